"""The archive's words on an article's page: whose words stand where, the layers, the margin, what its script says."""

from isnad.model.pages import MarkKind
from isnad.write.words.heads import (
    ANSWER_AND_STANCE,
    IN_TEXT,
    QUESTION,
    SOURCE_AND_CHAIN,
    SPOKEN,
    VERB,
)

TEXTS = {"digest": "ملخّص المقال", "full": "نص المقال"}
VOICES = {
    "digest": "ملخّص بكلمات الأرشيف. ما بين «علامتي الاقتباس» وحده منقول عن المقال حرفاً.",
    "full": "نص المقال كما طُبع. لا كلمة فيه من الأرشيف، وعلاماته تضيف إليه روابط ولا تغيّره.",
}
LAYERS = "علامات النص"
SWITCHES: tuple[tuple[MarkKind, str], ...] = (
    ("person", "أشخاص"),
    ("place", "أماكن"),
    ("organisation", "جهات"),
    ("quotation", "اقتباسات"),
    ("claim", "أقوال"),
)
SAYS = {
    "open": "افتح الصفحة",
    "copy": "انسخ رابط هذه الجملة",
    "copied": "نُسخ الرابط",
    "byhand": "تعذّر النسخ؛ انسخ الرابط من هنا:",
}
"""What the page's script says, by the key that it asks for."""

MARGIN = "في الهامش: "
SHARED_WITH = "مشتركة مع:"
QUOTED = "من يُنقل كلامه"
SILENT = "ما يسكت عنه المقال"
RECORD = "سجلّ المقال"
RECORD_SAYS = ("كل اسم واقتباس وقول في ", "المقال", "، بموضعه من النص، ومع كل اقتباس وقول سلسلة إسناده.")
QUOTATIONS = "الاقتباسات وسلاسل إسنادها"
ASSERTIONS = "الأقوال وسلاسل إسنادها"
NAMED = "من يذكره المقال وما يذكره"
NAMED_AS = {
    "people": "الأشخاص والمصادر غير المسمّاة بترتيب ورودهم",
    "places": "الأماكن بترتيب ورودها",
    "organisations": "الجهات بترتيب ورودها",
}
NAMED_HEAD = ("الاسم", "النوع", "كما سمّاه المقال", "المقالات")
PREVIOUS_NEXT = "السابق والتالي بتاريخ النشر"
BEFORE, AFTER = "السابق", "التالي"
FIRST, LAST = "هذا أول مقال في الحدث.", "هذا آخر مقال في الحدث."

FACTS = "بطاقة المقال"
BYLINE = "اسم الكاتب"
DATELINE = "سطر المصدر كما طُبع"
AGENCIES = "الوكالات المذكورة"
URL, AT_ITS_OUTLET = "عنوان المقال", "المقال لدى ناشره"
ARCHIVED, THE_COPY = "نسخة محفوظة", "النسخة المحفوظة"
TEXT_HERE = "النص هنا"
ORIGINAL = "الأصل"
RECORDED, REVISED = "سُجّل في", "عُدّل في"
SILENT_SAYS = "قُرئ المقال من أجل هذه المسائل ولم يتناولها."
QUOTATIONS_CAPTION = "القائلون وكلامهم بترتيب النص"
QUOTATIONS_HEAD = (SOURCE_AND_CHAIN, SPOKEN, VERB)
ASSERTIONS_CAPTION = "أقوال المقال بترتيب النص"
ASSERTIONS_HEAD = (QUESTION, ANSWER_AND_STANCE, SOURCE_AND_CHAIN, IN_TEXT)


def size_and_digest(words: str) -> str:
    """How long the original is; its digest follows."""
    return f"، {words}، بصمته SHA-256: "


def published_on(day: str) -> str:
    """The day of publication, after the outlet."""
    return f"، تاريخ النشر: {day}"


def printed_role(role: str) -> str:
    return f"الصفة كما طُبعت: {role}"


def quotation_of(speaker: str) -> str:
    return f"اقتباس: {speaker}"


def answers(question: str) -> str:
    return f"قول في مسألة: {question}"
