"""Who quotes whom as values: every saying goes from its speaker to its outlet; own voice is not counted."""

from collections.abc import Callable
from typing import Any

from isnad.model.figures import Flow
from isnad.model.pages import Drawing, Fold, Table
from isnad.model.records import Article
from isnad.write.pages.blocks.flow import flow_blocks, flow_of
from isnad.write.render.view import View


def _flow(view: View) -> Flow:
    return flow_of("flow", "من ينقل عمّن", view.archive.articles.values(), view)


def _article(make: Callable[..., Article], *assertions: dict[str, Any]) -> Article:
    given = [{"claim": "injured", "stance": "asserts", "words": "20", **assertion} for assertion in assertions]
    return make(id="one", body="20 20 20", outlet="al-sabah", assertions=given)


def test_a_saying_goes_through_everybody_in_its_chain(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    gap = {"id": "a1", "source": "samir-haddad", "via": [{"because": "لا يذكر المقال إلى من تحدّث"}]}
    view = view_of(_article(make_article, gap, {"id": "a2", "source": "samir-haddad"}))
    flow = _flow(view)
    assert {(link.source, link.target): link.sayings for link in flow.links} == {
        ("0-samir-haddad", "1-"): 1,
        ("1-", "2-al-sabah"): 1,
        ("0-samir-haddad", "2-al-sabah"): 1,
    }
    assert {node.key: node.kind for node in flow.nodes} == {
        "0-samir-haddad": "person",
        "1-": "gap",
        "2-al-sabah": "body",
    }


def test_own_voice_and_what_rests_on_another_are_not_counted(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    resting = {"id": "a2", "source": "samir-haddad", "rests_on": ["a1"]}
    view = view_of(_article(make_article, {"id": "a1"}, resting))
    assert _flow(view).links == ()
    assert flow_blocks(_flow(view), "events/bridge-2020") == ()


def test_the_table_has_every_link_of_the_drawing(view: View) -> None:
    flow = _flow(view)
    drawing, fold = flow_blocks(flow, "events/bridge-2020")
    assert isinstance(fold, Fold)
    (table,) = fold.blocks
    assert isinstance(drawing, Drawing)
    assert isinstance(table, Table)
    assert len(table.rows) == len(flow.links) > 0
