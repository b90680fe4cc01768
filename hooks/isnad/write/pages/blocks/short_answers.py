"""Answers in a word or two, side by side: those that are the same stand once, with a number for each further place."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from isnad.model.pages import Inlines, UnderStance
from isnad.model.relations import TracedAssertion
from isnad.write.pages.blocks.references import further, place_of
from isnad.write.render.phrases import in_short, under_stance
from isnad.write.render.view import View


def each_once(assertions: Sequence[TracedAssertion], view: View) -> Inlines:
    """Answers in short, under their stances; those that are the same stand once."""
    return tuple(numbered(own, view) for own in alike(assertions, lambda traced: in_short(traced, view)))


def alike(
    assertions: Sequence[TracedAssertion], key: Callable[[TracedAssertion], Hashable]
) -> Iterable[Sequence[TracedAssertion]]:
    """The answers that one key makes one, in the order in which each comes first."""
    groups: defaultdict[Hashable, list[TracedAssertion]] = defaultdict(list)
    for traced in assertions:
        groups[key(traced)].append(traced)
    return groups.values()


def numbered(assertions: Sequence[TracedAssertion], view: View) -> UnderStance:
    """Answers that are the same in short: once, opening at the first, with a number for each other."""
    answer = under_stance(assertions[0], view)
    opening, *below = answer.inlines
    return replace(answer, inlines=(opening, *further([place_of(traced) for traced in assertions]), *below))
