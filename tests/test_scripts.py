"""Every script says what it is for, at once."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.long

FOLDER = Path(__file__).parents[1] / "scripts"
SCRIPTS = sorted(FOLDER.glob("*.py"))
HEAVY = ("flashtext", "mkdocs", "playwright", "rich", "spacy", "trafilatura", "wordfreq")
_ASK = """
import contextlib, io, json, runpy, sys

for script in sys.argv[1:]:
    said, code = io.StringIO(), None
    sys.argv = [script, "--help"]
    with contextlib.redirect_stdout(said):
        try:
            runpy.run_path(script, run_name="__main__")
        except SystemExit as left:
            code = left.code
    print(json.dumps({"script": script, "code": code, "said": said.getvalue(), "loaded": list(sys.modules)}))
"""
"""In one process, for each imports half of the package; what one has loaded, those after it have too."""


def test_texts_are_written_with_the_same_line_ends_on_every_system() -> None:
    """Windows would write `\\r\\n`: a fingerprint would be refused, and a site would be another one."""
    code = [file for folder in ("scripts", "hooks") for file in (FOLDER.parent / folder).rglob("*.py")]
    left = [f"{file}:{call.lineno}" for file in code for call in _writes(file) if not _says_line_ends(call)]
    assert left == []
    assert sum(len([*_writes(file)]) for file in code) > 20


def _writes(file: Path) -> Iterator[ast.Call]:
    """Calls that write a text into a file."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            modes = [one.value for one in node.args[:1] if isinstance(one, ast.Constant)]
            opened = node.func.attr == "open" and any(mode in ("w", "a", "x", "w+") for mode in modes)
            if node.func.attr == "write_text" or opened:
                yield node


