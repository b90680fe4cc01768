"""What every page writer needs: the archive, its links, and the small parts that pages share."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from isnad.model.answers import AnswerGroup
from isnad.model.comparison import Pair
from isnad.model.pages import Inline, Inlines, Link, Row, Subline, Table, Text, UnderStance
from isnad.model.records import Article, Assertion, Claim, Entry, Event, Record, Value
from isnad.model.related import Related
from isnad.model.relations import Archive, Chain, ChainLink, TracedAssertion, TracedQuotation
from isnad.model.texts import Mention, Span
from isnad.write.render.addresses import address_of
from isnad.write.words import ar as words
from isnad.write.words import comparison as labels
from isnad.write.words.numbers import counted, day, figure
from isnad.write.words.origins import interval


@dataclass(frozen=True)
class View:
    """The archive as the page writers see it."""

    archive: Archive
    related: Related

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every two articles that share something, once: where they share two events, with the claims of both."""
        pairs: dict[tuple[str, str], Pair] = {}
        for pair in (pair for own in self.related.pairs_by_event.values() for pair in own):
            known = pairs.get(ids := (pair.left.id, pair.right.id))
            pairs[ids] = replace(known, claims=(*known.claims, *pair.claims)) if known else pair
        return tuple(pairs.values())

    @cached_property
    def pairs_of(self) -> Mapping[str, tuple[Pair, ...]]:
        """The pairs that an article is one half of, by its id."""
        halves: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            halves[pair.left.id].append(pair)
            halves[pair.right.id].append(pair)
        return {id_: tuple(pairs) for id_, pairs in halves.items()}

    @cached_property
    def neighbours(self) -> Mapping[tuple[str, str], tuple[Article | None, Article | None]]:
        """What stands before and after an article among an event's by date; by the event's id and the article's."""
        return {
            (event, article.id): (before, after)
            for event, matrix in self.related.grid_by_event.items()
            for before, article, after in zip(
                (None, *matrix.articles), matrix.articles, (*matrix.articles[1:], None), strict=False
            )
        }

    def entry(self, id_: str) -> Entry:
        return self.archive.entries[id_]

    def name(self, id_: str) -> str:
        return self.entry(id_).name

    def link(self, id_: str) -> Link:
        """A link to an entry under its name."""
        return link_to(self.entry(id_))

    def links(self, ids: Iterable[str]) -> Inlines:
        return joined([(self.link(id_),) for id_ in ids])

    def source(self, answer: TracedAssertion) -> Inlines:
        """Who gives an answer: an entry, the outlet itself, or nobody that is named."""
        if answer.assertion.source:
            return (self.link(answer.assertion.source),)
        if answer.chain.origin is None:
            return (Text(words.GAP),)
        return (Text(f"{words.OWN_VOICE}: "), self.link(answer.article.outlet))

    def source_name(self, answer: TracedAssertion) -> str:
        """The same as plain words."""
        if answer.assertion.source:
            return self.name(answer.assertion.source)
        return words.OWN_VOICE if answer.chain.origin else words.GAP

    def chain(self, chain: Chain, article: Article) -> Inlines:
        """A chain as a line of links, from its origin to the article; a gap stands as a gap, with its reason."""
        origin = chain.links[0]
        who: Inline = self.link(origin.who) if origin.who else Text(words.GAP)
        return (who, Text(" "), *self.onward(chain, article))

    def onward(self, chain: Chain, article: Article) -> Inlines:
        """A chain after its origin, who is told already: how he spoke, then the other hands."""
        origin, *others = chain.links
        inlines: list[Inline] = [Text(f"({notes}) ")] if (notes := _notes(origin)) else []
        for link in others:
            inlines += [Text(words.ARROW), self.link(link.who) if link.who else Text(words.GAP)]
            inlines.append(Text(f" ({notes}) " if (notes := _notes(link)) else " "))
        return (*inlines, Text(words.ARROW), Link(address_of(article), (Text("المقال"),)))

    def said_by(self, answer: TracedAssertion) -> Inlines:
        """Who gives an answer, and below it the hands that it came through."""
        return (*self.source(answer), Subline(self.onward(answer.chain, answer.article)))

    def answer_words(self, answer: TracedAssertion) -> Inlines:
        """The words that an answer rests on, as a link that opens at them."""
        return (Link(address_of(answer.article), (Text(answer.assertion.words),), answer.assertion.id),)

    def answered(self, answer: TracedAssertion) -> Inlines:
        """What an answer says: its position or its value as printed, its hedge; below it the stance."""
        said = answer.assertion
        inlines: list[Inline] = [Text(said_in(self.archive.claims[said.claim], said) or words.NO_POSITION)]
        if said.value and said.value.places:
            inlines += [Text(": "), *self.links(said.value.places)]
        stance = words.STANCES[said.stance] + (f"، بصيغة «{said.hedge}»" if said.hedge else "")
        below: list[Inline] = [Subline((Text(stance),))]
        if said.because:
            below.append(Subline((Text(said.because),)))
        return (*inlines, *below)

    def in_short(self, answer: TracedAssertion) -> tuple[str | None, ...]:
        """What an answer says (empty where it says nothing definite), its stance and its hedge."""
        said = answer.assertion
        return said_in(self.archive.claims[said.claim], said), said.stance, said.hedge

    def stanced(self, answer: TracedAssertion) -> UnderStance:
        """An answer in a word or two, under its stance, opening at its words."""
        said = answer.assertion
        short = said_in(self.archive.claims[said.claim], said) or words.NO_POSITION
        hedge = f"، بصيغة «{said.hedge}»" if said.hedge else ""
        opening = Link(address_of(answer.article), (Text(short),), said.id)
        return UnderStance(said.stance, (opening, Subline((Text(words.STANCES[said.stance] + hedge),))))

    def answers_table(self, caption: str, answers: Sequence[TracedAssertion]) -> Table:
        """Answers to several claims: question, words, chain; each row under the id that it has on its claim's page."""
        rows = tuple(
            Row(
                (
                    self.question(answer.assertion.claim),
                    self.answered(answer),
                    self.said_by(answer),
                    self.answer_words(answer),
                ),
                f"{answer.article.id}-{answer.assertion.id}",
            )
            for answer in answers
        )
        return Table(caption, ("السؤال", "الجواب والموقف", "القائل وسلسلة الإسناد", "الموضع في النص"), rows)

    def question(self, claim: str) -> Inlines:
        return (link_to(self.archive.claims[claim]),)

    def quotation_cells(self, quote: TracedQuotation) -> tuple[Inlines, ...]:
        """A quotation's words, as a link that opens at them; how it was said; whose words, and through which hands."""
        said = quote.quotation
        opening = Link(address_of(quote.article), (Text(said.words),), said.id)
        role = (Subline((Text(f"الصفة كما طُبعت: {said.said_as}"),)),) if said.said_as else ()
        how = f"{said.verb} ({words.QUOTATION_KINDS[said.kind]})"
        hands = Subline(self.onward(quote.chain, quote.article))
        return ((opening,), (Text(how),), (self.link(said.speaker), *role, hands))


