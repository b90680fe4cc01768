"""A record as the text of its file."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from isnad.model.records import RECORDS, schema_file

_ORDER = (
    "title", "short", "outlet", "byline", "dateline", "events", "published", "url", "archived", "captured", "agencies",
    "text", "licence", "original", "recorded", "revised", "recorded_by", "reviewed_by", "review",
    "aliases", "old_anchors", "forms", "quotations", "assertions", "silent", "corrections",
)  # fmt: skip

_ANNOTATION = (
    "id", "speaker", "as", "claim", "stance", "hedge", "value", "position", "source", "verb", "kind", "words", "zone",
    "occurrence", "original", "whole", "via", "rests_on", "unsupported", "likely_same", "because",
)  # fmt: skip

_LIKE_SYNTAX = re.compile("[“”„«»،]")
"""What an editor may have meant as YAML, so that the reader asks for quote marks around it."""

_SCHEMA = "# yaml-language-server: $schema="
"""Followed by where the schema stands, seen from the record's own folder."""

_SHORT = 60
_LINE = 100


class _Readable(yaml.SafeDumper):
    """Block style outside, one line for each small value, no aliases."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> yaml.SequenceNode:
        short = all(isinstance(item, str | int) and len(str(item)) < _SHORT for item in sequence)
        return super().represent_sequence(tag, sequence, flow_style or (short and sum(map(_width, sequence)) < _LINE))


def _text(dumper: _Readable, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if _LIKE_SYNTAX.search(text) else None)


_Readable.add_representer(str, _text)


def _width(item: object) -> int:
    return len(str(item)) + 2


def file_text(front: Mapping[str, object], body: str) -> str:
    """An article's front matter in the order of the design, then the body."""
    ordered = {key: _ordered(front[key]) for key in _ORDER if front.get(key) or key == "events"}
    return record_text("articles", ordered, body)


def record_text(shelf: str, front: Mapping[str, object], body: str) -> str:
    """A record's file: a line by which editors find its schema, front matter in the order given, then the body."""
    up = "../" if shelf == "articles" else "../../"
    return f"---\n{_SCHEMA}{up}{schema_file(RECORDS[shelf])}\n{as_yaml(front)}---\n\n{body}\n"


def as_yaml(front: Mapping[str, object]) -> str:
    """Values as front matter holds them, in the order given."""
    return yaml.dump(
        dict(front), Dumper=_Readable, allow_unicode=True, sort_keys=False, default_flow_style=None, width=100_000
    )


def _ordered(value: Any) -> Any:
    """Annotations with their keys in the order of the design; anything else as it is."""
    if not isinstance(value, list) or not all(isinstance(item, dict) and "id" in item for item in value):
        return value
    return [{key: item[key] for key in sorted(item, key=_ANNOTATION.index)} for item in value]


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
