"""Feeds (RSS 2.0 and JSON Feed 1.1): new articles, corrections, what answers a claim, what tells of an event.

A day is that on which the archive recorded a thing, never the day of a build. Readers know an item by its id, which
never changes: it holds no address of the site.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from isnad.model.dates import bounds
from isnad.model.outputs import Output
from isnad.model.records import Article, Claim, Event
from isnad.model.relations import Corrected, TracedAssertion
from isnad.write.render.addresses import CORRECTIONS, address_of, correction_anchor, once_of, page_of
from isnad.write.render.plain_words import answer_text, heading_of, is_said_plainly, source_name, stance_text
from isnad.write.render.view import View
from isnad.write.words import corrections as correction_words
from isnad.write.words import feeds as words
from isnad.write.words.fields import path_name

MOST = 100
"""So many items a feed holds; the pages have them all."""
ARTICLES = "articles/index"
"""The page of all articles, whose feed tells of new ones."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One thing that is new: `page` is where it is told, from the site's root, its anchor included."""

    id: str
    page: str
    title: str
    text: str
    day: date


@dataclass(frozen=True, slots=True)
class Feed:
    """What is new about one page, newest first; `address` is that page's, without an ending, and `once` are those that
    it had before its record was renamed: whoever follows one of them still does."""

    address: str
    title: str
    about: str
    items: tuple[FeedItem, ...]
    once: tuple[str, ...] = ()


def feed_files(view: View, site: str) -> Iterator[Output]:
    """Every feed in both forms, beside its page. `site` is the site's address, ending in a slash.

    Without one, addresses start at the site's root.
    """
    for feed in _feeds(view):
        rss, json_feed = _rss(feed, site), _json(feed, site)
        for address in (feed.address, *feed.once):
            yield Output.of_text(f"{address}.xml", rss)
            yield Output.of_text(f"{address}.json", json_feed)


def _feeds(view: View) -> Iterator[Feed]:
    corrections = tuple(map(_of_correction, view.related.corrections[:MOST]))
    yield Feed(
        CORRECTIONS, words.feed_title(view.archive_name, words.OF_CORRECTIONS), correction_words.WHAT_IT_IS, corrections
    )
    yield Feed(
        ARTICLES,
        words.feed_title(view.archive_name, words.ARTICLES),
        words.OF_ARTICLES,
        _newest(view.related.articles, view),
    )
    for event in view.archive.events.values():
        yield _of_event(event, view)
    for claim in view.archive.claims.values():
        yield _of_claim(claim, view)


def _of_correction(corrected: Corrected) -> FeedItem:
    correction, anchor = corrected.correction, correction_anchor(corrected)
    field = path_name(correction.field, type(corrected.record).__name__)
    return FeedItem(
        id=f"isnad:{CORRECTIONS}:{anchor}",
        page=page_of("", CORRECTIONS, anchor),
        title=f"{field}: {heading_of(corrected.record)}",
        text=correction_words.in_full(correction.was, corrected.now, correction.because),
        day=bounds(correction.date)[0],
    )


def _newest(articles: Iterable[Article], view: View) -> tuple[FeedItem, ...]:
    """Articles as items, those recorded last first."""
    return _newest_first(_of_article(article, view, "isnad:articles", "") for article in articles)


def _newest_first(items: Iterable[FeedItem]) -> tuple[FeedItem, ...]:
    """As many as a feed holds."""
    return tuple(sorted(items, key=lambda item: item.day, reverse=True)[:MOST])


def _of_article(article: Article, view: View, ids: str, said: str) -> FeedItem:
    """An article, and what is `said` of it, or else how it begins."""
    return FeedItem(
        id=f"{ids}:{article.id}",
        page=page_of("", address_of(article)),
        title=words.article_title(view.name(article.outlet), article.title),
        text=said or next((line for line in article.body.splitlines() if line.strip()), ""),
        day=bounds(article.recorded)[0],
    )


def _of_event(event: Event, view: View) -> Feed:
    return Feed(
        address_of(event),
        words.feed_title(view.archive_name, event.name),
        words.OF_EVENT,
        _newest(view.articles_of(event), view),
        tuple(once_of(event)),
    )


def _of_claim(claim: Claim, view: View) -> Feed:
    """Each article that answers, with what is said in it."""
    said: dict[str, list[TracedAssertion]] = {}
    for traced in view.related.assertions_by_claim.get(claim.id, ()):
        said.setdefault(traced.article.id, []).append(traced)
    ids = f"isnad:{address_of(claim)}"
    items = (
        _of_article(own[0].article, view, ids, "؛ ".join(_said(claim, one, view) for one in own))
        for own in said.values()
    )
    title = words.feed_title(view.archive_name, claim.question)
    return Feed(address_of(claim), title, words.OF_CLAIM, _newest_first(items), tuple(once_of(claim)))


def _said(claim: Claim, traced: TracedAssertion, view: View) -> str:
    """Who says what in one assertion: his answer, or his stance where it is not simply that he says so."""
    assertion = traced.assertion
    stance = "" if is_said_plainly(assertion) else stance_text(assertion)
    parts = (source_name(traced, view), stance, answer_text(claim, assertion))
    return ": ".join(filter(None, parts))


def _rss(feed: Feed, site: str) -> str:
    here = escape(f"{site}{feed.address}.xml")
    own = f'<atom:link href="{here}" rel="self" type="application/rss+xml"/>\n' if site else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
        f"<title>{escape(feed.title)}</title>\n<link>{escape(page_of(site, feed.address))}</link>\n"
        f"<description>{escape(feed.about)}</description>\n<language>ar</language>\n{own}"
        f"{''.join(_rss_items(feed, site))}</channel>\n</rss>\n"
    )


def _rss_items(feed: Feed, site: str) -> Iterator[str]:
    for item in feed.items:
        yield (
            f"<item>\n<title>{escape(item.title)}</title>\n"
            f"<link>{escape(site)}{item.page}</link>\n"
            f'<guid isPermaLink="false">{item.id}</guid>\n'
            f"<pubDate>{_rfc822(item.day)}</pubDate>\n"
            f"<description>{escape(escape(item.text))}</description>\n</item>\n"  # readers take it for HTML
        )


def _json(feed: Feed, site: str) -> str:
    document: dict[str, object] = {"version": "https://jsonfeed.org/version/1.1", "title": feed.title}
    if site:
        document |= {"home_page_url": page_of(site, feed.address), "feed_url": f"{site}{feed.address}.json"}
    document |= {
        "description": feed.about,
        "language": "ar",
        "items": [_json_item(item, site) for item in feed.items],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _json_item(item: FeedItem, site: str) -> dict[str, str]:
    return {
        "id": item.id,
        "url": f"{site}{item.page}",
        "title": item.title,
        "content_text": item.text,
        "date_published": f"{item.day.isoformat()}T00:00:00Z",
    }


def _rfc822(when: date) -> str:
    """A day as RSS writes it, whatever the machine's language."""
    return f"{_DAYS[when.weekday()]}, {when.day:02d} {_MONTHS[when.month - 1]} {when.year:04d} 00:00:00 GMT"
