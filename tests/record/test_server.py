"""The recorder over HTTP: what its own page may do, and what nobody else may."""

import http.client
import json
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from isnad.record import guard
from isnad.record.guard import MOST_BYTES
from isnad.record.server import recorder
from isnad.record.serving import LOOPBACK, listen
from isnad.record.session import Session

pytestmark = pytest.mark.long

TOKEN = "a-token-that-nobody-knows"


@dataclass
class Client:
    """Asks a server as a browser's page at its own address would, unless told otherwise."""

    port: int

    def ask(
        self, method: str, path: str, body: object = None, headers: dict[str, str | None] | None = None
    ) -> tuple[int, bytes, dict[str, str]]:
        sent = {"Host": f"{LOOPBACK}:{self.port}", "Content-Type": "application/json"}
        if method == "POST":
            sent["Origin"] = f"http://{LOOPBACK}:{self.port}"
        merged = {name: value for name, value in {**sent, **(headers or {})}.items() if value is not None}
        connection = http.client.HTTPConnection(LOOPBACK, self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        if method == "POST" and "Content-Length" not in merged:
            merged["Content-Length"] = str(len(raw))
        for name, value in merged.items():
            connection.putheader(name, value)
        connection.endheaders(raw if method == "POST" else None)
        answer = connection.getresponse()
        return answer.status, answer.read(), {name.lower(): value for name, value in answer.getheaders()}

    def own_ask(self, method: str, path: str, body: object = None) -> tuple[int, bytes, dict[str, str]]:
        return self.ask(method, f"/{TOKEN}/{path}", body)


class OneServer:
    """A server whose application can be changed while it runs: to start one and end it takes longer than most tests."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.app: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.app
        await self.app(scope, receive, send)


@pytest.fixture(scope="module")
def one_server() -> Iterator[OneServer]:
    with listen(0) as listening:
        one_server = OneServer(listening.getsockname()[1])
        server = uvicorn.Server(uvicorn.Config(one_server, lifespan="off", ws="none", log_level="critical"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield one_server
        server.should_exit = True
        thread.join(20)


@pytest.fixture
def client(one_server: OneServer, sitting: Session) -> Client:
    one_server.app = recorder(sitting, TOKEN, one_server.port, {})
    return Client(one_server.port)


def test_its_own_page_works(client: Client, sitting: Session) -> None:
    status, page, headers = client.own_ask("GET", "")
    assert status == 200 and b"static/main.js" in page
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert client.own_ask("GET", "static/main.js")[2]["content-type"].startswith("text/javascript")
    original = json.loads(client.own_ask("GET", "original")[1])
    assert original["text"] == sitting.original.text
    assert {line["kind"] for line in original["lines"]} >= {"title", "body", "source-line"}
    status, state, _ = client.own_ask("POST", "act", {"do": "set", "path": ["short"], "value": "المساء"})
    assert status == 200 and json.loads(state)["front"]["short"] == "المساء"
    assert json.loads(client.own_ask("POST", "back")[1])["front"].get("short") is None
    assert json.loads(client.own_ask("POST", "forth")[1])["front"]["short"] == "المساء"
    assert json.loads(client.own_ask("POST", "save")[1])["written"]
    assert json.loads(client.own_ask("GET", "proposal")[1])["commands"]
    assert json.loads(client.own_ask("POST", "undo-save")[1])["undone"] is True
    assert json.loads(client.own_ask("GET", "offers/entries?q=%D9%86%D8%AF%D9%89")[1])[0]["id"] == "nada-salem"


def test_what_is_refused_says_why(client: Client) -> None:
    status, said, _ = client.own_ask("POST", "act", {"do": "quote", "start": 20, "end": 60})
    assert (status, json.loads(said)) == (409, {"refused": "not-in-a-line"})
    for body in (b"{", b"[]", b"[" * 100_000, b"\xff"):
        assert client.own_ask("POST", "act", body)[0] == 409
    plain: dict[str, str | None] = {"Content-Type": "text/plain"}
    assert client.ask("POST", f"/{TOKEN}/act", {"do": "set"}, plain)[0] == 409


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Host": "127.0.0.1:{port}.evil.example"},
        {"Host": None},
        {"Origin": None},
        {"Origin": "null"},
        {"Origin": "http://evil.example"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://localhost:{port}"},  # another origin than the Host that is asked
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_nobody_else_may_do_anything(client: Client, sitting: Session, headers: dict[str, str | None]) -> None:
    given = {name: value.format(port=client.port) if value else value for name, value in headers.items()}
    before = sitting.work
    status, _, _ = client.ask("POST", f"/{TOKEN}/act", {"do": "body", "text": "دخيل"}, given)
    assert status in (400, 403, 421)
    assert sitting.work is before
    if "Origin" not in given or given["Origin"] is not None:
        assert client.ask("GET", f"/{TOKEN}/state", headers=given)[0] in (400, 403, 421)


@pytest.mark.parametrize("path", ["/", "/state", "/wrong-token/state", f"/{TOKEN}", f"/{TOKEN}x/state", "//state"])
def test_without_the_token_there_is_nothing(client: Client, path: str) -> None:
    status, body, _ = client.ask("GET", path)
    assert (status, body) == (404, b"")


@pytest.mark.parametrize(
    "path",
    [
        *("static/../../server.py", "static/..%2f..%2fserver.py", "static/%2e%2e/server.py", "static//etc/passwd"),
        *("static/..%5c..%5cserver.py", "preview/../../../../etc/passwd", "preview/styles/..%2f..%2f..%2fMakefile"),
        *("preview/styles/%2fetc%2fpasswd", "offers/__class__", "offers/..%2fx", "preview/people/nada-salem.html"),
        "static/main.js%00.html",
    ],
)
def test_no_path_leads_to_a_file_that_is_not_the_recorders(client: Client, path: str) -> None:
    status, body, _ = client.own_ask("GET", path)
    assert status == 404
    assert b"root:" not in body and b"import" not in body


def test_requests_are_bounded(client: Client, sitting: Session) -> None:
    assert client.own_ask("POST", "act", b" " * (MOST_BYTES + 1))[0] == 413
    connection = http.client.HTTPConnection(LOOPBACK, client.port, timeout=20)
    origin = f"http://{LOOPBACK}:{client.port}"
    parts = (b" " * 100_000 for _ in range(MOST_BYTES // 100_000 + 1))
    headers = {"Origin": origin, "Content-Type": "application/json"}
    connection.request("POST", f"/{TOKEN}/act", parts, headers, encode_chunked=True)
    assert connection.getresponse().status == 413
    assert sitting.trail.last == 0


def test_the_preview_runs_no_script(client: Client, sitting: Session) -> None:
    status, page, headers = client.own_ask("GET", f"preview/articles/{sitting.work.id}.html")
    assert status == 200 and b"<script" not in page
    assert "script-src" not in headers["content-security-policy"]
    assert headers["content-security-policy"].startswith("default-src 'none'")


ODD_BODIES = {
    "nothing": b"",
    "half a letter": b'{"do": "body", "text": "\xd8"}',
    "cp1256": '{"do": "body", "text": "جسر"}'.encode("cp1256"),
    "two values": b'{"do": "undo"} {"do": "undo"}',
    "a number of 5,000 digits": b'{"do": "quote", "start": ' + b"9" * 5_000 + b', "end": 1}',
    "a number that is none": b'{"do": "quote", "start": NaN, "end": 1}',
    "without end": b'{"do": "quote", "start": Infinity, "end": 1}',
    "nested": b'{"do": ' + b"[" * 50_000,
    "nested in fields": b'{"do": "set", "value": ' + b'{"a": ' * 50_000,
    "no action": b'{"do": null}',
    "a list of actions": b'{"do": ["body"]}',
    "an action of Python's": b'{"do": "__class__"}',
    "another's": b'{"do": "__init__", "self": 1}',
    "half a pair": b'{"do": "body", "text": "\\ud800"}',
    "places before the text": b'{"do": "quote", "start": -5, "end": -1}',
    "places turned about": b'{"do": "quote", "start": 40, "end": 20}',
    "places that are true": b'{"do": "quote", "start": true, "end": true}',
    "places that are text": b'{"do": "quote", "start": "0", "end": "9"}',
    "a place far away": b'{"do": "quote", "start": 1e308, "end": 1e309}',
    "a path for an id": b'{"do": "set", "field": "id", "value": "../../x"}',
    "a text that is a number": b'{"do": "body", "text": 1}',
    "a text that is a list": b'{"do": "body", "text": ["x"]}',
    "a text that is nothing": b'{"do": "body", "text": null}',
    "a name that is an object": b'{"do": "name", "latin": {"a": 1}}',
    "a claim that is an object": b'{"do": "silent", "claim": {"a": 1}, "on": true}',
    "events that are a number": b'{"do": "set", "path": ["events"], "value": 5}',
    "events that are an object": b'{"do": "set", "path": ["events"], "value": {"a": 1}}',
    "events in events": b'{"do": "set", "path": ["events"], "value": [[[]]]}',
    "an event that is nothing": b'{"do": "set", "path": ["events"], "value": [null]}',
    "an agency without its list": b'{"do": "set", "path": ["agencies"], "value": "wakala"}',
    "an outlet that is a list": b'{"do": "set", "path": ["outlet"], "value": [{}]}',
    "a title that is true": b'{"do": "set", "path": ["title"], "value": true}',
    "an address that is a number": b'{"do": "set", "path": ["url"], "value": 1e308}',
    "a day that is a list": b'{"do": "set", "path": ["published"], "value": [1]}',
    "forms that are a text": b'{"do": "set", "path": ["forms"], "value": "x"}',
    "an entry by a path": b'{"do": "entry", "kind": "person", "id": "../../x", "name": "x"}',
}
TAKEN_BODIES = {
    "UTF-16": '{"do": "body", "text": "x"}'.encode("utf-16"),
    "a mark before it": b'\xef\xbb\xbf{"do": "body", "text": "x"}',
    "no character": b'{"do": "body", "text": "\\u0000"}',
    "more than is asked": b'{"do": "quote", "start": 1, "end": 2, "x": 1}',
}
"""What says what it means all the same; what no record may hold the check tells."""


@pytest.mark.parametrize("name", ODD_BODIES)
def test_an_odd_body_is_refused_and_the_next_is_answered(client: Client, sitting: Session, name: str) -> None:
    before = sitting.work
    status, _, _ = client.own_ask("POST", "act", ODD_BODIES[name])
    assert 400 <= status < 500
    assert sitting.work == before
    assert client.own_ask("GET", "state")[0] == 200


def test_a_save_that_cannot_be_written_says_why_and_what_was_there_stays(client: Client, sitting: Session) -> None:
    root = sitting.store.root
    letter = root / "letter.txt"
    letter.write_text("mine")
    place = root / sitting.work.path
    place.symlink_to(letter)
    status, said, _ = client.own_ask("POST", "save")
    assert (status, json.loads(said)) == (409, {"refused": "out-of-place", "paths": [sitting.work.path]})
    place.unlink()
    place.mkdir()
    status, said, _ = client.own_ask("POST", "save")
    assert (status, json.loads(said)["refused"]) == (507, "not-written")
    assert letter.read_text() == "mine"
    place.rmdir()
    assert client.own_ask("POST", "save")[0] == 200
    assert place.is_file()


@pytest.mark.parametrize("name", TAKEN_BODIES)
def test_an_odd_body_that_means_something_is_taken_and_the_next_is_answered(client: Client, name: str) -> None:
    assert client.own_ask("POST", "act", TAKEN_BODIES[name])[0] == 200
    assert client.own_ask("GET", "state")[0] == 200


CHUNKED = "Transfer-Encoding: chunked"
NO_LENGTH = {
    "less than nothing": ["Content-Length: -1"],
    "a sign": ["Content-Length: +5"],
    "Python's way": ["Content-Length: 1_0"],
    "hexadecimal": ["Content-Length: 0x10"],
    "a power": ["Content-Length: 1e1"],
    "a fraction": ["Content-Length: 2.0"],
    "a raised digit": ["Content-Length: \xb2"],
    "a digit of another script": ["Content-Length: \u0663"],
    "nothing": ["Content-Length: "],
    "a parameter": ["Content-Length: 2;x"],
    "a tab of height": ["Content-Length: \x0b2"],
    "no character": ["Content-Length: 2\x00"],
    "more than there are atoms": ["Content-Length: " + "9" * 23],
    "digits without end": ["Content-Length: " + "9" * 5_000],
    "two that differ": ["Content-Length: 2", "Content-Length: 3"],
    "two that differ, in one": ["Content-Length: 2, 3"],
    "a blank before the colon": ["Content-Length : 2"],
    "packed chunks": ["Transfer-Encoding: gzip, chunked"],
    "chunks twice": [CHUNKED, CHUNKED],
    "no encoding": ["Transfer-Encoding: identity"],
    "an encoding that is none": ["Transfer-Encoding: \x0bchunked"],
    "a chunk of no number": [CHUNKED, "", "zz"],
    "a chunk with a sign": [CHUNKED, "", "+2", "{}", "0", ""],
    "a chunk of Python's way": [CHUNKED, "", "0x2", "{}", "0", ""],
    "a chunk of digits without end": [CHUNKED, "", "0" * 30 + "2", "{}", "0", ""],
    "a chunk longer than it said": [CHUNKED, "", "1", "{}", "0", ""],
}
"""Of each what stands after our own page's headers; no server may guess how long such a body is."""
MEANT_LENGTH = {
    "said twice": ["Content-Length: 2", "Content-Length: 2"],
    "said twice, in one": ["Content-Length: 2, 2"],
    "zeros before it": ["Content-Length: 00000002"],
    "blanks around it": ["Content-Length:  2 "],
    "a tab after it": ["Content-Length: 2\t"],
    "not said": [],
    "chunks": [CHUNKED, "", "2", "{}", "0", ""],
    "chunks in capitals": ["TRANSFER-ENCODING: CHUNKED", "", "2", "{}", "0", ""],
    "chunks with a word": [CHUNKED, "", "2;a=b", "{}", "0", ""],
    "chunks and a length": ["Content-Length: 5", CHUNKED, "", "2", "{}", "0", ""],
}
"""`{}` is no action: that it is told so (409) says that it was read, and no more than it."""
CUT_BODY = {
    "shorter than it said": ["Content-Length: 5"],
    "with blanks": ["Content-Length:  5 "],
    "far shorter, and too long": ["Content-Length: 3000000"],
    "a chunk that never ends": [CHUNKED, "", "5", "{}"],
    "no last chunk": [CHUNKED, "", "2", "{}"],
    "half a length of a chunk": [CHUNKED, "", "2"],
    "no chunk at all": [CHUNKED],
    "a trailer that never ends": [CHUNKED, "", "2", "{}", "0", "X: a"],
    "asked whether it is wanted": ["Content-Length: 2", "Expect: 100-continue"],
}


def _raw(client: Client, lines: list[str], body: bytes = b"", path: str = f"/{TOKEN}/act") -> list[bytes]:
    """What the server answers to bytes as they are, until it hangs up; the first line of each answer."""
    own = (f"POST {path} HTTP/1.1", f"Host: {LOOPBACK}:{client.port}", f"Origin: http://{LOOPBACK}:{client.port}")
    sent = "\r\n".join((*own, "Content-Type: application/json", "Connection: close", *lines))
    with socket.create_connection((LOOPBACK, client.port), timeout=20) as connection:
        connection.sendall(sent.encode("utf-8") + (b"\r\n" if "" in lines else b"\r\n\r\n") + body)
        answered = b""
        with suppress(ConnectionResetError):  # it hung up before it had read all
            while some := connection.recv(65_536):
                answered += some
    return re.findall(rb"HTTP/1\.1 (\d+)", answered)


@pytest.mark.parametrize("name", NO_LENGTH)
def test_a_length_that_is_none_is_refused(client: Client, sitting: Session, name: str) -> None:
    before = sitting.work
    assert _raw(client, NO_LENGTH[name], b"{}") == [b"400"]
    assert sitting.work == before
    assert client.own_ask("GET", "state")[0] == 200


@pytest.mark.parametrize("name", MEANT_LENGTH)
def test_a_length_that_means_one_number_is_taken_for_it(client: Client, name: str) -> None:
    assert _raw(client, MEANT_LENGTH[name], b"" if "" in MEANT_LENGTH[name] else b"{}") == [b"409"]


@pytest.mark.parametrize("name", CUT_BODY)
def test_a_body_that_never_comes_is_waited_for_no_longer_than_it_may_take(
    client: Client, sitting: Session, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(guard, "_SECONDS", 0.2)
    before = sitting.work
    body = b"{}" if CHUNKED not in CUT_BODY[name] and "Expect: 100-continue" not in CUT_BODY[name] else b""
    assert _raw(client, CUT_BODY[name], body)[-1] in (b"408", b"413")
    assert _raw(client, CUT_BODY[name], body, "/wrong/act")[-1] == b"404"
    assert sitting.work == before
    assert client.own_ask("GET", "state")[0] == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "GET"])
