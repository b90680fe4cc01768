"""Lists of words and phrases that are data: one file a subject, one row a reason.

A file `<package>/lexicons/<name>.tsv` holds rows `list<TAB>phrases<TAB>why` under that header; phrases are parted by
` | `. They are written as print has them: whoever reads them folds them (`isnad.find.text`), so one spelling of
أ/إ/آ/ا, ة/ه and ى/ي is enough.
"""

from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files

_HEADER = "list\tphrases\twhy"


def read_lexicon(package: str, name: str) -> Mapping[str, tuple[str, ...]]:
    """Each list's phrases in the order of the file. Raises ValueError where the header or a row is not of the form."""
    lines = (files(package) / "lexicons" / f"{name}.tsv").read_text("utf-8").splitlines()
    if lines[0] != _HEADER:
        raise ValueError(f"{name}.tsv: its first line is not {_HEADER!r}")
    lists: defaultdict[str, list[str]] = defaultdict(list)
    for number, line in enumerate(lines[1:], 2):
        row = line.split("\t")
        if len(row) != 3 or not all(part.strip() for part in row):
            raise ValueError(f"{name}.tsv:{number}: a row has three filled columns")
        lists[row[0]] += (phrase.strip() for phrase in row[1].split("|"))
    return {name: tuple(phrases) for name, phrases in lists.items()}
