"""Boxes and lines of a chain tree as SVG: each a link, each saying by its shape what it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from markupsafe import Markup

from isnad.model.figures import ChainSaying, ChainStep, Target
from isnad.write.figures.chain_tree.faces import Face
from isnad.write.figures.chain_tree.graph import Node, Way
from isnad.write.figures.svg import LEAD, bent, curve, filled, group, inked, linked, number, rect, words_at, wrapped
from isnad.write.render.inlines_html import page_href
from isnad.write.render.markup import joined_html
from isnad.write.words import figures as words
from isnad.write.words.numbers import counted


@dataclass(frozen=True, slots=True)
class Links:
    """Where links lead from the page at the address `here`; what is gathered stands whole in the list `list_id`."""

    here: str
    list_id: str

    def to(self, target: Target) -> str:
        """The link to a target."""
        return page_href(target.address, target.anchor, self.here)

    def of(self, node: Node) -> str:
        """The link of a node: to what it stands for, or to the list where several are gathered in it."""
        several = len(node.members) > 1 and self.list_id
        return self.to(Target(self.here, self.list_id) if several else node.first.to)


DASHES = {"sure": "", "inferred": ' stroke-dasharray="7 5"', "gap": ' stroke-dasharray=".1 6" stroke-linecap="round"'}
_VERB = 92
_NAMED = 12
"""So many names stand for a box of several; the list has all."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a face stands."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box, in units of the drawing."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the whole words of a saying show while it is pointed at or has the focus."""

    right: float
    top: float
    room: float


def box_svg(node: Node, face: Face, box: Box, links: Links, strip: Strip, *, common: bool) -> Markup:  # noqa: PLR0913
    """A node as a link under its whole name: a step to its entry (or to the words, at a gap), a saying to its words."""
    first = node.first
    lines = [
        words_at(box.left + box.width / 2, box.top + LEAD * (i + 1), text, "middle", kind)
        for i, (text, kind) in enumerate(face.lines)
    ]
    more = [_words(first, strip)] if isinstance(first, ChainSaying) else []
    inner = joined_html((_outline(first, box, common=common), *lines, *more))
    return linked(links.of(node), node_in_words(node), inner, "node")


def _outline(member: ChainStep | ChainSaying, box: Box, *, common: bool) -> Markup:
    """Round for who speaks, with a second line within for a description; square for media and words, dotted a gap."""
    width = ' stroke-width="3"' if common else ' stroke-width="1.5"'
    if isinstance(member, ChainSaying):
        return _rect(box, 3, "saying", f' fill-opacity=".12" stroke="currentColor"{width}')
    plain = f' fill="#fff" stroke="currentColor"{width}'
    match member.kind:
        case "gap":
            return _rect(box, 6, "face", f' fill="#fff" stroke="currentColor" stroke-width="2"{DASHES["gap"]}')
        case "role":
            inner = Box(box.left + 3, box.top + 3, box.width - 6, box.height - 6)
            within = _rect(inner, 11, "line", ' fill="none" stroke="currentColor"')
            return joined_html((_rect(box, 14, "face", plain), within))
        case "person":
            return _rect(box, 14, "face", plain)
        case "body":
            return _rect(box, 3, "face", plain)


def _rect(box: Box, round_: float, kind: str, attributes: str) -> Markup:
    return rect((box.left, box.top, box.width, box.height), kind, f' rx="{round_}"{attributes}')


def _words(saying: ChainSaying, strip: Strip) -> Markup:
    """The whole words, hidden until the style sheet shows them."""
    lines = wrapped(saying.words, strip.room, 2)
    text = (words_at(strip.right, strip.top + LEAD * (i + 1), line) for i, line in enumerate(lines))
    return group('class="isnad-words" display="none"', *text)


def way_svg(  # noqa: PLR0913
    ends: tuple[Box, Box], way: Way, links: Links, who: tuple[str, str], *, turned: bool, fan_in: bool
) -> Markup:
    """A line with its verb, as a link to the words; `who` are the names at its ends. Only the pointer stops at it.

    How it is inked stands on the group of all (`ways_group`).
    """
    upper, lower = ends
    if turned:
        start, end = (upper.left, upper.middle[1]), (lower.left + lower.width, lower.middle[1])
    else:
        start, end = (upper.middle[0], upper.top + upper.height), (lower.middle[0], lower.top)
    data = curve(start, end, sideways=turned)
    line = filled(data, "way", f' stroke-width="{number(way.thickness)}"{DASHES[way.style]}')
    wide = Markup(f'<path d="{data}" stroke-width="14" stroke-opacity="0"/>')  # for a finger
    verb = (
        [_verb(way.verb, bent(start, end, sideways=False), 0.3 if fan_in else 0.68)] if way.verb and not turned else []
    )
    name = words.ROUTE.format(one=who[0], other=who[1]) if who[0] != who[1] else who[0]
    said = "؛ ".join(part for part in (name, way.verb, way.because) if part)
    inner = joined_html((wide, line, *verb))
    return linked(links.to(way.saying.to), said, inner, attributes=' tabindex="-1"')


def ways_group(ways: Iterable[Markup]) -> Markup:
    """Lines of `way_svg`, with what is true of each; aloud they would repeat what the boxes say."""
    return group('aria-hidden="true" fill="none" stroke="currentColor"', *ways)


Point = tuple[float, float]


def _verb(verb: str, line: tuple[Point, ...], along: float) -> Markup:
    """The verb on its line, so far along the curve."""
    left = 1 - along
    weights = (left**3, 3 * left**2 * along, 3 * left * along**2, along**3)
    x, y = (fsum(weight * point[i] for weight, point in zip(weights, line, strict=True)) for i in (0, 1))
    text = words_at(x, y + 4, "".join(wrapped(verb, _VERB, 1)), "middle", "verb")
    return inked(text, 'fill="currentColor" paint-order="stroke" stroke="#fff" stroke-width="5"')


def node_in_words(node: Node) -> str:
    """A node in words: its whole name and what is below it; where several are one, their names; how many chains."""
    first = node.first
    if isinstance(first, ChainSaying):
        in_words = [f"{first.article}: {first.words}", first.flag]
    elif len(node.members) > 1:
        names = dict.fromkeys(member.label for member in node.members if isinstance(member, ChainStep))
        listed = [*list(names)[:_NAMED], *([words.and_others(len(names) - _NAMED)] if len(names) > _NAMED else [])]
        in_words = ["، ".join(listed)]
    else:
        unnamed = words.UNNAMED if first.kind == "role" else ""
        in_words = [first.label, unnamed, first.detail, first.because if first.kind == "gap" else ""]
    many = counted(node.chains, "assertion") if node.chains > 1 else ""
    return "؛ ".join(part for part in (*in_words, many) if part)
