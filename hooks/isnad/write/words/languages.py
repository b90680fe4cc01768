"""What languages are called in Arabic, from the CLDR."""

from functools import cache

from babel import Locale  # names of languages, scripts and regions in Arabic, kept by the CLDR

IN_LATIN_LETTERS = "und-Latn"
"""The tag of a name in Latin letters, of no language in particular."""
_SCRIPT = 4
"""Letters of a script's code; a region's has two, or three figures."""


@cache
def language_name(tag: str) -> str:
    """A language by its BCP 47 tag, with its script and region where the tag has them; the tag itself where the CLDR
    has no name for it."""
    arabic = Locale("ar")
    language, *others = tag.split("-")
    if language not in arabic.languages:
        return tag
    within = [str((arabic.scripts if len(part) == _SCRIPT else arabic.territories).get(part, part)) for part in others]
    return str(arabic.languages[language]) + (f" ({'، '.join(within)})" if within else "")
