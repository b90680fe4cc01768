"""A draft as a file of the archive."""

from pathlib import Path


def save(folder: Path, id_: str, text: str, fingerprint: str) -> Path:
    """Write a new record, and its fingerprint (as lines of text) beside it. Says where the record stands.

    Raises FileExistsError where either is there already: what a person wrote is never overwritten.
    """
    folder.mkdir(parents=True, exist_ok=True)
    record, beside = folder / f"{id_}.md", folder / f"{id_}.fingerprint"
    if beside.exists():
        raise FileExistsError(beside)
    for path, held in ((record, text), (beside, f"{fingerprint}\n")):
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(held)
    return record
