"""The chain tree (شجرة الإسناد): from the speaker through the intermediaries to the outlet, the article and its words.

Each answer is a tree of its own under its number, name and tone, so that no line runs from one into another. Speakers
stand at the top; where an answer's outlets do not fit side by side, its tree is turned: speakers stand at the right,
and it grows downwards as a list does. Of a tree that would be taller than a screen light branches are gathered under
their count. Boxes and lines are links; the page has the same chains as a list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from markupsafe import Markup

from isnad.model.figures import AnswerChains, ChainSaying, ChainStep, ChainTree
from isnad.write.figures.chain_tree.boxes import DASHES, Box, Links, Strip, box_svg, way_svg, ways_group
from isnad.write.figures.chain_tree.plots import ROOM, WIDE, Plot, plots_of, rows_of
from isnad.write.figures.svg import (
    EDGE,
    LEAD,
    Drawn,
    Stretch,
    group,
    number,
    path,
    segment,
    tall_drawing,
    width,
    words_at,
    wrapped,
)
from isnad.write.figures.tones import badge, toned
from isnad.write.render.markup import joined_html
from isnad.write.render.xml import one_line
from isnad.write.words import figures as words
from isnad.write.words.numbers import counted

_RISE = 30
"""Room between two tiers, for lines and their verbs."""
_HEAD = LEAD * 3
_STRIP = LEAD * 2 + 8
_WIDEST = 720
"""A drawing this wide has words too small to read unless it scrolls sideways."""


def chain_tree(tree: ChainTree, here: str) -> Markup:
    """The drawing as SVG, for the page at the address `here`. Empty where there is no chain."""
    return _chart(tree, _rows(tree), here).svg


def chain_tree_in_two(tree: ChainTree, here: str, tallest: float) -> tuple[Drawn, Drawn]:
    """The answers that stand within a height, at least the first row of them, and the others, each as a drawing.

    The second, whose id ends in `-more`, is empty where all stand in the first.
    """
    rows = _rows(tree)
    shown = max(sum(bottom <= tallest for bottom in accumulate(map(_height, rows))), 1)
    others = replace(tree, id=f"{tree.id}-more")
    return _chart(tree, rows[:shown], here), _chart(others, rows[shown:], here)


def _rows(tree: ChainTree) -> list[list[Plot]]:
    return rows_of(plots_of([answer for answer in tree.answers if answer.chains]))


def _chart(tree: ChainTree, rows: Sequence[Sequence[Plot]], here: str) -> Drawn:
    """Some rows of a tree as SVG; empty where there is none."""
    if not rows:
        return Drawn(Markup(""))

    across = max(WIDE, *(_columns(plot)[1] + 2 * EDGE for row in rows for plot in row if plot.turned), 0)
    parts: list[Markup] = []
    whole: list[Stretch] = []
    bottom = 4.0
    for row in rows:
        links, top = Links(here, row[0].answer.list_id), bottom
        drawn, bottom = (
            _turned(row[0], across, bottom, links) if row[0].turned else _upright(row, across, bottom, links)
        )
        parts += drawn
        whole += _whole(row, top, bottom - _STRIP)
    explained, end = _key(rows, across, bottom)
    whole.append((bottom, end))
    in_words = " ".join([*(_in_words(plot.answer) for row in rows for plot in row), words.TREE_IN_WORDS])
    kind = "chain isnad-wide" if across > _WIDEST else "chain"
    return tall_drawing(kind, tree.id, (tree.title, in_words), (across, end + 6), [*parts, *explained], whole)


def _whole(row: Sequence[Plot], top: float, bottom: float) -> Iterator[Stretch]:
    """What is not parted on paper: a row of answers; of a turned one its head, and each of its boxes."""
    if not row[0].turned:
        yield top, bottom
        return
    (plot,) = row
    first = top + _HEAD + LEAD
    yield top, first
    for id_, face in plot.faces.items():
        yield first + plot.at[id_] - face.height / 2, first + plot.at[id_] + face.height / 2


def _height(row: Sequence[Plot]) -> float:
    if row[0].turned:
        return _HEAD + LEAD + row[0].extent + _STRIP
    heights = _tier_heights(row)
    return _HEAD + sum(height + _RISE for height in heights if height) - _RISE + _STRIP


def _tier_heights(row: Sequence[Plot]) -> list[float]:
    """How high the boxes of each tier are, in a row whose answers share their tiers."""
    outlets = max(plot.outlets for plot in row)
    heights = [0.0] * (outlets + 2)
    for plot in row:
        for id_, face in plot.faces.items():
            tier = _tier(plot, id_, outlets)
            heights[tier] = max(heights[tier], face.height)
    return heights


def _upright(row: Sequence[Plot], across: float, top: float, links: Links) -> tuple[list[Markup], float]:
    """A row of answers whose tiers stand at the same heights, and the tiers' names. Gives its bottom."""
    outlets = max(plot.outlets for plot in row)
    heights = _tier_heights(row)
    first = top + _HEAD
    tops = [first, *accumulate((height + _RISE if height else 0 for height in heights), initial=first)][1:]
    bottom = tops[-1] - _RISE
    parts = [
        _tier_name(across - EDGE, tops[tier] + heights[tier] / 2 + 4, name)
        for tier, name in _tier_names(outlets)
        if heights[tier]
    ]
    right = across - (WIDE - ROOM)
    strip = Strip(across - EDGE, bottom + 6, across - 2 * EDGE)
    for plot in row:
        boxes: dict[int, Box] = {}
        for id_, face in plot.faces.items():
            tier = _tier(plot, id_, outlets)
            high = face.height if face.lines else heights[tier]
            boxes[id_] = Box(right - plot.at[id_] - face.width / 2, tops[tier], face.width, high)
        head = _head(plot, right, top, plot.extent - 10)
        parts.append(toned(plot.number, head, _drawn(plot, boxes, strip, links)))
        right -= plot.extent
    return parts, bottom + _STRIP


