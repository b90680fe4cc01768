"""Every file of the archive as a page of Pelican, at its own address."""

import re
from xml.etree.ElementTree import Element

from markdown.core import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class _Links(Treeprocessor):
    """A link to a file leads to that file's page. Pelican's own way, `{filename}`, no other program reads."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if re.fullmatch(r"[^:#]+\.md(#.*)?", link.get("href", "")):
                link.set("href", re.sub(r"\.md(?=#|$)", ".html", link.get("href", "")))


class Links(Extension):
    """That, as Markdown takes it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(_Links(md), "links-to-pages", 0)


SITENAME = "Isnad"
SITEURL = ""
DEFAULT_LANG = "ar"
TIMEZONE = "UTC"
THEME = "theme"
PLUGINS = ["yaml_metadata"]  # pelican-yaml-metadata: front matter that holds more than words
_links = Links()  # type: ignore[no-untyped-call]
MARKDOWN = {"extensions": ["markdown.extensions.tables", _links], "output_format": "html5"}
READERS = {"html": None}  # cards to be framed elsewhere go out as they are

PATH = "content"
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = [""]
STATIC_PATHS = [""]
PATH_METADATA = r"(?P<slug>.*)\.md"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
