"""The preview of `mkdocs serve` under the policy of the site: no code within a page runs, and pages still load anew.

MkDocs writes a script into each page that it serves. The policy knows no code within pages, so a file of ours takes
the script's place, and the policy goes out with each answer.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from isnad.finish.faults import LOOK
from isnad.finish.page_head import policy

RELOAD = "/livereload/reload.js"
"""Where the file is; MkDocs answers its own pages' questions under the same folder."""
_CALL = re.compile(rb"\blivereload\(([0-9]+), ([0-9]+)\);\s*</script>\s*\Z")


def guarded(app: WSGIApplication) -> WSGIApplication:
    """An application of MkDocs' preview, each of whose answers has the site's policy."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["PATH_INFO"] == RELOAD:
            start_response("200 OK", [("Content-Type", "text/javascript; charset=utf-8"), _POLICY])
            return [Path(__file__).with_name("reload.js").read_bytes()]
        said: list[Any] = []

        def keep_answer(*of_answer: Any) -> Callable[[bytes], object]:
            said.extend(of_answer)
            return _unused

        parts = app(environ, keep_answer)
        status, headers = said[:2]
        headers = [*headers, *(() if _CARD.fullmatch(environ["PATH_INFO"]) else (_POLICY,))]
        if not any(name.lower() == "content-type" and kind.startswith("text/html") for name, kind in headers):
            start_response(status, headers)
            return parts
        page = with_reload(b"".join(parts))
        kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
        start_response(status, [*kept, ("Content-Length", str(len(page)))])
        return [page]

    return answer


def with_reload(page: bytes) -> bytes:
    """A page whose last script within it, where that is the one of MkDocs, is ours, as a file."""
    body, end, after = page.rpartition(b"</body>")
    before, _, script = body.rpartition(b"<script>")
    called = _CALL.search(script)
    if not called:
        return page
    ours = b'<script src="%b" data-epoch="%b" data-page="%b"></script>' % (RELOAD.encode(), called[1], called[2])
    return before + ours + end + after


def _unused(written: bytes) -> None:
    """WSGI's old way to write, which MkDocs does not use."""
    raise NotImplementedError


_CARD = re.compile(r"(?:/[^/]+)*/embed/[^/]+\.html")
"""Pages that are made to be framed elsewhere; each has a policy of its own in itself."""
_POLICY = ("Content-Security-Policy", policy(styles=LOOK) + "; frame-ancestors 'none'")
