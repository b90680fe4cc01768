"""Links of the published Markdown: each leads to a file, and to an anchor that is there, whoever builds it."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from isnad.pipeline import Checked
from written_sites import write_site

pytestmark = pytest.mark.long

HANDWRITTEN = {"about.md", "contribute.md", "fingerprints.md", "guide.md", "importer.md", "rights.md"}
"""Pages that people wrote, which are no part of what is made here."""
_ID = re.compile('<a id="([^"]+)"')


def inline_tokens(tokens: Iterable[Token]) -> Iterator[Token]:
    """Every token, those within lines too."""
    for token in tokens:
        yield token
        yield from inline_tokens(token.children or ())


@pytest.mark.parametrize("archive", ["sample", "khasham", "bridge"])
def test_every_link_of_the_published_markdown_leads_to_an_anchor_that_is_there(
    archive: str, request: pytest.FixtureRequest
) -> None:
    checked: Checked = request.getfixturevalue(archive)
    written = write_site(checked.archive, checked.related)
    files = {file.uri: file.text for file in written.files}
    assert [uri for uri, text in files.items() if uri.endswith(".md") and not text.startswith("---\ntitle: ")] == []
    pictures = {picture.uri for picture in written.pictures}
    reader = MarkdownIt("commonmark").enable("table")
    tokens = {uri: [*inline_tokens(reader.parse(text))] for uri, text in files.items() if uri.endswith(".md")}
    ids = {uri: {id_ for each in own for id_ in _ID.findall(each.content)} for uri, own in tokens.items()}
    ways = [
        (uri, posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri, unquote(anchor))
        for uri, own in tokens.items()
        for token in own
        if token.type == "link_open"
        for path, _, anchor in [str(token.attrs["href"]).partition("#")]
        if ":" not in path
    ]
    lost = [(uri, to) for uri, to, _ in ways if to not in files.keys() | pictures]
    assert [(uri, to) for uri, to in lost if to not in HANDWRITTEN] == []
    assert [(uri, to, anchor) for uri, to, anchor in ways if anchor and to in ids and anchor not in ids[to]] == []
    assert len([anchor for _, _, anchor in ways if anchor]) > 50
