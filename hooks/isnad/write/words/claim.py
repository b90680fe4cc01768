"""The words of a claim's page: the question, what is answered, how it spread, who is silent."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.model.comparison import Relation
from isnad.write.words.numbers import plain

FACTS = "حدود السؤال"
KIND_OF_ANSWER = "نوع الجواب"
COUNTED = "ما نعدّه"
UNIT = "الوحدة"
RECORDED = "من سجّل الأقوال وما استُنتج فيها"
WORDS_OF_ANSWERS = "الأقوال بألفاظها"
MERGES = "لماذا قد تكون المصادر الأولى أقلّ مما تبدو"
PREVIOUS, NEXT = "المسألة السابقة", "المسألة التالية"
OTHERS = "مسائل أخرى"
RELATIONS: Mapping[Relation, str] = MappingProxyType(
    {
        "rests-on": "يستند جواب في إحداهما إلى جواب في الأخرى",
        "same-words": "تجيب عنهما ألفاظ واحدة",
        "same-count": "عدد من النوع نفسه",
        "same-sources": "يجيب عنهما قائلون مشتركون",
    }
)
"""Why another claim stands beside this one, in a few words."""
SILENT = "يسكت عنها"
UNREAD = "لم يُقرأ بحثاً عنها بعد"
NOBODY_SILENT = "لم يسكت عنها أي مقال."

GROUPS = "الأجوبة ومن وراءها"
RANGE_CAPTION = "نقطة لكل مصدر أول، وعليها رقم جوابه؛ وهي نفسها في الأقوال أدناه."

DIFFUSION = "كيف انتقل القول"
DIFFUSION_CAPTION = "خطوات القول بترتيب التاريخ"
DIFFUSION_HEAD = ("متى وأين", "الجواب", "القائل", "الخطوة")

DOUBTS_CAPTION = "أقوال لا تسمّي وكالة"
ASSERTION = "القول"


MAP_CAPTION = (
    "أماكن الأجوبة، وعند كل مكان رقم جوابه؛ وهي نفسها في الأقوال أدناه. الدائرة نصف قطرها مقدار الشك في المكان."
)


def map_of(question: str) -> str:
    """The title of the map of a claim's answers."""
    return f"خريطة الأجوبة: {question}"


def range_of(question: str) -> str:
    """The title of the dots of a claim's answers."""
    return f"مدى الأعداد: {question}"


def with_hedge(stance: str, hedge: str) -> str:
    """A stance with the hedge as it was printed."""
    return f"{stance}، بصيغة «{hedge}»"


def before(changes: list[str]) -> str:
    """What changed since an earlier assertion, whose words follow."""
    return f"تغيّر: {' و'.join(changes)}. قبله: " if changes else "قبله: "


def span(lowest: float, highest: float, is_open: bool) -> str:
    """The least and the most of the numbers given; `is_open` says that the most is a floor."""
    top = f"{plain(highest)} أو أكثر" if is_open else plain(highest)
    if lowest == highest:
        return f"العدد {plain(lowest)} و{top}" if is_open else f"العدد {plain(lowest)}"
    return f"العدد من {plain(lowest)} إلى {top}"
