"""The preview's answers carry the policy, and a file of ours takes the place of the script of MkDocs."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest

from isnad.finish.preview import RELOAD, guarded, with_reload

THEIRS = b"<script>\nvar livereload = function() {}\nlivereload(17, 4);\n</script>"
OURS = b'<script src="/livereload/reload.js" data-epoch="17" data-page="4"></script>'


def asked(path: str, kind: str, body: bytes) -> tuple[dict[str, str], bytes]:
    """The headers and the body that the preview answers with."""
    got: dict[str, str] = {}

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body]

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
        assert len(got) == 0
        got.update(headers)

    environ: WSGIEnvironment = {}
    setup_testing_defaults(environ)
    environ["PATH_INFO"] = path
    return got, b"".join(guarded(app)(environ, start))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/xml", "text/css"])
def test_each_answer_has_the_policy(kind: str) -> None:
    headers, body = asked("/x", kind, b"<p>")
    assert "script-src 'self';" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert (headers["Content-Length"], body) == ("3", b"<p>")


def test_a_page_has_our_script_and_its_length() -> None:
    headers, body = asked("/x.html", "text/html", b"<body>a" + THEIRS + b"</body></html>")
    assert body == b"<body>a" + OURS + b"</body></html>"
    assert headers["Content-Length"] == str(len(body))


def test_our_script_is_a_file() -> None:
    headers, body = asked(RELOAD, "text/html", b"")
    assert headers["Content-Type"].startswith("text/javascript")
    assert b"location.reload()" in body


def test_only_the_last_script_gives_way() -> None:
    spoilt = b"<body><script>livereload(1, 2);</script>b</body>"
    assert with_reload(spoilt) == spoilt
    assert with_reload(spoilt[:-7] + THEIRS + b"</body>") == spoilt[:-7] + OURS + b"</body>"
    assert with_reload(b"no body") == b"no body"


@pytest.mark.parametrize(
    ("path", "framed"),
    [
        ("/embed/answers-injured.html", True),
        ("/archive/embed/answers-injured.html", True),
        ("/articles/embed.html", False),
        ("/embed.html", False),
        ("/embed/", False),
        ("/embed/../articles/a.html", False),
        ("/embed/a/b.html", False),
        ("/index.html", False),
    ],
)
def test_only_cards_may_be_framed_elsewhere(path: str, framed: bool) -> None:
    """A card's own policy stands in itself; of any other page the header says that nobody may frame it."""
    headers, _ = asked(path, "text/html", b"<body></body>")
    assert ("frame-ancestors 'none'" not in headers.get("Content-Security-Policy", "")) is framed
