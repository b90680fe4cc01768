"""Make a draft record of each raw text or saved page, or complete the digest record that was made from it.

    python scripts/import_article.py FILE... [--url ADDRESS]... [--out DIR] [--into ID] [--licence TEXT] [--json]

Takes pasted text (UTF-8, UTF-16, Windows-1256) and saved pages (HTML, .mhtml, .warc, .wacz), whatever they are called;
--url fetches one page. A file that a record of the archive was made from (the same SHA-256) completes that record: its
facts stay, its body becomes the whole text, for your own use (`licence: own-use`) unless --licence says more. With
--into a record that has a digest, of a form say, is filled in: `original`, offsets, fingerprint. Any other file becomes
a draft in which everything waits to be confirmed: a digest of brief quotations, or with --licence the whole
text. Nothing that is there is ever overwritten. Originals are kept in originals/, which git ignores; where --out names
another folder, only what was fetched is.
Exit code 0: all done; 1: some file was not (the others were); 2: wrong arguments.
"""

import argparse
import logging
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.saying import LANGUAGES
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=a_path, metavar="FILE", help="a pasted text or a saved page")
    parser.add_argument("--url", action="append", default=[], metavar="ADDRESS", help="a page to fetch and import")
    parser.add_argument("--out", type=a_path, default=ROOT / "articles", help="where records go (default: articles)")
    parser.add_argument("--originals", type=a_path, metavar="DIR", help="where originals are kept (default: originals)")
    parser.add_argument("--into", metavar="ID", help="the record whose original the file is: filled in, digest kept")
    parser.add_argument("--licence", metavar="TEXT", help="under which the whole text may be published: CC BY 4.0")
    parser.add_argument("--json", action="store_true", help="print what was found or why not, and write no record")
    parser.add_argument("--quiet", action="store_true", help="do not tell a terminal how far it is")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default="ar", help="the language of notes (default: ar)")
    options = parser.parse_args()
    if not options.files and not options.url:
        parser.error("a FILE or --url ADDRESS is needed")
    from isnad.draft.complete import LostAnnotations
    from isnad.draft.limits import UnreadableFile
    from isnad.drafting import open_import
    from isnad.importing import ImportPlan, fetch_original, fill_in, found_as_json, import_original, read_file, refusal
    from isnad.read.folders import Folders, read_archive
    from isnad.say.screen import watching

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is said in our words
    archive, _ = read_archive(Folders.at(ROOT))
    into = options.out / f"{options.into}.md" if options.into else None
    if into and (not into.is_file() or len(options.files) + len(options.url) != 1):
        parser.error(f"--into takes one file, and the id of a record in {options.out}")
    context = open_import(archive, LANGUAGES[options.lang])
    today, failed = datetime.now(UTC).date().isoformat(), 0
    keep = options.originals or (ROOT / "originals" if options.out.resolve() == ROOT / "articles" else None)
    plan = ImportPlan(options.out, keep)
    fetch = partial(fetch_original, folder=keep or ROOT / "originals", today=today, licence=options.licence)
    read = partial(read_file, today=today, licence=options.licence)
    sources = [*((file, partial(read, file)) for file in options.files), *((u, partial(fetch, u)) for u in options.url)]
    with watching(LANGUAGES[options.lang], quiet=options.quiet) as watch:
        for name, source in watch("import", sources, len(sources)):
            try:
                if options.json:
                    print(found_as_json(source(), context))
                    continue
                lines = fill_in(into, source(), context, plan) if into else import_original(source(), context, plan)
                sys.stdout.writelines(f"{line}\n" for line in lines)
            except (OSError, UnreadableFile, LostAnnotations) as wrong:
                failed += 1
                if options.json:
                    print(refusal(str(name), wrong, context, as_json=True))
                print(refusal(str(name), wrong, context), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(said_by(main))
