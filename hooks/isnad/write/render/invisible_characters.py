"""Characters of recorded text that nobody sees, shown by a small sign where they stand.

They stay in the text, to the code point: the sign is the style sheet's, and its words stand in a tooltip. The two
joiners (U+200C, U+200D) have no sign, for they are part of how a word is spelt, and what they do is seen.
"""

import re

from markupsafe import Markup

from isnad.write.render.markup import element
from isnad.write.words.invisible_characters import invisible

_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def with_signs(html: Markup) -> Markup:
    """Escaped text of an element, each such character inside an element of its own, which says what it is."""
    return Markup(_INVISIBLE.sub(_signed, html))


def _signed(found: re.Match[str]) -> str:
    return element("span", Markup(found[0]), class_="isnad-invisible", title=invisible(ord(found[0])))
