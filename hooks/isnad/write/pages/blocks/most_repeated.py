"""The chains of the answer that articles repeat most: drawn, and as a list so short that a phone shows it at once."""

from collections.abc import Iterator, Sequence

from isnad.model.answers import ANSWERING, AnswerGroup
from isnad.model.figures import AnswerChains, ChainSaying, ChainStep, ChainTree
from isnad.model.inlines import Inline, Inlines, Link, Subline, Text
from isnad.model.pages import Block, Branch, Drawing, Group, Heading, Paragraph, Tree
from isnad.model.records import Claim
from isnad.write.figures.chain_tree.drawing import chain_tree
from isnad.write.pages.blocks.chain_tree import CHAINS_LIST, TREE_ID, ChainRest, chains_of, together
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import passed_on
from isnad.write.render.tones import tone_class
from isnad.write.render.view import View
from isnad.write.words import figures as words


def most_repeated_blocks(claims: Sequence[Claim], here: str, view: View) -> tuple[Block, ...]:
    """The chains of the answer that most articles repeat from the fewest origins, for the page at `here`.

    The list names who passed it on to whom and leads to each article; words and reasons are on the claim's own page.
    """
    drawn = next(_answer_trees(claims, view), None)
    if drawn is None:
        return ()
    tree, claim = drawn
    whole = Link(address_of(claim), (Text(words.whole_chain(claim.question)),), TREE_ID)
    return (
        Group(
            "most-repeated",
            (
                Heading(3, words.MOST_REPEATED, "repeated"),
                Drawing(chain_tree(tree, here), words.TREE_CAPTION, "figure-chains"),
                Tree(CHAINS_LIST, words.TREE_LIST, (_trunk(tree.answers[0]),)),
                Paragraph((whole,)),
            ),
        ),
    )


def _repeated(group: AnswerGroup) -> tuple[bool, int, int]:
    """Whether an answer has an origin, how many more articles carry it than it has at least, how many carry it.

    A headline that nothing in its text bears out has none.
    """
    articles = len({traced.article.id for traced in group.assertions})
    least = group.origins.least if group.origins else 0
    return least > 0, articles - least, articles


def _answer_trees(claims: Sequence[Claim], view: View) -> Iterator[tuple[ChainTree, Claim]]:
    """Each answer's own chains, where there are any, and its claim: the most repeated first."""
    answers = [(group, claim) for claim in claims for group in view.related.answer_groups_by_claim[claim.id]]
    for group, claim in sorted(answers, key=lambda answer: _repeated(answer[0]), reverse=True):
        title = words.most_repeated(claim.question)
        if group.side in ANSWERING and (tree := chains_of(claim, (group,), title, view)).answers:
            yield tree, claim


def _trunk(answer: AnswerChains) -> Branch:
    """The answer, and from whom it went through whom to which article: what nothing branches off is one line."""
    rests = [(chain.steps[:-1] or chain.steps, chain.saying) for chain in answer.chains]  # the article tells its outlet
    line = (Text(answer.label), Subline((Text(answer.origins),)))
    return Branch(line, tuple(_branch(group, answer.common) for group in together(rests)), tone_class(1))


def _branch(group: Sequence[ChainRest], common: str) -> Branch:
    names: list[Inlines] = []
    while group[0][0]:
        names.append(_step(group[0][0][0], common))
        further = together([(steps[1:], saying) for steps, saying in group])
        if len(further) > 1:
            return Branch(passed_on(names), tuple(_branch(own, common) for own in further))
        group = further[0]
    return Branch(passed_on([*names, (_article(group[0][1]),)]))


def _step(step: ChainStep, common: str) -> Inlines:
    name: Inline = Text(step.label) if step.kind == "gap" else Link(step.to.address, (Text(step.label),))
    return (name, Text(f" ({words.COMMON_LINK})")) if step.key == common else (name,)


def _article(saying: ChainSaying) -> Link:
    return Link(saying.to.address, (Text(saying.article),), saying.to.anchor)
