"""One page fetched from its address, with what was fetched, when, and its hash. Nothing else here asks a network."""

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from http.client import HTTPException, HTTPResponse
from threading import Thread
from time import monotonic
from urllib.error import URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    Request,
    UnknownHandler,
)

from isnad.draft.declared import is_address
from isnad.draft.limits import MOST_PAGE, UnreadableFile
from isnad.message import short
from isnad.model.remarks import remark

_SECONDS, _SECONDS_IN_ALL = 30, 60  # for the next bytes; for all there is between the question and the last of them
_CHUNK = 1 << 16
_AGENT = "isnad-importer (one page, asked for by a person)"
_WHOLE = frozenset((200, 203))
"""The statuses of a page that is all there."""
_SAFE = "/%:@!$&'()*+,;=~-._?#[]"


@dataclass(frozen=True, slots=True)
class _Received:
    """What a server gave: the bytes, as many as it promised (None: it did not say), the address that answered."""

    raw: bytes
    promised: int | None
    url: str


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as its server gave it: its bytes, the address that answered, the moment (UTC), and its hash."""

    raw: bytes
    url: str
    at: str
    sha256: str

    @property
    def name(self) -> str:
        """A file's name for it: its host and the beginning of its hash."""
        return f"{urlsplit(self.url).hostname or 'page'}-{self.sha256[:12]}.html"


def fetch_page(url: str) -> FetchedPage:
    """The page at an address of the web, redirects followed.

    Raises UnreadableFile where it cannot be had, is larger than a page may be, or leads away from the web.
    """
    if not is_address(url):
        raise UnreadableFile(remark("not-fetched", url=url, why="http, https"))
    try:
        answer = _in_time(url)
    except (URLError, HTTPException, OSError, ValueError) as error:
        raise UnreadableFile(remark("not-fetched", url=url, why=short(str(error)))) from error
    raw, promised = answer.raw, answer.promised
    if len(raw) > MOST_PAGE:
        raise UnreadableFile(remark("too-large", what=remark("what-page"), megabytes=MOST_PAGE >> 20))
    if promised and promised > len(raw):
        raise UnreadableFile(remark("not-fetched", url=url, why=f"{promised - len(raw)} bytes lacking"))
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return FetchedPage(raw, answer.url, at, sha256(raw).hexdigest())


def _in_time(url: str) -> _Received:
    """What a server answers, asked by a thread that nobody waits for longer than a page may take.

    A name that is looked up, a handshake, headers, an address that leads to the next: each can come a byte at a time,
    and a socket's own timeout holds for the next byte alone. Raises TimeoutError, and what asking raises.
    """
    answered: Future[_Received] = Future()

    def ask() -> None:
        try:
            answered.set_result(_asked(url))
        except Exception as wrong:  # raised where the answer is waited for
            answered.set_exception(wrong)

    Thread(target=ask, daemon=True).start()
    try:
        return answered.result(_SECONDS_IN_ALL)
    except TimeoutError as wrong:
        raise TimeoutError(str(wrong) or f"not all there after {_SECONDS_IN_ALL} seconds") from wrong


def _asked(url: str) -> _Received:
    request = Request(quote(url, safe=_SAFE), headers={"User-Agent": _AGENT, "Accept": "text/html"})
    with _http_alone().open(request, timeout=_SECONDS) as answer:
        if answer.status not in _WHOLE:  # 206, say: a part of a page, though nobody asked for one
            raise HTTPException(f"HTTP {answer.status}")
        promised = answer.length
        return _Received(_read(answer), promised, answer.geturl())


def _read(answer: HTTPResponse) -> bytes:
    """A page's bytes, a little more than a page may have at most. Raises TimeoutError once nobody waits any more."""
    until = monotonic() + _SECONDS_IN_ALL
    raw = bytearray()
    while len(raw) <= MOST_PAGE and (some := answer.read1(_CHUNK)):
        raw += some
        if monotonic() > until:
            raise TimeoutError(f"not all there after {_SECONDS_IN_ALL} seconds")
    return bytes(raw)


def _http_alone() -> OpenerDirector:
    """What opens http and https addresses and nothing else: no file, no ftp, though a redirect ask for it."""
    opener = OpenerDirector()
    answering = (HTTPHandler, HTTPSHandler, UnknownHandler)
    for handler in (*answering, HTTPRedirectHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
    return opener
