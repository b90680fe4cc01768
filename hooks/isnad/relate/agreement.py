"""What the answers to a claim agree on and where they differ: a finding about the answers, not about the truth."""

from collections.abc import Container, Iterator, Mapping, Sequence

from isnad.model.comparison import DeclaredSame, Difference, Finding
from isnad.model.relations import TracedAssertion
from isnad.relate.chains import NONE_DECLARED, origin_key
from isnad.relate.compatibility import ComparisonContext, difference
from isnad.relate.content import what_is_said
from isnad.relate.groups import grouped

MOST_COMPARED = 60
"""Each different answer is held against the first so many stated: thousands of numbers would make millions of pairs,
which nobody reads. Below this every pair is compared."""


def finding_of(
    context: ComparisonContext, answers: Sequence[TracedAssertion], same: Mapping[str, DeclaredSame] = NONE_DECLARED
) -> Finding:
    """Whether a claim's answers (by date) agree."""
    claim = context.claim
    differences = tuple(differences_of(answers, context, same))
    articles = len({answer.article.id for answer in answers})
    if differences:
        return Finding(claim.id, "disputed", articles, differences)
    return Finding(claim.id, "agreed" if articles > 1 else "single" if articles else "unanswered", articles)


def differences_of(
    answers: Sequence[TracedAssertion], context: ComparisonContext, same: Mapping[str, DeclaredSame] = NONE_DECLARED
) -> Iterator[Difference]:
    """Answers of one stance that say the same are taken together; then each such group is held against the others."""
    said = ((answer.assertion, answer) for answer in answers)
    groups = grouped(((one.stance, what_is_said(one, context.claim.kind)), answer) for one, answer in said)
    sides = [(side, _by_article(side)) for side in groups.values()]
    alone = set(_headlines_alone(answers, context))
    for number, (right, theirs) in enumerate(sides):
        for left, ours in sides[: min(number, MOST_COMPARED)]:
            kind = difference(left[0].assertion, right[0].assertion, context)
            if kind:
                inside = tuple(id_ for id_ in ours if id_ in theirs)
                own = (id_ for id_ in inside if _against_itself(ours[id_], theirs[id_], alone, same))
                yield Difference(kind, left, right, inside, tuple(own))


def _by_article(answers: Sequence[TracedAssertion]) -> dict[str, tuple[TracedAssertion, ...]]:
    return grouped((answer.article.id, answer) for answer in answers)


def _headlines_alone(answers: Sequence[TracedAssertion], context: ComparisonContext) -> Iterator[tuple[str, str]]:
    """The article and id of each headline that every answer in its article's own body differs from."""
    for article, own in grouped((answer.article.id, answer.assertion) for answer in answers).items():
        body = [said for said in own if said.zone != "title"]
        for said in own:
            if said.zone == "title" and body and all(difference(said, other, context) for other in body):
                yield article, said.id


def _against_itself(
    left: Sequence[TracedAssertion],
    right: Sequence[TracedAssertion],
    alone: Container[tuple[str, str]],
    same: Mapping[str, DeclaredSame],
) -> bool:
    """Whether one article (all answers are of it) says both sides in its own voice, or through one source."""
    if any((answer.article.id, answer.assertion.id) in alone for answer in (*left, *right)):
        return True
    return any(origin_key(one, same) == origin_key(other, same) for one in left for other in right)
