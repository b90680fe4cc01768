"""The archive's words on an article's page: whose words stand where, the layers, the margin, what its script says."""

from isnad.model.pages import MarkKind

TEXTS = {"digest": "ملخّص المقال", "full": "نص المقال"}
VOICES = {
    "digest": "ملخّص بكلمات الأرشيف. ما بين «علامتي الاقتباس» وحده منقول عن المقال حرفاً.",
    "full": "نص المقال كما طُبع. لا كلمة فيه من الأرشيف، وعلاماته تضيف إليه روابط ولا تغيّره.",
}
LAYERS = "علامات النص"
SWITCHES: tuple[tuple[MarkKind, str], ...] = (
    ("person", "أشخاص"),
    ("place", "أماكن"),
    ("organisation", "جهات"),
    ("quotation", "اقتباسات"),
    ("claim", "ادعاءات"),
)
SAYS = {
    "open": "افتح الصفحة",
    "copy": "انسخ رابط هذه الجملة",
    "copied": "نُسخ الرابط",
    "byhand": "تعذّر النسخ؛ انسخ الرابط من هنا:",
}
"""What the page's script says, by the key that it asks for."""

MARGIN = "في الهامش: "
SHARED_WITH = "مشتركة مع:"
QUOTED = "من يُنقل كلامه"
SILENT = "ما يسكت عنه المقال"
RECORD = "سجلّ المقال"
RECORD_SAYS = ("كل اسم واقتباس وإفادة في ", "المقال", "، بموضعه من النص، ومع كل اقتباس وإفادة سلسلة الإسناد.")
QUOTATIONS = "الاقتباسات وسلاسل إسنادها"
ANSWERS = "الإفادات وسلاسل إسنادها"
NAMED = "من يذكره المقال وما يذكره"
NAMED_AS = {
    "people": "الأشخاص والصفات بترتيب ورودهم",
    "places": "الأماكن بترتيب ورودها",
    "organisations": "الجهات بترتيب ورودها",
}
NAMED_HEAD = ("الاسم", "النوع", "كما سمّاه المقال", "المقالات")
NEIGHBOURS = "السابق والتالي بتاريخ النشر"
BEFORE, AFTER = "السابق", "التالي"
FIRST, LAST = "هذا أول مقال في الحدث.", "هذا آخر مقال في الحدث."
