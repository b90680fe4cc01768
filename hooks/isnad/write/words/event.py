"""The words of an event's page and of what it leads to: agreement, casualty figures, drawings, stance grid."""

from isnad.write.words.heads import ARTICLE, IN_TEXT, OUTLET, SOURCE

TILES = "ما تجيب به المصادر"
MORE_OF_IT = "عن هذه الصفحة وتاريخها"
NO_ARTICLES = "لم يُسجَّل عن هذا الحدث مقال بعد."
ARTICLES = "المقالات بترتيب النشر"
NAMED = "من تذكره المقالات وما تذكره"
DISAGREEMENT, DISAGREEMENT_LINE = "الخلاف", "أجوبة لا تجتمع، ومن يقول كلاً منها"
AGREEMENT, AGREEMENT_LINE = "ما لا يتعارض", "أجوبة لا تتعارض"
SINGLE_LINE = "مسائل يجيب عنها مقال واحد، تحت اسم جهته الناشرة"
FLOW, FLOW_LINE = "من ينقل عمّن", "من القائل إلى الجهة الناشرة، ومن مرّ القول به"
FLOW_FILE = "الشبكة نفسها في ملف GraphML، لبرامج مثل Gephi"
GRID, GRID_LINE = "الجدول", "كل مسألة وكل مقال"
PLACE_TIME, PLACE_TIME_LINE = "المكان والزمان", "خريطة، ومتى وقع ومتى كُتب عنه"
WORDING, WORDING_LINE = "الألفاظ", "بماذا تسمّي كل جهة كل طرف"
PAIRS, PAIRS_LINE = "مقالان جنباً إلى جنب", "ما يشتركان فيه وما يختلفان"

AGREED, SINGLE = "أجوبة لا تتعارض", "ما ينفرد به مقال"

FIGURES = "الأعداد بحسب قائليها"
FIGURES_CAPTION = "الأعداد ومن قالها"
FIGURES_HEAD = ("القائل", "الخسائر", "أعداد المشاركين")
SOURCES = "المصادر والحلقات المجهولة"
SOURCES_CAPTION = "مصادر كل جهة ناشرة"
SOURCES_HEAD = (OUTLET, "قائلون بأسمائهم", "مصادر غير مسمّاة", "سلاسل تبدأ بحلقة مجهولة")
AGENCIES = "وكالات كل جهة ناشرة وناقلوها"
IN_DETAIL = "التفصيل"

WHEN = "متى وقعت، كما روي"
TIMES = "وقت الواقعة كما روي"
TIMES_CAPTION = "أقوال الوقت"
TIMES_HEAD = ("الوقت كما طُبع", SOURCE, IN_TEXT, ARTICLE)
REPORTED = "متى كُتب عنها"
REPORTING = "نشر المقالات يوماً بيوم"
WHERE = "أين"
PLACES = "الأماكن على الخريطة، ومن يجعل كلاً منها مكان الواقعة"
PLACES_HEAD = ("المكان", "مقدار الشك", "من يجعله مكان الواقعة")
CRAWL_PASSAGES = "مقالات من الرصد لم تُسجَّل، في كل منها ألفاظ من مقالين مسجَّلين أو أكثر"


def of_a_crawl(known: str, recorded: str, corpus: str, day: str) -> str:
    """How many articles a crawl may have of an event, and how many are recorded here; both counted with their nouns."""
    return f"ما يُرجَّح أنه عن هذا الحدث في رصد إعلامي قُرئ في {day} ({corpus}): {known}. والمسجَّل هنا: {recorded}."


def described(event: str) -> str:
    """The description of an event's page."""
    return f"{event}: ما روته المقالات ومن أين جاءت به"


def ways_on(event: str) -> str:
    """The name of the links to an event's other pages."""
    return f"المزيد عن الحدث: {event}"


def page_of(section: str, event: str) -> str:
    """The title of one of an event's other pages."""
    return f"{section}: {event}"


def others(claims: int) -> str:
    """The link to the claims that stand elsewhere, and how many they are."""
    return f"بقية المسائل ({claims})"


def in_a_table(caption: str, rows: int) -> str:
    """The line behind which what a drawing shows stands as a table of so many rows."""
    return f"{caption}: في جدول ({rows})"


def map_of(event: str) -> str:
    """The title of an event's map."""
    return f"خريطة: {event}"


def grid_of(event: str) -> str:
    """The title of an event's stance grid."""
    return f"المسائل والمقالات: {event}"


def printed_by(source: str, outlet: str) -> str:
    """Who says it, and which outlet printed it."""
    return f"{source} لدى {outlet}"
