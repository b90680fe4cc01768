"""A page asked for from a server that does what it likes: it is had whole, or refused in words, and nothing waits."""

import socket
import threading
from collections.abc import Iterator

import pytest

from isnad.draft import fetch
from isnad.draft.fetch import fetch_page
from isnad.draft.limits import MOST_PAGE, UnreadableFile
from isnad.say.saying import remarked

PAGE = "<!doctype html><html><body><p>أغلقت البلدية الجسر.</p></body></html>".encode()


def _answer(*lines: str, body: bytes = PAGE, status: str = "200 OK") -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status}", "Connection: close", *lines, "", "")).encode() + body


def _sized(body: bytes = PAGE, more: int = 0) -> str:
    return f"Content-Length: {len(body) + more}"


def _to(location: str) -> bytes:
    return _answer(f"Location: {location}", "Content-Length: 0", body=b"", status="302 Found")


KEPT = {
    "plain": _answer(_sized()),
    "without a length": _answer(),
    "in chunks": _answer("Transfer-Encoding: chunked", body=b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)),
    "another charset said": _answer(_sized(), "Content-Type: text/html; charset=iso-8859-1"),
    "a charset that is none": _answer(_sized(), "Content-Type: text/html; charset=\u202ex; charset=//"),
    "said to be a picture": _answer(_sized(), "Content-Type: image/png"),
    "a byte more than it said": _answer(_sized(), body=PAGE + b"!"),
    "a cookie for everybody": _answer(_sized(), "Set-Cookie: a=b; Domain=example"),
    "led on once": _to("/plain"),
    "led on by an address with blanks": _to("/plain?a b"),
}
REFUSED = {
    "round and round": _to("/round and round"),
    "to a file": _to("file:///etc/passwd"),
    "to a file of no host": _to("file:/etc/passwd"),
    "to ftp": _to("ftp://127.0.0.1/x"),
    "to gopher": _to("gopher://127.0.0.1/x"),
    "to data": _to("data:text/html,x"),
    "to a script": _to("javascript:alert(1)"),
    "to no host": _to("http://"),
    "to half a host": _to("http://[::1"),
    "to a port that is none": _to("http://127.0.0.1:99999/"),
    "to a port of letters": _to("http://127.0.0.1:abc/"),
    "to nowhere": _answer("Content-Length: 0", body=b"", status="302 Found"),
    "to a closed port": _to("http://127.0.0.1:1/"),
    "with no answer": b"",
    "no HTTP": b"\x00\xff" * 50,
    "half a status": b"HTTP/1.1 2",
    "a status of letters": _answer(status="abc"),
    "a status of five digits": _answer(status="20000 OK"),
    "a part of a page": _answer(_sized(), "Content-Range: bytes 0-9/999", status="206 Partial Content"),
    "a part that is not said to be one": _answer(_sized(), status="206 OK"),
    "taken and not yet done": _answer(_sized(), status="202 Accepted"),
    "no HTTP, and long": b"<p>" * 20_000,
    "not found": _answer(_sized(), status="404 Not Found"),
    "broken": _answer(_sized(), status="500 Broken"),
    "fewer bytes than it said": _answer(_sized(more=10)),
    "cut in a chunk": _answer("Transfer-Encoding: chunked", body=b"fff\r\nabc"),
    "chunks of no number": _answer("Transfer-Encoding: chunked", body=b"zz\r\nabc\r\n"),
    "a chunk of a negative length": _answer("Transfer-Encoding: chunked", body=b"-5\r\nabc\r\n0\r\n\r\n"),
    "too large, unsaid": _answer(body=b"a" * (MOST_PAGE + 1)),
    "too large, said": _answer(f"Content-Length: {MOST_PAGE * 9}", body=b"a" * (MOST_PAGE + 9)),
    "a header without end": _answer("X: " + "a" * 100_000),
    "headers without end": _answer(*(f"X-{number}: a" for number in range(1_000))),
}
"""Of each what the server says; its name is its address."""
_HEAD, _BODY = _answer(_sized(), body=b""), PAGE
SLOW = {
    "a byte of the page at a time": [_HEAD, *(bytes([byte]) for byte in _BODY)],
    "a byte of the status at a time": [bytes([byte]) for byte in _HEAD],
    "a header at a time": [b"HTTP/1.1 200 OK\r\n", *(b"X: a\r\n" for _ in range(90))],
    "a byte of one header at a time": [b"HTTP/1.1 200 OK\r\nX: ", *(b"a" for _ in range(90))],
    "a continuation at a time": [b"HTTP/1.1 100 Continue\r\n\r\n"] * 90,
    "a chunk's length at a time": [_answer("Transfer-Encoding: chunked", body=b""), *(b"0" for _ in range(90))],
    "a byte of a chunk at a time": [_answer("Transfer-Encoding: chunked", body=b"fff\r\n"), *(b"a" for _ in range(90))],
    "a trailer at a time": [_answer("Transfer-Encoding: chunked", body=b"0\r\n"), *(b"X: a\r\n" for _ in range(90))],
    "nothing at all": [b""] * 90,
    "led on, and on": [_to("/nothing at all")],
}
"""Of each what the server says, piece by piece and never at once; none of them is over within a second."""


