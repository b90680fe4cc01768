"""What a search of a large archive costs a phone: bytes, requests and time, over http and from a folder.

    make bench-search-scale ARCHIVE_SIZE=5000

The index is that of as many invented articles as are asked for; the page that searches it is ours, in Chromium on a
processor slowed six times, from an empty cache for each search. Nothing is judged here.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from invented.archive import invent_archive, sample_queries
from isnad.say.streams import said_by, speak_utf8
from search_bench.browser import chromium, serving
from search_bench.scale import SLOWER, Cost, put_large_index, search_once
from search_bench.sites import build_ours

READERS = ["واغنر", "خشام", "توماس فيل", "الكرملين", "فاغنر", "١٠٠ قتيل", "القوات الروسية", "قال التحالف الدولي"]
"""What readers type everywhere; what is typed into this archive alone is drawn from its texts."""
DRAWN = 12


def table(costs: Sequence[Cost]) -> None:
    print(f"{'before, KB':>12}{'during, KB':>12}{'requests':>10}{'ms':>8}{'results':>9}  query")
    for cost in costs:
        start = f"{cost.before / 1000:>12.1f}{cost.during / 1000:>12.1f}{cost.requests:>10}"
        print(f"{start}{cost.wait:>8.0f}{cost.results:>9}  {cost.query}")
    for name, taken in (("median", median), ("most", max)):
        start = f"{taken(c.before for c in costs) / 1000:>12.1f}{taken(c.during for c in costs) / 1000:>12.1f}"
        print(f"{start}{taken(c.requests for c in costs):>10.0f}{taken(c.wait for c in costs):>8.0f}{'':>9}  {name}")


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=5_000, help="how many articles (default: 5000)")
    count = parser.parse_args().count
    files = list(invent_archive(count))
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        site = build_ours(Path(scratch) / "site")
        index = put_large_index(site, files, Path(scratch) / "archive")
        made = f"index made in {index.seconds:.1f} s of CPU, {index.files} files, {index.size / 1e6:.1f} MB"
        print(f"{count:,} articles: {made}; processor {SLOWER} times slower")
        queries = [*READERS, *sample_queries(files, DRAWN)]
        with serving(site) as base:
            print("\nhttp, compressed")
            table([search_once(browser, base, query) for query in queries])
        print("\nfrom a folder")
        table([search_once(browser, site.as_uri(), query) for query in queries])


if __name__ == "__main__":
    sys.exit(said_by(main))