def _tier(plot: Plot, id_: int, outlets: int) -> int:
    """A node's tier in a row whose outlets stand in the tier `outlets`."""
    tier = plot.graph.nodes[id_].tier
    return tier if tier < plot.outlets else tier + outlets - plot.outlets


def _tier_names(outlets: int) -> list[tuple[int, str]]:
    speaker, between, outlet, saying = words.TIERS
    return [(0, speaker if outlets else outlet), *((tier, between) for tier in range(1, outlets)),
            *([(outlets, outlet)] if outlets else []), (outlets + 1, saying)]  # fmt: skip


def _tier_name(x: float, y: float, name: str, anchor: str = "start") -> Markup:
    """For the eye alone: aloud it would be a word that belongs to nothing."""
    return group('aria-hidden="true"', words_at(x, y, name, anchor, "soft"))


def _turned(plot: Plot, across: float, top: float, links: Links) -> tuple[list[Markup], float]:
    """One answer with its speakers at the right. Gives its bottom."""
    lefts, _ = _columns(plot)
    names = dict(_tier_names(plot.outlets))
    first = top + _HEAD + LEAD
    parts = [
        _tier_name(across - EDGE - left - plot.column / 2, first - 8, names[tier], "middle")
        for tier, left in lefts.items()
    ]
    boxes = {
        id_: Box(
            across - EDGE - lefts[plot.graph.nodes[id_].tier] - plot.column,
            first + plot.at[id_] - face.height / 2,
            plot.column,
            face.height,
        )
        for id_, face in plot.faces.items()
    }
    bottom = first + plot.extent
    strip = Strip(across - EDGE, bottom + 2, across - 2 * EDGE)
    head = _head(plot, across, top, across - 10)
    return [*parts, toned(plot.number, head, _drawn(plot, boxes, strip, links))], bottom + _STRIP


def _columns(plot: Plot) -> tuple[dict[int, float], float]:
    """How far from the right each tier of a turned answer begins, and how wide all are."""
    shown = sorted({node.tier for node in plot.graph.nodes.values()})
    step = plot.column + plot.apart
    return {tier: i * step for i, tier in enumerate(shown)}, len(shown) * step - plot.apart


