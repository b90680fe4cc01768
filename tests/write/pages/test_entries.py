"""The pages of people, places and organisations: what they say first, by claim; an outlet's own; a place on its map."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from isnad.model.fields import Identity, Location
from isnad.model.inlines import Inlines, Link, Ltr, Subline, Text, Time, UnderStance
from isnad.model.pages import Block, Bullets, Drawing, Fold, Heading, Page, Paragraph, Table
from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.relate.links import relate
from isnad.write.pages.blocks.entries import MOST_PRINTERS
from isnad.write.pages.organisation import organisation_page
from isnad.write.pages.person import person_page
from isnad.write.pages.place import place_page
from isnad.write.render.view import View
from made_archives import readings_of

Make = Callable[..., Article]
Views = Callable[..., View]


def plain(inlines: Inlines) -> str:
    parts: Iterator[str] = (
        part.text if isinstance(part, Text | Ltr | Time) else plain(part.inlines)
        for part in inlines
        if isinstance(part, Text | Ltr | Time | Link | Subline | UnderStance)
    )
    return "".join(parts).replace("\u00a0", " ")


def under(page: Page, id_: str) -> list[Block]:
    """The blocks under a heading of the page, up to the next."""
    found: list[Block] = []
    within = False
    for block in page.blocks:
        if isinstance(block, Heading):
            within = block.id == id_
        elif within:
            found.append(block)
    return found


def answer(id_: str, claim: str, words: str, **fields: object) -> dict[str, object]:
    given = {"id": id_, "claim": claim, "stance": "asserts", "words": words, "source": "samir-haddad", **fields}
    return given if "value" in given else {"position": "flood", **given}


def test_a_person_answers_each_claim_once_with_every_article_that_has_it(make_article: Make, view_of: Views) -> None:
    via = [{"from": "wakala", "verb": "نقلت"}, {"because": "لا يُذكر كيف"}]
    flood = [answer("a1", "cause", "السيل"), answer("a2", "cause", "الجسر", stance="denies")]
    first = make_article(id="first", short="أول", body="السيل لا الجسر.", assertions=flood)
    second = make_article(
        id="second",
        short="ثان",
        body="السيل، وسبعة.",
        assertions=[
            answer("a1", "injured", "سبعة", value={"min": 7, "as": "سبعة"}),
            answer("a2", "cause", "السيل", via=via),
        ],
    )
    view = view_of(first, second)
    (table,) = under(person_page(view.archive.people["samir-haddad"], view), "claims")
    assert isinstance(table, Table)
    by_question = {plain(question): plain(shown) for question, shown in (row.cells for row in table.rows)}
    flood_text = view.archive.claims["cause"].positions["flood"]
    assert by_question == {
        view.archive.claims["cause"].question: (
            f"{flood_text}أول؛ ثان، عبر وكالة الأخبار، عبر حلقة مجهولة{flood_text} (ينفي)أول"
        ),
        view.archive.claims["injured"].question: "«سبعة»ثان",
    }
    ranks = [claim.question for claim in sorted(view.archive.claims.values(), key=lambda c: view.claim_ranks[c.id])]
    assert list(by_question) == [question for question in ranks if question in by_question]


def test_a_role_says_how_many_may_stand_behind_it_and_why(view: View) -> None:
    role = view.archive.people["engineer-unnamed"]
    shown = [plain(b.inlines) for b in person_page(role, view).blocks if isinstance(b, Paragraph)]
    assert "لا يُعرف أواحدٌ وراء هذا الوصف أم أكثر." in shown
    several = role.model_copy(update={"identity": Identity(how="several", because="هم مهندسون")})
    shown = [plain(b.inlines) for b in person_page(several, view).blocks if isinstance(b, Paragraph)]
    assert "وراء هذا الوصف أكثر من واحد: هم مهندسون." in shown
    person = view.archive.people["samir-haddad"]
    assert not any("وراء" in plain(b.inlines) for b in person_page(person, view).blocks if isinstance(b, Paragraph))


def test_every_sentence_that_names_an_entry_is_behind_its_article(view: View) -> None:
    mentions = under(person_page(view.archive.people["samir-haddad"], view), "mentions")
    seen = view.related.appearances_by_entry["samir-haddad"]
    folds = [block for block in mentions if isinstance(block, Fold)]
    assert [fold.id for fold in folds][: len({one.article.id for one in seen})] == [
        f"in-{id_}" for id_ in dict.fromkeys(one.article.id for one in seen)
    ]
    opened = {
        (part.address.removeprefix("articles/"), part.anchor)
        for fold in folds
        for block in fold.blocks
        if isinstance(block, Bullets)
        for item in block.items
        for part in item
        if isinstance(part, Link)
    }
    assert {(one.article.id, one.anchor) for one in seen} <= opened


def test_an_outlet_begins_with_what_it_published_and_what_it_alone_says(make_article: Make, view_of: Views) -> None:
    first = make_article(id="first", short="أول", body="سمير حداد: السيل.", assertions=[answer("a1", "cause", "السيل")])
    second = make_article(
        id="second",
        outlet="al-masa",
        body="السيل وسبعة.",
        assertions=[
            answer("a1", "cause", "السيل"),
            answer("a2", "injured", "سبعة", value={"min": 7, "as": "سبعة"}, source=None),
        ],
    )
    view = view_of(first, second)
    sabah, masa = (organisation_page(view.archive.organisations[id_], view) for id_ in ("al-sabah", "al-masa"))
    (published,) = under(sabah, "published")
    assert isinstance(published, Bullets)
    assert [plain(item) for item in published.items] == [f"أول: {first.title} · 2 آذار/مارس 2020"]
    assert under(sabah, "alone") == []
    (alone,) = under(masa, "alone")
    assert isinstance(alone, Table)
    ((question, shown),) = (row.cells for row in alone.rows)
    assert plain(question) == view.archive.claims["injured"].question
    assert plain(shown) == f"«سبعة»بلسان {view.name('al-masa')}: {second.title}"
    terms = next(block for block in sabah.blocks if isinstance(block, Fold) and block.id == "terms")
    (bullets,) = terms.blocks
    assert isinstance(bullets, Bullets)
    assert [plain(item) for item in bullets.items] == ["سمير حداد: «سمير حداد»"]


def test_a_place_shows_where_it_is_and_what_is_said_to_have_happened_there(sample: Checked, make_article: Make) -> None:
    spot = Location(lat=35.3, lon=40.3, precision=2, because="خريطة")
    bridge = sample.archive.places["wadi-bridge"].model_copy(update={"location": spot})
    where = sample.archive.claims["cause"].model_copy(update={"id": "where", "kind": "place", "positions": {}})
    said = answer("a1", "where", "جسر الوادي", value={"places": ["wadi-bridge"], "as": "جسر الوادي"})
    article = make_article(short="أول", body="جسر الوادي.", assertions=[said])
    archive = replace(
        sample.archive,
        articles={article.id: article},
        places={**sample.archive.places, bridge.id: bridge},
        claims={**sample.archive.claims, where.id: where},
    )
    view = View(archive, relate(archive, readings_of(archive)))
    page = place_page(bridge, view)
    assert any(isinstance(block, Drawing) for block in page.blocks)
    (table,) = under(page, "happened")
    assert isinstance(table, Table)
    assert plain(table.rows[0].cells[1]) == "«جسر الوادي»سمير حداد: أول"
    unlocated = bridge.model_copy(update={"location": None})
    assert not any(isinstance(block, Drawing) for block in place_page(unlocated, view).blocks)
    bare = view.archive.places["wadi-bridge"].model_copy(update={"id": "elsewhere", "name": "هناك"})
    assert under(place_page(bare, view), "happened") == []


def test_what_came_over_one_chain_stands_under_it_and_words_of_several_articles_once(
    make_article: Make, view_of: Views
) -> None:
    def through(*answers: dict[str, object]) -> list[dict[str, object]]:
        return [{**one, "via": [{"from": "wakala", "verb": "نقلت"}]} for one in answers]

    alone = [answer("a1", "cause", "السيل"), answer("a2", "cause", "الجسر", stance="denies")]
    first = make_article(id="first", short="أول", body="السيل لا الجسر.", assertions=through(*alone))
    second = make_article(id="second", short="ثان", body="السيل.", assertions=through(answer("a1", "cause", "السيل")))
    view = view_of(first, second)
    page = organisation_page(view.archive.organisations["wakala"], view)
    fold = next(block for block in page.blocks if isinstance(block, Fold) and block.id == "passed")
    assert fold.summary.endswith("(3)")
    (listed,) = fold.blocks
    assert isinstance(listed, Bullets)
    (item,) = listed.items
    below = [part for part in item if isinstance(part, Subline)]
    assert [plain(line.inlines) for line in below] == ["السيل: أول، ثان", "الجسر"]
    opened = [(part.address, part.anchor) for line in below for part in line.inlines if isinstance(part, Link)]
    assert opened == [("articles/first", "a1"), ("articles/second", "a1"), ("articles/first", "a2")]


def test_articles_by_the_dozen_that_print_a_name_are_counted_and_told_below(make_article: Make, view_of: Views) -> None:
    def beside(articles: int) -> list[Link]:
        made = (make_article(id=f"a{at}", short=f"رقم {at}", body="قال سمير حداد إنه رأى.") for at in range(articles))
        view = view_of(*made)
        listed = under(person_page(view.archive.people["samir-haddad"], view), "names")[0]
        assert isinstance(listed, Bullets)
        return [part for part in listed.items[0] if isinstance(part, Link)]

    assert {link.address for link in beside(MOST_PRINTERS)} == {f"articles/a{at}" for at in range(MOST_PRINTERS)}
    (counted,) = beside(MOST_PRINTERS + 1)
    assert (counted.address, counted.anchor) == ("people/samir-haddad", "mentions")
