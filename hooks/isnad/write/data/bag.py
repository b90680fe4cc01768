"""files -> the files of a BagIt bag of them (RFC 8493), for whoever keeps them: their sums are in it."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from isnad.model.outputs import Edition
from isnad.write.data.packed import NO_DAY
from isnad.write.words.data import WHAT_IT_IS

BAG = "isnad-bag"
"""What the bag's folder is called."""
_DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bag_members(files: Iterable[tuple[str, bytes]], edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The bag's files by their paths: each of `files`, let go before the next is asked for, then what is said of all.

    Names hold no line break, as those of this archive's files do not. `edition` is what of the archive they are.
    """
    sums: dict[str, str] = {}
    size = 0
    for name, held in files:
        sums[f"data/{name}"] = sha256(held).hexdigest()
        size += len(held)
        yield f"{BAG}/data/{name}", held
    tags = {
        "bagit.txt": _DECLARED,
        "bag-info.txt": _information(edition, f"{size}.{len(sums)}"),
        "manifest-sha256.txt": _manifest(sums),
    }
    tags["tagmanifest-sha256.txt"] = _manifest({name: sha256(text.encode()).hexdigest() for name, text in tags.items()})
    yield from ((f"{BAG}/{name}", text.encode()) for name, text in tags.items())


def _manifest(sums: dict[str, str]) -> str:
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))


def _information(edition: Edition, payload: str) -> str:
    said = (
        ("Bagging-Date", (edition.day or NO_DAY).isoformat()),
        ("External-Description", WHAT_IT_IS),
        ("External-Identifier", edition.release),
        ("Payload-Oxum", payload),
        ("Source-Organization", edition.name),
    )
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in said if value)
