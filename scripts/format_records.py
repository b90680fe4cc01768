"""Write every record and entry of an archive in its one form: fields in order, defaults left out, one sentence a line.

    python scripts/format_records.py [ROOT...] [--articles DIR] [--check] [--lang en]

ROOT is a folder with `articles` and `docs` (default: this repository). What a record says stays the same, and so do its
comments, which stand above what they are about. A digest or a note gets one sentence a line, and is read as the same
paragraphs; the lines of an article that is here in full stay. A file that cannot be read is left alone and named: the
archive's check says what is wrong with it. With --check nothing is written: each file that differs is named at the
first place where it does.
Exit code 0: all are in their form; 1: some is not (--check) or cannot be read; 2: wrong arguments.
"""

import argparse
import sys
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.saying import LANGUAGES, as_text
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("roots", nargs="*", type=a_path, default=[ROOT], metavar="ROOT", help="folders of archives")
    parser.add_argument("--articles", default="articles", help="the folder of article records (default: articles)")
    parser.add_argument("--check", action="store_true", help="write nothing; say which files are not in their form")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default="ar", help="the messages' language (default: ar)")
    options = parser.parse_args()
    from isnad.read.folders import Folders, record_files
    from isnad.read.formatting import format_file

    wrong = []
    for root in options.roots:
        folders = Folders.at(root, options.articles)
        if not folders.articles.is_dir():
            parser.error(f"no such folder: {folders.articles}")
        for found in record_files(folders):
            wrong += format_file(found, write=not options.check)
    for message in wrong:
        print(as_text(message, LANGUAGES[options.lang]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(said_by(main))
