"""Tables of what was said in articles: quotations, assertions, their chains; names, sentences, shared words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from isnad.model.assertion_refs import ref_within
from isnad.model.comparison import SharedPassage
from isnad.model.records import Article, Value
from isnad.model.relations import ChainLink, TracedAssertion, TracedQuotation
from isnad.model.texts import Mention, Sentence, Span
from isnad.write.data.tables.table import Cell, CellType, DataColumn, DataTable, Field, Thing, pairs, tabled
from isnad.write.render.addresses import address_of, annotation_anchor, page_of
from isnad.write.render.plain_words import recorded_words, source_name
from isnad.write.render.view import View

Traced = TracedQuotation | TracedAssertion
_Traced = TypeVar("_Traced", TracedQuotation, TracedAssertion)


def annotation_tables(view: View, site: str) -> Iterator[DataTable]:
    """Quotations, assertions and what they hold, chain links, silences, mentions, sentences, shared passages."""
    related, articles = view.related, view.related.articles
    quotations = [traced for article in articles for traced in related.quotations_by_article.get(article.id, ())]
    assertions = [traced for article in articles for traced in related.assertions_by_article.get(article.id, ())]
    answers = answer_ids(view)
    yield tabled("quotations", (*_place(_in_its_sentence(view, site)), *_QUOTATION, *_selector(view)), quotations)
    yield tabled(
        "assertions",
        (*_place(_on_its_claim(view, site)), *_ASSERTION, *_selector(view), *_source(view, answers)),
        assertions,
    )
    yield pairs(
        "assertion_places",
        Field("assertion", leads_to="assertions", needed=True),
        Field("place", leads_to="places", needed=True),
        ((each.ref, place) for each in assertions if each.assertion.value for place in each.assertion.value.places),
    )
    yield pairs(
        "assertion_rests_on",
        Field("assertion", leads_to="assertions", needed=True),
        Field("rests_on", leads_to="assertions", needed=True),
        ((each.ref, ref_within(each.article.id, on)) for each in assertions for on in each.assertion.rests_on),
    )
    yield tabled("chain_links", _LINK, _links((*quotations, *assertions)), ("annotation", "number"))
    yield pairs(
        "silences",
        Field("article", leads_to="articles", needed=True),
        Field("claim", leads_to="claims", needed=True),
        ((article.id, claim) for article in articles for claim in article.silent),
    )
    yield tabled("sentences", _sentence(site), _sentences(view), ("article", "number"))
    yield tabled("mentions", _mention(view, site), _mentions(view), ("article", "zone", "start", "end", "entry"))
    yield tabled("shared_passages", _PASSAGE, _passages(view), ("left", "right", "number"))


def answer_ids(view: View) -> Mapping[str, str]:
    """The answer that each assertion is gathered under, by the assertion's address."""
    return {
        traced.ref: answer_id(claim, number)
        for claim in view.archive.claims
        for number, group in enumerate(view.related.answer_groups_by_claim[claim], start=1)
        for traced in group.assertions
    }


def answer_id(claim: str, number: int) -> str:
    """What is said to a claim, by its place on the claim's page, from 1."""
    return f"{claim}#{number}"


def value_columns(value_of: Callable[[Thing], Value | None]) -> tuple[DataColumn[Thing], ...]:
    """What an answer measures and what was printed; its places are a table of their own."""

    def column(name: str, type_: CellType, attribute: str = "") -> DataColumn[Thing]:
        def cell(thing: Thing) -> Cell:
            value = value_of(thing)
            return getattr(value, attribute or name) if value else None

        return DataColumn(Field(name, type_, of="Value"), cell)

    return (
        column("min", "number"),
        column("max", "number"),
        column("open", "boolean"),
        column("approximate", "boolean"),
        column("date", "string"),
        column("as", "string", "printed"),
    )


def _place(page: Callable[[_Traced], str]) -> tuple[DataColumn[_Traced], ...]:
    """An address of its own in the archive, where it is told, and its article."""
    return (
        DataColumn(Field("id", needed=True), lambda traced: traced.ref),
        DataColumn(Field("page", needed=True), page),
        DataColumn(Field("article", leads_to="articles", needed=True), lambda traced: traced.article.id),
    )


