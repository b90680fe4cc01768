"""Who quotes whom: speakers at the right, intermediaries, outlets at the left; bands as thick as there are sayings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from isnad.model.figures import Flow, FlowLink, FlowNode, StepKind, Target
from isnad.write.figures.svg import (
    EDGE,
    LEAD,
    Drawn,
    Stretch,
    curve,
    inked,
    linked,
    number,
    rect,
    segment,
    tall_drawing,
    words_at,
    wrapped,
)
from isnad.write.figures.tiers import spread
from isnad.write.figures.tones import toned
from isnad.write.render.inlines_html import page_href
from isnad.write.render.markup import joined_html, text_html
from isnad.write.render.xml import one_line
from isnad.write.words import figures as words
from isnad.write.words.numbers import counted

_WIDE = 720
_NAMES = 208
"""Room for names at either side."""
_BAR = 12
_TALL, _THICKEST, _THINNEST = 420, 12, 1.5
_APART = 6
_BETWEEN, _MOST_LINES = _WIDE - 2 * _NAMES - 90, 4
"""Room for a name between the outer columns, and how many lines a name may take."""
_MOST = 40
"""Of more in one column, those with the fewest sayings are drawn as one."""
_TONES: Mapping[StepKind, int | None] = {"person": 1, "role": 2, "body": 3, "gap": None}
_BROKEN = ' stroke-dasharray="2 3"'


@dataclass(frozen=True, slots=True)
class _Bar:
    """A node where it stands, with the lines of its name; `unit` is the thickness of one saying."""

    node: FlowNode
    lines: tuple[str, ...]
    sayings: int
    x: float
    middle: float
    unit: float

    @property
    def height(self) -> float:
        return max(self.sayings * self.unit, 2)

    @property
    def top(self) -> float:
        return self.middle - self.height / 2


def flow_chart(flow: Flow, here: str) -> Drawn:
    """The drawing as SVG, for the page at the address `here`. Empty where nobody quotes anybody."""
    if not flow.links:
        return Drawn(Markup(""))
    flow = _gathered(flow)
    bars = _bars(flow)
    bottom = max(bar.middle + max(bar.height, LEAD * len(bar.lines)) / 2 for bar in bars.values()) + 8
    parts = [*_column_names(flow), *_ribbons(flow, bars)]
    parts += [_bar(bar, flow, here) for bar in bars.values()]
    explained, bottom = _key(flow, bottom)
    name = {node.key: node.label for node in flow.nodes}
    in_words = "؛ ".join(_link_in_words(link, name) for link in flow.links)
    whole = [(0, LEAD), *(_named(bar, flow) for bar in bars.values()), (bottom - LEAD - 8, bottom)]
    return tall_drawing("flow", flow.id, (flow.title, f"{in_words}."), (_WIDE, bottom), [*parts, *explained], whole)


def _named(bar: _Bar, flow: Flow) -> Stretch:
    """Where a bar's name stands: beside its middle, or between the outer columns above it."""
    high = LEAD * len(bar.lines)
    if 0 < bar.node.column < max(node.column for node in flow.nodes):
        return bar.top - high - 5, bar.top
    return bar.middle - high / 2, bar.middle + high / 2


def _gathered(flow: Flow) -> Flow:
    """The flow with the least of each overfull column as one node."""
    sayings = _sayings(flow)
    into: dict[str, str] = {}
    nodes = list(flow.nodes)
    for column in sorted({node.column for node in flow.nodes}):
        own = sorted((n for n in flow.nodes if n.column == column and n.kind != "gap"), key=lambda n: -sayings[n.key])
        if rest := own[_MOST:]:
            key = f"{column}+"
            into |= {node.key: key for node in rest}
            nodes.append(FlowNode(key, words.and_others(len(rest)), "body", column, Target(rest[0].to.address)))
    ways: defaultdict[tuple[str, str], int] = defaultdict(int)
    for link in flow.links:
        ways[into.get(link.source, link.source), into.get(link.target, link.target)] += link.sayings
    links = tuple(FlowLink(source, target, sayings) for (source, target), sayings in ways.items())
    return replace(flow, nodes=tuple(node for node in nodes if node.key not in into), links=links)


