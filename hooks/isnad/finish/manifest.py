"""What a built site holds, file by file, so that any copy of it can be checked."""

import json
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from hashlib import file_digest, sha256
from os import scandir
from pathlib import Path

from isnad.finish.worker import WORKER, WORKER_LOGIC, is_worker_of, shell_of, worker_js, worker_logic

NAME = "manifest.json"
_UNLISTED = frozenset({NAME, WORKER})
"""The manifest cannot list itself, and the worker names the release, which is made from the list."""
EXAMPLE = "example"
"""A folder of this name that has a manifest of its own is another site, of which this one's list says nothing."""
_MOST_BYTES = 200_000_000
"""A manifest or a worker that is longer is none: a million files need no more."""


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


def completed(folder: Path, meant: Set[str]) -> list[str]:
    """Add to a built folder the list of what it holds, and the service worker; or else tell which of the files that
    are `meant` to be there are not, by their places from its root."""
    (folder / "sitemap.xml.gz").unlink(missing_ok=True)  # compressed, its bytes are those of one machine's zlib
    (folder / WORKER_LOGIC).write_text(worker_logic(), "utf-8", newline="\n")
    files = survey(folder)
    if lost := meant - {file.path for file in files}:
        return sorted(lost)
    with (folder / NAME).open("w", encoding="utf-8", newline="\n") as manifest:
        manifest.writelines(_manifest_lines(files))
    (folder / WORKER).write_text(worker_js(release_of(files), shell_of(folder)), "utf-8", newline="\n")
    return []


def survey(folder: Path) -> tuple[Listed, ...]:
    """Every file under a folder, in the order of paths. Raises OSError where one cannot be read."""
    return tuple(sorted(_listed(path, folder / path) for path in _files(folder) if path not in _UNLISTED))


def release_of(files: Iterable[Listed]) -> str:
    """One fingerprint for all: the SHA-256 of what `sha256sum` prints for the files in the order of paths."""
    all_ = sha256()
    for file in sorted(files):
        all_.update(f"{file.sha256}  {file.path}\n".encode())
    return all_.hexdigest()


def manifest_json(files: tuple[Listed, ...]) -> str:
    """The manifest's text, one file a line; the same files give the same text."""
    return "".join(_manifest_lines(files))


def _manifest_lines(files: tuple[Listed, ...]) -> Iterator[str]:
    yield f'{{"release": "{release_of(files)}",\n"files": ['
    end = "\n"
    for file in files:
        row = {"path": file.path, "bytes": file.bytes, "sha256": file.sha256}
        yield f"{end}{json.dumps(row, ensure_ascii=False)}"
        end = ",\n"
    yield "\n]}\n" if files else "\n\n]}\n"


def read_manifest(text: str) -> tuple[Listed, ...]:
    """The files that a manifest lists. Raises BrokenManifest where it is not, to the letter, the one of those files."""
    try:
        rows = json.loads(text)["files"]
        files = tuple(Listed(str(row["path"]), int(row["bytes"]), str(row["sha256"])) for row in rows)
        written = manifest_json(files)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError) as fault:
        raise BrokenManifest(NAME) from fault
    if written != text or [file.path for file in files] != sorted({file.path for file in files}):
        raise BrokenManifest(NAME)
    return files


def differences(folder: Path) -> tuple[str, Differences]:
    """The release that a copy says it is, and where it is not so.

    A path that the manifest lists is compared with those that stand in the folder, never opened. The site that stands
    in `example/` is another, and is asked for by itself. Raises BrokenManifest.
    """
    files = read_manifest(_text(folder / NAME))
    release = release_of(files)
    listed = {file.path: file for file in files}
    others = f"{EXAMPLE}/" if has_example(folder) else NAME
    found = {path for path in _files(folder) if path != NAME and not path.startswith(others)}
    changed = [path for path in listed.keys() & found if not _same(listed[path], folder / path)]
    if WORKER in found and not _is_worker(folder, release, listed):
        changed.append(WORKER)
    return release, Differences(
        missing=tuple(sorted({*listed, WORKER} - found)),
        changed=tuple(sorted(changed)),
        extra=tuple(sorted(found - listed.keys() - {WORKER})),
    )


def has_example(folder: Path) -> bool:
    """Whether another site, with its own manifest, stands in a site's folder for it."""
    example = folder / EXAMPLE
    return not example.is_symlink() and (example / NAME).is_file()


def _is_worker(folder: Path, release: str, listed: dict[str, Listed]) -> bool:
    """Whether a copy's worker is that of its release; its logic stands in a listed file, which is compared as such."""
    try:
        return is_worker_of(_text(folder / WORKER), release, listed, _text(folder / WORKER_LOGIC))
    except BrokenManifest:
        return False


def _text(file: Path) -> str:
    """What a file holds. Raises BrokenManifest where it is no plain file, or not one of text."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > _MOST_BYTES:
        raise BrokenManifest(file.name)
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise BrokenManifest(file.name) from fault


def _files(folder: Path) -> list[str]:
    """Files, told from the folder. A link to a folder is one of them, and so is whatever else is no folder.

    A folder that cannot be looked into, for its path is too long or it is closed, is one too: nobody can say what is
    in it. Folders wait in a list, for they may be deeper than Python calls itself.
    """
    found: list[str] = []
    waiting = [""]
    while waiting:
        home = waiting.pop()
        try:
            with scandir(folder / home) as held:
                entries = list(held)
        except OSError:
            found.append(home or ".")
            continue
        for entry in entries:
            path = f"{home}/{entry.name}" if home else entry.name
            (waiting if entry.is_dir(follow_symlinks=False) else found).append(path)
    return found


def sha256_of(file: Path) -> str:
    """The SHA-256 of what a file holds, in hexadecimal."""
    with file.open("rb") as held:
        return file_digest(held, "sha256").hexdigest()


def _listed(path: str, file: Path) -> Listed:
    digest = sha256_of(file)
    return Listed(path, file.stat().st_size, digest)


def _same(listed: Listed, file: Path) -> bool:
    """Whether a file is the one listed; what is no plain file, or cannot be read, is not. The length is asked first."""
    try:
        plain = file.is_file() and not file.is_symlink()
        return plain and file.stat().st_size == listed.bytes and _listed(listed.path, file) == listed
    except OSError:
        return False
