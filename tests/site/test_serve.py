"""The preview follows what an editor writes."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, words: str, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if words in urllib.request.urlopen(address, timeout=5).read().decode():
                return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.3)
    return False


@pytest.mark.slow
def test_a_change_to_an_article_or_an_entry_shows_in_the_preview(sample_project: Path) -> None:
    port = _free_port()
    command: list[str | Path] = [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", sample_project / "mkdocs.yml"]
    command += ["-a", f"127.0.0.1:{port}"]
    serving = subprocess.Popen(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    try:
        address = f"http://127.0.0.1:{port}/articles/evening-bridge-doubts.html"
        assert _wait_for(address, "ويطالب بتحقيق", 60)
        article = sample_project / "articles/evening-bridge-doubts.md"
        article.write_text(
            article.read_text(encoding="utf-8").replace("ويطالب بتحقيق", "ويطالب بلجنة"), encoding="utf-8"
        )
        assert _wait_for(address, "ويطالب بلجنة", 60)
        outlet = sample_project / "docs/organisations/al-masa.md"
        outlet.write_text(
            outlet.read_text(encoding="utf-8").replace("name: المساء", "name: مساء اليوم"), encoding="utf-8"
        )
        assert _wait_for(address, "مساء اليوم", 60)
        sound = outlet.read_text(encoding="utf-8")
        outlet.write_text(sound.replace("kind: outlet", "kind: outlt"), encoding="utf-8")
        assert _wait_for(address, "organisations/al-masa.md:", 60)
        assert _wait_for(address, "ويطالب بلجنة", 5), "the last good page stays"
        outlet.write_text(sound.replace("مساء اليوم", "مساء الغد"), encoding="utf-8")
        assert _wait_for(address, "مساء الغد", 60)
        assert not _wait_for(address, "data-archive-faults", 1)
    finally:
        serving.kill()
        serving.wait()
    assert not (sample_project / "site").exists()
