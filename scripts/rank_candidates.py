"""Rank the articles of a crawl that may tell of an event of the archive, each with its reasons.

    python scripts/rank_candidates.py TABLES EVENT [--archive DIR] [--most 20] [--originals DIR] [--least 3]

TABLES is what `read_corpus.py` wrote, with the same archive. Writes TABLES/candidates/EVENT.parquet and prints the
likeliest: points, day, address, and why. They are for an editor to look at; nothing is recorded. With --originals each
that is printed is put there as a file, which `record.py FILE` opens. Last it prints what belongs under `crawl` in the
event's file: how many candidates have --least points or more, and which share words with several records.
Exit code 0: ranked; 1: there is no such event, or no finished run, or a file of the crawl is gone.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

if TYPE_CHECKING:
    from isnad.corpus.store import RunStore

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=a_path, metavar="TABLES", help="the folder of a finished run")
    parser.add_argument("event", metavar="EVENT", help="the id of an event")
    parser.add_argument("--archive", type=a_path, default=ROOT, metavar="DIR", help="whose event it is (this one)")
    parser.add_argument("--most", type=int, default=20, metavar="N", help="how many are printed (default: 20)")
    parser.add_argument("--originals", type=a_path, metavar="DIR", help="where they are put, to be recorded")
    parser.add_argument("--least", type=float, default=3, metavar="N", help="points of one that counts (default: 3)")
    options = parser.parse_args()
    from isnad.corpus.candidates import UnknownEvent, candidates, joined_by_crawl, under_crawl
    from isnad.corpus.store import RunStore
    from isnad.read.folders import Folders, read_archive

    store = RunStore(options.tables)
    if not store.has("run", "finished"):
        print(
            f"{options.tables} holds no finished run: start read_corpus.py again, or for the first time",
            file=sys.stderr,
        )
        return 1
    archive, _ = read_archive(Folders.at(options.archive))
    try:
        found = candidates(store, archive, options.event)
    except UnknownEvent:
        print(f"no event {options.event}: name one of {', '.join(sorted(archive.events))}", file=sys.stderr)
        return 1
    shown = found[: options.most]
    for row in shown:
        print(f"{row['score']:g}  {row['published'] or '-'}  {row['address']}  {'; '.join(row['because'])}")
    if options.originals and not _put(shown, store, options.originals):
        return 1
    print(f"{len(found)} candidates in {options.tables / 'candidates'}\n")
    known = sum(row["score"] >= options.least for row in found)
    today = datetime.now(UTC).date().isoformat()
    print(under_crawl(options.tables.name, today, known, joined_by_crawl(store, archive, options.event)))
    return 0


def _put(shown: list[dict[str, Any]], store: "RunStore", folder: Path) -> bool:
    """Put candidates where the recorder opens them, and say where; False at the first that the crawl no longer has."""
    from isnad.corpus.originals import NotThere, write_original  # what reads a crawl's files is no part of ranking

    for row in shown:
        try:
            print(write_original(store, row["article"], folder))
        except NotThere:
            print(f"{row['address']}: the crawl no longer has it", file=sys.stderr)
            return False
    return True


if __name__ == "__main__":
    sys.exit(said_by(main))
