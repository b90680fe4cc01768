"""Who quotes whom as values: every saying goes from its speaker to its outlet; own voice is not counted."""

from collections.abc import Callable
from typing import Any

from isnad.model.figures import Flow
from isnad.model.pages import Block, Drawing, Fold, Row, Table
from isnad.model.records import Article
from isnad.write.pages.blocks.flow import event_network, flow_blocks
from isnad.write.render.view import View
from isnad.write.words import figures as words

HERE = "events/bridge-2020"


def _blocks(view: View) -> tuple[Block, ...]:
    return flow_blocks("من ينقل عمّن", view.archive.articles.values(), view, HERE)


def _network(view: View) -> Flow:
    return event_network(next(iter(view.archive.events.values())), view)


def _rows(blocks: tuple[Block, ...]) -> list[list[str]]:
    """The rows of the table under a drawing, as the words of their cells."""
    fold = blocks[-1]
    assert isinstance(fold, Fold)
    (table,) = fold.blocks
    assert isinstance(table, Table)
    return [_words(row) for row in table.rows]


def _words(row: Row) -> list[str]:
    return ["".join(getattr(part, "text", "") or part.inlines[0].text for part in cell) for cell in row.cells]  # type: ignore[union-attr]


def _article(make: Callable[..., Article], *assertions: dict[str, Any], **fields: Any) -> Article:
    given = [{"claim": "injured", "stance": "asserts", "words": "20", **assertion} for assertion in assertions]
    return make(**{"id": "one", "body": "20 20 20", "outlet": "al-sabah", "assertions": given, **fields})


def test_a_saying_goes_through_everybody_in_its_chain(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    gap = {"id": "a1", "source": "samir-haddad", "via": [{"because": "لا يذكر المقال إلى من تحدّث"}]}
    view = view_of(_article(make_article, gap, {"id": "a2", "source": "samir-haddad"}))
    network = _network(view)
    assert {(link.source, link.target): link.sayings for link in network.links} == {
        ("0-samir-haddad", "1-"): 1,
        ("1-", "2-al-sabah"): 1,
        ("0-samir-haddad", "2-al-sabah"): 1,
    }
    kinds = {node.key: node.kind for node in network.nodes}
    assert kinds == {"0-samir-haddad": "person", "1-": "gap", "2-al-sabah": "body"}


def test_whoever_a_saying_came_through_is_one_step_of_the_drawing(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    far = {"id": "a1", "source": "samir-haddad", "via": [{"from": "wakala"}, {"from": "al-masa"}]}
    near = {"id": "a2", "source": "engineer-unnamed"}
    view = view_of(_article(make_article, far, near))
    blocks = _blocks(view)
    assert [row[1] for row in _rows(blocks)] == ["وكالة الأخبار، ثم المساء", ""]
    assert isinstance(blocks[0], Drawing)
    assert "وكالة الأخبار، ثم المساء (1)" in blocks[0].svg
    assert max(node.column for node in _network(view).nodes) == 3


def test_own_voice_and_what_rests_on_another_are_not_counted(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    resting = {"id": "a2", "source": "samir-haddad", "rests_on": ["a1"]}
    view = view_of(_article(make_article, {"id": "a1"}, resting))
    assert _network(view).links == ()
    assert _blocks(view) == ()


def test_the_table_has_every_saying_once_by_the_speakers_names(view: View) -> None:
    rows = _rows(_blocks(view))
    named = [row[0] != words.NO_SPEAKER for row in rows]
    assert named == sorted(named, reverse=True)
    names = [row[0] for row in rows[: sum(named)]]
    assert names == sorted(names)
    assert len({tuple(row[:3]) for row in rows}) == len(rows)
