"""The words of lists, indexes and the home page."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.model.comparison import Outcome

WHAT_IT_IS = "أرشيف مفتوح لما نشرته الصحافة العربية عن أحداث تتنازعها الروايات."
WHAT_IT_KEEPS = "يحفظ ما طبعته كل جهة، ومن نُقل كلامه، وما قيل، وعبر مَن وصل كل قول."
WHO_SAID_WHAT = "من قال ماذا، وعمّن نقله؟"
WHOLE_EVENT = "صفحة الحدث كاملة"
NO_EVENTS = "لم يُسجَّل هنا حدث بعد."
WAYS_IN = "في الأرشيف: "
OUTCOMES: Mapping[Outcome, str] = MappingProxyType(
    {
        "disputed": "أجوبتها متعارضة",
        "agreed": "أجوبتها لا تتعارض",
        "single": "ينفرد بها مقال",
        "unanswered": "لا جواب عنها بعد",
    }
)
"""How the answers to claims compare, in the order in which the index has them."""
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "person": "أشخاص",
        "role": "مصادر غير مسمّاة",
        "bridge": "جسور",
        "crossing": "معابر",
        "building": "مبانٍ",
        "street": "شوارع",
        "camp": "مخيّمات",
        "field": "حقول",
        "village": "قرى",
        "town": "بلدات",
        "city": "مدن",
        "governorate": "محافظات",
        "river": "أنهار",
        "sea": "بحار",
        "line": "خطوط",
        "other": "أماكن أخرى",
        "country": "دول",
        "outlet": "وسائل إعلام",
        "agency": "وكالات",
        "force": "قوات عسكرية",
        "government": "جهات حكومية",
        "party": "أحزاب",
        "company": "شركات",
        "group": "مجموعات",
    }
)
"""Kinds of entry, in the order in which the indexes have them."""
WITHIN = "ضمن"
