"""What an outlet says in its own voice, and what in the same article supports it."""

from collections.abc import Collection, Iterator, Mapping

from isnad.message import Fault, Message, at, fault, nearest
from isnad.model.assertion_refs import assertion_ref
from isnad.model.records import Article, Assertion
from isnad.model.relations import Archive
from isnad.model.texts import Reading, Span


def headlines_without_support(archive: Archive) -> Iterator[Message]:
    """A headline's assertion has a source of its own, or rests on its text, or is said to have nothing there."""
    for article in archive.articles.values():
        for number, said in enumerate(article.assertions):
            steps = ("assertions", number)
            if said.rests_on and said.unsupported:
                yield at(article.source, fault("rests-and-unsupported"), *steps, "unsupported")
            elif said.unsupported and said.zone != "title":
                yield at(article.source, fault("unsupported-in-body"), *steps, "unsupported")
            elif _stands_alone(said):
                yield at(article.source, fault("headline-without-support"), *steps, "zone")


def _stands_alone(said: Assertion) -> bool:
    attributed = said.source is not None or said.via
    return said.zone == "title" and not (attributed or said.rests_on or said.unsupported)


def gaps_beside_speakers(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """No gap stands at the beginning of a chain where a quotation of the same words names who said them."""
    for article in archive.articles.values():
        placed = readings[article.id].placed
        quoted = [(place, quote) for quote in article.quotations if (place := placed.get(quote.id))]
        for number, said in enumerate(article.assertions):
            place = placed.get(said.id)
            if place is None or said.source is not None or not said.via or said.via[0].through is not None:
                continue
            within = (quote for around, quote in quoted if _holds(around, place))
            quote = next(within, None)
            if quote:
                wrong = fault("gap-beside-speaker", quotation=quote.id, speaker=quote.speaker)
                yield at(article.source, wrong, "assertions", number, "via", 0)


def _holds(around: Span, place: Span) -> bool:
    return around.zone == place.zone and around.start <= place.start and place.end <= around.end


def supports_that_are_none(archive: Archive) -> Iterator[Message]:
    """`rests_on` names assertions of the same article, each once, by the claims that they answer; none leads back."""
    for article in archive.articles.values():
        by_id = {said.id: said for said in article.assertions}
        for number, said in enumerate(article.assertions):
            seen: set[str] = set()
            for place, written in enumerate(said.rests_on):
                wrong = _wrong_support(said, written, by_id)
                if wrong is None and said.rests_on_ids[place] in seen:
                    wrong = fault("item-twice", item=written)
                seen.add(said.rests_on_ids[place])
                if wrong:
                    yield at(article.source, wrong, "assertions", number, "rests_on", place)
        yield from _loops(article, by_id)


def _wrong_support(said: Assertion, written: str, by_id: Mapping[str, Assertion]) -> Fault | None:
    claim, id_ = assertion_ref(written)
    if id_ == said.id:
        return fault("rests-on-itself")
    if id_ not in by_id:
        return fault("rests-on-nothing", near=nearest(id_, by_id), id=id_)
    if claim and by_id[id_].claim != claim:
        return fault("rests-on-other-claim", near=f"{by_id[id_].claim}#{id_}", id=id_, claim=by_id[id_].claim)
    return None


def _loops(article: Article, by_id: Mapping[str, Assertion]) -> Iterator[Message]:
    """A message for each loop of two or more, at that assertion of it which stands first in the record."""
    rests = {id_: {*said.rests_on_ids} - {id_} for id_, said in by_id.items()}
    numbers = {said.id: number for number, said in enumerate(article.assertions)}
    for loop in loops_in(rests):
        first = min(loop, key=lambda id_: numbers[id_])
        turned = (*loop[loop.index(first) :], *loop[: loop.index(first)], first)
        yield at(article.source, fault("rests-on-loop", way=turned), "assertions", numbers[first], "rests_on")


def loops_in(leads: Mapping[str, Collection[str]]) -> Iterator[tuple[str, ...]]:
    """The loops among ids that lead to one another and back, each from one of its ids on, without its return.

    No two share an id.
    `leads` tells for each id which ids it leads to; an id that is no key of it leads nowhere.
    """
    finished: set[str] = set()
    for start in leads:
        way: dict[str, Iterator[str]] = {} if start in finished else {start: iter(leads[start])}
        while way:
            here = next(reversed(way))
            after = next(way[here], None)
            if after is None:
                del way[here]
                finished.add(here)
            elif after in way:
                ids = [*way]
                loop = tuple(ids[ids.index(after) :])
                yield loop
                finished.update(loop)
                for id_ in loop:
                    del way[id_]
            elif after in leads and after not in finished:
                way[after] = iter(leads[after])
