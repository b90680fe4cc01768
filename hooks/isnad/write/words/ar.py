"""Every word of the archive's own voice that readers see on its pages."""

from typing import assert_never

from isnad.model.claim_kinds import ClaimKind
from isnad.model.fields import Certainty, Stance

SITE = "إسناد"
HOME = "الرئيسية"
LAST_GOOD_PAGE = "هذه آخر صفحة سليمة. لم يُبنَ الموقع من جديد، ففي الأرشيف ما يحتاج إلى إصلاح:"

SHELVES = {
    "events": "الأحداث",
    "articles": "المقالات",
    "claims": "المسائل",
    "people": "الأشخاص والمصادر غير المسمّاة",
    "places": "الأماكن",
    "organisations": "الجهات",
}
STANCES: dict[Stance, str] = {
    "asserts": "يقول",
    "suspects": "يرجّح",
    "denies": "ينفي",
    "cannot-confirm": "لا يؤكد ولا ينفي",
    "does-not-know": "يقول إنه لا يعلم",
    "possible": "يراه محتملاً",
}
CERTAINTIES: dict[Certainty, str] = {"stated": "منصوص عليه", "inferred": "مستنتَج", "unknown": "غير معروف"}
TEXTS = {"digest": "ملخّص بكلمات الأرشيف", "full": "النص الكامل"}
QUOTATION_KINDS = {"direct": "مباشر", "indirect": "غير مباشر", "mixed": "مختلط"}
KINDS = {
    "person": "شخص",
    "role": "مصدر غير مسمّى",
    "country": "دولة",
    "governorate": "محافظة",
    "city": "مدينة",
    "town": "بلدة",
    "village": "قرية",
    "river": "نهر",
    "field": "حقل",
    "line": "خط",
    "camp": "مخيّم",
    "building": "مبنى",
    "street": "شارع",
    "bridge": "جسر",
    "crossing": "معبر",
    "sea": "بحر",
    "other": "مكان",
    "force": "قوة عسكرية",
    "government": "جهة حكومية",
    "party": "حزب",
    "company": "شركة",
    "outlet": "وسيلة إعلام",
    "agency": "وكالة",
    "group": "مجموعة",
}
DOT = "\N{NO-BREAK SPACE}· "
"""Between things told in a row. A line may end with it, and none begins with it."""
DOT_BEFORE_END = "\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}"
"""Before a count or a day at the end of a row: it takes the last word with it to the next line, and no line ends with
a dot."""
OWN_VOICE = "بلسان "
"""Before the name of an outlet that says something by itself."""
GAP = "حلقة مجهولة"
NO_POSITION = "بلا جواب محدد"
RELAYED = "نقلاً عمّن سبق: "
"""Before whoever passed on in a chain what he had from the one before him."""
NOTHING = "لا شيء مسجّل بعد."
MOVED = "انتقلت هذه الصفحة إلى"
UNANSWERED = "لا جواب في المقالات المسجّلة بعد."
ANSWERED_IN = "أجاب عنها"
TRAIL = "الطريق إلى هذه الصفحة"
DRAWER = "قائمة الأبواب"
COPY_ANSWER = "انسخ رابط هذا الجواب ولفظه"
COPY_ASSERTION = "انسخ الاستشهاد بهذا القول"
COPY_FIGURE = "انسخ رابط هذا الرسم"
SAVE_PICTURE = "نزّل الصورة"

NOUNS = {
    "article": ("مقال واحد", "مقالان", "مقالات", "مقالاً", "مقال"),
    "outlet": ("جهة ناشرة واحدة", "جهتان ناشرتان", "جهات ناشرة", "جهة ناشرة", "جهة ناشرة"),
    "speaker": ("قائل واحد", "قائلان", "قائلين", "قائلاً", "قائل"),
    "other speaker": ("قائل آخر", "قائلان آخران", "قائلين آخرين", "قائلاً آخر", "قائل آخر"),
    "assertion": ("قول واحد", "قولان", "أقوال", "قولاً", "قول"),
    "position": ("جواب واحد", "جوابان", "أجوبة", "جواباً", "جواب"),
    "mention": ("مرة واحدة", "مرتان", "مرات", "مرة", "مرة"),
    "claim": ("مسألة واحدة", "مسألتان", "مسائل", "مسألة", "مسألة"),
    "quotation": ("اقتباس واحد", "اقتباسان", "اقتباسات", "اقتباساً", "اقتباس"),
    "word": ("كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"),
    "passage": ("مقطع واحد", "مقطعان", "مقاطع", "مقطعاً", "مقطع"),
    "origin": ("مصدر أول واحد", "مصدران أولان", "مصادر أولى", "مصدراً أول", "مصدر أول"),
    "name": ("اسم واحد", "اسمان", "أسماء", "اسماً", "اسم"),
    "body": ("جهة واحدة", "جهتان", "جهات", "جهة", "جهة"),
}
"""One, two, few (3-10), many (11-99), other, as Arabic counts them."""
NONE = {
    "article": "لا مقال",
    "outlet": "لا جهة ناشرة",
    "speaker": "لا قائل مسمّى",
    "other speaker": "لا قائل آخر",
    "assertion": "لا قول",
    "position": "لا جواب",
    "mention": "ولا مرة",
    "claim": "لا مسألة",
    "quotation": "لا اقتباس",
    "word": "لا كلمة",
    "passage": "لا مقطع",
    "origin": "لا مصدر أول",
    "name": "لا اسم",
    "body": "لا جهة",
}


def claim_kind(kind: ClaimKind) -> str:
    """What answers to claims of a kind are."""
    match kind:
        case "number":
            return "عدد"
        case "choice":
            return "واحد من أجوبة محدّدة"
        case "date":
            return "تاريخ"
        case "place":
            return "مكان"
        case _:
            assert_never(kind)


INVISIBLE_CHARACTERS = {
    0x00AD: "واصلة اختيارية",
    0x061C: "علامة حرف عربي",
    0x200B: "فاصل بلا عرض",
    0x200E: "علامة يسار إلى يمين",
    0x200F: "علامة يمين إلى يسار",
    0x202A: "تضمين من اليسار إلى اليمين",
    0x202B: "تضمين من اليمين إلى اليسار",
    0x202C: "نهاية التضمين أو الفرض",
    0x202D: "فرض الاتجاه من اليسار إلى اليمين",
    0x202E: "فرض الاتجاه من اليمين إلى اليسار",
    0x2060: "رابط كلمات",
    0x2066: "عزل من اليسار إلى اليمين",
    0x2067: "عزل من اليمين إلى اليسار",
    0x2068: "عزل بحسب أول حرف",
    0x2069: "نهاية العزل",
    0xFEFF: "علامة ترتيب البايتات",
}
"""After Unicode's own names; those that have no use in Arabic are known by number alone."""


def invisible_character(code: int) -> str:
    """What a reader hears of such a character: its name, where it has one, and its number."""
    name = f"{INVISIBLE_CHARACTERS[code]}، " if code in INVISIBLE_CHARACTERS else ""
    return f"محرف لا يُرى: {name}U+{code:04X}"
