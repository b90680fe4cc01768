"""The words of dates other than months: weekdays, ordinals, near days, and what makes a date vague.

Every table is keyed by folded words (`isnad.find.text.fold`). To extend one, add a line: أ إ آ as ا, ة as ه, ى as ي.
"""

from isnad.model.printed_dates import CalendarUnit, Relative, Vague

WEEKDAYS: dict[str, int] = {
    "الاثنين": 0, "الثلاثاء": 1, "الثلثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6,
    "الاتنين": 0, "الثلاثا": 1, "الاربعا": 2,
}  # fmt: skip
"""Days as `date.weekday` counts them. A form without ال (أحد، خميس) names people and numbers too and is left out."""

NO_WEEKDAY_AFTER = frozenset((
    "سوق", "صلاه", "خطبه", "خطبتي", "باب", "شارع", "قريه", "حي", "جسر", "رقم", "مسجد", "ناحيه", "بلده", "مدينه",
))  # fmt: skip
"""Before a weekday's name these make a market, a prayer or a place of it."""

NO_WEEKDAY_IN = frozenset(["بين", "هذين", "ذينك", "كلا", "احد"])
"""Before الاثنين these mean "the two"."""

_UNITS = (
    ("الاول", 1), ("الثاني", 2), ("الثالث", 3), ("الرابع", 4), ("الخامس", 5), ("السادس", 6), ("السابع", 7),
    ("الثامن", 8), ("التاسع", 9), ("العاشر", 10),
)  # fmt: skip
ORDINALS: dict[str, int] = dict(_UNITS) | {"العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30, "غره": 1}
_TENS = {"عشر": 10, "العشرين": 20, "والعشرين": 20, "والعشرون": 20, "والثلاثين": 30, "والثلاثون": 30}
ORDINAL_PAIRS: dict[tuple[str, str], int] = {
    (unit, ten): number + value
    for unit, number in (("الحادي", 1), ("الواحد", 1), *_UNITS)
    for ten, value in _TENS.items()
    if number + value <= 31 and not (value == 10 and unit in ("الاول", "العاشر"))
}

COUNTS: dict[str, int] = {
    "ثلاثه": 3, "ثلاث": 3, "اربعه": 4, "اربع": 4, "خمسه": 5, "خمس": 5, "سته": 6, "ست": 6, "سبعه": 7, "سبع": 7,
    "ثمانيه": 8, "ثماني": 8, "ثمان": 8, "تسعه": 9, "تسع": 9, "عشره": 10, "عشر": 10,
}  # fmt: skip
UNIT_WORDS: dict[str, tuple[CalendarUnit, int | None]] = {
    "يوم": ("day", 1), "يومين": ("day", 2), "ايام": ("day", None), "يوما": ("day", None),
    "اسبوع": ("week", 1), "اسبوعين": ("week", 2), "اسابيع": ("week", None), "اسبوعا": ("week", None),
    "شهر": ("month", 1), "شهرين": ("month", 2), "اشهر": ("month", None), "شهور": ("month", None),
    "شهرا": ("month", None),
    "عام": ("year", 1), "سنه": ("year", 1), "عامين": ("year", 2), "سنتين": ("year", 2), "اعوام": ("year", None),
    "سنوات": ("year", None), "عاما": ("year", None),
}  # fmt: skip
"""Units counted after قبل; a number is the word's own, None where the count stands before it."""

WHOLES: dict[str, CalendarUnit] = {
    "الاسبوع": "week", "اسبوع": "week", "الشهر": "month", "شهر": "month", "العام": "year", "السنه": "year",
    "عام": "year", "سنه": "year",
}  # fmt: skip

RELATIVES: dict[str, Relative] = {
    "الماضي": "last", "الماضيه": "last", "الفائت": "last", "الفائته": "last", "المنصرم": "last", "المنصرمه": "last",
    "المنقضي": "last", "الاخير": "last", "السابق": "before", "السابقه": "before",
    "الحالي": "this", "الحاليه": "this", "الجاري": "this", "الجاريه": "this",
    "المقبل": "next", "المقبله": "next", "القادم": "next", "القادمه": "next", "الاتي": "next", "الاتيه": "next",
}  # fmt: skip

NEAR_DAYS: dict[str, int] = {
    "اليوم": 0, "امس": -1, "البارحه": -1, "اول امس": -2, "امس الاول": -2, "اول من امس": -2, "قبل امس": -2, "الامس": -1,
    "غدا": 1, "غد": 1, "الغد": 1, "يوم غد": 1, "بعد غد": 2, "بعد غدا": 2,
}  # fmt: skip

NOT_TODAY_BEFORE = frozenset((
    "ذلك", "هذاك", "ذاك", "ذات", "نفس", "طوال", "طيله", "نصف", "بقيه", "منتصف", "ساعات", "خلال", "كامل", "حتي",
    "لقمه", "رغيف",
))  # fmt: skip
NOT_TODAY_AFTER = frozenset((
    "التالي", "السابق", "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "العاشر",
    "الاخير", "العالمي", "الوطني", "الدولي", "ذاته", "نفسه", "الواحد", "الذي", "المذكور", "الموعود", "المشهود", "كله",
    "الدراسي", "المفتوح",
))  # fmt: skip
"""Beside اليوم these make "the day" of it: ذلك اليوم، اليوم التالي."""

PARTS = frozenset((
    "صباح", "مساء", "ظهر", "عصر", "فجر", "ضحي", "عشيه", "نهار", "ظهيره", "غروب", "صبيحه", "امسيه", "منتصف",
))  # fmt: skip
NIGHTS = frozenset(("ليل", "ليله"))

VAGUE: dict[str, Vague] = {
    "اوائل": "early", "مطلع": "early", "بدايه": "early", "بدايات": "early", "مستهل": "early", "اول": "early",
    "منتصف": "mid", "اواسط": "mid", "وسط": "mid",
    "اواخر": "late", "نهايه": "late", "نهايات": "late", "ختام": "late", "اخر": "late",
    "نحو": "about", "حوالي": "about", "قرابه": "about", "زهاء": "about", "تقريبا": "about",
}  # fmt: skip

YEAR_WORDS = frozenset((
    "عام", "العام", "سنه", "السنه", "عاما", "للعام", "للسنه", "عامي", "العامين", "سنتي", "اعوام", "الاعوام", "سنوات",
))  # fmt: skip
YEAR_AFTER = frozenset(["منذ", "في", "حتي", "قبل", "بعد", "بحلول", "خلال", "ربيع", "صيف", "خريف", "شتاء"])
NO_YEAR_BEFORE = frozenset((
    "شخص", "شخصا", "قتيل", "قتيلا", "مقاتل", "مقاتلا", "عنصر", "عنصرا", "جندي", "جنديا", "مدني", "مدنيا", "كيلومتر",
    "كيلومترا", "متر", "مترا", "دولار", "دولارا", "ليره", "طن", "اسره", "عائله", "طالب", "طالبا", "موظف", "نسمه",
    "برميل", "هكتار", "قذيفه", "صاروخ", "نقطه", "مره", "ميل", "جريح", "جريحا", "لاجئ", "لاجئا", "مرتزق", "مرتزقا",
    "كم", "بالمئه",
))  # fmt: skip
"""Counted things: the number before one is no year."""

SEASONS: dict[str, int] = {"ربيع": 21, "صيف": 22, "خريف": 23, "شتاء": 24}
DECADES: dict[str, int] = {
    "العشرينيات": 20, "الثلاثينيات": 30, "الاربعينيات": 40, "الخمسينيات": 50, "الستينيات": 60, "السبعينيات": 70,
    "الثمانينيات": 80, "التسعينيات": 90,
}  # fmt: skip
CENTURIES: dict[str, int] = {"الثامن عشر": 17, "التاسع عشر": 18, "العشرين": 19, "الحادي والعشرين": 20}
