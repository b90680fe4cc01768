"""Write the archive's data alone, each format by itself.

    python scripts/export_data.py [--format FORMAT ...] [--out DIR] [--root DIR] [--site ADDRESS] [--built SITE]

Of the records alone: package (each table as CSV, with datapackage.json), json (the whole), geojson (the places),
graphml (who quotes whom in each event, and every source chain), ftm (who is named and who passed what on, as
FollowTheMoney's entities), annotations (of each article its text, and on it quotations, assertions and their chains, as
JSON-LD), sqlite (every table, with a full-text search), zip (package as one file), epub (the pages as a book for
e-readers), parquet (each table); bagit and rocrate (all of these but zip and parquet, as one bag with sums for whoever
keeps it, or as one crate with what each file is). Without --format, all of them.
Of a built site (SITE, by default the folder `site`): site (the site as a zip, to be opened from a folder), zim (the
site for Kiwix). Of the code: sbom (every package that a site is built with).
parquet, rocrate, zim and sbom need `pip install .[release]`.
Nothing is written of an archive that does not pass its check.
Exit code 0; 1: the archive does not pass; 2: wrong arguments, no built site, or a package that is not installed.
"""

import argparse
import sys
from pathlib import Path

from isnad.say.streams import speak_utf8

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ("package", "json", "geojson", "graphml", "ftm", "annotations", "sqlite", "zip", "epub", "bagit")
EXTRA = ("parquet", "rocrate")
OF_A_SITE = ("site", "zim")
SBOM = "sbom"


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    formats = (*PLAIN, *EXTRA, *OF_A_SITE, SBOM)
    parser.add_argument("--format", dest="formats", choices=formats, action="append", help="what to write; repeatable")
    parser.add_argument("--out", type=Path, default=Path("data"), help="the folder to write into (default: data)")
    parser.add_argument("--root", type=Path, default=ROOT, help="the archive's folder (default: this repository)")
    parser.add_argument(
        "--site", default="", help="the site's address, ending in a slash, for the pages that rows name"
    )
    parser.add_argument("--built", type=Path, default=ROOT / "site", help="the built site (default: the folder site)")
    options = parser.parse_args()
    chosen = options.formats or [*PLAIN, *EXTRA]
    if options.site and not options.site.endswith("/"):
        parser.error("--site does not end in a slash")
    if set(chosen) & set(OF_A_SITE) and not (options.built / "manifest.json").is_file():
        parser.error(f"no built site: {options.built} (make site)")
    try:
        return _exported(chosen, options)
    except ModuleNotFoundError as missing:
        parser.error(f"{missing.name} is not installed: pip install .[release]")


def _exported(chosen: list[str], options: argparse.Namespace) -> int:
    """Whatever is made of records is made before anything is written; each format is named when it is."""
    files: list[tuple[str, bytes]] = []
    if of_records := [format_ for format_ in chosen if format_ in (*PLAIN, *EXTRA)]:
        from isnad.exporting import FORMATS, Export
        from isnad.pipeline import check_archive
        from isnad.read.folders import Folders
        from isnad.say.saying import all_as_text

        checked = check_archive(Folders.at(options.root))
        if checked.messages:
            print(all_as_text(checked.messages), file=sys.stderr)
            return 1
        writers = dict(FORMATS)
        if set(of_records) & set(EXTRA):
            from isnad.releasing import EXTRA_FORMATS

            writers.update(EXTRA_FORMATS)
        export = Export(checked, options.site)
        for format_ in of_records:
            files += writers[format_](export)
            print(format_, flush=True)
    if SBOM in chosen:
        from isnad.releasing import packages

        files.append(("sbom.json", packages(ROOT)))
        print(SBOM, flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, held in files:
        (options.out / name).write_bytes(held)
    _write_site([format_ for format_ in chosen if format_ in OF_A_SITE], options)
    print(f"{options.out}: {len(files) + len(set(chosen) & set(OF_A_SITE))} files")
    return 0


def _write_site(chosen: list[str], options: argparse.Namespace) -> None:
    """A site's files go to the disk as they are made, for a large one has no room in memory."""
    built = options.built.resolve()
    if "site" in chosen:
        from isnad.finish.packing import pack

        pack(built, options.out / "isnad-site.zip", "site")  # it unpacks to that name wherever it was built
        print("site", flush=True)
    if "zim" in chosen:
        from isnad.releasing import site_as_zim

        site_as_zim(built, options.out / "archive.zim")
        print("zim", flush=True)


if __name__ == "__main__":
    sys.exit(main())
