"""The whole pipeline, and the script that says all that is wrong."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import isnad.pipeline
from isnad.pipeline import KeptWork, Refused, archive_site, check_against_originals, check_archive
from isnad.read.folders import Folders

REPOSITORY = Path(__file__).parents[1]
BUILD = """
import sys
from hashlib import sha256
from pathlib import Path
from isnad.pipeline import archive_site
from isnad.read.folders import Folders
root = Path(sys.argv[1])
print(sha256(repr([*archive_site(Folders.at(root)).parts()]).encode()).hexdigest())
"""


def _python(*arguments: str | Path, seed: str = "0") -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(REPOSITORY / "hooks"), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def _script_in(root: Path) -> Path:
    """The script as it would stand in a repository that holds this archive."""
    script = root / "scripts" / "check_archive.py"
    script.parent.mkdir(exist_ok=True)
    return Path(shutil.copy(REPOSITORY / "scripts" / "check_archive.py", script))


Check = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def check(run_script: Check) -> Check:
    """Run the script within this process; as a command of its own it is run below, where the process is the point."""
    return lambda root, *options: run_script(_script_in(root), *options)


def test_the_script_exits_0_where_nothing_is_wrong(sample_copy: Path) -> None:
    ran = _python(_script_in(sample_copy))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "2 articles in articles, 0 messages\n")


@pytest.mark.parametrize("case", ["unknown-organisation", "unreadable-and-broken"])
def test_the_script_prints_every_message_in_order_and_exits_1(
    case: str, cases: Path, laid_over: Callable[[str], Path], check: Check
) -> None:
    ran = check(laid_over(case))
    expected = (cases / "check" / case / "expected.txt").read_text("utf-8")
    assert ran.stdout == expected
    assert ran.stderr == f"2 articles in articles, {expected.count(chr(10))} messages\n"
    assert ran.returncode == 1


@pytest.mark.parametrize("case", ["unknown-organisation", "unreadable-and-broken", "words-cut-off", "items-told-twice"])
def test_the_same_is_said_with_one_process_and_with_two_and_where_much_was_kept(
    case: str, laid_over: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folders, kept = Folders.at(laid_over(case)), KeptWork()
    alone = check_archive(folders).messages
    again = [check_archive(folders, kept=kept).messages for _ in range(2)]
    monkeypatch.setattr(isnad.pipeline, "_MANY", 1)
    assert alone and [alone, alone, alone] == [check_archive(folders).messages, *again]


def test_the_script_reads_articles_from_another_folder(sample_copy: Path, tmp_path: Path, check: Check) -> None:
    private = tmp_path / "private"
    (sample_copy / "articles").rename(private)
    (sample_copy / "articles").mkdir()
    assert check(sample_copy).stderr == "0 articles in articles, 0 messages\n"
    assert check(sample_copy, "--articles", private).stderr == f"2 articles in {private}, 0 messages\n"
    (private / "evening-bridge-doubts.md").write_text("")
    ran = check(sample_copy, "--articles", private)
    assert ran.returncode == 1
    assert ran.stdout.startswith(f"{private}/evening-bridge-doubts.md:1:1: ")


def test_the_script_checks_another_archive(bridge_files: Path, sample_copy: Path, check: Check) -> None:
    ran = check(sample_copy, "--root", bridge_files, "--originals", bridge_files / "originals")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr == f"4 articles in {bridge_files}/articles, 0 messages\n"


def test_the_script_asks_for_archived_copies_where_advice_is_wanted(sample_copy: Path, check: Check) -> None:
    ran = check(sample_copy, "--advice", "--lang", "en")
    said = "advice: no archived copy of https://example.org/bridge is named"
    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr.startswith(f"articles/morning-bridge-closed.md:8:1: {said}; have an archive of the web keep it")


def test_a_folder_that_holds_no_archive_is_a_wrong_argument(tmp_path: Path, sample_copy: Path, check: Check) -> None:
    assert check(sample_copy, "--root", tmp_path / "nowhere").returncode == 2


def test_the_script_speaks_english_and_annotates_a_pull_request(laid_over: Callable[[str], Path], check: Check) -> None:
    root = laid_over("position-unknown")
    said = "`quake` is no position of `cause`; write one of: flood, neglect"
    assert check(root, "--lang", "en").stdout == f"articles/evening-bridge-doubts.md:20:5: {said}\n"
    ran = check(root, "--lang", "en", "--format", "github")
    place = "file=articles/evening-bridge-doubts.md,line=20,col=5,title=unknown-position"
    assert ran.stdout == f"::error {place}::{said}\n"
    assert ran.returncode == 1


def test_the_script_holds_the_archive_against_a_base(
    laid_over: Callable[[str], Path], cases: Path, check: Check
) -> None:
    root = laid_over("base-body-changed")
    assert check(root).returncode == 0
    ran = check(root, "--base", cases / "archive")
    assert ran.stdout == (cases / "check" / "base-body-changed" / "expected.txt").read_text("utf-8")
    assert ran.returncode == 1


def test_the_script_says_how_much_of_a_base_it_could_not_compare(
    sample_copy: Path, cases: Path, tmp_path: Path, check: Check
) -> None:
    base = Path(shutil.copytree(cases / "archive", tmp_path / "base"))
    (base / "docs/people/samir-haddad.md").write_text("")
    ran = check(sample_copy, "--base", base)
    assert (ran.returncode, ran.stderr) == (
        0,
        "2 articles in articles, 0 messages, 1 records of the base not compared\n",
    )


def test_the_script_tells_of_entries_that_nothing_mentions_where_all_articles_stand(
    laid_over: Callable[[str], Path], tmp_path: Path, check: Check
) -> None:
    root = laid_over("entry-never-mentioned")
    assert check(root).returncode == 1
    shutil.copytree(root / "articles", tmp_path / "private")
    assert check(root, "--articles", tmp_path / "private").returncode == 0


@pytest.mark.parametrize("option", ["--articles", "--originals", "--base"])
def test_the_script_exits_2_where_a_folder_is_not_there(option: str, sample_copy: Path, check: Check) -> None:
    ran = check(sample_copy, option, "nowhere")
    assert ran.returncode == 2
    assert "no such folder" in ran.stderr


def test_the_script_holds_records_against_originals(sample_copy: Path, tmp_path: Path, check: Check) -> None:
    original = "قال: “لن يُفتح الجسر قبل الصيف”.\n".encode()
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "a.txt").write_bytes(original)
    article = sample_copy / "articles" / "morning-bridge-closed.md"
    text = article.read_text("utf-8").replace("a" * 64, sha256(original).hexdigest()).replace("words: 60", "words: 6")
    words = "    words: لن يُفتح الجسر قبل الصيف\n"
    article.write_text(text.replace(words, words + "    original: [6, 30]\n"), "utf-8")
    sound = check(sample_copy, "--originals", tmp_path / "originals")
    assert sound.returncode == 0
    assert "no original 'b.txt' in " in sound.stderr
    assert "a.txt" not in sound.stderr
    article.write_text(text.replace(words, words + "    original: [5, 29]\n"), "utf-8")
    (sample_copy / "docs" / "claims" / "empty.md").write_text("")
    ran = check(sample_copy, "--originals", tmp_path / "originals")
    said = "في الأصل عند هذا الموضع: «“لن يُفتح الجسر قبل الصي»؛ لعلك تريد «original: [6, 30]»"
    assert ran.returncode == 1
    assert ran.stdout.startswith(f"articles/morning-bridge-closed.md:21:5: {said}\ndocs/claims/empty.md:1:1: ")


def test_messages_are_sorted_whatever_found_them(laid_over: Callable[[str], Path]) -> None:
    messages = check_archive(Folders.at(laid_over("unreadable-and-broken"))).messages
    assert len(messages) == 2
    assert messages == sorted(messages)


def test_a_broken_archive_is_refused_with_all_its_messages_and_untouched(laid_over: Callable[[str], Path]) -> None:
    root = laid_over("unknown-organisation")
    before = _contents(root)
    with pytest.raises(Refused) as refused:
        archive_site(Folders.at(root))
    assert refused.value.messages == check_archive(Folders.at(root)).messages
    assert str(refused.value).splitlines() == (root / "expected.txt").read_text("utf-8").splitlines()
    assert _contents(root) == before


def test_a_build_writes_nothing_itself(sample_copy: Path) -> None:
    before = _contents(sample_copy)
    assert [*archive_site(Folders.at(sample_copy)).parts()]
    assert _contents(sample_copy) == before


def _contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_building_twice_gives_equal_values(cases: Path) -> None:
    once, twice = ([*archive_site(Folders.at(cases / "archive")).parts()] for _ in range(2))
    assert once == twice


@pytest.mark.slow  # a hash seed is a process's
def test_a_build_is_the_same_under_any_hash_seed(cases: Path) -> None:
    built = {_python("-c", BUILD, cases / "archive", seed=seed).stdout for seed in ("1", "4294967295")}
    assert len(built) == 1
    assert len(built.pop().strip()) == 64


def test_a_build_is_the_same_in_whatever_order_files_were_made(cases: Path, sample_copy: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for file in sorted(sample_copy.rglob("*.md"), reverse=True):
        copy = other / file.relative_to(sample_copy)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    of_other, of_sample = ([*archive_site(Folders.at(root)).parts()] for root in (other, cases / "archive"))
    assert of_other == of_sample


def test_originals_that_are_not_at_hand_are_passed_over(cases: Path, tmp_path: Path) -> None:
    archive = check_archive(Folders.at(cases / "archive")).archive
    held = check_against_originals(archive, tmp_path)
    assert (held.messages, held.missing) == ([], ("a.txt", "b.txt"))
    (tmp_path / "b.txt").write_text("نص", "utf-8")
    refused = check_against_originals(archive, tmp_path).messages
    assert [(message.path, message.line) for message in refused] == [("articles/evening-bridge-doubts.md", 8)]
