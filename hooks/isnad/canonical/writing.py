"""A record's values and body -> the text of its file."""

from collections.abc import Iterable, Mapping

from isnad.canonical.bodies import in_lines, is_prose
from isnad.canonical.chains import tell_once
from isnad.canonical.fields import arrange
from isnad.canonical.lines import lines_of
from isnad.canonical.nodes import YamlNode, node_of
from isnad.model.records import RECORDS, Article, schema_file

SCHEMA = "# yaml-language-server: $schema="
"""How the line begins by which editors find a record's schema, seen from the record's own folder."""


def record_text(shelf: str, front: Mapping[str, object], body: str) -> str:
    """The file of a new record: where its schema stands, its front matter in its one form, its body.

    `shelf` is a folder of `RECORDS`; `front` holds text, numbers, truth, lists and mappings. Raises TypeError for
    other values.
    """
    up = "../" if shelf == "articles" else "../../"
    return file_text(shelf, node_of(front), f"\n{body}\n", [f"{SCHEMA}{up}{schema_file(RECORDS[shelf])}"])


def file_text(shelf: str, front: YamlNode, below: str, head: Iterable[str] = ()) -> str:
    """A record's file: comments about the file, front matter in its one form, and below it the body.

    A digest or a note has one sentence a line; an article's own words stay as they are.
    """
    model = RECORDS[shelf]
    node = arrange(front, model)
    if model is Article:
        node = arrange(tell_once(node), model)
    lines = [*head, *lines_of(node)]
    extent = node.value.get("text") if isinstance(node.value, dict) else None
    body = in_lines(below) if is_prose(extent and extent.value) else below
    return "---\n" + "".join(f"{line}\n" for line in lines) + f"---\n{body}"


def fields_text(fields: Mapping[str, object]) -> str:
    """Fields as lines that can be put into a record's file: in the order given, with none left out."""
    return "".join(f"{line}\n" for line in lines_of(node_of(fields)))
