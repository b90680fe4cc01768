"""Who says what in each sentence of an article, and through whom it came: what a tap on the sentence tells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.model.fields import Zone
from isnad.model.figures import ChainLine, ChainStep, Target
from isnad.model.inlines import Inline, Inlines, Link, Subline, Text
from isnad.model.pages import Branch, SentenceCard
from isnad.model.records import Article
from isnad.model.relations import Chain, ChainLink, TracedAssertion, TracedQuotation
from isnad.model.texts import Span
from isnad.write.render.addresses import address_of, annotation_anchor, card_anchor
from isnad.write.render.phrases import entry_link, entry_links
from isnad.write.render.plain_words import answer_text, is_said_plainly, stance_text
from isnad.write.render.tones import tone_class
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words
from isnad.write.words import comparison as comparison_words

_WORDS = 5
"""So many words of a sentence stand for it where it is a link."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says in one sentence, by one chain; `start` is where its first words stand in their zone."""

    chain: Chain
    items: tuple[TracedQuotation | TracedAssertion, ...]
    zone: Zone
    start: int

    def name(self, article: Article, view: View) -> str:
        """Who says it: a source's name, the outlet itself, or nobody that is named."""
        if self.chain.origin is None:
            return ar.GAP
        name = view.name(self.chain.origin)
        return ar.OWN_VOICE + name if self.chain.origin == article.outlet else name


def said_in(article: Article, view: View) -> Mapping[str, tuple[Said, ...]]:
    """Everything that an article quotes and answers, by the address of the sentence in which it begins."""
    reading = view.related.reading_by_article[article.id]
    groups: dict[tuple[str, tuple[tuple[str | None, str | None], ...]], list[TracedQuotation | TracedAssertion]] = {}
    items: tuple[TracedQuotation | TracedAssertion, ...] = (
        *view.related.quotations_by_article[article.id],
        *view.related.assertions_by_article[article.id],
    )
    zones = list(article.parts)
    placed = {item.annotation.id: reading.placed[item.annotation.id] for item in items}
    for item in sorted(
        items, key=lambda item: (zones.index(placed[item.annotation.id].zone), placed[item.annotation.id].start)
    ):
        span = placed[item.annotation.id]
        by = tuple((link.who, link.because) for link in item.chain.links)
        groups.setdefault((reading.anchor_at(span.zone, span.start), by), []).append(item)
    found: dict[str, list[Said]] = {}
    for (anchor, _), own in groups.items():
        first = placed[own[0].annotation.id]
        found.setdefault(anchor, []).append(Said(_chain_of(own), tuple(own), first.zone, first.start))
    return {anchor: tuple(said) for anchor, said in found.items()}


def _chain_of(items: Sequence[TracedQuotation | TracedAssertion]) -> Chain:
    """The chain of a quotation, which has the verb, before that of an assertion."""
    return min(items, key=lambda item: isinstance(item, TracedAssertion)).chain


def speaker_tones(article: Article, view: View) -> Mapping[str, str]:
    """The class of the tone of each speaker that an article quotes, in the order of the text."""
    speakers = dict.fromkeys(traced.quotation.speaker for traced in view.related.quotations_by_article[article.id])
    return {id_: tone_class(number) for number, id_ in enumerate(speakers, start=1)}


def sentence_cards(article: Article, view: View) -> tuple[SentenceCard, ...]:
    """A card for each sentence in which somebody says something, in the order of the text."""
    tones = speaker_tones(article, view)
    spans = {sentence.anchor: sentence.span for sentence in view.related.reading_by_article[article.id].sentences}
    return tuple(
        SentenceCard(
            card_anchor(anchor),
            (Link(address_of(article), (Text(_opening(article, anchor, spans)),), anchor),),
            tuple(_saying(said, article, tones.get(said.chain.origin or "", ""), view) for said in own),
        )
        for anchor, own in said_in(article, view).items()
    )


def _opening(article: Article, anchor: str, spans: Mapping[str, Span]) -> str:
    """The first words of the sentence at an address."""
    if anchor in article_words.ZONES:
        return article_words.ZONES[anchor]
    span = spans[anchor]
    words = article.body[span.start : span.end].split()
    return " ".join(words[:_WORDS]) + ("…" if len(words) > _WORDS else "")


def _saying(said: Said, article: Article, tone: str, view: View) -> Branch:
    """Who says it, below it how and through whom; each claim that is answered is a branch of its own."""
    below = (_how_said(said), _chain(said, view), _reasons(said))
    who = (*_who(said, article, view), *(Subline(line) for line in below if line))
    return Branch(who, tuple(_answer(item, view) for item in said.items if isinstance(item, TracedAssertion)), tone)


def _who(said: Said, article: Article, view: View) -> Inlines:
    origin = said.chain.origin
    if origin is None:
        return (Text(ar.GAP),)
    own_voice = (Text(ar.OWN_VOICE),) if origin == article.outlet else ()
    return (*own_voice, entry_link(origin, view))


def _how_said(said: Said) -> Inlines:
    ways = "، ".join(how for how in dict.fromkeys(_how(item) for item in said.items) if how)
    return (Text(ways),) if ways else ()


def _reasons(said: Said) -> Inlines:
    """Why the chain is taken to run so, where that is not plain."""
    reasons = "؛ ".join(link.because for link in said.chain.links if link.because)
    return (Text(reasons),) if reasons else ()


def _chain(said: Said, view: View) -> Inlines:
    """The chain, drawn as in a chain tree, where somebody stands between the speaker and the outlet."""
    links = said.chain.links
    if len(links) < 3:  # the speaker and the outlet, which the page names
        return ()
    verbs = ("", *(link.verb or "" for link in links[1:]))  # how the speaker said it is told already
    return (ChainLine(tuple(_step(link, verb, view) for link, verb in zip(links, verbs, strict=True))),)


def _step(link: ChainLink, verb: str, view: View) -> ChainStep:
    if link.who is None:
        return ChainStep("", ar.GAP, "gap", Target(""), verb)
    entry = view.entry(link.who)
    return ChainStep(link.who, entry.name, view.step_kind(link.who), Target(address_of(entry)), verb)


def _how(item: TracedQuotation | TracedAssertion) -> str:
    """The verb of a quotation, as whom its speaker was printed, and whose words they are; nothing of an assertion."""
    if isinstance(item, TracedAssertion):
        return ""
    quotation = item.quotation
    how = article_words.how_said(quotation.verb, quotation.said_as or "")
    return f"{how} ({ar.QUOTATION_KINDS[quotation.kind]})"


def _answer(traced: TracedAssertion, view: View) -> Branch:
    """The claim, opening at this answer; what is answered, the stance where it is not plainly said, and why so."""
    assertion = traced.assertion
    claim = view.archive.claims[assertion.claim]
    question = Link(address_of(claim), (Text(claim.question),), annotation_anchor(traced.article, assertion))
    said, stance = answer_text(claim, assertion), stance_text(assertion)
    answer: list[Inline] = [Text(said or stance)]
    if assertion.value and assertion.value.places:
        answer += [Text(": "), *entry_links(assertion.value.places, view)]
    if said and not is_said_plainly(assertion):
        answer.append(Text(f" ({stance})"))
    if assertion.rests_on:
        answer.append(Subline((Text(comparison_words.RESTS),)))
    if assertion.unsupported:
        answer.append(Subline((Text(comparison_words.UNSUPPORTED),)))
    if assertion.because:
        answer.append(Subline((Text(assertion.because),)))
    return Branch((question, Text(" "), *answer))