def _sayings(flow: Flow) -> dict[str, int]:
    """How many sayings pass each node: as many as come or as go, whichever is more."""
    into: defaultdict[str, int] = defaultdict(int)
    out: defaultdict[str, int] = defaultdict(int)
    for link in flow.links:
        out[link.source] += link.sayings
        into[link.target] += link.sayings
    return {node.key: max(into[node.key], out[node.key]) for node in flow.nodes}


def _bars(flow: Flow) -> dict[str, _Bar]:
    """Every node's bar: columns evenly from the right, their nodes so that few ribbons cross."""
    sayings = _sayings(flow)
    last = max(node.column for node in flow.nodes)
    columns = [[node.key for node in flow.nodes if node.column == column] for column in range(last + 1)]
    unit = min(max(_TALL / max(sum(sayings[key] for key in own) for own in columns), _THINNEST), _THICKEST)
    step = (_WIDE - 2 * _NAMES - _BAR) / max(last, 1)
    bars: dict[str, _Bar] = {}
    above, sizes = {}, {}
    for node in flow.nodes:
        many, between = sayings[node.key], 0 < node.column < last
        lines = _name(node, many, _BETWEEN if between else _NAMES - 14)
        bars[node.key] = _Bar(node, lines, many, _WIDE - _NAMES - _BAR - node.column * step, 0, unit)
        above[node.key] = LEAD * len(lines) if between else 0
        sizes[node.key] = max(bars[node.key].height, 0 if between else LEAD * len(lines)) + above[node.key] + _APART
    at = _spread(flow, sizes, unit)
    return {key: replace(bar, middle=at[key] + above[key] / 2 + LEAD + 12) for key, bar in bars.items()}


def _name(node: FlowNode, sayings: int, room: float) -> tuple[str, ...]:
    """A node's name and how many sayings pass it, in as many lines as it takes, within reason."""
    return tuple(wrapped(f"{node.label} ({sayings})", room, _MOST_LINES))


def _spread(flow: Flow, sizes: Mapping[str, float], unit: float) -> dict[str, float]:
    """The middle of every node down its column; a ribbon that passes a column has room there as a node has."""
    column = {node.key: node.column for node in flow.nodes}
    numbers = {key: number for number, key in enumerate(sizes)}
    room = {numbers[key]: size for key, size in sizes.items()}
    ways: list[tuple[int, int]] = []
    for link in flow.links:
        above = numbers[link.source]
        for _ in range(column[link.source] + 1, column[link.target]):
            bend = len(room)
            room[bend] = link.sayings * unit
            ways.append((above, bend))
            above = bend
        ways.append((above, numbers[link.target]))
    at = spread(room, ways)
    return {key: at[number] for key, number in numbers.items()}


def _ribbons(flow: Flow, bars: Mapping[str, _Bar]) -> list[Markup]:
    """Links as bands, thick ones first; at each end they lie beside one another in the order of where they lead."""
    starts = _offsets(flow.links, bars, outward=True)
    ends = _offsets(flow.links, bars, outward=False)
    name = {node.key: node.label for node in flow.nodes}
    parts = []
    for link in sorted(flow.links, key=lambda link: -link.sayings):
        source, target = bars[link.source], bars[link.target]
        y1, y2 = starts[link.source, link.target], ends[link.source, link.target]
        data = curve((source.x, y1), (target.x + _BAR, y2), sideways=True)
        broken = _BROKEN if "gap" in (source.node.kind, target.node.kind) else ""
        thick = number(link.sayings * source.unit)
        in_words = text_html(_link_in_words(link, name))
        band = f'<path class="isnad-band" d="{data}" fill="none" stroke="currentColor" stroke-opacity=".4"'
        band += f' stroke-width="{thick}"{broken}><title>{in_words}</title></path>'
        parts.append(toned(_TONES[source.node.kind], Markup(band)))
    return parts


