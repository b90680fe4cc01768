"""What a wrong value is called, in Arabic, by the kind of error that the models report."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel

_EMPTY = "هذا الحقل فارغ؛ احذفه إن لم تُعرف قيمته"
_WORDS = {
    "missing": "ينقص هذا الحقل: «{field}»",
    "extra_forbidden": "الحقل «{field}» غير معروف",
    "string_pattern_mismatch": "القيمة «{input}» ليست على الصورة المطلوبة",
    "string_too_short": _EMPTY,
    "string_too_long": "القيمة أطول من {max_length} محرف",
    "string_type": "المطلوب نص؛ ضع القيمة بين علامتي اقتباس",
    "literal_error": "القيمة «{input}» ليست من المسموح به: {expected}",
    "int_parsing": "المطلوب عدد صحيح لا «{input}»",
    "finite_number": "المطلوب عدد محدود لا «{input}»",
    "float_parsing": "المطلوب عدد لا «{input}»",
    "bool_parsing": "المطلوب true أو false لا «{input}»",
    "greater_than": "المطلوب عدد أكبر من {gt}",
    "greater_than_equal": "المطلوب عدد لا يقل عن {ge}",
    "less_than_equal": "المطلوب عدد لا يزيد على {le}",
    "tuple_type": "المطلوب قائمة بين [ و]",
    "dict_type": "المطلوب أزواج من «مفتاح: قيمة»",
    "model_type": "المطلوب حقول من «مفتاح: قيمة»",
    "model_attributes_type": "المطلوب حقول من «مفتاح: قيمة»",
    "too_long": "في القائمة أكثر من {max_length} عناصر",
}
_BY_REASON = {
    "unreasoned": "ما لم يُنَصّ عليه يحتاج إلى سبب؛ أضف because",
    "not an EDTF date": "التاريخ «{input}» ليس على صورة EDTF؛ اكتب مثلاً 2018-02-07 أو 2018-02-07/2018-02-08",
    "ends before it begins": "ينتهي التاريخ «{input}» قبل أن يبدأ",
    "min above max": "القيمة min أكبر من max",
    "URL": "العنوان «{input}» ليس رابط http أو https صحيحاً",
}


def wording(error: Mapping[str, Any], known_fields: tuple[str, ...]) -> str:
    """One error of pydantic's as a sentence for an editor, with the nearest field where a name was mistyped."""
    field = str(error["loc"][-1]) if error["loc"] else ""
    values = {"field": field, "input": _short(error.get("input")), **error.get("ctx", {})}
    is_empty = error.get("input", "") is None and error["type"] != "extra_forbidden"
    template = _EMPTY if is_empty else _WORDS.get(error["type"])
    if template is None:
        reason = next((text for key, text in _BY_REASON.items() if key in error["msg"]), None)
        template = reason or "قيمة غير مقبولة: «{input}»"
    text = template.format_map(values)
    near = get_close_matches(field, known_fields, n=1) if error["type"] == "extra_forbidden" else []
    return f"{text}؛ لعلك تريد «{near[0]}»" if near else text


def fields_around(model: type[BaseModel], loc: tuple[int | str, ...]) -> tuple[str, ...]:
    """The names that may stand where an error is, as they are written in a file."""
    for step in loc[:-1]:
        if isinstance(step, str):
            inner = next(
                (_model_in(f.annotation) for name, f in model.model_fields.items() if step in (name, f.alias)), None
            )
            if inner is None:
                return ()
            model = inner
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that a field holds, alone, in a list or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _short(value: object) -> str:
    text = str(value).replace("\n", "↵")
    return text if len(text) <= 60 else text[:59] + "…"
