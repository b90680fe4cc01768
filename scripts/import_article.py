"""Make a draft record of each raw text or saved page, or complete the digest record that was made from it.

    python scripts/import_article.py FILE... [--out DIR] [--into ID] [--json] [--lang en]

Takes pasted text (UTF-8, UTF-16, Windows-1256) and saved pages (.html, .mhtml, .warc, .wacz). A file that a record of
the archive was made from (the same SHA-256) completes that record: its facts stay, its body becomes the whole text.
Any other becomes a draft in which everything waits to be confirmed. Nothing that is there is ever overwritten.
Exit code 0: all done; 1: some file was not (the others were); 2: wrong arguments.
"""

import argparse
import json
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path

from rich.progress import track

from isnad.draft.complete import LostAnnotations
from isnad.draft.file import save
from isnad.draft.limits import UnreadableFile
from isnad.draft.report import as_data, remarks_for_editor
from isnad.drafting import ImportContext, draft, find_all, open_import
from isnad.model.remarks import remark
from isnad.read.folders import Folders, read_archive
from isnad.say.saying import LANGUAGES, all_as_text, remarked

ROOT = Path(__file__).resolve().parent.parent


def import_file(file: Path, context: ImportContext, options: argparse.Namespace) -> None:
    """Draft or complete one record, or print what was found."""
    raw = file.read_bytes()
    if options.json:
        record = context.record_of(raw)
        found = find_all(file.name, raw, context, record.forms if record else None)
        print(json.dumps(as_data(found, context.language), ensure_ascii=False, indent=1))
        return
    drafted = draft(file.name, raw, context, datetime.now(UTC).date().isoformat(), options.into)
    path = save(options.out, drafted.id, drafted.text, drafted.found.fingerprint)
    done = remark("record-completed") if drafted.completes else remark("draft-waits")
    for line in (done, *remarks_for_editor(drafted.found)):
        print(f"{path}: {remarked(line, context.language)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a pasted text or a saved page")
    parser.add_argument("--out", type=Path, default=ROOT / "articles", help="where records go (default: articles)")
    parser.add_argument("--into", metavar="ID", help="the record that the file completes, if its bytes do not tell")
    parser.add_argument("--json", action="store_true", help="print what was found, and write nothing")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default="ar", help="the language of notes (default: ar)")
    options = parser.parse_args()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot read is said in our words
    archive, _ = read_archive(Folders(ROOT, ROOT / "articles", ROOT / "docs"))
    if options.into and options.into not in archive.articles:
        parser.error(f"no record has the id {options.into}")
    context = open_import(archive, LANGUAGES[options.lang])
    failed = 0
    for file in track(options.files, "", disable=len(options.files) < 4 or not sys.stderr.isatty(), transient=True):
        try:
            import_file(file, context, options)
        except OSError as wrong:
            failed += 1
            print(f"{file}: {wrong}", file=sys.stderr)
        except UnreadableFile as refused:
            failed += 1
            print(f"{file}: {remarked(refused.remark, context.language)}", file=sys.stderr)
        except LostAnnotations as lost:
            failed += 1
            print(f"{file}: {all_as_text(lost.messages, context.language)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
