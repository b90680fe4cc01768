"""What may well be so and is more often a slip: told where advice is asked for, and never in the way of a build."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from isnad.find.text import fold
from isnad.message import Message, at, fault
from isnad.model.characters import QUOTE_MARKS
from isnad.model.records import Article
from isnad.model.relations import Archive
from isnad.model.texts import Reading

_MARKS = QUOTE_MARKS - set("'‘’‚‛")
"""Those that open and close what is said; an apostrophe is no such mark."""
Ends: TypeAlias = tuple[float | None, float | None]
FindEnds: TypeAlias = Callable[[str], Iterable[Ends]]
"""The numbers that words say: the least and the most of each, None where it has none."""


def not_archived(archive: Archive) -> Iterator[Message]:
    """Advice for each article whose address is known and of which no copy in an archive of the web is named."""
    for article in archive.articles.values():
        if article.url and not article.archived:
            yield at(article.source, fault("not-archived", url=article.url.value), "url")


def articles_that_may_be_one(archive: Archive) -> Iterator[Message]:
    """An outlet may write a page anew, or head two articles alike; an article that is there twice counts twice."""
    addresses: dict[str, Article] = {}
    titles: dict[tuple[str, str], Article] = {}
    for article in archive.articles.values():
        url = article.url.value if article.url else None
        if url and (other := addresses.setdefault(url, article)) is not article:
            yield at(article.source, fault("address-of-two", id=other.id), "url")
        elif (other := titles.setdefault((article.outlet, fold(article.title).text), article)) is not article:
            yield at(article.source, fault("title-of-two", id=other.id), "title")


def forms_that_may_be_slips(archive: Archive) -> Iterator[Message]:
    """What an article calls somebody is another's name, where two may have one, or does not stand in its full text."""
    named = {fold(form).text: entry.id for entry in archive.entries.values() for form in (entry.name, *entry.names)}
    for article in archive.articles.values():
        text = fold("\n".join(article.parts.values())).text if article.forms and article.extent == "full" else None
        for id_, forms in article.forms.items():
            for number, form in enumerate(forms):
                folded = fold(form).text
                if (other := named.get(folded, id_)) != id_:
                    wrong = fault("form-of-another", form=form, other=other)
                    yield at(article.source, wrong, "forms", id_, number)
                elif text is not None and folded not in text:
                    yield at(article.source, fault("form-not-there", form=form), "forms", id_, number)


def direct_without_marks(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """In an article's own text, words that are said to stand in marks, and none is open before them in their line."""
    for article in archive.articles.values():
        for number, quote in enumerate(article.quotations if article.extent == "full" else ()):
            place = readings[article.id].placed.get(quote.id)
            if quote.kind == "direct" and place:
                before = article.parts[place.zone][: place.start].rpartition("\n")[2]
                if sum(map(before.count, _MARKS)) % 2 == 0:
                    yield at(article.source, fault("direct-without-marks"), "quotations", number, "kind")


def figures_unlike_their_words(archive: Archive, find_ends: FindEnds) -> Iterator[Message]:
    """A number whose printed words say numbers, and neither its least nor its most among them."""
    for article in archive.articles.values():
        for number, said in enumerate(article.assertions):
            value = said.value
            ends = {end for end in (value.min, value.max) if end is not None} if value else set()
            printed = {end for found in find_ends(value.printed) for end in found} if value and value.printed else set()
            if ends and printed - {None} and not ends & printed:
                wrong = fault("figure-unlike-words", printed=value.printed if value else "")
                yield at(article.source, wrong, "assertions", number, "value")
