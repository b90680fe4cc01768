"""The preview follows what an editor writes."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def port() -> Iterator[int]:
    """A port that nobody else is given while the test runs: it is bound here, and the preview may listen on it too."""
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        yield int(held.getsockname()[1])


def _page(address: str) -> str:
    return str(urllib.request.urlopen(address, timeout=60).read().decode())


def _wait_for(address: str, words: str) -> bool:
    """Whether a page comes to hold some words within two minutes: on a busy machine a build takes its time."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            if words in _page(address):
                return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.3)
    return False


@pytest.mark.slow
def test_a_change_to_an_article_or_an_entry_shows_in_the_preview(sample_project: Path, port: int) -> None:
    command: list[str | Path] = [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", sample_project / "mkdocs.yml"]
    command += ["-a", f"127.0.0.1:{port}"]
    serving = subprocess.Popen(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    try:
        address = f"http://127.0.0.1:{port}/articles/evening-bridge-doubts.html"
        assert _wait_for(address, "ويطالب بتحقيق")
        article = sample_project / "articles/evening-bridge-doubts.md"
        article.write_text(
            article.read_text(encoding="utf-8").replace("ويطالب بتحقيق", "ويطالب بلجنة"), encoding="utf-8"
        )
        assert _wait_for(address, "ويطالب بلجنة")
        outlet = sample_project / "docs/organisations/al-masa.md"
        outlet.write_text(
            outlet.read_text(encoding="utf-8").replace("name: المساء", "name: مساء اليوم"), encoding="utf-8"
        )
        assert _wait_for(address, "مساء اليوم")
        sound = outlet.read_text(encoding="utf-8")
        outlet.write_text(sound.replace("kind: outlet", "kind: outlt"), encoding="utf-8")
        assert _wait_for(address, "organisations/al-masa.md:")
        assert "ويطالب بلجنة" in _page(address), "the last good page stays"
        outlet.write_text(sound.replace("مساء اليوم", "مساء الغد"), encoding="utf-8")
        assert _wait_for(address, "مساء الغد")
        assert "data-archive-faults" not in _page(address)
    finally:
        serving.kill()
        serving.wait()
    assert not (sample_project / "site").exists()
