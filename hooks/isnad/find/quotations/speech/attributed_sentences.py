"""Whole sentences that are attributed to somebody with no marks and no أنّ: «وفقاً لفلان، …», «…، بحسب فلان»."""

from collections.abc import Sequence

from isnad.find.number_words import number_words
from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.marks.text_units import COMMAS
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.speech.reported_clauses import LONGEST_SENTENCE, holds, is_known
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.reporting_verbs import verb_form

_FEWEST_OF_SENTENCE = 3
_ASIDES = frozenset("،,-–—")
_HEADING_MOST = 7  # units of a place and a colon before a sentence
_RELATIVE_REACH = 16  # units of a relative clause after whom a sentence is attributed to
_TAIL = 8  # units that may describe whom a sentence is attributed to, after his name


def attributed_sentence(line: CuedLine, reporting: ReportingCue, quoted: Sequence[int]) -> tuple[int, int] | None:
    """What «وفقاً لفلان، …» and «…، بحسب فلان» report: the rest of their sentence; None where another speaks in it.

    `quoted` are the units that are speech in marks; other words in marks are part of what is reported.
    """
    cue = reporting.cue
    head = line.sentence_start(cue.first)
    last = _sentence_end(line, head) if _attributes(line, reporting) else None
    if last is None:
        return None
    if cue.first - head <= (line.word(head) == "وذلك"):
        above = _sentence_above(line, (head, reporting.end, last), quoted)
        if above is not None:
            return above
    first = _behind_contrast(line, head, cue.first)
    colon = line.first_colon(first, min(cue.first, first + _HEADING_MOST))
    if colon is not None and not any(at in line.cue_at for at in range(first, colon)):
        first = colon + 1  # الصوامع: سقط ثلاثة، كما أفاد مسؤول
    opens = cue.first - first <= 1
    after = _after_description(line, reporting.end) if opens else None
    if after:
        return _long_enough((after + 1, last)) if _is_plain(line, (after + 1, last), quoted) else None
    if not _is_plain(line, (first, last), quoted):
        return None
    begins = _behind_opening(line, reporting.end) if opens else None
    if begins is not None:
        return _long_enough((begins, last))
    if _is_amid(line, reporting) and _is_only_cue(line, cue.first, (first, last)):
        return _long_enough((first, last))  # احترق، بحسب الحرس، ثلاثة
    return _before_attribution(line, reporting, (first, last))


def _long_enough(span: tuple[int, int]) -> tuple[int, int] | None:
    return span if span[1] - span[0] >= _FEWEST_OF_SENTENCE else None


def _behind_opening(line: CuedLine, end: int) -> int | None:
    """وفقاً لفلان، كذا؛ في رأي فلان لا يوجد كذا: the unit where that begins which an attribution opens; `end` is where
    its speaker ends."""
    if line.text(end) in ("،", ","):
        return end + 1
    return end if line.word(end) in any_of("negation", "then_of_him") else None


def _is_amid(line: CuedLine, reporting: ReportingCue) -> bool:
    """Whether an attribution stands within what it reports: بقي -وفق المرصد- ما لا يقل، ترتفع حسب المرصد إلى 53."""
    end = reporting.end
    goes_on = line.word(end) == "الي" and _is_number(line.word(end + 1))
    return goes_on or _is_between(line, reporting.cue.first, end)


def _before_attribution(line: CuedLine, reporting: ReportingCue, span: tuple[int, int]) -> tuple[int, int] | None:
    """كذا، بحسب فلان: what stands before an attribution that ends its sentence, but for words on whom it names. `span`
    is the sentence; None where another speaks in it, or the sentence goes on."""
    (first, last), cue, end = span, reporting.cue, reporting.end
    told_of = line.word(_behind_others(line, end)) in lexicon().relative  # بحسب إحصائية للمديرية، التي طالبت
    told_of = told_of or end in line.cue_at  # بحسب مصدر قضائي أكد أن
    expected = line.word(first + 1) in lexicon().expected and line.word(first + 2) == "ان"  # ومن المرتقب أن يلتمس كذا
    if not expected and not _is_only_cue(line, cue.first, (first, end if told_of else last)):
        return None
    tail = [] if told_of else line.units[end:last]
    if tail and tail[0].text in ("،", ",") and line.word(end + 1) in lexicon().where_said:
        tail = tail[1:]  # وفق ما أعلنته المديرة، في مؤتمر صحفي
    closes = len(tail) <= _TAIL and all(unit.kind != "stop" for unit in tail)  # بحسب إذاعة تبث من المدينة
    stop = cue.first - (line.text(cue.first - 1) in ("،", ","))
    return _long_enough((first, stop)) if closes else None


