"""files -> what is said of them as an RO-Crate (https://www.researchobject.org/ro-crate/, 1.2 and later).

Needs rocrate, which the site does not.
"""

import json
from collections.abc import Iterable

from rocrate.rocrate import ROCrate

from isnad.model.outputs import Edition
from isnad.write.data.described import Described
from isnad.write.data.package import LICENCE
from isnad.write.data.packed import NO_DAY
from isnad.write.words.data import WHAT_IT_IS

CRATE = "ro-crate-metadata.json"
"""What such a file is called, in the folder of those that it tells of."""


def crate_metadata(files: Iterable[Described], edition: Edition) -> str:
    """The metadata of a crate that these files stand in; `edition` is what of the archive they are."""
    crate = ROCrate()
    crate.name, crate.description, crate.license = edition.name, WHAT_IT_IS, LICENCE["path"]
    crate.datePublished = (edition.day or NO_DAY).isoformat()
    crate.root_dataset["inLanguage"] = "ar"
    if edition.release:
        crate.root_dataset["version"] = edition.release
    for file in files:
        facts = {
            "name": file.what,
            "encodingFormat": file.media_type,
            "contentSize": str(file.size),
            "sha256": file.sha256,
        }
        crate.add_file(None, dest_path=file.name, properties=facts)
    return json.dumps(crate.metadata.generate(), ensure_ascii=False, indent=1) + "\n"
