"""Which quoted stretches are speech, and whose: the reporting cue that each is attributed to."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.find.quotations.cued_lines import CuedLine, is_label
from isnad.find.quotations.lexicon import bare, lexicon
from isnad.find.quotations.reporting_cues import ReportingCue
from isnad.find.quotations.reporting_verbs import verb_form
from isnad.find.quotations.text_units import Unit

_COLON_REACH = 45
_THAT_REACH = 60
_NEAR_REACH = 16
_LATE_REACH = 12
_NEXT_REACH = 10  # from one quoted stretch to the next of the same cue
_WHOLE_REACH = 100
_LABEL_WORDS = 6
_HEAD_MOST = 14  # units of a speaker's name or title before a colon
_SAID_REACH = 30
_GIVES_NAMES = frozenset(("سمي", "اسمي", "لقب"))
_RECOGNISES = frozenset(("اعترف", "اقر"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """The cue of a quoted stretch: `mixed` where the words are part of the reporter's own sentence."""

    reporting: ReportingCue
    mixed: bool
    confidence: float


def attribute(line: CuedLine, at: int, cues: Sequence[ReportingCue]) -> Attribution | None:
    """The cue that a quoted stretch belongs to; None where it is a name, a title, scare words or nobody's.

    `cues` are the nearest ones on either side, in order.
    """
    words = line.units[at].text.split()
    if is_name(line, at, cues):
        return None
    left = [reporting for reporting in cues if reporting.cue.at < at and _same(line, reporting.cue.at, at)]
    found = _from_left(line, at, left)
    if found is None or found.confidence < 0.6:
        late = _from_right(line, at, cues)
        if late and (found is None or late.confidence > found.confidence):
            found = late
    if found is None or (len(words) == 1 and not _may_be_one_word(line, at, found)):
        return None
    form = found.reporting.cue.form
    if form and form.lemma in _GIVES_NAMES and found.mixed:
        return None  # سمّوه “تحالف النهر”
    return None if found.mixed and _is_noun_in_clause(line, at, found.reporting) else found


def _is_noun_in_clause(line: CuedLine, at: int, reporting: ReportingCue) -> bool:
    """A few definite words in a reported clause that goes on after them are a name: قال إن «التحالف العربي» باق."""
    words = line.units[at].text.split()
    before = line.word(at - 1)
    if reporting.that is None or reporting.that >= at or not 2 <= len(words) <= 3 or not line.word(at + 1):
        return False
    if (
        reporting.cue.form and reporting.cue.form.need == "names"
    ) or before in lexicon().to_be | lexicon().relation | lexicon().clitic:
        return False
    definite = [word.startswith("ال") for word in words]
    return (
        before != "" and all(definite[1:]) and (definite[0] or before in lexicon().bare_that | lexicon().bare_that_and)
    )


def _same(line: CuedLine, first: int, second: int) -> bool:
    return line.sentence[first] == line.sentence[second]


def _may_be_one_word(line: CuedLine, at: int, found: Attribution) -> bool:
    """One word in quote marks is speech after a colon, or where a verb gives something a name."""
    if line.units[at - 1].text == ":":
        return True
    form = found.reporting.cue.form
    return bool(form and form.need == "names") and not line.units[at].text.startswith("ال")


def is_name(line: CuedLine, at: int, cues: Sequence[ReportingCue]) -> bool:
    """Whether a quoted stretch is called something rather than said."""
    words = line.units[at].text.split()
    back = at - 1 - (line.word(at - 1) in lexicon().clitic)
    before = line.word(back)
    given = verb_form(before)
    if given and given[0].lemma in _GIVES_NAMES:
        return len(words) <= 12
    if before in lexicon().called or (before == "ما" and not words):
        return len(words) <= 12
    if line.word(at - 1) in ("ل", "ول") and len(words) <= 4 and any(t.cue.at < at for t in cues):
        return True
    if bare(before) in lexicon().naming and len(words) <= _LABEL_WORDS:
        definite = before.startswith(("ال", "وال", "بال"))  # القوات “باقية في مواقعها” says something of them
        return not definite or len(words) == 1 or words[0].startswith("ال")
    if len(words) <= 4 and bare(before) in lexicon().title and not _in_clause(line, back, cues):
        return not (bare(before) in lexicon().speaking_body and len(words) > 2)
    if (
        len(words) <= 3
        and line.word(at - 2)
        and bare(line.word(at - 2)) in lexicon().naming
        and before.endswith(("ي", "يه"))
    ):
        return True
    if all(word.isascii() for word in words) and len(words) <= 2:
        return line.units[at - 1].text != ":" or not at
    return (
        any(reporting.cue.end <= at <= reporting.cue.end + 6 for reporting in cues)
        and at > 0
        and (line.units[at - 1].text != ":" and _names_speaker(line, at, cues))
    )


def _in_clause(line: CuedLine, at: int, cues: Sequence[ReportingCue]) -> bool:
    """Whether a title stands in what is reported: قال إن الجنود “أطلقوا النار”."""
    start = max((t.cue.end for t in cues if t.cue.end <= at), default=at)
    return any(unit.kind == "word" and unit.text in lexicon().that for unit in line.units[start:at])


def _names_speaker(line: CuedLine, at: int, cues: Sequence[ReportingCue]) -> bool:
    start = max((t.cue.end for t in cues if t.cue.end <= at), default=at)
    between = line.units[start:at]
    return all(unit.kind == "word" and unit.text not in lexicon().that for unit in between) and is_label(
        line, at, start
    )


