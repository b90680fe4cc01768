"""Sentences cover their paragraphs, and their addresses stay."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import fold
from isnad.model.texts import Sentence

PIECES = [
    "قال، ",
    "أعلن. ",
    "أُغلق! ",
    "“لماذا؟” ",
    "الجسر. ",
    "الجسر",
    "\n",
    "\n\n",
    "…",
    ".. ",
    ") ",
    "]",
    "3.5",
    "a.b",
    "؟",
    "\t",
    " ",
    "\u2028",
]
WORDS = st.lists(st.sampled_from(PIECES))
BODIES = st.one_of(WORDS.map("".join), st.text(st.characters(exclude_categories=["Cs"])))


def sentences_of(body: str) -> tuple[Sentence, ...]:
    return find_sentences(fold(body), find_paragraphs(body))


def sentences(body: str) -> list[str]:
    return [body[s.span.start : s.span.end] for s in sentences_of(body)]


@given(BODIES)
def test_sentences_cover_the_paragraphs_to_the_last_code_point(body: str) -> None:
    found = [place for s in sentences_of(body) for place in range(s.span.start, s.span.end)]
    wanted = [place for p in find_paragraphs(body) for place in range(p.start, p.end)]
    assert found == wanted


@given(BODIES)
def test_paragraphs_are_the_lines_that_hold_words(body: str) -> None:
    assert [body[p.start : p.end] for p in find_paragraphs(body)] == [line for line in body.split("\n") if line.strip()]


@given(BODIES)
def test_no_two_sentences_share_an_address(body: str) -> None:
    anchors = [s.anchor for s in sentences_of(body)]
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"s-[0-9a-f]{8}(-[0-9]+)?", anchor) for anchor in anchors)


@given(BODIES, st.data())
def test_addresses_stay_when_another_sentence_comes(body: str, data: st.DataObject) -> None:
    found = sentences_of(body)
    assume(found)
    before = data.draw(st.sampled_from(found))
    longer = body[: before.span.start] + "جملة أخرى لم تكن هنا. " + body[before.span.start :]
    added = {s.anchor for s in sentences_of(longer)} - {s.anchor for s in found}
    assert len(added) == 1
    assert {s.anchor for s in found} <= {s.anchor for s in sentences_of(longer)}


def test_an_address_rests_on_words_and_not_on_how_they_are_pointed() -> None:
    plain, pointed = (sentences_of(body)[0].anchor for body in ("أعلن حداد، أمس، الإغلاق.", "اعلن حدّاد أمس: الإغلاق!"))
    assert plain == pointed


def test_the_second_of_two_equal_sentences_takes_a_number() -> None:
    first, second = (s.anchor for s in sentences_of("أُغلق الجسر.\n\nأُغلق الجسر."))
    assert second == f"{first}-2"


def test_closing_marks_belong_to_the_sentence_that_they_close() -> None:
    body = "قال: “لن يُفتح.” وأضاف (أمس.) ثم سأل: «متى؟» فلا جواب"
    assert sentences(body) == ["قال: “لن يُفتح.” ", "وأضاف (أمس.) ", "ثم سأل: «متى؟» ", "فلا جواب"]


def test_a_point_inside_a_number_or_a_name_ends_nothing() -> None:
    assert sentences("بلغ 3.5 أمتار في example.org اليوم.") == ["بلغ 3.5 أمتار في example.org اليوم."]
