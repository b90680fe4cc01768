"""The chains of a claim: what the chain tree draws, and the same as a nested list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from isnad.model.answers import ANSWERING, AnswerGroup
from isnad.model.figures import AnswerChains, ChainSaying, ChainStep, ChainTree, DrawnChain, Target
from isnad.model.inlines import Inline, Inlines, Link, Subline, Text
from isnad.model.pages import Block, Branch, Drawing, Fold, Heading, Tree
from isnad.model.records import Assertion, Claim
from isnad.model.relations import ChainLink, TracedAssertion
from isnad.write.figures.chain_tree.drawing import chain_tree_in_two
from isnad.write.figures.svg import Drawn
from isnad.write.render.addresses import address_of, trunk_id
from isnad.write.render.plain_words import answer_text, group_text
from isnad.write.render.tones import tone_class
from isnad.write.render.view import View
from isnad.write.words import comparison as labels
from isnad.write.words import figures as words
from isnad.write.words.origins import interval

TALLEST, ABOVE_A_MAP = 950, 700
"""In the drawing's own units, of which a desk's screen holds some 600: how tall the open part of a tree may be."""
CHAINS_LIST, TREE_ID = "chains-list", "chains-tree"
_LATIN = re.compile(r"\s+\([ -~]+\)$")
"""A name's Latin form in brackets at its end, for which a box has no room; its own page has it."""


ChainRest = tuple[Sequence[ChainStep], ChainSaying]
"""What is left of a chain below some step, and the saying that it ends in."""


def chain_tree_blocks(claim: Claim, view: View, tallest: float = TALLEST) -> tuple[Block, ...]:
    """The drawing and the list that holds the same; nothing where nobody says anything to the claim.

    What is taller than `tallest` is folded, but for the first row of answers.
    """
    tree = claim_tree(claim, view)
    if not tree.answers:
        return ()
    first, others = chain_tree_in_two(tree, address_of(claim), tallest)
    numbers = count(1)
    branches = tuple(_answer(answer, next(numbers) if answer.definite else None) for answer in tree.answers)
    return (
        Heading(2, words.TREE_HEAD, TREE_ID),
        Drawing(first.svg, words.TREE_CAPTION, "figure-chains", first.on_paper),
        Tree(CHAINS_LIST, words.TREE_LIST, branches),
        *_folded(others),
    )


def _folded(drawn: Drawn) -> tuple[Block, ...]:
    """The drawing of the answers for which there is no room."""
    if not drawn.svg:
        return ()
    drawing = Drawing(drawn.svg, words.TREE_CAPTION, "figure-more-chains", drawn.on_paper)
    return (Fold(words.TREE_MORE, (drawing,), "more-chains"),)


def claim_tree(claim: Claim, view: View) -> ChainTree:
    """Every chain of a claim, by what it says. What rests on a saying of its own article is told at that saying."""
    title = words.TREE_TITLE.format(question=claim.question)
    return chains_of(claim, view.related.answer_groups_by_claim[claim.id], title, view)


def chains_of(claim: Claim, groups: Sequence[AnswerGroup], title: str, view: View) -> ChainTree:
    """The chains of some answers to a claim, for a drawing of that title."""
    all_ = [traced for group in view.related.answer_groups_by_claim[claim.id] for traced in group.assertions]
    answers = [answer for group in groups if (answer := _chains(claim, group, all_, view)).chains]
    listed = (replace(answer, list_id=trunk_id(CHAINS_LIST, place)) for place, answer in enumerate(answers))
    return ChainTree("chains", title, tuple(listed))


def _chains(claim: Claim, group: AnswerGroup, all_: Sequence[TracedAssertion], view: View) -> AnswerChains:
    origins = f"{labels.ORIGINS}: {interval(group.origins)}" if group.origins else ""
    chains = tuple(
        DrawnChain(tuple(_steps(traced, view)), _saying(claim, traced, all_, view))
        for traced in group.assertions
        if not any(_rests_on(traced, other) for other in all_)
    )
    label = group_text(claim, group)
    return AnswerChains(label, origins, chains, group.side in ANSWERING, group.common_link or "")


def _rests_on(traced: TracedAssertion, other: TracedAssertion) -> bool:
    """Whether one assertion rests on another of its article and its claim, which stands for it in the tree."""
    return traced.article.id == other.article.id and other.assertion.id in traced.assertion.rests_on_ids


def _steps(traced: TracedAssertion, view: View) -> Iterator[ChainStep]:
    links = traced.chain.links
    for i, link in enumerate(links):
        said = links[i - 1].verb if i == 1 else None  # the speaker's own verb leads to whoever he spoke to
        verb = link.verb if i else None
        yield _step(traced, i, link, verb or said or (words.OWN_REPORT if link.own_report else ""), view)


def _step(traced: TracedAssertion, place: int, link: ChainLink, verb: str, view: View) -> ChainStep:
    because = link.because or ""
    if link.who is None:
        to = Target(address_of(traced.article), traced.assertion.id)
        label = words.NO_ROUTE if place else words.NO_SPEAKER
        return ChainStep(f"{traced.ref}@{place}", label, "gap", to, verb, False, because)
    entry = view.entry(link.who)
    return ChainStep(
        link.who,
        _LATIN.sub("", entry.name),
        view.step_kind(link.who),
        Target(address_of(entry)),
        verb,
        bool(because),
        because,
    )


