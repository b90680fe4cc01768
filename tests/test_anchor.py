"""Records of the second archive, emptied of all that nobody should type, are filled in again from their originals."""

import runpy
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from isnad.canonical.writing import record_text
from isnad.read.front_matter import split_and_load

ROOT = Path(__file__).parents[1]
BRIDGE = ROOT / "examples/bridge"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in ("articles", "docs", "originals"):
        shutil.copytree(BRIDGE / name, tmp_path / name)
    return tmp_path


def _front(file: Path) -> dict[str, Any]:
    return split_and_load(file.read_text("utf-8"))[0]


def _emptied(file: Path, *, keeps_file: bool = True) -> None:
    values, body, *_ = split_and_load(file.read_text("utf-8"))
    front: dict[str, Any] = {**values}
    for shelf in ("quotations", "assertions"):
        for item in front.get(shelf, ()):
            item.pop("original", None)
            item.pop("occurrence", None)
    name = front.pop("original")["file"]
    front |= {"original": {"file": name}} if keeps_file else {}
    file.write_text(record_text("articles", front, body.strip("\n")), "utf-8")
    file.with_suffix(".fingerprint").unlink()


def _run(script: str, *arguments: object, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(sys, "argv", [script, *map(str, arguments)])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(ROOT / "scripts" / script), run_name="__main__")
    assert isinstance(left.value.code, int)
    return left.value.code


def test_what_was_taken_away_is_filled_in_again(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = sorted((archive / "articles").glob("*.md"))
    before = {file: _front(file) for file in files}
    for file in files:
        _emptied(file)
    _run("anchor.py", "--root", archive, monkeypatch=monkeypatch)
    for file in files:
        after, first = _front(file), before[file]
        assert after["original"] == first["original"]
        assert after["quotations"] == first["quotations"]
        for said, recorded in zip(after["assertions"], first["assertions"], strict=True):
            (a, b), (c, d) = (map(int, one["original"]) for one in (said, recorded))
            assert a < d and c < b
        beside = f"articles/{file.stem}.fingerprint"
        assert (archive / beside).read_bytes() == (BRIDGE / beside).read_bytes()


def test_records_that_lack_nothing_stay_as_they_are(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _run("anchor.py", "--root", archive, monkeypatch=monkeypatch) == 0
    for file in (archive / "articles").iterdir():
        assert file.read_bytes() == (BRIDGE / "articles" / file.name).read_bytes()


def test_a_record_of_other_bytes_or_without_its_original_is_told_of_and_left(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / "originals/al-masa.txt").write_text("غيره", "utf-8")
    (archive / "originals/al-sabah.txt").unlink()
    ids = ("al-masa-ten-injured", "al-sabah-bridge-closed")
    assert _run("anchor.py", *ids, "--root", archive, "--lang", "en", monkeypatch=monkeypatch) == 1
    said = capsys.readouterr()
    assert said.out.startswith("articles/al-masa-ten-injured.md:") and "mend sha256" in said.out
    assert said.err.startswith("al-sabah-bridge-closed: its original is not in ")
    for id_ in ids:
        assert (archive / f"articles/{id_}.md").read_bytes() == (BRIDGE / f"articles/{id_}.md").read_bytes()


def test_an_id_that_is_not_there_is_a_wrong_argument(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _run("anchor.py", "no-such", "--root", archive, monkeypatch=monkeypatch) == 2


def test_into_fills_in_the_original_of_a_record_and_keeps_its_digest(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = archive / "articles/al-masa-ten-injured.md"
    before, body = _front(record), split_and_load(record.read_text("utf-8"))[1]
    _emptied(record, keeps_file=False)
    arguments = (archive / "originals/al-masa.txt", "--into", record.stem, "--out", record.parent)
    assert _run("import_article.py", *arguments, monkeypatch=monkeypatch) == 0
    after = _front(record)
    assert (after["original"], after["text"]) == (before["original"], "digest")
    assert after["quotations"] == before["quotations"]
    assert split_and_load(record.read_text("utf-8"))[1].strip("\n") == body.strip("\n")
    assert record.with_suffix(".fingerprint").is_file()


def test_into_asks_for_one_file_and_a_record_that_is_there(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, out = archive / "originals/al-masa.txt", archive / "articles"
    assert _run("import_article.py", one, "--into", "no-such", "--out", out, monkeypatch=monkeypatch) == 2
    both = (one, one, "--into", "al-masa-ten-injured", "--out", out)
    assert _run("import_article.py", *both, monkeypatch=monkeypatch) == 2