def _says_line_ends(call: ast.Call) -> bool:
    return any(keyword.arg == "newline" for keyword in call.keywords)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What each script answers to `--help`, by its name; no script writes into the folder that they are run from."""
    folder = tmp_path_factory.mktemp("elsewhere")
    command = [sys.executable, "-c", _ASK, *map(str, SCRIPTS)]
    environment = {"PYTHONPATH": str(FOLDER), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200"}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert not any(folder.iterdir())
    return {Path(answer["script"]).name: answer for answer in map(json.loads, ran.stdout.splitlines())}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_help_says_what_the_script_is_for_and_does_nothing(answers: dict[str, dict[str, Any]], script: Path) -> None:
    answer = answers[script.name]
    purpose = (ast.get_docstring(ast.parse(script.read_text("utf-8"))) or "").splitlines()[0]
    assert answer["code"] == 0
    assert purpose and purpose in answer["said"].splitlines()
    assert [name for name in HEAVY if name in answer["loaded"]] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_no_screen_stops_a_script(script: Path) -> None:
    """The first thing that each does is to have its words go out as UTF-8, whatever the screen is said to take, and it
    ends in words where the screen takes no more."""
    tree = ast.parse(script.read_text("utf-8"))
    (main,) = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "main"]
    assert ast.unparse(main.body[0]) == "speak_utf8()"
    assert ast.unparse(tree.body[-1]).endswith("    sys.exit(said_by(main))")


CLOSED = {
    "the reader has gone": ("{} | true", {0, 1}),
    "stdout closed": ("{} >&-", {0, 1, 2}),
    "stderr closed": ("{} 2>&-", {0, 1, 2}),
    "all closed": ("{} <&- >&- 2>&-", {0, 1, 2}),
    "a full disk": ("{} >/dev/full", {0, 1, 2}),
}
TOLD = {
    "check": "scripts/check_archive.py --root {home} --lang en",
    "import": "scripts/import_article.py {home}/odd.bin --json",
    "changed": "scripts/list_changed_pages.py {home} {home}",
    "help": "run.py help",
}


@pytest.mark.skipif(sys.platform != "linux", reason="a shell's ways to close a stream, and /dev/full")
@pytest.mark.parametrize("closed", CLOSED)
@pytest.mark.parametrize("told", TOLD)
def test_a_stream_that_takes_no_more_ends_a_script_in_words(sample_copy: Path, told: str, closed: str) -> None:
    (sample_copy / "articles/evening-bridge-doubts.md").write_text("x", "utf-8")
    (sample_copy / "odd.bin").write_bytes(b"\0")
    how, codes = CLOSED[closed]
    command = how.format(f"{sys.executable} {TOLD[told].format(home=sample_copy)}")
    said = sample_copy / "said.txt"
    wrapped = f"exec 2>{said}; {command}" if "2>&-" not in command else command
    ran = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {wrapped}"], cwd=FOLDER.parent, check=False, capture_output=True
    )
    heard = said.read_text("utf-8") if said.exists() else ""
    assert "Traceback" not in heard and "Exception ignored" not in heard
    assert ran.returncode in codes


def test_what_closed_streams_were_to_say_is_not_said_on_the_other(sample_copy: Path) -> None:
    command = f"{sys.executable} scripts/check_archive.py --root {sample_copy} 2>&-"
    ran = subprocess.run(["bash", "-c", command], cwd=FOLDER.parent, check=False, capture_output=True)
    assert (ran.returncode, ran.stdout) == (0, b"")


def test_a_package_that_is_not_installed_is_named(tmp_path: Path) -> None:
    (tmp_path / "daft.py").write_text("raise ModuleNotFoundError(name='daft')", "utf-8")
    (tmp_path / "resiliparse.py").write_text("raise ModuleNotFoundError(name='resiliparse')", "utf-8")
    ran = subprocess.run(
        [sys.executable, FOLDER / "read_corpus.py", tmp_path, "--out", tmp_path / "tables"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[-1].split()[1:4] == ["is", "not", "installed;"]
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize("told", ["cp1252", pytest.param("ascii", marks=pytest.mark.slow)])
def test_names_and_words_in_arabic_are_said_on_any_screen(sample_copy: Path, told: str) -> None:
    """Of scripts that every archive runs, in a folder with an Arabic name: what they say, not only how they begin."""
    home = sample_copy.rename(sample_copy.with_name("أرشيف"))
    (home / "نص.txt").write_text("عنوان\n\nقال سمير حداد: «لن يفتح الجسر قبل الصيف».\n", "utf-8")
    for script, *arguments in (
        ("check_archive.py", "--root", home, "--originals", home),
        ("import_article.py", home / "نص.txt", "--out", home / "ناتج"),
        ("import_article.py", home / "لا شيء.txt"),
        ("record.py", home / "لا شيء.txt"),
        ("verify_copy.py", home),
        ("anchor.py", "--root", home, "--originals", home),
        ("make_fingerprints.py", home, "--articles", home / "articles"),
        ("format_records.py", home, "--check"),
        ("pack_site.py", home / "articles", home / "حزمة.zip"),
        ("new_archive.py", "أرشيف", home),
    ):
        ran = subprocess.run(
            [sys.executable, FOLDER / script, *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": told},
        )
        assert b"Traceback" not in ran.stderr, ran.stderr.decode("utf-8", "replace")
        assert ran.returncode in (0, 1, 2)
        assert "\ufffd" not in (ran.stdout + ran.stderr).decode("utf-8")


@pytest.mark.slow  # a locale is a process's
@pytest.mark.parametrize("locale", [{"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}])
def test_what_is_wrong_is_said_in_arabic_in_any_locale(sample_copy: Path, locale: dict[str, str]) -> None:
    (sample_copy / "docs/people/samir-haddad.md").unlink()
    ran = subprocess.run(
        [sys.executable, FOLDER / "check_archive.py", "--root", sample_copy],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "0", **locale},
    )
    assert ran.returncode == 1
    assert "samir-haddad" in ran.stdout.decode("utf-8") and "لا نعرف" in ran.stdout.decode("utf-8")
    assert b"Traceback" not in ran.stderr
