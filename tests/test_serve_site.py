"""The server that `make site` names says which encoding each text has."""

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest

from serve_site import SiteHandler

TYPES = {
    "page.md": "text/markdown; charset=utf-8",
    "page.html": "text/html; charset=utf-8",
    "table.csv": "text/csv; charset=utf-8",
    "styles.css": "text/css; charset=utf-8",
    "picture.png": "image/png",
}


class _Quiet(SiteHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    for name in TYPES:
        (tmp_path / name).write_text("نصّ", "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=tmp_path))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("name", TYPES)
def test_every_text_is_sent_under_its_encoding(address: str, name: str) -> None:
    with urlopen(f"{address}/{name}") as answer:
        assert answer.headers["Content-Type"] == TYPES[name]
        assert answer.read().decode("utf-8") == "نصّ"


def test_who_builds_the_site_is_told_of_this_server() -> None:
    commands = (Path(__file__).parents[1] / "scripts/task_runner/everyday.py").read_text("utf-8")
    assert "scripts/serve_site.py site" in commands
    assert "http.server" not in commands
