"""The number answers of a claim as a figure: a dot for each origin."""

from collections.abc import Iterator

from isnad.model import figures as charts
from isnad.model.answers import AnswerGroup
from isnad.model.pages import Block, Drawing
from isnad.model.records import Claim
from isnad.write.figures.range import range_chart
from isnad.write.render.addresses import address_of
from isnad.write.render.plain_words import source_name
from isnad.write.render.view import View
from isnad.write.words import claim as claim_words


def range_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """The answers of a number claim as dots; nothing where there is nothing to draw."""
    dots = tuple(dot for number, group in view.numbered_groups(claim) if number for dot in _dots(group, number, view))
    title = claim_words.range_of(claim.question)
    svg = range_chart(charts.RangeChart("range", title, claim.unit or "", dots), address_of(claim))
    return (Drawing(svg, claim_words.RANGE_CAPTION, "figure-range"),) if svg else ()


def _dots(group: AnswerGroup, number: int, view: View) -> Iterator[charts.NumberDot]:
    """A dot for each origin of an answer, at what its first assertion gives."""
    by_key = {traced.ref: traced for traced in group.assertions}
    for origin in group.origins.origins if group.origins else ():
        given = [by_key[key] for key in origin.assertions if key in by_key]
        first = next((traced for traced in given if traced.assertion.value), None)
        if first is None or first.assertion.value is None:
            continue
        value, outlets = first.assertion.value, dict.fromkeys(view.name(traced.article.outlet) for traced in given)
        yield charts.NumberDot(
            who=f"{source_name(first, view)}، {'، '.join(outlets)}",
            printed=value.printed or "",
            to=charts.Target(address_of(first.article), first.assertion.id),
            answer=number,
            low=value.min,
            high=value.max,
            open=value.open,
            approximate=value.approximate,
            stance=first.assertion.stance,
        )
