"""Files that make, Python, git, an editor or another tool would obey before the archive's own, or that builds make.

What sets our tools stands in `Makefile`, `mkdocs.yml` and `pyproject.toml`; modules of ours stand in packages. So what
a tool looks for by its name is told of wherever it looks, and so is a module in the place of another. What a build
makes itself (`.venv`, `site`, compiled code) is told of where git keeps it: there somebody else has made it. The names
stand in `obeyed_names.txt`, one pattern a line, which the workflows hold against a change before they run any of it.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.machinery import PathFinder
from os import fsdecode, walk
from pathlib import Path

from isnad.message import Message, at_position, fault, visible
from isnad.model.source import FilePosition

OURS = re.compile(r"Makefile|run\.py|pyproject\.toml|tests/cases/.*|examples/skeleton/.*", re.DOTALL)
"""What no name is held against: our own settings, and what tests and new archives are made of."""
NAMES = Path(__file__).with_name("obeyed_names.txt")
_MADE = re.compile(
    r"\.venv|site|\.site\.(next|last|lock)|\.cache|dist|build|full|originals|__pycache__|\.hypothesis|\.git"
    r"|.*\.egg-info|\.(mypy|ruff|pytest|import_linter)_cache"
)
"""What builds and tests make, which is passed over where no git says what was committed."""
_STARTS = re.compile(r"\A|[/.]")
"""Where a pattern can begin: each has `^`, `(^|/)` or a point at its head, and none is tried elsewhere."""
_MODULES = ("hooks", "scripts")
"""Folders that Python looks into first while a file of theirs runs."""
_DRIVER = re.compile(r"\s(filter|merge|diff)=")


def obeyed_files(root: Path) -> Iterator[Message]:
    """A message for each file of an archive that a tool would obey, or that a build makes and git keeps."""
    for path in sorted(set(filter(None, map(_obeyed, _committed(root) or _files_below(root))))):
        yield at_position(visible(path), FilePosition(), fault("obeyed-file"))
    attributes = root / ".gitattributes"
    if attributes.is_file() and _DRIVER.search(attributes.read_text("utf-8", "replace")):
        yield at_position(attributes.name, FilePosition(), fault("obeyed-file"))
    for folder in _MODULES:
        for file in sorted((root / folder).glob("*")):
            if (file.suffix == ".py" or (file / "__init__.py").exists()) and _is_taken(file):
                yield at_position(visible(f"{folder}/{file.name}"), FilePosition(), fault("module-of-python"))


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(NAMES.read_text("utf-8").split()), re.IGNORECASE)


@lru_cache(maxsize=1 << 17)
def _obeyed(path: str) -> str:
    """The part of a path, from the root, that a tool would obey; nothing where none would."""
    starts = () if OURS.fullmatch(path) else _STARTS.finditer(path)
    found = next(filter(None, (_names().match(path, start.start()) for start in starts)), None)
    return path[: found.end()].rstrip("/") if found else ""


def _committed(root: Path) -> list[str]:
    """Every file that git keeps of a folder or would take; none where it is no repository of its own."""
    if not (root / ".git").exists():
        return []
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(asked, cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return [fsdecode(name) for name in listed.split(b"\0") if name]


def _files_below(root: Path) -> Iterator[str]:
    """Every file and link below a folder, but for what builds make."""
    for home, folders, files in walk(root):
        here = Path(home)
        top = here == root
        folders[:] = [name for name in folders if not (_MADE.fullmatch(name) and (top or name == "__pycache__"))]
        links = [name for name in folders if (here / name).is_symlink()]
        below = "" if top else f"{here.relative_to(root).as_posix()}/"
        for name in (*files, *links):
            if not (top and _MADE.fullmatch(name)):
                yield f"{below}{name}"


def _is_taken(file: Path) -> bool:
    """Whether Python or a library has a module of a file's name, in whose place the file would be taken."""
    libraries = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    return file.stem in sys.stdlib_module_names or PathFinder.find_spec(file.stem, libraries) is not None