def _notes(link: ChainLink) -> str:
    return "؛ ".join(note for note in (link.verb, link.because) if note)


def link_to(record: Record) -> Link:
    """A link to a record's page under its heading."""
    return Link(address_of(record), (Text(heading_of(record)),))


def heading_of(record: Record) -> str:
    match record:
        case Article(title=title):
            return title
        case Claim(question=question):
            return question
        case Event(name=name) | Entry(name=name):
            return name
    raise TypeError(f"no heading for {type(record).__name__}")


def joined(groups: Sequence[Inlines], separator: str = "، ") -> Inlines:
    """Groups of inlines in a row, with a separator between them."""
    out: list[Inline] = []
    for number, group in enumerate(groups):
        out += [Text(separator), *group] if number else group
    return tuple(out)


def said_in(claim: Claim, said: Assertion | AnswerGroup) -> str:
    """What is said of a claim: the position's label, the value as printed, or both; empty where neither is."""
    position = claim.positions[said.position] if said.position else ""
    value = value_text(said.value) if said.value else ""
    return " — ".join(part for part in (position, value) if part)


def value_text(value: Value) -> str:
    """A value as it was printed, in quote marks; a date is also told in full, since print may say only "last night"."""
    when = day(value.date) if value.date else ""
    if not value.printed:
        return when or figure(value)
    return f"«{value.printed}» ({when})" if when else f"«{value.printed}»"


def said_by_group(claim: Claim, group: AnswerGroup) -> str:
    """What a group says; of what is no answer, and of an answer that names nothing, the stances taken."""
    said = said_in(claim, group)
    stances = "، ".join(words.STANCES[stance] for stance in group.stances)
    if not said:
        return stances
    return f"{stances}: {said}" if group.side == "denies" else said


def origins_text(group: AnswerGroup) -> str:
    """The line that keeps repetition from reading as confirmation: the interval of origins, and how many articles."""
    articles = counted(len({answer.article.id for answer in group.assertions}), "article")
    if group.origins is None:
        return articles
    return f"{labels.ORIGINS}: {interval(group.origins)}، {labels.IN} {articles}"


def stretch_of(article: Article, span: Span) -> str:
    """The recorded words under a span."""
    return article.parts[span.zone][span.start : span.end]


def name_in(article: Article, mention: Mention) -> str:
    """A name as it was printed, without its clitic; where لل swallowed the article, as it is recorded."""
    name = stretch_of(article, mention.span)[mention.clitic :]
    return mention.form if name.startswith("لل") else name


def published_on(article: Article) -> str:
    """The day of publication in words, and that it was inferred where it was."""
    if not article.published.date:
        return words.CERTAINTIES["unknown"]
    sure = article.published.certainty
    return day(article.published.date) + ("" if sure == "stated" else f" ({words.CERTAINTIES[sure]})")
