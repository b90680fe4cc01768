"""Print which passages the new records of an archive share with other records, as a Markdown table.

    python scripts/list_shared_passages.py BASE [--root DIR]

BASE is a folder that holds the archive as it was published. Nothing of any text is printed. Exit code 0, whatever is
shared; 2 where a folder is not there.
"""

import argparse
import sys
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.read.folders import Folders, read_archive
from isnad.reviewing import shared_markdown, shared_with_recorded
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=a_path, metavar="BASE", help="the archive as it was published")
    parser.add_argument("--root", type=a_path, default=ROOT, help="the archive as proposed (default: this one)")
    options = parser.parse_args()
    for folder in (options.base / "articles", options.root / "articles"):
        if not folder.is_dir():
            parser.error(f"no such folder: {folder}")
    base, now = (read_archive(Folders.at(one))[0] for one in (options.base, options.root))
    print(shared_markdown(shared_with_recorded(base, now)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
