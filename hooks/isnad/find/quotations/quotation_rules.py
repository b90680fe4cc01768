"""Which cue a quoted stretch belongs to: named rules in their order, each with its reason.

For each cue before the stretch, the nearest first, the first rule that applies decides whether the cue reaches it and
how sure that is; then the cues after it are asked. How sure only decides between cues and what is a suggestion: what a
draft tells of a speaker is measured (`doubts`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from isnad.find.quotations.cue_context import ReportingCue, agree
from isnad.find.quotations.cued_lines import CuedLine
from isnad.find.quotations.lexicon import any_of, contents, lexicon
from isnad.find.quotations.not_speech import QuotedPlace, is_after_anonymity, why_no_speech
from isnad.find.quotations.text_units import Unit

_COLON_REACH = 45
_SUMS_UP = frozenset(("هكذا", "بهذه", "بتلك"))
_THIS = frozenset(("هذا", "وهذا", "ذلك", "هكذا", "هذه"))
_MOST_DOTS = 4
_THAT_REACH = 60
_NEAR_REACH = 16
_ATTRIBUTED_REACH = 24
_LATE_REACH = 12
_NEXT_REACH = 10  # from one quoted stretch to the next of the same cue
_WHOLE_REACH = 100
_FEW_WORDS = 3
_FRAGMENT = 6  # words: shorter stretches after other words of a clause are part of the reporter's sentence
_WHAT = frozenset(("ما", "مما", "لما", "بما", "وما", "عما", "فيما", "وبما"))
_FEWEST_OF_WORDING = 3  # words: one or two are a label
_OF_WORDING = 0.7
_OF_WHAT = frozenset(("ان", "بان", "وان"))  # before ما: the subject of a clause
_CUES_ASKED = 3
_SURE = 0.6  # from here on a cue before the stretch is not outdone by one after it


@dataclass(frozen=True, slots=True)
class Attribution:
    """The cue of a quoted stretch: `mixed` where the words are part of the reporter's own sentence."""

    reporting: ReportingCue
    mixed: bool
    confidence: float
    rule: str = ""


@dataclass(frozen=True, slots=True)
class CueBefore:
    """A quoted stretch and one cue before it; `between` are the units from the cue's speaker to the stretch."""

    place: QuotedPlace
    reporting: ReportingCue
    start: int
    between: Sequence[Unit]

    @property
    def gap(self) -> int:
        """How many units stand between."""
        return len(self.between)

    @property
    def that(self) -> bool:
        """Whether أنّ stands between."""
        return any(unit.kind == "word" and unit.text in lexicon().that for unit in self.between)

    @property
    def tied(self) -> bool:
        """Whether a preposition or a clitic ties the stretch to what is before it: أعرب عن “قلق بالغ”."""
        before = self.place.line.word(self.place.at - 1)
        return before in lexicon().relation or before in lexicon().clitic

    @property
    def words(self) -> int:
        """How many words the stretch has."""
        return len(self.place.words)

    @property
    def colon(self) -> bool:
        """Whether a colon stands right before the stretch."""
        return self.place.line.text(self.place.at - 1) == ":"

    @property
    def last_quote(self) -> int | None:
        """The last quoted stretch between, if any."""
        quotes = (self.start + i for i, unit in enumerate(self.between) if unit.kind == "quote")
        return max(quotes, default=None)


Verdict = tuple[bool, float] | None
"""Whether the words are part of the reporter's sentence, and how sure; None: the cue does not reach the stretch."""


@dataclass(frozen=True, slots=True)
class QuotationRule:
    """A rule by its name and reason: where it applies, it decides."""

    name: str
    because: str
    applies: Callable[[CueBefore], bool]
    verdict: Callable[[CueBefore], Verdict]


def attribute(line: CuedLine, at: int, cues: Sequence[ReportingCue]) -> Attribution | None:
    """The cue that a quoted stretch belongs to; None where it is a name, a title, scare words or nobody's.

    `cues` are the nearest ones on either side, in order.
    """
    place = QuotedPlace(line, at, cues)
    wording = _his_wording(place)
    if wording or why_no_speech(place):
        return wording
    found = _from_before(place)
    if found is None or found.confidence < _SURE:
        late = _from_after(place)
        if late and (found is None or late.confidence > found.confidence):
            found = late
    if found is None or (len(place.words) == 1 and not _may_be_one_word(place, found)):
        return None
    form = found.reporting.cue.form
    if form and form.lemma in lexicon().gives_names and found.mixed:
        return None  # سمّوه “تحالف النهر”
    return None if found.mixed and _is_noun_in_clause(place, found.reporting) else found


