"""Pages of the site as they will be with the draft in the archive, made by the site's own writers."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup

from isnad.find.reuse.archive_passages import find_passages
from isnad.find.text import fold
from isnad.model.assertion_refs import assertion_ref
from isnad.model.pages import Page
from isnad.model.records import Article
from isnad.model.relations import Archive
from isnad.model.texts import Reading
from isnad.record.checking import Judged
from isnad.relate.links import relate
from isnad.write.pages.article import article_page
from isnad.write.pages.article_record import record_page
from isnad.write.pages.claim import claim_page
from isnad.write.render.addresses import address_of, record_address
from isnad.write.render.html import page_html
from isnad.write.render.markup import element, text_html, void
from isnad.write.render.view import View

_NEEDED = frozenset(("outlet", "events", "agencies", "forms", "title", "published"))
"""Fields without which an article has no page."""


def view_of(judged: Judged) -> View | None:
    """The archive with what of the draft is sound; None while its facts are not: its outlet, events, date."""
    draft = judged.article
    if draft is None:
        return None
    own = [placed for placed in judged.messages if placed.message.path == draft.source.path]
    if any(placed.steps and placed.steps[0] in _NEEDED for placed in own):
        return None
    odd = {(placed.steps[0], placed.steps[1]) for placed in own if len(placed.steps) > 1}
    sound = draft.model_copy(
        update={
            "quotations": tuple(q for number, q in enumerate(draft.quotations) if ("quotations", number) not in odd),
            "assertions": tuple(a for number, a in enumerate(draft.assertions) if ("assertions", number) not in odd),
            "silent": tuple(id_ for id_ in draft.silent if id_ in judged.archive.claims),
        }
    )
    return _related(judged.archive, judged.readings, sound)


def _related(archive: Archive, readings: Mapping[str, Reading], sound: Article) -> View:
    left = {said.id for said in sound.assertions}
    supported = tuple(
        said.model_copy(update={"rests_on": tuple(id_ for id_ in said.rests_on if assertion_ref(id_).id in left)})
        for said in sound.assertions
    )
    sound = sound.model_copy(update={"assertions": supported})
    whole = replace(archive, articles={**archive.articles, sound.id: sound})
    full = {article.id: fold(article.body) for article in whole.articles.values() if article.extent == "full"}
    return View(whole, relate(whole, readings, find_passages(whole.articles, full)))


def preview(view: View, draft: str, address: str) -> Page | None:
    """The page at an address of the site: the draft's own, its record's, or a claim's; None for any other."""
    article = view.archive.articles[draft]
    if address == address_of(article):
        return article_page(article, view)
    if address == record_address(article):
        return record_page(article, view)
    claims = {address_of(claim): claim for claim in view.archive.claims.values()}
    return claim_page(claims[address], view) if address in claims else None


def preview_document(page: Page, styles: Iterable[str], *, dark: bool) -> Markup:
    """A page as a document of its own, without the site's frame and without scripts; `styles` are its sheets' names."""
    up = "../" * page.address.count("/")
    sheets = [void("link", rel="stylesheet", href=f"{up}styles/{name}") for name in styles]
    content = element("article", page_html(replace(page, scripts=())), class_="md-content__inner md-typeset")
    head = element("head", void("meta", charset="utf-8"), element("title", text_html(page.title)), *sheets)
    main = element("main", content, class_="md-content")
    body = element(
        "body", main, dir="rtl", data_md_color_scheme="slate" if dark else "default", data_md_color_primary="teal"
    )
    return Markup("<!doctype html>") + element("html", head, body, lang="ar", dir="rtl")
