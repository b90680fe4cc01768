"""Where a line of a text says that somebody said something: verbs, قوله, بحسب."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.find.quotations.lexicon import any_of, bare, begins_a_page, lexicon
from isnad.find.quotations.reporting_verbs import VerbForm, verb_form
from isnad.find.quotations.text_units import Unit
from isnad.find.text import is_word

_TAKES_ADDRESSEE = frozenset(("اخبر", "ابلغ"))
_WHAT = frozenset(("ما", "مما", "لما", "كما", "بما"))
_LEADING = frozenset((":", "الي", "علي", "من", "عن"))
_RECEIVED = frozenset(("تلقته", "تلقتها", "تلقاه", "تلقت", "اطلعت", "وصلت", "نشرته", "نشرتها", "بثته", "بثتها"))
_OWN_NAME = ("اسم", "هوي")
_TELLS_A_NAME = frozenset(("ذكر", "كشف", "اعلن", "نشر"))
_COLON_REACH, _QUALITY_REACH = 12, 12
_WORDS_SAID = frozenset(("كلمات", "عباره", "عبارات", "جمله", "كلمه"))
_WITH_A_PLACE = frozenset(("جاء", "ورد"))


@dataclass(frozen=True, slots=True)
class CueWords:
    """One place that reports speech.

    `at` is the unit of the verb, `first` the first unit of the whole phrase (حسبما قال), `end` the first after it.
    `word` is the verb as printed, without conjunction; `form` is None where an attribution has none.
    """

    first: int
    at: int
    end: int
    word: str
    form: VerbForm | None
    attributive: bool
    joined: bool
    negated: bool


def find_cue_words(units: Sequence[Unit], text: str) -> list[CueWords]:
    """The cues of a line of a text, in order."""
    cues: list[CueWords] = []
    at = 0
    while at < len(units):
        cue = _attribution(units, text, at) or _verb(units, text, at)
        if cue:
            cues.append(cue)
        at = cue.end if cue else at + 1
    return cues


def printed_word(text: str, unit: Unit) -> str:
    """A unit of a text as printed, without tatweel and marks of no width."""
    return "".join(char for char in text[unit.start : unit.end] if char != "ـ" and is_word(char))


def without_letters(printed: str, count: int) -> str:
    """A printed word without its first letters and the vowel marks upon them: its conjunction taken off."""
    at = 0
    while at < len(printed) and (count > 0 or not printed[at].isalpha()):
        count -= printed[at].isalpha()
        at += 1
    return printed[at:]


def _word(units: Sequence[Unit], at: int) -> str:
    """The word at a place; nothing where there is none."""
    return units[at].text if 0 <= at < len(units) and units[at].kind == "word" else ""


def _attribution(units: Sequence[Unit], text: str, at: int) -> CueWords | None:
    """بحسب فيل، وفقا لما قاله فيل، حسبما قال، على حد تعبيره."""
    word = _word(units, at)
    if word in lexicon().attributed:
        end = at + 1
        if word.endswith("نقلا"):
            if _word(units, end) != "عن":
                return None
            end += 1
        elif word == "استنادا":
            end += _word(units, end) == "الي"
        what = end + (_word(units, end) in lexicon().attributed_what)
        verb = _verb(units, text, what, certain=True)
        if verb and (what > end or (verb.form and verb.form.shape == "noun")):
            return CueWords(at, verb.at, verb.end, verb.word, verb.form, True, False, verb.negated)
        joined = word[:1] == "و" and word[1:] in lexicon().attributed
        return CueWords(at, at, end, without_letters(printed_word(text, units[at]), joined), None, True, False, False)
    if word in ("بهذه", "بتلك") and bare(_word(units, at + 1)) in _WORDS_SAID and _word(units, at + 2):
        began = printed_word(text, units[at + 2])  # بهذه الكلمات بدأ فلان
        return CueWords(at, at + 2, at + 3, began, None, True, False, False)
    if word in ("حد", "وجه") and _word(units, at - 1) in ("علي", "وعلي") and _word(units, at + 1):
        verb = _verb(units, text, at + 1, certain=True)
        if verb:
            return CueWords(at - 1, verb.at, verb.end, verb.word, verb.form, True, False, False)
    if word in lexicon().attributed_what and word not in ("ما", "لما"):
        verb = _verb(units, text, at + 1, certain=True)
        if verb and verb.form and verb.form.shape == "finite" and not verb.joined:
            return CueWords(at, verb.at, verb.end, verb.word, verb.form, True, False, verb.negated)
    return None


def _verb(units: Sequence[Unit], text: str, at: int, *, certain: bool = False) -> CueWords | None:
    found = verb_form(_word(units, at))
    if not found:
        return None
    form, skipped = found
    end = at + 1
    if not skipped and _word(units, at - 1) in _RECEIVED:
        return None  # في بيان تلقته أكد نيوز: a site's name
    if form.lemma == "ورد" and _word(units, end) not in lexicon().place_of_words:
        form, skipped = (verb_form("رد") or found)[0], 1  # و + رد
    if form.lemma in _WITH_A_PLACE:
        if _word(units, end) not in lexicon().place_of_words:
            return None
        end += 1 + (_word(units, end) == "علي" and _word(units, end + 1) == "لسان")
    elif (form.has_object and not certain and _only_describes(units, at, form)) or (
        form.shape == "participle" and form.gender == "f" and not _opens_words(units, end)
    ):
        return None
    elif form.lemma == "كتب" and _word(units, end)[:3] == "علي" and not begins_a_page(_word(units, end + 1)):
        return None  # كُتب عليها
    elif form.lemma == "عبر" and form.shape == "finite" and _word(units, end) in any_of("outlet", "page_beginning"):
        return None  # عبر فضائية: through, not expressed
    elif form.lemma in _TELLS_A_NAME and _word(units, end).startswith(_OWN_NAME):
        return None  # لم تُذكر أسماؤهم
    elif form.lemma == "سال" and form.has_object and not _beside_words(units, at):
        return None  # سألناه عن كذا: what matters is the answer
    elif form.doubtful and not certain and not _is_verb(units, at, form, skipped > 0):
        return None
    return CueWords(
        at,
        at,
        end,
        without_letters(printed_word(text, units[at]), skipped),
        form,
        False,
        skipped > 0,
        _word(units, at - 1) in lexicon().negation,
    )


def _only_describes(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """تحقيق نشرته الصحيفة: the verb tells of a thing already named, and reports nothing; ما قاله does."""
    return (
        form.need in ("says", "clause")
        and form.lemma not in _TAKES_ADDRESSEE | {"سال"}
        and _word(units, at - 1) not in _WHAT
    )


def _beside_words(units: Sequence[Unit], at: int) -> bool:
    """Whether what is asked stands right after a verb or before it: «هل تعود؟» سألتها."""
    after = at + 1 < len(units) and _begins_words(units[at + 1])
    return after or (at > 0 and units[at - 1].kind == "quote")


def _begins_words(unit: Unit) -> bool:
    return unit.kind == "quote" or unit.text == ":"


def _leads_to_words(units: Sequence[Unit], at: int) -> bool:
    """Whether a colon and quoted words come after a verb with no stop between: كتب لي أمس: “…”"""
    for place in range(at + 1, min(at + _COLON_REACH, len(units) - 1)):
        if units[place].text == ":":
            return units[place + 1].kind == "quote"
        if units[place].kind in ("stop", "quote"):
            return False
    return False


def _leads_to_content(units: Sequence[Unit], at: int) -> bool:
    """Whether أنّ, عن or a colon comes after a verb and its subject with no stop between: وكشف المحقق فلان عن"""
    for unit in units[at + 2 : at + _COLON_REACH]:
        if unit.text in lexicon().that or unit.text in (":", "عن"):
            return True
        if unit.kind in ("stop", "quote"):
            return False
    return False


def _gives_a_quality(units: Sequence[Unit], at: int) -> bool:
    """Whether بأنه or بـ and quoted words come after a verb with no stop between: فوصف ما جرى بـ“…”"""
    for place in range(at + 1, min(at + _QUALITY_REACH, len(units))):
        if units[place].kind == "quote":
            return _word(units, place - 1) in lexicon().quality
        if units[place].kind == "stop":
            return False
    return False


def _opens_words(units: Sequence[Unit], at: int) -> bool:
    """Whether what is said may begin at a unit: مؤكدة is an adjective as well."""
    return at < len(units) and (units[at].kind == "quote" or units[at].text in lexicon().that | _LEADING)


def _is_verb(units: Sequence[Unit], at: int, form: VerbForm, joined: bool) -> bool:
    """Whether a form that is also another word is the verb here, by its neighbours."""
    before = _word(units, at - 1)
    if not joined and (
        before in lexicon().bare_that
        or before in lexicon().before_noun
        or (bare(before) in lexicon().speaking_body and not before.startswith("ال"))
    ):
        return False
    after = units[at + 1] if at + 1 < len(units) else None
    if after is None:
        return False
    speaks = (
        (after.kind == "name" and after.prefix[-1:] not in ("ل", "ب", "ك"))
        or after.text in lexicon().that
        or after.text == ":"
        or (after.kind == "word" and bare(after.text) in any_of("title", "outlet", "speaking_body"))
        or (form.need == "relays" and after.text in ("عن", "عنه", "عنها", "عنهم", "اليه", "اليها", "اليهم"))
        or (after.kind == "quote" and (joined or at == 0 or units[at - 1].kind == "stop"))
    )
    quoted = units[at - 1 - (units[at - 1].text in ("،", ","))] if at > 1 else None
    if form.shape == "finite" and quoted and quoted.kind == "quote" and not joined and after.text.startswith("ال"):
        return True  # «…»، كتب الطيار
    if speaks or (form.need == "names" and ((joined and after.text.startswith("ال")) or _gives_a_quality(units, at))):
        return True
    if form.need == "says" and form.shape == "finite" and _leads_to_words(units, at):
        return True
    if form.shape == "finite" and after.text.startswith("ال") and (joined or at == 0 or units[at - 1].kind == "stop"):
        return _leads_to_content(units, at)
    return form.shape == "finite" and (
        before in lexicon().before_verb or (not joined and units[at - 1].kind == "name" and at > 0)
    )
