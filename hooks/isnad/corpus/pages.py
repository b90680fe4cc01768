"""A record -> an original: its text and what its page declares. resiliparse first, trafilatura where it fails."""

import re
from collections.abc import Iterator
from typing import Any, Literal

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from isnad.corpus.records import CrawledRecord
from isnad.draft.declared import Declared, DeclaredMoment, read_declared
from isnad.draft.decode import decode
from isnad.draft.limits import refuse_too_long
from isnad.draft.page import OriginalText, read_page
from isnad.draft.visible import PageTime, Visible

ReadBy = Literal["text", "resiliparse", "trafilatura"]
_FEWEST_WORDS = 40
"""A page's text that is shorter is no article that resiliparse found: trafilatura is asked."""
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-zA-Z0-9_:.-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_NAMES = ("property", "name", "itemprop", "http-equiv")


def read_record(record: CrawledRecord) -> tuple[OriginalText, ReadBy]:
    """The original that a record holds, and who read it. Raises UnreadableFile."""
    if not record.html:
        refuse_too_long(record.text)
        return OriginalText(record.text, declared=_of_crawl(record), metadata=_facts(record)), "text"
    found = _CHARSET.search(record.content_type) or _CHARSET.search(record.html[:_HEAD].decode("latin-1"))
    page = decode(record.html, found[1] if found else None).text
    if read := _read_fast(page, record):
        return read, "resiliparse"
    slow = read_page(record.html, record.content_type, _facts(record))
    return slow, "trafilatura"


def _read_fast(page: str, record: CrawledRecord) -> OriginalText | None:
    """A page's text by resiliparse; None where it finds no article."""
    tree = HTMLTree.parse(page)
    text = extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False)
    lines = [" ".join(line.split()) for line in text.split("\n")]
    text = "\n".join(line for line in lines if line)
    if len(text.split()) < _FEWEST_WORDS:
        return None
    refuse_too_long(text)
    declared = read_declared(_head_of(tree))
    own = _of_crawl(record)
    headings = tuple(" ".join(one.text.split()) for one in tree.document.query_selector_all("h1"))
    return OriginalText(
        text,
        headings=headings,
        declared=Declared((*own.titles, *declared.titles), (*own.moments, *declared.moments), declared.facts),
        metadata={**_facts(record), **declared.facts},
    )


def _head_of(tree: Any) -> Visible:
    """What a page declares, for `read_declared`: no line of it is shown."""
    metas: dict[str, str] = {}
    for tag in tree.document.query_selector_all("[content]"):
        for name in _NAMES:
            key, said = tag.getattr(name), " ".join((tag.getattr("content") or "").split())
            if key and said:
                metas.setdefault(key.lower(), said)
    link = tree.document.query_selector("link[rel=canonical]")
    data = tuple(one.text for one in tree.document.query_selector_all('script[type="application/ld+json"]'))
    canonical = (link.getattr("href") or "").strip() if link else ""
    return Visible((), metas, canonical, tree.title or "", 0, 0, tuple(_times(tree)), data)


def _times(tree: Any) -> Iterator[PageTime]:
    for tag in tree.document.query_selector_all("time[datetime]"):
        marked = f"{tag.getattr('itemprop')} {tag.getattr('class')}".lower()
        published = tag.getattr("pubdate") is not None or "published" in marked
        yield PageTime((tag.getattr("datetime") or "").strip()[:100], published, 0)


def _of_crawl(record: CrawledRecord) -> Declared:
    """What the crawl itself says of an article."""
    moments = [DeclaredMoment("published", "published", record.published)] if record.published else []
    titles = (record.title,) if record.title else ()
    return Declared(titles, tuple(moments))


def _facts(record: CrawledRecord) -> dict[str, str]:
    known = {"url": record.address, "captured": record.captured, "site_name": record.outlet}
    return {name: value for name, value in known.items() if value}
