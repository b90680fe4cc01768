"""A manifest tells every way in which a copy can differ from what was published."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path

import pytest

from isnad.finish.manifest import NAME, BrokenManifest, differences, manifest_json, release_of, survey
from isnad.finish.worker import WORKER, WORKER_LOGIC, shell_of, worker_js, worker_logic
from isnad.message import visible
from isnad.say.copies import COPY_WORDS

PATHS = ["articles/a-b.html", "articles/a.html", WORKER_LOGIC, "index.html", "offline.html"]
SCRIPT = Path(__file__).parents[2] / "scripts" / "verify_copy.py"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A small site with its manifest."""
    folder = tmp_path / "copy"
    (folder / "articles").mkdir(parents=True)
    (folder / "index.html").write_text("الصفحة الأولى", "utf-8")
    (folder / "articles" / "a.html").write_text("مقال", "utf-8")
    (folder / "articles" / "a-b.html").write_bytes(b"")
    (folder / "offline.html").write_text("<p>", "utf-8")
    (folder / WORKER_LOGIC).parent.mkdir(parents=True)
    (folder / WORKER_LOGIC).write_text(worker_logic(), "utf-8")
    (folder / NAME).write_text(manifest_json(survey(folder)), "utf-8")
    (folder / WORKER).write_text(worker_js(release_of(survey(folder)), shell_of(folder)), "utf-8")
    return folder


def test_every_file_is_listed_in_order_but_the_manifest_and_the_worker(copy: Path) -> None:
    listed = json.loads((copy / NAME).read_text("utf-8"))
    assert [file["path"] for file in listed["files"]] == PATHS
    held = "مقال".encode()
    assert listed["files"][1] == {"path": "articles/a.html", "bytes": len(held), "sha256": sha256(held).hexdigest()}


def test_the_release_is_what_sha256sum_says_of_the_files(copy: Path) -> None:
    printed = subprocess.run(["sha256sum", *PATHS], cwd=copy, capture_output=True, check=True).stdout
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


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("isnad", "isnat", 1),
        lambda text: text + "\nself.fetch('https://a.example');",
        lambda text: text.replace('"index.html"', '"//a.example/x"'),
        lambda text: text.replace('"answer": "offline.html"', '"answer": "other.html"'),
        lambda text: text.replace('"answer": ', '"more": [], "answer": '),
        lambda text: text.replace("self.isnad = {", "self.isnad = 0, {"),
        lambda text: re.sub("[0-9a-f]{64}", "0" * 64, text),
        lambda text: text.replace("\n", "\r\n", 1),
        lambda text: "",
    ],
)
def test_a_worker_that_is_not_the_release_s_is_told(copy: Path, spoil: Callable[[str], str]) -> None:
    spoilt = spoil((copy / WORKER).read_bytes().decode())
    (copy / WORKER).write_bytes(spoilt.encode())
    assert differences(copy)[1].changed == (WORKER,)


def test_a_worker_and_its_logic_changed_together_are_told(copy: Path) -> None:
    for path in (WORKER, WORKER_LOGIC):
        (copy / path).write_text((copy / path).read_text("utf-8") + "evil();", "utf-8")
    assert differences(copy)[1].changed == (WORKER_LOGIC,)


def test_a_copy_without_its_worker_is_not_whole(copy: Path) -> None:
    (copy / WORKER).unlink()
    assert differences(copy)[1].missing == (WORKER,)


def test_a_file_of_another_length_is_told_without_being_read(copy: Path) -> None:
    with (copy / "index.html").open("wb") as file:
        file.truncate(1 << 42)  # four terabytes that are not there
    assert differences(copy)[1].changed == ("index.html",)


@pytest.mark.parametrize("path", [NAME, WORKER])
def test_a_pipe_where_the_manifest_or_the_worker_stood_holds_nobody_up(copy: Path, path: str) -> None:
    (copy / path).unlink()
    os.mkfifo(copy / path)
    if path == NAME:
        with pytest.raises(BrokenManifest):
            differences(copy)
    else:
        assert differences(copy)[1].changed == (WORKER,)


def test_names_that_would_turn_or_end_a_line_are_printed_by_number(copy: Path) -> None:
    (copy / "a\nb\u202e\x1b[2J.html").write_text("")
    Path(os.fsdecode(os.fsencode(copy) + b"/bad\xff")).write_text("")
    ran = run_on(copy)
    assert ran.stdout.decode("utf-8") == "زائد: a\\nb\\u202e\\x1b[2J.html\nزائد: bad\\udcff\n"


@pytest.mark.parametrize("language", sorted(COPY_WORDS))
def test_what_is_found_is_said_in_the_language_asked_for(copy: Path, language: str) -> None:
    words = COPY_WORDS[language]
    release = release_of(survey(copy))
    whole = run_on(copy, "--lang", language).stderr.decode("utf-8")
    assert whole == words.found.format(words.whole, release) + "\n"
    other = run_on(copy, "--lang", language, "--release", "0" * 64).stderr.decode("utf-8")
    assert other == words.another_release.format(release, "0" * 64) + "\n"
    (copy / "index.html").write_text("changed")
    (copy / "articles" / "a.html").unlink()
    (copy / "more.html").write_text("")
    spoilt = run_on(copy, "--lang", language)
    assert spoilt.stdout.decode("utf-8").splitlines() == [
        f"{words.missing}: articles/a.html",
        f"{words.changed}: index.html",
        f"{words.extra}: more.html",
    ]
    assert spoilt.stderr.decode("utf-8") == words.found.format(words.other, release) + "\n"
    (copy / NAME).unlink()
    told = run_on(copy, "--lang", language).stderr.decode("utf-8")
    assert told == words.without_list.format(visible(str(copy / NAME))) + "\n"


def test_languages_say_a_copy_s_state_with_the_same_parts() -> None:
    parts = [[text.count("{}") for text in astuple(words)] for words in COPY_WORDS.values()]
    assert len(parts) > 1
    assert all(each == parts[0] for each in parts)
    texts = [text for words in COPY_WORDS.values() for text in astuple(words)]
    assert len({*texts}) == len(texts)


def test_the_release_that_was_asked_for_is_compared(copy: Path) -> None:
    release = release_of(survey(copy))
    assert run_on(copy, "--release", release.upper()).returncode == 0
    other = run_on(copy, "--release", "0" * 64)
    assert (other.returncode, release in other.stderr.decode("utf-8")) == (1, True)


def test_what_is_said_is_utf8_in_any_locale(copy: Path) -> None:
    (copy / "index.html").unlink()
    ran = run_on(copy, environment={"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0", "LC_ALL": "C"})
    assert ran.stdout.decode("utf-8") == "ناقص: index.html\n"


def run_on(
    copy: Path, *arguments: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """The command, run on a copy."""
    return subprocess.run(
        [sys.executable, SCRIPT, copy, *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )


def test_a_path_that_leads_out_of_the_copy_is_never_opened(copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "secret"
    outside.write_text("سر", "utf-8")
    (listed,) = (file for file in survey(tmp_path) if file.path == "secret")
    hostile = manifest_json(tuple(sorted([*survey(copy), type(listed)("../secret", listed.bytes, listed.sha256)])))
    (copy / NAME).write_text(hostile, "utf-8")
    assert differences(copy)[1].missing == ("../secret",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        '{"files": [{"path": 1, "bytes": 2, "sha256": 3}], "release": "x"}',
        '{"release": "", "files": [1]}',
        '{"release": "' + "0" * 64 + '", "files": []}',
        "[" * 100_000,
    ],
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
