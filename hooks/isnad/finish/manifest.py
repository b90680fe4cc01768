"""What a built site holds, file by file, so that any copy of it can be checked."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

NAME = "manifest.json"
WORKER = "sw.js"
_UNLISTED = frozenset({NAME, WORKER})
"""The manifest cannot list itself, and the worker names the release, which is made from the list."""


class BrokenManifest(Exception):
    """A copy that has no manifest, or one that is not what it should be."""


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """One file: its path from the site's root with `/`, its length in bytes, the SHA-256 of them in hexadecimal."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Differences:
    """Where a copy is not the site that its manifest lists: paths, sorted."""

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    extra: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.extra)


def survey(folder: Path) -> tuple[Listed, ...]:
    """Every file under a folder, in the order of paths. Raises OSError where one cannot be read."""
    return tuple(sorted(_listed(path, file) for path, file in _files(folder).items()))


def release_of(files: Iterable[Listed]) -> str:
    """One fingerprint for all: the SHA-256 of what `sha256sum` prints for the files in the order of paths."""
    lines = "".join(f"{file.sha256}  {file.path}\n" for file in sorted(files))
    return sha256(lines.encode()).hexdigest()


def manifest_json(files: tuple[Listed, ...]) -> str:
    """The manifest's text, one file a line; the same files give the same text."""
    rows = [json.dumps({"path": f.path, "bytes": f.bytes, "sha256": f.sha256}, ensure_ascii=False) for f in files]
    return f'{{"release": "{release_of(files)}",\n"files": [\n' + ",\n".join(rows) + "\n]}\n"


def read_manifest(text: str) -> tuple[Listed, ...]:
    """The files that a manifest lists. Raises BrokenManifest where it is none, or not of the files it lists."""
    try:
        listed = json.loads(text)
        files = tuple(Listed(row["path"], row["bytes"], row["sha256"]) for row in listed["files"])
        release = release_of(files)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        raise BrokenManifest(NAME) from fault
    if release != listed["release"]:
        raise BrokenManifest(NAME)
    return files


def differences(folder: Path) -> tuple[str, Differences]:
    """The release that a copy says it is, and where it is not so.

    A path that the manifest lists is compared with those that stand in the folder, never opened. Raises BrokenManifest.
    """
    try:
        files = read_manifest((folder / NAME).read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise BrokenManifest(NAME) from fault
    listed = {file.path: file for file in files}
    found = _files(folder)
    changed = [path for path in listed.keys() & found.keys() if not _same(listed[path], found[path])]
    return release_of(files), Differences(
        missing=tuple(sorted(listed.keys() - found.keys())),
        changed=tuple(sorted(changed)),
        extra=tuple(sorted(found.keys() - listed.keys())),
    )


def _files(folder: Path) -> dict[str, Path]:
    """Files by their path from the folder, without those that no manifest lists. A link to a folder is one of them."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {
        name: path for name, path in found.items() if name not in _UNLISTED and (path.is_symlink() or not path.is_dir())
    }


def _listed(path: str, file: Path) -> Listed:
    held = file.read_bytes()
    return Listed(path, len(held), sha256(held).hexdigest())


def _same(listed: Listed, file: Path) -> bool:
    """Whether a file is the one listed; what is no plain file, or cannot be read, is not."""
    try:
        return file.is_file() and not file.is_symlink() and _listed(listed.path, file) == listed
    except OSError:
        return False
