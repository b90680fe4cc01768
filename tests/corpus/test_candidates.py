"""Which articles of a crawl may tell of an event, and why."""

import subprocess
import sys
from pathlib import Path

import pytest
from pyarrow import parquet as pq

from isnad.corpus.candidates import UnknownEvent, candidates
from isnad.corpus.store import RunStore
from isnad.corpus.tables import ARTICLES, CLUSTERS, MENTIONS, RECORDED
from isnad.model.relations import Archive
from isnad.read.folders import Folders, read_archive

ROOT = Path(__file__).parents[2]
BRIDGE = ROOT / "examples/bridge"
EVENT = "bridge-2020"


@pytest.fixture(scope="module")
def archive() -> Archive:
    return read_archive(Folders.at(BRIDGE))[0]


@pytest.fixture
def store(tmp_path: Path, archive: Archive) -> RunStore:
    """A run that found, of the event's place and records, all in one article, half in two, nothing in the fourth."""
    store = RunStore(tmp_path)
    event = archive.events[EVENT]
    assert event.date.date
    days = {"all": event.date.date, "late": "2024-01-01", "before": "2019-01-01", "other": event.date.date}
    rows = [{"article": id_, "published": day, "address": f"https://a.example/{id_}"} for id_, day in days.items()]
    store.write("articles", "x", rows, ARTICLES)
    named = [("all", event.places[0]), ("all", event.places[0]), ("late", event.places[0]), ("other", "nobody")]
    store.write("mentions", "x", [{"article": id_, "entry": entry} for id_, entry in named], MENTIONS)
    shared = [("all", "al-sabah-bridge-closed"), ("before", "al-sabah-bridge-closed"), ("other", "of-another-event")]
    store.write("recorded", "x", [{"article": id_, "recorded": other} for id_, other in shared], RECORDED)
    store.write("clusters", "clusters", [{"cluster": "all", "article": "all", "size": 1}], CLUSTERS)
    store.done("run", "finished", {})
    return store


def test_the_likeliest_is_first_and_every_point_has_its_reason(store: RunStore, archive: Archive) -> None:
    place = archive.events[EVENT].places[0]
    found = candidates(store, archive, EVENT)
    assert [(row["article"], row["score"]) for row in found] == [("all", 5), ("before", 3), ("late", 1)]
    assert found[0]["because"] == [
        f"names {place}",
        "shares a passage with al-sabah-bridge-closed",
        "published in the time after it",
    ]
    assert [row["because"] for row in found[1:]] == [found[0]["because"][1:2], found[0]["because"][:1]]
    written = pq.read_table(store.folder / f"candidates/{EVENT}.parquet").to_pylist()
    assert [(row["article"], row["cluster"]) for row in written] == [("all", "all"), ("before", None), ("late", None)]


def test_an_event_that_is_not_there_is_refused(store: RunStore, archive: Archive) -> None:
    with pytest.raises(UnknownEvent):
        candidates(store, archive, "no-such-event")


def test_the_command_prints_them_or_says_what_is_missing(store: RunStore, tmp_path: Path) -> None:
    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "scripts/rank_candidates.py", *words, "--archive", BRIDGE]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    told = run(store.folder, EVENT, "--most", "1")
    assert told.returncode == 0 and told.stdout.startswith("5  ") and "3 candidates" in told.stdout
    assert (run(store.folder, "no-such").returncode, run(tmp_path / "none", EVENT).returncode) == (1, 1)
    assert EVENT in run(store.folder, "no-such").stderr
