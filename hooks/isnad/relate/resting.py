"""What an assertion rests on in the end: a headline on the sentence that attributes what it says."""

from collections.abc import Mapping

from isnad.model.relations import TracedAssertion

ByArticle = Mapping[str, Mapping[str, TracedAssertion]]
"""Every assertion by its article's id and its own."""


def rested_on(answer: TracedAssertion, known: ByArticle) -> tuple[TracedAssertion, ...]:
    """The assertions of the same article that one names in `rests_on`; an id that leads nowhere is left out."""
    beside = known.get(answer.article.id, {})
    return tuple(beside[id_] for id_ in dict.fromkeys(answer.assertion.rests_on_ids) if id_ in beside)


def bases_of(answer: TracedAssertion, known: ByArticle) -> tuple[TracedAssertion, ...]:
    """The assertions that one rests on in the end, across claims: itself where it rests on none.

    What is unsupported rests on nothing. A loop leads nowhere new; where there is nothing but a loop, those in it stand
    for themselves.
    """
    under = _under(answer, known)
    ends = [one for one in under if not rested_on(one, known)]
    if ends:
        return tuple(one for one in ends if not one.assertion.unsupported)
    return tuple(one for one in under if any(one in _under(next_, known) for next_ in rested_on(one, known)))


def _under(answer: TracedAssertion, known: ByArticle) -> list[TracedAssertion]:
    """An assertion, and all that it rests on at whatever depth, each once."""
    found = {answer.assertion.id: answer}
    waiting = [answer]
    while waiting:
        for other in rested_on(waiting.pop(), known):
            if other.assertion.id not in found:
                found[other.assertion.id] = other
                waiting.append(other)
    return list(found.values())