def _in_its_sentence(view: View, site: str) -> Callable[[TracedQuotation], str]:
    """The sentence of its article that a quotation stands in."""

    def page(traced: TracedQuotation) -> str:
        reading = view.related.reading_by_article[traced.article.id]
        span = reading.placed[traced.quotation.id]
        return page_of(site, address_of(traced.article), reading.anchor_at(span.zone, span.start))

    return page


def _on_its_claim(view: View, site: str) -> Callable[[TracedAssertion], str]:
    """The row of an assertion on the page of its claim."""

    def page(traced: TracedAssertion) -> str:
        claim = view.archive.claims[traced.assertion.claim]
        return page_of(site, address_of(claim), annotation_anchor(traced.article, traced.assertion))

    return page


_QUOTATION: tuple[DataColumn[TracedQuotation], ...] = (
    DataColumn(Field("speaker", leads_to="entries", needed=True), lambda traced: traced.quotation.speaker),
    DataColumn(Field("said_as"), lambda traced: traced.quotation.said_as),
    DataColumn(Field("verb", of="Quotation", needed=True), lambda traced: traced.quotation.verb),
    DataColumn(Field("kind", of="Quotation", needed=True), lambda traced: traced.quotation.kind),
    DataColumn(Field("whole_start", "integer"), lambda traced: (traced.quotation.whole or (None, None))[0]),
    DataColumn(Field("whole_end", "integer"), lambda traced: (traced.quotation.whole or (None, None))[1]),
)


def _value(traced: TracedAssertion) -> Value | None:
    return traced.assertion.value


_ASSERTION: tuple[DataColumn[TracedAssertion], ...] = (
    DataColumn(Field("claim", leads_to="claims", needed=True), lambda traced: traced.assertion.claim),
    DataColumn(Field("source", leads_to="entries"), lambda traced: traced.assertion.source),
    DataColumn(Field("stance", of="Assertion", needed=True), lambda traced: traced.assertion.stance),
    DataColumn(Field("hedge", of="Assertion"), lambda traced: traced.assertion.hedge),
    DataColumn(Field("position", of="Assertion"), lambda traced: traced.assertion.position),
    *value_columns(_value),
    DataColumn(
        Field("unsupported", "boolean", of="Assertion", needed=True), lambda traced: traced.assertion.unsupported
    ),
    DataColumn(
        Field("likely_same", leads_to="assertions"),
        lambda traced: traced.assertion.likely_same.id if traced.assertion.likely_same else None,
    ),
    DataColumn(
        Field("likely_same_because"),
        lambda traced: traced.assertion.likely_same.because if traced.assertion.likely_same else None,
    ),
    DataColumn(Field("because", of="Assertion"), lambda traced: traced.assertion.because),
)


def _selector(view: View) -> tuple[DataColumn[Traced], ...]:
    """The words that an annotation rests on, where they stand in the record's text and where in the original."""

    def placed(traced: Traced) -> Span:
        return view.related.reading_by_article[traced.article.id].placed[traced.annotation.id]

    def original(traced: Traced, end: int) -> int | None:
        offsets = traced.annotation.original
        return offsets[end] if offsets else None

    return (
        DataColumn(Field("words", of="Selector", needed=True), lambda traced: traced.annotation.words),
        DataColumn(Field("zone", of="Selector", needed=True), lambda traced: traced.annotation.zone),
        DataColumn(Field("start", "integer", needed=True), lambda traced: placed(traced).start),
        DataColumn(Field("end", "integer", needed=True), lambda traced: placed(traced).end),
        DataColumn(Field("original_start", "integer"), lambda traced: original(traced, 0)),
        DataColumn(Field("original_end", "integer"), lambda traced: original(traced, 1)),
    )


def _source(view: View, answers: Mapping[str, str]) -> tuple[DataColumn[TracedAssertion], ...]:
    """The answer that it is gathered under, and its source as UCDP GED asks for it."""
    return (
        DataColumn(Field("answer", leads_to="answers", needed=True), lambda traced: answers[traced.ref]),
        DataColumn(Field("source_original", needed=True), lambda traced: source_name(traced, view)),
    )


@dataclass(frozen=True, slots=True)
class _Link:
    """A link of an annotation's chain by its place from 1, the first speaker's."""

    annotation: str
    number: int
    last: int
    link: ChainLink

    @property
    def stands_as(self) -> str:
        """What it is in the chain: an outlet in its own voice is its outlet and no speaker."""
        if self.link.who is None:
            return "gap"
        if self.number == self.last:
            return "outlet"
        return "origin" if self.number == 1 else "intermediary"