def _saying(claim: Claim, traced: TracedAssertion, all_: Sequence[TracedAssertion], view: View) -> ChainSaying:
    said, article = traced.assertion, traced.article
    return ChainSaying(
        key=f"{article.id}#{said.id}",
        article=article.short or _LATIN.sub("", view.name(article.outlet)),
        shown=_shown(said),
        words=said.words,
        to=Target(address_of(article), said.id),
        flag="؛ ".join(dict.fromkeys(_flags(claim, traced, all_))),
    )


def _shown(said: Assertion) -> str:
    return said.value.printed if said.value and said.value.printed else said.words


def _flags(claim: Claim, traced: TracedAssertion, all_: Iterable[TracedAssertion]) -> Iterator[str]:
    """What the headline makes of a saying, or the article in its own voice; or that a headline stands alone."""
    said = traced.assertion
    if said.unsupported:
        yield words.HEADLINE_ALONE
    elif said.rests_on:
        yield labels.RESTS
    elif said.zone == "title":
        yield words.HEADLINE
    for other in all_:
        if _rests_on(other, traced):
            resting = other.assertion
            same = resting.stance == said.stance and _answered(claim, resting) == _answered(claim, said)
            if resting.zone != "title":
                yield words.OWN_VOICE_TOO
            elif same:
                yield words.HEADLINE_TOO
            else:
                yield words.HEADLINE_DIFFERS.format(headline=_shown(resting), text=_shown(said))


def _answered(claim: Claim, said: Assertion) -> tuple[object, ...]:
    """What an assertion answers, whatever words it was printed in."""
    if said.value is None or not said.value.given:
        return (said.position, answer_text(claim, said))
    return said.position, *said.value.measured()


def _answer(answer: AnswerChains, number: int | None) -> Branch:
    origins = (Subline((Text(answer.origins),)),) if answer.origins else ()
    label = f"{number}. {answer.label}" if number else answer.label
    return Branch((Text(label), *origins), tuple(_from_the_first(answer)), tone_class(number))


def _from_the_first(answer: AnswerChains) -> Iterator[Branch]:
    """Chains by their first link. Where what comes after it is told below another first link, it is not told again."""
    ways_above: dict[tuple[str, ...], str] = {}
    for group in together([(chain.steps, chain.saying) for chain in answer.chains]):
        first = group[0][0][0]
        ways = {tuple(_alike(step) for step in steps[1:]) for steps, _ in group}
        (way, *others) = ways
        if len(way) > 1 and not others and way in ways_above:
            after = Subline((Text(words.SAME_WAY.format(ways_above[way])),))
            sayings = tuple(Branch(_saying_line(saying)) for _, saying in group)
            yield Branch((*_step_line(first, answer), after), sayings)
        else:
            ways_above = {**dict.fromkeys(ways, first.label), **ways_above}
            yield from _after(group, answer)


def _after(rests: Sequence[ChainRest], answer: AnswerChains) -> tuple[Branch, ...]:
    """What comes next in chains that are one as far as here."""
    branches = []
    for group in together(rests):
        steps, saying = group[0]
        if steps:
            branches.append(
                Branch(_step_line(steps[0], answer), _after([(more[1:], end) for more, end in group], answer))
            )
        else:
            branches.append(Branch(_saying_line(saying)))
    return tuple(branches)


def together(rests: Sequence[ChainRest]) -> list[list[ChainRest]]:
    """Chains by their next step: those whose next step is one go on as one."""
    groups: dict[str, list[ChainRest]] = {}
    for steps, saying in rests:
        groups.setdefault(_alike(steps[0]) if steps else f"# {saying.key}", []).append((steps, saying))
    return list(groups.values())


def _alike(step: ChainStep) -> str:
    """What is equal in steps that are told as one: who and how; of gaps on the way, what is said of them."""
    if step.kind == "gap" and step.label == words.NO_ROUTE:
        return f"{step.label} {step.verb} {step.because}"
    return f"{step.key} {step.verb}"


def _step_line(step: ChainStep, answer: AnswerChains) -> Inlines:
    name: Inline = Text(step.label) if step.kind == "gap" else Link(step.to.address, (Text(step.label),))
    notes = [
        *([words.COMMON_LINK] if step.key == answer.common else []),
        *([words.UNNAMED] if step.kind == "role" else []),
        *([words.INFERRED] if step.inferred else []),
        *([step.because] if step.because else []),
    ]
    verb = (Text(f"{step.verb}: "),) if step.verb else ()
    return (*verb, name, *((Subline((Text("؛ ".join(notes)),)),) if notes else ()))


def _saying_line(saying: ChainSaying) -> Inlines:
    where = "؛ ".join(part for part in (saying.article, saying.flag) if part)
    return (Link(saying.to.address, (Text(saying.words),), saying.to.anchor), Subline((Text(where),)))
