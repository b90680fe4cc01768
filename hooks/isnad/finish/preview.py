"""The preview of `mkdocs serve`: what is asked for is made anew where records changed, and goes out under the policy.

A whole build stands in a folder. After a change of records nothing is built: what stands at an address is made when
it is asked for, of the archive as it is then, and put into the folder before MkDocs serves it from there.

MkDocs writes a script into each page that it serves. The policy knows no code within pages, so a file of ours takes
the script's place, and the policy goes out with each answer.
"""

import gc
import re
from collections.abc import Callable, Container, Iterable, Iterator
from hashlib import blake2b
from html import escape
from os import walk
from pathlib import Path
from posixpath import normpath
from threading import RLock
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from isnad.finish.page_head import policy
from isnad.model.outputs import Picture, WrittenPage
from isnad.model.records import RECORDS
from isnad.read.folders import Folders
from isnad.write.site import Site
from isnad.write.words import ar as words

_Headers = list[tuple[str, str]]
_QUESTIONS = "/livereload/"
"""Where pages ask whether there is anything new; they wait there."""
LOOK = (
    "position:sticky;top:0;z-index:10;max-height:40vh;overflow:auto;padding:.6rem 1rem;"
    "background:#7a1f1f;color:#fff;font-size:.8rem"
)
_BODY = re.compile(r'(<body\b[^>]*>)(?:<div role="alert" data-archive-faults.*?</div>)?', re.DOTALL)
RELOAD = "/livereload/reload.js"
"""Where the file is; MkDocs answers its own pages' questions under the same folder."""
_CALL = re.compile(rb"\blivereload\(([0-9]+), ([0-9]+)\);\s*</script>\s*\Z")


class Preview:
    """What is served from a folder: the last whole build and, in its place, what was asked for after records changed.

    Whoever changes it holds the `lock`.
    """

    def __init__(self, folder: Path) -> None:
        self.lock = RLock()
        self.changes = 0
        """How often it was another than before."""
        self.faults: tuple[str, ...] = ()
        """What is wrong with the records, while something is."""
        self._folder = folder
        self._site: Site | None = None
        self._made: set[str] = set()
        self._asked: set[str] = set()

    def built(self, made: set[str], others: Container[str], write_page: Callable[[WrittenPage], None]) -> None:
        """A whole build stands in the folder: `made` are the places of what is made of records, `others` of the rest.
        `write_page` puts a page there in its frame."""
        self._made, self._others, self._write_page = made, others, write_page
        self._site, self.faults = None, ()
        self.changes += 1
        leave_alone_what_stays()

    def edited(self, site: Site) -> None:
        """The records are others than before, and this is their site."""
        self._site, self._asked, self.faults = site, set(), ()
        self.changes += 1

    def broken(self, faults: Iterable[str]) -> None:
        """The records cannot be published: what is served stays."""
        self.faults = tuple(faults)
        self.changes += 1

    def bring_about(self, uri: str) -> int:
        """See to it that at a place of the folder stands what belongs there, or nothing; tells `changes`."""
        with self.lock:
            if self._site and uri not in self._asked and uri not in self._others:
                self._make(uri, self._site)
                self._asked.add(uri)
            return self.changes

    def _make(self, uri: str, site: Site) -> None:
        part = site.part_at(uri)
        if part is None:
            if uri in self._made:
                (self._folder / uri).unlink(missing_ok=True)
            return
        self._made.add(uri)
        if isinstance(part, WrittenPage):
            self._write_page(part)
        else:
            place = self._folder / uri
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(part.png if isinstance(part, Picture) else part.data)


def leave_alone_what_stays() -> None:
    """Look for garbage less often, and never in what a whole build leaves: that takes longer than a page does."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 10, 10)


class BesideRecords:
    """What stands in `docs`, or in `others` (files, or folders), and is no record's file: as it was at first."""

    def __init__(self, folders: Folders, *others: Path) -> None:
        self._docs, self._tops = folders.docs, (folders.docs, *others)
        self._first = self._now()

    def changed(self) -> bool:
        """Whether any byte of it is another now."""
        return self._now() != self._first

    def _now(self) -> bytes:
        sum_ = blake2b()
        for file in self._files():
            held = _held(file)
            sum_.update(f"{file}\0{len(held)}\0".encode("utf-8", "surrogateescape") + held)
        return sum_.digest()

    def _files(self) -> Iterator[Path]:
        for top in self._tops:
            if top.is_file():
                yield top
            for home, _, names in sorted(walk(top)):
                here = Path(home)
                is_shelf = here.parent == self._docs and here.name in RECORDS
                yield from (here / name for name in sorted(names) if not (is_shelf and name.endswith(".md")))