def _his_wording(place: QuotedPlace) -> Attribution | None:
    """رفضت النقابة ما أسمته “التسريح الجماعي”: what somebody who speaks there calls a thing is his own wording."""
    line, at = place.line, place.at
    before = [one for one in place.cues if one.cue.at < at and line.sentence[one.cue.at] == line.sentence[at]]
    if not before or len(place.words) < _FEWEST_OF_WORDING:
        return None
    naming, form = before[-1], before[-1].cue.form
    if form is None or form.lemma not in lexicon().gives_names or not form.has_object:
        return None
    if line.word(naming.cue.at - 1) not in _WHAT or at - max(naming.cue.end, naming.end) > 1:
        return None
    if naming.explicit and naming.end > naming.cue.end:
        sure = naming.speaker.recognised  # ما أسماه الوزير “…”, not ما سماه البعض
        return Attribution(naming, True, _OF_WORDING, "his-wording") if sure else None
    who = next((one for one in reversed(before[:-1]) if one.speaker.printed or one.speaker.entry), None)
    fits = who is not None and agree(form.gender, who.speaker.gender)
    return Attribution(who, True, _OF_WORDING, "his-wording") if who and fits else None


def _from_before(place: QuotedPlace) -> Attribution | None:
    """The nearest cue before that reaches the stretch."""
    line, at = place.line, place.at
    before = [one for one in place.cues if one.cue.at < at and line.sentence[one.cue.at] == line.sentence[at]]
    nobodys: Attribution | None = None
    for reporting in reversed(before[-_CUES_ASKED:]):
        start = max(reporting.cue.end, min(reporting.end, at))
        view = CueBefore(place, reporting, start, line.units[start:at])
        rule = next((rule for rule in QUOTATION_RULES if rule.applies(view)), None)
        verdict = rule.verdict(view) if rule else None
        if rule and verdict:
            found = Attribution(reporting, *verdict, rule.name)
            if reporting.speaker.entry or reporting.speaker.printed or reporting.speaker.others:
                return found if nobodys is None else replace(found, confidence=min(found.confidence, _SURE))
            if nobodys is not None or not (reporting.cue.form and reporting.cue.form.doubtful):
                return nobodys or found
            nobodys = found  # تضيف وهي تشير إلى مدخنة تبرز: “…”: the verb may be no verb of saying
    return nobodys


def _after_other_words(view: CueBefore) -> bool:
    quote = view.last_quote
    if quote is None:
        return False
    units = view.place.line.units[quote : view.place.at]
    again = any(unit.kind == "word" and unit.text in lexicon().that for unit in units)
    return view.place.at - quote > (_NEXT_REACH if again or view.words > _FEW_WORDS else _FEW_WORDS)


def _after_colon_and_words(view: CueBefore) -> Verdict:
    return (view.last_quote is None, 0.6) if view.gap <= _THAT_REACH else None


