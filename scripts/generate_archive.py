"""Write a large archive of invented articles, to see how the site bears it.

    python scripts/generate_archive.py 5000 large
    make site ARTICLES=large

The same number gives the same archive. Nothing in it happened.
"""

import argparse
from pathlib import Path

from search_bench.invented import invent_archive


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    options = parser.parse_args()
    options.folder.mkdir(parents=True)
    for record in invent_archive(options.count):
        (options.folder / record.name).write_text(record.text, encoding="utf-8")


if __name__ == "__main__":
    main()