@pytest.fixture(autouse=True)
def no_network() -> None:
    """Here a server of this machine is asked, in place of the fixture that lets nobody be."""


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a server that says of each name what stands above, and of what is slow a byte at a time."""
    said = {name.replace(" ", "%20"): answer for name, answer in (KEPT | REFUSED).items()}
    slow = {name.replace(" ", "%20"): answer for name, answer in SLOW.items()}
    ended = threading.Event()

    def answer(given: socket.socket) -> None:
        with given:
            _, _, asked = given.recv(65_536).decode("latin-1").partition(" /")
            path = asked.partition(" ")[0].partition("?")[0]
            try:
                for piece in slow.get(path, ()):
                    given.sendall(piece)
                    if ended.wait(0.05):
                        return
                given.sendall(said.get(path, b""))
            except OSError:
                return  # whoever asked has heard enough

    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while not ended.is_set():
                try:
                    given, _ = server.accept()
                except OSError:
                    return
                threading.Thread(target=answer, args=(given,), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        ended.set()
        server.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("name", KEPT)
def test_a_page_is_had_as_it_was_sent(address: str, name: str) -> None:
    assert fetch_page(f"{address}/{name}").raw == PAGE


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_whole_page_of_the_web_is_refused_in_words(address: str, name: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        fetch_page(f"{address}/{name}")
    assert refused.value.remark.code in ("not-fetched", "too-large")
    assert len(remarked(refused.value.remark)) < 600


@pytest.mark.parametrize("name", SLOW)
def test_a_server_that_says_a_little_at_a_time_is_not_waited_for(
    address: str, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """One bound for a page, its headers, its way there; each byte comes long before a socket's own timeout."""
    monkeypatch.setattr(fetch, "_SECONDS_IN_ALL", 0.2)
    with pytest.raises(UnreadableFile) as refused:
        fetch_page(f"{address}/{name}")
    assert refused.value.remark.code == "not-fetched" and "0.2 seconds" in str(refused.value.remark)


def test_a_handshake_that_never_ends_is_not_waited_for(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "_SECONDS_IN_ALL", 0.2)
    with pytest.raises(UnreadableFile, match="not-fetched"):
        fetch_page(f"{address.replace('http', 'https')}/nothing")


@pytest.mark.parametrize(
    "asked",
    [
        *("file:///etc/passwd", "ftp://a.example/", "//a.example/x", "a.example", "", " ", "http://", "https:///x"),
        *("javascript:alert(1)", "data:text/html,x", "http://[", "http://a b/", "http://a\r\nX: y/", "\x00"),
        *("http://127.0.0.1:99999/", "http://127.0.0.1:x/", "http://\ud800/", "http://" + "a." * 200 + "example/"),
    ],
)
def test_what_is_no_address_of_the_web_is_not_asked_for(asked: str) -> None:
    with pytest.raises(UnreadableFile, match="not-fetched"):
        fetch_page(asked)
