"""What can be found: every entry, event, claim and article as lines of text, each with the place where it opens."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from isnad.find.text import is_word
from isnad.model.answers import AnswerGroup
from isnad.model.dates import bounds
from isnad.model.fields import Office, Stance
from isnad.model.records import Annotation, Article, Claim, Entry, Event, Organisation, Person, Place, Record
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.model.texts import Mention, Span
from isnad.write.render.addresses import address_of, annotation_anchor
from isnad.write.render.phrases import each_source, words_of
from isnad.write.render.plain_words import group_text, heading_of, published_on, recorded_words, value_text
from isnad.write.render.view import View
from isnad.write.search.asking import asked_with
from isnad.write.search.days import day_terms, terms_of_days
from isnad.write.search.names import Names, forms_of, named_in
from isnad.write.words import answers as answer_words
from isnad.write.words.ar import STANCES
from isnad.write.words.found import SORTS
from isnad.write.words.numbers import day
from isnad.write.words.origins import origins_phrase

Kind = Literal["person", "place", "organisation", "event", "page", "guide", "claim", "article"]
KINDS: tuple[Kind, ...] = ("person", "place", "organisation", "event", "page", "guide", "claim", "article")

CONTEXT, SAID, LABEL, NAME = range(4)
"""How much a line weighs: what stands beside it, what is said, a title or a label, a name or a question."""

_MOST_SOURCES = 4
_LINKED = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*\)")  # neither part runs over where another link could begin
_SENTENCE = re.compile(r"[^.!?؟…\n]+[.!?؟…]*")


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a line that names an entry; code points of the line, the end exclusive."""

    entry: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of text as printed, and the id on its page where it opens."""

    anchor: str
    text: str
    weight: int
    named: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """That a stance is taken to a claim, and by whom; empty where nobody is named."""

    claim: str
    stance: Stance
    speaker: str


@dataclass(frozen=True, slots=True)
class Findable:
    """What is found as one: an entry whole, a sentence alone.

    `beside` are lines that are searched and not shown, `about` the entries that it is found under without naming them,
    `by` those who have a part in what is said there. It is found by the `days` (terms of
    `days.py`) that it is of, beside those that its lines give, and filtered by what is `stated` in it. A claim's
    question `opens` with a word.
    """

    lines: tuple[FoundLine, ...]
    beside: tuple[FoundLine, ...] = ()
    about: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    stated: tuple[Stated, ...] = ()
    opens: str = ""


@dataclass(frozen=True, slots=True)
class FindablePage:
    """A page and what can be found on it; of a claim, so many lines after the first say its `answers`."""

    kind: Kind
    address: str
    title: str
    sort: str
    found: tuple[Findable, ...]
    outlet: str = ""
    date: str = ""
    day: str = ""
    answers: int = 0


def findable_pages(view: View, names: Names, others: Sequence[FindablePage]) -> tuple[FindablePage, ...]:
    """Every page, kind by kind, `others` among them; articles by date, those without one last."""
    archive = view.archive
    entries = (*archive.people.values(), *archive.places.values(), *archive.organisations.values())
    return (
        *(_entry(entry, view, names) for entry in entries),
        *(_event(event, names) for event in archive.events.values()),
        *sorted(others, key=lambda page: KINDS.index(page.kind)),
        *(_claim(claim, view, names) for claim in archive.claims.values()),
        *(_article(article, view) for article in view.related.articles),
    )


def line_of(anchor: str, text: str, weight: int, names: Names) -> FoundLine:
    """A line of the archive's own words, with whom it names."""
    return FoundLine(anchor, text, weight, tuple(Named(*found) for found in named_in(text, names)))


def _note(record: Record, names: Names) -> Iterator[FoundLine]:
    """A note's sentences without the marks of its links."""
    for sentence in sentences_in(_LINKED.sub(r"\1", record.body)):
        yield line_of("", sentence, CONTEXT, names)


def sentences_in(text: str) -> Iterator[str]:
    """The sentences of the archive's own prose, as its marks and line ends part them."""
    for sentence in _SENTENCE.findall(text):
        if any(map(is_word, sentence)):
            yield sentence.strip()


def _page(kind: Kind, record: Record, sort: str, found: Findable) -> FindablePage:
    return FindablePage(kind, address_of(record), heading_of(record), sort, (found,))


