"""Completing digest records from their originals, and drafting new ones, as an editor does."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from isnad.check.originals import against_originals
from isnad.draft.complete import LostAnnotations, complete
from isnad.drafting import draft, find_all, open_import
from isnad.find.layout.finding import find_layout
from isnad.model.records import Article
from isnad.pipeline import Checked, check_archive
from isnad.read.folders import Folders, read_originals
from isnad.read.records import read_record
from isnad.write.site import write_site

ROOT = Path(__file__).parents[1]
PAGE = "شارك\n\nإغلاق باب المدينة حتى إشعار آخر\n\nقال سمير حداد: “لن نغلق الباب أبداً”.\n\nوأضاف أن العمل يبدأ غداً.\n"
Run = Callable[..., subprocess.CompletedProcess[str]]
Held = Any  # as conftest has it


def run_in(archive: Path, folder: Path) -> Run:
    """The importer as it would stand in a repository that holds this archive; the repository is made in the folder."""
    root = Path(shutil.copytree(archive, folder / "repository"))
    script = root / "scripts" / "import_article.py"
    script.parent.mkdir()
    shutil.copy(ROOT / "scripts" / "import_article.py", script)

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, script, *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def run(bridge_files: Path, tmp_path: Path) -> Run:
    return run_in(bridge_files, tmp_path)


def test_originals_make_a_full_text_archive_with_every_annotation_in_place(held: Held, tmp_path: Path) -> None:
    done = run_in(held.files, tmp_path)(*sorted(held.originals.glob("*.txt")), "--out", tmp_path / "full")
    assert done.returncode == 0, done.stderr
    checked = check_archive(Folders(held.files, tmp_path / "full", held.files / "docs"))
    assert checked.messages == []
    digests = held.checked.archive.articles
    assert checked.archive.articles.keys() == digests.keys()
    originals = read_originals(held.originals, {a.original.file for a in digests.values()})
    assert list(against_originals(checked.archive.articles, originals)) == []
    for id_, digest in digests.items():
        full = checked.archive.articles[id_]
        assert full.extent == "full"
        assert full.fingerprint == digest.fingerprint != ()
        assert [note.id for note in full.quotations] == [note.id for note in digest.quotations]
        assert [note.id for note in full.assertions] == [note.id for note in digest.assertions]
        raw = originals[full.original.file].decode("utf-8")
        placed = checked.related.reading_by_article[id_].placed
        for note in (*full.quotations, *full.assertions):
            span = placed[note.id]
            assert full.parts[span.zone][span.start : span.end] == note.words in raw
    written = {written.page.address for written in write_site(checked.archive, checked.related).pages}
    assert written >= {f"articles/{id_}" for id_ in digests}


def test_a_record_that_is_there_is_never_overwritten(bridge_files: Path, tmp_path: Path) -> None:
    original, out, run = bridge_files / "originals" / "al-sabah.txt", tmp_path / "out", run_in(bridge_files, tmp_path)
    assert run(original, "--out", out).returncode == 0
    (written,) = out.glob("*.md")
    written.write_text("what a person wrote", encoding="utf-8")
    assert run(original, "--out", out).returncode == 1
    assert written.read_text(encoding="utf-8") == "what a person wrote"


def test_a_new_article_is_drafted_and_waits_for_a_person(sample, tmp_path: Path) -> None:
    drafted = draft("page.txt", PAGE.encode(), open_import(sample.archive), "2026-11-21")
    record = read_record(Article, f"articles/{drafted.id}.md", drafted.text.encode())
    assert isinstance(record, Article), record
    assert record.title == "إغلاق باب المدينة حتى إشعار آخر"
    assert [line for line in record.body.split("\n") if line] == PAGE.split("\n")[4:7:2]
    (quote,) = (quote for quote in record.quotations if quote.kind == "direct")
    assert (quote.speaker, quote.verb, quote.words) == ("samir-haddad", "قال", "لن نغلق الباب أبداً")
    assert quote.original and PAGE[slice(*quote.original)] == quote.words
    assert record.review and any("العنوان" in line for line in record.review.confirm)
    assert any("samir-haddad" in line for line in record.review.links)


def test_json_says_what_was_found_and_writes_nothing(tmp_path: Path, run: Run) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    said = run(page, "--json", "--out", tmp_path / "out")
    assert said.returncode == 0, said.stderr
    found = json.loads(said.stdout)
    assert PAGE[found["title"]["start"] : found["title"]["end"]] == "إغلاق باب المدينة حتى إشعار آخر"
    assert found["boilerplate_lines"] == [1]
    assert [PAGE[q["start"] : q["end"]] for q in found["quotations"]] == ["لن نغلق الباب أبداً"]
    assert not (tmp_path / "out").exists()


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path, run: Run) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(PAGE, encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02\xff\xfe\xfd")
    done = run(bad, good, tmp_path / "missing.txt", "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "bad.txt" in done.stderr
    assert "missing.txt" in done.stderr
    assert len(list((tmp_path / "out").glob("*.md"))) == 1


def test_an_annotation_with_no_place_is_told_and_nothing_is_written(sample) -> None:
    record = sample.archive.articles["morning-bridge-closed"]
    with pytest.raises(LostAnnotations) as lost:
        complete(record, PAGE, find_layout(PAGE))
    assert len(lost.value.messages) == len(record.quotations) + len(record.assertions)
    assert all(message.path == record.source.path for message in lost.value.messages)


def test_an_articles_own_forms_count_when_it_is_read_again(sample) -> None:
    context = open_import(sample.archive)
    text = "عنوان\n\nوقال الخبير إن الماء ارتفع.\n".encode()
    assert not find_all("a.txt", text, context).mentions
    (mention,) = find_all("a.txt", text, context, {"engineer-unnamed": ("الخبير",)}).mentions
    assert (mention.entry, mention.why) == ("engineer-unnamed", "article")


def test_another_text_is_not_taken_for_a_records_original(sample: Checked) -> None:
    record = sample.archive.articles["morning-bridge-closed"]
    quote = record.quotations[0]
    raw = f"عنوان طويل بعض الشيء لهذا الخبر\n\n{quote.words}\n"
    start = raw.index(quote.words)
    moved = quote.model_copy(update={"original": (start, start + len(quote.words))})
    fitting = record.model_copy(update={"quotations": (moved,), "assertions": ()})
    front, body = complete(fitting, raw, find_layout(raw))
    assert front["text"] == "full" and quote.words in body
    with pytest.raises(LostAnnotations):
        complete(fitting, "س" + raw[:-1], find_layout("س" + raw[:-1]))
