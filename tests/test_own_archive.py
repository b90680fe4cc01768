"""An archive of one's own: what `make new` makes, what it refuses, and how newer code gets into it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from isnad.model.fields import LANGUAGE_PATTERN
from isnad.model.records import RECORDS
from isnad.pipeline import Checked, check_against_originals, check_archive, check_upkeep
from isnad.read.folders import Folders
from own_archive import making, parts
from quick_yaml import loaded

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "scripts" / "new_archive.py"
NAME = "مرصد الميناء"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive as it is made. Shared: nobody writes into it."""
    folder = tmp_path_factory.mktemp("own") / "mina"
    making.make(NAME, folder, ("ku", "ru"))
    return folder


@pytest.fixture
def own(archive: Path, tmp_path: Path) -> Path:
    """The same, where a test may change it."""
    return Path(shutil.copytree(archive, tmp_path / "mina"))


def _texts(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix not in {".png", ".svg"}
    }


def test_its_records_pass_the_check(archive: Path) -> None:
    checked = check_archive(Folders.at(archive))
    assert checked.archive.articles and checked.archive.events
    assert [*checked.messages, *check_upkeep(checked, datetime.now(UTC).date())] == []


def test_its_name_is_its_own(archive: Path) -> None:
    texts = _texts(archive)
    assert f'site_name: "{NAME}"\n' in texts["mkdocs.yml"]
    assert all(f"«{NAME}»" in texts[path] for path in ("docs/about.md", "docs/rights.md"))
    assert texts["README.md"].startswith(f"# {NAME}\n")
    assert [path for path, text in texts.items() if parts.NAME in text and not path.startswith("hooks/")] == []


def test_nothing_of_the_first_archive_is_in_it(archive: Path, khasham: Checked) -> None:
    """Neither an id of it, wherever that could stand for nothing else, nor a name where people read or write."""
    records = [record for shelf in RECORDS for record in getattr(khasham.archive, shelf).values()]
    ids = {record.id for record in records if "-" in record.id} - {"wire-agencies"}  # the guide's id for وكالات
    names = {name for entry in khasham.archive.entries.values() for name in (entry.name, *entry.names)}
    known = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(ids))) + r")(?![\w-])")
    general = {"روسيا", "موسكو", "إيران", "سوريا", "واشنطن", "أمريكا", "وكالات", "الولايات المتحدة", "رويترز"}
    told = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(names - general))) + r")(?!\w)")
    texts = _texts(archive)
    assert {path: known.findall(text) for path, text in texts.items() if known.search(text)} == {}
    read = {path: text for path, text in texts.items() if not path.startswith(("hooks/", "scripts/", "originals/"))}
    assert {path: told.findall(text) for path, text in read.items() if told.search(text)} == {}


def test_what_its_commands_and_workflows_name_is_there(archive: Path) -> None:
    runner = [archive / "run.py", *sorted((archive / "scripts" / "task_runner").glob("*.py"))]
    tasks = "".join(file.read_text("utf-8") for file in runner)
    workflows = [file.read_text("utf-8") for file in sorted((archive / ".github" / "workflows").glob("*.yml"))]
    assert len(workflows) == 3
    scripts = set(re.findall(r"scripts/\w+\.py", "".join([tasks, *workflows])))
    assert scripts and all((archive / script).is_file() for script in scripts)
    assert all(
        (archive / path).is_file() for path in [f"requirements/{name}.txt" for name in ("site", "own", "record")]
    )
    targets = set(re.findall(r"\bmake (?:-C \w+ )?([a-z-]+)$", "".join(workflows), re.MULTILINE))
    assert targets and all(f'"{target}": (' in tasks for target in targets)


def test_its_workflows_are_as_guarded_as_ours(archive: Path) -> None:
    """The same actions at the same commits, the same rights: a step is ours, or runs what a step of ours runs."""
    for file in sorted((archive / ".github" / "workflows").glob("*.yml")):
        own, ours = (loaded(place.read_text("utf-8")) for place in (file, ROOT / ".github/workflows" / file.name))
        assert own["permissions"] == ours["permissions"]
        for name, job in own["jobs"].items():
            assert job.get("permissions") == ours["jobs"][name].get("permissions")
            steps = [step for step in job["steps"] if not step.get("run", "").startswith("make ")]
            assert [step for step in steps if step not in ours["jobs"][name]["steps"]] == []


