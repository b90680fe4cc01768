"""Which articles of a crawl may tell of an event, and why."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from pyarrow import parquet as pq

from isnad.corpus.candidates import UnknownEvent, candidates, joined_by_crawl
from isnad.corpus.store import RunStore
from isnad.corpus.tables import ARTICLES, CLUSTERS, MENTIONS, RECORDED
from isnad.model.fields import Crawl, SourcedAddress
from isnad.model.relations import Archive
from isnad.read.folders import Folders, read_archive

pytestmark = pytest.mark.long

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
    sabah, masa = "al-sabah-bridge-closed", "al-masa-ten-injured"
    shared = [("all", sabah, 5), ("all", sabah, 90), ("all", masa, 40), ("before", sabah, 1), ("other", "elsewhere", 1)]
    stretches = [
        {"article": id_, "recorded": other, "recorded_start": at, "recorded_end": at + 9, "words": 8}
        for id_, other, at in shared
    ]
    store.write("recorded", "x", stretches, RECORDED)
    store.write("clusters", "clusters", [{"cluster": "all", "article": "all", "size": 1}], CLUSTERS)
    store.done("run", "finished", {})
    return store


def test_the_likeliest_is_first_and_every_point_has_its_reason(store: RunStore, archive: Archive) -> None:
    place = archive.events[EVENT].places[0]
    found = candidates(store, archive, EVENT)
    assert [(row["article"], row["score"]) for row in found] == [("all", 5), ("before", 3), ("late", 1)]
    assert found[0]["because"] == [
        f"names {place}",
        "shares a passage with al-masa-ten-injured",
        "shares a passage with al-sabah-bridge-closed",
        "published in the time after it",
    ]
    assert [row["because"] for row in found[1:]] == [found[0]["because"][2:3], found[0]["because"][:1]]
    written = pq.read_table(store.folder / f"candidates/{EVENT}.parquet").to_pylist()
    assert [(row["article"], row["cluster"]) for row in written] == [("all", "all"), ("before", None), ("late", None)]


def test_what_joins_records_is_what_an_events_file_takes(store: RunStore, archive: Archive) -> None:
    day = archive.events[EVENT].date.date
    found = joined_by_crawl(store, archive, EVENT)
    stretches = {"al-masa-ten-injured": [[40, 49]], "al-sabah-bridge-closed": [[5, 14], [90, 99]]}
    assert found == [{"url": "https://a.example/all", "published": day, "words": 8, "stretches": stretches}]
    taken = Crawl.model_validate({"corpus": "x", "read": "2026-01-01", "known": 1, "passages": found})
    assert [dict(one.stretches) for one in taken.passages] == [
        {id_: tuple(map(tuple, places)) for id_, places in stretches.items()}
    ]


def test_an_article_that_is_a_record_itself_is_no_third(store: RunStore, archive: Archive) -> None:
    first = archive.articles["al-sabah-bridge-closed"]
    there = first.model_copy(update={"url": SourcedAddress(value="https://a.example/all")})
    known = replace(archive, articles={**archive.articles, first.id: there})
    assert joined_by_crawl(store, known, EVENT) == []
    row = {"article": "all", "address": "https://a.example/elsewhere", "text_sha256": first.original.sha256}
    store.write("articles", "x", [row], ARTICLES)
    assert joined_by_crawl(store, archive, EVENT) == []


def test_an_event_that_is_not_there_is_refused(store: RunStore, archive: Archive) -> None:
    with pytest.raises(UnknownEvent):
        candidates(store, archive, "no-such-event")


def test_the_command_prints_them_or_says_what_is_missing(store: RunStore, tmp_path: Path) -> None:
    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "scripts/rank_candidates.py", *words, "--archive", BRIDGE]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    told = run(store.folder, EVENT, "--most", "1")
    assert told.returncode == 0 and told.stdout.startswith("5  ") and "3 candidates" in told.stdout
    pasted = yaml.safe_load(told.stdout[told.stdout.index("crawl:") :])["crawl"]
    assert pasted["known"] == 2 and [one["url"] for one in pasted["passages"]] == ["https://a.example/all"]
    assert (run(store.folder, "no-such").returncode, run(tmp_path / "none", EVENT).returncode) == (1, 1)
    assert EVENT in run(store.folder, "no-such").stderr