def _entry(entry: Entry, view: View, names: Names) -> FindablePage:
    own = (Named(entry.id, 0, len(entry.name)),)
    lines = [FoundLine("", entry.name, NAME, own)]
    forms = forms_of(entry)[1:]
    if forms:
        anchor = "names" if entry.names or entry.descriptive_forms else "facts"
        lines.append(FoundLine(anchor, "، ".join(forms), NAME, tuple(_each(entry.id, forms))))
    if isinstance(entry, Person):
        lines += [_office(office, view, names) for office in entry.offices]
        kind: Kind = "person"
        sort = SORTS["role" if entry.kind == "role" else "person"]
    else:
        kind = "place" if isinstance(entry, Place) else "organisation"
        sort = SORTS[kind]
    quotations = view.related.quotations_by_speaker.get(entry.id, ())
    lines += _roles(quotations, names)
    quoted = (_annotated(traced.article, traced.quotation, view) for traced in quotations)
    found = Findable(
        (*lines, *_note(entry, names), *quoted),
        about=tuple(_around(entry)),
        stated=_stated(view.related.assertions_by_source.get(entry.id, ())),
    )
    return _page(kind, entry, sort, found)


def _office(office: Office, view: View, names: Names) -> FoundLine:
    """An office and whose it is: a reader who knows no name asks for the spokesman of the one or the other."""
    whose = f" — {view.name(office.organisation)}" if office.organisation else ""
    return line_of("facts", office.said_as + whose, LABEL, names)


def _roles(quotations: Sequence[TracedQuotation], names: Names) -> Iterator[FoundLine]:
    """What a speaker was called where he was quoted, each wording once, at the first quotation that has it."""
    first = {traced.quotation.said_as: traced for traced in reversed(quotations)}
    for role, traced in first.items():
        if role:
            yield line_of(annotation_anchor(traced.article, traced.quotation), role, LABEL, names)


def _around(entry: Entry) -> Iterator[str]:
    """Whom a person speaks for, and what a place or an organisation is part of."""
    match entry:
        case Person(offices=offices):
            yield from (office.organisation for office in offices if office.organisation)
        case Place(within=str(within)) | Organisation(within=str(within)):
            yield within


def _annotated(article: Article, annotation: Annotation, view: View) -> FoundLine:
    """The words that an answer or a quotation rests on, at its row on the page of its claim or speaker."""
    span = view.related.reading_by_article[article.id].placed[annotation.id]
    return FoundLine(
        annotation_anchor(article, annotation), recorded_words(article, span), CONTEXT, _named(article, span, view)
    )


def _each(entry: str, forms: tuple[str, ...]) -> Iterator[Named]:
    start = 0
    for form in forms:
        yield Named(entry, start, start + len(form))
        start += len(form) + 2


def _event(event: Event, names: Names) -> FindablePage:
    lines = [line_of("", event.name, NAME, names)]
    if event.latin:
        lines.append(FoundLine("", event.latin, NAME))
    lines += [FoundLine("about-event", name, NAME) for name in event.names_in.values()]
    if event.date.date:
        lines.append(FoundLine("facts", day(event.date.date), LABEL))
    days = tuple(terms_of_days(event.date.date)) if event.date.date else ()
    found = Findable((*lines, *_note(event, names)), about=event.places, days=days)
    return _page("event", event, SORTS["event"], found)


def _claim(claim: Claim, view: View, names: Names) -> FindablePage:
    """The question, the answers as its page gives them, then the words that they rest on.

    Its labels are not shown, nor the words with which such questions are asked, nor the event that all this is about.
    """
    assertions = view.related.assertions_by_claim.get(claim.id, ())
    answers = tuple(_answers(claim, view, names))
    lines = (
        line_of("", claim.question, NAME, names),
        *answers,
        *(_annotated(traced.article, traced.assertion, view) for traced in assertions),
        *_note(claim, names),
    )
    labels = [text for text in (claim.counts, claim.unit, *claim.positions.values()) if text]
    values = dict.fromkeys(value_text(traced.assertion.value) for traced in assertions if traced.assertion.value)
    event = view.archive.events[claim.event]
    found = Findable(
        lines,
        beside=(
            FoundLine("", event.name, SAID),
            FoundLine("", " ".join((*asked_with(claim.kind)[:1], *_taken(assertions))), LABEL),
            FoundLine("", " ".join(asked_with(claim.kind)), SAID),
            *(line_of("", label, LABEL, names) for label in labels),
            *(line_of("", value, SAID, names) for value in values if value),
        ),
        about=tuple(dict.fromkeys((*event.places, *_places(assertions)))),
        by=tuple(dict.fromkeys(_speaking(assertions, view))),
        days=tuple(dict.fromkeys(_days(assertions))),
        stated=_stated(assertions),
        opens=claim.question.split(maxsplit=1)[0],
    )
    return FindablePage("claim", address_of(claim), claim.question, SORTS["claim"], (found,), answers=len(answers))


