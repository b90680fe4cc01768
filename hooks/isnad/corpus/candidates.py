"""Articles of a crawl that may tell of an event, ranked, each with its reasons: for an editor to look at, no records.
So are those that share words with several records, which an editor may tell of in the event's file (`crawl`).

A reason is data that can be read: an entry of the event that the article names, a passage that stands in one of the
event's recorded articles, and a day of publication not long after the event.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from isnad.corpus.store import RunStore
from isnad.corpus.tables import CANDIDATES
from isnad.model.dates import bounds
from isnad.model.relations import Archive

LONG_AFTER = 400
"""Days after an event within which an article about it is looked for."""
_ENTRY, _PASSAGE, _IN_TIME = 1.0, 3.0, 1.0
"""What a reason counts for: an entry each, a shared passage once, a fitting day."""


class UnknownEvent(ValueError):
    """The archive has no event of this id, which is the argument."""


def candidates(store: RunStore, archive: Archive, event: str) -> list[dict[str, Any]]:
    """Write `candidates/<event>.parquet` of a finished run, the likeliest first, and give its rows.

    An article that names none of the event's places and people and shares nothing with its articles is none. Raises
    UnknownEvent.
    """
    if event not in archive.events:
        raise UnknownEvent(event)
    entries = _entries(archive, event)
    recorded = {id_ for id_, article in archive.articles.items() if event in article.events}
    named = _by_article(store, "mentions", "entry", entries)
    shared = _by_article(store, "recorded", "recorded", recorded)
    days = archive.events[event].date.date
    since = bounds(days)[0] if days else None
    clusters = {row["article"]: row["cluster"] for table in store.read("clusters") for row in table.to_pylist()}
    found = [
        {**row, "cluster": clusters.get(row["article"])}
        for table in store.read("articles", ("article", "published", "address", "title"))
        for row in _ranked(table.to_pylist(), named, shared, since)
    ]
    found.sort(key=lambda row: (-row["score"], row["article"]))
    store.write("candidates", event, found, CANDIDATES)
    return found


def joined_by_crawl(store: RunStore, archive: Archive, event: str) -> list[dict[str, Any]]:
    """The articles of a finished run that share words with two or more of an event's records, as `crawl.passages` of
    the event has them, by address. One that a record was made of, by its address or its text, is no third."""
    records = {id_: article for id_, article in archive.articles.items() if event in article.events}
    own = {article.url.value for article in records.values() if article.url}
    own |= {article.original.sha256 for article in records.values()}
    shared: defaultdict[str, defaultdict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for table in store.read("recorded"):
        for row in table.to_pylist():
            if row["recorded"] in records:
                shared[row["article"]][row["recorded"]].append(row)
    several = {id_: by_record for id_, by_record in shared.items() if len(by_record) > 1}
    facts = [
        row
        for table in store.read("articles", ("article", "published", "address", "text_sha256"))
        for row in table.to_pylist()
        if row["article"] in several and row["address"] and not {row["address"], row["text_sha256"]} & own
    ]
    return [_joined(row, several[row["article"]]) for row in sorted(facts, key=lambda row: row["address"])]


def under_crawl(corpus: str, read: str, known: int, passages: Iterable[Mapping[str, Any]]) -> str:
    """What belongs under `crawl` in an event's file, as it is written there; `read` is the day of reading."""
    lines = ["crawl:", f"  corpus: {corpus}", f"  read: {read}", f"  known: {known}"]
    joined = [f"    - {json.dumps(passage, ensure_ascii=False)}" for passage in passages]
    return "\n".join([*lines, *(["  passages:"] if joined else []), *joined])


def _joined(row: Mapping[str, Any], by_record: Mapping[str, list[dict[str, Any]]]) -> dict[str, Any]:
    published = {"published": row["published"]} if row["published"] else {}
    stretches = {
        id_: sorted([one["recorded_start"], one["recorded_end"]] for one in rows)
        for id_, rows in sorted(by_record.items())
    }
    fewest = min(sum(one["words"] for one in rows) for rows in by_record.values())
    return {"url": row["address"], **published, "words": fewest, "stretches": stretches}


def _entries(archive: Archive, event: str) -> frozenset[str]:
    """The event's places, and whoever is a source in its recorded articles."""
    sources = {
        assertion.source
        for article in archive.articles.values()
        if event in article.events
        for assertion in article.assertions
        if assertion.source
    }
    return frozenset({*archive.events[event].places, *sources})


def _by_article(store: RunStore, table: str, column: str, wanted: Iterable[str]) -> Mapping[str, set[str]]:
    """For each article which of the wanted values a table has for it."""
    asked = frozenset(wanted)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for rows in store.read(table, ("article", column)):
        for row in rows.to_pylist():
            if row[column] in asked:
                found[row["article"]].add(row[column])
    return found


def _ranked(
    rows: Iterable[dict[str, Any]],
    named: Mapping[str, set[str]],
    shared: Mapping[str, set[str]],
    since: date | None,
) -> Iterator[dict[str, Any]]:
    for row in rows:
        entries, passages = named.get(row["article"], set()), shared.get(row["article"], set())
        if not entries and not passages:
            continue
        in_time = since is not None and bool(row["published"]) and _is_after(row["published"], since)
        score = _ENTRY * len(entries) + _PASSAGE * bool(passages) + _IN_TIME * in_time
        because = [
            *(f"names {entry}" for entry in sorted(entries)),
            *(f"shares a passage with {id_}" for id_ in sorted(passages)),
            *(["published in the time after it"] if in_time else []),
        ]
        yield {**row, "score": score, "entries": sorted(entries), "because": because}


def _is_after(published: str, since: date) -> bool:
    first, last = bounds(published)
    return last >= since and (first - since).days <= LONG_AFTER
