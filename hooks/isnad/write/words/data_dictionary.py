"""The words of the page that says what each field of a record is."""

TITLE = "معجم الحقول"
WHAT_IT_IS = "كل حقل في سجلات الأرشيف: اسمه في الملف، وما يُكتب فيه، ونوعه، ومن أين يؤخذ."
HOW_IT_IS_MADE = "تُكتب هذه الصفحة عند بناء الموقع من النماذج التي تُقرأ بها السجلات، فلا ينقصها حقل ولا يزيد فيها."
FILE_IS_THE_ID = "معرّف كل سجل هو اسم ملفه، والمتن ما تحت الرأس."
SCHEMA = "وللبرامج مخطط هذا الرأس (JSON Schema): "
HEAD = ("الحقل", "اسمه", "ما يُكتب فيه", "نوعه", "مصدره", "لازم؟")
OF_RECORDS, OF_VALUES = "السجلات", "ما في السجلات من قيم لها حقول"
NEEDED, NOT_NEEDED = "نعم", "لا"
RECORDS = {
    "Article": "سجل المقال",
    "Person": "سجل شخص أو مصدر غير مسمّى",
    "Place": "سجل المكان",
    "Organisation": "سجل الجهة",
    "Claim": "سجل المسألة",
    "Event": "سجل الحدث",
}
VALUES = {
    "Assertion": "القول",
    "Captured": "النسخة المحفوظة",
    "Correction": "التصويب",
    "Course": "المسار",
    "Crawl": "ما في الرصد",
    "CrawlPassage": "مقال من الرصد لم يُسجَّل",
    "Identity": "كم شخصاً وراء الصفة",
    "LikelySame": "قول قد يكون قائله واحداً",
    "Location": "الموقع",
    "Office": "الصفة",
    "Original": "الأصل",
    "Quotation": "الاقتباس",
    "Review": "المراجعة",
    "SameAs": "مدخل هو نفسه، أو لعلّه",
    "SourcedAddress": "رابط ودرجة اليقين فيه",
    "SourcedDate": "تاريخ ودرجة اليقين فيه",
    "Value": "القيمة",
    "Via": "حلقة في سلسلة الإسناد",
}
ID, ADDRESS, DATE, WORDS = "معرّف", "رابط", "تاريخ EDTF", "نص"
NUMBER, WHOLE, YES_OR_NO = "عدد", "عدد صحيح", "true أو false"
ONE_OF, LIST, BY_KEY, OR = "واحد من: ", "قائمة، في كل بند: ", "قيمة لكل مفتاح: ", " أو "


def caption(kind: str) -> str:
    """The caption of the table of fields of a kind of record or value."""
    return f"حقول {kind}"


def pair_of(first: str) -> str:
    """Two values of one type in a row."""
    return f"اثنان متتاليان من: {first}"


def with_number(kind: str, fields: int) -> str:
    """A kind of record or value, and how many fields it has."""
    return f"{kind} ({fields})"
