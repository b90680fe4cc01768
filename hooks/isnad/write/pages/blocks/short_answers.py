"""Answers in a word or two, side by side: those that are the same stand once, with the articles that have them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from isnad.model.inlines import Inlines, Text, UnderStance
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.render.phrases import in_short, under_stance
from isnad.write.render.plain_words import is_said_plainly
from isnad.write.render.view import View
from isnad.write.words.numbers import counted


def each_once(assertions: Sequence[TracedAssertion], view: View) -> Inlines:
    """Answers in short, under their stances; those that are the same stand once.

    A style sheet gives each a line; a blank parts them where there is none.
    """
    answers = (_once(own, view) for own in alike(assertions, lambda traced: in_short(traced, view)))
    return tuple(part for answer in answers for part in (answer, Text(" ")))[:-1]


def alike(
    assertions: Sequence[TracedAssertion], key: Callable[[TracedAssertion], Hashable]
) -> Iterable[Sequence[TracedAssertion]]:
    """The answers that one key makes one, in the order in which each comes first."""
    groups: defaultdict[Hashable, list[TracedAssertion]] = defaultdict(list)
    for traced in assertions:
        groups[key(traced)].append(traced)
    return groups.values()


def _once(assertions: Sequence[TracedAssertion], view: View) -> UnderStance:
    """Answers that are the same in short: once, opening at the first; then each other article that has it. The stance
    stands below in words unless it is plainly said."""
    answer = under_stance(assertions[0], view)
    opening, *stance = answer.inlines
    below = () if is_said_plainly(assertions[0].assertion) else stance
    others = {traced.article.id: traced for traced in reversed(assertions)}
    others.pop(assertions[0].article.id)
    named = (article_opening(traced.article, traced.assertion.id) for traced in reversed(others.values()))
    return replace(answer, inlines=(opening, *(part for name in named for part in (Text("، "), name)), *below))


def tally(items: Sequence[TracedQuotation | TracedAssertion]) -> str:
    """How many quotations and how many answers; nothing where there is neither."""
    quotations = sum(isinstance(item, TracedQuotation) for item in items)
    numbers = ((quotations, "quotation"), (len(items) - quotations, "assertion"))
    return "، ".join(counted(number, noun) for number, noun in numbers if number)
