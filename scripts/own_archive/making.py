"""Make an archive's folder, or take newer code into one: each wholly, or not at all."""

import re
import shutil
import tempfile
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath
from unicodedata import category

from own_archive.parts import ROOT, SUMS, copied, own_texts, records, sums

_ODD = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029<>\[\]{}`*_|#\\\"'&$%:]")
"""What would be markup, or another value, in one of the files that bear the name."""


_LINE = re.compile(r"[0-9a-f]{64}  [\w.-]+(/[\w.-]+)*", re.ASCII)
"""A file and its sum, as `sums` lists them."""
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
"""What `LANGUAGE_PATTERN` of the model asks for, said again: this script runs before anything is installed."""
LANGUAGES = "languages.txt"


_LONGEST = 80


class Refused(Exception):
    """What cannot be done, in words."""


def make(name: str, folder: Path, languages: tuple[str, ...] = ()) -> None:
    """A whole archive in a folder that is not there, or empty.

    `languages`: BCP 47 tags of those that names are told in beside Arabic. Raises Refused,
    OSError; then nothing is there.
    """
    if not _is_plain(name):
        raise Refused("a name is one line of plain words, at most 80 characters long")
    if odd := [tag for tag in languages if not TAG.fullmatch(tag)]:
        raise Refused(f"{odd[0]!a}: no tag of a language; BCP 47 has ku, ru, sr-Latn, pt-BR")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise Refused(f"{folder}: there already, and no folder")
    if folder.exists() and any(folder.iterdir()):
        raise Refused(f"{folder}: not empty; name a folder that is not there yet")
    if folder.resolve().is_relative_to(ROOT):
        raise Refused(
            f"{folder}: within this repository, whose builds and history would take it in; name one beside it"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as scratch:
        whole = Path(scratch) / "archive"
        for path, file in {**copied(), **records()}.items():
            _put(whole / path, file.read_bytes())
        for path, text in own_texts(name).items():
            _put(whole / path, text.encode())
        if languages:
            _put(whole / LANGUAGES, "".join(f"{tag}\n" for tag in dict.fromkeys(languages)).encode())
        _put(whole / SUMS, sums().encode())
        if folder.exists():
            folder.rmdir()
        whole.rename(folder)


def folder_of(name: str) -> str:
    """The name of the folder that an archive of this name has where nobody gave one: one folder, wherever it stands.

    Raises Refused where the name gives none.
    """
    folder = "-".join(re.split(r"[\s/]+", name)).strip("-.")
    if not folder:
        raise Refused('no folder is called so; give one: make new NAME="..." FOLDER=...')
    return folder


def _is_plain(name: str) -> bool:
    """Whether a name is of words that are seen as they are written: no control, nothing unseen but the two joiners."""
    hidden = any(category(char)[0] == "C" for char in re.sub("[\u200c\u200d]", "", name))
    said = any(char.isalnum() for char in name)
    return said and not hidden and name == name.strip() and len(name) <= _LONGEST and not _ODD.search(name)


def update(folder: Path) -> list[str]:
    """Newer code into an archive that was made before; the paths that changed. Its own pages and records stay.

    Raises Refused where it is none, where its list names what is not in it, where a link leads out of it, or where a
    file of the code was changed there; an update that was cut short can be made again, for a file that is already the
    new one is not taken for changed.
    """
    old = _listed(folder)
    new = {path: file.read_bytes() for path, file in copied().items()}
    _hold_in(folder, {SUMS, *old, *new})
    here = {path: (folder / path).read_bytes() for path in {*old, *new} if (folder / path).is_file()}
    touched = [path for path, held in here.items() if held != new.get(path) and _sum(held) != old.get(path)]
    if touched:
        raise Refused("\n".join(f"{folder / path}: changed there; it would be lost" for path in sorted(touched)))
    for path, held in new.items():
        if here.get(path) != held:
            _put(folder / path, held)
    for path in old.keys() & here.keys() - new.keys():
        (folder / path).unlink()
    _put(folder / SUMS, sums().encode())
    return sorted(path for path in {*here, *new} if here.get(path) != new.get(path))


def _listed(folder: Path) -> dict[str, str]:
    """What was copied into an archive: the sum of each file, by its place there. Raises Refused."""
    if not (folder / SUMS).is_file():
        raise Refused(f"{folder}: no {SUMS} there; only what new_archive.py made can be updated")
    try:
        lines = (folder / SUMS).read_text("utf-8").splitlines()
    except UnicodeDecodeError as wrong:
        raise Refused(f"{folder / SUMS}: not a list of files") from wrong
    for number, line in enumerate(lines, 1):
        # What the list names is written over and taken away: whoever wrote it may have named a file of the machine.
        if not _LINE.fullmatch(line) or {".", ".."} & set(line[66:].split("/")):
            raise Refused(f"{folder / SUMS}:{number}: no line of a list of files of this archive")
    return {line[66:]: line[:64] for line in lines}


def _hold_in(folder: Path, paths: Iterable[str]) -> None:
    """Raises Refused where a place is taken by a folder or a device, or stands behind a link, which leads anywhere."""
    for path in sorted(paths):
        above = [folder / part for part in PurePosixPath(path).parents if part.name]
        if any(place.is_symlink() or (place.exists() and not place.is_dir()) for place in above):
            raise Refused(f"{folder / path}: behind a link, or where no folder is; put the folder itself there")
        if (folder / path).is_symlink() or ((folder / path).exists() and not (folder / path).is_file()):
            raise Refused(f"{folder / path}: a link or a folder in the place of a file; put the file itself there")


def _sum(held: bytes) -> str:
    return sha256(held).hexdigest()


def _put(file: Path, held: bytes) -> None:
    """A file in one step: who reads it sees the old one or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.new")
    beside.unlink(missing_ok=True)  # a link there would have what it leads to written over
    beside.write_bytes(held)
    shutil.move(beside, file)
