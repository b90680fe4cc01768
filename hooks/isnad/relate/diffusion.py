"""How a claim's answers went from article to article: first stated, repeated, changed on the way."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import islice

from isnad.model.comparison import Change, DiffusionStep, Identity
from isnad.model.records import Person
from isnad.model.relations import TracedAssertion
from isnad.relate.compatibility import ComparisonContext, difference
from isnad.relate.content import has_figure, printed_words, what_is_said
from isnad.relate.groups import grouped
from isnad.relate.origins import NONE_DECLARED, origin_key

MOST_REMEMBERED = 60
"""An answer is held against so many different earlier ones of its origin, the latest: one official whom thousands of
articles quote says few different things, and thousands are read by nobody."""

_Earlier = dict[tuple[Hashable, ...], TracedAssertion]


def diffusion_of(
    answers: Sequence[TracedAssertion],
    context: ComparisonContext,
    bodies: Mapping[str, Sequence[TracedAssertion]],
    spokesmen: Mapping[str, frozenset[str]],
    same: Mapping[str, Identity] = NONE_DECLARED,
) -> tuple[DiffusionStep, ...]:
    """The steps of a claim's answers (by date), a headline after its article's body.

    `bodies`: every answer of each article, to any claim; `spokesmen`: the people who hold an office in each
    organisation. Within one article the order is that of the text; "first" is the archive's first, not the world's.
    """
    steps: list[DiffusionStep] = []
    earlier: defaultdict[str, _Earlier] = defaultdict(dict)
    for article, group in grouped((answer.article.id, answer) for answer in answers).items():
        body = [answer for answer in group if answer.assertion.zone != "title"]
        for answer in body:
            known = earlier[origin_key(answer, same)]
            steps.append(_step(answer, _latest(known), context))
            _remember(known, answer)
        for answer in (answer for answer in group if answer.assertion.zone == "title"):
            # What its own body says comes before what its origin said elsewhere, which is older but another article's.
            known = earlier[origin_key(answer, same)]
            before = body[::-1] or _latest(known)
            beside = _elsewhere(answer, body, bodies.get(article, ()), spokesmen)
            steps.append(_step(answer, before, context, tuple(beside), headline=True))
            _remember(known, answer)
    return tuple(steps)


def _remember(known: _Earlier, answer: TracedAssertion) -> None:
    """Keep an answer as the latest of its kind."""
    said = answer.assertion
    key = (what_is_said(said), said.stance, said.hedge, printed_words(said))
    known.pop(key, None)
    known[key] = answer


def _latest(known: _Earlier) -> list[TracedAssertion]:
    return list(islice(reversed(known.values()), MOST_REMEMBERED))


def _step(
    answer: TracedAssertion,
    before: Sequence[TracedAssertion],
    context: ComparisonContext,
    elsewhere: tuple[TracedAssertion, ...] = (),
    headline: bool = False,
) -> DiffusionStep:
    if not before:
        return DiffusionStep(answer, "first", headline=headline, elsewhere=elsewhere)
    of = min(before, key=lambda other: _distance(answer, other))
    changes = tuple(_changes(of, answer))
    if "position" in changes and of.assertion.position and not difference(of.assertion, answer.assertion, context):
        return DiffusionStep(answer, "added", of, changes, headline, elsewhere)
    kept = not changes or (changes == ("wording",) and _measured(answer))
    return DiffusionStep(answer, "repeated" if kept else "changed", of, changes, headline, elsewhere)


def _distance(answer: TracedAssertion, other: TracedAssertion) -> tuple[bool, bool, int]:
    """How far an earlier answer is from one: what is said first, then the figure, then the rest."""
    said, before = answer.assertion, other.assertion
    ours, theirs = said.value, before.value
    figure = bool(ours and theirs and has_figure(ours) and {ours.min, ours.max} & {theirs.min, theirs.max} - {None})
    return what_is_said(said) != what_is_said(before), not figure, len(list(_changes(other, answer)))


def _changes(before: TracedAssertion, after: TracedAssertion) -> Iterator[Change]:
    old, new = before.assertion, after.assertion
    if old.position != new.position:
        yield "position"
    if not old.position and not new.position and _other_value(before, after):
        yield "value"
    if old.stance != new.stance:
        yield "stance"
    if old.hedge != new.hedge:
        yield "hedge"
    if printed_words(old) and printed_words(new) and printed_words(old) != printed_words(new):
        yield "wording"


def _other_value(before: TracedAssertion, after: TracedAssertion) -> bool:
    """Whether one measures otherwise than the other; words without a measure differ in wording alone."""
    old, new = (what_is_said(answer.assertion) for answer in (before, after))
    return old != new and not old[0] == new[0] == "words"


def _measured(answer: TracedAssertion) -> bool:
    return what_is_said(answer.assertion)[0] != "words"


def _elsewhere(
    headline: TracedAssertion,
    body: Sequence[TracedAssertion],
    said: Sequence[TracedAssertion],
    spokesmen: Mapping[str, frozenset[str]],
) -> Iterator[TracedAssertion]:
    """Answers to other claims that a headline's denial, or doubt, may have been made of."""
    stance, source = headline.assertion.stance, headline.assertion.source
    if stance not in ("denies", "cannot-confirm") or source is None:
        return
    theirs = {source, *spokesmen.get(source, ())}
    if any(answer.assertion.stance == stance and answer.assertion.source in theirs for answer in body):
        return
    for answer in said:
        other = answer.assertion
        if other.claim != headline.assertion.claim and other.stance == stance and other.source in theirs:
            yield answer


def spokesmen_of(people: Mapping[str, Person]) -> dict[str, frozenset[str]]:
    """The people who hold an office in each organisation."""
    offices = ((office.organisation, id_) for id_, person in people.items() for office in person.offices)
    return {body: frozenset(ids) for body, ids in grouped((o, p) for o, p in offices if o).items()}
