"""The page of an article: where it comes from, who speaks in it, its text under marks; what documents it is folded."""

from isnad.model.inlines import External, Inline, Inlines, Link, Text
from isnad.model.pages import Heading, Page, Paragraph
from isnad.model.records import Article
from isnad.write.data.citations import article_head, citation_links
from isnad.write.data.front_matter import article_front
from isnad.write.data.linked import article_nodes
from isnad.write.pages.blocks.article_documents import DATE_REASON, document_blocks
from isnad.write.pages.blocks.article_in_lines import in_lines_blocks
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.previous_next import articles_before_and_after
from isnad.write.pages.blocks.recorded_text import heading_of_text, text_blocks
from isnad.write.pages.blocks.shared_passages import beside_blocks
from isnad.write.pages.blocks.silence import silent_claims
from isnad.write.render.addresses import address_of, record_address
from isnad.write.render.phrases import dated, entry_link, link_to
from isnad.write.render.plain_words import last_changed, published_on
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words
from isnad.write.words.numbers import counted


def article_page(article: Article, view: View) -> Page:
    """The page value of one article."""
    outlet = view.name(article.outlet)
    return Page(
        address=address_of(article),
        title=article.title,
        heading=heading_of_text(article, view),
        description=f"{outlet} — {published_on(article)}",
        front=article_front(article, view),
        linked=article_nodes(article, view),
        blocks=(
            *in_lines_blocks(article, view),
            *text_blocks(article, view),
            Heading(2, article_words.ABOUT, "about"),
            Paragraph(_to_the_record(article)),
            *articles_before_and_after(article, view),
            *correction_blocks(article, view),
            *silent_claims(article, view),
            *beside_blocks(article, view),
            *document_blocks(article, view),
        ),
        edit=article.source.path,
        scripts=("article",),
        wide=True,
        trail=tuple(link_to(view.archive.events[event]) for event in article.events[:1]),
        above=_source_line(article, view),
        head=article_head(article, view),
        citations=citation_links(article),
        changed=last_changed((article,)),
    )


def _source_line(article: Article, view: View) -> Inlines:
    """The outlet, the day, the way to the original, further events; what is inferred of them leads to its reason."""
    line: list[Inline] = [entry_link(article.outlet, view), Text(ar.DOT_BEFORE_END), *_when(article)]
    if article.url:
        line += [Text(ar.DOT), External(article.url.value, article_words.AT_ITS_OUTLET)]
    for event in article.events[1:]:  # the way to the page names the first
        line += [Text(f"{ar.DOT}{article_words.ALSO_OF} "), link_to(view.archive.events[event])]
    return tuple(line)


def _when(article: Article) -> Inlines:
    date = dated(article.published)
    return (Link(address_of(article), (date,), DATE_REASON),) if article.published.because else (date,)


def _to_the_record(article: Article) -> Inlines:
    """The way to who says what, sentence by sentence, with how much that is."""
    numbers = ((len(article.quotations), "quotation"), (len(article.assertions), "assertion"))
    counts = "، ".join(counted(number, noun) for number, noun in numbers if number)
    return (Link(record_address(article), (Text(article_words.RECORD),)), Text(f": {counts}" if counts else ""))
