"""The words of an event's page and of what it leads to: agreement, casualty figures, drawings, stance grid."""

from isnad.write.words.heads import ARTICLE, IN_TEXT, OUTLET, QUESTION, SOURCE

FACTS = "بطاقة الحدث"
PLACE = "المكان"
ARTICLES = "المقالات بترتيب النشر"
COMPARE = "للمقارنة"
TO_THE_GRID = "كل مسألة وكل مقال في جدول واحد"
TO_THE_PAIRS = "كل مقالين جنباً إلى جنب"
THE_EVENT = "صفحة الحدث"

AGREED, DISPUTED, SINGLE = "ما لا تتعارض فيه الأقوال", "ما تتعارض فيه الأقوال", "ما ينفرد به مقال"
DISPUTED_CAPTION = "المسائل التي تتعارض فيها الأقوال، من الأكثر أقوالاً"
DISPUTED_HEAD = (QUESTION, "الأجوبة", "فيمَ تختلف")

FIGURES = "الأعداد بحسب قائليها"
FIGURES_CAPTION = "الأعداد ومن قالها"
FIGURES_HEAD = ("القائل", "الخسائر", "أعداد المشاركين")
SOURCES = "المصادر والفجوات"
SOURCES_CAPTION = "مصادر كل جهة ناشرة"
SOURCES_HEAD = (OUTLET, "قائلون بأسمائهم", "مصادر غير مسمّاة", "الوكالات", "سلاسل تبدأ بحلقة مجهولة")
IN_DETAIL = "التفصيل"

WHEN = "متى وقعت، كما روي"
TIMES = "وقت الواقعة كما روي"
TIMES_CAPTION = "أقوال الوقت"
TIMES_HEAD = ("الوقت كما طُبع", SOURCE, IN_TEXT, ARTICLE)
REPORTED = "متى كُتب عنها"
REPORTING = "نشر المقالات يوماً بيوم"
WHERE = "أين"
COUNTRY = "سوريا"
PLACES = "الأماكن على الخريطة"
PLACES_HEAD = ("المكان", "مقدار الشك", "من يجعله مكان الواقعة")


def described(event: str) -> str:
    return f"{event}: ما روته المقالات ومن أين جاءت به"


def map_of(event: str) -> str:
    return f"خريطة: {event}"


def grid_of(event: str) -> str:
    return f"المسائل والمقالات: {event}"


def printed_by(source: str, outlet: str) -> str:
    return f"{source} لدى {outlet}"
