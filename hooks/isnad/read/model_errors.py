"""What the models' errors come to, by the kind of error that pydantic reports: a rule and the parts of its sentence."""

import re
from collections.abc import Mapping
from typing import Any, get_origin
from unicodedata import category

from pydantic import BaseModel

from isnad.message import Fault, code_of, fault, nearest, short
from isnad.model.fields import ASSERTION_PATTERN, FILE_PATTERN, ID_PATTERN, LANGUAGE_PATTERN, LINE_PATTERN
from isnad.model.records import models_in
from isnad.read.look_alikes import date_like, id_like, is_day, look_alike, number_like, whole_like

_NOT_FIELDS = ("dict_type", "model_type", "model_attributes_type")
_PLAIN = {
    "string_type": fault("not-text"),
    "tuple_type": fault("not-list"),
    **dict.fromkeys(_NOT_FIELDS, fault("not-fields")),
    "string_too_short": fault("empty-field"),
}
_EXAMPLES = {
    r"^q[0-9]+$": "q1",
    r"^a[0-9]+$": "a1",
    r"^[0-9a-f]{64}$": "e3b0c442… (64)",
    r"^Q[1-9][0-9]*$": "Q42",
    r"^[A-Z]{3}$": "LBN",
    r"^(?:[a-z0-9-]+#)?a[0-9]+$": "a1",
    r"^s-[0-9a-f]{8}(-[0-9]+)?$": "s-1a2b3c4d",
    r"^(s-[0-9a-f]{8}(-[0-9]+)?|text)$": "text",
    LANGUAGE_PATTERN: "ku",
    ASSERTION_PATTERN: "article-id#a1",
    FILE_PATTERN: "article.txt",
}
"""What a value looks like that has the form which a model asks for; a test holds them against the models."""
_QUOTED = re.compile(r"'([^']*)'")


def fault_of(error: Mapping[str, Any], known: Mapping[str, bool], meant: str = "") -> Fault:
    """One error of pydantic's as a fault; `known` are the fields that may stand there, and whether each must, `meant`
    the one that the code calls what the file calls a field."""
    kind, loc, given = error["type"], error["loc"], error.get("input", "")
    if kind == "extra_forbidden":
        return fault("unknown-key", near=meant or nearest(str(loc[-1]), known), field=loc[-1])
    if kind == "missing":
        return fault("list-too-short") if isinstance(loc[-1], int) else fault("missing-field", field=loc[-1])
    if given is None:
        return fault("empty-needed") if known.get(str(loc[-1])) else fault("empty-field")
    if kind in _NOT_FIELDS and isinstance(given, str):
        return fault("not-fields", near=_as_fields(loc, given))
    return _PLAIN.get(kind) or _of_value(kind, str(given), error.get("ctx", {}))


def _of_value(kind: str, given: str, context: Mapping[str, Any]) -> Fault:
    match kind:
        case "string_pattern_mismatch" if context["pattern"] == ID_PATTERN:
            return _odd_id(given)
        case "string_pattern_mismatch" if context["pattern"] == LINE_PATTERN:
            return fault("not-one-line", input=short(given))
        case "string_pattern_mismatch":
            return fault("wrong-form", input=short(given), example=_EXAMPLES[context["pattern"]])
        case "literal_error":
            allowed = tuple(_QUOTED.findall(context["expected"]))
            return fault("not-allowed", near=nearest(given, allowed), input=short(given), allowed=allowed)
        case "string_too_long":
            return fault("too-long", most=context["max_length"])
        case "too_long":
            return fault("list-too-long", most=context["max_length"])
        case "greater_than":
            return fault("not-above", input=short(given), limit=_in_digits(context["gt"]))
        case "greater_than_equal":
            return fault("too-small", input=short(given), limit=_in_digits(context["ge"]))
        case "less_than_equal":
            return fault("too-great", input=short(given), limit=_in_digits(context["le"]))
    return _of_form(kind, short(given)) or _of_our_own(kind, short(given))


