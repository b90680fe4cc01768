"""What a save would add to the published archive, and how it is proposed: the difference, commands, an address."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

from isnad.draft.web_address import edit_address, new_file_address
from isnad.record.work import Work

_GITHUB = re.compile(r"(?:https://github\.com/|git@github\.com:)([\w.-]+/[\w.-]+?)(?:\.git)?/?")


def published(root: Path, path: str) -> str:
    """A file as it is in the last commit; empty where there is none, or no git."""
    return _git(root, "show", f"HEAD:./{path}")


def differences(files: Mapping[str, str], root: Path) -> Iterator[str]:
    """What each file would change against the last commit, as lines of a unified diff."""
    for path, text in files.items():
        before = published(root, path)
        lines = unified_diff(before.splitlines(), text.splitlines(), path if before else "/dev/null", path, lineterm="")
        yield from lines


def patch(files: Mapping[str, str], root: Path) -> str:
    """Every file's change as one text that `git apply` takes, to be sent by whoever has no account.

    Against the last commit; where there is none a file is new. A record's lines end in a line feed, all of them.
    """
    parts = []
    for path, text in files.items():
        before = published(root, path)
        if before == text:
            continue
        old = f"a/{path}" if before else "/dev/null"
        lines = [*unified_diff(_lines(before), _lines(text), old, f"b/{path}")]
        new = "" if before else "new file mode 100644\n"
        parts.append(f"diff --git a/{path} b/{path}\n{new}" + "".join(lines))
    return "".join(parts)


def _lines(text: str) -> list[str]:
    """Lines with their ends, parted at line feeds alone: what else Python parts at may stand within a line."""
    return [f"{line}\n" for line in text.split("\n")[:-1]]


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
    return (edit_address(found[1], path), False) if there else new_file_address(found[1], path, text)


def _git(root: Path, *words: str) -> str:
    try:
        ran = subprocess.run(["git", "-C", root, *words], capture_output=True, check=False, timeout=20)
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout.decode("utf-8", "replace") if ran.returncode == 0 else ""
