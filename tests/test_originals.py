"""The frozen records of Khasham against their originals, for whoever holds those, and this repository's own records.

What needs nobody else's text is proved in tests/check/test_originals.py and tests/test_drafting.py.
"""

import os
import re
from pathlib import Path

import pytest

from isnad.check.originals import against_originals, longest_shared_run
from isnad.model.relations import Archive
from isnad.pipeline import Checked
from isnad.read.folders import Folders, read_archive, read_originals

ROOT = Path(__file__).parents[1]
ORIGINALS = Path(os.environ.get("ORIGINALS", ROOT.parent / "shared" / "originals"))

pytestmark = pytest.mark.skipif(
    not ORIGINALS.is_dir(), reason="the originals are not here: set ORIGINALS to their folder to prove the offsets"
)


@pytest.fixture(scope="module")
def archive(khasham: Checked) -> Archive:
    assert not khasham.messages
    return khasham.archive


@pytest.fixture(scope="module")
def originals(archive: Archive) -> dict[str, bytes]:
    return read_originals(ORIGINALS, {article.original.file for article in archive.articles.values()})


def test_every_article_has_its_original_here(archive: Archive, originals: dict[str, bytes]) -> None:
    assert len(originals) == len(archive.articles) == 5


def test_every_quotation_is_the_originals_to_the_code_point(archive: Archive, originals: dict[str, bytes]) -> None:
    for article in archive.articles.values():
        text = originals[article.original.file].decode("utf-8")
        for quote in article.quotations:
            assert quote.original, (article.id, quote.id)
            assert text[slice(*quote.original)] == quote.words, (article.id, quote.id)


def test_every_assertion_says_where_the_original_has_it(archive: Archive, originals: dict[str, bytes]) -> None:
    for article in archive.articles.values():
        text = originals[article.original.file].decode("utf-8")
        for said in article.assertions:
            assert said.original, (article.id, said.id)
            words = text[slice(*said.original)]
            assert words.strip() and "\n" not in words, (article.id, said.id)


def test_what_a_digest_puts_between_quote_marks_is_printed_in_the_original(
    archive: Archive, originals: dict[str, bytes]
) -> None:
    for article in archive.articles.values():
        text = originals[article.original.file].decode("utf-8")
        for words in re.findall(r"«([^«»]*)»", article.body if article.extent == "digest" else ""):
            assert words in text, (article.id, words)


def test_the_checker_agrees(archive: Archive, originals: dict[str, bytes]) -> None:
    assert list(against_originals(archive.articles, originals)) == []


def test_it_agrees_of_what_this_repository_records_now() -> None:
    """Of those articles alone whose originals are here: a new one may rest on one that is not."""
    own, _ = read_archive(Folders(ROOT, ROOT / "articles", ROOT / "docs"))
    here = read_originals(ORIGINALS, {article.original.file for article in own.articles.values()})
    held = {id_: article for id_, article in own.articles.items() if article.original.file in here}
    assert list(against_originals(held, here)) == []


def test_no_file_of_the_repository_holds_twenty_running_words_of_an_original(originals: dict[str, bytes]) -> None:
    texts = [raw.decode("utf-8") for raw in originals.values()]
    files = [file for folder in ("articles", "docs", "tests", "hooks") for file in (ROOT / folder).rglob("*.*")]
    for file in files:
        if file.suffix not in {".md", ".py", ".txt", ".html", ".yml", ".yaml", ".json"}:
            continue
        ours = file.read_text(encoding="utf-8", errors="replace")
        if not re.search(r"[\u0600-\u06ff]", ours):
            continue
        for text in texts:
            run = longest_shared_run(ours, text)
            assert len(run) < 20, (file, " ".join(run))
