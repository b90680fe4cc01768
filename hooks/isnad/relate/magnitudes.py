"""Words that measure without a figure: dozens, hundreds, thousands.

To add a word, write its folded form (find.text) without ال beside the power of ten that it counts in.
"""

from itertools import groupby

from isnad.relate.content import plainly

_POWERS = {"عشرات": 1, "مئات": 2, "ميات": 2, "مايات": 2, "الاف": 3, "الوف": 3, "ملايين": 6, "مليارات": 9}
_ARTICLE = "ال"
_CLITICS = "وفبكل"


def magnitude(printed: str) -> tuple[float, float] | None:
    """The order of magnitude that printed words name, as the lowest number of it and the first beyond it.

    عشرات: 10 to 100; مئات: 100 to 1000; عشرات الآلاف: 10,000 to 100,000. None where they name none, or several.
    """
    powers = [_power(word) for word in plainly(printed).split()]
    runs = [list(run) for named, run in groupby(powers, key=lambda power: power is not None) if named]
    if len(runs) != 1:
        return None
    power = sum(part for part in runs[0] if part)
    return 10.0**power, 10.0 ** (power + 1)


def _power(word: str) -> int | None:
    """The power of a word, with or without ال; what else stands before it (بالمئات) is taken off."""
    bare = word.strip("،؛:.,()«»\"'“”")
    shapes = (bare, bare.removeprefix(_ARTICLE), bare.lstrip(_CLITICS).removeprefix(_ARTICLE), bare.lstrip(_CLITICS))
    return next((_POWERS[shape] for shape in shapes if shape in _POWERS), None)
