"""Whole archives with a few things changed in them: what the check passes the build writes, and what it refuses it
refuses in words.

The sample archive stands in a folder of this process's own, in memory where the system has such a place; a case changes
some of its files and puts them back.
"""

import atexit
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from re import IGNORECASE, compile
from unittest.mock import patch

import yaml

from fuzzing.texts import any_text, spoilt
from isnad.find.reuse.fingerprints import fingerprint, words_of
from isnad.find.text import fold
from isnad.message import Message
from isnad.model.fingerprints import dump
from isnad.model.outputs import Output, WrittenPage
from isnad.model.pages import Page
from isnad.pipeline import Checked, check_archive
from isnad.read import folders
from isnad.read.folders import Folders
from isnad.read.records import read_record
from isnad.say.saying import LANGUAGES, as_annotation, as_text
from isnad.write.figures.preview_picture import PictureLine, preview_picture
from isnad.write.pages.blocks import preview
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown
from isnad.write.render.view import View
from isnad.write.site import Site, pages_of

_ARCHIVE = Path(__file__).resolve().parents[2] / "tests" / "cases" / "archive"
_MEMORY = "/dev/shm"
_WHOLE_SITE = 0.03
"""So many of the archives that pass are written whole, with pictures and data; of the others some pages are."""
_PAGES = 3
"""Of those that a change made other than they are in the sample archive; its own are all read back, once a worker."""
_MOST_KEPT = 64
_FIELD = compile(r"^( *(?:- )?\w+: )(.*)$")
_RUNS = compile(r"[\s\x00-\x20]*(?:javascript|vbscript|data|file):", IGNORECASE)
_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
_NEVER = {"iframe", "object", "embed", "base", "style", "meta", "link"}
_VALUES = (
    *("asserts", "suspects", "denies", "cannot-confirm", "does-not-know", "possible", "flood", "neglect", "injured"),
    *("cause", "bridge-2020", "al-sabah", "al-masa", "wakala", "samir-haddad", "engineer-unnamed", "wadi-bridge"),
    *("2020-03-01", "2020-02", "2020", "2019/2020-03", "2020-03-01?", "2020~", "202X", "2026-11-21", "1000", "2999-12"),
    *("number", "choice", "date", "place", "digest", "full", "role", "person", "agency", "outlet", "country", "town"),
    *("direct", "indirect", "mixed", "title", "body", "byline", "true", "false", "0", "1", "3", "12.5", "1e6", "60"),
    *("{min: 3, max: 5}", "{max: 7}", "{min: 2, open: true}", "{date: 2020-03}", "{places: [wadi-bridge]}", "[]"),
    *("[injured, cause]", "[wakala]", "[]", "{}", '"a"', "https://example.org/a?b=<c>&d='e'", "Q42"),
)
_FITTING: dict[str, tuple[str, ...]] = {
    "stance": ("asserts", "suspects", "denies", "cannot-confirm", "does-not-know", "possible"),
    "position": ("flood", "neglect"),
    "date": ("2020-03", "2020-03-01/2020-03-05", "2020-03-02?", "2020~", "202X", "2999-12"),
    "recorded": ("2026", "2026-11", "2020-03-03/2026-11-21"),
    "speaker": ("engineer-unnamed", "samir-haddad", "wakala", "al-masa"),
    "source": ("engineer-unnamed", "samir-haddad", "wakala", "al-masa"),
    "outlet": ("al-masa", "al-sabah", "wakala"),
    "kind": ("direct", "indirect", "mixed", "role", "person", "agency", "outlet", "number", "town", "country", "river"),
    "value": ("{min: 0}", "{max: 7.5}", "{min: 2, open: true}", "{min: 1, max: 9007199254740991, approximate: true}"),
    "agencies": ("[wakala]", "[]", "[wakala, al-sabah]"),
    "silent": ("[injured]", "[cause]", "[injured, cause]"),
    "official": ("true", "false"),
    "url": ("https://example.org/a?b=<c>&d='e'", "https://example.org/%22onload=x", "http://8.8.8.8:80/"),
    "location": ("{lat: -90, lon: 180, precision: 20000, because: س}", "{lat: 0, lon: 0, precision: 1e-9, because: س}"),
}
"""Values that may well fit the field, so that what is written for them is tried."""
_WORDED = (
    "title",
    "name",
    "question",
    "byline",
    "dateline",
    "verb",
    "unit",
    "counts",
    "because",
    "licence",
    "latin",
    "as",
)
_PAGE_PIECES = (
    *("[س](people/samir-haddad.md)", "[س](nowhere.md)", "![س](assets/images/x.svg)", "**قوي**", "`رمز`", "> قول"),
    *(
        "## عنوان",
        "- بند",
        "1. بند",
        "| a | b |\n|---|---|\n| c | d |",
        "---",
        "<b>",
        "[^1]",
        "    رمز",
        '<a id="x"></a>',
    ),
)
_DRAWING_PIECES = (
    *(
        "<g>",
        "</g>",
        "<path d='M0 0'/>",
        "<title>جسر</title>",
        "<use href='#a'/>",
        "<script/>",
        "<text x='1'>نص</text>",
    ),
    *("<rect fill='url(#a)' onload='x'/>", "<style>*{}</style>", "<a href='b'/>", "<!-- -->", "&lt;", "<![CDATA[x]]>"),
)
_NAMES = (
    "a.md",
    "A.md",
    "con.md",
    "a b.md",
    "a\u202eb.md",
    "a#b.md",
    "index.md",
    "حرف.md",
    "a.txt",
    "\udcff.md",
    "x--y.md",
)


