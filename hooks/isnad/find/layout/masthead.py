"""Who published a pasted page, and whom it credits, as far as the page itself says."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace

from isnad.model.drafts import LayoutLine, LineKind
from isnad.model.texts import Mention

_SPOKEN_FOR: tuple[LineKind, ...] = ("byline", "source-line", "boilerplate")
"""Lines in which a page names its own publisher, the surest first: its byline, its source line, its furniture (an
appeal to support it). A headline tells of others (بلومبرغ لسكان ديترويت), and so do the links of a page."""
_MOST_BESIDE = 4  # words beside the name, in furniture that is called after the outlet: متابعة الجريدة على تويتر
_OF_RIGHTS = ("©", "حقوق", "rights", "Copyright")
_DATELINE = 60
"""How far into its first paragraph a wire names itself."""


def find_outlet(
    text: str, lines: Sequence[LayoutLine], mentions: Sequence[Mention], outlets: Collection[str]
) -> str | None:
    """The outlet that a page says it is of, an organisation's id; None where it does not say.

    A credit line that closes the text tells where the text came from, not who published it here; and furniture that
    says more than the outlet's name, or has another's words behind it, is a link.
    """
    last = max((line.number for line in lines if line.kind == "body"), default=0)
    for kind in _SPOKEN_FOR:
        ours = [x for x in lines if x.kind == kind and not (kind == "source-line" and x.number > last)]
        if kind == "boilerplate":
            ours = [line for line in ours if _may_name_outlet(text[line.start : line.end])]
        named = [m.entry for m in _within(ours, mentions, outlets) if text[m.span.end : m.span.end + 1] != ":"]
        if named:
            return named[-1]
    return None


def _may_name_outlet(line: str) -> bool:
    """Whether a line of furniture is as short as an outlet's name and an appeal to its readers, or tells of rights."""
    return len(line.split()) <= _MOST_BESIDE + 2 or any(mark in line for mark in _OF_RIGHTS)


def find_agencies(
    text: str, lines: Sequence[LayoutLine], mentions: Sequence[Mention], outlets: Collection[str], outlet: str | None
) -> tuple[str, ...]:
    """Whom the byline and source lines credit besides the outlet itself, each once, in their order.

    So does a wire's own opening: موسكو 13 شباط (رويترز) -.
    """
    credits_ = [line for line in lines if line.kind in ("byline", "source-line")]
    opening = next((replace(x, end=min(x.end, x.start + _DATELINE)) for x in lines if x.kind == "body"), None)
    named = [
        *(m.entry for m in _within(credits_, mentions, outlets)),
        *(
            m.entry
            for m in _within([opening] if opening else [], mentions, outlets)
            if text[m.span.end : m.span.end + 1] == ")"
        ),
    ]
    return tuple(dict.fromkeys(entry for entry in named if entry != outlet))


def _within(lines: Sequence[LayoutLine], mentions: Sequence[Mention], entries: Collection[str]) -> list[Mention]:
    """The mentions of some entries that begin in some lines, both in the order of the text."""
    starts = [line.start for line in lines]
    found = []
    for mention in mentions:
        at = bisect_right(starts, mention.span.start) - 1
        if mention.entry in entries and at >= 0 and mention.span.start < lines[at].end:
            found.append(mention)
    return found