_LINK: tuple[DataColumn[_Link], ...] = (
    DataColumn(Field("annotation", needed=True), lambda each: each.annotation),
    DataColumn(Field("number", "integer", needed=True), lambda each: each.number),
    DataColumn(Field("who", leads_to="entries"), lambda each: each.link.who),
    DataColumn(Field("stands_as", needed=True), lambda each: each.stands_as),
    DataColumn(Field("verb"), lambda each: each.link.verb),
    DataColumn(Field("own_report", "boolean", needed=True), lambda each: each.link.own_report),
    DataColumn(Field("because"), lambda each: each.link.because),
)


def _links(annotations: tuple[Traced, ...]) -> Iterator[_Link]:
    for traced in annotations:
        links = traced.chain.links
        for number, link in enumerate(links, start=1):
            yield _Link(traced.ref, number, len(links), link)


def _sentence(site: str) -> tuple[DataColumn[tuple[Article, int, Sentence]], ...]:
    return (
        DataColumn(Field("article", leads_to="articles", needed=True), lambda row: row[0].id),
        DataColumn(Field("number", "integer", needed=True), lambda row: row[1]),
        DataColumn(Field("page", needed=True), lambda row: page_of(site, address_of(row[0]), row[2].anchor)),
        DataColumn(Field("start", "integer", needed=True), lambda row: row[2].span.start),
        DataColumn(Field("end", "integer", needed=True), lambda row: row[2].span.end),
        DataColumn(Field("words", needed=True), lambda row: recorded_words(row[0], row[2].span)),
    )


def _sentences(view: View) -> Iterator[tuple[Article, int, Sentence]]:
    for article in view.related.articles:
        for number, sentence in enumerate(view.related.reading_by_article[article.id].sentences, start=1):
            yield article, number, sentence


def _mention(view: View, site: str) -> tuple[DataColumn[tuple[Article, Mention]], ...]:
    def page(row: tuple[Article, Mention]) -> str:
        article, mention = row
        anchor = view.related.reading_by_article[article.id].anchor_at(mention.span.zone, mention.span.start)
        return page_of(site, address_of(article), anchor)

    return (
        DataColumn(Field("article", leads_to="articles", needed=True), lambda row: row[0].id),
        DataColumn(Field("page", needed=True), page),
        DataColumn(Field("entry", leads_to="entries", needed=True), lambda row: row[1].entry),
        DataColumn(Field("zone", of="Selector", needed=True), lambda row: row[1].span.zone),
        DataColumn(Field("start", "integer", needed=True), lambda row: row[1].span.start),
        DataColumn(Field("end", "integer", needed=True), lambda row: row[1].span.end),
        DataColumn(Field("words", needed=True), lambda row: recorded_words(row[0], row[1].span)),
        DataColumn(Field("form", needed=True), lambda row: row[1].form),
        DataColumn(Field("why", needed=True), lambda row: row[1].why),
        DataColumn(Field("nested", "boolean", needed=True), lambda row: row[1].nested),
    )


def _mentions(view: View) -> Iterator[tuple[Article, Mention]]:
    for article in view.related.articles:
        for mention in view.related.reading_by_article[article.id].mentions:
            yield article, mention


_PASSAGE: tuple[DataColumn[tuple[SharedPassage, int]], ...] = (
    DataColumn(Field("left", leads_to="articles", needed=True), lambda row: row[0].left.article),
    DataColumn(Field("right", leads_to="articles", needed=True), lambda row: row[0].right.article),
    DataColumn(Field("number", "integer", needed=True), lambda row: row[1]),
    DataColumn(Field("length", "integer", needed=True), lambda row: row[0].words),
    DataColumn(Field("similarity", "number"), lambda row: row[0].similarity),
    DataColumn(Field("left_start", "integer", needed=True), lambda row: row[0].left.start),
    DataColumn(Field("left_end", "integer", needed=True), lambda row: row[0].left.end),
    DataColumn(Field("right_start", "integer", needed=True), lambda row: row[0].right.start),
    DataColumn(Field("right_end", "integer", needed=True), lambda row: row[0].right.end),
    DataColumn(Field("offsets_of", needed=True), lambda row: row[0].left.of),
)


def _passages(view: View) -> Iterator[tuple[SharedPassage, int]]:
    for shared in view.passages.values():
        for number, passage in enumerate(shared, start=1):
            yield passage, number
