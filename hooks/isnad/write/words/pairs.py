"""The archive's words for two articles side by side and for the passages that they share."""

from isnad.write.words.heads import LENGTH, MAY_REST_ON, OTHER_ARTICLES, QUESTION
from isnad.write.words.numbers import counted

TITLE = "مقالان جنباً إلى جنب"
INDEX = "المقالات جنباً إلى جنب"
INDEX_SAYS = "كل مقالين عن حدث واحد يشتركان في مسألة أو مقطع أو مصدر أول، بترتيب التاريخ."
ONLY_CLOSEST = (
    "مقالات هذا الحدث كثيرة، فلا يُقابَل كل مقال منها هنا إلا بأقرب ثلاثة مقالات إليه، "
    "وهي أكثرها اشتراكاً معه في الكلمات. وما يجيب عنه كل مقال في "
)
ALL_PASSAGES = "جدول المقاطع المشتركة"
ITS_GRID = "جدول الحدث"
FIRST, SECOND = "المقال الأول", "المقال الثاني"
CLAIMS = "مسائل يجيب عنها المقالان"
PASSAGES = "مقاطع يشترك فيها المقالان"
ORIGINS = "مصادر أولى يستند إليها المقالان"
ORIGINS_SAY = "المصدر الأول هو أول حلقة في سلسلة الإسناد؛ فما يتكرر عن مصدر أول واحد لا يؤكد بعضه بعضاً."
SAME = "الجواب نفسه"
NO_DIFFERENCE = "أجوبة لا تتعارض"
SHARED_WORDS = "كلمات متتابعة واحدة في النصين. لا يقول ذلك من نقل عن الآخر، ولا هل أخذا معاً عن ثالث."
FINGERPRINTS = "عُرفت من بصمتي الأصلين على ما تُظهره البصمة، ولا يُنشر نصها هنا:"
FINGERPRINTS_HOW = "كيف تُصنع البصمة وماذا لا تثبت"
BESIDE = "إلى جانب المقالات الأخرى"
SHARED = "مقاطع يشترك فيها مع غيره"
DOUBTS = "ألفاظ مشتركة تثير سؤالاً عن المصدر"
DOUBTS_SAY = (
    "أقوال لا تسمّي سلسلتها وكالة، وتقع في مقطع يرد في مقال آخر منسوباً إلى وكالة. هذا سؤال لا حكم، ولا يغيّر عدداً."
)

CLAIMS_CAPTION = "الجمل جنباً إلى جنب، بترتيب المقال الأول، وكل جواب يفتح عند كلماته"
NO_PASSAGE = "لم يُعثر على مقطع مشترك."
PASSAGES_CAPTION = "المقاطع المشتركة بترتيب المقال الأول"
NO_ORIGIN = "لا مصدر أول يستند إليه المقالان معاً."
ORIGIN, ORIGINS_CAPTION = "المصدر الأول", "المصادر الأولى المشتركة ومواضع كلامها"
SHARED_CAPTION = "المقاطع المشتركة بترتيب هذا المقال"
SHARED_HEAD = (LENGTH, "في هذا المقال", OTHER_ARTICLES)
NOTHING_RECORDED = "المقطع نفسه، ولا قول مسجَّلاً فيه"
DOUBTS_CAPTION = "أقوال بلا وكالة في ألفاظ من وكالة"
DOUBTS_HEAD = (QUESTION, "الموضع في هذا المقال", "في مقالات أخرى", MAY_REST_ON)


def title(left: str, right: str) -> str:
    """The title of the page of two articles, by their titles."""
    return f"{TITLE}: «{left}» و«{right}»"


def heading(left: str, right: str) -> str:
    """Two articles by their short names."""
    return f"{left} / {right}"


def name(left: str, right: str) -> str:
    """Two articles by their outlets, the earlier first."""
    return f"{left} مع {right}"


def others_too(articles: int) -> str:
    """That an article shares passages with so many others too, which it is not set beside; a table's name follows."""
    number = counted(articles, "article")
    return f"مقالات أخرى تشترك معه في مقاطع ولا تُعرض هنا، لأنها أبعد منه: {number}. والمقاطع كلها في "


def what_they_share(shared: str) -> str:
    """What two articles share, as a sentence."""
    return f"ما يشترك فيه المقالان: {shared}."


def at_least(length: str) -> str:
    """The length of a passage of which only a part is known."""
    return f"{length} على الأقل"


def alike(length: str, similarity: float) -> str:
    """A passage's length and how alike its sides are, from 0 to 1."""
    return f"{length}، تشابهها {similarity:.0%}"


ITS_SENTENCE = {"digest": "جملته في ملخّص المقال", "full": "جملته في المقال"}


def in_the_original(start: int, end: int) -> str:
    """Where a passage stands in an original: from its first character to its last, both counted from 1."""
    return f"الأحرف من {start} إلى {end} من الأصل"
