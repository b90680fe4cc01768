"""Fill in what nobody should type of a record, from its original: offsets, occurrences, hash, words, fingerprint.

    python scripts/anchor.py [ID...] [--originals DIR] [--root DIR] [--lang en]

Takes the records of those ids, or all, and for each the file in DIR that its `original` names. What a record says
stays: a place is written where the original has the very words, but for spelling and quote marks; one that is only
likely, for a digest's own words, is written and named; what you alone can tell is named. Records come out in their
one form (make format).
Exit code 0: every record is filled in; 1: some place is left to you, or an original is not there; 2: wrong arguments.
"""

import argparse
import sys
from pathlib import Path

from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.say.saying import LANGUAGES, as_text
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*", metavar="ID", help="records to fill in (default: all)")
    parser.add_argument("--root", type=a_path, default=ROOT, help="the archive's folder (default: this repository)")
    parser.add_argument("--originals", type=a_path, metavar="DIR", help="where originals are (default: originals)")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default="ar", help="the messages' language (default: ar)")
    options = parser.parse_args()
    originals = options.originals or options.root / "originals"
    articles = options.root / "articles"
    there = sorted(articles.glob("*.md")) if articles.is_dir() else []
    files = [articles / f"{id_}.md" for id_ in options.ids] or there
    missing = sorted({*files} - {*there}) or [folder for folder in (originals,) if not folder.is_dir()]
    if missing:
        parser.error(f"no such file or folder: {visible(str(missing[0]))}")
    from isnad.draft.limits import UnreadableFile
    from isnad.drafting import open_import
    from isnad.importing import anchor_record, original_named_in, read_file, refusal
    from isnad.read.folders import Folders, read_archive

    language = LANGUAGES[options.lang]
    archive, _ = read_archive(Folders.at(options.root))
    context = open_import(archive, language)
    left = 0
    for file in files:
        name = original_named_in(file)
        if name is None or not (originals / name).is_file():
            print(f"{file.stem}: its original is not in {visible(str(originals))}", file=sys.stderr)
            left += 1
            continue
        try:
            messages = anchor_record(file, read_file(originals / name, "", None), context)
        except (OSError, UnreadableFile) as wrong:
            print(refusal(name, wrong, context), file=sys.stderr)
            left += 1
            continue
        for message in messages:
            print(as_text(message, language))
        left += len(messages)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(said_by(main))
