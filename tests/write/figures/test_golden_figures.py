"""Golden charts, one of each kind with every shape that it knows.

Look at a difference in a browser before it is committed.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from isnad.model.figures import DateRow, EventMap, MapLine, MapPlace, NumberRow, RangeChart, TimelineChart
from isnad.write.figures.map import event_map
from isnad.write.figures.outlines import EUPHRATES, SYRIA
from isnad.write.figures.range import range_chart
from isnad.write.figures.timeline import timeline

RANGES = RangeChart(
    "c-injured",
    "كم جُرح في انهيار الجسر؟",
    "جريح",
    (
        NumberRow("سمير حداد", "الصباح، 2 آذار/مارس 2020", "12 جريحاً", 12, 12),
        NumberRow("مهندس لم يُذكر اسمه", "المساء", "أكثر من 20", 20, open=True, stance="suspects"),
        NumberRow("وكالة", "", "80–100", 80, 100, approximate=True),
        NumberRow("الجهة الناشرة بصوتها", "المساء", "حتى 30", high=30, stance="denies"),
        NumberRow("الشرطة", "الصباح", "نحو 50", 50, 50, approximate=True, stance="cannot-confirm"),
        NumberRow("سكان", "الصباح", "العشرات"),
    ),
)
YEARS = RangeChart(
    "c-year", "في أي سنة؟", "", (NumberRow("أ", low=2014, high=2017), NumberRow("ب", low=2015, high=2015))
)
REPORTING = TimelineChart(
    "t-reporting",
    "متى نُشرت المقالات",
    (
        DateRow("الصباح", "إغلاق الجسر", "", date(2020, 2, 28)),
        DateRow("المساء", "شكوك في الجسر", "", date(2020, 2, 29), date(2020, 3, 14), "one-of"),
        DateRow("وكالة", "", "بلا تاريخ"),
    ),
)
NIGHT = TimelineChart(
    "t-night",
    "متى انهار الجسر؟",
    (
        DateRow("سمير حداد", "الصباح", "ليل الأحد", date(2020, 3, 1), date(2020, 3, 2), "night"),
        DateRow("مهندس", "المساء", "ليلة الثاني من آذار", date(2020, 3, 2), None, "night"),
        DateRow("الشرطة", "", "2 آذار", date(2020, 3, 2), date(2020, 3, 2)),
        DateRow("سكان", "", "طوال ثلاثة أيام", date(2020, 3, 1), date(2020, 3, 3), "span"),
        DateRow("بلدية", "", "قبل مدة"),
    ),
)
YEAR_LINE = TimelineChart(
    "t-years", "في أي سنوات؟", (DateRow("أ", "", "", date(2014, 1, 1), date(2017, 12, 31), "span"),)
)
MONTH_LINE = TimelineChart(
    "t-months", "في أي شهر؟", (DateRow("أ", "", "", date(2017, 9, 1), date(2018, 2, 8), "one-of"),)
)
MAP = EventMap(
    "m-bridge",
    "أين انهار الجسر",
    (
        MapPlace("الجسر", 35.301, 40.292, 3, "town", ("الصباح", "المساء")),
        MapPlace("القرية", 35.27, 40.32, 4, "village", ("المساء",)),
        MapPlace("الحقل", 35.1, 40.54, 5, "field"),
        MapPlace("المحافظة", 35.336, 40.141, 100, "governorate"),
        MapPlace("العاصمة", 55.75, 37.62, 25, "city", ("وكالة",)),
    ),
    (MapLine("النهر", EUPHRATES, "river", ("وكالة",)), MapLine("الخط الفاصل", EUPHRATES, "line")),
    SYRIA,
    "سوريا",
)

CHARTS = {
    "ranges": range_chart(RANGES),
    "ranges-far-from-zero": range_chart(YEARS),
    "reporting": timeline(REPORTING),
    "night": timeline(NIGHT),
    "years": timeline(YEAR_LINE),
    "months": timeline(MONTH_LINE),
    "map": event_map(MAP),
}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_drawn_as_it_was_last_reviewed(name: str, cases: Path, golden: Callable[..., None]) -> None:
    golden(CHARTS[name] + "\n", cases / "figures" / f"{name}.svg")


def test_charts_with_nothing_to_draw_are_empty() -> None:
    assert range_chart(RangeChart("c", "سؤال", "", (NumberRow("أ", printed="مئات"),))) == ""
    assert timeline(TimelineChart("t", "سؤال", (DateRow("أ", printed="قديماً"),))) == ""
    assert event_map(EventMap("m", "خريطة", (MapPlace("سوريا", 35, 38.5, 350, "country"),))) == ""
