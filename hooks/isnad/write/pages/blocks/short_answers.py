"""Answers in a word or two, side by side: those that say the same are told once, and by number at the others."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from isnad.model.pages import Inlines, UnderStance
from isnad.model.relations import TracedAssertion
from isnad.write.pages.blocks.references import further, place_of
from isnad.write.render.phrases import in_short, under_stance
from isnad.write.render.view import View


def told_once(answers: Sequence[TracedAssertion], view: View) -> Inlines:
    """Answers in short, under their stances; those that are one are told once."""
    return tuple(numbered(own, view) for own in alike(answers, lambda traced: in_short(traced, view)))


def alike(
    answers: Sequence[TracedAssertion], key: Callable[[TracedAssertion], Hashable]
) -> Iterable[Sequence[TracedAssertion]]:
    """The answers that one key makes one, in the order in which each comes first."""
    groups: defaultdict[Hashable, list[TracedAssertion]] = defaultdict(list)
    for answer in answers:
        groups[key(answer)].append(answer)
    return groups.values()


def numbered(answers: Sequence[TracedAssertion], view: View) -> UnderStance:
    """Answers that are one in short: told once, opening at the first, and by number at the others."""
    stanced = under_stance(answers[0], view)
    opening, *below = stanced.inlines
    return replace(stanced, inlines=(opening, *further([place_of(answer) for answer in answers]), *below))
