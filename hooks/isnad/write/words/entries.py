"""The words of the pages of people, places and organisations."""

from isnad.write.words.heads import ARTICLE, ARTICLES, SOURCE_AND_CHAIN, SPOKEN, VERB
from isnad.write.words.numbers import plain

FACTS = "بطاقة"
LATIN = "بالحرف اللاتيني"
WITHIN = "ضمن"
WIKIDATA = "ويكي بيانات"
OFFICE = "الصفة"
SAME_AS = "هو نفسه"
LOCATION = "الموقع"
COURSE = "مصدر المسار على الخريطة"
SITE = "الموقع على الشبكة"

NAMES = "صيغ الاسم"
NAMES_CAPTION = "الصيغ كما وردت والمقالات التي أوردتها"
NAMES_HEAD = ("الصيغة", ARTICLES)
OTHER_NAMES = "صيغ أخرى معروفة: "
NAMES_BY_OUTLET = "عدد كل صيغة عند كل جهة ناشرة: "
PUBLISHED = "ما نشرته هذه الجهة"
QUOTATIONS = "الاقتباسات"
QUOTATIONS_CAPTION = "الاقتباسات بترتيب التاريخ"
QUOTATIONS_HEAD = (ARTICLE, SPOKEN, VERB, SOURCE_AND_CHAIN)
ASSERTIONS = "الأقوال في المسائل"
ASSERTIONS_CAPTION = "الأقوال بترتيب التاريخ"
PASSED_ON = "ما نُقل عبره"
MENTIONS = "مواضع الذكر"
NO_MENTION = "لا يرد الاسم في النصوص المنشورة هنا."


def precision(kilometres: float, because: str) -> str:
    """The radius of doubt about a place, and where its location was taken from."""
    return f"{plain(kilometres)} كم ({because})"


def with_precision(kilometres: float, because: str) -> str:
    return f" بدقة {precision(kilometres, because)}"
