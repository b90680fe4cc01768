"""Month names, in every family that Arabic papers print.

To extend: add the spelling to `_ADDED` or `HIJRI` at its month's number (folding is done here, so one spelling of
أ/إ/آ/ا, ة/ه and ى/ي is enough). Babel brings the tables of the CLDR: Levant, Gulf and Egypt, Maghreb.
"""

from functools import lru_cache

from babel import Locale
from babel.dates import get_month_names

from isnad.find.text import fold
from isnad.model.printed_dates import Calendar

Month = tuple[Calendar, int]

_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_MR")
_ADDED: dict[int, tuple[str, ...]] = {
    1: ("كانون ثاني", "كانون ثان", "جانفيي", "ينايير", "january", "jan"),
    2: ("فيفرى", "فيبراير", "february", "feb"),
    3: ("آدار", "march", "mar"),
    4: ("إبريل", "أفريل", "april", "apr"),
    5: ("مايس", "may"),
    6: ("يونية", "يونيه", "june", "jun"),
    7: ("يولية", "يوليه", "جويليا", "july", "jul"),
    8: ("أغشت", "اغسطوس", "آوت", "august", "aug"),
    9: ("سيبتمبر", "شتمبر", "september", "sept", "sep"),
    10: ("تشرين أول", "أوكتوبر", "october", "oct"),
    11: ("تشرين ثاني", "تشرين ثان", "نونمبر", "november", "nov"),
    12: ("كانون أول", "دجمبر", "december", "dec"),
}
HIJRI: dict[int, tuple[str, ...]] = {
    1: ("محرم", "المحرم", "محرم الحرام"),
    2: ("صفر", "صفر الخير"),
    3: ("ربيع الأول", "ربيع أول", "ربيع الاول"),
    4: ("ربيع الثاني", "ربيع الآخر", "ربيع ثاني", "ربيع ثان"),
    5: ("جمادى الأولى", "جمادى الأول", "جماد الأول", "جمادى أولى"),
    6: ("جمادى الآخرة", "جمادى الثانية", "جمادى الثاني", "جماد الآخر", "جماد الثاني", "جمادى الآخر"),
    7: ("رجب", "رجب المرجب"),
    8: ("شعبان", "شعبان المعظم"),
    9: ("رمضان", "رمضان المبارك", "رمضان الكريم"),
    10: ("شوال", "شوال المكرم"),
    11: ("ذو القعدة", "ذي القعدة", "ذا القعدة", "ذوالقعدة", "ذيالقعدة"),
    12: ("ذو الحجة", "ذي الحجة", "ذا الحجة", "ذوالحجة", "ذيالحجة"),
}
_ALSO_OTHER_WORDS = (
    "آب", "مارس", "ماي", "جوان", "أوت", "صفر", "رجب", "شعبان", "رمضان", "محرم", "المحرم", "شوال", "مايس", "may", "mar",
    "march", "jan", "dec", "sep", "jun", "aug", "apr", "nov", "oct", "feb", "jul", "april", "june", "july", "august",
)  # fmt: skip


@lru_cache(maxsize=1)
def month_names() -> dict[str, Month]:
    """Every folded name, its words one blank apart -> its calendar and its number from 1."""
    names: dict[str, Month] = {}
    for locale in map(Locale.parse, _LOCALES):
        for number, name in get_month_names("wide", locale=locale).items():
            names[_folded(name)] = ("gregorian", int(number))
    for calendar, table in (("gregorian", _ADDED), ("hijri", HIJRI)):
        for number, listed in table.items():
            for name in listed:
                names.setdefault(_folded(name), ("gregorian" if calendar == "gregorian" else "hijri", number))
    return names


@lru_cache(maxsize=1)
def doubtful_names() -> frozenset[str]:
    """Folded names that are words or people too (مارس "practised", جوان): a date only with a day or a year."""
    return frozenset(map(_folded, _ALSO_OTHER_WORDS))


def _folded(name: str) -> str:
    return fold(name).text.strip().lower()
