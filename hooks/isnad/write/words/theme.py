"""What the theme's frame says: its own words where they are wrong or missing, and the page for what is not there.

`publish.py` hands `FRAME` to the templates under `overrides/`.
"""

from isnad.model.outputs import Edition
from isnad.write.words import feeds
from isnad.write.words.ar import HOME, SHELVES, TRAIL
from isnad.write.words.numbers import day

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
    "report": "وإن وصلت إلى هنا من رابط في الأرشيف فأبلغنا",
}
PAGE_END = {
    "cite": "استشهد بهذه الصفحة",
    "to_cite": "استشهد",
    "copy_citation": "انسخ الاستشهاد",
    "copied": "نُسخ",
    "citation_files": "ولبرامج المراجع: ",
    "edit": "عدّل هذه الصفحة",
    "history": "ما تغيّر فيها",
    "made": "تُجمع من السجلات: كيف تُعدَّل",
    "report": "أبلغ عن خطأ فيها",
    "correction": "تصويب: ",
    "report_how": "وجدت خطأ؟ هكذا تبلّغ عنه",
    "markdown": "نصّها (Markdown)",
}
EXAMPLE = {
    "of": "كل ما هنا متخيَّل: لا جسر بهذا الاسم، ولا مقالات، ولا قائلون. وُضع ليُرى كيف يبدو حدث آخر.",
    "back": "إلى الأرشيف",
    "lead": "وكيف يبدو حدث آخر؟",
    "to": "أرشيف متخيَّل للتجربة",
}
EDITION = "الإصدار {}"
AS_OF = "نسخة {}"
FRAME = {
    "labels": LABELS,
    "page_end": PAGE_END,
    "not_found": NOT_FOUND,
    "shelves": SHELVES,
    "home": HOME,
    "trail": TRAIL,
    "example": EXAMPLE,
    "feeds": {"articles/index": feeds.ARTICLES, "corrections": feeds.OF_CORRECTIONS},
}


def edition_text(edition: Edition) -> str:
    """Which state of the archive is cited: a release's name, the day of its last change; each where it is known."""
    release = EDITION.format(edition.release) if edition.release else ""
    last_changed = AS_OF.format(day(edition.day.isoformat())) if edition.day else ""
    return "، ".join(filter(None, (release, last_changed)))
