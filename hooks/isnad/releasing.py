"""The formats that need packages beyond the site's own (`pip install .[release]`); what makes a release of files."""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from isnad.exporting import Export, Files, all_files
from isnad.finish.manifest import NAME, sha256_of
from isnad.finish.packing import Unpackable, pack
from isnad.finish.zim import write_zim
from isnad.message import visible
from isnad.model.outputs import Edition
from isnad.write.data.bag import BAG, bag_members
from isnad.write.data.crate import CRATE, crate_metadata
from isnad.write.data.described import Described
from isnad.write.data.packed import pack_files, zip_bytes
from isnad.write.data.parquet import parquet_bytes
from isnad.write.data.sbom import sbom_json

SUMS = "SHA256SUMS"
"""What lists the SHA-256 of a release's files, as `sha256sum` prints it."""


def _parquet(export: Export) -> Files:
    return ((f"{table.name}.parquet", parquet_bytes(table)) for table in export.tables)


def _crate(export: Export) -> Files:
    files = tuple(all_files(export))
    told = crate_metadata((Described.of_bytes(name, held) for name, held in files), export.edition)
    yield "isnad-crate.zip", zip_bytes([(CRATE, told.encode()), *files])


EXTRA_FORMATS: Mapping[str, Callable[[Export], Files]] = MappingProxyType({"parquet": _parquet, "rocrate": _crate})
"""What is made of the records alone."""


def packages(root: Path) -> bytes:
    """The list of what a site is built with (CycloneDX), from the pins in the folder of the code."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    pins = (root / "requirements" / "site.txt").read_text("utf-8")
    return sbom_json(pins, project["name"], project["version"]).encode()


def write_of_site(format_: str, site: Path, out: Path, code: Path) -> None:
    """Write one of the files of a built site into a folder: `site`, a zip that unpacks to that name wherever it was
    built; `zim`; `sbom`, the packages that the code, which stands in the folder `code`, builds it with."""
    match format_:
        case "site":
            pack(site, out / "isnad-site.zip", "site")
        case "zim":
            write_zim(site, out / "archive.zim", edition_of(site))
        case _:
            (out / "sbom.json").write_bytes(packages(code))


def edition_of(site: Path) -> Edition:
    """What a built site says of itself: its name, its release as the one hash of all its files, its day if known.

    Raises Unpackable.
    """
    try:
        cited = json.loads((site / "data/archive.csl.json").read_text("utf-8"))[0]
        release = json.loads((site / NAME).read_text("utf-8"))["release"]
        day = date(*cited["issued"]["date-parts"][0]) if "issued" in cited else None
        return Edition(cited["title"], f"sha256:{release}", day)
    except (OSError, ValueError, LookupError, TypeError) as wrong:
        raise Unpackable(f"{visible(str(site))}: no built site (make site)") from wrong


def finish_release(site: Path, dist: Path) -> Iterator[str]:
    """Add to a folder with a site's files and its data what tells of them all: the site's manifest, RO-Crate metadata,
    a bag and their sums. Gives the name of each before it is made."""
    edition = edition_of(site)
    yield NAME
    (dist / NAME).write_bytes((site / NAME).read_bytes())
    names = sorted(file.name for file in dist.iterdir() if file.name not in {CRATE, f"{BAG}.zip", SUMS})
    yield CRATE
    (dist / CRATE).write_text(crate_metadata(_described(dist, names), edition), "utf-8", newline="\n")
    yield f"{BAG}.zip"
    with (dist / f"{BAG}.zip").open("wb") as out:
        kept = ((name, (dist / name).read_bytes()) for name in (*names, CRATE))
        pack_files(bag_members(kept, edition), out)
    yield SUMS
    sums = (f"{sha256_of(dist / name)}  {name}\n" for name in sorted((*names, CRATE, f"{BAG}.zip")))
    (dist / SUMS).write_text("".join(sums), encoding="ascii", newline="\n")


def _described(folder: Path, names: Sequence[str]) -> Iterator[Described]:
    return (Described.of_sum(name, (folder / name).stat().st_size, sha256_of(folder / name)) for name in names)