def _head(plot: Plot, right: float, top: float, room: float) -> Markup:
    """An answer's number and name, and below them how many origins it has."""
    name = wrapped(plot.answer.label, room - 26, 1)
    beside = [plot.answer.origins, counted(len(plot.answer.chains), "assertion") if plot.graph.gathered else ""]
    origins = wrapped("؛ ".join(filter(None, beside)), room - 26, 1)
    lines = [words_at(right - 28, top + 18, line, kind="who") for line in name]
    lines += [words_at(right - 28, top + 18 + LEAD, line, kind="soft") for line in origins]
    rule = segment((right - 2, top + LEAD * 2 + 6), (right - room - 4, top + LEAD * 2 + 6), "head", ' stroke-width="2"')
    return joined_html((badge(right - 14, top + 14, plot.number), *lines, rule))


def _drawn(plot: Plot, boxes: dict[int, Box], strip: Strip, links: Links) -> Markup:
    """Lines first, so that boxes lie on them; boxes chain by chain, so that the keyboard follows each to its end."""
    graph, common = plot.graph, plot.answer.common
    up, down = graph.up(), graph.down()
    ways, parts = [], []
    for (above, below), way in graph.ways.items():
        names = _named(plot, above, up), _named(plot, below, down)
        fan_in = len(up[below]) > 1
        ways.append(way_svg((boxes[above], boxes[below]), way, links, names, turned=plot.turned, fan_in=fan_in))
    for id_, node in graph.nodes.items():
        if node.members:
            marked = isinstance(node.first, ChainStep) and node.first.key == common
            parts.append(box_svg(node, plot.faces[id_], boxes[id_], links, strip, common=marked))
        else:
            way = graph.ways[up[id_][0], id_]
            line = f' stroke-width="{number(way.thickness)}"{DASHES[way.style]}'
            parts.append(path(_through(boxes[id_], plot), "way", line))
    return joined_html((ways_group(ways), *parts))


def _through(bend: Box, plot: Plot) -> str:
    """A line through a tier that it passes by."""
    x, y = bend.middle
    if plot.turned:
        return f"M{number(bend.left + bend.width)} {number(y)}H{number(bend.left)}"
    return f"M{number(x)} {number(bend.top)}V{number(bend.top + bend.height)}"


def _named(plot: Plot, id_: int, onward: dict[int, list[int]]) -> str:
    """The name at one end of a line; a bend has that of whoever the line comes from, or goes to."""
    while not plot.graph.nodes[id_].members:
        id_ = onward[id_][0]
    first = plot.graph.nodes[id_].first
    return first.article if isinstance(first, ChainSaying) else first.label


def _key(rows: Sequence[Sequence[Plot]], across: float, top: float) -> tuple[list[Markup], float]:
    """What the lines mean, those that are drawn, on as few lines as they fit. Gives the bottom."""
    ways = [way for row in rows for plot in row for way in plot.graph.ways.values()]
    used = {way.style for way in ways} | ({"many"} if any(way.chains > 1 for way in ways) else set())
    parts: list[Markup] = []
    right, y = across - EDGE, top + LEAD
    for style in [style for style in words.LINES if style in used]:
        text = words.LINES[style]
        if right - 44 - width(text) < EDGE and right < across - EDGE:
            right, y = across - EDGE, y + LEAD
        thick = f' stroke-width="{4 if style == "many" else 2}"{DASHES.get(style, "")}'
        parts.append(segment((right, y - 4), (right - 34, y - 4), "way", thick))
        parts.append(words_at(right - 42, y, text, kind="soft"))
        right -= 60 + width(text)
    return parts, y + 8


def _in_words(answer: AnswerChains) -> str:
    """An answer and its origins, for whoever cannot see its chains: each box is a link that says what it is."""
    origins = f" ({answer.origins})" if answer.origins else ""
    return one_line(f"{answer.label}{origins}.")
