"""Records, assertions and counts as plain words: for titles, descriptions, feeds and search, and inside phrases."""

from collections.abc import Iterable, Iterator

from isnad.model.answers import AnswerGroup, Spread
from isnad.model.dates import bounds
from isnad.model.fields import SourcedDate
from isnad.model.records import (
    Article,
    Assertion,
    Claim,
    Entry,
    Event,
    Organisation,
    Person,
    Place,
    Record,
    Value,
)
from isnad.model.relations import TracedAssertion
from isnad.model.texts import Mention, Span
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import claim as claim_words
from isnad.write.words.numbers import counted, day, figure


def heading_of(record: Record) -> str:
    """What a record's page is headed with: an article's title, a claim's question, else its name."""
    match record:
        case Article(title=title):
            return title
        case Claim(question=question):
            return question
        case Event(name=name) | Entry(name=name):
            return name
    raise TypeError(f"no heading for {type(record).__name__}")


def kind_name(entry: Person | Place | Organisation) -> str:
    """What kind of entry it is; a place may bring a name of its own for that."""
    own = entry.kind_name if isinstance(entry, Place) else None
    return own or ar.KINDS[entry.kind]


def article_name(article: Article) -> str:
    """An article in a list: its short name, or its title where it has none."""
    return article.short or article.title


def source_name(traced: TracedAssertion, view: View) -> str:
    """Who makes an assertion: an entry's name, the outlet itself, or nobody that is named."""
    if traced.assertion.source:
        return view.name(traced.assertion.source)
    return ar.OWN_VOICE + view.name(traced.article.outlet) if traced.chain.origin else ar.GAP


def answer_text(claim: Claim, of: Assertion | AnswerGroup) -> str:
    """What is answered to a claim: the position's label, the value as printed, or both; empty where neither is."""
    position = claim.positions[of.position] if of.position else ""
    value = value_text(of.value) if of.value else ""
    return " — ".join(part for part in (position, value) if part)


def value_text(value: Value) -> str:
    """A value as printed, in quote marks; a date is also given in full, since print may say only "last night"."""
    when = day(value.date) if value.date else ""
    if not value.printed:
        return when or figure(value)
    return f"«{value.printed}» ({when})" if when else f"«{value.printed}»"


def is_said_plainly(assertion: Assertion) -> bool:
    """Whether its stance needs no words beside its answer: it says so, and with no hedge."""
    return assertion.stance == "asserts" and not assertion.hedge


def stance_text(assertion: Assertion) -> str:
    """The stance of an assertion and, where it has one, its hedge as printed."""
    stance = ar.STANCES[assertion.stance]
    return claim_words.with_hedge(stance, assertion.hedge) if assertion.hedge else stance


def group_text(claim: Claim, group: AnswerGroup) -> str:
    """What a group says; of what is no answer, and of an answer that names nothing, the stances taken."""
    said = answer_text(claim, group)
    stances = "، ".join(ar.STANCES[stance] for stance in group.stances)
    if not said:
        return stances
    return f"{stances}: {said}" if group.side == "denies" else said


def spread_text(spread: Spread) -> str:
    """A claim's spread for its page's description alone: its span or how many answers, then the articles."""
    if not spread.articles:
        return ar.UNANSWERED
    span, articles = _span(spread), f"{ar.ANSWERED_IN} {counted(spread.articles, 'article')}"
    return f"{span}؛ {articles}." if span else f"{articles}."


def _span(spread: Spread) -> str:
    if spread.lowest is not None and spread.highest is not None:
        return claim_words.span(spread.lowest, spread.highest, spread.open)
    return counted(len(spread.positions), "position") if spread.positions else ""


def recorded_words(article: Article, span: Span) -> str:
    """The recorded words under a span."""
    return article.parts[span.zone][span.start : span.end]


def name_in(article: Article, mention: Mention) -> str:
    """A name as it was printed, without its clitic; where لل swallowed the article, as it is recorded."""
    name = recorded_words(article, mention.span)[mention.clitic :]
    return mention.form if name.startswith("لل") else name


def short_date(sourced: SourcedDate) -> str:
    """A day in words; ≈ before one that was inferred, whose reason stands elsewhere on the page."""
    if not sourced.date:
        return ar.CERTAINTIES["unknown"]
    return day(sourced.date) if sourced.certainty == "stated" else f"≈ {day(sourced.date)}"


def about_date(sourced: SourcedDate) -> str:
    """How sure a day is, and why."""
    said = ar.CERTAINTIES[sourced.certainty]
    return f"{heads.DATE}: {short_date(sourced)} ({said}{f': {sourced.because}' if sourced.because else ''})"


def published_on(article: Article) -> str:
    """The day of publication in words, and that it was inferred where it was."""
    if not article.published.date:
        return ar.CERTAINTIES["unknown"]
    certainty = article.published.certainty
    return day(article.published.date) + ("" if certainty == "stated" else f" ({ar.CERTAINTIES[certainty]})")


def last_changed(records: Iterable[Record]) -> str:
    """The last day, of ISO 8601, on which one of some records was recorded, revised or corrected; empty if unknown."""
    return max((bounds(day)[1].isoformat() for record in records for day in _days_of(record)), default="")


def _days_of(record: Record) -> Iterator[str]:
    if isinstance(record, Article | Entry | Event) and record.recorded:
        yield record.recorded
    if isinstance(record, Article) and record.revised:
        yield record.revised
    yield from (correction.date for correction in record.corrections)
