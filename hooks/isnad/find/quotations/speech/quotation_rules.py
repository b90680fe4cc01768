"""Whether a cue before a quoted stretch reaches it: named rules in their order, each with its reason.

The first rule that applies decides whether the cue reaches the stretch and how sure that is. How sure only decides
between cues and what is a suggestion: what a draft tells of a speaker is measured (`doubts`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.marks.text_units import Unit
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.speech.not_speech import QuotedPlace, is_after_anonymity
from isnad.find.quotations.words.lexicon import any_of, bare, contents, lexicon

_COLON_REACH = 45
_THAT_REACH = 60
_NEAR_REACH = 16
_ATTRIBUTED_REACH = 24
LATE_REACH = 12
"""Units to a cue that reaches only late: behind أنّ and a colon, or after the stretch."""
_NEXT_REACH = 10  # from one quoted stretch to the next of the same cue
FEW_WORDS = 3
"""Words of a stretch that may be a name."""
FRAGMENT = 6
"""Words: shorter stretches after other words of a clause are part of the reporter's sentence."""
_ACCUSES, _WITH_B = "اتهم", ("ب", "بال")
_OF_WHAT = frozenset(("ان", "بان", "وان"))  # before ما: the subject of a clause


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
    def charges(self) -> bool:
        """اتهم الوزير الشركة بـ“التهرب”: whether بـ ties the stretch to a verb of accusing."""
        form = self.reporting.cue.form
        return form is not None and form.lemma == _ACCUSES and self.place.line.word(self.place.at - 1) in _WITH_B

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


def _after_other_words(view: CueBefore) -> bool:
    quote = view.last_quote
    if quote is None:
        return False
    units = view.place.line.units[quote : view.place.at]
    again = any(unit.kind == "word" and unit.text in lexicon().that for unit in units)
    return view.place.at - quote > (_NEXT_REACH if again or view.words > FEW_WORDS else FEW_WORDS)


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
    behind = view.gap > 1 and view.place.line.text(view.place.at - 2) in (
        "،",
        ",",
    )  # دعا فلان، خلال لقائه وفدا، إلى “…”
    reach = _NEAR_REACH if behind and view.reporting.explicit else FRAGMENT
    return (True, 0.65) if near and view.gap <= reach and (view.words > 1 or view.charges) else None


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
    if after_words and view.words <= FEW_WORDS and view.place.goes_on:
        return None  # scare words in the reporter's own sentence
    long = view.words > FRAGMENT - 2
    return view.tied or (after_words and view.words <= FRAGMENT), 0.8 if long else 0.6


def _is_of_what_was_said(view: CueBefore) -> bool:
    """معتبراً أن ما قاله الوزير “بداية موفقة”: the words are said of what he said, by whoever speaks before."""
    line, cue = view.place.line, view.reporting.cue
    before = [one for one in view.place.cues if one.that is not None and one.that < cue.at and one.cue.at < cue.at]
    told = (
        bool(cue.form and cue.form.has_object) and line.word(cue.at - 1) == "ما" and line.word(cue.at - 2) in _OF_WHAT
    )
    return told and bool(before) and not view.colon


def _is_another_at_colon(view: CueBefore) -> bool:
    """Whether another whom و joins stands between a cue's words and a colon right before the stretch."""
    at = view.place.at - 2
    return view.colon and at > view.start and not view.that and is_joined_at_colon(view.place.line, at)


def is_joined_at_colon(line: CuedLine, at: int) -> bool:
    """… والأهالي: whether a noun for people or a body, which و and the article join, stands at a unit."""
    word = line.word(at)
    return word.startswith("وال") and bare(word) in any_of("title", "human_plural", "speaking_body")


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
        "another-at-colon",
        "المؤسسة تعلن كذا والأهالي: “…”: another whom و joins stands at the colon",
        _is_another_at_colon,
        lambda view: None,
    ),
    QuotationRule(
        "colon",
        "قال فيل: “…”",
        lambda view: view.colon,
        lambda view: (view.that and view.gap > LATE_REACH, 0.95) if view.gap <= _COLON_REACH else None,
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
