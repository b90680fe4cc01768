"""How a claim's answers went from article to article: first stated, repeated, changed on the way."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from isnad.model.claim_kinds import ClaimKind
from isnad.model.comparison import Change, DiffusionStep
from isnad.model.records import Article
from isnad.model.relations import TracedAssertion
from isnad.relate.chains import origin_key
from isnad.relate.compatibility import ComparisonContext, difference
from isnad.relate.content import has_figure, printed_words, what_is_said
from isnad.relate.groups import grouped
from isnad.relate.order import publication_days, surely_before
from isnad.relate.origin_counts import Sources, counts_for_each_article
from isnad.relate.resting import rested_on

MOST_REMEMBERED = 60
"""An answer is held against so many different earlier ones of its origin, the latest: one official whom thousands of
articles quote says few different things, and thousands are read by nobody."""

_Earlier = dict[tuple[Hashable, ...], TracedAssertion]


def diffusion_of(
    answers: Sequence[TracedAssertion], context: ComparisonContext, sources: Sources
) -> tuple[DiffusionStep, ...]:
    """The steps of a claim's assertions (by date), in one article those last that rest on others of it.

    A source is only ever held against itself, and what rests on others against these: never one speaker against
    another. Within one article the order is that of the text; "first" is the archive's first, not the world's.
    """
    articles = _articles_by_source(answers, sources)
    steps: list[DiffusionStep] = []
    earlier: defaultdict[str, _Earlier] = defaultdict(dict)
    for group in grouped((answer.article.id, answer) for answer in answers).values():
        for answer in group:
            if not rested_on(answer, sources.assertions):
                key = origin_key(answer, sources.same)
                steps.append(_of_source(answer, _latest(earlier[key]), articles[key], context, sources))
                _remember(earlier[key], answer, context.claim.kind)
        for answer in group:
            if under := rested_on(answer, sources.assertions):
                steps.append(_resting(answer, under, context))
    return tuple(steps)


def _articles_by_source(answers: Sequence[TracedAssertion], sources: Sources) -> Mapping[str, tuple[Article, ...]]:
    """Who is heard in which articles, by date, each once."""
    own = (answer for answer in answers if not rested_on(answer, sources.assertions))
    heard = {(origin_key(answer, sources.same), answer.article.id): answer.article for answer in own}
    return grouped((key, article) for (key, _), article in heard.items())


def _remember(known: _Earlier, answer: TracedAssertion, kind: ClaimKind) -> None:
    """Keep an answer as the latest of its kind."""
    said = answer.assertion
    key = (what_is_said(said, kind), said.stance, said.hedge, printed_words(said))
    known.pop(key, None)
    known[key] = answer


def _latest(known: _Earlier) -> list[TracedAssertion]:
    return list(islice(reversed(known.values()), MOST_REMEMBERED))


def _of_source(
    answer: TracedAssertion,
    before: Sequence[TracedAssertion],
    articles: Sequence[Article],
    context: ComparisonContext,
    sources: Sources,
) -> DiffusionStep:
    """A source against what it said before, given the articles (by date) in which it is heard."""
    published = publication_days(answer.article)
    if answer.assertion.unsupported:
        return DiffusionStep(answer, "unsupported", published)
    if not before:
        others = (article for article in articles if article.id != answer.article.id)
        sure = all(surely_before(answer.article, other) for other in others)
        return DiffusionStep(answer, "first", published, order="known" if sure else "not known")
    step = _against(answer, before, context)
    assert step.of is not None
    there = step.of.article
    within = there.id == answer.article.id
    one = within or not counts_for_each_article(answer, sources)
    return replace(
        step,
        order="known" if within or surely_before(there, answer.article) else "not known",
        one_source="known" if one else "not known",
    )


def _resting(answer: TracedAssertion, under: Sequence[TracedAssertion], context: ComparisonContext) -> DiffusionStep:
    """What rests on others of its article, against those that answer the same claim, if any does."""
    here = [other for other in under if other.assertion.claim == answer.assertion.claim]
    elsewhere = tuple(other for other in under if other.assertion.claim != answer.assertion.claim)
    if not here:
        published = publication_days(answer.article)
        return DiffusionStep(answer, "moved", published, resting=True, elsewhere=elsewhere)
    return replace(_against(answer, here, context), resting=True, elsewhere=elsewhere)


def _against(answer: TracedAssertion, before: Sequence[TracedAssertion], context: ComparisonContext) -> DiffusionStep:
    """An assertion against the nearest of some others."""
    published = publication_days(answer.article)
    kind = context.claim.kind
    of = min(before, key=lambda other: _distance(answer, other, kind))
    changes = tuple(_changes(of, answer, kind))
    if "position" in changes and of.assertion.position and not difference(of.assertion, answer.assertion, context):
        return DiffusionStep(answer, "added", published, of, changes)
    kept = not changes or (changes == ("wording",) and _measured(answer, kind))
    return DiffusionStep(answer, "repeated" if kept else "changed", published, of, changes)


def _distance(answer: TracedAssertion, other: TracedAssertion, kind: ClaimKind) -> tuple[bool, bool, int]:
    """How far an earlier answer is from one: what is said first, then the figure, then the rest."""
    said, before = answer.assertion, other.assertion
    ours, theirs = said.value, before.value
    figure = bool(ours and theirs and has_figure(ours) and {ours.min, ours.max} & {theirs.min, theirs.max} - {None})
    otherwise = what_is_said(said, kind) != what_is_said(before, kind)
    return otherwise, not figure, len(list(_changes(other, answer, kind)))


def _changes(before: TracedAssertion, after: TracedAssertion, kind: ClaimKind) -> Iterator[Change]:
    old, new = before.assertion, after.assertion
    if old.position != new.position:
        yield "position"
    if not old.position and not new.position and _other_value(before, after, kind):
        yield "value"
    if old.stance != new.stance:
        yield "stance"
    if old.hedge != new.hedge:
        yield "hedge"
    if printed_words(old) and printed_words(new) and printed_words(old) != printed_words(new):
        yield "wording"


def _other_value(before: TracedAssertion, after: TracedAssertion, kind: ClaimKind) -> bool:
    """Whether one measures otherwise than the other; words without a measure differ in wording alone."""
    old, new = (what_is_said(answer.assertion, kind) for answer in (before, after))
    return old != new and not old[0] == new[0] == "words"


def _measured(answer: TracedAssertion, kind: ClaimKind) -> bool:
    return what_is_said(answer.assertion, kind)[0] != "words"
