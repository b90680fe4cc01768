"""How many origins stand behind an answer, and why some of them may be one, in words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from isnad.model.answers import MergeKind, MergeReason, OriginCount
from isnad.write.words.ar import GAP
from isnad.write.words.numbers import counted

NONE = "لا مصدر أول"
"""For what a headline says and its own text does not."""
OR_MORE = "أو أكثر"


def interval(count: OriginCount) -> str:
    """The interval as it is printed: 1، من 1 إلى 4، 5 أو أكثر؛ and, where nothing is counted, that there is none."""
    if not count.most:
        return NONE
    text = str(count.most) if count.least == count.most else f"من {count.least} إلى {count.most}"
    return f"{text} {OR_MORE}" if count.open_most else text


def origins_phrase(count: OriginCount) -> str:
    """The interval with its noun: مصدر أول واحد، من 1 إلى 4 مصادر أولى، 5 مصادر أولى أو أكثر."""
    if not count.most:
        return NONE
    noun = counted(count.most, "origin")
    if count.least == count.most:
        text = noun
    else:
        text = "من مصدر أول إلى مصدرين أولين" if count.most == 2 else f"من {count.least} إلى {noun}"
    return f"{text} {OR_MORE}" if count.open_most else text


def reason_text(reason: MergeReason, name_of: Callable[[str], str]) -> str:
    """Why origins may be one, as a sentence without its full stop, given what names an entry."""
    names = tuple(name_of(id_) if id_ else GAP for id_ in reason.entries)
    template = _THROUGH[reason.kind] if reason.through else _REASONS[reason.kind]
    text = template.format(
        first=names[0] if names else "",
        second=names[1] if len(names) > 1 else "",
        all="، ".join(names),
        passage=counted(reason.words or 0, "word"),
        host=urlsplit(reason.through).hostname,
    )
    return f"{text}: {'؛ '.join(reason.stated)}" if reason.stated else text


_REASONS: Mapping[MergeKind, str] = MappingProxyType(
    {
        "one-description": "«{first}» وصفٌ واحد يرد في أكثر من مقال، ولا يُعرف أشخصٌ واحد وراءه أم أكثر",
        "likely-same-entry": "يُرجَّح أنهم مصدر واحد ({all})",
        "likely-same-assertion": "يُرجَّح أن القولين لقائل واحد",
        "speaks-for": "لـ«{first}» صفة رسمية لدى «{second}»، فقد يكون القولان قولاً واحداً",
        "one-agency": (
            "الألفاظ في مقطع مشترك ({passage}) بين مقالين يذكر كلاهما وكالات في سطر مصدره ولا ينسبها إلى أحد، "
            "فقد تكون وكالة واحدة لم تُسمَّ"
        ),
        "shared-words": "الألفاظ في مقطع مشترك ({passage}) مع مقال ينسبها إلى «{first}»",
        "medium": "لا يُعرف مصدر ما لدى «{first}»، فقد يكون «{second}»",
        "unnamed-medium": "لا يُعرف مصدر الوكالة التي لم تُسمَّ، فقد يكون «{first}»",
    }
)
_THROUGH: Mapping[MergeKind, str] = MappingProxyType(
    {
        "one-agency": (
            "ترد ألفاظ المقالين في مقال لم يُسجَّل ({host}، {passage})، ويذكر كلاهما وكالات في سطر مصدره "
            "ولا ينسبها إلى أحد، فقد تكون وكالة واحدة لم تُسمَّ"
        ),
        "shared-words": "ترد ألفاظ المقالين في مقال لم يُسجَّل ({host}، {passage})، وينسبها أحدهما إلى «{first}»",
    }
)
"""Why, where two articles share words with a third alone, which a crawl has and nobody recorded."""