def _in_that_clause(view: CueBefore) -> Verdict:
    return (True, 0.5 if view.gap > _THAT_REACH // 2 else 0.85) if view.gap <= _THAT_REACH else None


def _is_clause_verb(view: CueBefore) -> bool:
    form = view.reporting.cue.form
    return bool(form and form.need == "clause")


def _in_relative_clause(view: CueBefore) -> bool:
    return _is_clause_verb(view) and view.place.line.word(view.reporting.cue.at - 1) in lexicon().relative


def _recognises(view: CueBefore) -> bool:
    form = view.reporting.cue.form
    return (
        bool(form and form.lemma in lexicon().recognises)
        and view.place.line.word(view.place.at - 1) in lexicon().clitic
    )


def _after_clause_verb(view: CueBefore) -> Verdict:
    form = view.reporting.cue.form
    near = _tied_to_verb(view) if view.gap else True
    topic = form is not None and form.lemma == "تحدث" and view.place.line.word(view.place.at - 1) == "عن"
    if topic and view.reporting.explicit and view.gap <= _NEAR_REACH:
        return True, 0.65  # تحدثت الصحيفة عن “عدوان”
    return (True, 0.65) if near and view.gap <= _FRAGMENT and view.words > 1 else None


def _tied_to_verb(view: CueBefore) -> bool:
    """Whether the preposition before the stretch is the verb's own: not طالب بمحاسبة المسؤولين عن “مقبرة القطن”."""
    form, before = view.reporting.cue.form, view.place.line.word(view.place.at - 1)
    own = contents().get(form.lemma, ((), False))[0] if form else ()
    return before in own or (before in lexicon().clitic and (not own or before[-1] in own))


def _names(view: CueBefore) -> bool:
    form = view.reporting.cue.form
    return bool(form and form.need == "names")


def _touches(view: CueBefore) -> bool:
    return view.gap == 0 or view.last_quote is not None


def _near(view: CueBefore) -> Verdict:
    """A verb that says with neither أنّ nor a colon: its object, or a long stretch not far from it."""
    after_words = view.gap > 0 and not view.tied and view.place.line.units[view.place.at - 1].kind != "stop"
    if after_words and view.words <= _FEW_WORDS and view.place.goes_on:
        return None  # scare words in the reporter's own sentence
    long = view.words > _FRAGMENT - 2
    return view.tied or (after_words and view.words <= _FRAGMENT), 0.8 if long else 0.6


def _is_of_what_was_said(view: CueBefore) -> bool:
    """معتبراً أن ما قاله الوزير “بداية موفقة”: the words are said of what he said, by whoever speaks before."""
    line, cue = view.place.line, view.reporting.cue
    before = [one for one in view.place.cues if one.that is not None and one.that < cue.at and one.cue.at < cue.at]
    told = (
        bool(cue.form and cue.form.has_object) and line.word(cue.at - 1) == "ما" and line.word(cue.at - 2) in _OF_WHAT
    )
    return told and bool(before) and not view.colon


QUOTATION_RULES: tuple[QuotationRule, ...] = (
    QuotationRule(
        "what-he-said",
        "معتبراً أن ما قاله الوزير “بداية موفقة”: said of it by another",
        _is_of_what_was_said,
        lambda view: None,
    ),
    QuotationRule(
        "other-words-between",
        "other quoted words stand between, and the stretch is not close behind them",
        _after_other_words,
        lambda view: None,
    ),
    QuotationRule(
        "colon-then-words",
        "قال: القصف “خطأ كبير”: what follows a colon is his",
        lambda view: any(unit.text == ":" for unit in view.between[:-1]),
        _after_colon_and_words,
    ),
    QuotationRule(
        "colon",
        "قال فيل: “…”",
        lambda view: view.colon,
        lambda view: (view.that and view.gap > _LATE_REACH, 0.95) if view.gap <= _COLON_REACH else None,
    ),
    QuotationRule(
        "colon-before-speaker",
        "a colon parts the cue from its speaker: another speaks",
        lambda view: any(u.text == ":" for u in view.place.line.units[view.reporting.cue.end : view.start]),
        lambda view: None,
    ),
    QuotationRule(
        "that-clause", "قال إن “…”: the stretch stands in the reported clause", lambda v: v.that, _in_that_clause
    ),
    QuotationRule(
        "attributed-before",
        "بحسب فيل “…”: an attribution reaches a little way",
        lambda view: view.reporting.cue.attributive,
        lambda view: (True, 0.7) if view.gap <= _ATTRIBUTED_REACH and view.reporting.explicit else None,
    ),
    QuotationRule("recognises", "لا يعترف القانون بـ“…”: what is recognised is a name", _recognises, lambda view: None),
    QuotationRule(
        "relative-clause", "الذي طلب عدم نشر اسمه “…”: the verb is said of him", _in_relative_clause, lambda v: None
    ),
    QuotationRule(
        "after-anonymity",
        "قال ضابط طلب عدم ذكر اسمه “…”: his wish to stay unnamed stands between",
        lambda view: view.gap <= _ATTRIBUTED_REACH and is_after_anonymity(view.place.line, view.place.at),
        lambda view: (False, 0.9),
    ),
    QuotationRule("clause-verb", "طالب بـ“…”: tied to a verb that else needs أنّ", _is_clause_verb, _after_clause_verb),
    QuotationRule(
        "quality",
        "وصفه بـ“…”: the words are his who describes",
        _names,
        lambda view: (True, 0.8) if view.gap <= _NEAR_REACH else None,
    ),
    QuotationRule("too-far", "no أنّ and no colon so far from the verb", lambda v: v.gap > _NEAR_REACH, lambda v: None),
    QuotationRule("touching", "قال فيل “…”: nothing stands between", _touches, lambda view: (view.tied, 0.9)),
    QuotationRule("near", "أكد الوزير مجدداً “…”: the verb's own words a few units on", lambda view: True, _near),
)


def _from_after(place: QuotedPlace) -> Attribution | None:
    """A cue after the stretch: “…”، قال فيل; “…” بحسب فيل."""
    line, at = place.line, place.at
    follows = at + 1
    while follows < len(line.units) and line.units[follows].kind == "stop" and line.units[follows].text in "،,-–—؛":
        follows += 1
    after = follows
    while line.text(after) in (".", "…") and after - follows < _MOST_DOTS:
        after += 1
    said = line.cue_at.get(after)
    his = said is not None and said.form is not None and said.form.has_object and not said.joined
    his = his and line.word(after).endswith(("ه", "ها"))  # not أخبرتني أختي أن
    if after > follows and (line.word(after) in _SUMS_UP or his):
        follows = after  # «…».. هكذا يختصر فلان، «…». تقولها فلانة
    if line.word(follows) in _THIS and line.word(follows + 1) == "ما":
        follows += 2  # «…»، هذا ما قاله فلان
    noun_in_marks = follows == at + 1 and line.word(at - 1) != "" and len(place.words) < _FRAGMENT
    for reporting in place.cues:
        cue = reporting.cue
        if cue.first < follows or (line.sentence[cue.first] != line.sentence[at] and cue.first != follows):
            continue
        own = cue.first == follows and (not cue.joined or cue.attributive)
        heads = follows == at + 1 and at == line.sentence_start(at) and len(place.words) <= _FEW_WORDS
        heads = heads and not (cue.form and cue.form.has_object)  # but «هل تعود؟» سألتها
        if own and heads and not (reporting.explicit or cue.attributive):
            return None  # «شرطة الميناء» تعلن كذا
        if own and noun_in_marks and not cue.attributive:
            return None  # فيل من «قوة المهام» أبلغ: the marks hold the end of a subject
        if own and (cue.form is None or cue.form.need != "relays"):
            return Attribution(reporting, not _is_whole(line, at), 0.85, "cue-after")
        near = cue.attributive and cue.first - follows <= _LATE_REACH
        if near and len(place.words) >= _FEW_WORDS:
            return Attribution(reporting, True, 0.6, "attribution-after")
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


def _may_be_one_word(place: QuotedPlace, found: Attribution) -> bool:
    """One word is speech after a colon, as what is said of something (بأنه “عادل”), or alone before its verb."""
    line, at = place.line, place.at
    before = line.word(at - 1)
    if line.text(at - 1) == ":" or (found.rule == "cue-after" and not found.mixed):
        return True
    pronoun = before in lexicon().that - lexicon().bare_that - lexicon().bare_that_and
    pronoun = pronoun and line.word(at - 2) != "علي"  # سجلت على أنها “أسمدة”
    form = found.reporting.cue.form
    if before == "عن" and form and form.lemma == "تحدث":
        return True  # تحدثت الصحيفة عن “عدوان”
    tied = before in ("ب", "بال")  # وصف الوضع بـ“الهادئ”
    following = line.units[at + 1] if at + 1 < len(line.units) else None
    closes = following is None or (following.kind == "stop" and following.text not in "-–(")
    goes_on_saying = at + 1 in line.cue_at and line.cue_at[at + 1].joined  # “جشعون” ودعا إلى كذا
    closes = (closes and not _awaits_predicate(line, at)) or goes_on_saying
    said_of = before in lexicon().to_be or before.startswith("ال") or line.units[at - 1].kind == "name"
    if found.rule == "that-clause" and closes and said_of and not line.text(at).startswith("ال"):
        return True  # قال إن المحادثات كانت “جدية”
    quality = bool(form and form.need == "names") and (tied or not line.text(at).startswith("ال"))
    return pronoun or quality


def _awaits_predicate(line: CuedLine, at: int) -> bool:
    """إن صهريج الوقود «مرجان»، راسٍ في الحوض: whether behind a comma the clause goes on with no word that joins."""
    word = line.word(at + 2)
    joins = any_of(
        "afterthought", "relation", "relative", "that", "negation", "adverb", "connector", "conjunction", "attributed",
        "before_that", "before_verb", "subject_pronoun", "attributed_what", "sentence_preposition", "who_is",
    )  # fmt: skip
    plain = word[:1] not in tuple("وفبلي") and word not in joins and at + 2 not in line.cue_at
    return line.text(at + 1) in ("،", ",") and word != "" and plain


def _is_noun_in_clause(place: QuotedPlace, reporting: ReportingCue) -> bool:
    """A few definite words in a reported clause that goes on after them are a name: قال إن «التحالف العربي» باق."""
    line, at, words = place.line, place.at, place.words
    before = line.word(at - 1)
    if reporting.that is None or reporting.that >= at or not 2 <= len(words) <= _FEW_WORDS or not line.word(at + 1):
        return False
    names = reporting.cue.form and reporting.cue.form.need == "names"
    if names or before in any_of("to_be", "relation", "clitic"):
        return False
    definite = [word.startswith("ال") for word in words]
    return before != "" and all(definite[1:]) and (definite[0] or before in any_of("bare_that", "bare_that_and"))
