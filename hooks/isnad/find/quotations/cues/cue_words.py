"""Where a line of a text says that somebody said something: verbs, قوله, بحسب."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from isnad.find.quotations.cues.cue_verbs import CueWords, cue_verb, printed_word, without_letters
from isnad.find.quotations.cues.doubtful_verbs import word_at
from isnad.find.quotations.marks.text_units import Unit
from isnad.find.quotations.words.lexicon import any_of, bare, is_saying_noun, lexicon, saying_nouns
from isnad.find.quotations.words.reporting_verbs import verb_form, verb_forms

_OF_PHRASES = frozenset(("من", "بهذه", "بتلك", "ذمه", "حد", "وجه", "هكذا"))
"""The words by which `_phrase_of_attribution` knows its phrases."""
_APART = ("،", ",", "-", "–")
_SAYING_REACH = 10  # units from a noun of saying to its أنّ
_LEARN_REACH = 8  # units from a verb of learning to من مصادر


def find_cue_words(units: Sequence[Unit], words: Sequence[str], text: str) -> list[CueWords]:
    """The cues of a line of a text, in order; `words` are those of its units, nothing where a unit is none."""
    cues: list[CueWords] = []
    end = 0
    may_report = _may_report()
    for at in [at for at, word in enumerate(words) if word in may_report]:
        if at < end:
            continue
        cue = _attribution(units, text, at) or cue_verb(units, text, at) or _saying_of(units, text, at)
        if cue and cues and cues[-1].end == at and words[at][:1] == "ف" and _says(cues[-1]) and _says(cue):
            cue = None  # قال فيبين نيجهاوان: a name
        if cue:
            cues.append(cue)
            end = cue.end
    return cues


@lru_cache(maxsize=1)
def _may_report() -> frozenset[str]:
    """The folded words with which a cue can begin: most words are none."""
    attributes = any_of("opinion", "opinion_pronoun", "attributed_pronoun", "attributed", "attributed_what")
    return attributes | saying_nouns() | _OF_PHRASES | verb_forms().keys()


def _saying_of(units: Sequence[Unit], text: str, at: int) -> CueWords | None:
    """بعد قول الوزير إن: the noun of a verb of saying, whoever says it, and أنّ with neither stop nor verb between."""
    noun = word_at(units, at)
    after = units[at + 1] if at + 1 < len(units) else None
    if not is_saying_noun(noun) or after is None or after.kind not in ("word", "name"):
        return None
    somebody = after.kind == "name" or {after.text, bare(after.text)} & any_of("title", "speaking_body", "given_name")
    plain = noun if noun in lexicon().saying_noun else noun[1:]
    form = verb_form(plain + "ه")
    for place in range(at + 2, min(at + _SAYING_REACH, len(units))):
        if units[place].text in lexicon().that and somebody and form:
            return CueWords(
                at,
                at,
                at + 1,
                printed_word(text, units[at]),
                replace(form[0], gender="p", shape="finite", has_object=False),
                False,
                False,
                False,
            )
        if units[place].kind not in ("word", "name") or word_at(units, place) in lexicon().relative:
            return None
    return None


def _says(cue: CueWords) -> bool:
    """Whether a cue is a finite verb."""
    return cue.form is not None and cue.form.shape == "finite"


def _attribution(units: Sequence[Unit], text: str, at: int) -> CueWords | None:
    """بحسب فيل، وفقا لما قاله فيل، حسبما قال، على حد تعبيره."""
    word = word_at(units, at)
    if word in any_of("opinion", "opinion_pronoun", "attributed_pronoun"):
        return _opinion(units, text, at)
    if word in lexicon().attributed and word_at(units, at + 1) != "الله":  # آدم حسب الله: a name
        end = at + 1
        if word.endswith("نقلا"):
            if word_at(units, end) != "عن":
                return None
            end += 1
        elif word in ("استنادا", "بالنسبه", "وبالنسبه"):
            end += word_at(units, end) == "الي"
        what = end + (word_at(units, end) in lexicon().attributed_what)
        verb = cue_verb(units, text, what, certain=True)
        if word.endswith("تبعا") and (what == end or verb is None):
            return None  # تبعاً للظروف
        if what > end and word_at(units, what) in lexicon().learns:
            return _learnt(units, text, at, what)  # بحسب ما علمت الشبكة
        if verb and (what > end or (verb.form and verb.form.shape == "noun")):
            return CueWords(at, verb.at, verb.end, verb.word, verb.form, True, False, verb.negated)
        noun = word_at(units, end)
        if {noun, bare(noun), noun.removeprefix("ل")} & lexicon().no_authority:
            return None  # تسير وفق الجدول المقرر، وفقاً للخطة
        joined = word[:1] == "و" and word[1:] in lexicon().attributed
        return CueWords(at, at, end, without_letters(printed_word(text, units[at]), joined), None, True, False, False)
    on_what = word == "ما" and word_at(units, at - 1) == "علي" and at > 1 and units[at - 2].text in _APART
    if on_what or (word in lexicon().attributed_what and word not in ("ما", "لما")):
        verb = cue_verb(units, text, at + 1, certain=True)
        if verb and verb.form and verb.form.shape == "finite" and not verb.joined:  # ، على ما أفاد فلان
            return CueWords(at - on_what, verb.at, verb.end, verb.word, verb.form, True, False, verb.negated)
        if word.endswith("ما") and word_at(units, at + 1) in lexicon().learns:
            return _learnt(units, text, at, at + 1)  # حسبما علمت الشبكة
    return _phrase_of_attribution(units, text, at)


def _learnt(units: Sequence[Unit], text: str, at: int, verb: int) -> CueWords:
    """An attribution to whoever learnt or saw something, whose verb says nothing itself."""
    return CueWords(at, verb, verb + 1, printed_word(text, units[verb]), None, True, False, False)


def _phrase_of_attribution(units: Sequence[Unit], text: str, at: int) -> CueWords | None:
    """علمت الشبكة من مصادر، بهذه الكلمات بدأ، على ذمة فلان، على حد تعبيره."""
    word = word_at(units, at)
    if word == "من" and bare(word_at(units, at + 1)) in lexicon().learnt_from and _learns(units, at):
        return CueWords(at, at, at + 1, printed_word(text, units[at]), None, True, False, False)
    if word in ("بهذه", "بتلك") and bare(word_at(units, at + 1)) in lexicon().words_said and word_at(units, at + 2):
        began = printed_word(text, units[at + 2])  # بهذه الكلمات بدأ فلان
        return CueWords(at, at + 2, at + 3, began, None, True, False, False)
    if word == "ذمه" and word_at(units, at - 1) in ("علي", "وعلي") and not _is_of_law(word_at(units, at + 1)):
        return CueWords(at - 1, at, at + 1, printed_word(text, units[at]), None, True, False, False)  # على ذمة فلان
    if word == "حد" and word_at(units, at + 1) in lexicon().wording and word_at(units, at - 1) in ("علي", "وعلي"):
        return CueWords(at - 1, at, at + 2, printed_word(text, units[at + 1]), None, True, False, False)
    if word == "هكذا" and word_at(units, at + 1) in lexicon().sums_up_verb:
        return CueWords(at, at + 1, at + 2, printed_word(text, units[at + 1]), None, True, False, False)
    if word in ("حد", "وجه") and word_at(units, at - 1) in ("علي", "وعلي") and word_at(units, at + 1):
        verb = cue_verb(units, text, at + 1, certain=True)
        if verb:
            return CueWords(at - 1, verb.at, verb.end, verb.word, verb.form, True, False, False)
    return None


def _is_of_law(noun: str) -> bool:
    """على ذمة التحقيق: whether one is held for what a noun tells of, so that it says nothing."""
    return bare(noun) in lexicon().of_law


def _learns(units: Sequence[Unit], at: int) -> bool:
    """علمت الشبكة من مصادر: whether a verb of learning stands a few units before, with no stop between."""
    for unit in reversed(units[max(0, at - _LEARN_REACH) : at]):
        if unit.text in lexicon().learns:
            return True
        if unit.kind == "stop" and unit.text not in ":-":
            return False
    return False


def _opinion(units: Sequence[Unit], text: str, at: int) -> CueWords | None:
    """في رأي فلان، في رأيه، بحسبه."""
    word = word_at(units, at)
    if word in lexicon().attributed_pronoun:
        printed = without_letters(printed_word(text, units[at]), word[:1] == "و")
        return CueWords(at, at, at + 1, printed, None, True, False, False)
    if word_at(units, at - 1) not in ("في", "وفي"):
        return None
    return CueWords(at - 1, at, at + 1, printed_word(text, units[at]), None, True, False, False)