def test_what_changes_something_is_done_in_one_way_alone(client: Client, sitting: Session, method: str) -> None:
    before = sitting.work
    assert client.own_ask(method, "act")[0] in (403, 405)
    assert sitting.work is before


@pytest.mark.parametrize(
    "path",
    [
        *(
            f"/x/../{TOKEN}/state",
            f"/{TOKEN.upper()}/state",
            f"/{TOKEN}\\state",
            f"//{TOKEN}/state",
        ),
        *(f"/{TOKEN[:-1]}/state", f"/{TOKEN}%00/state", f"/{TOKEN};/state", f"/./{TOKEN}/state", f"/?{TOKEN}/state"),
        *(f"http://127.0.0.1/{TOKEN}x/state", f"/%20{TOKEN}/state", f"/{TOKEN}%20/state", "*", "/%ff%fe/state"),
    ],
)
def test_a_token_is_read_to_the_letter(client: Client, path: str) -> None:
    status, body, _ = client.ask("GET", path)
    assert status in (400, 404) and b"body" not in body


def test_saves_at_once_leave_one_whole_record(client: Client, sitting: Session) -> None:
    """Eight pages of one browser type and save without waiting for one another."""
    told: list[int] = []

    def type_and_save(number: int) -> None:
        for _ in range(5):
            text = f"{number}\n\n{'سطر. ' * 500}\n\n{number}"
            told.append(client.own_ask("POST", "act", {"do": "body", "text": text})[0])
            told.append(client.own_ask("POST", "save", {})[0])

    typing = [threading.Thread(target=type_and_save, args=(number,)) for number in range(8)]
    for thread in typing:
        thread.start()
    for thread in typing:
        thread.join()
    assert {*told} <= {200, 409} and told.count(200) >= 40
    client.own_ask("POST", "save", {})
    state = json.loads(client.own_ask("GET", "state")[1])
    first, *_, last = state["body"].strip().split("\n")
    assert first == last
