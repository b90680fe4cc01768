"""Which cue a quoted stretch belongs to: one before it, the nearest first (`quotation_rules`), or one after it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.speakers.cue_context import ReportingCue, agree
from isnad.find.quotations.speech.not_speech import QuotedPlace, why_no_speech
from isnad.find.quotations.speech.quotation_rules import FEW_WORDS, FRAGMENT, LATE_REACH, QUOTATION_RULES, CueBefore
from isnad.find.quotations.words.lexicon import any_of, lexicon

_MOST_DOTS = 4
_WHOLE_REACH = 100
_FEWEST_OF_WORDING = 3  # words: one or two are a label
_OF_WORDING = 0.7
_CUES_ASKED = 3
_SURE = 0.6  # from here on a cue before the stretch is not outdone by one after it


@dataclass(frozen=True, slots=True)
class Attribution:
    """The cue of a quoted stretch: `mixed` where the words are part of the reporter's own sentence."""

    reporting: ReportingCue
    mixed: bool
    confidence: float
    rule: str = ""


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
    if line.word(naming.cue.at - 1) not in lexicon().what or at - max(naming.cue.end, naming.end) > 1:
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
    if after > follows and (line.word(after) in lexicon().sums_up or his):
        follows = after  # «…».. هكذا يختصر فلان، «…». تقولها فلانة
    if line.word(follows) in lexicon().this_is and line.word(follows + 1) == "ما":
        follows += 2  # «…»، هذا ما قاله فلان
    noun_in_marks = follows == at + 1 and line.word(at - 1) != "" and len(place.words) < FRAGMENT
    for reporting in place.cues:
        cue = reporting.cue
        if cue.first < follows or (line.sentence[cue.first] != line.sentence[at] and cue.first != follows):
            continue
        own = cue.first == follows and (not cue.joined or cue.attributive)
        heads = follows == at + 1 and at == line.sentence_start(at) and len(place.words) <= FEW_WORDS
        heads = heads and not (cue.form and cue.form.has_object)  # but «هل تعود؟» سألتها
        if own and heads and not (reporting.explicit or cue.attributive):
            return None  # «شرطة الميناء» تعلن كذا
        if own and noun_in_marks and not cue.attributive:
            return None  # فيل من «قوة المهام» أبلغ: the marks hold the end of a subject
        if own and (cue.form is None or cue.form.need != "relays"):
            return Attribution(reporting, not _is_whole(line, at), 0.85, "cue-after")
        near = cue.attributive and cue.first - follows <= LATE_REACH
        if near and len(place.words) >= FEW_WORDS:
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
    charged = tied and found.rule == "clause-verb"  # اتهم الشركة بـ“التهرب”
    quality = bool(form and form.need == "names") and (tied or not line.text(at).startswith("ال"))
    return pronoun or quality or charged


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
    if reporting.that is None or reporting.that >= at or not 2 <= len(words) <= FEW_WORDS or not line.word(at + 1):
        return False
    names = reporting.cue.form and reporting.cue.form.need == "names"
    if names or before in any_of("to_be", "relation", "clitic"):
        return False
    definite = [word.startswith("ال") for word in words]
    return before != "" and all(definite[1:]) and (definite[0] or before in any_of("bare_that", "bare_that_and"))
