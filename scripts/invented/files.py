"""Files of an invented archive."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class File:
    """A file of the archive: its place below the archive's folder, and its text."""

    place: str
    text: str


class _Dumper(yaml.CSafeDumper):
    """Says each thing in full: the archive reads no aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def record(place: str, front: Mapping[str, object], body: str) -> File:
    """A record's file: its front matter, and the text below it."""
    head = yaml.dump(dict(front), Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return File(place, f"---\n{head}---\n{body}")
