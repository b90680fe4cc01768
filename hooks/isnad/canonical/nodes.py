"""Values of front matter as they are written: text in lists and mappings, with the comments that stand above each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

NodeValue = str | None | list["YamlNode"] | dict[str, "YamlNode"]


@dataclass(slots=True)
class YamlNode:
    """A value, and the comments about it, each from its `#` on.

    `is_open`: a mapping whose keys a recorder chooses (`forms`, `positions`), so that each stands on a line of its own.
    """

    value: NodeValue
    comments: list[str] = field(default_factory=list)
    is_open: bool = False

    def all_comments(self) -> Iterator[str]:
        """The comments about the value and about whatever is in it, in their order."""
        yield from self.comments
        for inner in self.inner():
            yield from inner.all_comments()

    def inner(self) -> Sequence["YamlNode"]:
        """The values in a list or a mapping."""
        if isinstance(self.value, dict):
            return list(self.value.values())
        return self.value if isinstance(self.value, list) else []


def node_of(value: object) -> YamlNode:
    """Python's own values (text, numbers, truth, lists, mappings) as they are written; raises TypeError for others."""
    match value:
        case None | str():
            return YamlNode(value)
        case bool():
            return YamlNode("true" if value else "false")
        case int():
            return YamlNode(str(value))
        case float():
            return YamlNode(str(int(value)) if value.is_integer() else repr(value))
        case list() | tuple():
            return YamlNode([node_of(item) for item in value])
        case Mapping():
            return YamlNode({str(key): node_of(inner) for key, inner in value.items()})
    raise TypeError(f"no value of front matter: {type(value).__name__}")


def plain(node: YamlNode) -> object:
    """What a node holds, without comments: text, None, lists and mappings."""
    if isinstance(node.value, dict):
        return {key: plain(inner) for key, inner in node.value.items()}
    return [plain(item) for item in node.value] if isinstance(node.value, list) else node.value