def test_links_of_its_texts_lead_somewhere(archive: Path) -> None:
    for page in ("README.md", "CONTRIBUTING.md", "CONTRIBUTING.ar.md"):
        links = re.findall(r"\]\(([^)#]+)\)", (archive / page).read_text("utf-8"))
        assert links and [link for link in links if not (archive / link).exists()] == []


def test_its_languages_of_names_are_its_own(run_script: Run, tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert run_script(SCRIPT, NAME, own, "--languages", "ku sr-Latn ku").returncode == 0
    assert (own / "languages.txt").read_text() == "ku\nsr-Latn\n"
    person = own / "docs" / "people" / "samir-haddad.md"
    text = person.read_text("utf-8")
    person.write_text(text.replace("kind: person\n", "names_in: {ku: Semîr Hedad}\nkind: person\n"), "utf-8")
    assert check_archive(Folders.at(own)).messages == []
    person.write_text(text.replace("kind: person\n", "names_in: {ru: Самир}\nkind: person\n"), "utf-8")
    (said,) = check_archive(Folders.at(own)).messages
    assert said.fault.rule == "language-not-listed"


def test_a_form_of_a_tag_is_asked_for_alike_in_the_script_and_in_the_model() -> None:
    assert f"^{making.TAG.pattern}$" == LANGUAGE_PATTERN


@pytest.mark.parametrize("tag", ["kurdish", "KU", "ku_TR", "../x", "ku-latn"])
def test_what_is_no_tag_of_a_language_is_refused(tag: str, tmp_path: Path) -> None:
    with pytest.raises(making.Refused, match="BCP 47"):
        making.make(NAME, tmp_path / "own", (tag,))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", " ", " مرصد", "a\nb", "<b>", "[x](y)", '"', "a: b", "#", "م" * 81, "\u2028"])
def test_what_is_no_name_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(making.Refused):
        making.make(name, tmp_path / "own")
    assert list(tmp_path.iterdir()) == []


UNSEEN = ["\u202eمرصد", "مر\u200bصد", "\ufeffمرصد", "مرصد\u2066", "\ud800", "\U000e0041", "مرصد\u00ad", "\ue000"]
"""Characters that nobody sees, or that are none."""


@pytest.mark.parametrize("name", [*UNSEEN, "؟", "…", "—", "..", "...", "/", "-", "()", "\u0640\u200d" * 41, "a\x85b"])
def test_a_name_that_is_not_seen_as_it_is_written_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(making.Refused):
        making.make(name, tmp_path / "own")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["null", "true", "~1", "0x1F", "2018-02-07", "@x", "!x", "=x", "-x", "? x", "أ، ب؛ ج", "CON"]
)
def test_a_name_that_yaml_would_read_as_something_else_stays_a_name(name: str, tmp_path: Path) -> None:
    making.make(name, tmp_path / "own")
    settings = (tmp_path / "own" / "mkdocs.yml").read_text("utf-8")
    assert yaml.load(settings, yaml.BaseLoader)["site_name"] == name


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("مرصد  الميناء", "مرصد-الميناء"),
        ("../x", "x"),
        ("/etc/x", "etc-x"),
        ("a/../../b", "a-..-..-b"),
        ("-x", "x"),
        (".git", "git"),
        ("أ / ب", "أ-ب"),
    ],
)
def test_a_folder_that_nobody_named_is_one_beside_this_repository(name: str, folder: str) -> None:
    assert making.folder_of(name) == folder


@pytest.mark.parametrize("name", ["..", "/", " ", "", "-", "./."])
def test_a_name_of_which_no_folder_can_be_made_is_refused(name: str) -> None:
    with pytest.raises(making.Refused, match="FOLDER="):
        making.folder_of(name)


