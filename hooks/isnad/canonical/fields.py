"""Which fields a record's values have, in which order they are written, and which need not be: all from the models."""

from collections.abc import Iterator
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from isnad.canonical.nodes import YamlNode, plain
from isnad.model.records import NOT_WRITTEN, Record

_SAYS_BY_PRESENCE = frozenset({"occurrence", "via"})
"""Fields that say something where they are written with their default: this occurrence is meant, of several; nobody
passed on these words of a speaker, though others of his came through somebody (`canonical.chains`)."""


def arrange(node: YamlNode, model: type[BaseModel]) -> YamlNode:
    """A mapping in the order of its model, what is default left out; keys that the model does not know stand last.

    Comments about what is left out go to the mapping itself.
    """
    if not isinstance(node.value, dict):
        return node
    given = _by_written_names(node.value, model)
    arranged: dict[str, YamlNode] = {}
    comments = [*node.comments]
    for name, field in fields_in_order(model):
        inner = given.pop(name, None)
        if inner is None:
            continue
        if name not in _SAYS_BY_PRESENCE and _is_default(plain(inner), field):
            comments += inner.all_comments()
        else:
            arranged[name] = _shaped(inner, field.annotation)
    return YamlNode({**arranged, **given}, comments)


def fields_in_order(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    """The fields that are written, by the names they are written with.

    Of a record what every record may have comes last. Of anything else its own fields come before those it shares with
    others, and reasons come last.
    """
    fields = model.model_fields
    if issubclass(model, Record):
        shared = [name for name in fields if name in Record.model_fields and name not in {"id", *NOT_WRITTEN}]
        order = [*(name for name in fields if name not in Record.model_fields and name not in NOT_WRITTEN), *shared]
    else:
        order = sorted(fields, key=lambda name: (name == "because", _level(model, name)))
    return ((fields[name].alias or name, fields[name]) for name in order)


def _level(model: type[BaseModel], name: str) -> int:
    """How far above a model the class stands that first has a field; whatever is said anew is the model's own."""
    return next(level for level, kind in enumerate(model.__mro__) if name in get_annotations(kind))


def _by_written_names(values: dict[str, YamlNode], model: type[BaseModel]) -> dict[str, YamlNode]:
    """A mapping's values under the names that files have for them (`as`, where the code has `said_as`)."""
    written = {name: field.alias for name, field in model.model_fields.items() if field.alias}
    return {
        (alias if (alias := written.get(key)) and alias not in values else key): node for key, node in values.items()
    }


def _is_default(value: object, field: FieldInfo) -> bool:
    if field.is_required():
        return False
    default = field.get_default(call_default_factory=True)
    if isinstance(value, list | dict):
        return not value and not default and default is not None
    if isinstance(default, bool):
        return value == ("true" if default else "false")
    return bool(value == default)


def _shaped(node: YamlNode, annotation: object) -> YamlNode:
    """A value with whatever is in it arranged by its type."""
    for kind in _alternatives(annotation):
        origin = get_origin(kind)
        if isinstance(node.value, dict) and origin is dict:
            inner = get_args(kind)[1]
            return YamlNode({key: _shaped(one, inner) for key, one in node.value.items()}, node.comments, is_open=True)
        if isinstance(node.value, list) and origin is tuple and get_args(kind)[-1] is Ellipsis:
            return YamlNode([_shaped(item, get_args(kind)[0]) for item in node.value], node.comments)
        if isinstance(node.value, dict) and isinstance(kind, type) and issubclass(kind, BaseModel):
            return arrange(node, kind)
    return node


def _alternatives(annotation: Any) -> Iterator[Any]:
    """The types that a field may have, without what only limits them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for kind in get_args(annotation):
            yield from _alternatives(kind)
    else:
        yield annotation
