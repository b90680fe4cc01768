"""The pages that tell an event from another side, as the event's page and the home page lead to them."""

from isnad.model.inlines import Link, Text
from isnad.model.pages import Ways
from isnad.model.records import Event
from isnad.write.pages.blocks.flow import event_network
from isnad.write.render import addresses
from isnad.write.render.view import View
from isnad.write.words import event as words


def event_ways(event: Event, view: View, *before: tuple[str, str, str]) -> tuple[Ways, ...]:
    """Links to an event's other pages, those that there are, or nothing; `before` them others: address, name, what is
    there. Of an event that no article tells nothing is told from another side."""
    outcomes = {view.related.finding_by_claim[claim.id].outcome for claim in view.claims_of(event)}
    ways = [_way(*way) for way in before]
    if "disputed" in outcomes:
        ways.append(_way(addresses.disagreement_address(event), words.DISAGREEMENT, words.DISAGREEMENT_LINE))
    if "agreed" in outcomes:
        ways.append(_way(addresses.agreement_address(event), words.AGREEMENT, words.AGREEMENT_LINE))
    if "single" in outcomes:
        ways.append(_way(addresses.agreement_address(event), words.SINGLE, words.SINGLE_LINE, addresses.SINGLE))
    if event_network(event, view).links:
        ways.append(_way(addresses.flow_address(event), words.FLOW, words.FLOW_LINE))
    if view.articles_of(event):
        ways.append(_way(addresses.grid_address(event), words.GRID, words.GRID_LINE))
        ways.append(_way(addresses.place_time_address(event), words.PLACE_TIME, words.PLACE_TIME_LINE))
        ways.append(_way(addresses.wording_address(event), words.WORDING, words.WORDING_LINE))
    if view.related.pairs_by_event[event.id]:
        ways.append(_way(addresses.PAIRS, words.PAIRS, words.PAIRS_LINE))
    return (Ways(words.ways_on(event.name), tuple(ways)),) if ways else ()


def _way(address: str, name: str, about: str, anchor: str = "") -> tuple[Link, str]:
    return Link(address, (Text(name),), anchor), about