def test_a_folder_that_holds_something_is_left_as_it_is(run_script: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").write_text("mine")
    ran = run_script(SCRIPT, NAME, tmp_path / "own")
    assert ran.returncode == 1 and "not empty" in ran.stderr
    assert [file.name for file in tmp_path.rglob("*")] == ["own", "letter.txt"]


def test_an_empty_folder_is_filled_and_a_file_is_refused(run_script: Run, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    assert run_script(SCRIPT, NAME, tmp_path / "own").returncode == 0
    assert (tmp_path / "own" / "mkdocs.yml").is_file()
    ran = run_script(SCRIPT, NAME, tmp_path / "own" / "mkdocs.yml")
    assert ran.returncode == 1 and "no folder" in ran.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["own"]


def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run_script: Run) -> None:
    put, written = Path.write_bytes, [0]

    def fails(self: Path, held: bytes) -> int:
        written[0] += 1
        if written[0] > 50:
            raise OSError("No space left on device")
        return put(self, held)

    monkeypatch.setattr(Path, "write_bytes", fails)
    ran = run_script(SCRIPT, NAME, tmp_path / "own")
    assert ran.returncode == 1 and "No space" in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_newer_code_comes_in_and_records_and_pages_stay(own: Path) -> None:
    (own / "articles" / "al-masa-ten-injured.md").write_text("mine")
    (own / "docs" / "about.md").write_text("mine")
    sums = (own / parts.SUMS).read_text("utf-8").splitlines()
    gone, older = own / "hooks" / "gone.py", own / "hooks" / "publish.py"
    gone.write_text("old")
    older.write_text("old")
    old_sum = making._sum(b"old")
    kept = [line for line in sums if not line.endswith("  hooks/publish.py")]
    rows = [*kept, f"{old_sum}  hooks/publish.py", f"{old_sum}  hooks/gone.py"]
    (own / parts.SUMS).write_text("\n".join(rows) + "\n", "utf-8")
    assert making.update(own) == ["hooks/gone.py", "hooks/publish.py"]
    assert not gone.exists() and older.read_bytes() == (ROOT / "hooks" / "publish.py").read_bytes()
    assert (own / parts.SUMS).read_text("utf-8") == parts.sums()
    assert {(own / path).read_text() for path in ("articles/al-masa-ten-injured.md", "docs/about.md")} == {"mine"}
    assert making.update(own) == []


def test_code_that_was_changed_there_is_not_lost(own: Path, run_script: Run) -> None:
    (own / "hooks" / "publish.py").write_text("mine")
    before = _texts(own)
    ran = run_script(SCRIPT, "--update", own)
    assert ran.returncode == 1 and "hooks/publish.py" in ran.stderr
    assert _texts(own) == before


NOT_OF_IT = {
    "above it": "{sum}  ../letter.txt",
    "anywhere": "{sum}  {beside}/letter.txt",
    "above it by a way round": "{sum}  hooks/../../letter.txt",
    "by the other slash": "{sum}  ..\\letter.txt",
    "of a drive": "{sum}  C:letter.txt",
    "itself": "{sum}  .",
    "no sum": "mine  ../letter.txt",
    "no path": "{sum}",
    "a byte of nothing": "{sum}  a\0b",
}


@pytest.mark.parametrize("line", NOT_OF_IT.values(), ids=NOT_OF_IT.keys())
def test_what_its_list_names_outside_of_it_is_neither_written_nor_taken_away(
    line: str, own: Path, run_script: Run
) -> None:
    letter = own.parent / "letter.txt"
    letter.write_text("mine")
    row = line.format(sum=making._sum(b"mine"), beside=own.parent.as_posix())
    sums = (own / parts.SUMS).read_text("utf-8")
    (own / parts.SUMS).write_text(f"{sums}{row}\n", "utf-8")
    ran = run_script(SCRIPT, "--update", own)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert f"{parts.SUMS}:{len(sums.splitlines()) + 1}: no line of a list" in ran.stderr
    assert letter.read_text() == "mine"


def test_a_list_that_is_no_text_is_refused(own: Path, run_script: Run) -> None:
    (own / parts.SUMS).write_bytes(b"\xff\xfe")
    ran = run_script(SCRIPT, "--update", own)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1)


