"""Whatever values and labels a chart is given: it is well-formed, escaped, and nothing stands outside its drawing."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.fields import PlaceKind, Stance
from isnad.model.figures import (
    DateKind,
    DateRow,
    EventMap,
    MapLine,
    MapPlace,
    NumberDot,
    RangeChart,
    Target,
    TimelineChart,
)
from isnad.write.figures.map import event_map
from isnad.write.figures.range import range_chart
from isnad.write.figures.timeline import timeline

SVG = "{http://www.w3.org/2000/svg}"
TEXT = st.text(max_size=80) | st.sampled_from(
    ["</text><script>x</script>", "&lt;", "\x00\ud800", '"onload="x', "م" * 400]
)
NUMBERS = st.floats(-(2.0**53) + 1, 2.0**53 - 1) | st.integers(-20, 5000).map(float)
PAIRS = st.tuples(NUMBERS, NUMBERS).map(sorted)


@st.composite
def number_dots(draw: st.DrawFn) -> NumberDot:
    low, high = draw(PAIRS)
    has_low, has_high = draw(st.booleans()), draw(st.booleans())
    return NumberDot(
        draw(TEXT),
        draw(TEXT),
        Target("articles/x", "a1"),
        draw(st.integers(1, 9)),
        low if has_low else None,
        high if has_high else None,
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.sampled_from(get_args(Stance))),
    )


DAYS = st.dates() | st.dates(date(2018, 2, 1), date(2018, 3, 1))


@st.composite
def date_rows(draw: st.DrawFn) -> DateRow:
    first, last = draw(st.tuples(DAYS, DAYS).map(sorted)) if draw(st.booleans()) else (None, None)
    return DateRow(draw(TEXT), draw(TEXT), draw(TEXT), first, last, draw(st.sampled_from(get_args(DateKind))))


LATITUDES, LONGITUDES = st.floats(-90, 90) | st.floats(35.2, 35.4), st.floats(-180, 180) | st.floats(40.1, 40.4)
PLACES = st.builds(
    MapPlace, TEXT, LATITUDES, LONGITUDES, st.floats(0.001, 5000), st.sampled_from(get_args(PlaceKind)),
    st.lists(TEXT, max_size=3).map(tuple),
)  # fmt: skip
POINTS = st.lists(st.tuples(LONGITUDES, LATITUDES), max_size=6).map(tuple)
LINES = st.builds(MapLine, TEXT, POINTS, st.sampled_from(["river", "line"]))
TITLED = {"id": st.just("c-1"), "title": TEXT}


@given(st.builds(RangeChart, **TITLED, unit=TEXT, dots=st.lists(number_dots(), max_size=9).map(tuple)))
def test_a_range_chart_of_anything(chart: RangeChart) -> None:
    _is_sound(range_chart(chart, "claims/x"), chart.title)


@pytest.mark.parametrize("values", [[100] * 8, [2, 40, 60, 100, 100, 100, 250, 300], [10, 20, 30, 40, 50, 60, 70, 80]])
def test_eight_answers_stand_in_160_pixels_and_a_high_stack_ends_in_a_count(values: list[float]) -> None:
    """A desk shows the drawing, which is 340 wide, at 380 pixels."""
    to = Target("articles/x", "a1")
    dots = [
        NumberDot("قائل", str(v), to, i + 1, v, v, open=i % 2 == 0, approximate=i % 3 == 0)
        for i, v in enumerate(values)
    ]
    drawn = range_chart(RangeChart("r", "كم؟", "قتيل", tuple(dots)), "claims/x")
    *_, height = ET.fromstring(drawn).get("viewBox", "").split()
    assert float(height) * 380 / 340 <= 160
    many = range_chart(
        RangeChart("r", "كم؟", "قتيل", tuple(NumberDot("ق", "7", to, 1, 7, 7) for _ in range(30))), "claims/x"
    )
    assert many.count("<a ") == 4 and "+26" in many


@given(st.builds(TimelineChart, **TITLED, rows=st.lists(date_rows(), max_size=4).map(tuple)))
def test_a_timeline_of_anything(chart: TimelineChart) -> None:
    _is_sound(timeline(chart), chart.title)


@given(
    st.builds(
        EventMap,
        **TITLED,
        places=st.lists(PLACES, max_size=8).map(tuple),
        lines=st.lists(LINES, max_size=3).map(tuple),
        around=st.lists(POINTS, max_size=3).map(tuple),
        around_label=TEXT,
    )
)
def test_a_map_of_anything(chart: EventMap) -> None:
    _is_sound(event_map(chart), chart.title)


def _is_sound(svg: str, title: str) -> None:
    if not svg:
        return
    root = ET.fromstring(svg)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "g", "path", "text", "circle", "rect", "clipPath", "a",
    }  # fmt: skip
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    assert root.get("role") == ("group" if root.find(f".//{SVG}a") is not None else "img")
    assert root.get("direction") == "rtl"
    named = [element.get("id") for element in root if element.tag in (SVG + "title", SVG + "desc")]
    assert f"{root.get('aria-labelledby')} {root.get('aria-describedby', '')}".split() == named
    shown = root.findtext(SVG + "title", "")
    assert shown == " ".join(re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", title).split())
    assert root.findtext(SVG + "desc", "").strip()
    _, _, width, height = map(float, root.get("viewBox", "").split())
    _stands_inside(root, (0.0, 0.0), width, height)


def _stands_inside(group: ET.Element, offset: tuple[float, float], width: float, height: float) -> None:
    """Every mark and every word begins inside the drawing; what is clipped may run out of its frame."""
    for element in group:
        if element.get("clip-path"):
            continue
        moved = re.fullmatch(r"translate\((\S+) (\S+)\)", element.get("transform", "translate(0 0)"))
        assert moved
        dx, dy = offset[0] + float(moved[1]), offset[1] + float(moved[2])
        points = [(element.get(x), element.get(y)) for x, y in (("x", "y"), ("cx", "cy")) if element.get(x)]
        points += re.findall(r"[ML]([^ A-Za-z]+) ([^ A-Za-z]+)", element.get("d", ""))
        for x, y in points:
            assert -0.1 <= float(x or "nan") + dx <= width + 0.1, ET.tostring(element)
            assert -0.1 <= float(y or "nan") + dy <= height + 0.1, ET.tostring(element)
        _stands_inside(element, (dx, dy), width, height)