def _in_plain_digits(given: str) -> str:
    """A number as everybody reads it, which Python alone read from what was given; empty where that is cut short."""
    try:
        return f"{float(given):.15g}"
    except ValueError:
        return ""


def _in_digits(limit: float) -> str:
    """A limit as a person writes it."""
    return str(int(limit)) if limit == int(limit) else str(limit)


def _of_form(kind: str, given: str) -> Fault | None:
    """A number or a yes or no that is none."""
    match kind:
        case "int_parsing" | "int_from_float":
            return fault("not-whole", near=whole_like(given), input=given)
        case "float_parsing":
            return fault("not-number", near=number_like(given), input=given)
        case "no_number":  # of ours, as the next one: what Python reads and another does not
            return fault("not-number", near=_in_plain_digits(given), input=given)
        case "no_whole":
            return fault("not-whole", near=_in_plain_digits(given), input=given)
        case "finite_number":
            return fault("not-finite", input=given)
        case "bool_parsing":
            return fault("not-yes-or-no", input=given)
    return None


def _of_our_own(kind: str, given: str) -> Fault:
    """What the models' own validators raise (`model.fields.WrongValue`)."""
    match kind:
        case "unreasoned":
            return fault("unreasoned")
        case "not_edtf":
            near = date_like(given)
            return fault("impossible-date", near=near, input=given) if is_day(given) else _no_date(given, near)
        case "ends_before":
            return fault("ends-before", input=given)
        case "out_of_reach":
            return fault("out-of-reach", input=given)
        case "altered":
            return fault("not-kept", input=given)
        case "signed_zero":
            return fault("signed-zero", input=given)
        case "blank":
            return fault("blank-value")
        case "no_word":
            return fault("no-word", input=given)
        case "no_stretch":
            return fault("no-stretch")
        case "one_alone":
            return fault("passage-of-one")
        case "min_above_max":
            return fault("min-above-max")
        case "not_address":
            return fault("not-address", input=given)
    return fault("unacceptable", input=given)


def _as_fields(loc: tuple[int | str, ...], given: str) -> str:
    """A lone value as the fields that were probably meant; empty where nobody can tell."""
    match loc:
        case (*_, "published" | "date"):
            return f"{{date: {given}}}"
        case (*_, "via", int()) | ("via", str(), int()):
            return f"{{from: {given}, verb: …}}"
    return ""


def _no_date(given: str, near: str) -> Fault:
    return fault("not-edtf", near=near, input=given)


def _odd_id(given: str) -> Fault:
    hidden = next((char for char in given if category(char) == "Cf"), "")
    if hidden:
        return fault("control-in-value", near=id_like(given), code=code_of(hidden))
    found = look_alike(given)
    if not found:
        return fault("bad-id", near=id_like(given), input=short(given))
    return fault(
        "look-alike-character",
        near=id_like(given),
        input=short(given),
        char=found.char,
        code=found.code,
        name=found.name,
        like=found.like,
    )


def fields_around(model: type[BaseModel], loc: tuple[int | str, ...]) -> dict[str, bool]:
    """The names that may stand where an error is, as they are written in a file, and whether each must stand there."""
    around = _model_around(model, loc)
    fields = around.model_fields if around else {}
    return {field.alias or name: field.is_required() for name, field in fields.items()}


def meant_by(model: type[BaseModel], loc: tuple[int | str, ...]) -> str:
    """What a file calls the field that the code calls as the last name of `loc`; empty where no name differs."""
    around = _model_around(model, loc)
    field = around.model_fields.get(str(loc[-1])) if around else None
    return field.alias or "" if field else ""


def _model_around(model: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel] | None:
    is_key = False
    for step in loc[:-1]:
        if isinstance(step, str) and not is_key:
            fields = (field for name, field in model.model_fields.items() if step in (name, field.alias))
            field = next(fields, None)
            inner = models_in(field.annotation) if field else []
            if not field or not inner:
                return None
            model, is_key = inner[0], get_origin(field.annotation) is dict
        elif isinstance(step, str):
            is_key = False  # a name that the recorder chose, in a mapping of one to values
    return model
