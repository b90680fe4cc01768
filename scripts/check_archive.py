"""Say all that is wrong with the archive at once, `path:line:column: what is wrong; what to write instead`.

    python scripts/check_archive.py [--root DIR] [--articles DIR] [--originals DIR] [--base DIR]
                                    [--lang en] [--format github] [--quiet]

With --root, the archive of another folder, which has its own `articles/` and `docs/`; with --articles, the records of
another folder beside this archive's entries. The last line says which articles were checked.
No record of this archive was made, revised or corrected on a day to come.
With --originals, every quotation, and what a digest puts between «quotation marks», is held against the original it
was taken from, to the code point; a digest may share fewer than twenty running words with it.
Originals that the folder has not are named on standard error.
With --base, a folder that holds what was published (a checkout of the main branch), no published id may be gone and
no published fact may differ without a correction. With --format github, messages are annotations that stand at their
lines in a pull request; with --lang en they are in English.
Exit code 0: nothing is wrong; 1: something is; 2: wrong arguments, or a folder that is not there.
"""

import argparse
import gc
import sys
from datetime import UTC, datetime
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.read.folders import Folders, named
from isnad.say.saying import LANGUAGES, as_annotation, as_text
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
FORMATS = {"text": as_text, "github": as_annotation}


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=a_path, default=ROOT, help="the folder of articles/ and docs/ (this one)")
    parser.add_argument("--articles", default="articles", help="the folder of article records (default: articles)")
    parser.add_argument("--originals", type=a_path, help="the folder that holds the articles' originals")
    parser.add_argument("--base", type=a_path, help="a folder that holds the archive as it was published")
    parser.add_argument("--advice", action="store_true", help="say too what is no fault and worth a look")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default="ar", help="the messages' language (default: ar)")
    parser.add_argument("--quiet", action="store_true", help="tell a terminal nothing of how far the check is")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="how a message is printed")
    options = parser.parse_args()
    root = options.root.resolve()
    folders = Folders.at(root, options.articles)
    base = Folders.at(options.base) if options.base else None
    for folder in (folders.docs, folders.articles, options.originals, base and base.articles):
        if folder and not folder.is_dir():
            parser.error(f"no such folder: {folder}")
    from isnad.pipeline import advice, check_against_base, check_against_originals, check_archive, check_upkeep
    from isnad.say.screen import watching

    gc.disable()  # all that is read stays to the end; to look through it for rubbish again and again finds none
    with watching(LANGUAGES[options.lang], quiet=options.quiet) as watch:
        checked = check_archive(folders, watch)
    messages = list(checked.messages)
    if folders.articles == folders.root / "articles":
        messages += check_upkeep(checked, datetime.now(UTC).date())
    if options.originals:
        held = check_against_originals(checked.archive, options.originals)
        messages += held.messages
        for name in held.missing:
            print(f"no original {name!a} in {options.originals}: its record was not held against it", file=sys.stderr)
    summary = ""
    if base:
        compared = check_against_base(checked.archive, base)
        messages += compared.messages
        summary = f", {len(compared.unread)} records of the base not compared" if compared.unread else ""
    for message in sorted(messages):
        print(FORMATS[options.format](message, LANGUAGES[options.lang]))
    for message in advice(checked) if options.advice else ():
        print(as_text(message, LANGUAGES[options.lang]), file=sys.stderr)
    where = named(folders.articles, ROOT)
    print(f"{len(checked.archive.articles)} articles in {where}, {len(messages)} messages{summary}", file=sys.stderr)
    return 1 if messages else 0


if __name__ == "__main__":
    sys.exit(said_by(main))
