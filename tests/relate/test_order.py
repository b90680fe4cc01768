"""The two orders: articles by date and never by rank, claims by how many answer them."""

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.dates import bounds
from isnad.model.records import Article, Claim
from isnad.pipeline import Checked
from isnad.relate import order
from isnad.relate.order import by_date, most_answered_first

Make = Callable[..., Article]
DATES = st.sampled_from(["2018-02-13", "2018-02", "2018", "2018-02-13/2018-02-28", "2017-12-31", None])


def test_articles_stand_by_the_earliest_day_each_may_be_of_and_the_undated_last(make_article: Make) -> None:
    dates = {"e": None, "d": "2018-02-13/2018-02-28", "c": "2018-02-08", "b": "2018-02-08", "a": "2018-03"}
    articles = [make_article(id=id_, published={"date": date}) for id_, date in dates.items()]
    assert [article.id for article in by_date(articles)] == ["b", "c", "d", "a", "e"]


def test_of_articles_that_may_be_of_one_day_the_surer_one_comes_first(make_article: Make) -> None:
    dates = {"a": "2018-02-08/2018-02-14", "b": "2018-02-08/2018-02-10", "c": "2018-02-08"}
    articles = [make_article(id=id_, published={"date": date}) for id_, date in dates.items()]
    assert [article.id for article in by_date(articles)] == ["c", "b", "a"]


@given(dates=st.lists(DATES, max_size=8), data=st.data())
def test_the_order_is_the_same_however_the_files_come(
    make_article: Make, dates: list[str | None], data: st.DataObject
) -> None:
    articles = [make_article(id=f"n{n}", published={"date": date}) for n, date in enumerate(dates)]
    ordered = by_date(articles)
    assert by_date(data.draw(st.permutations(articles))) == ordered
    days = [bounds(article.published.date)[0] for article in ordered if article.published.date]
    assert days == sorted(days)
    assert all(article.published.date is None for article in ordered[len(days) :])


def test_claims_stand_by_how_many_answer_them_and_then_by_id(sample: Checked) -> None:
    claims = [Claim.model_validate({**_any(sample), "id": id_}) for id_ in ("d", "c", "b", "a")]
    answers = {"b": ("one",), "c": ("one", "two", "three"), "d": ("one",)}
    assert [claim.id for claim in most_answered_first(claims, answers)] == ["c", "b", "d", "a"]


@given(counts=st.lists(st.integers(0, 3), min_size=1, max_size=6), data=st.data())
def test_claims_have_one_order_however_the_files_come(sample: Checked, counts: list[int], data: st.DataObject) -> None:
    claims = [Claim.model_validate({**_any(sample), "id": f"n{n}"}) for n in range(len(counts))]
    answers = {f"n{n}": range(count) for n, count in enumerate(counts)}
    ordered = most_answered_first(data.draw(st.permutations(claims)), answers)
    assert ordered == most_answered_first(claims, answers)
    assert [len(answers[claim.id]) for claim in ordered] == sorted(counts, reverse=True)


def _any(sample: Checked) -> dict[str, object]:
    """The fields of some claim; its id is for a test to choose."""
    return dict(next(iter(sample.archive.claims.values())))


def test_each_order_is_defined_once() -> None:
    """Whoever wants articles by date or claims by their answers asks order.py."""
    sorts = re.compile(r"key=lambda article: .*published|-len\(\w*answers")
    package = Path(order.__file__).parents[1]
    assert [file.name for file in sorted(package.rglob("*.py")) if sorts.search(file.read_text("utf-8"))] == [
        "order.py"
    ]
