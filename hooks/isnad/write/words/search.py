"""The archive's words for searching it: the page, its form, and what its script says."""

TITLE = "البحث"
SAYS = (
    "ابحث في المقالات جملةً جملة، وفي المسائل، وفي أسماء الأشخاص والأماكن والجهات، "
    "بأي رسم وبأي صيغة للاسم، بالعربية أو بالحروف اللاتينية."
)
WITHOUT = "البحث يحتاج إلى JavaScript. وكل ما في الأرشيف تصل إليه من أبوابه أدناه."
BROWSE = "أو تصفّح أبواب الأرشيف"

QUERY = "كلمات البحث"
SUBMIT = "ابحث"
FILTERS = "تصفية النتائج"
KIND, EVERY_KIND = "النوع", "كل الأنواع"
OUTLET, EVERY_OUTLET = "الجهة الناشرة", "كل الجهات الناشرة"
FROM, TO = "من تاريخ", "إلى تاريخ"

SCRIPT: dict[str, object] = {
    "groups": {
        "entry": "الأشخاص والأماكن والجهات والأحداث",
        "claim": "المسائل",
        "article": "المقالات",
        "page": "صفحات عن الأرشيف والحدث",
    },
    "results": {
        "zero": "لا نتيجة",
        "one": "نتيجة واحدة",
        "two": "نتيجتان",
        "few": "# نتائج",
        "many": "# نتيجة",
        "other": "# نتيجة",
    },
    "loading": "يُحمَّل فهرس البحث…",
    "failed": "تعذّر تحميل فهرس البحث. أعد المحاولة، أو تصفّح أبواب الأرشيف أدناه.",
    "retry": "أعد المحاولة",
    "also": "بُحث أيضاً عن:",
    "missing": "لم يرد في الأرشيف:",
    "try": "جرّب كلمات أقل، أو صيغة أخرى للاسم، أو تصفّح أبواب الأرشيف أدناه.",
    "unfilter": "ابحث بلا تصفية",
    "more": "المزيد",
    "first": "هذه أفضل النتائج؛ زد كلمة أو صفِّ النتائج لترى غيرها.",
    "comma": "، ",
}
"""What the page's scripts say. `results` holds a form for each plural category of the CLDR; # stands for the number."""
