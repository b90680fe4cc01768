"""Who may ask the recorder anything: this machine's own browser, at the address that was printed, and nobody else.

Any page of the web can send requests to a port of this machine. It does not know the token in the path; its browser
says where it comes from (Origin, Sec-Fetch-Site); and a name that was made to lead here is not ours (Host).
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from secrets import compare_digest
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST_BYTES = 2_000_000
"""Of one request's body."""
_SECONDS = 20.0
"""For all of one request's body, which comes from this machine."""

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PREVIEW_POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""A preview runs no script at all; its figures carry their own style."""

_HEADERS = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"cache-control", b"no-store"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets a request through to `app` where it names the token and comes from the recorder's own page or no page."""

    app: App
    token: str
    port: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        refused = self._refused(scope)
        if refused:
            await _drain(receive)
            closing = (b"connection", b"close")  # what was not taken of it would be read as the next request
            await send({"type": "http.response.start", "status": refused, "headers": [*_HEADERS, closing]})
            await send({"type": "http.response.body", "body": b""})
            return
        await self.app(scope, _bounded(receive), _hardened(send, scope["path"].startswith(f"/{self.token}/preview/")))

    def _refused(self, scope: Scope) -> int | None:
        """The status by which a request is refused; None for one that may go on."""
        pairs = [(name.lower(), value.decode("latin-1")) for name, value in scope["headers"]]
        headers = dict(pairs)
        hosts = {f"{name}:{self.port}" for name in ("127.0.0.1", "localhost")}
        if [value for name, value in pairs if name == b"host"] != [headers.get(b"host", "")]:
            return 400
        if headers[b"host"] not in hosts:
            return 421
        given, slash, _ = scope["path"].removeprefix("/").partition("/")
        if not slash or not compare_digest(given.encode("utf-8", "replace"), self.token.encode()):
            return 404
        origin = headers.get(b"origin")
        if origin is not None and origin != f"http://{headers[b'host']}":
            return 403
        if scope["method"] not in ("GET", "HEAD") and origin is None:
            return 403
        if headers.get(b"sec-fetch-site", "none") not in ("none", "same-origin"):
            return 403
        length = headers.get(b"content-length", "0")
        return 413 if not length.isdecimal() or int(length) > MOST_BYTES else None


class TooLarge(Exception):
    """A request whose body is longer than it may be, whatever it said of its length."""


class TooSlow(Exception):
    """A request whose body is not there in time: shorter than it said, or sent a little at a time."""


async def _drain(receive: Receive) -> None:
    """Take what is being sent, within bounds: who is cut off while sending never reads the refusal."""
    bounded = _bounded(receive, 2 * MOST_BYTES)
    with suppress(TooLarge, TooSlow):
        while (await bounded()).get("more_body"):
            pass


def _bounded(receive: Receive, most: int = MOST_BYTES) -> Receive:
    """What gives a body piece by piece, no more of it and no later than it may be. Raises TooLarge, TooSlow."""
    taken, until, is_whole = 0, asyncio.get_running_loop().time() + _SECONDS, False

    async def bounded() -> Message:
        nonlocal taken, is_whole
        try:
            async with asyncio.timeout_at(None if is_whole else until):
                message = await receive()
        except TimeoutError:
            raise TooSlow from None
        taken += len(message.get("body", b""))
        if taken > most:
            raise TooLarge
        is_whole = not message.get("more_body")
        return message

    return bounded


def _hardened(send: Send, is_preview: bool) -> Send:
    policy = PREVIEW_POLICY if is_preview else PAGE_POLICY

    async def hardened(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = [(b"content-security-policy", policy.encode()), *_HEADERS]
            message["headers"] = [*message.get("headers", ()), *own]
        await send(message)

    return hardened
