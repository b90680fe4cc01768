"""One record in two windows: neither puts its own in the place of what it never showed."""

import asyncio
import json
from typing import Any

import pytest
from starlette.types import Message

from isnad.record.guard import App
from isnad.record.server import recorder
from isnad.record.session import Session

PORT, TOKEN = 1, "a-token"


def ask(app: App, method: str, what: str, body: object = None) -> tuple[int, Any]:
    """The answer to a window of the recorder's own page, and its status."""
    raw, told = json.dumps(body).encode(), list[Message]()
    host = f"127.0.0.1:{PORT}"
    said = {
        "host": host,
        "origin": f"http://{host}",
        "content-type": "application/json",
        "content-length": f"{len(raw)}",
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": raw, "more_body": False}

    async def send(message: Message) -> None:
        told.append(message)

    scope = {"type": "http", "http_version": "1.1", "method": method, "scheme": "http", "query_string": b""}
    path = f"/{TOKEN}/{what}"
    headers = [(name.encode(), value.encode()) for name, value in said.items()]

    async def answered() -> None:
        await app({**scope, "path": path, "raw_path": path.encode(), "headers": headers}, receive, send)

    asyncio.run(answered())
    return told[0]["status"], json.loads(b"".join(message.get("body", b"") for message in told[1:]))


def short(words: str, number: int) -> dict[str, object]:
    return {"do": "set", "path": ["short"], "value": words, "seen": number}


@pytest.mark.parametrize("what", ["act", "back", "forth", "save", "undo-save"])
def test_a_window_that_has_not_seen_what_another_did_does_nothing(sitting: Session, what: str) -> None:
    """It has seen it once it is loaded anew."""
    app = recorder(sitting, TOKEN, PORT, {})
    other = ask(app, "GET", "state")[1]["number"]
    status, state = ask(app, "POST", "act", short("المساء", other))
    assert status == 200 and state["number"] > other
    before, unsaved = sitting.work, sitting.unsaved()
    body = short("غيره", other) if what == "act" else {"seen": other}
    assert ask(app, "POST", what, body) == (409, {"refused": "other-window"})
    assert sitting.work is before and sitting.unsaved() == unsaved
    assert ask(app, "POST", what, {**body, "seen": state["number"]})[0] == 200
