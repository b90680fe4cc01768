"""What a new or changed record shares with recorded ones, told by fingerprints, once for a pair."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from isnad.model.relations import Archive
from isnad.read.folders import Folders, read_archive
from isnad.reviewing import shared_markdown, shared_with_recorded

ROOT = Path(__file__).parents[1]
KHASHAM = ROOT / "tests" / "khasham"


@pytest.fixture(scope="module")
def now() -> Archive:
    return read_archive(Folders.at(KHASHAM))[0]


def _without(archive: Archive, id_: str) -> Archive:
    return replace(archive, articles={key: one for key, one in archive.articles.items() if key != id_})


def test_a_new_record_says_which_others_have_its_passages(now: Archive) -> None:
    everything = {
        (one.record, one.other): one for id_ in now.articles for one in shared_with_recorded(_without(now, id_), now)
    }
    assert everything and all(one.longest >= 8 and one.words >= one.longest for one in everything.values())
    assert all((other, record) in everything for record, other in everything)
    first = next(iter(everything.values()))
    assert {one.record for one in shared_with_recorded(_without(now, first.record), now)} == {first.record}


def test_nothing_is_said_of_what_was_published_already(now: Archive) -> None:
    assert shared_with_recorded(now, now) == []
    assert "لا شيء" in shared_markdown([])


def test_a_record_of_which_other_words_are_known_is_new(now: Archive) -> None:
    (id_, *_) = (one.record for key in now.articles for one in shared_with_recorded(_without(now, key), now))
    changed = now.articles[id_].model_copy(update={"fingerprint": None})
    base = replace(now, articles={**now.articles, id_: changed})
    assert {one.record for one in shared_with_recorded(base, now)} == {id_}


def test_the_table_is_markdown_and_holds_no_words_of_a_text(now: Archive) -> None:
    (id_, *_) = (one.record for key in now.articles for one in shared_with_recorded(_without(now, key), now))
    table = shared_markdown(shared_with_recorded(_without(now, id_), now))
    assert f"| `{id_}` |" in table
    assert "table_open" in {token.type for token in MarkdownIt().enable("table").parse(table)}


def test_the_script_prints_it(run_script: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path) -> None:
    script = ROOT / "scripts" / "list_shared_passages.py"
    (tmp_path / "articles").mkdir()
    (tmp_path / "docs").mkdir()
    ran = run_script(script, tmp_path, "--root", KHASHAM)
    assert (ran.returncode, ran.stderr) == (0, "") and "| `" in ran.stdout
    assert run_script(script, tmp_path / "none").returncode == 2
