"""What somebody is reported to have said without quote marks.

Three shapes: the clause after أنّ or إنّ; what a preposition or a verbal noun gives as its content (كشف عن مقتل، نفت
وجود، دعا إلى); and words after a colon with no marks around them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.marks.text_units import COMMAS
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.speakers.subjects import is_joined_speaker
from isnad.find.quotations.speech.stated_contents import content_start, may_be_stated
from isnad.find.quotations.words.lexicon import any_of, bare, is_saying_noun, lexicon
from isnad.find.quotations.words.reporting_verbs import verb_form

FEWEST = 3  # units
_FEWEST_STATED = 2  # the same where a verbal noun says it: نفى سقوط المطار
_LEADING = frozenset(("في", "من", "علي"))
_THIS = frozenset(("هذا", "هذه", "ذات", "نفس"))
_LEADS_MOST = 5  # units of what leads over: وفي السياق الأمني ذاته
_PREDICATE_MOST = 3  # units from أنّ to a participle that is what is said of its noun
_SAID_MOST = 8  # units from a verb of saying to what is said
_PLAIN = 5  # units after a colon with no words in marks, that what is said may begin with
LONGEST_SENTENCE = 250  # units


def reported_clause(line: CuedLine, reporting: ReportingCue, known: KnownSpeakers) -> tuple[int, int] | None:
    """The first unit of what a cue reports without marks and the first after it; None where there is nothing.

    Only where somebody is named or described speaks: nobody's words are worth reporting.
    """
    if reporting.cue.form and reporting.cue.form.shape == "noun" and reporting.cue.attributive:
        return None
    start = _start(line, reporting, known)
    behind = reporting.cue.first - 1
    quoted = line.text(behind) in ("،", ",") and line.units[max(0, behind - 1)].kind == "quote"
    finite = reporting.cue.form is not None and reporting.cue.form.shape == "finite"
    printed = reporting.speaker.printed
    after = printed is not None and printed[0] > line.units[reporting.cue.at].start
    if quoted and finite and after and start != reporting.that and not reporting.cue.joined:
        return None  # «…»، برر الحارس قراره
    if start is None or not (is_known(reporting) or _is_demanded(line, reporting, start)):
        return None
    end = _end(line, start)
    if is_saying_noun(line.word(reporting.cue.at)):  # رغم قول الجيش إن الطريق آمن، بقي الناس
        comma = next((at for at in range(start, end) if line.text(at) in COMMAS), end)
        end = end if line.word(comma + 1) in lexicon().that_again else comma
    if line.word(reporting.cue.first - 1) in lexicon().when_clause:  # وحين اشتكى زائر من كذا، وعدته المشرفة
        end = next((at for at in range(start, end) if line.text(at) in COMMAS), end)
    stated = start != reporting.that and may_be_stated(line.word(start).removeprefix("ب"))
    form = reporting.cue.form
    stated = stated or (form is not None and form.lemma in lexicon().describes)
    stated = stated or line.word(start) in lexicon().that - lexicon().bare_that  # تقول إنها عبرت
    stated = stated or (line.word(start) == "الي" and may_be_stated(line.word(start + 1)))
    fewest = _FEWEST_STATED if stated else FEWEST
    if end - start < fewest:
        start = _with_whom(line, reporting, start)
    return (start, end) if end - start >= fewest else None


def _with_whom(line: CuedLine, reporting: ReportingCue, start: int) -> int:
    """اتهم الوزارة بالتخبط، مناشدا البلدية إغلاقه: where what one says begins with whom it is said of, for it is too
    short alone."""
    form = reporting.cue.form
    if form is None or form.lemma not in any_of("calls", "appeals") or start == reporting.that:
        return start
    whom = reporting.end if reporting.explicit else reporting.cue.end
    plain = whom < start and all(unit.kind != "stop" for unit in line.units[whom:start])
    return whom if plain and line.word(whom) not in any_of("relation", "afterthought") else start


def is_known(reporting: ReportingCue) -> bool:
    """Whether somebody is named or described well enough at a cue that what he is reported to say is worth it."""
    speaker = reporting.speaker
    certain = speaker.known or (reporting.explicit and reporting.that is not None)
    return speaker.entry is not None or (certain and speaker.printed is not None)


def _is_demanded(line: CuedLine, reporting: ReportingCue, start: int) -> bool:
    """طالبت سارين بتحقيق: what somebody nobody knows demands or threatens, at once, as only people and bodies do."""
    form, named = reporting.cue.form, reporting.explicit and reporting.speaker.printed is not None
    return named and form is not None and form.takes == "person" and start == reporting.end and bool(line.word(start))


def _start(line: CuedLine, reporting: ReportingCue, known: KnownSpeakers) -> int | None:
    """Where what is said begins."""
    if reporting.that is not None:
        return reporting.that if line.word(reporting.that) in lexicon().that else None
    colon = _unmarked_after_colon(line, reporting)
    return colon if colon is not None else content_start(line, reporting, known)


def _unmarked_after_colon(line: CuedLine, reporting: ReportingCue) -> int | None:
    """قال فيل: لن نعود: words after a colon that stand in no marks."""
    form = reporting.cue.form
    if form is None or form.need == "relays":
        return None
    own = form.shape != "finite" and line.text(reporting.cue.end) == ":"  # اختتم تصريحه بالقول: نأمل أن
    own = own or (form.need == "says" and line.text(reporting.cue.end) == ":")  # وتابعت: نناشد التجار
    if not (reporting.explicit or own):
        return None
    for at in range(reporting.cue.end if own else reporting.end, min(len(line.units), reporting.end + 12)):
        if line.text(at) == ":":
            plain = at + 1 < len(line.units) and line.units[at + 1].kind != "quote"
            rest = line.units[at + 1 : at + _PLAIN]
            return at + 1 if plain and not any(unit.kind == "quote" for unit in rest) else None
        if line.units[at].ends or line.units[at].kind == "quote" or at in line.cue_at:
            return None
    return None


def _end(line: CuedLine, start: int) -> int:
    """Where a reported clause ends: with its sentence, or where after a comma somebody says something again."""
    at = start
    for at in range(start, min(len(line.units), start + LONGEST_SENTENCE) + 1):
        if at == len(line.units) or line.units[at].ends or (at > start and _breaks(line, at, start)):
            break
    while at > start and line.units[at - 1].kind == "stop":
        at -= 1
    return at


def _breaks(line: CuedLine, at: int, start: int) -> bool:
    """Whether a reported clause that begins at `start` cannot go on over a unit: a comma and another verb, an
    attribution, لكنه قال."""
    unit = line.units[at]
    if unit.kind == "stop":
        hardly_begun = at - start < FEWEST and line.word(at + 1) in lexicon().conjunction  # أن الحارس، حين سمع النداء،
        return unit.text in COMMAS and not hardly_begun and _begins_anew(line, at + 1)
    if at in line.cue_at:
        begun = at - start <= _PREDICATE_MOST and line.word(start) in lexicon().that
        predicate = begun and line.units[at - 1].kind != "stop"  # أن القوارب الصغيرة مطالبة بكذا
        form = line.cue_at[at].form
        answered = form is not None and form.lemma in lexicon().answers and line.word(at)[:1] == "ف"
        if (answered and line.cue_at[at].joined) or _says_anew(line, at):
            return True  # استفسر المذيع عن السبب فأجابه
        return line.cue_at[at].attributive or (_is_aside(line, at) and not predicate)
    if (
        unit.text[:1] == "و"
        and unit.kind == "word"
        and any(_is_other_speaker(line, at, verb) for verb in (at + 1, at + 2))
    ):
        return True  # تعلن الإضراب والوزارة تقول
    return at + 1 in line.cue_at and unit.text in lexicon().but_he


def _says_anew(line: CuedLine, at: int) -> bool:
    """نفى وجود كذا وقال إن: whether a verb of saying with و stands at a unit, and soon أنّ, a colon or marks."""
    cue = line.cue_at[at]
    if not cue.joined or cue.form is None or cue.form.need != "says" or cue.form.shape != "finite" or cue.form.doubtful:
        return False
    for place in range(cue.end, min(len(line.units), cue.end + _SAID_MOST)):
        unit = line.units[place]
        if unit.kind == "quote" or unit.text == ":" or line.word(place) in lexicon().that:
            return True
        if unit.kind == "stop" or place in line.cue_at:
            return False
    return False


def _is_other_speaker(line: CuedLine, at: int, verb: int) -> bool:
    cue = line.cue_at.get(verb)
    finite = cue is not None and cue.form is not None and cue.form.shape == "finite" and not cue.attributive
    return finite and is_joined_speaker(line, at, verb)


def _is_aside(line: CuedLine, at: int) -> bool:
    form = line.cue_at[at].form
    return bool(form and form.shape == "participle")


def _begins_anew(line: CuedLine, at: int) -> bool:
    cue = line.cue_at.get(at)
    says = cue is not None and cue.form is not None and cue.form.shape == "finite"
    if says and line.word(line.sentence_start(at)).removeprefix("و") in lexicon().contrast:
        return True  # وفيما نفت المؤسسة كذا، حمّل المجلس
    if line.word(at) == "في" and line.word(at + 1) == "حين":
        return at + 2 in line.cue_at or at + 3 in line.cue_at  # في حين وصف الوزير كذا، في حين أن فلاناً قال
    if cue:
        return cue.joined or cue.attributive or bool(cue.form and cue.form.shape == "participle")
    if line.word(at) in ("ثم", "اذ", "حيث") and at + 1 in line.cue_at:
        return True
    if line.word(at) in ("قبل", "بعد") and line.word(at + 1) == "ان" and at + 2 in line.cue_at:
        return True  # قبل أن يستدرك
    if _leads_over(line, at) or _tells_of_saying(line, at):
        return True
    return line.word(at) in lexicon().conjunction and line.word(at + 1) not in lexicon().relative


def _tells_of_saying(line: CuedLine, at: int) -> bool:
    """، وهو ما نفته البلدية، ولم يوضح السبب، من دون أن يذكر كذا: whether the reporter's own remark on what was said,
    or on what was not, begins at a unit."""
    at += line.word(at) == "من" and line.word(at + 1) == "دون"
    word, after, of_it = line.word(at), line.word(at + 1), verb_form(line.word(at + 2))
    remark = (word in ("وهو", "وهي") and after == "ما") or (word == "الامر" and after == "الذي")
    said = at + 2 in line.cue_at or (of_it is not None and of_it[0].has_object)
    unsaid = word in ("دون", "بدون") and after == "ان" and of_it is not None
    return unsaid or (remark and said) or (word == "ولم" and at + 1 in line.cue_at)


def _leads_over(line: CuedLine, at: int) -> bool:
    """ومن جهته أكد، وفي السياق ذاته أعلن، وبدورها قالت: whether words that lead over to another's turn or to another
    matter stand at a unit, and right behind them a verb that says."""
    verb = at + 1
    if line.word(at).removeprefix("و") not in lexicon().in_turn:
        verb += line.word(verb) in _THIS
        if line.word(at).removeprefix("و") not in _LEADING or bare(line.word(verb)) not in lexicon().leads_over:
            return False
        verb += 1
        other = lexicon().leads_elsewhere
        while verb < at + _LEADS_MOST and (line.word(verb).startswith("ال") or line.word(verb) in other):
            verb += 1
    cue = line.cue_at.get(verb)
    return cue is not None and cue.form is not None and cue.form.shape == "finite" and not cue.attributive


def without_quoted(line: CuedLine, span: tuple[int, int], quoted: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The parts of a reported clause in which no quoted stretch that is speech stands (their units, in order).

    A clause with such a stretch is parted where the report begins anew (وإن، وبأن), and right before the stretch where
    a comma stands there; what is left around a stretch is part of its sentence and no report of its own.
    """
    if not holds(span, quoted):
        yield from _parted(line, span)
        return
    starts = [span[0], *(at for at in range(span[0] + 1, span[1]) if line.word(at) in lexicon().that_again), span[1]]
    for start, end in pairwise(starts):
        first = bisect_left(quoted, start)
        stop = quoted[first] if first < len(quoted) and quoted[first] < end else end
        if stop < end and line.text(stop - 1) == ":":  # أقر بكذا، ومضت للقول: «…»
            clause = line.word(span[0]) in lexicon().that and not any(at in line.cue_at for at in range(start, stop))
            stated = may_be_stated(line.word(start)) and not any(at in line.cue_at for at in range(start + 1, stop))
            said = stop - 1 if clause or stated else start  # كشف أنه خضع لحقنة: «…», رافضاً تحميل الحكم: «…»
            stop = max((at + 1 for at in range(start, stop) if line.text(at) in ("،", ",")), default=said)
        elif stop < end:
            stop = stop if line.text(stop - 1) in ("،", ",") else _before_name(line, stop) or start
        while stop > start and line.units[stop - 1].kind == "stop":
            stop -= 1
        if stop - start > FEWEST:
            yield start, stop


