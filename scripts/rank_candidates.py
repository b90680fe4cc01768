"""Rank the articles of a crawl that may tell of an event of the archive, each with its reasons.

    python scripts/rank_candidates.py TABLES EVENT [--archive DIR] [--most 20]

TABLES is what `read_corpus.py` wrote, with the same archive. Writes TABLES/candidates/EVENT.parquet and prints the
likeliest: points, day, address, and why. They are for an editor to look at; nothing is recorded.
Exit code 0: ranked; 1: there is no such event, or no finished run.
"""

import argparse
import sys
from pathlib import Path

from isnad.say.streams import speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, metavar="TABLES", help="the folder of a finished run")
    parser.add_argument("event", metavar="EVENT", help="the id of an event")
    parser.add_argument("--archive", type=Path, default=ROOT, metavar="DIR", help="whose event it is (this one)")
    parser.add_argument("--most", type=int, default=20, metavar="N", help="how many are printed (default: 20)")
    options = parser.parse_args()
    from isnad.corpus.candidates import UnknownEvent, candidates
    from isnad.corpus.store import RunStore
    from isnad.read.folders import Folders, read_archive

    store = RunStore(options.tables)
    if not store.has("run", "finished"):
        print(
            f"{options.tables} holds no finished run: start read_corpus.py again, or for the first time",
            file=sys.stderr,
        )
        return 1
    root = options.archive
    archive, _ = read_archive(Folders.at(root))
    try:
        found = candidates(store, archive, options.event)
    except UnknownEvent:
        print(f"no event {options.event}: name one of {', '.join(sorted(archive.events))}", file=sys.stderr)
        return 1
    for row in found[: options.most]:
        print(f"{row['score']:g}  {row['published'] or '-'}  {row['address']}  {'; '.join(row['because'])}")
    print(f"{len(found)} candidates in {options.tables / 'candidates'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
