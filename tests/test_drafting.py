"""Completing digest records from their originals, and drafting new ones, as an editor does."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from isnad.check.originals import against_originals
from isnad.draft.complete import LostAnnotations, complete
from isnad.draft.compose import ImportedFile
from isnad.drafting import Drafted, draft, find_all, open_import
from isnad.find.layout.finding import find_layout
from isnad.model.records import Article
from isnad.pipeline import Checked, check_archive
from isnad.read.folders import Folders, read_originals
from isnad.read.records import read_record
from isnad.say.english import ENGLISH
from written_sites import write_site

ROOT = Path(__file__).parents[1]
PAGE = "شارك\n\nإغلاق باب المدينة حتى إشعار آخر\n\nقال سمير حداد: “لن نغلق الباب أبداً”.\n\nوأضاف أن العمل يبدأ غداً.\n"
Run = Callable[..., subprocess.CompletedProcess[str]]
Held = Any  # as conftest has it


@pytest.fixture
def run_in(run_script: Run, tmp_path: Path) -> Callable[[Path], Run]:
    """The importer as it would stand in a repository that holds this archive."""

    def in_copy(archive: Path) -> Run:
        root = Path(shutil.copytree(archive, tmp_path / "repository"))
        script = root / "scripts" / "import_article.py"
        script.parent.mkdir()
        shutil.copy(ROOT / "scripts" / "import_article.py", script)
        return partial(run_script, script)

    return in_copy


@pytest.fixture
def run(bridge_files: Path, run_in: Callable[[Path], Run]) -> Run:
    return run_in(bridge_files)


@pytest.mark.long
def test_originals_make_a_full_text_archive_with_every_annotation_in_place(
    held: Held, run_in: Callable[[Path], Run], tmp_path: Path
) -> None:
    done = run_in(held.files)(*sorted(held.originals.glob("*.txt")), "--out", tmp_path / "full")
    assert done.returncode == 0, done.stderr
    checked = check_archive(Folders.at(held.files, tmp_path / "full"))
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


def test_a_record_that_is_there_is_never_overwritten(bridge_files: Path, run: Run, tmp_path: Path) -> None:
    original, out = bridge_files / "originals" / "al-sabah.txt", tmp_path / "out"
    assert run(original, "--out", out).returncode == 0
    (written,) = out.glob("*.md")
    written.write_text("what a person wrote", encoding="utf-8")
    assert run(original, "--out", out).returncode == 1
    assert written.read_text(encoding="utf-8") == "what a person wrote"


def test_a_new_article_is_drafted_and_waits_for_a_person(sample: Checked, tmp_path: Path) -> None:
    drafted = draft(ImportedFile("page.txt", PAGE.encode(), "2026-11-21", "CC0"), open_import(sample.archive))
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


def test_an_annotation_with_no_place_is_told_and_nothing_is_written(sample: Checked) -> None:
    record = sample.archive.articles["morning-bridge-closed"]
    with pytest.raises(LostAnnotations) as lost:
        complete(record, PAGE, find_layout(PAGE))
    assert len(lost.value.messages) == len(record.quotations) + len(record.assertions)
    assert all(message.path == record.source.path for message in lost.value.messages)


def test_an_articles_own_forms_count_when_it_is_read_again(sample: Checked) -> None:
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


SERVED = "<!doctype html><title>إغلاق باب المدينة</title><h1>إغلاق باب المدينة</h1>" + "".join(
    f"<p>{line} وهذه جملة تطيل الفقرة حتى تُعرف أنها من المقال لا من أثاث الصفحة.</p>"
    for line in PAGE.split("\n")[4:7:2]
)


@pytest.fixture
def served() -> Iterator[str]:
    """The address, on this machine alone, of a server that has one page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/away":
                self.send_response(302)
                self.send_header("Location", "file:///etc/hostname")
                self.end_headers()
                return
            self.send_response(200 if self.path == "/page" else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(SERVED.encode())

        def log_message(self, *_: object) -> None:
            """Nothing: what was asked is no part of a test's output."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


def test_a_page_is_fetched_and_kept_with_its_moment_and_its_hash(run: Run, served: str, tmp_path: Path) -> None:
    out, kept = tmp_path / "out", tmp_path / "kept"
    done = run("--url", f"{served}/page", "--out", out, "--originals", kept)
    assert done.returncode == 0, done.stderr
    (facts,) = (json.loads(file.read_text("utf-8")) for file in kept.glob("*.json"))
    (page,) = kept.glob("*.html")
    assert facts["url"] == f"{served}/page" and facts["sha256"] == sha256(page.read_bytes()).hexdigest()
    assert datetime.fromisoformat(facts["at"]).tzinfo
    (record,) = out.glob("*.md")
    drafted = read_record(Article, "articles/a.md", record.read_bytes())
    assert isinstance(drafted, Article) and drafted.captured == facts["at"][:10]


@pytest.mark.parametrize("address", ["/missing", "/away"])
def test_what_cannot_be_fetched_is_refused_in_words(run: Run, served: str, address: str, tmp_path: Path) -> None:
    done = run("--url", served + address, "--out", tmp_path / "out", "--originals", tmp_path / "kept", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["refused"]["rule"] == "not-fetched"
    assert not (tmp_path / "out").exists() and not (tmp_path / "kept").exists()


def test_an_address_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    done = run("--url", "file:///etc/passwd", "--out", tmp_path / "out", "--lang", "en")
    assert done.returncode == 1 and "was not fetched" in done.stderr


def test_a_draft_is_a_digest_unless_a_licence_is_given(sample: Checked) -> None:
    context = open_import(sample.archive)
    digest = read_draft(draft(ImportedFile("page.txt", PAGE.encode(), "2026-11-21"), context))
    assert (digest.extent, digest.licence) == ("digest", None)
    assert "لن نغلق الباب أبداً" in digest.body and "وأضاف أن العمل يبدأ غداً" not in digest.body
    full = read_draft(draft(ImportedFile("page.txt", PAGE.encode(), "2026-11-21", "CC0"), context))
    assert (full.extent, full.licence) == ("full", "CC0")
    assert "وأضاف أن العمل يبدأ غداً" in full.body


def read_draft(drafted: Drafted) -> Article:
    record = read_record(Article, f"articles/{drafted.id}.md", drafted.text.encode())
    assert isinstance(record, Article), record
    return record


def test_what_is_to_confirm_is_said_in_the_recorders_language(sample: Checked) -> None:
    record = read_draft(
        draft(ImportedFile("page.txt", PAGE.encode(), "2026-11-21"), open_import(sample.archive, ENGLISH))
    )
    assert record.review
    assert any(line.startswith("events: ") for line in record.review.confirm)
    assert record.published.because and not record.published.because.isascii()  # what readers will see


def test_a_refusal_is_an_object_where_json_is_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    done = run(tmp_path / "bad.txt", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == {
        "file": str(tmp_path / "bad.txt"),
        "refused": {"rule": "empty-file", "because": "الملف فارغ"},
    }