@dataclass(frozen=True)
class _Bench:
    """A folder with the sample archive, and its files as they are."""

    root: Path
    files: dict[str, bytes]

    @property
    def folders(self) -> Folders:
        return Folders.at(self.root)

    def put(self, path: str, held: bytes | None) -> None:
        """Write a file, or take it away."""
        file = self.root / path
        if held is None:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(held)


def archive(chance: Random) -> None:
    """An archive that passes is written; one that does not is refused in lines that any log takes."""
    bench = _bench()
    changes = dict(_changes(chance, bench.files))
    try:
        for path, held in changes.items():
            bench.put(path, held)
        with patch.object(folders, "read_record", _read_once):
            checked = check_archive(bench.folders)
    finally:
        for path in changes:
            bench.put(path, bench.files.get(path))
    for message in checked.messages:
        _is_said(message)
    if not checked.messages:
        _is_written(checked, chance)


_read_once = lru_cache(_MOST_KEPT)(read_record)
"""Reading is a function of a file's path and bytes alone: what a case leaves as it was has been read before."""


@lru_cache(_MOST_KEPT)
def _picture_of(title: str, question: str, lines: tuple[PictureLine, ...], foot: str) -> bytes:
    return preview_picture(title, question, lines, foot)


def _drawn_once(title: str, question: str, lines: Sequence[PictureLine], foot: str) -> bytes:
    """A picture is a function of what stands on it: what a case leaves as it was has been drawn before."""
    return _picture_of(title, question, tuple(lines), foot)


@cache
def _pages_as_they_are() -> dict[str, Page]:
    """The pages of the sample archive, by their addresses, each read back."""
    checked = check_archive(_bench().folders)
    pages = {made.address: made for made in pages_of(View(checked.archive, checked.related))}
    for made in pages.values():
        _reads_back(made)
    return pages


