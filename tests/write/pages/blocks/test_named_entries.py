"""Who and what an article names: a row an entry, each form once, opening where it stands."""

from collections.abc import Callable

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import Block, Fold, Heading, Table
from isnad.model.records import Article
from isnad.write.pages.blocks.named_entries import named_blocks
from isnad.write.render.view import View

Make = Callable[..., Article]
Views = Callable[..., View]


def forms(cell: Inlines) -> list[tuple[str, str]]:
    return [
        (part.inlines[0].text, part.anchor)
        for part in cell
        if isinstance(part, Link) and isinstance(part.inlines[0], Text)
    ]


def tables_of(blocks: tuple[Block, ...]) -> list[Table]:
    folded = (inner for block in blocks if isinstance(block, Fold) for inner in block.blocks)
    return [block for block in folded if isinstance(block, Table)]


def test_a_table_a_kind_and_a_row_an_entry_under_the_id_that_its_card_has(make_article: Make, view_of: Views) -> None:
    article = make_article(body="قال سمير حداد إن جسر الوادي مغلق. وأضاف حداد لوكالة الأخبار: لا.")
    blocks = named_blocks(article, view_of(article))
    assert [block.id for block in blocks if isinstance(block, Heading)] == ["named"]
    assert [block.id for block in blocks if isinstance(block, Fold)] == ["people", "places", "organisations"]
    tables = tables_of(blocks)
    assert [[row.id for row in table.rows] for table in tables] == [
        ["named-samir-haddad"],
        ["named-wadi-bridge"],
        ["named-wakala"],
    ]


def test_each_form_stands_once_without_its_clitic_and_opens_at_its_first_sentence(
    make_article: Make, view_of: Views
) -> None:
    article = make_article(title="سمير حداد", body="قال سمير حداد. وقال حداد. وقال حداد. ولسمير حداد رأي.")
    view = view_of(article)
    (table,) = tables_of(named_blocks(article, view))
    sentences = view.related.reading_by_article[article.id].sentences
    assert forms(table.rows[0].cells[2]) == [("سمير حداد", "title"), ("حداد", sentences[1].anchor)]


def test_where_nothing_is_named_nothing_stands(make_article: Make, view_of: Views) -> None:
    article = make_article(body="لا اسم هنا.")
    assert named_blocks(article, view_of(article)) == ()
