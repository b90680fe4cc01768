"""Who was first, and who is of one origin."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from isnad.corpus.direction import Clusters, DatedText, directed

_MONDAY, _TUESDAY = date(2018, 2, 12), date(2018, 2, 13)


def _dated(id_: str, day: date | None, outlet: str = "", *credits: str) -> DatedText:
    return DatedText(id_, day, day, outlet, credits)


def test_the_earlier_day_is_first() -> None:
    early, late = _dated("b", _MONDAY), _dated("a", _TUESDAY)
    assert directed(early, late) == directed(late, early) == (early, late, "dates")


def test_what_is_stated_goes_before_dates() -> None:
    agency, outlet = _dated("a", _TUESDAY, "wire"), _dated("b", _MONDAY, "paper", "wire")
    assert directed(outlet, agency) == directed(agency, outlet) == (agency, outlet, "stated")


def test_two_that_name_each_other_are_told_by_their_days() -> None:
    one, other = _dated("a", _TUESDAY, "wire", "paper"), _dated("b", _MONDAY, "paper", "wire")
    assert directed(one, other) == (other, one, "dates")


def test_days_that_may_be_one_leave_it_open() -> None:
    one, other = _dated("a", _MONDAY), DatedText("b", _MONDAY, _TUESDAY, "", ())
    assert directed(other, one) == (one, other, "unknown")
    assert directed(_dated("b", None), one)[2] == "unknown"


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))), st.randoms())
def test_clusters_hang_on_no_order(pairs: list[tuple[str, str]], chance: object) -> None:
    def joined(order: list[tuple[str, str]]) -> dict[str, str]:
        clusters = Clusters()
        for left, right in order:
            clusters.join(left, right)
        return {id_: clusters.of(id_) for id_ in "abcdefgh"}

    found = joined(pairs)
    assert found == joined([(right, left) for left, right in reversed(pairs)])
    assert all(found[left] == found[right] for left, right in pairs)
    assert all(found[id_] <= id_ for id_ in found)
