"""What holds for the dates and the lines of any text whatever."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from isnad.find.dates.finding import find_dates
from isnad.find.dates.values import resolve
from isnad.find.layout.finding import find_layout
from isnad.find.layout.keys import raw_lines
from isnad.model.dates import bounds

WORDS = (
    "اليوم أمس الثلاثاء 13 شباط / فبراير 2018 بين و من إلى أوائل ليلة الثامن الماضي الحالي قبل أيام عام منذ 1439 هـ "
    "رمضان ذو الحجة الموافق - ، ( ) . \u200f \u064e ٣ نحو تسعينيات القرن الربع الأول Facebook رويترز – الرئيسية "
    "14:30 # ×"
)
PIECES = st.sampled_from([*WORDS.split(), " ", "  ", "\n", "\r", "\u00a0", "مقالات ذات صلة"])
TEXTS = st.one_of(
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
    st.text(st.characters(exclude_categories=["Cs"])),
)
DAYS = st.one_of(st.none(), st.dates())


@given(TEXTS, DAYS, st.frozensets(st.integers(1990, 2030), max_size=3))
def test_dates_are_slices_in_order_and_their_values_have_bounds(
    text: str, published: date | None, years: frozenset[int]
) -> None:
    reached = 0
    for found in find_dates(text):
        assert reached <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end] and "\n" not in found.text
        reached = found.end
        value = resolve(found, published, years)
        assert (value.edtf is None) == (value.certainty == "unknown")
        assert value.because or value.certainty == "stated"
        if value.edtf:
            bounds(value.edtf)


@given(TEXTS)
def test_a_date_alone_is_found_again(text: str) -> None:
    """Its words are whole: cut out, they still hold a date (another, where a preposition was needed)."""
    for found in find_dates(text):
        again = find_dates(found.text)
        assert all(one.text in found.text for one in again)


@given(TEXTS)
def test_every_line_that_is_not_blank_has_one_kind(text: str) -> None:
    found = find_layout(text)
    printed = [line for _, line in raw_lines(text)]
    assert [line.number for line in found] == sorted(line.number for line in found)
    reached = 0
    for line in found:
        words = text[line.start : line.end]
        assert reached <= line.start and words and words == words.strip()
        first, *_ = (one for _, one in raw_lines(words))  # a line broken within a sentence has those that it goes on in
        assert first in printed[line.number - 1]
        reached = line.end
    assert sum(line.kind == "title" for line in found) <= 1
