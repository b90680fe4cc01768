"""The words for what a search finds."""

SORTS = {
    "person": "شخص",
    "role": "مصدر غير مسمّى",
    "place": "مكان",
    "organisation": "جهة",
    "event": "حدث",
    "claim": "مسألة",
    "article": "مقال",
    "page": "صفحة",
    "guide": "دليل المحرّر",
}
"""What one result is."""
KIND_NAMES = {
    "person": "الأشخاص والمصادر غير المسمّاة",
    "place": "الأماكن",
    "organisation": "الجهات",
    "event": "الأحداث",
    "page": "صفحات الأرشيف",
    "guide": "دليل المحرّر",
    "claim": "المسائل",
    "article": "المقالات",
}
"""What results can be filtered by."""
