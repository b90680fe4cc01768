"""Every word of the archive's own voice that readers see on its pages."""

from isnad.model.fields import Certainty, Stance

SITE = "إسناد"
HOME = "الرئيسية"

TITLE_ANCHOR = "title"
SHELVES = {
    "events": "الأحداث",
    "articles": "المقالات",
    "claims": "الادعاءات",
    "people": "الأشخاص والصفات",
    "places": "الأماكن",
    "organisations": "الجهات",
}
STANCES: dict[Stance, str] = {
    "asserts": "يؤكد",
    "suspects": "يرجّح أو يشتبه",
    "denies": "ينفي",
    "cannot-confirm": "لا يستطيع التأكيد",
    "does-not-know": "يقول إنه لا يعلم",
    "possible": "يراه محتملاً",
}
CERTAINTIES: dict[Certainty, str] = {"stated": "منصوص عليه", "inferred": "مستنتَج", "unknown": "غير معروف"}
TEXTS = {"digest": "ملخّص بكلمات الأرشيف", "full": "النص الكامل"}
QUOTATION_KINDS = {"direct": "مباشر", "indirect": "غير مباشر", "mixed": "مختلط"}
KINDS = {
    "person": "شخص",
    "role": "صفة بلا اسم",
    "country": "دولة",
    "governorate": "محافظة",
    "city": "مدينة",
    "town": "بلدة",
    "village": "قرية",
    "river": "نهر",
    "field": "حقل",
    "line": "خط",
    "force": "قوة",
    "government": "جهة حكومية",
    "party": "حزب",
    "company": "شركة",
    "outlet": "جهة ناشرة",
    "agency": "وكالة",
    "group": "مجموعة",
}
CLAIM_KINDS = {"number": "عدد", "choice": "موقف", "date": "تاريخ", "place": "مكان"}
OWN_VOICE = "الجهة الناشرة بصوتها"
GAP = "حلقة مجهولة"
NO_POSITION = "بلا جواب محدد"
ARROW = "←\u00a0"
"""It goes with what follows it."""
NO_VERDICT = "لا يصدر الأرشيف حكماً: يضع الأقوال في مواضعها ويعدّها."
POLICY = "سياسة الأرشيف"
NOTHING = "لا شيء مسجّل بعد."
UNANSWERED = "لا جواب في المقالات المسجّلة بعد."
ANSWERED_IN = "أجاب عنه"
DRAWER = "قائمة الأبواب"
READ_MARKDOWN = "هذه الصفحة نصاً (Markdown)"

NOUNS = {
    "article": ("مقال واحد", "مقالان", "مقالات", "مقالاً", "مقال"),
    "outlet": ("جهة ناشرة واحدة", "جهتان ناشرتان", "جهات ناشرة", "جهة ناشرة", "جهة ناشرة"),
    "speaker": ("متحدث واحد", "متحدثان", "متحدثين", "متحدثاً", "متحدث"),
    "answer": ("إفادة واحدة", "إفادتان", "إفادات", "إفادة", "إفادة"),
    "position": ("جواب واحد", "جوابان", "أجوبة", "جواباً", "جواب"),
    "mention": ("موضع واحد", "موضعان", "مواضع", "موضعاً", "موضع"),
    "claim": ("ادعاء واحد", "ادعاءان", "ادعاءات", "ادعاءً", "ادعاء"),
    "quotation": ("اقتباس واحد", "اقتباسان", "اقتباسات", "اقتباساً", "اقتباس"),
    "word": ("كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"),
    "passage": ("مقطع واحد", "مقطعان", "مقاطع", "مقطعاً", "مقطع"),
    "source": ("مصدر واحد", "مصدران", "مصادر", "مصدراً", "مصدر"),
    "name": ("اسم واحد", "اسمان", "أسماء", "اسماً", "اسم"),
    "saying": ("قول واحد", "قولان", "أقوال", "قولاً", "قول"),
    "body": ("جهة واحدة", "جهتان", "جهات", "جهة", "جهة"),
}
"""One, two, few (3-10), many (11-99), other, as Arabic counts them."""
NONE = {
    "article": "لا مقال",
    "outlet": "لا جهة ناشرة",
    "speaker": "لا متحدث مسمّى",
    "answer": "لا إفادة",
    "position": "لا جواب",
    "mention": "لا موضع",
    "claim": "لا ادعاء",
    "quotation": "لا اقتباس",
    "word": "لا كلمة",
    "passage": "لا مقطع",
    "source": "لا مصدر",
    "name": "لا اسم",
    "saying": "لا قول",
    "body": "لا جهة",
}
