"""A folder of a release -> RO-Crate metadata of it, and one BagIt bag of all, for whoever keeps it.

See https://www.researchobject.org/ro-crate/ (1.2 and later) and RFC 8493.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import bagit
from rocrate.rocrate import ROCrate

from isnad.finish.manifest import sha256_of
from pack_site import pack
from releases.zim import Named

CRATE = "ro-crate-metadata.json"
BAG = "isnad-bag.zip"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def write_crate(folder: Path, about: Mapping[str, tuple[str, str]], named: Named, release: str) -> None:
    """Say in the folder what each of its files is: `about` has of each its media type and what it is, by name."""
    crate = ROCrate()
    crate.name, crate.description, crate.license = named.name, named.about, LICENCE
    crate.datePublished = named.day
    crate.root_dataset["version"] = release
    crate.root_dataset["inLanguage"] = "ar"
    for name, (media_type, what) in about.items():
        file = folder / name
        facts = {
            "name": what,
            "encodingFormat": media_type,
            "contentSize": str(file.stat().st_size),
            "sha256": sha256_of(file),
        }
        crate.add_file(file, dest_path=name, properties=facts)
    crate.metadata.write(folder)


def write_bag(folder: Path, names: list[str], named: Named, release: str) -> None:
    """Pack a bag of the folder's files of these names, with their SHA-256 and what they are of, into one zip there."""
    with TemporaryDirectory() as place:
        bag = Path(place) / "isnad-bag"
        bag.mkdir()
        for name in names:
            shutil.copyfile(folder / name, bag / name)
        said = {
            "Bagging-Date": named.day,
            "External-Description": named.about,
            "External-Identifier": f"sha256:{release}",
            "Source-Organization": named.name,
        }
        bagit.make_bag(str(bag), said, checksums=["sha256"])
        pack(bag, folder / BAG)
