"""The words for what a search finds."""

SORTS = {
    "person": "شخص",
    "role": "صفة",
    "place": "مكان",
    "organisation": "جهة",
    "event": "حدث",
    "claim": "ادعاء",
    "article": "مقال",
    "page": "صفحة",
}
"""What one result is."""
KIND_NAMES = {
    "person": "الأشخاص والصفات",
    "place": "الأماكن",
    "organisation": "الجهات",
    "event": "الأحداث",
    "page": "صفحات الأرشيف",
    "claim": "الادعاءات",
    "article": "المقالات",
}
"""What results can be filtered by."""
