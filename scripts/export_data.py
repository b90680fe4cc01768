"""Write the archive's data alone, each format by itself.

    python scripts/export_data.py [--format FORMAT ...] [--out DIR] [--root DIR] [--site ADDRESS] [--built SITE]

Of the records: package (each table as CSV, with datapackage.json), json (the whole), geojson (the places), graphml (who
quotes whom in each event, every source chain), ftm (the same as FollowTheMoney's entities), annotations (each article's
text, and on it quotations, assertions and their chains, as JSON-LD), sqlite (every table, with a full-text search), zip
(package as one file), epub (the pages as a book), parquet (each table); bagit and rocrate (all but zip and parquet, as
a bag with sums, or as a crate with what each file is). Without --format, all of them; nothing unless the check passes.
Of a built site (SITE, by default the folder `site`): site (a zip, to be opened from a folder), zim (for Kiwix). Of the
code: sbom (every package that a site is built with). parquet, rocrate, zim, sbom need `pip install .[release]`.
Exit code 0; 1: the archive does not pass, or the site cannot be packed; 2: wrong arguments, a package is missing.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ("package", "json", "geojson", "graphml", "ftm", "annotations", "sqlite", "zip", "epub", "bagit")
EXTRA, OF_A_SITE = ("parquet", "rocrate"), ("site", "zim")
ALL = (*PLAIN, *EXTRA, *OF_A_SITE, "sbom")


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", dest="formats", choices=ALL, action="append", help="what to write; repeatable")
    parser.add_argument("--out", type=a_path, default=Path("data"), help="the folder to write into (default: data)")
    parser.add_argument("--root", type=a_path, default=ROOT, help="the archive's folder (default: this repository)")
    parser.add_argument("--site", default="", help="the site's address, with its last slash, for pages that rows name")
    parser.add_argument("--built", type=a_path, default=ROOT / "site", help="the built site (default: the folder site)")
    options = parser.parse_args()
    chosen = options.formats or [*PLAIN, *EXTRA]
    if not f"/{options.site}".endswith("/"):
        parser.error("--site does not end in a slash")
    if set(chosen) & set(OF_A_SITE) and not (options.built / "manifest.json").is_file():
        parser.error(f"no built site: {options.built} (make site)")
    from isnad.finish.packing import Unpackable
    from isnad.pipeline import Refused

    try:  # what is made of records is whole before anything is written; a site's files may be too large for that
        files = list(_of_records(chosen, options.root, options.site))
        options.out.mkdir(parents=True, exist_ok=True)
        for name, held in files:
            (options.out / name).write_bytes(held)
        for format_ in sorted(set(chosen) - {*PLAIN, *EXTRA}):
            from isnad.releasing import write_of_site

            write_of_site(format_, options.built.resolve(), options.out, ROOT)
            print(format_, flush=True)
    except (Refused, Unpackable) as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


def _of_records(chosen: list[str], root: Path, site: str) -> Iterator[tuple[str, bytes]]:
    """The files of each format, which is named when it is made. Raises Refused."""
    from isnad.exporting import FORMATS, checked_export

    writers = dict(FORMATS)
    if set(chosen) & set(EXTRA):
        from isnad.releasing import EXTRA_FORMATS

        writers |= EXTRA_FORMATS
    if of_records := [format_ for format_ in chosen if format_ in writers]:
        export = checked_export(root, site)
        for format_ in of_records:
            yield from writers[format_](export)
            print(format_, flush=True)


if __name__ == "__main__":
    sys.exit(said_by(main))