def _from_left(line: CuedLine, at: int, cues: Sequence[ReportingCue]) -> Attribution | None:
    """The nearest reporting before, if it reaches the quoted stretch."""
    for reporting in reversed(cues[-3:]):
        found = _reaches(line, at, reporting)
        if found:
            return found
    return None


def _reaches(line: CuedLine, at: int, reporting: ReportingCue) -> Attribution | None:
    units = line.units
    start = max(reporting.cue.end, min(reporting.end, at))
    gap = at - start
    between = units[start:at]
    form = reporting.cue.form
    that = any(unit.kind == "word" and unit.text in lexicon().that for unit in between)
    quotes = [place for place in range(start, at) if units[place].kind == "quote"]
    again = quotes and any(unit.kind == "word" and unit.text in lexicon().that for unit in units[quotes[-1] : at])
    if quotes and at - quotes[-1] > (_NEXT_REACH if again or len(units[at].text.split()) > 3 else 3):
        return None
    if any(unit.text == ":" for unit in between[:-1]):
        quoted_before = any(unit.kind == "quote" for unit in between)
        return Attribution(reporting, not quoted_before, 0.6) if gap <= _THAT_REACH else None
    if at and units[at - 1].text == ":":
        return Attribution(reporting, that and gap > 12, 0.95) if gap <= _COLON_REACH else None
    if any(unit.text == ":" for unit in units[reporting.cue.end : start]):
        return None
    if that:
        far = gap > _THAT_REACH // 2
        return Attribution(reporting, True, 0.5 if far else 0.85) if gap <= _THAT_REACH else None
    if reporting.cue.attributive:
        return Attribution(reporting, True, 0.7) if gap <= _NEAR_REACH + 8 and reporting.explicit else None
    if form and form.lemma in _RECOGNISES and line.word(at - 1) in lexicon().clitic:
        return None  # لا يعترف القانون بـ“…”
    if form and form.need == "clause" and line.word(reporting.cue.at - 1) in lexicon().relative:
        return None  # قال المسؤول الذي طلب عدم نشر اسمه “…”
    if form and form.need == "clause":
        return Attribution(reporting, True, 0.65) if gap <= 6 and len(units[at].text.split()) > 1 else None
    if form and form.need == "names":
        return Attribution(reporting, True, 0.8) if gap <= _NEAR_REACH else None
    if gap > _NEAR_REACH:
        return None
    tied = line.word(at - 1) in lexicon().relation or line.word(at - 1) in lexicon().clitic  # أعرب عن “قلق بالغ”
    touching = gap == 0 or any(unit.kind == "quote" for unit in between)
    long = len(units[at].text.split()) > _LABEL_WORDS - 2
    mixed = tied or (
        gap > 0 and not touching and units[at - 1].kind != "stop" and len(units[at].text.split()) <= _LABEL_WORDS
    )
    return Attribution(reporting, mixed, 0.9 if touching else 0.8 if long else 0.6)


def _from_right(line: CuedLine, at: int, cues: Sequence[ReportingCue]) -> Attribution | None:
    """A reporting after the quoted stretch: “…”، قال فيل; “…” بحسب فيل."""
    follows = at + 1
    while follows < len(line.units) and line.units[follows].kind == "stop" and line.units[follows].text in "،,-–—؛":
        follows += 1
    whole = _is_whole(line, at)
    for reporting in cues:
        cue = reporting.cue
        if cue.first < follows or (not _same(line, cue.first, at) and cue.first != follows):
            continue
        if (
            cue.first == follows
            and (not cue.joined or cue.attributive)
            and (cue.form is None or cue.form.need != "relays")
        ):
            return Attribution(reporting, not whole, 0.85)
        near = cue.attributive and cue.first - follows <= _LATE_REACH
        if near and len(line.units[at].text.split()) >= 3:
            return Attribution(reporting, True, 0.6)
        return None
    return None


def _is_whole(line: CuedLine, at: int) -> bool:
    """Whether nothing but the quoted words stands in their sentence so far."""
    place = at - 1
    while place >= max(0, at - _WHOLE_REACH) and line.sentence[place] == line.sentence[at]:
        if line.units[place].kind != "stop" and line.units[place].kind != "quote":
            return False
        place -= 1
    return True


def speaker_and_colon(line: CuedLine, at: int) -> tuple[int, int] | None:
    """The units of somebody's name or title at the head of a sentence, up to a colon that a quoted stretch follows.

    Where other words stand between the two (فيل: القصف “خطأ كبير”), the stretch must be more than a name.
    """
    first = at
    while first and line.sentence[first - 1] == line.sentence[at] and at - first < _HEAD_MOST + _SAID_REACH:
        first -= 1
    colon = next((place for place in range(first, at) if line.units[place].text == ":"), None)
    if colon is None or (first and not line.units[first - 1].ends):
        return None
    if colon < at - 1 and (len(line.units[at].text.split()) < 2 or is_name(line, at, ()) or at - colon > _SAID_REACH):
        return None
    bar = next((place for place in range(colon, first, -1) if line.units[place].text == "|"), None)  # عاجل | فيل: …
    first = first if bar is None else bar + 1
    while first < colon and line.units[first].kind == "stop":
        first += 1
    spoken = line.units[first:colon]
    if not spoken or len(spoken) > _HEAD_MOST or any(u.kind == "stop" and u.text not in "()،-" for u in spoken):
        return None
    return (first, colon) if _somebody(line, first, spoken) else None


def _somebody(line: CuedLine, first: int, spoken: Sequence[Unit]) -> bool:
    head = line.word(first)
    named = any(unit.kind == "name" and not unit.prefix for unit in spoken)
    return (
        named
        or bare(head) in lexicon().title | lexicon().speaking_body
        or any(unit.text in lexicon().backward for unit in spoken)
    )
