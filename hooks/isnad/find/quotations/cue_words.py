"""Where a line of a text says that somebody said something: verbs, قوله, بحسب."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.find.quotations.lexicon import any_of, bare, begins_a_page, contents, lexicon
from isnad.find.quotations.noun_shapes import is_event_noun
from isnad.find.quotations.reporting_verbs import VerbForm, verb_form
from isnad.find.quotations.text_units import Unit
from isnad.find.text import is_word

_WHAT = frozenset(("ما", "مما", "لما", "كما", "بما"))
_LEADING = frozenset((":", "الي", "علي", "من", "عن"))
_RECEIVED = frozenset(("تلقته", "تلقتها", "تلقاه", "تلقت", "اطلعت", "وصلت", "نشرته", "نشرتها", "بثته", "بثتها"))
_IMPERSONAL = frozenset(("يذكر", "يشار", "يعرف"))  # يُذكر أن: nobody says it
_OWN_NAME = ("اسم", "هوي")
_TELLS_A_NAME = frozenset(("ذكر", "كشف", "اعلن", "نشر"))
_COLON_REACH, _QUALITY_REACH, _RELAY_REACH, _NEAR_THAT = 16, 12, 16, 8
_TO_SOMEBODY = frozenset(("الي", "اليه", "اليها", "اليهم"))
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
        if cue and cues and cues[-1].end == at and units[at].text[:1] == "ف" and _says(cues[-1]) and _says(cue):
            cue = None  # قال فيبين نيجهاوان: a name
        if cue:
            cues.append(cue)
        at = cue.end if cue else at + 1
    return cues


def _says(cue: CueWords) -> bool:
    """Whether a cue is a finite verb."""
    return cue.form is not None and cue.form.shape == "finite"


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
    if word in any_of("opinion", "opinion_pronoun", "attributed_pronoun"):
        return _opinion(units, text, at)
    if word in lexicon().attributed:
        end = at + 1
        if word.endswith("نقلا"):
            if _word(units, end) != "عن":
                return None
            end += 1
        elif word in ("استنادا", "بالنسبه", "وبالنسبه"):
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
    if word == "ذمه" and _word(units, at - 1) in ("علي", "وعلي"):
        return CueWords(at - 1, at, at + 1, printed_word(text, units[at]), None, True, False, False)  # على ذمة فلان
    if word in ("حد", "وجه") and _word(units, at - 1) in ("علي", "وعلي") and _word(units, at + 1):
        verb = _verb(units, text, at + 1, certain=True)
        if verb:
            return CueWords(at - 1, verb.at, verb.end, verb.word, verb.form, True, False, False)
    if word in lexicon().attributed_what and word not in ("ما", "لما"):
        verb = _verb(units, text, at + 1, certain=True)
        if verb and verb.form and verb.form.shape == "finite" and not verb.joined:
            return CueWords(at, verb.at, verb.end, verb.word, verb.form, True, False, verb.negated)
    return None


def _opinion(units: Sequence[Unit], text: str, at: int) -> CueWords | None:
    """في رأي فلان، في رأيه، بحسبه."""
    word = _word(units, at)
    if word in lexicon().attributed_pronoun:
        printed = without_letters(printed_word(text, units[at]), word[:1] == "و")
        return CueWords(at, at, at + 1, printed, None, True, False, False)
    if _word(units, at - 1) not in ("في", "وفي"):
        return None
    return CueWords(at - 1, at, at + 1, printed_word(text, units[at]), None, True, False, False)


def _verb(units: Sequence[Unit], text: str, at: int, *, certain: bool = False) -> CueWords | None:
    found = verb_form(_word(units, at))
    if not found:
        return None
    form, skipped = found
    end = at + 1
    if not skipped and _word(units, at - 1) in _RECEIVED:
        return None  # في بيان تلقته أكد نيوز: a site's name
    if form.lemma == "ورد" and _word(units, end) not in lexicon().place_of_words:
        form, skipped = (verb_form(_word(units, at)[1:]) or found)[0], 1  # و + رد
    if form.lemma in _WITH_A_PLACE:
        if _word(units, end) not in lexicon().place_of_words:
            return None
        end += 1 + (_word(units, end) == "علي" and _word(units, end + 1) == "لسان")
    elif (
        (form.has_object and not certain and _only_describes(units, at, form))
        or _is_other_verb(units, at, form)
        or (form.doubtful and not certain and not _is_verb(units, at, form, skipped > 0))
    ):
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


def _is_other_verb(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """Whether a form is the same word with another sense, or tells of no words, by what follows it."""
    end = at + 1
    following = _word(units, end)
    if form.shape == "participle":
        banner = form.lemma == "لفت" and following != "الي"  # لافتة
        return form.gender == "f" and (banner or not _opens_words(units, end))
    if form.lemma == "سال":
        return form.has_object and not _beside_words(units, at)  # سألناه عن كذا: what matters is the answer
    if form.shape != "finite":
        return False
    if _word(units, at - 1) == "كمن":
        return True  # كمن يكشف سرا
    return (
        (form.lemma == "كتب" and following[:3] == "علي" and not begins_a_page(_word(units, end + 1)))  # كُتب عليها
        or (form.lemma == "ذهب" and not _goes_so_far(units, end))
        or (form.lemma == "عبر" and not _within(units, end, "عن"))  # عبر فضائية: through, not expressed
        or (form.need == "names" and _word(units, at - 1) == "ما" and not form.has_object)  # ما يسمى
        or (form.need == "relays" and not _hands_on(units, end, form.lemma))  # نُقلوا ليلاً: carried, not told
        or (_word(units, at).lstrip("و") in _IMPERSONAL and following in lexicon().that)
        or (form.lemma in _TELLS_A_NAME and following.startswith(_OWN_NAME))  # لم تُذكر أسماؤهم
    )


def _only_describes(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """تحقيق نشرته الصحيفة: the verb tells of a thing already named, and reports nothing; ما قاله does."""
    return (
        form.need in ("says", "clause")
        and form.lemma not in lexicon().tells_somebody | {"سال"}
        and _word(units, at - 1) not in _WHAT
    )


def _beside_words(units: Sequence[Unit], at: int) -> bool:
    """Whether what is asked stands right after a verb or before it: «هل تعود؟» سألتها."""
    after = (at + 1 < len(units) and _begins_words(units[at + 1])) or _leads_to_words(units, at)
    return after or (at > 0 and units[at - 1].kind == "quote")


def _begins_words(unit: Unit) -> bool:
    return unit.kind == "quote" or unit.text == ":"


def _may_be_subject(unit: Unit) -> bool:
    """Whether a unit right after a verb may begin its subject: no stop, no preposition, no particle."""
    no_noun = any_of("afterthought", "relation", "that", "relative", "negation", "clitic", "conjunction", "adverb")
    return unit.kind in ("word", "name") and unit.text not in no_noun and unit.prefix[-1:] not in ("ل", "ب", "ك")


def _leads_to_words(units: Sequence[Unit], at: int) -> bool:
    """Whether a colon and quoted words come after a verb with no stop between: كتب لي أمس: “…”"""
    for place in range(at + 1, min(at + _COLON_REACH, len(units) - 1)):
        if units[place].text == ":":
            return units[place + 1].kind == "quote"
        if units[place].kind == "stop" or (units[place].kind == "quote" and _word(units, place - 1) != "ل"):
            return False
    return False


def _leads_to_content(units: Sequence[Unit], at: int, lemma: str) -> bool:
    """Whether أنّ, عن or a colon comes after a verb and its subject with no stop between: وكشف المحقق فلان عن"""
    own, verbal = contents().get(lemma, ((), False))
    for unit in units[at + 2 : at + _COLON_REACH]:
        stated = verbal and unit.kind == "word" and not unit.text.startswith("ال") and is_event_noun(unit.text)
        if unit.text in lexicon().that or unit.text in (":", "عن") or unit.text in own or stated:
            return True
        if unit.kind in ("stop", "quote"):
            return False
    return False


def _leads_to_that(units: Sequence[Unit], at: int) -> bool:
    """Whether أنّ with its pronoun comes after a verb and a few words with no stop between."""
    for unit in units[at + 2 : at + _NEAR_THAT]:
        if unit.text in lexicon().that:
            return True
        if unit.kind != "word":
            return False
    return False


def _within(units: Sequence[Unit], start: int, *words: str) -> bool:
    """Whether one of some words comes from a unit on with no stop between."""
    for unit in units[start : start + _COLON_REACH]:
        if unit.kind == "word" and unit.text in words:
            return True
        if unit.ends:
            return False
    return False


def _hands_on(units: Sequence[Unit], start: int, lemma: str) -> bool:
    """Whether a verb of handing on is followed by whose words they are, or by the words: نقل عن، نسب إليه، نقلت أن."""
    over = False  # a comma: what comes after it is no object of the verb
    for unit in units[start : start + _RELAY_REACH]:
        if unit.text in _TO_SOMEBODY and lemma != "نسب":
            continue  # نُقلوا إلى المشفى: carried there
        that = unit.text in lexicon().that and not over
        if that or unit.text == "عن" or unit.text in _TO_SOMEBODY or unit.text in lexicon().source_pronoun:
            return True
        if unit.ends or ((unit.kind == "quote" or unit.text == ":") and not over):
            return not unit.ends
        over = over or unit.text in ("،", ",")
    return False


def _gives_a_quality(units: Sequence[Unit], at: int) -> bool:
    """Whether بأنه or بـ and quoted words come after a verb with no stop between: فوصف ما جرى بـ“…”"""
    for place in range(at + 1, min(at + _QUALITY_REACH, len(units))):
        if units[place].kind == "quote":
            return _word(units, place - 1) in lexicon().quality
        if units[place].kind == "stop":
            return False
    return False


def _is_definite(units: Sequence[Unit], at: int) -> bool:
    return _word(units, at).startswith("ال") or (at < len(units) and units[at].kind == "name")


def _goes_so_far(units: Sequence[Unit], start: int) -> bool:
    """Whether إلى أن comes after a verb and its subject with no stop between: ذهبت الصحيفة إلى أن."""
    for at in range(start, min(start + _COLON_REACH, len(units) - 1)):
        if units[at].text == "الي" and units[at + 1].text in lexicon().that:
            return True
        if units[at].kind == "stop":
            return False
    return False


def _heads(units: Sequence[Unit], at: int, joined: bool) -> bool:
    """Whether a unit is the first word of its clause."""
    return joined or at == 0 or units[at - 1].kind == "stop"


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
    if not joined and before in lexicon().title and _is_definite(units, at + 1):
        return False  # رئيس تجمع المزارعين
    spoken = verb_form(before)
    if not joined and spoken and spoken[0].shape == "finite" and not spoken[0].doubtful and _is_definite(units, at + 1):
        return False  # قال نادي الأسير
    next_ = at + 1 + (_word(units, at + 1) in lexicon().to_somebody)  # ورد عليه رئيس اللجنة
    after = units[next_] if next_ < len(units) else None
    if after is None:
        return False
    speaks = (
        (after.kind == "name" and after.prefix[-1:] not in ("ل", "ب", "ك"))
        or after.text in lexicon().that
        or after.text == ":"
        or (after.kind == "word" and bare(after.text) in any_of("title", "rank", "outlet", "speaking_body"))
        or (form.need == "relays" and after.text in ("عن", "عنه", "عنها", "عنهم", "اليه", "اليها", "اليهم"))
        or (form.need == "relays" and form.shape == "finite" and _heads(units, at, joined) and _may_be_subject(after))
        or (after.kind == "quote" and (joined or at == 0 or units[at - 1].kind == "stop"))
    )
    quoted = units[at - 1 - (units[at - 1].text in ("،", ","))] if at > 1 else None
    if form.shape == "finite" and quoted and quoted.kind == "quote" and not joined and _may_be_subject(after):
        return True  # «…»، كتب الطيار
    if form.shape == "finite" and form.need == "clause" and after.text == "ذلك" and not joined and before:
        return True  # غير أن فلاناً نفى ذلك
    if after.text in ("،", ",") and _word(units, at + 2) in lexicon().that and form.shape == "finite":
        return True  # وتابع، أن
    if speaks or (form.need == "names" and ((joined and after.text.startswith("ال")) or _gives_a_quality(units, at))):
        return True
    if form.need == "says" and form.shape == "finite" and _leads_to_words(units, at):
        return True
    if form.shape == "finite" and after.text.startswith("ال") and (joined or at == 0 or units[at - 1].kind == "stop"):
        return _leads_to_content(units, at, form.lemma)
    says = form.shape == "finite" and form.need == "says" and (joined or after.text in ("عن", "في"))
    if says and _leads_to_that(units, at):
        return True  # الناقد فلان كتب عن الفيلم أنه، وتضيف فلانة أن
    if (
        form.shape == "finite"
        and form.need in ("says", "clause")
        and after.text in contents().get(form.lemma, ((), False))[0]
    ):
        return True  # نقيب الصيادلة فلان تحدث عن
    return form.shape == "finite" and (
        before in lexicon().before_verb or (not joined and units[at - 1].kind == "name" and at > 0)
    )