def _attributes(line: CuedLine, reporting: ReportingCue) -> bool:
    """Whether a cue attributes what stands in its sentence, with no أنّ, to somebody who may speak, or to a document."""
    cue = reporting.cue
    attributes = cue.attributive and cue.word != "" and reporting.that is None
    attributes = attributes and line.word(cue.first) not in lexicon().sums_up
    finite = cue.form is None or cue.form.shape == "finite"
    somebody = is_known(reporting) or bool(reporting.speaker.words & lexicon().document)
    return attributes and finite and reporting.explicit and somebody


def _sentence_end(line: CuedLine, first: int) -> int | None:
    """The stop that ends a sentence; None of one that nobody writes, which each of its cues would read anew."""
    last = first
    while last < len(line.units) and not line.units[last].ends and line.sentence[last] == line.sentence[first]:
        last += 1
        if last - first > LONGEST_SENTENCE:
            return None
    return last


def _sentence_above(line: CuedLine, own: tuple[int, int, int], quoted: Sequence[int]) -> tuple[int, int] | None:
    """ارتفع سعر القمح. وفق ما أفاد المكتب.: the sentence before one that is an attribution alone; None where it is
    more, or somebody is said to speak in the other. `own` are where it begins, where its speaker ends, and its end."""
    first, end, last = own
    tail = line.units[end:last]
    if (
        first == 0
        or len(tail) > _TAIL
        or any(unit.kind == "stop" for unit in tail)
        or last - first < _FEWEST_OF_SENTENCE
    ):
        return None
    start = line.sentence_start(first - 1)
    plain = not any(at in line.cue_at for at in range(start, first)) and _is_plain(line, (start, first), quoted)
    plain = plain and first - start <= LONGEST_SENTENCE
    return (start, first) if plain and first - start > _FEWEST_OF_SENTENCE else None


def _behind_contrast(line: CuedLine, first: int, cue: int) -> int:
    """وأوضح التقرير كذا، فيما بلغ العدد، بحسب البلدية، 203: where the clause of an attribution begins."""
    for at in range(cue - 1, first, -1):
        if at in line.cue_at:
            return first
        if line.word(at) in lexicon().contrast and line.text(at - 1) in COMMAS:
            return at + 1
    return first


def _behind_others(line: CuedLine, at: int) -> int:
    """بحسب عمدتها، وعدد من الأهالي، الذين: the unit behind whom a sentence is attributed to, and others beside him."""
    at += line.text(at) in COMMAS
    word = line.word(at)
    others = word[:1] == "و" and {word[1:], bare(word[1:])} & any_of(
        "title", "human_plural", "speaking_body", "quantity"
    )
    if not others:
        return at
    reach = range(at, min(len(line.units), at + _TAIL))
    comma = next((place for place in reach if line.units[place].kind == "stop"), None)
    return comma + 1 if comma is not None and line.text(comma) in COMMAS else at


def _is_number(word: str) -> bool:
    numbers = number_words()
    return word.isdigit() or word in lexicon().quantity or word in numbers.numbers or word in numbers.alone


def _is_only_cue(line: CuedLine, first: int, span: tuple[int, int]) -> bool:
    """Whether nothing else reports in a stretch of units than the cue that begins at one of them."""
    return all(line.cue_at[at].first == first for at in range(*span) if at in line.cue_at)


def _is_between(line: CuedLine, start: int, end: int) -> bool:
    """Whether an attribution stands between two commas or dashes within its sentence: بقي -وفق المرصد- ما لا يقل."""
    closed = line.text(start - 1) in _ASIDES and line.text(end) in _ASIDES
    return closed and line.word(end + 1) not in lexicon().where_said


def _is_plain(line: CuedLine, span: tuple[int, int], quoted: Sequence[int]) -> bool:
    """Whether neither speech in marks nor a colon stands in a stretch of units."""
    return not holds((span[0] - 1, span[1]), quoted) and line.first_colon(*span) is None


def _after_description(line: CuedLine, start: int) -> int | None:
    """The comma after whom a sentence is attributed to, past «التي نُشرت في مجلة “كذا”»; None where none is there."""
    told_of = verb_form(line.word(start))  # دراسة نشرتها مجلة “كذا”
    about_it = line.word(start + 1) in lexicon().of_it  # معطيات تحصّل عليها الموقع
    hidden = line.word(start) in lexicon().asks_anonymity  # مسؤول طلب عدم نشر اسمه
    if (
        line.word(start) not in lexicon().relative
        and not hidden
        and not (told_of and told_of[0].has_object)
        and not about_it
    ):
        return None
    comma = next(
        (at for at in range(start, min(len(line.units), start + _RELATIVE_REACH)) if line.text(at) == "،"), None
    )
    return comma if comma and not any(unit.ends for unit in line.units[start:comma]) else None
