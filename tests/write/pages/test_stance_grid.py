"""The page of an event's stance grid."""

from collections.abc import Callable

from isnad.model.inlines import Text
from isnad.model.pages import Grid, Paragraph
from isnad.write.pages.stance_grid import stance_grid_page
from isnad.write.render.view import View
from isnad.write.words import ar


def _grid(view: View) -> Grid:
    page = stance_grid_page(view.archive.events["bridge-2020"], view)
    return next(block for block in page.blocks if isinstance(block, Grid))


def test_each_claim_has_a_cell_for_each_article(view: View) -> None:
    grid = _grid(view)
    assert len(grid.rows) == len(view.archive.claims)
    assert {len(row.cells) for row in grid.rows} == {1 + len(view.archive.articles)}


def test_an_event_with_claims_and_no_article_has_its_page(view_of: Callable[..., View]) -> None:
    page = stance_grid_page(view_of().archive.events["bridge-2020"], view_of())
    assert not any(isinstance(block, Grid) for block in page.blocks)
    assert page.blocks[-1] == Paragraph((Text(ar.NOTHING),))
