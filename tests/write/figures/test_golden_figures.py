"""Golden charts, one of each kind with every shape that it knows.

Look at a difference in a browser before it is committed.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from isnad.model.figures import (
    Band,
    DateRow,
    EventMap,
    MapLine,
    MapPlace,
    NumberDot,
    RangeChart,
    SharedBands,
    Target,
    TimelineChart,
)
from isnad.write.figures.map import event_map
from isnad.write.figures.range import range_chart
from isnad.write.figures.shared_bands import shared_bands
from isnad.write.figures.timeline import timeline

_WORDS = Target("articles/sabah-1", "a2")
RANGES = RangeChart(
    "c-injured",
    "كم جُرح في انهيار الجسر؟",
    "جريح",
    (
        NumberDot("سمير حداد، الصباح", "12 جريحاً", _WORDS, 1, 12, 12),
        NumberDot("الشرطة، المساء", "12", _WORDS, 1, 12, 12),
        NumberDot("مهندس، المساء", "أكثر من 20", _WORDS, 2, 20, open=True),
        NumberDot("مهندس، الصباح", "20", _WORDS, 2, 20, 20, stance="suspects"),
        NumberDot("وكالة", "80–100", _WORDS, 3, 80, 100, approximate=True),
        NumberDot("الصباح", "حتى 30", _WORDS, 4, high=30, stance="denies"),
        NumberDot("بلدية", "نحو 50", _WORDS, 5, 50, 50, approximate=True),
        NumberDot("مشفى", "52 على الأقل", _WORDS, 6, 52, open=True),
        NumberDot("سكان", "العشرات", _WORDS, 7),
    ),
)
YEARS = RangeChart(
    "c-year",
    "في أي سنة؟",
    "",
    (NumberDot("أ", "", _WORDS, 1, low=2014, high=2017), NumberDot("ب", "", _WORDS, 2, low=2015, high=2015)),
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
RIVER = ((39.5, 35.8), (40.0, 35.5), (40.2, 35.36), (40.3, 35.26), (40.43, 35.17), (40.53, 34.98), (40.9, 34.6))
BORDER = ((36.0, 36.0), (42.3, 37.2), (41.3, 34.4), (38.2, 33.1), (36.0, 32.5), (35.9, 34.9), (36.0, 36.0))
MAP = EventMap(
    "m-bridge",
    "أين انهار الجسر",
    (
        MapPlace("الجسر", 35.301, 40.292, 3, "town", ("الصباح", "المساء"), 1),
        MapPlace("القرية", 35.27, 40.32, 4, "village", ("المساء",)),
        MapPlace("الحقل", 35.1, 40.54, 5, "field"),
        MapPlace("المحافظة", 35.336, 40.141, 100, "governorate"),
        MapPlace("العاصمة", 55.75, 37.62, 25, "city", ("وكالة",)),
    ),
    (MapLine("النهر", RIVER, "river", ("وكالة",)), MapLine("الخط الفاصل", RIVER, "line")),
    (BORDER,),
    "سوريا",
)

BANDS = SharedBands(
    "bands",
    "مقاطع مشتركة",
    ("الصباح", "المساء (شكوك في رواية البلدية عن الجسر)"),
    (1000, 2000),
    (Band((0, 120), (1500, 1620)), Band((300, 305), (10, 14)), Band((900, 1000), (1880, 2000))),
)

CHARTS = {
    "ranges": range_chart(RANGES, "claims/injured"),
    "ranges-far-from-zero": range_chart(YEARS, "claims/year"),
    "reporting": timeline(REPORTING),
    "night": timeline(NIGHT),
    "years": timeline(YEAR_LINE),
    "months": timeline(MONTH_LINE),
    "map": event_map(MAP),
    "shared-bands": shared_bands(BANDS),
}


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_drawn_as_it_was_last_reviewed(name: str, cases: Path, golden: Callable[..., None]) -> None:
    golden(CHARTS[name] + "\n", cases / "figures" / f"{name}.svg")


def test_eight_numbers_take_little_room() -> None:
    """At 380 px, where the style sheet ends it, eight answers without a key take no more than 160 px."""
    values = (3, 12, 20, 22, 50, 51, 80, 100)
    dots = tuple(NumberDot("أ", str(value), _WORDS, i, value, value) for i, value in enumerate(values, 1))
    drawn = range_chart(RangeChart("c", "كم؟", "جريح", dots), "claims/x")
    assert float(drawn.split('viewBox="0 0 340 ')[1].split('"')[0]) * 380 / 340 <= 160


def test_charts_with_nothing_to_draw_are_empty() -> None:
    assert range_chart(RangeChart("c", "سؤال", "", (NumberDot("أ", "مئات", _WORDS, 1),)), "claims/x") == ""
    assert timeline(TimelineChart("t", "سؤال", (DateRow("أ", printed="قديماً"),))) == ""
    assert event_map(EventMap("m", "خريطة", (MapPlace("سوريا", 35, 38.5, 350, "country"),))) == ""
    assert shared_bands(SharedBands("b", "مقاطع", ("أ", "ب"), (10, 10), ())) == ""
