"""Whole runs on the engine: one worker or two, files in any order, killed or not, the tables are the same."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyarrow import parquet as pq

from isnad.corpus.reading import Plan, SameName, read_corpus
from isnad.corpus.store import AnotherRun, RunStore
from wire.copies import articles
from wire.files import write_lines, write_warc

ROOT = Path(__file__).parents[3]
_COUNT = 90
_KILLS = int(os.environ.get("KILLS", "5"))


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three files in two forms, one with a record that cannot be read."""
    folder = tmp_path_factory.mktemp("crawl")
    made = list(articles(_COUNT))
    write_lines(made[:40], folder / "a")
    write_lines(made[40:60], folder / "b")
    write_warc(made[60:], folder / "c")
    with (folder / "b.jsonl").open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    return folder


def _plan(crawl: Path, out: Path, *, workers: int = 1, with_text: bool = False) -> Plan:
    return Plan((crawl,), out, ROOT / "examples/bridge", workers, None, with_text, 20)


def _tables(out: Path) -> dict[str, bytes]:
    """Every table's files, by their names, to the byte."""
    return {
        file.relative_to(out).as_posix(): file.read_bytes()
        for file in sorted(out.rglob("*.parquet"))
        if "work" not in file.parts
    }


@pytest.fixture(scope="module")
def whole(crawl: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that nothing disturbed."""
    out = tmp_path_factory.mktemp("whole") / "out"
    steps: list[tuple[str, int, int]] = []
    told = read_corpus(_plan(crawl, out), lambda *step: steps.append(step))
    assert (told["articles"], told["bad"]) == (_COUNT, 1)
    assert {name for name, done, total in steps if done == total} >= {"read", "compare"}
    return out


def test_what_was_found_is_in_the_tables(whole: Path) -> None:
    rows = {name: pq.read_table(whole / name).to_pylist() for name in ("articles", "quotations", "values", "bad")}
    assert len({row["article"] for row in rows["articles"]}) == _COUNT
    assert {row["read_by"] for row in rows["articles"]} == {"text", "resiliparse"}
    assert all(row["text"] is None and row["published"] and len(row["text_sha256"]) == 64 for row in rows["articles"])
    assert [(row["source"], row["place"]) for row in rows["bad"]] == [("b.jsonl", 20)]
    assert len(rows["quotations"]) > _COUNT and {row["kind"] for row in rows["values"]} == {"number", "date"}


def test_no_text_is_left_where_none_was_asked_for(whole: Path) -> None:
    words = next(articles(1)).text.split()[2:6]
    held = b"".join(file.read_bytes() for file in whole.rglob("*") if file.is_file())
    assert not (whole / "work/numbered").exists() and not (whole / "work/alike").exists()
    assert " ".join(words).encode() not in held


def test_offsets_lead_to_the_same_words_in_both_texts(crawl: Path, tmp_path: Path) -> None:
    read_corpus(_plan(crawl, tmp_path / "out", with_text=True), lambda *_: None)
    texts = {row["article"]: row["text"] for row in pq.read_table(tmp_path / "out/articles").to_pylist()}
    passages = pq.read_table(tmp_path / "out/passages").to_pylist()
    exact = [one for one in passages if one["similarity"] == 1]
    assert len(exact) > 20
    for one in exact:
        early = texts[one["earlier"]][one["earlier_start"] : one["earlier_end"]]
        late = texts[one["later"]][one["later_start"] : one["later_end"]]
        assert (
            early.split()[0].strip('«"،.') == late.split()[0].strip('«"،.') and len(early.split()) >= one["words"] / 2
        )


def test_two_workers_and_files_in_another_order_give_the_same_bytes(crawl: Path, whole: Path, tmp_path: Path) -> None:
    files = tuple(sorted(crawl.iterdir(), reverse=True))
    plan = Plan(files, tmp_path / "out", ROOT / "examples/bridge", 2, None, False, 20)
    read_corpus(plan, lambda *_: None)
    assert _tables(tmp_path / "out") == _tables(whole)


def _marks(out: Path) -> int:
    """How many pieces of work are done."""
    return sum(1 for file in (out / "work/done").rglob("*") if file.is_file() and file.suffix != ".part")


def test_a_run_that_is_killed_and_started_again_gives_the_same_bytes(crawl: Path, whole: Path, tmp_path: Path) -> None:
    """KILLS=20 for the whole proof."""
    out = tmp_path / "out"
    code = (
        "from pathlib import Path; from isnad.corpus.reading import Plan, read_corpus; "
        f"read_corpus(Plan((Path({str(crawl)!r}),), Path({str(out)!r}), Path({str(ROOT / 'examples/bridge')!r}), "
        "1, None, False, 20), lambda *_: None)"
    )
    chance = random.Random(19)
    for _ in range(_KILLS):
        run = subprocess.Popen([sys.executable, "-c", code], start_new_session=True)
        wanted = _marks(out) + chance.choice((0, 1, 1))
        while run.poll() is None and (_marks(out) < wanted or not out.exists()):
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.5))
        if (out / "work/done/run/finished").exists():
            break
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
    assert _marks(out) > 0
    read_corpus(_plan(crawl, out), lambda *_: None)
    assert _tables(out) == _tables(whole)
    assert not list(out.rglob("*.part"))


def test_a_finished_run_is_told_of_again_and_not_done_again(crawl: Path, whole: Path) -> None:
    before = _tables(whole)
    assert read_corpus(_plan(crawl, whole), lambda *_: pytest.fail("worked"))["articles"] == _COUNT
    assert _tables(whole) == before


def test_another_run_is_never_written_over(crawl: Path, whole: Path, tmp_path: Path) -> None:
    with pytest.raises(AnotherRun, match="other settings"):
        read_corpus(_plan(crawl, whole, with_text=True), lambda *_: None)
    with pytest.raises(AnotherRun, match="other files"):
        read_corpus(_plan(crawl / "a.jsonl", whole), lambda *_: None)
    (tmp_path / "mine.txt").touch()
    with pytest.raises(AnotherRun, match="neither empty"):
        RunStore(tmp_path).begin([], {})


def test_two_files_of_one_name_are_refused(crawl: Path, tmp_path: Path) -> None:
    with pytest.raises(SameName, match=r"a\.jsonl"):
        read_corpus(Plan((crawl, crawl / "a.jsonl"), tmp_path / "out", ROOT), lambda *_: None)


def test_the_command_says_what_it_did_and_is_silent_when_asked(crawl: Path, tmp_path: Path) -> None:
    command = [sys.executable, "scripts/read_corpus.py", str(crawl / "b.jsonl"), "--out", str(tmp_path / "out")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(told.stdout)["articles"] == 20
    assert "read" not in told.stderr  # no bar without a terminal; the engine may say there that a worker ended late
    again = subprocess.run([*command, "--quiet"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert again.stdout == again.stderr == ""
    (tmp_path / "a.docx").touch()
    command[2] = str(tmp_path / "a.docx")
    refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert refused.returncode == 1 and "name it .warc" in refused.stderr
