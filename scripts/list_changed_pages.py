"""Print which pages read differently in two built sites, as a Markdown table: page, before, after.

    python scripts/list_changed_pages.py OLD_SITE NEW_SITE

Exit code 0, whatever changed; 2 where a folder is not there.
"""

import argparse
import sys

from isnad.finish.changed_pages import changed_pages, table_of_changes
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=a_path, metavar="OLD_SITE")
    parser.add_argument("new", type=a_path, metavar="NEW_SITE")
    options = parser.parse_args()
    for folder in (options.old, options.new):
        if not folder.is_dir():
            parser.error(f"no such folder: {folder}")
    print(table_of_changes(changed_pages(options.old, options.new)), end="")
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
