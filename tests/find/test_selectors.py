"""Where the words of an annotation stand."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from isnad.find.close_reading import locate
from isnad.model.records import Article, Selector
from isnad.model.texts import Span

Make = Callable[..., Article]


def test_words_are_found_to_the_code_point(make_article: Make) -> None:
    article = make_article(body="أُغلق الجسر أمس، وقيل إن الجسر آمن")
    assert locate(Selector(words="الجسر"), article) == Span("body", 6, 11)


def test_an_occurrence_is_counted_from_one(make_article: Make) -> None:
    article = make_article(body="الجسر ثم الجسر ثم الجسر")
    assert [locate(Selector(words="الجسر", occurrence=n), article) for n in (1, 2, 3, 4)] == [
        Span("body", 0, 5),
        Span("body", 9, 14),
        Span("body", 18, 23),
        None,
    ]


def test_words_of_the_title_are_sought_there_alone(make_article: Make) -> None:
    article = make_article(title="إغلاق الجسر", body="لا شيء هنا")
    assert locate(Selector(words="الجسر", zone="title"), article) == Span("title", 6, 11)
    assert locate(Selector(words="الجسر"), article) is None


def test_nothing_is_folded_in_what_an_annotation_rests_on(make_article: Make) -> None:
    assert locate(Selector(words="حداد"), make_article(body="قال حدّاد")) is None


@given(body=st.text("اب ", max_size=12), words=st.text("اب ", min_size=1, max_size=3))
def test_as_many_occurrences_are_found_as_are_counted(make_article: Make, body: str, words: str) -> None:
    article = make_article(body=body)
    found = [locate(Selector(words=words, occurrence=n), article) for n in range(1, body.count(words) + 1)]
    assert [body[span.start : span.end] for span in found if span] == [words] * body.count(words)
    assert locate(Selector(words=words, occurrence=body.count(words) + 1), article) is None