@cache
def _bench() -> _Bench:
    root = Path(tempfile.mkdtemp(prefix="isnad-fuzz-", dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    shutil.copytree(_ARCHIVE, root, dirs_exist_ok=True)
    files = {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}
    return _Bench(root, files)


def _changes(chance: Random, files: dict[str, bytes]) -> Iterator[tuple[str, bytes | None]]:
    """A few files, each with what it holds in this case; None: it is not there."""
    for path in chance.sample(sorted(files), chance.choice((1, 1, 2))):
        text = files[path].decode()
        for _ in range(chance.choice((1, 1, 1, 2))):
            text = chance.choice(_WAYS)(chance, text)
        yield path, text.encode("utf-8", "surrogatepass")
    match chance.randrange(20):
        case 0:
            yield "docs/about.md", _page(chance).encode("utf-8", "surrogatepass")
        case 1:
            yield "docs/assets/images/x.svg", _drawing(chance).encode("utf-8", "surrogatepass")
        case 2:
            article = chance.choice([path for path in files if path.startswith("articles/")])
            yield f"{article.removesuffix('.md')}.fingerprint", _fingerprint(chance, files[article].decode()).encode()
        case 3:
            path = chance.choice(sorted(files))
            yield path, None
            yield f"{path.rpartition('/')[0]}/{chance.choice(_NAMES)}", files[path]
        case 4:
            yield chance.choice(sorted(files)), None


def _another_value(chance: Random, text: str) -> str:
    """One field with the value of something else, or any text."""
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if _FIELD.match(line)]
    if not places:
        return text
    number = chance.choice(places)
    name = _FIELD.match(lines[number])
    assert name
    quoted = any_text(chance, 5).replace("\n", " ").replace("'", "''")
    lines[number] = name[1] + chance.choice((chance.choice(_VALUES), f"'{quoted}'"))
    return "\n".join(lines)


def _fitting_value(chance: Random, text: str) -> str:
    """One field with another value that may well be right."""
    lines = text.split("\n")
    fields = [(number, name) for number, line in enumerate(lines) if (name := _FIELD.match(line))]
    fields = [(number, name) for number, name in fields if name[1].strip(" -:") in (*_FITTING, *_WORDED)]
    if not fields:
        return text
    number, name = chance.choice(fields)
    quoted = any_text(chance, 6).replace("\n", " ").replace("'", "''")
    lines[number] = name[1] + chance.choice(_FITTING.get(name[1].strip(" -:"), (f"'ا{quoted}'",)))
    return "\n".join(lines)


def _another_word(chance: Random, text: str) -> str:
    """One word of the archive's own vocabulary in the place of another, wherever it stands."""
    found = [value for value in _VALUES if value in text]
    return text.replace(chance.choice(found), chance.choice(_VALUES), chance.choice((1, -1))) if found else text


def _lines(chance: Random, text: str) -> str:
    """A line that is gone, told twice, or in another's place."""
    lines = text.split("\n")
    number, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(3):
        case 0:
            del lines[number]
        case 1:
            lines.insert(other, lines[number])
        case _:
            lines[number], lines[other] = lines[other], lines[number]
    return "\n".join(lines)


def _longer(chance: Random, text: str) -> str:
    """Any text after a body."""
    return f"{text}\n\n{any_text(chance)}\n"


def _in_the_middle(chance: Random, text: str) -> str:
    """A little of any text within a line below the front matter."""
    start = text.rfind("\n---\n") + 5
    at = chance.randint(start, len(text))
    return text[:at] + any_text(chance, 3) + text[at:]


_WAYS: tuple[Callable[[Random, str], str], ...] = (
    *(_fitting_value, _fitting_value, _fitting_value, _fitting_value, _longer, _longer, _in_the_middle),
    *(_another_value, _another_word, _lines, spoilt),
)


def _page(chance: Random) -> str:
    lines = [chance.choice((any_text(chance, 4), chance.choice(_PAGE_PIECES))) for _ in range(chance.randint(0, 6))]
    return "# صفحة\n\n" + "\n\n".join(lines)


def _drawing(chance: Random) -> str:
    inner = "".join(
        chance.choice((chance.choice(_DRAWING_PIECES), any_text(chance, 1))) for _ in range(chance.randint(0, 5))
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>'


def _fingerprint(chance: Random, text: str) -> str:
    """The fingerprint of a text, whole or with a stretch of it spoilt."""
    whole = dump(fingerprint(words_of(fold(text))))
    at = chance.randrange(len(whole))
    return chance.choice((whole, whole[:at], whole[:at] + chance.choice("A/=!\nي") + whole[at + 1 :]))


def _is_said(message: Message) -> None:
    assert message.path
    assert message.line >= 1
    assert message.column >= 1
    for language in LANGUAGES.values():
        said = f"{as_text(message, language)}\n{as_annotation(message, language)}"
        assert len(said.encode().decode().splitlines()) == 2


def _is_written(checked: Checked, chance: Random) -> None:
    known = _pages_as_they_are()
    if chance.random() < _WHOLE_SITE:
        with patch.object(preview, "preview_picture", _drawn_once):
            for part in Site(View(checked.archive, checked.related)).parts():
                if isinstance(part, WrittenPage):
                    if part.page != known.get(part.page.address):
                        _reads_back(part.page)
                elif isinstance(part, Output) and part.uri.endswith(".json"):
                    json.loads(part.text)
    else:
        pages = [made for made in pages_of(View(checked.archive, checked.related)) if made != known.get(made.address)]
        for made in chance.sample(pages, min(_PAGES, len(pages))):
            _reads_back(made)


def _reads_back(page: Page) -> None:
    """As HTML every element is closed in its turn and nothing runs; as Markdown the front matter loads."""
    reader = _Balanced()
    reader.feed(str(page_html(page)))
    reader.close()
    assert not reader.open, reader.open
    front, _, _ = page_markdown(page).removeprefix("---\n").partition("\n---\n")
    assert isinstance(yaml.load(front, yaml.CSafeLoader) or {}, dict)


class _Balanced(HTMLParser):
    """Sees that elements are closed in their turn, and that none runs or loads anything."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks at which line a tag stood."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in _NEVER, tag
        if tag not in _VOID:
            self.open.append(tag)
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert not (name in ("href", "src", "action") and _RUNS.match(value or "")), value

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag
