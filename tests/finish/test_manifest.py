"""A manifest tells every way in which a copy can differ from what was published."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from isnad.finish.manifest import NAME, BrokenManifest, differences, manifest_json, release_of, survey

SCRIPT = Path(__file__).parents[2] / "scripts" / "verify_copy.py"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A small site with its manifest."""
    folder = tmp_path / "copy"
    (folder / "articles").mkdir(parents=True)
    (folder / "index.html").write_text("الصفحة الأولى", "utf-8")
    (folder / "articles" / "a.html").write_text("مقال", "utf-8")
    (folder / "articles" / "a-b.html").write_bytes(b"")
    (folder / NAME).write_text(manifest_json(survey(folder)), "utf-8")
    (folder / "sw.js").write_text("// names the release")
    return folder


def test_every_file_is_listed_in_order_but_the_manifest_and_the_worker(copy: Path) -> None:
    listed = json.loads((copy / NAME).read_text("utf-8"))
    assert [file["path"] for file in listed["files"]] == ["articles/a-b.html", "articles/a.html", "index.html"]
    held = "مقال".encode()
    assert listed["files"][1] == {"path": "articles/a.html", "bytes": len(held), "sha256": sha256(held).hexdigest()}


def test_the_release_is_what_sha256sum_says_of_the_files(copy: Path) -> None:
    paths = ["articles/a-b.html", "articles/a.html", "index.html"]
    printed = subprocess.run(["sha256sum", *paths], cwd=copy, capture_output=True, check=True).stdout
    assert json.loads((copy / NAME).read_text("utf-8"))["release"] == sha256(printed).hexdigest()
    assert release_of(survey(copy)) == release_of(reversed(survey(copy)))


def test_a_whole_copy_does_not_differ(copy: Path) -> None:
    release, found = differences(copy)
    assert not found
    assert release == release_of(survey(copy))


def test_what_is_missing_changed_and_extra_is_told_apart(copy: Path) -> None:
    (copy / "index.html").write_text("الصفحة الأوتى", "utf-8")  # as long as it was
    (copy / "articles" / "a.html").unlink()
    (copy / "articles" / "new.html").write_text("", "utf-8")
    _, found = differences(copy)
    assert found.missing == ("articles/a.html",)
    assert found.changed == ("index.html",)
    assert found.extra == ("articles/new.html",)


def test_a_link_is_not_the_file_that_it_leads_to(copy: Path, tmp_path: Path) -> None:
    (copy / "index.html").rename(tmp_path / "elsewhere.html")
    (copy / "index.html").symlink_to(tmp_path / "elsewhere.html")
    (copy / "more").symlink_to(copy / "articles")
    _, found = differences(copy)
    assert (found.changed, found.extra) == (("index.html",), ("more",))


def test_a_folder_or_a_pipe_in_a_file_s_place_is_told(copy: Path) -> None:
    (copy / "index.html").unlink()
    (copy / "index.html").mkdir()
    (copy / "articles" / "a.html").unlink()
    os.mkfifo(copy / "articles" / "a.html")
    _, found = differences(copy)
    assert (found.missing, found.changed) == (("index.html",), ("articles/a.html",))


def test_a_path_that_leads_out_of_the_copy_is_never_opened(copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "secret"
    outside.write_text("سر", "utf-8")
    (listed,) = (file for file in survey(tmp_path) if file.path == "secret")
    hostile = manifest_json(tuple(sorted([*survey(copy), type(listed)("../secret", listed.bytes, listed.sha256)])))
    (copy / NAME).write_text(hostile, "utf-8")
    assert differences(copy)[1].missing == ("../secret",)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"release": "", "files": [1]}', '{"release": "' + "0" * 64 + '", "files": []}', "[" * 100_000],
)
def test_what_is_no_manifest_is_said_to_be_none(copy: Path, text: str) -> None:
    (copy / NAME).write_text(text, "utf-8")
    with pytest.raises(BrokenManifest):
        differences(copy)


@pytest.mark.parametrize(
    ("spoil", "code", "words"),
    [
        (lambda copy: None, 0, ""),
        (lambda copy: (copy / "index.html").unlink(), 1, "ناقص: index.html\n"),
        (lambda copy: (copy / NAME).unlink(), 2, ""),
    ],
)
def test_the_command_says_what_differs_and_exits_so(copy: Path, spoil: object, code: int, words: str) -> None:
    assert callable(spoil)
    spoil(copy)
    ran = subprocess.run([sys.executable, SCRIPT, copy], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (code, words)
    assert ran.stderr
