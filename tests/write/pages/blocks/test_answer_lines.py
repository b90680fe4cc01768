"""The answers that stand below a question in front of an event."""

import pytest

from isnad.model.answers import AnswerGroup
from isnad.model.pages import Tile, Tiles
from isnad.model.records import Claim
from isnad.pipeline import Checked
from isnad.relate.compatibility import ComparisonContext, difference, places_around
from isnad.write.pages.blocks.answer_lines import LINES, question_tiles
from isnad.write.render.phrases import words_of
from isnad.write.render.view import View, brief_names


@pytest.fixture(scope="module")
def view(khasham: Checked) -> View:
    return View(khasham.archive, khasham.related)


def _tile(claim: Claim, view: View) -> Tile:
    (tiles,) = question_tiles([claim], view, 2)
    assert isinstance(tiles, Tiles)
    return tiles.tiles[0]


def _groups(claim: Claim, view: View) -> list[AnswerGroup]:
    """In the order of the lines: answers first."""
    return [group for _, group in sorted(view.numbered_groups(claim), key=lambda group: group[0] is None)]


def _exclude(one: AnswerGroup, other: AnswerGroup, claim: Claim, view: View) -> bool:
    context = ComparisonContext(claim, places_around(view.archive.places))
    pairs = ((left.assertion, right.assertion) for left in one.assertions for right in other.assertions)
    return any(difference(left, right, context) for left, right in pairs)


def test_what_a_phone_shows_of_a_dispute_are_two_sides_of_it(view: View) -> None:
    disputed = 0
    for claim in view.archive.claims.values():
        groups = _groups(claim, view)
        apart = [(i, j) for j in range(len(groups)) for i in range(j) if _exclude(groups[i], groups[j], claim, view)]
        tile = _tile(claim, view)
        sides = [line for line in tile.lines if not line.later]
        assert len(sides) == min(2, len(groups))
        if apart:
            disputed += 1
            first, second = min(apart)
            tones = [number for number, _ in sorted(view.numbered_groups(claim), key=lambda group: group[0] is None)]
            assert [line.number for line in sides] == [tones[first], tones[second]], claim.id
    assert disputed > 5


def test_the_answers_stand_in_their_own_order_and_what_is_left_out_is_counted(view: View) -> None:
    cut = 0
    for claim in view.archive.claims.values():
        tile, groups = _tile(claim, view), _groups(claim, view)
        numbers = [line.number for line in tile.lines if line.number is not None]
        assert numbers == sorted(numbers)
        if len(groups) > LINES + 1:
            cut += 1
            assert len(tile.lines) == LINES
            assert f"({len(groups)})" in words_of(tile.more)
        else:
            assert len(tile.lines) == len(groups)
    assert cut > 1


@pytest.mark.parametrize(
    ("names", "brief"),
    [
        (["تركيا الآن (turkeyalaan.net)", "الصباح"], ["تركيا الآن", "الصباح"]),
        (["مسؤول (أ)", "مسؤول (ب)"], ["مسؤول (أ)", "مسؤول (ب)"]),
        (["مسؤول (أ)", "مسؤول"], ["مسؤول (أ)", "مسؤول"]),
        (["(بلا اسم)"], ["(بلا اسم)"]),
        (["لجنة (فرع) دائمة"], ["لجنة (فرع) دائمة"]),
    ],
)
def test_a_name_goes_without_its_brackets_where_it_is_told_from_others_so(names: list[str], brief: list[str]) -> None:
    assert list(brief_names(names).values()) == brief
