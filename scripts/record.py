"""Record an article in the browser: its original on one side, the record on the other.

    python scripts/record.py FILE | --url ADDRESS | --id RECORD [--root DIR] [--port N] [--no-browser]

FILE is a pasted text or a saved page; --url fetches a page first; --id mends a record whose original is in originals/.
The page is served to this machine alone, at an address that nobody else knows; nothing is written into the archive
until you save. Work is kept in .cache/record, which git ignores, and goes on where it was. Ctrl+C ends the recorder.
Exit code 0: it was ended; 1: the original could not be read; 2: wrong arguments.
"""

import argparse
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=a_path, metavar="FILE", help="a pasted text or a saved page")
    parser.add_argument("--url", metavar="ADDRESS", help="a page to fetch and record")
    parser.add_argument("--id", metavar="RECORD", help="a record to mend")
    parser.add_argument("--root", type=a_path, default=ROOT, metavar="DIR", help="the archive (default: this one)")
    parser.add_argument("--licence", metavar="TEXT", help="under which the whole text may be published: CC BY 4.0")
    parser.add_argument("--port", type=int, default=0, metavar="N", help="of this machine (default: any that is free)")
    parser.add_argument("--no-browser", action="store_true", help="print the address, and open no browser")
    options = parser.parse_args()
    if sum(bool(given) for given in (options.file, options.url, options.id)) != 1:
        parser.error("a FILE, --url ADDRESS or --id RECORD is needed (make record FILE=..., URL=... or ID=...)")
    from isnad.draft.limits import UnreadableFile
    from isnad.importing import fetch_original, keep_original, read_file
    from isnad.read.folders import Folders
    from isnad.record.opening import InUse, NoOriginal, held_for, open_archive, open_session, original_of
    from isnad.record.serving import serve
    from isnad.say.saying import remarked

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is said in our words
    root = options.root.resolve()
    originals, works, today = root / "originals", root / ".cache" / "record", datetime.now(UTC).date().isoformat()
    opened = open_archive(Folders.at(root))
    if options.id and options.id not in opened.base.archive.articles:
        parser.error(f"no record has the id {options.id}")
    try:
        if options.id:
            imported = original_of(options.id, opened, originals, today)
        elif options.url:
            imported = fetch_original(options.url, originals, today, options.licence)
        else:
            imported = read_file(options.file, today, options.licence)
        lock = held_for(imported, works)
        session = open_session(imported, opened, works)
    except NoOriginal as wrong:
        print(f"{originals}/{wrong.file}: not here; put the original there (SHA-256 {wrong.print})", file=sys.stderr)
        return 1
    except UnreadableFile as wrong:
        print(f"{options.file or options.url}: {remarked(wrong.remark)}", file=sys.stderr)
        return 1
    except InUse:
        print(f"{imported.name}: open in another run of the recorder; go on there, or end it first", file=sys.stderr)
        return 1
    except OSError as wrong:
        print(wrong, file=sys.stderr)
        return 1
    if not options.id:
        keep_original(originals, imported)
    with lock:
        serve(session, ROOT, options.port, open_browser=not options.no_browser)
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
