"""The one order: by date, never by rank."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.dates import bounds
from isnad.model.records import Article
from isnad.relate.order import by_date

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
