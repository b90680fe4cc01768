"""When a pasted page was published, on golden cases, and what holds for any text."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.draft.publication import find_publication_date
from isnad.drafting import dated_lines
from isnad.find.dates.finding import find_dates
from isnad.find.dates.values import resolve
from isnad.find.layout.finding import find_layout
from isnad.model.dates import bounds
from isnad.model.drafts import DeclaredDate, ResolvedDate
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[1] / "cases" / "publication").glob("*.yaml"))
WORDS = (
    "اليوم أمس الثلاثاء 13 شباط / فبراير 2018 بين و من إلى أوائل ليلة الثامن الماضي الحالي قبل أيام عام منذ 1439 هـ "
    "نشر في آخر تحديث حرر بتاريخ الموافق - ، ( ) . \u200f 14:30 رويترز – الرئيسية \n \r"
)
TEXTS = st.one_of(
    st.lists(st.sampled_from([*WORDS.split(" "), " ", "\u00a0", "مقالات ذات صلة"]), max_size=25).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"])),
)


def published(text: str, events: tuple[str, ...] = ()) -> ResolvedDate:
    days = [*map(date.fromisoformat, events)]
    return find_publication_date(dated_lines(text, find_layout(text)), resolve, events=days)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_page_was_published_when_its_case_says(case: Path) -> None:
    given = loaded(case.read_text("utf-8"))
    found = published("\n".join(given["lines"]), tuple(given.get("events", ())))
    assert (found.edtf, found.certainty) == (given["published"], given["certainty"]), (given["why"], found.because)
    assert found.because


@pytest.mark.parametrize(
    ("beside", "text", "declared", "day"),
    [
        ("تاريخ النشر: 2021/06/14", "أُغلق الجسر بعد فيضان جرف حاجزيه.", "2021-09-30", "2021-06-14"),
        ("الثلاثاء 9 شباط 2016", "أُغلق الجسر اليوم الثلاثاء بعد فيضان جرف حاجزيه.", "2020-05-01", "2016-02-09"),
        ("الثلاثاء 9 شباط 2016", "أُغلق الجسر بعد فيضان جرف حاجزيه.", "2020-05-01", "2020-05-01"),
        ("تاريخ النشر: 2021/06/14", "أُغلق الجسر بعد فيضان جرف حاجزيه.", "2021-06-15", "2021-06-15"),
    ],
    ids=["labelled", "a weekday that is today", "no weekday of the text", "the next day in another zone"],
)
def test_what_is_printed_by_the_headline_outdoes_the_day_of_a_new_site(
    beside: str, text: str, declared: str, day: str
) -> None:
    page = "\n".join(["أغلقت البلدية الجسر أمام السيارات", beside, text, "وقال شاهد إن الجسر اهتز قبل أن يسقط."])
    said = DeclaredDate("published", "article:published_time", declared, tuple(find_dates(declared)))
    found = find_publication_date(dated_lines(page, find_layout(page)), resolve, declared=[said])
    assert found.edtf == day, found.because


@given(TEXTS)
def test_the_day_of_publication_has_bounds_or_is_unknown(text: str) -> None:
    value = published(text)
    assert value.because
    if value.edtf:
        bounds(value.edtf)
    else:
        assert value.certainty == "unknown"
