"""Where a line of a text says that somebody said something: verbs, قوله, بحسب."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from isnad.find.quotations.doubtful_verbs import (
    gives_a_quality,
    has_word_ending_in,
    is_past_by_its_letter,
    is_verb,
    leads_over_occasion,
    leads_to_words,
    word_at,
)
from isnad.find.quotations.lexicon import any_of, bare, begins_a_page, contents, is_saying_noun, lexicon
from isnad.find.quotations.noun_shapes import is_event_noun, is_verbal_shape
from isnad.find.quotations.reporting_verbs import VerbForm, verb_form
from isnad.find.quotations.text_units import Unit
from isnad.find.text import WORDS_KEPT, is_word

_WHAT = frozenset(("ما", "مما", "لما", "كما", "بما", "وما", "ومما", "وبما"))
_LEADING = frozenset((":", "الي", "علي", "من", "عن"))
_WHEN = frozenset(("يوم", "حين", "حينما", "عندما", "لما", "وقت"))
_OWN_NAME = ("اسم", "هوي")
_COLON_REACH, _RELAY_REACH, _NEAR = 16, 16, 8  # units
_TO_SOMEBODY = frozenset(("الي", "اليه", "اليها", "اليهم"))
_WORDS_SAID = frozenset(("كلمات", "عباره", "عبارات", "جمله", "كلمه"))
_SOURCES = frozenset(("مصدر", "مصادر", "مصادرها", "مصادره", "عده", "اوساط", "جهات", "مراجع", "مقربين"))
_OF_PHRASES = frozenset(("من", "بهذه", "بتلك", "ذمه", "حد", "وجه", "هكذا"))
"""The words by which `_phrase_of_attribution` knows its phrases."""
_MORE_THAN = frozenset(("من", "عن", "علي"))
_SAYING_REACH = 10  # units from a noun of saying to its أنّ
_BEFORE_PRESENT = frozenset(("لم", "ولم", "لن", "ولن"))


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
    end = 0
    for at, unit in enumerate(units):
        if at < end or unit.kind != "word" or not _may_report(unit.text):
            continue
        cue = _attribution(units, text, at) or _verb(units, text, at) or _saying_of(units, text, at)
        if cue and cues and cues[-1].end == at and unit.text[:1] == "ف" and _says(cues[-1]) and _says(cue):
            cue = None  # قال فيبين نيجهاوان: a name
        if cue:
            cues.append(cue)
            end = cue.end
    return cues


@lru_cache(maxsize=WORDS_KEPT)
def _may_report(word: str) -> bool:
    """Whether a cue can begin with a folded word: most words are passed over by this alone."""
    attributes = any_of("opinion", "opinion_pronoun", "attributed_pronoun", "attributed", "attributed_what")
    return word in attributes or is_saying_noun(word) or word in _OF_PHRASES or verb_form(word) is not None


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
        verb = _verb(units, text, what, certain=True)
        if word.endswith("تبعا") and (what == end or verb is None):
            return None  # تبعاً للظروف
        if verb and (what > end or (verb.form and verb.form.shape == "noun")):
            return CueWords(at, verb.at, verb.end, verb.word, verb.form, True, False, verb.negated)
        joined = word[:1] == "و" and word[1:] in lexicon().attributed
        return CueWords(at, at, end, without_letters(printed_word(text, units[at]), joined), None, True, False, False)
    if word in lexicon().attributed_what and word not in ("ما", "لما"):
        verb = _verb(units, text, at + 1, certain=True)
        if verb and verb.form and verb.form.shape == "finite" and not verb.joined:
            return CueWords(at, verb.at, verb.end, verb.word, verb.form, True, False, verb.negated)
    return _phrase_of_attribution(units, text, at)


def _phrase_of_attribution(units: Sequence[Unit], text: str, at: int) -> CueWords | None:
    """علمت الشبكة من مصادر، بهذه الكلمات بدأ، على ذمة فلان، على حد تعبيره."""
    word = word_at(units, at)
    if word == "من" and bare(word_at(units, at + 1)) in _SOURCES and _learns(units, at):
        return CueWords(at, at, at + 1, printed_word(text, units[at]), None, True, False, False)
    if word in ("بهذه", "بتلك") and bare(word_at(units, at + 1)) in _WORDS_SAID and word_at(units, at + 2):
        began = printed_word(text, units[at + 2])  # بهذه الكلمات بدأ فلان
        return CueWords(at, at + 2, at + 3, began, None, True, False, False)
    if word == "ذمه" and word_at(units, at - 1) in ("علي", "وعلي"):
        return CueWords(at - 1, at, at + 1, printed_word(text, units[at]), None, True, False, False)  # على ذمة فلان
    if word == "حد" and word_at(units, at + 1) in lexicon().wording and word_at(units, at - 1) in ("علي", "وعلي"):
        return CueWords(at - 1, at, at + 2, printed_word(text, units[at + 1]), None, True, False, False)
    if word == "هكذا" and word_at(units, at + 1) in lexicon().sums_up_verb:
        return CueWords(at, at + 1, at + 2, printed_word(text, units[at + 1]), None, True, False, False)
    if word in ("حد", "وجه") and word_at(units, at - 1) in ("علي", "وعلي") and word_at(units, at + 1):
        verb = _verb(units, text, at + 1, certain=True)
        if verb:
            return CueWords(at - 1, verb.at, verb.end, verb.word, verb.form, True, False, False)
    return None


def _learns(units: Sequence[Unit], at: int) -> bool:
    """علمت الشبكة من مصادر: whether a verb of learning stands a few units before, with no stop between."""
    for unit in reversed(units[max(0, at - _NEAR) : at]):
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


def _verb(units: Sequence[Unit], text: str, at: int, *, certain: bool = False) -> CueWords | None:
    found = verb_form(word_at(units, at))
    if not found:
        return None
    form, skipped = found
    end = at + 1
    if not skipped and word_at(units, at - 1) in lexicon().received:
        return None  # في بيان تلقته أكد نيوز: a site's name
    if form.lemma == "ورد" and word_at(units, end) not in lexicon().place_of_words:
        form, skipped = (verb_form(word_at(units, at)[1:]) or found)[0], 1  # و + رد
    if form.lemma in lexicon().with_a_place:
        if word_at(units, end) not in lexicon().place_of_words or (word_at(units, at - 1) == "ما" and not certain):
            return None  # رفض ما ورد في التصريحات
        end += 1 + (word_at(units, end) == "علي" and word_at(units, end + 1) == "لسان")
    elif (
        (form.has_object and not certain and _only_describes(units, at, form))
        or _is_other_verb(units, at, form)
        or (
            form.lemma == "راي" and text[units[at].end - 1] == "ي" and has_word_ending_in("ى", text)
        )  # جانلوكا فيري: a name, no يرى
        or (
            form.doubtful
            and not certain
            and not is_past_by_its_letter(units, text, at, form)
            and not is_verb(units, at, form, skipped > 0)
        )
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
        word_at(units, at - 1) in lexicon().negation,
    )


def _is_other_verb(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """Whether a form is the same word with another sense, or tells of no words, by what follows it."""
    end = at + 1
    following = word_at(units, end)
    if form.shape == "noun" and form.lemma == "اتهم":
        return (
            following[:1] == "ب" and following not in lexicon().that
        )  # قضية اتهامهم بالتزوير: what they are accused of
    if form.shape == "participle":
        banner = form.lemma == "لفت" and following != "الي"  # لافتة
        stated = contents().get(form.lemma, ((), False))[1] and is_event_noun(following)  # مبدية استعدادها
        opens = stated or _opens_words(units, end) or leads_to_words(units, at) or _calls_on(units, end, form.lemma)
        opens = opens or (form.need == "names" and gives_a_quality(units, at))  # واصفة الخبر بـ“الرواية المضحكة”
        opens = opens or leads_over_occasion(units, end)
        return form.gender == "f" and (banner or not opens)
    if form.lemma == "سال":
        answered = form.has_object and word_at(units, at - 1) in _WHEN and _answers_before(units, at)
        return form.has_object and (answered or not _beside_words(units, at))  # سألناه عن كذا: the answer matters
    if form.shape != "finite":
        return False
    if word_at(units, at - 1) in _BEFORE_PRESENT and units[at].text == form.lemma:
        return True  # لم توقع ضحايا: no past follows لم
    if word_at(units, at - 1) == "كمن":
        return True  # كمن يكشف سرا
    return (
        (form.lemma == "كتب" and following[:3] == "علي" and not begins_a_page(word_at(units, end + 1)))  # كُتب عليها
        or (form.lemma == "ذهب" and not _goes_so_far(units, end))
        or (form.lemma == "بين" and following.startswith("يدي"))  # يقلب الورقة بين يديه
        or (form.lemma == "شهد" and not _testifies(units, end))
        or (form.lemma == "زاد" and following in _MORE_THAN)  # يزيد من التعقيد، يزيد عن مئة
        or (form.lemma in lexicon().orders and not _orders(units, end))  # وجه رسالة
        or (form.lemma in lexicon().again and not _within(units, end, *lexicon().says_again))  # أعاد فتح المعبر
        or (
            form.lemma == "عبر" and not _within(units, end, "عن", before=lexicon().that)
        )  # عبر فضائية: through, not expressed
        or (form.need == "names" and word_at(units, at - 1) == "ما" and not form.has_object)  # ما يسمى
        or (form.need == "relays" and not _passes_on(units, end, form.lemma))  # نُقلوا ليلاً: carried, not told
        or (word_at(units, at).lstrip("و") in lexicon().impersonal and following in lexicon().that)
        or (form.lemma in lexicon().tells_a_name and following.startswith(_OWN_NAME))  # لم تُذكر أسماؤهم
    )


def _answers_before(units: Sequence[Unit], at: int) -> bool:
    """أجاب جدي يوم سأله ابنه: “…”: whether a verb of answering stands a few units before, so that the words are its."""
    forms = (verb_form(word_at(units, place)) for place in range(max(0, at - _NEAR), at))
    return any(found and found[0].lemma in lexicon().answering for found in forms)


def _calls_on(units: Sequence[Unit], start: int, lemma: str) -> bool:
    """داعية المجلس إلى كذا: whether a verb's own preposition comes after whom it calls on, with no stop between."""
    given = contents().get(lemma, ((), False))[0]
    own = [word for word in given if len(word) > 1]
    tied = "ب" in given
    for unit in units[start : start + _NEAR] if own or tied else ():
        if unit.text in own or (tied and unit.text[:1] == "ب" and is_event_noun(unit.text[1:])):
            return True
        if unit.kind != "word":
            return False
    return False


