"""What the theme's frame says: its own words where they are wrong or missing, and the page for what is not there.

`publish.py` hands `FRAME` to the templates under `overrides/`.
"""

from isnad.write.words.ar import SHELVES

LABELS = {
    "action.edit": "عدّل هذه الصفحة",
    "footer": "ذيل الصفحة",
    "header": "رأس الصفحة",
    "nav": "أبواب الأرشيف",
    "search": "ابحث",
    "search.placeholder": "ابحث في الأرشيف",
    "toc": "في هذه الصفحة",
    "top": "عُد إلى الأعلى",
}
"""By the theme's own keys; its Arabic has mistakes (خلقت، إختر)."""
NOT_FOUND = {
    "title": "لا صفحة بهذا العنوان",
    "why": "ربما كُتب العنوان ناقصاً، أو لم تكن هذه الصفحة في الأرشيف قط. ما نُشر هنا لا يُحذف عنوانه.",
    "start": "ابدأ من",
    "home": "الصفحة الرئيسية",
    "or_from": "، أو من فهرس",
    "or": "أو",
}
FRAME = {"labels": LABELS, "not_found": NOT_FOUND, "shelves": SHELVES}
