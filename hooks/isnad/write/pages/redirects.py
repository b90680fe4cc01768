"""A small page at every address that a record once had: old ids stay alive, with no server and no script."""

from collections.abc import Iterator
from posixpath import dirname
from urllib.parse import quote

from isnad.model.outputs import Output
from isnad.model.records import Record
from isnad.write.render.addresses import address_of
from isnad.write.render.markdown import text_markdown, titled_markdown
from isnad.write.render.markup import text_html
from isnad.write.render.plain_words import heading_of
from isnad.write.render.view import View
from isnad.write.words import ar


def redirect_pages(view: View, site: str) -> Iterator[Output]:
    """For each alias a page in HTML and one in Markdown; `site` is the site's address or empty."""
    for record in view.archive.records():
        for alias in record.aliases:
            old = f"{dirname(address_of(record))}/{alias}"
            yield Output.of_text(f"{old}.html", _html(record, site, view.archive_name), record.source.path)
            yield Output.of_text(f"{old}.md", _markdown(record))


def _markdown(record: Record) -> str:
    title = heading_of(record)
    return titled_markdown(title, f"{ar.MOVED} [{text_markdown(title)}]({record.id}.md).\n")


def _html(record: Record, site: str, name: str) -> str:
    here = quote(f"{record.id}.html")
    title = text_html(heading_of(record))
    canonical = text_html(f"{site}{address_of(record)}.html") if site else here
    return (
        f'<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title} — {text_html(name)}</title>\n"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={here}">\n'
        f'<link rel="canonical" href="{canonical}">\n</head>\n'
        f'<body>\n<main><h1>{ar.MOVED}</h1>\n<p><a href="{here}">{title}</a></p></main>\n</body>\n</html>\n'
    )
