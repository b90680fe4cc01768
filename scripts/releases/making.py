"""A folder with a site's zip and its exported data -> a whole release there."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from isnad.finish.manifest import sha256_of
from isnad.write.words.data import WHAT_IT_IS
from releases.opening import SUMS
from releases.preservation import BAG, CRATE, write_bag, write_crate
from releases.zim import Named, write_zim

ABOUT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "archive.epub": ("application/epub+zip", "Every page as a book for e-readers"),
        "archive.sqlite": ("application/vnd.sqlite3", "Every table as one database, with a full-text search"),
        "archive.zim": ("application/x-zim", "The site as one file for Kiwix"),
        "data-package.zip": ("application/zip", "Every table as CSV, as a Frictionless data package"),
        "entities.ftm.jsonl": ("application/jsonl", "Who is named and who passed what on, as FollowTheMoney entities"),
        "isnad-site.zip": ("application/zip", "The site, to be opened from a folder"),
        "manifest.json": ("application/json", "Every file of the site with its SHA-256, and the release that they are"),
        "sbom.json": ("application/vnd.cyclonedx+json", "Every package that the site is built with"),
    }
)
"""What each file is, by its name: its media type and what is in it; metadata, bag and sums are of these."""


def finish(site: Path, dist: Path) -> Iterator[str]:
    """Add what a release has beside its site and data; the name of each file before it is made."""
    shutil.copyfile(site / "manifest.json", dist / "manifest.json")
    release = json.loads((dist / "manifest.json").read_text("utf-8"))["release"]
    cited = json.loads((site / "data/archive.csl.json").read_text("utf-8"))[0]
    issued = cited["issued"]["date-parts"][0] if "issued" in cited else (1980, 1, 1)  # as in zips of no known day
    named = Named(cited["title"], WHAT_IT_IS, "-".join(f"{part:02}" for part in issued))
    yield "archive.zim"
    write_zim(site, dist / "archive.zim", named)
    yield CRATE
    write_crate(dist, ABOUT, named, release)
    yield BAG
    write_bag(dist, [*ABOUT, CRATE], named, release)
    yield SUMS
    names = sorted((*ABOUT, CRATE, BAG))
    sums = "".join(f"{sha256_of(dist / name)}  {name}\n" for name in names)
    (dist / SUMS).write_text(sums, encoding="ascii", newline="\n")