def _before_name(line: CuedLine, quote: int) -> int | None:
    """The unit at which a clause ends before words in marks that are joined to it (، و“هي جارية”), or what somebody in
    it is called (خلية وصفتها بـ“الخطيرة”); None where neither stands there."""
    if line.word(quote - 1) == "و" and line.text(quote - 2) in ("،", ","):
        return quote - 1
    at = quote - 1 - (line.word(quote - 1) in lexicon().clitic)
    form = line.cue_at[at].form if at in line.cue_at else None
    if form is None or form.need != "names" or not form.has_object or line.word(at - 1) in ("من", "ما"):
        return None
    return at - (line.word(at - 1) in lexicon().relative)


def _parted(line: CuedLine, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A reported clause with no words in marks, parted where a comma and وأن begin a report of their own; signs alone
    are none."""
    places, words = range(span[0] + FEWEST, span[1] - FEWEST + 1), lexicon()
    again = {at for at in places if line.words[at] in words.that_again and line.word(at + 1) not in words.to_be}
    behind = (at for at in places if line.text(at - 1) in COMMAS)
    again |= {at for at in behind if _is_also_that(line, at) or _is_given_again(line, at, span[0])}
    for start, end in pairwise((span[0], *sorted(again), span[1])):
        stop = end
        while stop > start and line.units[stop - 1].kind == "stop":
            stop -= 1
        if stop > start:
            yield start, stop


def _is_also_that(line: CuedLine, at: int) -> bool:
    """أن الخطة جديدة، كما أن الكلفة انخفضت: whether behind a comma كما أنّ begins a report of its own."""
    return line.word(at) == "كما" and line.word(at + 1) in lexicon().that


def _is_given_again(line: CuedLine, at: int, start: int) -> bool:
    """طالب بتعويض المتضررين، وبمحاسبة المقاول: whether behind a comma a unit begins with و and the preposition that
    stands at another one, each with a verbal noun."""
    first, word = line.word(start), line.word(at)
    if word == "و" + first:
        return may_be_stated(line.word(start + 1)) and may_be_stated(line.word(at + 1))
    by_b = first[:1] == "ب" and word.startswith("وب") and first not in lexicon().that
    return by_b and may_be_stated(first[1:]) and may_be_stated(word[2:])


def holds(span: tuple[int, int], quoted: Sequence[int]) -> bool:
    """Whether one of some units stands in a stretch of them."""
    following = bisect_left(quoted, span[0])
    return following < len(quoted) and quoted[following] < span[1]
