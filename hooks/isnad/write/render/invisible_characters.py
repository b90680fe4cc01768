"""Characters of recorded text that nobody sees, shown by a small sign where they stand.

They stay in the text, to the code point: the sign is the style sheet's, and its words stand in a tooltip. The two
joiners (U+200C, U+200D) have no sign, for they are part of how a word is spelt, and what they do is seen.
"""

import re

_NAMES = {
    0x00AD: "واصلة اختيارية",
    0x061C: "علامة حرف عربي",
    0x200B: "فاصل بلا عرض",
    0x200E: "علامة يسار إلى يمين",
    0x200F: "علامة يمين إلى يسار",
    0x202A: "تضمين من اليسار إلى اليمين",
    0x202B: "تضمين من اليمين إلى اليسار",
    0x202C: "نهاية التضمين أو الفرض",
    0x202D: "فرض الاتجاه من اليسار إلى اليمين",
    0x202E: "فرض الاتجاه من اليمين إلى اليسار",
    0x2060: "رابط كلمات",
    0x2066: "عزل من اليسار إلى اليمين",
    0x2067: "عزل من اليمين إلى اليسار",
    0x2068: "عزل بحسب أول حرف",
    0x2069: "نهاية العزل",
    0xFEFF: "علامة ترتيب البايتات",
}
"""After Unicode's own names; those that have no use in Arabic are told by number alone."""
_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def with_signs(html: str) -> str:
    """Escaped text of an element, each such character inside an element of its own, which tells what it is."""
    return _UNSEEN.sub(_signed, html)


def _signed(found: re.Match[str]) -> str:
    code = ord(found[0])
    name = f"{_NAMES[code]}، " if code in _NAMES else ""
    return f'<span class="isnad-unseen" title="محرف لا يُرى: {name}U+{code:04X}">{found[0]}</span>'
