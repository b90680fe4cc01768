"""The most repeated answer of the home page: which one it is, and its chains as a short list."""

from collections.abc import Callable
from typing import Any

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import Block, Branch, Group, Tree
from isnad.model.records import Article
from isnad.write.pages.blocks.most_repeated import most_repeated_blocks
from isnad.write.render.view import View

CLAIM = "injured"
SAID = {"words": "أكثر من 20", "value": {"min": 20, "open": True, "as": "أكثر من 20"}, "source": "samir-haddad"}


def _article(make: Callable[..., Article], id_: str, body: str, *assertions: dict[str, Any]) -> Article:
    given = [{"claim": CLAIM, "stance": "asserts", **assertion} for assertion in assertions]
    return make(id=id_, body=body, assertions=given, short=id_)


def _tree(view: View) -> Tree:
    (group,) = most_repeated_blocks([view.archive.claims[CLAIM]], "index", view)
    assert isinstance(group, Group)
    blocks: list[Block] = [block for block in group.blocks if isinstance(block, Tree)]
    (tree,) = blocks
    assert isinstance(tree, Tree)
    return tree


def _names(inlines: Inlines) -> list[str]:
    texts = (inline.inlines[0] if isinstance(inline, Link) else inline for inline in inlines)
    return [text.text for text in texts if isinstance(text, Text) and text.text.strip()]


def _lines(branches: tuple[Branch, ...]) -> list[object]:
    return [(_names(branch.inlines), _lines(branch.branches)) for branch in branches]


def test_it_is_the_one_that_articles_repeat_from_fewer_origins(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    alone = {"id": "a1", "words": "30 جريحاً", "value": {"min": 30, "max": 30, "as": "30 جريحاً"}}
    other = _article(make_article, "other", "30 جريحاً.", alone)
    same = [_article(make_article, f"same-{i}", "أكثر من 20.", {**SAID, "id": "a1"}) for i in range(2)]
    view = view_of(other, *same)
    tree = _tree(view)
    assert len(view.related.answer_groups_by_claim[CLAIM]) == 2
    assert "أكثر من 20" in str(tree.branches[0].inlines)
    assert tree.open_branches == 1


def test_a_headline_that_its_text_does_not_bear_out_is_repeated_by_nobody(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    loud = {"words": "30 جريحاً", "value": {"min": 30, "max": 30, "as": "30 جريحاً"}, "unsupported": True}
    headline = make_article(
        id="loud",
        title="30 جريحاً",
        body="لا عدد هنا.",
        short="loud",
        assertions=[{"id": "a1", "claim": CLAIM, "stance": "asserts", "zone": "title", **loud}],
    )
    said = _article(make_article, "said", "أكثر من 20.", {**SAID, "id": "a1"})
    tree = _tree(view_of(headline, said))
    assert "أكثر من 20" in str(tree.branches[0].inlines)


def test_what_nothing_branches_off_is_one_line_down_to_the_article(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    far = {**SAID, "id": "a1", "via": [{"from": "wakala"}, {"from": "al-masa"}]}
    near = {**SAID, "id": "a1", "via": [{"because": "لا يذكر المقال إلى من تحدّث"}]}
    view = view_of(
        _article(make_article, "far", "أكثر من 20.", far), _article(make_article, "near", "أكثر من 20.", near)
    )
    (trunk,) = _tree(view).branches
    assert _lines(trunk.branches) == [
        (
            ["سمير حداد", " (المدار)"],
            [(["وكالة الأخبار", "المساء", "far"], []), (["لم يُذكر كيف وصل", "near"], [])],
        )
    ]


def test_where_nobody_answers_nothing_is_repeated(view_of: Callable[..., View]) -> None:
    view = view_of()
    assert most_repeated_blocks(list(view.archive.claims.values()), "index", view) == ()