def _answers(claim: Claim, view: View, names: Names) -> Iterator[FoundLine]:
    """A line for each answer and each way of giving none: what is said, who says it, how many origins that may be."""
    for number, group in sorted(view.numbered_groups(claim), key=lambda group: group[0] is None):
        parts = [group_text(claim, group), _sources(group, view)]
        if group.origins is not None:
            parts.append(origins_phrase(group.origins))
        anchor = f"answer-{number}" if number else ""
        yield line_of(anchor, answer_words.BETWEEN.join(parts), CONTEXT, names)


def _sources(group: AnswerGroup, view: View) -> str:
    sources = [words_of(source) for source in each_source(group, view)]
    left = len(sources) - _MOST_SOURCES
    shown = sources if left <= 1 else [*sources[:_MOST_SOURCES], answer_words.other_sources(left)]
    return "، ".join(shown)


def _taken(assertions: Sequence[TracedAssertion]) -> Iterator[str]:
    """The stances that a reader asks for by their own word: who denies it? (من نفى؟)."""
    stances = {traced.assertion.stance for traced in assertions}
    yield from (word for stance, word in STANCES.items() if stance in stances & {"denies", "suspects"})


def _places(assertions: Sequence[TracedAssertion]) -> Iterator[str]:
    for traced in assertions:
        if traced.assertion.value:
            yield from traced.assertion.value.places


def _days(assertions: Sequence[TracedAssertion]) -> Iterator[str]:
    for traced in assertions:
        if traced.assertion.value and traced.assertion.value.date:
            yield from terms_of_days(traced.assertion.value.date)


def _stated(assertions: Iterable[TracedAssertion]) -> tuple[Stated, ...]:
    each = (
        Stated(traced.assertion.claim, traced.assertion.stance, traced.assertion.source or traced.chain.origin or "")
        for traced in assertions
    )
    return tuple(dict.fromkeys(each))


def _speaking(assertions: Sequence[TracedAssertion], view: View) -> Iterator[str]:
    """Whoever has a part in the answers: speakers and whom they speak for, intermediaries, outlets."""
    for traced in assertions:
        links = (traced.assertion.source, *(link.who for link in traced.chain.links), traced.article.outlet)
        for who in filter(None, links):
            yield who
            entry = view.entry(who)
            if isinstance(entry, Person):
                yield from (office.organisation for office in entry.offices if office.organisation)


def _article(article: Article, view: View) -> FindablePage:
    """The title, the lines about who wrote it, then each sentence by itself."""
    reading = view.related.reading_by_article[article.id]
    title = FoundLine("title", article.title, LABEL, _named(article, Span("title", 0, len(article.title)), view))
    signed = [
        FoundLine("facts", text, SAID, _named(article, Span(zone, 0, len(text)), view))
        for zone, text in article.parts.items()
        if zone in ("byline", "dateline")
    ]
    outlet = view.name(article.outlet)
    published = FoundLine(
        "facts", f"{outlet} — {published_on(article)}", SAID, (Named(article.outlet, 0, len(outlet)),)
    )
    stated: defaultdict[str, list[TracedAssertion]] = defaultdict(list)
    for traced in view.related.assertions_by_article.get(article.id, ()):
        span = reading.placed[traced.assertion.id]
        stated[reading.anchor_at(span.zone, span.start)].append(traced)
    date = article.published.date
    days = tuple(terms_of_days(date)) if date else ()
    found = [Findable((title, published), about=article.agencies, days=days, stated=_stated(stated["title"]))]
    if signed:
        found.append(Findable(tuple(signed)))
    latest = bounds(date)[1] if date else None
    for sentence in reading.sentences:
        text = article.body[sentence.span.start : sentence.span.end].rstrip()
        line = FoundLine(sentence.anchor, text, SAID, _named(article, sentence.span, view))
        own = tuple(day_terms(text, latest))
        found.append(Findable((line,), days=own, stated=_stated(stated[sentence.anchor])))
    return FindablePage(
        "article",
        address_of(article),
        article.title,
        SORTS["article"],
        tuple(found),
        article.outlet,
        article.published.date or "",
        published_on(article),
    )


def _named(article: Article, stretch: Span, view: View) -> tuple[Named, ...]:
    """The mentions in a stretch of an article, counted from its start; they rise by zone, and by place in each."""
    mentions = view.related.reading_by_article[article.id].mentions
    zones = list(article.parts)

    def place_of(mention: Mention) -> tuple[int, int]:
        return zones.index(mention.span.zone), mention.span.start

    zone = zones.index(stretch.zone)
    first, last = (bisect_left(mentions, (zone, place), key=place_of) for place in (stretch.start, stretch.end))
    return tuple(
        Named(mention.entry, mention.span.start - stretch.start, mention.span.end - stretch.start)
        for mention in mentions[first:last]
    )
