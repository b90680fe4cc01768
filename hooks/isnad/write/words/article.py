"""The archive's words on an article's page: whose words stand where, the layers, the margin, what its script says."""

from isnad.model.inlines import MarkKind
from isnad.write.words.answers import other_sources

TEXTS = {"digest": "ملخّص المقال", "full": "نص المقال"}
VOICES = {
    "digest": "ملخّص بكلمات الأرشيف. ما بين «علامتي الاقتباس» وحده منقول عن المقال حرفاً.",
    "full": "نص المقال كما طُبع. لا كلمة فيه من الأرشيف، وعلاماته تضيف إليه روابط ولا تغيّره.",
}
LAYERS = "علامات النص"
SWITCHES: tuple[tuple[MarkKind, str], ...] = (
    ("quotation", "اقتباسات، لكل قائل لونه"),
    ("claim", "أقوال"),
    ("person", "أشخاص"),
    ("place", "أماكن"),
    ("organisation", "جهات"),
)
ON: frozenset[MarkKind] = frozenset({"quotation"})
SAYS = {
    "open": "افتح الصفحة",
    "copy": "انسخ هذه الجملة ورابطها",
    "copied": "نُسخت الجملة ورابطها",
    "cite": "انسخ الاستشهاد",
    "byhand": "تعذّر النسخ؛ انسخ من هنا:",
    "who": "من يقول هذا",
}
"""What the page's script says, by the key that it asks for."""

MARGIN = "القائلون في هذه الفقرة"
SHARED_WITH = "مشتركة مع:"
IN_LINES = "في سطور"
ABOUT = "عن هذا المقال"
NAMED_SPEAKERS = "قائلون بأسمائهم"
SPEAKING_BODIES = "جهات يُنقل عنها"
UNNAMED_SPEAKERS = "مصادر غير مسمّاة"
AGENCIES = "وكالات وناقلون"
ALONE = "ينفرد بالجواب عن"
OTHERS = "وغيرها ({})"
SILENT = "ما يسكت عنه المقال"
SILENT_SAYS = "قُرئ المقال من أجل هذه المسائل ولم يتناولها."
RECORD = "من يقول ماذا في كل جملة، وعمّن نُقل"
SAME_CHAIN = "بالسند نفسه"
RECORD_TITLE = "سجلّ المقال"
ZONES = {"title": "العنوان", "facts": "سطر المصدر"}
"""What stands for words outside the body where a sentence's first words stand for it."""
PARAGRAPH = "الفقرة {}"
THROUGH = "عبر "
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

DOCUMENTS = "بيانات التوثيق"
BYLINE = "اسم الكاتب"
DATELINE = "سطر المصدر كما طُبع"
ALSO_OF = "ويروي أيضاً:"
URL, AT_ITS_OUTLET = "عنوان المقال", "المقال لدى ناشره"
ARCHIVED, THE_COPY = "نسخة محفوظة", "النسخة المحفوظة"
ORIGINAL = "ملف الأصل"
DIGEST_OF_FILE = "بصمة الملف SHA-256"
FINGERPRINT, FINGERPRINT_HOW = "بصمة الكلمات", "محفوظة مع السجل، وكيف تُصنع"
NOT_STATED = "لم يُذكر"
NOT_REVIEWED = "لم يُذكر أن شخصاً ثانياً راجعه"


def published_on(day: str) -> str:
    """The day of publication, after the outlet."""
    return f"، تاريخ النشر: {day}"


_BEFORE_LAM = frozenset({"وفقاً", "وفقًا", "وفقا", "طبقاً", "طبقًا", "طبقا"})


def how_said(verb: str, printed: str) -> str:
    """The verb of a quotation, or what stands in its place, before whom it names as it was printed, if it does."""
    if not printed:
        return verb
    return f"{verb} لـ«{printed}»" if verb in _BEFORE_LAM else f"{verb} «{printed}»"


def printed_role(role: str) -> str:
    """The office in which an article names somebody."""
    return f"الصفة كما طُبعت: {role}"


MOST_SPEAKERS = 3
"""So many are named in the line of a paragraph."""


def who_speaks(place: str, names: list[str]) -> str:
    """The line behind which stands what is said in a paragraph, with who says it."""
    left = len(names) - MOST_SPEAKERS
    shown = names if left <= 1 else [*names[:MOST_SPEAKERS], other_sources(left)]
    return f"{place}: {'، '.join(shown)}"
