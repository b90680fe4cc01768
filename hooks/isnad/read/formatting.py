"""A record's text -> the same record in its one form (`isnad.canonical`), and where a text differs from it."""

from collections.abc import Iterable, Mapping

from isnad.canonical.nodes import YamlNode, node_of, plain
from isnad.canonical.writing import SCHEMA, file_text
from isnad.message import Message, at_position, fault, short
from isnad.model.source import FilePosition, Step, Steps
from isnad.read.comments import Comment, comments_in
from isnad.read.folders import RecordFile, held_in
from isnad.read.front_matter import Unreadable, split_and_load
from isnad.read.records import text_of


def formatted(shelf: str, text: str) -> str:
    """A record's file in its one form: fields in order, what is default left out, comments above what they are about.

    `shelf` is a folder of `RECORDS`, `text` the file's with plain line ends. A digest's or a note's body gets one
    sentence a line. A text in this form stays as it is. Raises Unreadable where the front matter cannot be read; values
    that are wrong are kept.
    """
    return changed(shelf, text, {})


def changed(shelf: str, text: str, changes: Mapping[Steps, object]) -> str:
    """A record's file in its one form, with other values at some steps; mappings that are missing on the way are made.

    Comments stay. Raises Unreadable, and KeyError or IndexError where a step leads into no mapping or list.
    """
    node, head, body = _parsed(text)
    for steps, value in changes.items():
        *way, last = steps
        inner = node
        for step in way:
            if isinstance(inner.value, dict):
                inner.value.setdefault(str(step), YamlNode({}))
            inner = _inside(inner, step)
        if not isinstance(inner.value, dict):
            raise KeyError(last)
        before = inner.value.get(str(last))
        inner.value[str(last)] = YamlNode(node_of(value).value, [*before.all_comments()] if before else [])
    return file_text(shelf, node, body, head)


def rewritten(shelf: str, text: str, front: Mapping[str, object], below: str) -> str:
    """A record's file with other front matter and another body, in its one form; every comment of `text` is kept.

    A comment stays with what it is about: with a field by its name, in a list with what has the same id or is the same.
    Where that is gone it stands above what held it. Raises Unreadable where `text` is no record's.
    """
    before, head, _ = _parsed(text)
    node = node_of(front)
    _carry(before, node)
    return file_text(shelf, node, below, head)


def _parsed(text: str) -> tuple[YamlNode, list[str], str]:
    """A file's front matter with its comments, the comments about the file, and its body. Raises Unreadable."""
    values, body, marks, body_line = split_and_load(text)
    front = "\n".join(text.split("\n")[1 : body_line - 2]) + "\n"
    return (*_read(values, front, marks), body)


def _carry(before: YamlNode, after: YamlNode) -> None:
    """Give comments on to the same place among other values."""
    after.comments += before.comments
    left = list(after.value) if isinstance(after.value, list) else []
    members = before.value.items() if isinstance(before.value, dict) else enumerate(before.inner())
    for key, inner in members:
        heir = after.value.get(str(key)) if isinstance(after.value, dict) else _same(inner, left)
        if heir is None:
            after.comments += inner.all_comments()
        else:
            _carry(inner, heir)


def _same(item: YamlNode, others: list[YamlNode]) -> YamlNode | None:
    """The item of another list that has the same id, or is the same; it is taken out of the list."""
    id_ = _id_of(item)
    for at, other in enumerate(others):
        if (id_ is not None and _id_of(other) == id_) or plain(other) == plain(item):
            return others.pop(at)
    return None


def _id_of(node: YamlNode) -> object:
    return plain(node.value["id"]) if isinstance(node.value, dict) and "id" in node.value else None


def _read(values: object, front: str, marks: Mapping[Steps, FilePosition]) -> tuple[YamlNode, list[str]]:
    """Front matter that was read as a node with its comments, and the comments about the file."""
    comments = [*comments_in(front, marks)]
    head = [comment for comment in comments[:1] if comment.text.startswith(SCHEMA.rstrip("="))]
    node = node_of(values)
    _attach(node, comments[len(head) :], marks)
    return node, [comment.text for comment in head]


def _attach(root: YamlNode, comments: Iterable[Comment], marks: Mapping[Steps, FilePosition]) -> None:
    for comment in comments:
        node = root
        for step in comment.about:
            node = _inside(node, step)
        node.comments.append(comment.text)


def _inside(node: YamlNode, step: Step) -> YamlNode:
    if isinstance(node.value, dict) and isinstance(step, str):
        return node.value[step]
    if isinstance(node.value, list) and isinstance(step, int):
        return node.value[step]
    raise KeyError(step)


def format_file(found: RecordFile, *, write: bool) -> list[Message]:
    """Put a record's file into its form, in one step; where it is only to be told (not `write`), say where it differs.

    Says why where it cannot be read.
    """
    held = held_in(found)
    text = held if isinstance(held, Message) else text_of(found.path, held)
    if isinstance(text, Message):
        return [text]
    try:
        right = formatted(found.shelf, text)
    except Unreadable as wrong:
        return [at_position(found.path, wrong.place, wrong.fault)]
    if right.encode() == held:
        return []
    if not write:
        return [_difference(found.path, text, right)]
    beside = found.file.with_suffix(".md.formatted")
    beside.write_text(right, encoding="utf-8", newline="\n")
    beside.replace(found.file)
    return []


def _difference(path: str, text: str, right: str) -> Message:
    """Where a text first differs from its form, and what should stand there; line ends alone differ at the top."""
    at = next((n for n, (a, b) in enumerate(zip(text, right, strict=False)) if a != b), min(len(text), len(right)))
    at = 0 if text == right else at
    before = text[:at]
    number = before.count("\n")
    line = right.split("\n")[number]
    return at_position(path, FilePosition(number + 1, at - before.rfind("\n")), fault("not-in-form", line=short(line)))
