"""What stands among the files that people write and is no such file: told of before anything is published.

MkDocs copies whatever `docs` holds to the site, where it could take the place of a file of the theme (and so put code
on every page), of the host's own settings (`CNAME`, `_headers`), or show what a link leads to on the builder's machine.
A drawing opened by itself is a page, with all the rights of the site: so it must be a plain one.
So `docs` and the folder of articles hold the kinds of file that are listed here, in these places, and nothing else.
"""

import os
from collections.abc import Container, Iterator
from pathlib import Path, PurePosixPath

from isnad.message import Fault, Message, at_position, fault
from isnad.model.records import RECORDS
from isnad.model.source import FilePosition
from isnad.read.drawings import wrong_in_drawing
from isnad.read.folders import FINGERPRINT, Folders, named

ASSETS = {"assets/javascripts": ".js", "assets/stylesheets": ".css", "assets/images": ".svg"}
"""Our scripts, style sheets and signs, by folder: what may stand there, and nowhere else."""
_MOST_BYTES = 200_000
_THEME_FIRST_WORDS = ("bundle", "main", "palette", "custom")
"""The theme's own files begin so (`bundle.1a2b3c4d.min.js`); one of ours by such a name would replace it."""


def unexpected_files(folders: Folders) -> Iterator[Message]:
    """A message for each file, and each folder that is a link, that has no place where it stands."""
    for file in _all_but_records(folders.docs, {folders.docs / shelf for shelf in RECORDS if shelf != "articles"}):
        wrong = _wrong_in_docs(file, PurePosixPath(file.relative_to(folders.docs).as_posix()))
        if wrong:
            yield at_position(named(file, folders.root), FilePosition(), wrong)
        elif file.suffix == ".svg" and (message := wrong_in_drawing(named(file, folders.root), file.read_bytes())):
            yield message
    for file in _all_but_records(folders.articles, {folders.articles}, FINGERPRINT):
        wrong = _wrong_in_articles(file, folders.articles)
        if wrong:
            yield at_position(named(file, folders.root), FilePosition(), wrong)


def assets(folders: Folders) -> Iterator[str]:
    """Our signs, scripts and style sheets, by their place in docs."""
    for place, ending in ASSETS.items():
        yield from (file.relative_to(folders.docs).as_posix() for file in (folders.docs / place).glob(f"*{ending}"))


def _all_but_records(folder: Path, shelves: Container[Path], beside: str = ".md") -> Iterator[Path]:
    """Every file, and every folder that is a link; no link is followed. Left out are records on their shelves, and what
    stands beside one and ends so: whoever reads them tells what is wrong with these."""
    for home, folders, files in os.walk(folder):
        folders.sort()
        here = Path(home)
        names = {*files, *(name for name in folders if (here / name).is_symlink())}
        records = {name for name in names if name.endswith(".md") and not name.startswith(".")}
        known = records | {f"{name.removesuffix('.md')}{beside}" for name in records} if here in shelves else set()
        yield from (here / name for name in sorted(names - known))


def _wrong_in_articles(file: Path, folder: Path) -> Fault | None:
    if file.parent != folder or file.suffix not in (".md", FINGERPRINT) or file.name.startswith("."):
        return _misplaced(file)
    return fault("fingerprint-alone") if file.suffix == FINGERPRINT else None


def _wrong_in_docs(file: Path, path: PurePosixPath) -> Fault | None:
    place = path.parent.as_posix()
    if path.name.startswith("."):
        return _misplaced(file)
    if file.is_symlink() or not file.is_file():
        return _misplaced(file)
    if place in ASSETS and path.suffix == ASSETS[place]:
        return _wrong_in_asset(file)
    return None if path.suffix == ".md" and place == "." else fault("unexpected-file")


def _wrong_in_asset(file: Path) -> Fault | None:
    if file.name.split(".")[0] in _THEME_FIRST_WORDS:
        return fault("theme-file")
    return fault("file-too-large", most=f"{_MOST_BYTES:,}") if file.stat().st_size > _MOST_BYTES else None


def _misplaced(file: Path) -> Fault:
    return fault("linked-file") if file.is_symlink() else fault("unexpected-file")
