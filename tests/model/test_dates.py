"""Dates in EDTF: their first and last day, and what is refused."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.model.dates import MOST_CHARACTERS, bounds

BOUNDS = {
    "2018-02-07": ("2018-02-07", "2018-02-07"),
    "2018-02": ("2018-02-01", "2018-02-28"),
    "2020-02": ("2020-02-01", "2020-02-29"),
    "2018": ("2018-01-01", "2018-12-31"),
    "2018-02-13/2018-02-28": ("2018-02-13", "2018-02-28"),
    "2018-02-07/2018-02-07": ("2018-02-07", "2018-02-07"),
    "2017/2018-02": ("2017-01-01", "2018-02-28"),
    "2018-02-07~": ("2018-02-07", "2018-02-07"),
    "2018-02?": ("2018-02-01", "2018-02-28"),
    "2018%": ("2018-01-01", "2018-12-31"),
    "2018-02-XX": ("2018-02-01", "2018-02-28"),
    "2018-XX": ("2018-01-01", "2018-12-31"),
    "201X": ("2010-01-01", "2019-12-31"),
    "2018-21": ("2018-03-01", "2018-05-31"),
    "0001-01-01": ("0001-01-01", "0001-01-01"),
    "9999-12-31": ("9999-12-31", "9999-12-31"),
}
NO_DATES = [
    *(
        "",
        " ",
        "x",
        "open",
        "unknown",
        "NO",
        "2018-13",
        "2018-02-30",
        "2018-02-29",
        "2018-2-7",
        "07-02-2018",
        "20180207",
    ),
    *("2018/02/07", "٢٠١٨", "2018 ", " 2018", "2018\n", "7 شباط 2018", "0000", "-0044", "XXXX", "Y17000", "10000"),
    *("2018/", "/2018", "2018/..", "../2018", "..", "/", "2018/open", "2018/unknown", "unknown/2018", "[..2018]"),
    *("2018-02-07/2018-02-08/2018-02-09", "[" * 50, "[" * 5000, "{" + "2018," * 2000 + "2018}"),
]


@pytest.mark.parametrize("edtf", BOUNDS)
def test_a_date_has_a_first_and_a_last_day(edtf: str) -> None:
    first, last = BOUNDS[edtf]
    assert bounds(edtf) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("edtf", NO_DATES, ids=lambda edtf: ascii(edtf[:20]))
def test_what_is_no_date_or_is_open_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"^not an EDTF date with bounds"):
        bounds(edtf)


@pytest.mark.parametrize("edtf", ["2018-02-08/2018-02-07", "2019/2018", "2018-03/2018-02"])
def test_a_date_that_ends_before_it_begins_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match=r"^ends before it begins"):
        bounds(edtf)


@settings(max_examples=settings().max_examples // 2)  # each of them is parsed anew, which takes its time
@given(st.dates(), st.dates())
def test_any_two_days_in_order_are_the_bounds_of_their_interval(one: date, other: date) -> None:
    first, last = sorted([one, other])
    assert bounds(first.isoformat()) == (first, first)
    assert bounds(f"{first}/{last}") == (first, last)


@given(
    st.text(st.one_of(st.sampled_from("0123456789-/~?%X.,[]{}YTZS "), st.characters()), max_size=MOST_CHARACTERS + 5)
)
def test_any_text_is_a_date_or_is_refused(text: str) -> None:
    try:
        first, last = bounds(text)
    except ValueError:
        return
    assert first <= last


@given(st.dates(), st.dates(), st.booleans())
def test_plain_days_are_read_as_the_grammar_reads_them(first: date, last: date, interval: bool) -> None:
    edtf = f"{first.isoformat()}/{last.isoformat()}" if interval else first.isoformat()
    parsed = parse_edtf(edtf)
    days = date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    if days[0] <= days[1]:
        assert bounds(edtf) == days
    else:
        with pytest.raises(ValueError, match="ends before it begins"):
            bounds(edtf)
