"""What each outlet calls each actor: the forms it printed, counted, without a judgement."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from itertools import accumulate

from isnad.model.records import Article
from isnad.model.summaries import Form, OutletWording, Use
from isnad.model.texts import Mention, Reading, Span
from isnad.relate.content import plainly
from isnad.relate.groups import grouped

_OPEN, _CLOSE = "«", "»"
_MARK = re.compile(f"[{_OPEN}{_CLOSE}\n]")
_FOR_THE = "لل"


def wordings_of(uses: Iterable[Use], actors: Container[str]) -> dict[str, tuple[OutletWording, ...]]:
    """By actor, in the order in which they first stood: the forms of each outlet."""
    groups = grouped((use.mention.entry, use) for use in uses if use.mention.entry in actors)
    return {actor: wording_of(own) for actor, own in groups.items()}


def wording_of(uses: Iterable[Use]) -> tuple[OutletWording, ...]:
    """The forms of each outlet for one actor, outlets and forms in the order in which they first stood."""
    outlets = grouped((use.article.outlet, use) for use in uses)
    return tuple(OutletWording(outlet, _forms(own)) for outlet, own in outlets.items())


def uses_in(article: Article, reading: Reading) -> Iterator[Use]:
    """How an article calls whom it names.

    A name inside a description names something else (الأسد in قوات موالية للأسد), and is not counted.
    """
    marked = _Stretches(_between_marks(article.body))
    speech = _Stretches(reading.placed[quote.id] for quote in article.quotations if quote.id in reading.placed)
    for mention in reading.mentions:
        span = mention.span
        if not mention.nested:
            anchor = reading.anchor_at(span.zone, span.start)
            own = article.extent == "full" or span.zone != "body" or marked.hold(span)
            yield Use(article, mention, anchor, own, speech.hold(span))


class _Stretches:
    """Stretches of a text, and whether one of them holds another stretch whole, asked of each in few steps."""

    def __init__(self, stretches: Iterable[Span]) -> None:
        by_zone = grouped((stretch.zone, stretch) for stretch in sorted(stretches, key=lambda stretch: stretch.start))
        self._starts = {zone: [stretch.start for stretch in own] for zone, own in by_zone.items()}
        self._ends = {zone: [*accumulate((s.end for s in own), max)] for zone, own in by_zone.items()}

    def hold(self, span: Span) -> bool:
        """Of all that begin where it does or before, one reaches as far as it does."""
        before = bisect_right(self._starts.get(span.zone, ()), span.start)
        return before > 0 and self._ends[span.zone][before - 1] >= span.end


def _between_marks(body: str) -> Iterator[Span]:
    """What a digest puts between « » is the original's own words; marks inside marks belong to the outer pair."""
    depth = start = 0
    for mark in _MARK.finditer(body):
        place, letter = mark.start(), mark[0]
        if letter == _OPEN:
            start = start if depth else place
            depth += 1
        elif letter == _CLOSE and depth:
            depth -= 1
            if not depth:
                yield Span("body", start, place + 1)
        elif letter != _CLOSE:
            depth = 0  # a mark that was never closed reaches no further than its paragraph


def _forms(uses: Iterable[Use]) -> tuple[Form, ...]:
    written = ((_text(use.article, use.mention), use) for use in uses)
    groups = grouped((plainly(text), (text, use)) for text, use in written)
    return tuple(Form(group[0][0], tuple(use for _, use in group)) for group in groups.values())


def _text(article: Article, mention: Mention) -> str:
    """The name as it stands, its clitic left off; ل swallows the ا of ال, which is given back (للنظام: النظام)."""
    span = mention.span
    text = article.parts[span.zone][span.start + mention.clitic : span.end]
    swallowed = text.startswith(_FOR_THE) and not mention.form.startswith(_FOR_THE)
    return "ا" + text[1:] if swallowed else text
