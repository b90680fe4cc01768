"""Say all that is wrong with the archive, `path:line:column: message`, and exit 1 if anything is.

    python scripts/check_archive.py [--articles DIR] [--originals DIR]

With --originals, every quotation is held against the original it was taken from, to the code point.
"""

import argparse
import sys
from pathlib import Path

from archive.pipeline import check_against_originals, check_archive
from archive.read.folders import Folders

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", default="articles", help="the folder of article records (default: articles)")
    parser.add_argument("--originals", type=Path, help="the folder that holds the articles' originals")
    options = parser.parse_args()
    folders = Folders(ROOT, ROOT / options.articles, ROOT / "docs")
    for folder in (folders.articles, options.originals):
        if folder and not folder.is_dir():
            parser.error(f"no such folder: {folder}")
    checked = check_archive(folders)
    messages = checked.messages
    if options.originals:
        messages = sorted([*messages, *check_against_originals(checked.archive, options.originals)])
    for message in messages:
        print(message)
    print(f"{len(checked.archive.articles)} articles, {len(messages)} messages", file=sys.stderr)
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(main())
