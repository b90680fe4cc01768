"""The server that `make site` names says which encoding each text has."""

import functools
import os
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
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


ODD = {
    "a link to a file": "/leads.txt",
    "a link to a folder": "/way/other.txt",
    "a pipe": "/pipe.txt",
    "a list of what a folder holds": "/empty/",
    "a name that no disk bears": "/page.html%00",
    "a name that is too long": "/" + "a" * 5000,
    "a way out": "/%2e%2e/other.txt",
    "another way out": "/..%5cother.txt",
    "from the root": "//etc/hosts",
}


@pytest.mark.parametrize("path", ODD.values(), ids=ODD)
def test_what_is_no_plain_file_of_the_folder_is_not_found(address: str, tmp_path: Path, path: str) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}-beside")
    outside.mkdir()
    (outside / "other.txt").write_text("no business of readers", "utf-8")
    (tmp_path / "leads.txt").symlink_to(outside / "other.txt")
    (tmp_path / "way").symlink_to(outside)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "empty").mkdir()
    with pytest.raises(HTTPError) as told:
        urlopen(f"{address}{path}", timeout=20)
    assert told.value.code == HTTPStatus.NOT_FOUND


def test_a_folder_is_shown_by_its_page(address: str, tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf/index.html").write_text("نصّ", "utf-8")
    for path in ("/shelf", "/shelf/", "/shelf/?x"):
        with urlopen(f"{address}{path}") as answer:
            assert answer.read().decode("utf-8") == "نصّ"


def test_who_builds_the_site_is_told_of_this_server() -> None:
    commands = (Path(__file__).parents[1] / "scripts/task_runner/everyday.py").read_text("utf-8")
    assert "scripts/serve_site.py site" in commands
    assert "http.server" not in commands
