"""The recorder is killed at random moments while it saves: its files are whole, and the work is there again."""

import http.client
import json
import os
import random
import threading
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from isnad.model.fingerprints import PackedFingerprint
from isnad.model.records import Article
from isnad.read.records import Broken, read_fingerprint, read_record
from recorder_page import run_recorder

KILLS = int(os.environ.get("KILLS", "50"))
LONGEST = 1.0
"""Seconds from the first request to the kill, at most: several saves."""


def _post(address: str, path: str, body: object) -> dict[str, object]:
    at = urlsplit(address)
    connection = http.client.HTTPConnection(at.netloc, timeout=20)
    headers = {"Content-Type": "application/json", "Origin": f"http://{at.netloc}"}
    connection.request("POST", at.path + path, json.dumps(body), headers)
    answer: dict[str, object] = json.loads(connection.getresponse().read())
    return answer


def _state(address: str) -> dict[str, object]:
    at = urlsplit(address)
    connection = http.client.HTTPConnection(at.netloc, timeout=20)
    connection.request("GET", f"{at.path}state")
    answer: dict[str, object] = json.loads(connection.getresponse().read())
    return answer


def _whole(file: Path) -> int:
    """The number that a saved record's digest says, which has to be all there, last line and fingerprint too."""
    read = read_record(Article, f"articles/{file.name}", file.read_bytes())
    assert not isinstance(read, Broken), read.messages
    first, *_, last = read.body.strip().split("\n")
    assert first == last
    prints = read_fingerprint("x", file.with_suffix(".fingerprint").read_bytes())
    assert isinstance(prints, PackedFingerprint) and prints
    return int(first)


@pytest.mark.slow
def test_killed_while_saving_files_are_whole_and_work_is_recovered(root: Path) -> None:
    chance = random.Random(15)
    asked = answered = 0
    saved_before = 0
    for _ in range(KILLS):
        process, address = run_recorder(root / "originals" / "al-masa.txt", "--root", root)
        try:
            state = _state(address)
            found = int(str(state["body"]).split("\n")[0]) if asked else 0
            assert answered <= found <= asked, "what was answered is there again"
            if (file := root / str(state["path"])).exists():
                now = _whole(file)
                assert saved_before <= now <= asked
                saved_before = now
            killer = threading.Timer(chance.uniform(0, LONGEST), process.kill)
            killer.start()
            with suppress(OSError, http.client.HTTPException, ValueError):
                while True:
                    asked += 1
                    _post(address, "act", {"do": "body", "text": f"{asked}\n\n{'سطر طويل. ' * 2000}\n\n{asked}"})
                    answered = asked
                    _post(address, "save", {})
            killer.join()
        finally:
            process.kill()
            process.wait()
        for half in (root / "articles").iterdir():
            assert half.suffix in (".md", ".fingerprint"), half
    assert saved_before
