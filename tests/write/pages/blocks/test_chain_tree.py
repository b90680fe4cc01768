"""The chains of a claim as values: groups in their order, gaps, headlines at what they rest on; and the list."""

from collections.abc import Callable, Iterator
from typing import Any

from isnad.model.inlines import Subline, Text
from isnad.model.pages import Branch, Drawing, Tree
from isnad.model.records import Article
from isnad.write.pages.blocks.chain_tree import chain_tree_blocks, claim_tree
from isnad.write.render.view import View

CLAIM = "injured"


def _article(make: Callable[..., Article], id_: str, body: str, *assertions: dict[str, Any], **fields: Any) -> Article:
    given = [{"claim": CLAIM, "stance": "asserts", **assertion} for assertion in assertions]
    return make(id=id_, body=body, assertions=given, **fields)


def _official(make: Callable[..., Article]) -> Article:
    """An article that gives its official's figure, and a headline that says more than he does."""
    headline = {"id": "a1", "zone": "title", "words": "20 جريحاً", "value": {"min": 20, "max": 20, "as": "20 جريحاً"}}
    value = {"min": 20, "open": True, "as": "أكثر من 20"}
    body: dict[str, object] = {"id": "a2", "words": "أكثر من 20", "value": value}
    body |= {"source": "samir-haddad", "via": [{"because": "لا يذكر المقال إلى من تحدّث"}]}
    rested = {**headline, "rests_on": ["a2"]}
    return _article(
        make, "one", "قال سمير حداد إن أكثر من 20 جُرحوا.", rested, body, title="20 جريحاً", short="الصباح (أ)"
    )


def test_a_headline_stands_at_the_saying_that_it_rests_on(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    view = view_of(_official(make_article))
    (answer,) = claim_tree(view.archive.claims[CLAIM], view).answers
    (chain,) = answer.chains
    assert chain.saying.flag == "العنوان: 20 جريحاً؛ المتن: أكثر من 20"
    assert chain.saying.article == "الصباح (أ)"
    assert [step.kind for step in chain.steps] == ["person", "gap", "body"]
    assert chain.steps[1].because == "لا يذكر المقال إلى من تحدّث"


def test_a_headline_alone_says_so(view_of: Callable[..., View], make_article: Callable[..., Article]) -> None:
    alone = {"id": "a1", "zone": "title", "words": "20 جريحاً", "value": {"min": 20, "max": 20}, "unsupported": True}
    view = view_of(_article(make_article, "one", "متن.", alone, title="20 جريحاً"))
    (answer,) = claim_tree(view.archive.claims[CLAIM], view).answers
    assert answer.chains[0].saying.flag == "في العنوان وحده، ولا شيء له في المتن"
    assert len(answer.chains[0].steps) == 1


def test_what_is_no_answer_is_not_definite(view_of: Callable[..., View], make_article: Callable[..., Article]) -> None:
    known = {"id": "a1", "words": "لا علم لنا", "stance": "does-not-know", "source": "samir-haddad"}
    view = view_of(_article(make_article, "one", "قال: لا علم لنا.", known))
    (answer,) = claim_tree(view.archive.claims[CLAIM], view).answers
    assert not answer.definite
    assert not answer.origins


def test_the_list_holds_every_step_and_saying(view: View) -> None:
    for claim in view.archive.claims.values():
        tree = claim_tree(claim, view)
        blocks = chain_tree_blocks(claim, view)
        assert bool(blocks) == bool(tree.answers)
        if not blocks:
            continue
        _, drawing, listed = blocks
        assert isinstance(drawing, Drawing)
        assert isinstance(listed, Tree)
        listed_words = [str(branch.inlines) for branch in _all(listed.branches)]
        for chain in (chain for answer in tree.answers for chain in answer.chains):
            assert any(chain.saying.words in text and chain.saying.to.anchor in text for text in listed_words)
            assert all(any(step.label in text for text in listed_words) for step in chain.steps)


def _all(branches: tuple[Branch, ...]) -> list[Branch]:
    return [one for branch in branches for one in (branch, *_all(branch.branches))]


def test_what_comes_after_two_first_links_alike_is_told_once(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    via = [{"from": "wakala", "verb": "نقلت"}]
    value = {"min": 20, "max": 20, "as": "20"}
    first = {"id": "a1", "words": "قال إنهم 20", "value": value, "source": "samir-haddad", "via": via}
    second = {"id": "a2", "words": "وكذلك قالت", "value": value, "source": "engineer-unnamed", "via": via}
    view = view_of(_article(make_article, "one", "قال إنهم 20. وكذلك قالت.", first, second))
    _, _, listed = chain_tree_blocks(view.archive.claims[CLAIM], view)
    assert isinstance(listed, Tree)
    (answer,) = listed.branches
    told, again = answer.branches
    assert [len(list(_under(branch))) for branch in (told, again)] == [3, 1]
    assert again.inlines[-1] == Subline((Text("وما بعده كما بعد «سمير حداد» أعلاه"),))


def _under(branch: Branch) -> Iterator[Branch]:
    for inner in branch.branches:
        yield inner
        yield from _under(inner)
