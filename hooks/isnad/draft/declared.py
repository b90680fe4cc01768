"""What a page says of its article for programs: meta tags, JSON-LD, `<time>`, its address. Nothing is guessed here."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from html import unescape
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

from isnad.draft.visible import Visible

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_publisher", "apple-mobile-web-app-title")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "byl")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "rnews:datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc:date", "dc.date",
    "citation_publication_date", "citation_date", "citation_online_date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "bt:pubdate", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "published", "published_time", "published_at", "article.published", "article_date_original",
    "article:published", "article:created_time", "article.created", "articledate", "analytics.articledate",
    "shareaholic:article_published_time", "vr:published_time", "og:pubdate", "og:release_date", "release_date",
    "original-publish-date", "originalpublicationdate", "first_published", "date_published", "publish_time", "pub_date",
    "posted_on", "post_date", "displaydate", "rbpubdate", "ptime", "dc.created", "datecreated", "date_created",
    "creation_date", "created_at", "created", "uploaddate", "dateline", "issued", "article_date", "news_date", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod",
    "last-modified", "revised", "modified", "updated", "article:updated_time", "article_date_updated", "updated_time",
    "updated_at", "date_modified", "og:modified_time", "shareaholic:article_modified_time", "vr:updated_time",
    "last_updated", "dateupdated", "modified_time", "modified_at",
)  # fmt: skip
_ARTICLE_TYPES = ("Article", "Posting", "Report")
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)(?:[/-](\d{1,2})[/-](\d{1,2})|(\d\d)(\d\d))(?:[/-]|$)")
_SECONDS = re.compile(r"(1\d{9})(?:\d{3})?")  # since 1970, or thousandths of them
_SURE_HOURS = range(20)  # of UTC: later the day is another one further east
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6})?Z?")
_NOT_LETTER = re.compile(r"[^a-z0-9]")
_ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2}){3}")
_MOST_DATA, _MOST_NODES = 200_000, 2_000
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class DeclaredMoment:
    """A day as a page's data write it, what it is of, and the field that holds it."""

    kind: Literal["published", "updated", "address"]
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Declared:
    """Titles, the surest first, with the page's own last; moments, the surest first; other facts by their name."""

    titles: tuple[str, ...] = ()
    moments: tuple[DeclaredMoment, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)


def read_declared(page: Visible) -> Declared:
    """All that a page declares, as it writes it."""
    data = [node for text in page.linked_data for node in _nodes(text)]
    article = next((node for node in data if _is_article(node)), {})
    titles = (*_all(page, _TITLES), _text(article.get("headline")), *page.pictured, page.title)
    url = next((u for u in (page.canonical, page.declared.get("og:url", "")) if is_address(u)), "")
    facts = {
        "site_name": next(iter(_all(page, _SITES)), "") or _text(article.get("publisher")),
        "author": next((a for a in (*_all(page, _AUTHORS), _text(article.get("author"))) if not is_address(a)), ""),
        "url": url,
        "description": next(iter(_all(page, _DESCRIPTIONS)), ""),
    }
    moments = (*_moments(page, article, data), *_in_address(url))
    cleaned = dict.fromkeys(title for title in map(_clean, titles) if title)
    return Declared(tuple(cleaned), moments, {key: value for key, value in facts.items() if value})


def _all(page: Visible, names: tuple[str, ...]) -> list[str]:
    return [page.declared[name][:_LONGEST] for name in names if page.declared.get(name)]


def _clean(title: str) -> str:
    """A title whose letters were written as an address writes them, or escaped twice, as a reader would see it."""
    if _ESCAPED.search(title):
        title = unquote(title)
    return " ".join(unescape(title).split())


def _moments(page: Visible, article: Mapping[str, Any], data: list[dict[str, Any]]) -> Iterator[DeclaredMoment]:
    by_key: dict[str, str] = {}
    for name in page.declared:
        by_key.setdefault(_key(name), name)
    for name in _named(by_key, _PUBLISHED):
        yield DeclaredMoment("published", name, _as_day(page.declared[name][:_LONGEST]))
    for node in (article, *data):
        for name in ("datePublished", "dateCreated", "uploadDate"):
            if _text(node.get(name)):
                yield DeclaredMoment("published", f"JSON-LD {name}", _text(node.get(name)))
    for time in page.times:
        if time.published:
            yield DeclaredMoment("published", "time", time.moment)
    if len({moment[:10] for _, moment in page.states}) == 1:  # of several days others are those of links
        yield DeclaredMoment("published", f"script {page.states[0][0]}", page.states[0][1])
    for name in _named(by_key, _UPDATED):
        yield DeclaredMoment("updated", name, _as_day(page.declared[name][:_LONGEST]))
    if _text(article.get("dateModified")):
        yield DeclaredMoment("updated", "JSON-LD dateModified", _text(article.get("dateModified")))


def _in_address(url: str) -> Iterator[DeclaredMoment]:
    if day := _DAY_IN_ADDRESS.search(url):
        yield DeclaredMoment("address", "url", f"{day[1]}-{int(day[2] or day[4]):02}-{int(day[3] or day[5]):02}")


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    """A field's name as all spellings of it share it: article:published_time, article.publishedTime."""
    return _NOT_LETTER.sub("", name.lower())


def _named(by_key: Mapping[str, str], names: tuple[str, ...]) -> Iterator[str]:
    """The fields of a page that go by one of the names, in the order of these, each once."""
    yield from (by_key[key] for key in dict.fromkeys(map(_key, names)) if key in by_key)


def _as_day(text: str) -> str:
    """A moment in figures alone (1608372000, 20201219) as a day; nothing where the day depends on the zone."""
    if seconds := _SECONDS.fullmatch(text.strip()):
        at = datetime.fromtimestamp(int(seconds[1]), UTC)
        return at.strftime("%Y-%m-%d") if at.hour in _SURE_HOURS else ""
    compact = _COMPACT.fullmatch(text.strip())
    return "-".join(compact.groups()) if compact else text


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script, outer before inner; none of one that is broken or endless."""
    if len(text) > _MOST_DATA:
        return
    try:
        waiting: list[Any] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    seen = 0
    while waiting and seen < _MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(isinstance(kind, str) and kind.endswith(_ARTICLE_TYPES) for kind in _listed(kinds))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """The text of a value: its own, its name's, or its first item's."""
    first = next(iter(_listed(value)), "") if _listed(value) else ""
    if isinstance(first, dict):
        first = first.get("name", "")
    return " ".join(first[:_LONGEST].split()) if isinstance(first, str) else ""


def is_address(url: str) -> bool:
    """Whether a text is an address on the web."""
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:  # a broken one, such as http://[
        return False
