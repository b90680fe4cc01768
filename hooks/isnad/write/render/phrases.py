"""Phrases that pages share, as inlines: a link to a record, a chain as a line, who says something, what he answers."""

from collections.abc import Iterable, Iterator, Sequence

from isnad.model.answers import AnswerGroup
from isnad.model.dates import machine_date
from isnad.model.fields import SourcedDate
from isnad.model.inlines import Inline, Inlines, Link, Ltr, MarkedStretch, Subline, Text, Time, UnderStance
from isnad.model.records import Article, Record
from isnad.model.relations import Chain, ChainLink, TracedAssertion
from isnad.write.render.addresses import address_of
from isnad.write.render.plain_words import answer_text, heading_of, short_date, stance_text
from isnad.write.render.view import View
from isnad.write.words import answers, ar, heads


def link_to(record: Record) -> Link:
    """A link to a record's page under its heading."""
    return Link(address_of(record), (Text(heading_of(record)),))


def entry_link(id_: str, view: View) -> Link:
    """A link to an entry under its name."""
    return link_to(view.entry(id_))


def entry_links(ids: Iterable[str], view: View) -> Inlines:
    """Links to entries in a row."""
    return joined([(entry_link(id_, view),) for id_ in ids])


def dated(sourced: SourcedDate) -> Inline:
    """A day in words, for machines too where it lies within one day, month or year; ≈ before one that was inferred."""
    return Time(machine_date(sourced.date) if sourced.date else "", short_date(sourced))


def claim_link(id_: str, view: View) -> Link:
    """A link to a claim under its question."""
    return link_to(view.archive.claims[id_])


def joined(groups: Sequence[Inlines], separator: str = "، ") -> Inlines:
    """Groups of inlines in a row, with a separator between them."""
    out: list[Inline] = []
    for number, group in enumerate(groups):
        out += [Text(separator), *group] if number else group
    return tuple(out)


def passed_on(names: Sequence[Inlines]) -> Inlines:
    """Who had it from whom, the first of them first: a sign between them, which has words for the ear."""
    to: Inlines = (Text(" "), MarkedStretch("relation", (Text(ar.RELAYED),)))
    first, *others = names
    return (*first, *(inline for name in others for inline in (*to, *name)))


def words_of(inlines: Inlines) -> str:
    """The words of a phrase that holds text and links and nothing else."""
    texts = []
    for inline in inlines:
        match inline:
            case Text(text) | Ltr(text):
                texts.append(text)
            case Link(_, inner):
                texts.append(words_of(inner))
    return "".join(texts)


def source_of(traced: TracedAssertion, view: View) -> Inlines:
    """Who makes an assertion: an entry, the outlet itself, or nobody that is named."""
    if traced.assertion.source:
        return (entry_link(traced.assertion.source, view),)
    if traced.chain.origin is None:
        return (Text(ar.GAP),)
    return (Text(ar.OWN_VOICE), entry_link(traced.article.outlet, view))


def speaks_itself(traced: TracedAssertion) -> bool:
    """Whether an outlet says something in its own voice."""
    return not traced.assertion.source and traced.chain.origin is not None


def each_source(group: AnswerGroup, view: View) -> Iterator[Inlines]:
    """Whoever gives an answer, each once: speakers, outlets in their own voice, a gap, a headline with no ground."""
    for speaker in group.speakers:
        yield (entry_link(speaker, view),)
    alone = [traced for traced in group.assertions if _speaks_for_itself(traced)]
    for outlet in dict.fromkeys(traced.article.outlet for traced in alone if traced.chain.origin):
        yield (Text(answers.OWN_VOICE), entry_link(outlet, view))
    if any(traced.chain.origin is None for traced in alone):
        yield (Text(answers.GAP),)
    if not group.speakers and not alone:
        yield (Text(answers.HEADLINE),)


def _speaks_for_itself(traced: TracedAssertion) -> bool:
    """Whether an assertion has no source, and rests neither on another nor on nothing."""
    assertion = traced.assertion
    return not (assertion.source or assertion.rests_on or assertion.unsupported)


def who_or_gap(who: str | None, view: View) -> Inline:
    """A link to whoever stands in a chain; a gap stands as a gap."""
    return entry_link(who, view) if who else Text(ar.GAP)


_RELAYED = MarkedStretch("relation", (Text(ar.RELAYED),))
"""The relation in words, for which the style sheet shows an arrow."""


def chain_line(chain: Chain, article: Article, view: View) -> Inlines:
    """A chain as a line of links, from its origin to the article; a gap stands as a gap, with its reason."""
    return (*chain_alone(chain, view), *_to(article))


def chain_alone(chain: Chain, view: View) -> Inlines:
    """The same as far as the outlet, for what came over it into several articles."""
    origin = chain.links[0]
    return (who_or_gap(origin.who, view), Text(" "), *_in_brackets(_notes(origin)), *_onwards(chain, view))


def chain_after_origin(chain: Chain, article: Article, view: View) -> Inlines:
    """A chain as a line that begins after its origin, where who he is and how he spoke is told already."""
    return (*_in_brackets(chain.links[0].because or ""), *_onwards(chain, view), *_to(article))


def _to(article: Article) -> Inlines:
    return (_RELAYED, Link(address_of(article), (Text(heads.ARTICLE),)))


def _onwards(chain: Chain, view: View) -> Inlines:
    inlines: list[Inline] = []
    for link in chain.links[1:]:
        inlines += [_RELAYED, who_or_gap(link.who, view)]
        inlines += _in_brackets(_notes(link), " ") or (Text(" "),)
    return tuple(inlines)


def _in_brackets(notes: str, before: str = "") -> Inlines:
    return (Text(f"{before}({notes}) "),) if notes else ()


def _notes(link: ChainLink) -> str:
    return "؛ ".join(note for note in (link.verb, link.because) if note)


def words_link(traced: TracedAssertion) -> Inlines:
    """The words that an assertion rests on, as a link that opens at them."""
    return (Link(address_of(traced.article), (Text(traced.assertion.words),), traced.assertion.id),)


def answer_and_stance(traced: TracedAssertion, view: View) -> Inlines:
    """What an assertion answers, its places, and below it the stance, the hedge and why it was recorded so."""
    assertion = traced.assertion
    answer = answer_text(view.archive.claims[assertion.claim], assertion)
    inlines: list[Inline] = [Text(answer or ar.NO_POSITION)]
    if assertion.value and assertion.value.places:
        inlines += [Text(": "), *entry_links(assertion.value.places, view)]
    inlines.append(Subline((Text(stance_text(assertion)),)))
    if assertion.because:
        inlines.append(Subline((Text(assertion.because),)))
    return tuple(inlines)


def in_short(traced: TracedAssertion, view: View) -> tuple[str | None, ...]:
    """What makes two assertions one in short: the answer (empty where there is none), the stance and the hedge."""
    assertion = traced.assertion
    return answer_text(view.archive.claims[assertion.claim], assertion), assertion.stance, assertion.hedge


def under_stance(traced: TracedAssertion, view: View) -> UnderStance:
    """An answer in a word or two, under its stance, opening at its words."""
    assertion = traced.assertion
    answer = answer_text(view.archive.claims[assertion.claim], assertion) or ar.NO_POSITION
    opening = Link(address_of(traced.article), (Text(answer),), assertion.id)
    return UnderStance(assertion.stance, (opening, Subline((Text(stance_text(assertion)),))))
