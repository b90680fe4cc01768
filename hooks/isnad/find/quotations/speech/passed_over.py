"""What stands between one who speaks and what he says, and is neither: whom he accuses, where he belongs, how he wants
to be named."""

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon

_NAME_MOST = 5  # words in marks that are whom somebody accuses
_HIDING_MOST = 12  # units of how somebody wants to be named


def is_their_body(line: CuedLine, at: int, first: int) -> bool:
    """توقع محللون في «بنك الواحة» ارتفاع كذا: whether a unit is the name in marks of where a subject belongs."""
    short = line.units[at].kind == "quote" and len(line.text(at).split()) < _NAME_MOST
    return short and ((at == first + 1 and line.word(first) in lexicon().goes_into) or line.word(at - 1) == "ل")


def past_hiding(line: CuedLine, at: int) -> int:
    """، فضل عدم نشر اسمه،: the unit behind how whoever speaks wants to be named, and its comma; 0 where nothing of it
    begins at a unit."""
    if (
        line.word(at) not in lexicon().asks_anonymity
        or line.word(at + 1) != "عدم"
        or line.text(at - 1) not in ("،", ",")
    ):
        return 0
    reach = range(at, min(len(line.units), at + _HIDING_MOST))
    return next((comma + 1 for comma in reach if line.text(comma) in ("،", ",")), 0)


def is_whom(line: CuedLine, at: int, first: int) -> bool:
    """اتهم «التحالف» بمنع كذا, تنظيم «النهر» بكذا, من سمتهم «المخربين» بكذا: whether a unit is a name in marks of whom
    somebody calls on or accuses, or what he is called by; what stands there is no speech."""
    unit, before = line.units[at], line.word(at - 1)
    if unit.kind == "quote":
        other = before == "و" and line.units[at - 2].kind == "quote" and at > first + 1  # «كذا» و«كذا»
        whom = (
            other or at == first or bare(before) in any_of("naming", "outlet", "speaking_body") or at - 1 in line.cue_at
        )
        return whom and len(unit.text.split()) <= _NAME_MOST
    return (before == "من" and _describes_whom(line, at)) or (
        line.word(at)[:1] == "ب" and line.word(at - 2) == "من" and _describes_whom(line, at - 1)
    )  # من وصفتهم بالمخربين


def _describes_whom(line: CuedLine, at: int) -> bool:
    form = line.cue_at[at].form if at in line.cue_at else None
    return form is not None and form.need == "names" and form.has_object