def _held(file: Path) -> bytes:
    """What a file holds; nothing where it is none, or has just gone."""
    try:
        return file.read_bytes() if file.is_file() else b""
    except OSError:
        return b""


def up_to_date(app: WSGIApplication, preview: Preview, mount: str = "/") -> WSGIApplication:
    """An application that serves the preview's folder at an address that ends in a slash, each place as it is now."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(_QUESTIONS) or not path.startswith(mount):
            return app(environ, start_response)
        uri = normpath(f"/{path.removeprefix(mount)}{'index.html' if path.endswith('/') else ''}").lstrip("/")
        changes = -1
        while changes != preview.changes:  # else it has become another while it was looked up
            changes = preview.bring_about(uri)
            status, headers, parts = _asked(app, environ)
            faults = preview.faults
        if faults and _is_page(headers):
            page = with_faults(b"".join(parts).decode(), faults).encode()
            headers, parts = [*_but_length(headers), ("Content-Length", str(len(page)))], [page]
        start_response(status, headers)
        return parts

    return answer


def guarded(app: WSGIApplication) -> WSGIApplication:
    """An application of MkDocs' preview, each of whose answers has the site's policy."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] == RELOAD:
            start_response("200 OK", [("Content-Type", "text/javascript; charset=utf-8"), _POLICY])
            return [Path(__file__).with_name("reload.js").read_bytes()]
        status, headers, parts = _asked(app, environ)
        headers = [*headers, *(() if _CARD.fullmatch(environ["PATH_INFO"]) else (_POLICY,))]
        if not _is_page(headers):
            start_response(status, headers)
            return parts
        page = with_reload(b"".join(parts))
        start_response(status, [*_but_length(headers), ("Content-Length", str(len(page)))])
        return [page]

    return answer


def _asked(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, _Headers, Iterable[bytes]]:
    """What an application answers: its status, its headers, its body in parts."""
    said: list[Any] = []

    def keep_answer(*of_answer: Any) -> Callable[[bytes], object]:
        said.extend(of_answer)
        return _unused

    parts = app(environ, keep_answer)
    status, headers = said[:2]
    return status, headers, parts


def _is_page(headers: _Headers) -> bool:
    return any(name.lower() == "content-type" and kind.startswith("text/html") for name, kind in headers)


def _but_length(headers: _Headers) -> _Headers:
    return [(name, value) for name, value in headers if name.lower() != "content-length"]


def with_reload(page: bytes) -> bytes:
    """A page whose last script within it, where that is the one of MkDocs, is ours, as a file."""
    body, end, after = page.rpartition(b"</body>")
    before, _, script = body.rpartition(b"<script>")
    called = _CALL.search(script)
    if not called:
        return page
    ours = b'<script src="%b" data-epoch="%b" data-page="%b"></script>' % (RELOAD.encode(), called[1], called[2])
    return before + ours + end + after


def with_faults(html: str, faults: Iterable[str]) -> str:
    """A page with these lines on top, in place of those that stood there; one without a body stays as it is."""
    lines = "".join(f'<p dir="auto">{escape(line)}</p>' for line in faults)
    block = f'<div role="alert" data-archive-faults style="{LOOK}"><strong>{words.LAST_GOOD_PAGE}</strong>{lines}</div>'
    return _BODY.sub(lambda body: f"{body[1]}{block}", html, count=1)


def _unused(written: bytes) -> None:
    """WSGI's old way to write, which MkDocs does not use."""
    raise NotImplementedError


_CARD = re.compile(r"(?:/[^/]+)*/embed/[^/]+\.html")
"""Pages that are made to be framed elsewhere; each has a policy of its own in itself."""
_POLICY = ("Content-Security-Policy", policy(styles=LOOK) + "; frame-ancestors 'none'")
