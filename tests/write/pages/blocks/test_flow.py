"""Who quotes whom as values: every saying goes from its speaker to its outlet; own voice is not counted."""

from collections.abc import Callable
from typing import Any

from isnad.model.figures import Flow
from isnad.model.pages import Block, Branch, Drawing, Tree
from isnad.model.records import Article
from isnad.write.pages.blocks.flow import event_network, flow_blocks
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import figures as words

HERE = "events/bridge-2020"


def _blocks(view: View) -> tuple[Block, ...]:
    return flow_blocks("من ينقل عمّن", view.archive.articles.values(), view, HERE)


def _network(view: View) -> Flow:
    return event_network(next(iter(view.archive.events.values())), view)


def _ways(blocks: tuple[Block, ...]) -> dict[str, list[list[str]]]:
    """The list under a drawing: of each outlet every way, as those that it goes through and its count."""
    tree = blocks[-1]
    assert isinstance(tree, Tree)
    return {_words(outlet)[0]: [_words(way) for way in outlet.branches] for outlet in tree.branches}


def _words(branch: Branch) -> list[str]:
    parts = (getattr(part, "text", "") or part.inlines[0].text for part in branch.inlines)  # type: ignore[union-attr]
    return [words for part in parts if (words := part.strip()) and words != ar.RELAYED.strip()]


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
    speakers = {way[0]: way[1:-1] for (ways,) in [_ways(blocks).values()] for way in ways}
    assert list(speakers.values()) == [["وكالة الأخبار", "المساء"], []]
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


def test_the_list_has_every_way_once_under_its_outlet_by_the_speakers_names(view: View) -> None:
    for ways in _ways(_blocks(view)).values():
        named = [way[0] != words.NO_SPEAKER for way in ways]
        assert named == sorted(named, reverse=True)
        names = [way[0] for way in ways[: sum(named)]]
        assert names == sorted(names)
        assert len({tuple(way[:-1]) for way in ways}) == len(ways)


def test_an_outlet_that_quotes_itself_goes_no_way(
    view_of: Callable[..., View], make_article: Callable[..., Article]
) -> None:
    quotation = {"id": "q1", "speaker": "al-sabah", "verb": "قال", "kind": "direct", "words": "كلام"}
    article = make_article(quotations=[quotation], body="كلام")
    assert flow_blocks("س", (article,), view_of(article), "events/x") == ()