def _only_describes(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """تحقيق نشرته الصحيفة: the verb tells of a thing already named, and reports nothing; ما قاله does."""
    if word_at(units, at - 1) == "ما" and _is_described(units, at):
        return True
    return (
        form.need in ("says", "clause")
        and form.lemma not in lexicon().tells_somebody | {"سال"}
        and word_at(units, at - 1) not in _WHAT
        and not (form.need == "says" and _is_behind_words(units, at))
        and not any(word_at(units, place).startswith("بان") for place in _near_words(units, at))  # ذكّره القاضي بأن
    )


def _is_described(units: Sequence[Unit], at: int) -> bool:
    """ووصفت ما تنشره الصحافة بأنه: whether ما and a verb of its own are what a verb before describes."""
    before = verb_form(word_at(units, at - 2))
    return before is not None and before[0].lemma in lexicon().describes


def _is_behind_words(units: Sequence[Unit], at: int) -> bool:
    """«…». تقولها فلانة: whether words in marks and a stop stand right before a verb with its pronoun."""
    return at > 1 and units[at - 1].kind == "stop" and units[at - 2].kind == "quote"


def _near_words(units: Sequence[Unit], at: int) -> range:
    """The few words right after a unit, up to the first that is none."""
    most = min(len(units), at + _NEAR - 2)
    return range(at + 1, next((place for place in range(at + 1, most) if units[place].kind == "stop"), most))


def _beside_words(units: Sequence[Unit], at: int) -> bool:
    """Whether what is asked stands right after a verb or before it: «هل تعود؟» سألتها."""
    after = (at + 1 < len(units) and _begins_words(units[at + 1])) or leads_to_words(units, at)
    return after or (at > 0 and units[at - 1].kind == "quote")


def _begins_words(unit: Unit) -> bool:
    return unit.kind == "quote" or unit.text == ":"


def _within(units: Sequence[Unit], start: int, *words: str, before: Container[str] = ()) -> bool:
    """Whether one of some words comes from a unit on with no stop between, nor one of the words `before` which it has
    to come."""
    for unit in units[start : start + _COLON_REACH]:
        if unit.kind == "word" and unit.text in words:
            return True
        if unit.ends or (unit.kind == "word" and unit.text in before):
            return False
    return False


def _passes_on(units: Sequence[Unit], start: int, lemma: str) -> bool:
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


def _goes_so_far(units: Sequence[Unit], start: int) -> bool:
    """Whether إلى أن comes after a verb and its subject with no stop between: ذهبت الصحيفة إلى أن."""
    for at in range(start, min(start + _COLON_REACH, len(units) - 1)):
        if units[at].text == "الي" and units[at + 1].text in lexicon().that:
            return True
        if units[at].kind == "stop":
            return False
    return False


def _testifies(units: Sequence[Unit], start: int) -> bool:
    """Whether أنّ, بـ or words come after a verb of testifying, which else tells what a place saw: شهد الطريق حادثاً."""
    for unit in units[start : start + _COLON_REACH]:
        if unit.text in lexicon().that or unit.text == ":":
            return True
        if unit.kind != "word":
            return False
    return _calls_on(units, start, "شهد")


def _orders(units: Sequence[Unit], start: int) -> bool:
    """Whether بـ and a verbal noun come after a verb of ordering and its subject, with no stop between."""
    for unit in units[start : start + _COLON_REACH]:
        if unit.kind == "stop":
            return False
        if (
            unit.kind == "word"
            and unit.text[:1] == "ب"
            and (is_event_noun(unit.text[1:]) or is_verbal_shape(unit.text[1:]))
        ):
            return True
    return False


def _opens_words(units: Sequence[Unit], at: int) -> bool:
    """Whether what is said may begin at a unit: مؤكدة is an adjective as well."""
    return at < len(units) and (units[at].kind == "quote" or units[at].text in lexicon().that | _LEADING)
