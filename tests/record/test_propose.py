"""What a save would change against the last commit, and the ways to propose it."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from isnad.draft.web_address import MOST_OF_ADDRESS
from isnad.record.propose import address, commands, differences, patch, published
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
    link, filled = address(repository, "articles/x.md", "نص & نص", there=False) or ("", False)
    assert filled and urlsplit(link).path == "/who/what/new/main"
    assert parse_qs(urlsplit(link).query) == {"filename": ["articles/x.md"], "value": ["نص & نص"]}
    link, filled = address(repository, "articles/x.md", "ن" * MOST_OF_ADDRESS, there=False) or ("", True)
    assert not filled and len(link) < 200
    assert address(repository, "articles/x.md", "نص", there=True) == (
        "https://github.com/who/what/edit/main/articles/x.md",
        False,
    )


def test_the_commands_name_the_files(sitting: Session) -> None:
    typed = commands(sitting.work, list(sitting.files))
    assert typed[1] == f"git add {sitting.work.path} {sitting.work.path.removesuffix('.md')}.fingerprint"
    assert typed[2].startswith('git commit -m "feat(archive): add ')


def test_what_is_sent_by_mail_makes_the_same_files(open_on: Callable[[str], Session], tmp_path: Path) -> None:
    """A new record, a changed one and an entry, applied where the archive alone is let in: the same to the byte."""
    sitting = open_on("al-masa.txt")
    entry = {"shelf": "organisations", "kind": "group", "name": "جمعية السائقين", "latin": "Drivers"}
    sitting.do({"do": "entry", **entry})
    sitting.do({"do": "body", "text": "سطر\u2028فيه فاصل\n\nوسطر"})
    root = sitting.store.root
    changed = {"articles/al-sabah-bridge-closed.md": (root / "articles/al-sabah-bridge-closed.md").read_text("utf-8")}
    changed = {path: text.replace("\noutlet:", "\nshort: الصباح (أ)\noutlet:") for path, text in changed.items()}
    for words in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", "-C", root, *words], check=True, stdout=subprocess.DEVNULL)
    files = {**sitting.files, **changed}
    sent = tmp_path / "sent.patch"
    sent.write_bytes(patch(files, root).encode())
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", root, clone], check=True)
    apply: list[str | Path] = ["git", "-C", clone, "apply", "--include=articles/*", "--include=docs/*", sent]
    subprocess.run(apply, check=True)
    assert {path: (clone / path).read_bytes().decode() for path in files} == files
    assert patch({path: published(root, path) for path in changed}, root) == ""
