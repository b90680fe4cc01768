"""The words of lists, indexes and the home page."""

from isnad.write.words.heads import ARTICLE, ARTICLES, KIND, NAME, OUTLET, PUBLISHED, QUESTION

WHAT_IT_IS = (
    "أرشيف مفتوح لما نشرته الصحافة العربية عن أحداث تتنازعها الروايات. "
    "يحفظ ما طبعته كل جهة، ومن نُقل كلامه، وما قيل، وعبر مَن وصل كل قول."
)
WHO_SAID_WHAT = "من قال ماذا، وعمّن نقله؟"
SEARCH = "ابحث في الأرشيف"
FOR_EXAMPLE = "، أو ابدأ من سؤال: "
WHOLE_EVENT = "صفحة الحدث كاملة"
WAYS_IN = "أبواب الأرشيف"
ARTICLES_CAPTION = "المقالات بترتيب تاريخ النشر"
ARTICLES_HEAD = (ARTICLE, OUTLET, PUBLISHED, "ما سُجّل منه")
CLAIMS_CAPTION = "المسائل مرتّبة من الأكثر أقوالاً"
CLAIMS_HEAD = (QUESTION, "مدى الاختلاف ومن وراءه")
ENTRIES_CAPTION = "بترتيب الاسم"
ENTRIES_HEAD = (NAME, KIND, ARTICLES)