@pytest.mark.parametrize("place", ["hooks", "hooks/isnad", "hooks/publish.py", parts.SUMS])
def test_no_link_leads_an_update_out_of_the_archive(place: str, own: Path, run_script: Run) -> None:
    """What stands behind the link is older code, as its list says: nobody has changed it."""
    outside = own.parent / "outside"
    (own / place).rename(outside)
    (own / place).symlink_to(outside)
    older = own / "hooks" / "publish.py"
    older.write_text("old")
    sums = (own / parts.SUMS).read_text("utf-8").splitlines()
    rows = [f"{making._sum(b'old')}  hooks/publish.py" if row.endswith("  hooks/publish.py") else row for row in sums]
    (own / parts.SUMS).write_text("\n".join(rows) + "\n", "utf-8")
    before = {file: file.read_bytes() for file in [outside, *outside.rglob("*")] if file.is_file()}
    ran = run_script(SCRIPT, "--update", own)
    assert (ran.returncode, ran.stdout) == (1, "") and "link" in ran.stderr
    assert {file: file.read_bytes() for file in before} == before
    assert older.read_text() == "old"


def test_a_link_where_a_file_is_put_together_is_not_followed(own: Path) -> None:
    letter = own.parent / "letter.txt"
    letter.write_text("mine")
    (own / "hooks" / "publish.py").unlink()
    (own / "hooks" / "publish.py.new").symlink_to(letter)
    assert making.update(own) == ["hooks/publish.py"]
    assert letter.read_text() == "mine"


def test_a_folder_in_the_place_of_a_file_keeps_what_is_in_it(own: Path, run_script: Run) -> None:
    (own / "hooks" / "publish.py").unlink()
    (own / "hooks" / "publish.py").mkdir()
    (own / "hooks" / "publish.py" / "letter.txt").write_text("mine")
    ran = run_script(SCRIPT, "--update", own)
    assert (ran.returncode, ran.stdout) == (1, "") and "hooks/publish.py: a link or a folder" in ran.stderr
    assert [file.name for file in (own / "hooks" / "publish.py").iterdir()] == ["letter.txt"]


def test_only_what_was_made_so_is_updated(tmp_path: Path, run_script: Run) -> None:
    assert run_script(SCRIPT, "--update", tmp_path).returncode == 1
    assert run_script(SCRIPT).returncode == 2
    assert list(tmp_path.iterdir()) == []


def _steps(page: str) -> list[str]:
    """What the tutorial has one type, step by step."""
    return re.findall(r"```sh\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)


def test_the_tutorial_says_the_same_in_both_languages() -> None:
    assert len(_steps("TUTORIAL.md")) == 6
    assert _steps("TUTORIAL.md") == _steps("TUTORIAL.ar.md")
    for page in ("TUTORIAL.md", "TUTORIAL.ar.md"):
        links = re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text("utf-8"))
        assert links and [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.slow  # a dozen processes
def test_the_tutorial_comes_to_an_archive_of_three_articles(own: Path) -> None:
    """Each step is run as it is printed, but for make, whose tasks are run here without setting anything up again."""
    programs = own / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (programs / "make").write_text(
        "#!/bin/sh\nfor task; do case $task in\n"
        "format) .venv/bin/python scripts/format_records.py ;;\n"
        "check) .venv/bin/python scripts/format_records.py --check && .venv/bin/python scripts/check_archive.py ;;\n"
        "site|test) ;;\n"
        "*) exit 9 ;; esac || exit 1; done\n"
    )
    for program in programs.iterdir():
        program.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    for step in _steps("TUTORIAL.md")[1:]:
        ran = subprocess.run(
            ["bash", "-e", "-c", step],
            cwd=own,
            env={**os.environ, "PATH": path, "PYTHONPATH": str(own / "hooks")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, f"{step}\n{ran.stdout}{ran.stderr}"
    folders = Folders.at(own)
    checked = check_archive(folders)
    assert [*checked.messages, *check_upkeep(checked, datetime.now(UTC).date())] == []
    assert set(checked.archive.articles) == {
        "al-nawras-eighty-passengers",
        "al-shati-more-than-a-hundred",
        "barid-al-bahr-eighty",
    }
    assert check_against_originals(checked.archive, own / "originals").messages == []
    eighty, hundred = checked.related.answer_groups_by_claim["passengers"][:2]
    assert {(len(group.assertions), group.origins.least if group.origins else 0) for group in (eighty, hundred)} == {
        (4, 1),
        (2, 1),
    }
