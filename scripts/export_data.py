"""Write the archive's data alone, without building the site.

    python scripts/export_data.py [--format FORMAT ...] [--out DIR] [--root DIR] [--site ADDRESS]

Formats: package (each table as CSV, with datapackage.json), json (the whole), geojson (the places), graphml (who quotes
whom in each event, and every source chain), ftm (who is named and who passed what on, as FollowTheMoney's entities),
annotations (of each article its text, and on it quotations, assertions and their chains, as JSON-LD), sqlite (every
table, with a full-text search), zip (package as one file), epub (the pages as a book for e-readers), parquet (each
table). Without --format, all of them; parquet needs `pip install .[release]`.
Nothing is written of an archive that does not pass its check.
Exit code 0; 1: the archive does not pass; 2: wrong arguments.
"""

import argparse
import sys
from pathlib import Path

from isnad.say.streams import speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    formats = ("package", "json", "geojson", "graphml", "ftm", "annotations", "sqlite", "zip", "epub", "parquet")
    parser.add_argument("--format", dest="formats", choices=formats, action="append", help="what to write; repeatable")
    parser.add_argument("--out", type=Path, default=Path("data"), help="the folder to write into (default: data)")
    parser.add_argument("--root", type=Path, default=ROOT, help="the archive's folder (default: this repository)")
    parser.add_argument(
        "--site", default="", help="the site's address, ending in a slash, for the pages that rows name"
    )
    options = parser.parse_args()
    if options.site and not options.site.endswith("/"):
        parser.error("--site does not end in a slash")
    from isnad.exporting import FORMATS, Export
    from isnad.pipeline import check_archive
    from isnad.read.folders import Folders
    from isnad.say.saying import all_as_text

    checked = check_archive(Folders.at(options.root))
    if checked.messages:
        print(all_as_text(checked.messages), file=sys.stderr)
        return 1
    export = Export(checked, options.site)
    chosen = options.formats or formats
    files = [file for format_ in chosen if format_ in FORMATS for file in FORMATS[format_](export)]
    if "parquet" in chosen:
        from isnad.write.data.parquet import parquet_bytes

        files += [(f"{table.name}.parquet", parquet_bytes(table)) for table in export.tables]
    options.out.mkdir(parents=True, exist_ok=True)
    for name, data in files:
        (options.out / name).write_bytes(data)
    print(f"{options.out}: {len(files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
