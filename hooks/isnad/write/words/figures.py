"""Every word of the archive's own voice that charts show or tell."""

from isnad.model.fields import PlaceKind, Stance
from isnad.model.figures import DateKind, StepKind

NO_NUMBER = "بلا رقم"
NO_DATE = "بلا تاريخ محدد"
AXIS_FROM_RIGHT = "يبدأ المحور من اليمين."
UNIT = "الوحدة"
OR_MORE_IN_WORDS = "أو أكثر"

OR_MORE = "السهم: أو أكثر"
APPROXIMATE = "طوق متقطّع: عدد تقريبي"
SUSPECTED = "دائرة فارغة: يرجّحه القائل"
DENIED = "دائرة مشطوبة: ينفيه القائل"
LABELLED_STANCES: dict[Stance, str] = {"suspects": "يرجّح", "denies": "ينفي"}
"""How a number is given where it is not simply said."""
DATE_KINDS: dict[DateKind, str] = {
    "day": "شريط ممتلئ: يوم واحد",
    "one-of": "شريط فارغ متقطّع: أحد هذه الأيام، ولا يُعلم أيها",
    "span": "خط بطرفين: المدة كلها",
    "night": "هلال: ليلة",
}
DATE_IN_WORDS: dict[DateKind, str] = {
    "day": "",
    "one-of": " (أحد هذه الأيام)",
    "span": " (المدة كلها)",
    "night": " (ليلة)",
}
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")

PLACE_KINDS: dict[PlaceKind, str] = {
    "city": "نقطة: بلدة أو قرية",
    "town": "نقطة: بلدة أو قرية",
    "village": "نقطة: بلدة أو قرية",
    "field": "مربع: حقل",
    "camp": "مربع: مخيّم",
    "building": "مربع: مبنى",
    "country": "دائرة فارغة: منطقة واسعة، والعلامة تنوب عنها",
    "governorate": "دائرة فارغة: منطقة واسعة، والعلامة تنوب عنها",
    "sea": "دائرة فارغة: منطقة واسعة، والعلامة تنوب عنها",
    "river": "مثلث: مكان على نهر أو خط",
    "line": "مثلث: مكان على نهر أو خط",
    "street": "مثلث: مكان في شارع",
    "bridge": "مثلث: جسر",
    "crossing": "مثلث: معبر",
    "other": "علامة ضرب: مكان من نوع آخر",
}
GIVEN = "معيّن حول العلامة: مكان يذكره قائل جواباً"
RING = "طوق متقطّع: مدى الشك في المكان"
ROUGHLY = "مرسوم على التقريب"
NORTH = "شمال"
OUTSIDE = "خارج الخريطة"
WIDER = "مداه أوسع من الخريطة"
KILOMETRES = "كم"
MILLIARD, MILLION = "مليار", "مليون"
GIVEN_BY = "القائل:"

TIERS = ("القائل", "الناقل", "الجهة", "المقال")
COMMON_LINK = "المدار"
UNNAMED = "بلا اسم"
NO_SPEAKER, NO_ROUTE = "لم يُذكر القائل", "لم يُذكر كيف وصل"
INFERRED = "مستنتَج"
OWN_REPORT = "في تقرير لها"
HEADLINE = "في العنوان"
HEADLINE_ALONE = "في العنوان وحده، ولا شيء له في المتن"
OWN_VOICE_TOO = "ويقوله المقال بلسانه أيضاً"
HEADLINE_TOO = "ومثله في العنوان"
HEADLINE_DIFFERS = "العنوان: {headline}؛ المتن: {text}"
ROUTE = "من {one} إلى {other}"
LINES = {
    "sure": "خط متصل: ينصّ المقال على الطريق",
    "inferred": "خط متقطّع: طريق مستنتَج، وسببه مكتوب معه",
    "gap": "خط منقّط: حلقة مجهولة، لا يذكر المقال كيف وصل القول",
    "many": "خط أسمك: أقوال أكثر",
}
FLOW_CAPTION = "من القائل إلى الجهة الناشرة؛ عرض كل شريط عدد الأقوال التي مرت به."
FLOW_LIST = "الطرق كلها في قائمة"
THEN = "، ثم "
"""Between those through whom a saying went one after the other."""
FLOW_KINDS: dict[StepKind, str] = {
    "person": "شخص باسمه",
    "role": "مصدر غير مسمّى",
    "body": "جهة أو وسيلة إعلام",
    "gap": "حلقة مجهولة",
}
TREE_HEAD = "شجرة الإسناد"
TREE_TITLE = "شجرة الإسناد: {question}"
MOST_REPEATED = "سند أكثر الأجوبة تكراراً"
TREE_CAPTION = "من القائل إلى المقال، وكل مربع وخط يفتح عند موضعه."
SAME_WAY = "وما بعده كما بعد «{}» أعلاه"
TREE_MORE = "سلاسل بقية الأجوبة"
TREE_LIST = "السلاسل نفسها في قائمة"
TREE_IN_WORDS = "ما في الرسم مكتوب في القائمة التي تليه."


def most_repeated(question: str) -> str:
    return f"{MOST_REPEATED}: {question}"


def whole_chain(question: str) -> str:
    return f"{question} السند كاملاً، بألفاظه وأسبابه"


def and_others(number: int) -> str:
    """How many more stand behind one that is named."""
    match number:
        case 1:
            return "وواحد غيرها"
        case 2:
            return "واثنان غيرها"
    return f"و{number} غيرها"


BANDS_CAPTION = (
    "كل عمود مقال من أوله إلى آخره، وكل شريط مقطع في المقالين، ورقمه رقمه في الجدول. طرف الشريط يفتح طرفه الآخر."
)


def end_of_band(passage: int, here: str, there: str) -> str:
    """What an end of a band is, and where it leads."""
    return f"المقطع {passage} في «{here}»، إلى موضعه في «{there}»"


def row_of_band(passage: int) -> str:
    """Where the number on a band leads."""
    return f"المقطع {passage} في الجدول"


def bands_description(first: str, second: str, passages: int) -> str:
    """What the bands between two texts show, in words: their names, how many passages."""
    return f"عمودان: {first} و{second}، وبينهما أشرطة المقاطع المشتركة، وعددها {passages}."
