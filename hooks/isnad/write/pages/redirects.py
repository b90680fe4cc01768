"""A small page at every address that a record once had: old ids stay alive, with no server and no script."""

from collections.abc import Callable, Iterator
from posixpath import basename
from urllib.parse import quote

from isnad.model.outputs import Output
from isnad.model.records import Record
from isnad.write.render.addresses import pages_under
from isnad.write.render.markdown import text_markdown, titled_markdown
from isnad.write.render.markup import text_html
from isnad.write.render.plain_words import heading_of
from isnad.write.render.view import View
from isnad.write.words import ar


def redirect_pages(view: View, site: str, is_page: Callable[[str], object]) -> Iterator[Output]:
    """For each alias a page in HTML and one in Markdown, for the record's page and for those under it; `is_page` says
    of an address whether a page was made for it, `site` is the site's address or empty."""
    for record in view.archive.records():
        for alias in record.aliases:
            olds = pages_under(record.model_copy(update={"id": alias}))
            for now, old in zip(pages_under(record), olds, strict=True):
                if is_page(now):
                    yield Output.of_text(f"{old}.html", _html(record, now, site, view.archive_name), record.source.path)
                    yield Output.of_text(f"{old}.md", _markdown(record, now))


def _markdown(record: Record, now: str) -> str:
    title = heading_of(record)
    return titled_markdown(title, f"{ar.MOVED} [{text_markdown(title)}]({basename(now)}.md).\n")


def _html(record: Record, now: str, site: str, name: str) -> str:
    here = quote(f"{basename(now)}.html")
    title = text_html(heading_of(record))
    canonical = text_html(f"{site}{now}.html") if site else here
    return (
        f'<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title} — {text_html(name)}</title>\n"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={here}">\n'
        f'<link rel="canonical" href="{canonical}">\n</head>\n'
        f'<body>\n<main><h1>{ar.MOVED}</h1>\n<p><a href="{here}">{title}</a></p></main>\n</body>\n</html>\n'
    )
