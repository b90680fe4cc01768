"""What a save would change against the last commit, and the ways to propose it."""

import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from isnad.record.propose import MOST_OF_ADDRESS, address, commands, differences
from isnad.record.session import Session


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for words in (("init", "-q"), ("config", "user.name", "x"), ("config", "user.email", "x@example.org")):
        subprocess.run(["git", "-C", tmp_path, *words], check=True)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "old.md").write_text("قديم\n", "utf-8")
    subprocess.run(["git", "-C", tmp_path, "add", "."], check=True)
    subprocess.run(["git", "-C", tmp_path, "commit", "-qm", "x"], check=True)
    return tmp_path


def test_the_difference_is_against_the_last_commit(repository: Path) -> None:
    (repository / "articles" / "old.md").write_text("محفوظ ولم يُقترح\n", "utf-8")
    lines = list(differences({"articles/old.md": "جديد\n", "articles/new.md": "أول\n"}, repository))
    assert [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")] == ["-قديم", "+جديد", "+أول"]
    assert list(differences({"articles/old.md": "قديم\n"}, repository)) == []


@pytest.mark.parametrize("remote", ["https://github.com/who/what.git", "git@github.com:who/what.git"])
def test_the_address_holds_the_file_where_that_is_short_enough(repository: Path, remote: str) -> None:
    assert address(repository, "articles/x.md", "نص", there=False) is None
    subprocess.run(["git", "-C", repository, "remote", "add", "origin", remote], check=True)
    web, filled = address(repository, "articles/x.md", "نص & نص", there=False) or ("", False)
    assert filled and urlsplit(web).path == "/who/what/new/main"
    assert parse_qs(urlsplit(web).query) == {"filename": ["articles/x.md"], "value": ["نص & نص"]}
    web, filled = address(repository, "articles/x.md", "ن" * MOST_OF_ADDRESS, there=False) or ("", True)
    assert not filled and len(web) < 200
    assert address(repository, "articles/x.md", "نص", there=True) == (
        "https://github.com/who/what/edit/main/articles/x.md",
        False,
    )


def test_the_commands_name_the_files(sitting: Session) -> None:
    told = commands(sitting.work, list(sitting.files))
    assert told[1] == f"git add {sitting.work.path} {sitting.work.path.removesuffix('.md')}.fingerprint"
    assert told[2].startswith('git commit -m "feat(archive): add ')
