"""The corrections as feeds: RSS 2.0 and JSON Feed 1.1."""

import json
from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from isnad.model.dates import bounds
from isnad.model.outputs import Output
from isnad.model.relations import Corrected
from isnad.write.render.addresses import CORRECTIONS, correction_anchor
from isnad.write.render.plain_words import heading_of
from isnad.write.render.view import View
from isnad.write.words import corrections as correction_words
from isnad.write.words.fields import path_name

MOST = 100
"""So many items a feed holds; the page has them all."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def correction_feeds(view: View, site: str) -> tuple[Output, ...]:
    """Both feeds. `site` is the site's address, ending in a slash; without one, addresses start at the site's root.

    Readers know an item by its id, which never changes: it holds no address of the site.
    """
    title = f"{view.archive_name}: {correction_words.TITLE}"
    newest = view.related.corrections[:MOST]
    return (
        Output(f"{CORRECTIONS}.xml", _rss(newest, site, title)),
        Output(f"{CORRECTIONS}.json", _json(newest, site, title)),
    )


def _title(corrected: Corrected) -> str:
    return f"{path_name(corrected.correction.field, type(corrected.record).__name__)}: {heading_of(corrected.record)}"


def _text(corrected: Corrected) -> str:
    correction = corrected.correction
    return correction_words.in_full(correction.was, corrected.now, correction.because)


def _rss(items: tuple[Corrected, ...], site: str, title: str) -> str:
    own = f'<atom:link href="{escape(site)}{CORRECTIONS}.xml" rel="self" type="application/rss+xml"/>\n' if site else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">\n<channel>\n'
        f"<title>{escape(title)}</title>\n<link>{escape(site)}{CORRECTIONS}.html</link>\n"
        f"<description>{escape(correction_words.WHAT_IT_IS)}</description>\n<language>ar</language>\n{own}"
        f"{''.join(_rss_items(items, site))}</channel>\n</rss>\n"
    )


def _rss_items(items: tuple[Corrected, ...], site: str) -> Iterator[str]:
    for item in items:
        anchor = correction_anchor(item)
        yield (
            f"<item>\n<title>{escape(_title(item))}</title>\n"
            f"<link>{escape(site)}{CORRECTIONS}.html#{anchor}</link>\n"
            f'<guid isPermaLink="false">isnad:{CORRECTIONS}:{anchor}</guid>\n'
            f"<pubDate>{_rfc822(_day(item))}</pubDate>\n"
            f"<description>{escape(escape(_text(item)))}</description>\n</item>\n"  # readers take it for HTML
        )


def _json(items: tuple[Corrected, ...], site: str, title: str) -> str:
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
    }
    if site:
        feed |= {"home_page_url": f"{site}{CORRECTIONS}.html", "feed_url": f"{site}{CORRECTIONS}.json"}
    feed |= {
        "description": correction_words.WHAT_IT_IS,
        "language": "ar",
        "items": [_json_item(item, site) for item in items],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _json_item(item: Corrected, site: str) -> dict[str, str]:
    return {
        "id": f"isnad:{CORRECTIONS}:{correction_anchor(item)}",
        "url": f"{site}{CORRECTIONS}.html#{correction_anchor(item)}",
        "title": _title(item),
        "content_text": _text(item),
        "date_published": f"{_day(item).isoformat()}T00:00:00Z",
    }


def _day(item: Corrected) -> date:
    return bounds(item.correction.date)[0]


def _rfc822(when: date) -> str:
    """A day as RSS writes it, whatever the machine's language."""
    return f"{_DAYS[when.weekday()]}, {when.day:02d} {_MONTHS[when.month - 1]} {when.year:04d} 00:00:00 GMT"
