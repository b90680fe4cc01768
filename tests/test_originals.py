"""Records against their originals: those of the second archive always, of the first for whoever holds them."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from isnad.check.originals import against_originals, longest_shared_run
from isnad.find.reuse.fingerprints import fingerprint, words_of
from isnad.find.text import fold
from isnad.model.fingerprints import packed
from isnad.model.records import Article
from isnad.read.folders import Folders, read_archive, read_originals

ROOT = Path(__file__).parents[1]
ORIGINALS = Path(os.environ.get("ORIGINALS", ROOT.parent / "shared" / "originals"))
READ = {".md", ".py", ".txt", ".html", ".yml", ".yaml", ".json"}

needs_originals = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the first archive's originals are not here")
Held = Any  # as conftest has it


@pytest.fixture
def articles(held: Held) -> dict[str, Article]:
    assert not held.checked.messages
    return dict(held.checked.archive.articles)


@pytest.fixture
def originals(held: Held, articles: dict[str, Article]) -> dict[str, bytes]:
    return read_originals(held.originals, {article.original.file for article in articles.values()})


@pytest.fixture
def texts(articles: dict[str, Article], originals: dict[str, bytes]) -> list[tuple[Article, str]]:
    """Each article and its original's text."""
    return [(article, originals[article.original.file].decode("utf-8")) for article in articles.values()]


def test_every_article_has_its_original_here(articles: dict[str, Article], originals: dict[str, bytes]) -> None:
    assert len(originals) == len(articles) >= 4


def test_every_quotation_is_the_originals_to_the_code_point(texts: list[tuple[Article, str]]) -> None:
    for article, text in texts:
        for quote in article.quotations:
            assert quote.original, (article.id, quote.id)
            assert text[slice(*quote.original)] == quote.words, (article.id, quote.id)


def test_every_assertion_says_where_the_original_has_it(texts: list[tuple[Article, str]]) -> None:
    for article, text in texts:
        for said in article.assertions:
            assert said.original, (article.id, said.id)
            words = text[slice(*said.original)]
            assert words.strip() and "\n" not in words, (article.id, said.id)


def test_what_a_digest_puts_between_quote_marks_is_printed_in_the_original(texts: list[tuple[Article, str]]) -> None:
    quoted = 0
    for article, text in texts:
        for words in re.findall(r"«([^«»]*)»", article.body if article.extent == "digest" else ""):
            assert words in text, (article.id, words)
            quoted += 1
    assert quoted >= 5


def test_a_fingerprint_is_that_of_its_original(texts: list[tuple[Article, str]]) -> None:
    for article, text in texts:
        assert article.fingerprint == packed(fingerprint(words_of(fold(text)))), article.id


def test_the_checker_agrees(articles: dict[str, Article], originals: dict[str, bytes]) -> None:
    assert list(against_originals(articles, originals)) == []


def test_the_checker_does_not_agree_with_another_text(
    articles: dict[str, Article], originals: dict[str, bytes]
) -> None:
    moved = {file: b"\xd8\xb3 " + raw for file, raw in originals.items()}
    refused = {message.path for message in against_originals(articles, moved)}
    assert refused == {article.source.path for article in articles.values()}


@needs_originals
def test_it_agrees_of_what_this_repository_records_now() -> None:
    """Of those articles alone whose originals are here: a new one may rest on one that is not."""
    own, _ = read_archive(Folders.at(ROOT))
    here = read_originals(ORIGINALS, {article.original.file for article in own.articles.values()})
    held = {id_: article for id_, article in own.articles.items() if article.original.file in here}
    assert list(against_originals(held, here)) == []


@needs_originals
def test_no_file_of_the_repository_holds_twenty_running_words_of_an_original() -> None:
    texts = [file.read_text("utf-8") for file in sorted(ORIGINALS.glob("*.txt"))]
    assert len(texts) >= 4
    printed = {run for text in texts for run in _runs(text)}
    folders = ("articles", "docs", "examples", "tests", "hooks")
    for file in (file for folder in folders for file in (ROOT / folder).rglob("*.*") if file.suffix in READ):
        ours = file.read_text(encoding="utf-8", errors="replace")
        shared = printed.intersection(_runs(ours)) if re.search(r"[\u0600-\u06ff]", ours) else None
        assert not shared, (file, shared)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every twenty running words of a text, folded, whatever stands between them."""
    words = re.findall(r"[^\W_]+", fold(text).text)
    return zip(*(words[start:] for start in range(20)), strict=False)


def test_runs_are_of_twenty_words_whatever_stands_between() -> None:
    text = " ".join(f"كلمة{number}" for number in range(20))
    assert (
        [*_runs(text)] == [*_runs(f"قبلها. {text.replace(' ', '، ')}")][1:] == [tuple(longest_shared_run(text, text))]
    )
    assert [*_runs(text.rpartition(" ")[0])] == []
