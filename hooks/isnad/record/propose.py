"""What a save would add to the published archive, and how it is proposed: the difference, commands, an address."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path
from urllib.parse import urlencode

from isnad.record.work import Work

_GITHUB = re.compile(r"(?:https://github\.com/|git@github\.com:)([\w.-]+/[\w.-]+?)(?:\.git)?/?")
MOST_OF_ADDRESS = 7_000
"""An address with a longer text in it is refused by the other side, so the text has to be pasted there."""


def published(root: Path, path: str) -> str:
    """A file as it is in the last commit; empty where there is none, or no git."""
    return _git(root, "show", f"HEAD:./{path}")


def differences(files: Mapping[str, str], root: Path) -> Iterator[str]:
    """What each file would change against the last commit, as lines of a unified diff."""
    for path, text in files.items():
        before = published(root, path)
        lines = unified_diff(before.splitlines(), text.splitlines(), path if before else "/dev/null", path, lineterm="")
        yield from lines


def commands(work: Work, paths: list[str]) -> list[str]:
    """What to type to propose the files; nothing of it is run here."""
    verb = "mend" if work.fixed else "add"
    return [
        f"git switch -c record-{work.id}",
        f"git add {' '.join(paths)}",
        f'git commit -m "feat(archive): {verb} {work.id}"',
        f"git push -u origin record-{work.id}",
    ]


def address(root: Path, path: str, text: str, *, there: bool) -> tuple[str, bool] | None:
    """Where the record is proposed on the web without git, and whether its text is in the address already.

    None where the archive's own repository is not on GitHub.
    """
    found = _GITHUB.fullmatch(_git(root, "config", "--get", "remote.origin.url").strip())
    if not found:
        return None
    site = f"https://github.com/{found[1]}"
    if there:
        return f"{site}/edit/main/{path}", False
    filled = f"{site}/new/main?{urlencode({'filename': path, 'value': text})}"
    if len(filled) <= MOST_OF_ADDRESS:
        return filled, True
    return f"{site}/new/main?{urlencode({'filename': path})}", False


def _git(root: Path, *words: str) -> str:
    try:
        ran = subprocess.run(["git", "-C", root, *words], capture_output=True, check=False, timeout=20)
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout.decode("utf-8", "replace") if ran.returncode == 0 else ""