def _offsets(links: Iterable[FlowLink], bars: Mapping[str, _Bar], *, outward: bool) -> dict[tuple[str, str], float]:
    """Where the middle of each band meets a bar, on the side from which it goes out or on which it comes in."""
    beside: defaultdict[str, list[FlowLink]] = defaultdict(list)
    for link in links:
        beside[link.source if outward else link.target].append(link)
    found: dict[tuple[str, str], float] = {}
    for key, own in beside.items():
        bar = bars[key]
        y = bar.middle - sum(link.sayings for link in own) * bar.unit / 2
        for link in sorted(own, key=lambda link: bars[link.target if outward else link.source].middle):
            found[link.source, link.target] = y + link.sayings * bar.unit / 2
            y += link.sayings * bar.unit
    return found


def _bar(bar: _Bar, flow: Flow, here: str) -> Markup:
    """A bar with its name and number, as a link: names of the outer columns stand outside, of the others above."""
    node, last = bar.node, max(node.column for node in flow.nodes)
    ink = ' fill="none" stroke="currentColor" stroke-dasharray="2 2"' if node.kind == "gap" else ' fill="currentColor"'
    box = rect((bar.x, bar.top, _BAR, bar.height), "bar", ink)
    in_words = "؛ ".join(
        [node.label, *([words.UNNAMED] if node.kind == "role" else []), counted(bar.sayings, "assertion")]
    )
    first = bar.middle + 4 - LEAD * (len(bar.lines) - 1) / 2
    x, anchor = (_WIDE - _NAMES + 8, "end") if node.column == 0 else (bar.x - 8, "start")
    if 0 < node.column < last:
        first, x, anchor = bar.top - 5 - LEAD * (len(bar.lines) - 1), bar.x + _BAR / 2, "middle"
    lines = [words_at(x, first + LEAD * i, line, anchor, "name") for i, line in enumerate(bar.lines)]
    if 0 < node.column < last:
        lines = [inked(line, 'paint-order="stroke" stroke="#fff" stroke-width="3"') for line in lines]
    address = page_href(node.to.address, node.to.anchor, here)
    return toned(_TONES[node.kind], linked(address, in_words, joined_html((box, *lines)), "node"))


def _column_names(flow: Flow) -> list[Markup]:
    last = max(node.column for node in flow.nodes)
    speaker, between, outlet, _ = words.TIERS
    right = words_at(_WIDE - EDGE, LEAD - 4, speaker, kind="soft")
    left = words_at(EDGE, LEAD - 4, outlet, "end", "soft")
    middle = [words_at(_WIDE / 2, LEAD - 4, between, "middle", "soft")] if last > 1 else []
    return [right, *middle, left]


def _key(flow: Flow, top: float) -> tuple[list[Markup], float]:
    """What the tones and the broken bands mean; only those that are drawn."""
    kinds = dict.fromkeys(node.kind for node in flow.nodes)
    parts: list[Markup] = []
    right = float(_WIDE - EDGE)
    for kind, text in words.FLOW_KINDS.items():
        if kind in kinds:
            broken = _BROKEN if kind == "gap" else ""
            line = segment((right, top + 12), (right - 26, top + 12), "band", f' stroke-width="8"{broken}')
            parts.append(toned(_TONES[kind], line))
            parts.append(words_at(right - 34, top + 16, text, kind="soft"))
            right -= _WIDE / 4
    return parts, top + LEAD + 8


def _link_in_words(link: FlowLink, name: Mapping[str, str]) -> str:
    route = words.ROUTE.format(one=one_line(name[link.source]), other=one_line(name[link.target]))
    return f"{route}: {counted(link.sayings, 'assertion')}"
