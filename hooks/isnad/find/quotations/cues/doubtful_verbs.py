"""Whether a word that is also something else (نشر، رد، نقل، طالب) is a reporting verb where it stands."""

from collections.abc import Sequence
from functools import lru_cache

from isnad.find.quotations.marks.text_units import Unit
from isnad.find.quotations.words.lexicon import any_of, bare, contents, lexicon
from isnad.find.quotations.words.noun_shapes import is_event_noun
from isnad.find.quotations.words.reporting_verbs import VerbForm, verb_form

_COLON_REACH, _QUALITY_REACH, _NEAR = 16, 12, 8  # units
_LED_MOST = 4  # units that lead over to a sentence: من جهة أخرى
_NAME_MOST = 2  # words of a subject nobody knows
_FEWEST_OF_SENTENCE = 4  # words


def is_verb(units: Sequence[Unit], at: int, form: VerbForm, joined: bool) -> bool:
    """Whether a form that is also another word is the verb here, by its neighbours.

    `joined`: a conjunction is tied to it.
    """
    if form.lemma == "ذهب":
        return True  # إلى أن follows, or it was none before
    if not joined and _is_noun_after(units, at, form):
        return False
    to_somebody = word_at(units, at + 1) in lexicon().to_somebody
    if to_somebody and joined and form.lemma in lexicon().answers and at == 0:
        return True  # ورد عليه فلان
    next_ = at + 1 + to_somebody  # ورد عليه رئيس اللجنة
    after = units[next_] if next_ < len(units) else None
    if after is None:
        return False
    if _speaks(units, at, form, joined, after):
        return True
    if form.need == "names" and ((joined and after.text.startswith("ال")) or gives_a_quality(units, at)):
        return True
    if form.shape == "participle":
        return at > 0 and units[at - 1].text in ("،", ",") and _gives_its_own(after, form)  # ..، ملوحاً بإغلاق كذا
    return form.shape == "finite" and _is_finite_verb(units, at, form, joined, after)


def _is_noun_after(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """Whether the word before makes a noun of the one at a unit: في نقل, رئيس تجمع المزارعين, قال نادي الأسير."""
    before, words = word_at(units, at - 1), lexicon()
    present = before == "ان" and form.lemma in words.answers and units[at].text != form.lemma  # قبل أن ترد المديرة بأن
    present = present or (before == "ان" and word_at(units, at - 2) in lexicon().before_and_after)  # قبل أن تعلّق زبونة
    led = before == "ذلك" and word_at(units, at - 2) in ("الي", "والي")  # إلى ذلك كشف المدير
    if (before in words.bare_that and not present) or (before in words.before_noun and not led):
        return True
    if bare(before) in words.speaking_body and not before.startswith("ال"):
        return True
    spoken = verb_form(before)
    says = spoken is not None and spoken[0].shape == "finite" and not spoken[0].doubtful
    return (before in words.title or says) and _is_definite(units, at + 1)


def _speaks(units: Sequence[Unit], at: int, form: VerbForm, joined: bool, after: Unit) -> bool:
    """Whether the unit after a form begins a speaker or what is said."""
    relays = form.need == "relays"
    return (
        (after.kind == "name" and after.prefix[-1:] not in ("ل", "ب", "ك"))
        or after.text in lexicon().that
        or after.text == ":"
        or (form.shape == "finite" and after.text == form.lemma + "ا")  # نفى نفياً قاطعاً
        or (after.kind == "word" and bare(after.text) in any_of("title", "rank", "outlet", "speaking_body"))
        or (relays and (after.text == "عن" or after.text in lexicon().source_pronoun))
        or (relays and form.shape == "finite" and _heads(units, at, joined) and _may_be_subject(after))
        or (after.kind == "quote" and (joined or at == 0 or units[at - 1].kind == "stop"))
    )


def _is_finite_verb(units: Sequence[Unit], at: int, form: VerbForm, joined: bool, after: Unit) -> bool:
    """Whether a finite form is the verb, by words in marks beside it or by what comes after an unknown subject."""
    before = word_at(units, at - 1)
    quoted = not joined and at > 1 and _is_quote(units, at - 1 - (units[at - 1].text in ("،", ",")))
    if quoted and (after.ends or _may_be_subject(after) or after.text in lexicon().subject_pronoun):
        return True  # «…»، كتب الطيار; «…»، تضيف.
    if form.need == "clause" and after.text == "ذلك" and not joined and before:
        return True  # غير أن فلاناً نفى ذلك
    if after.text in ("،", ",") and (word_at(units, at + 2) in lexicon().that or (joined and _is_quote(units, at + 2))):
        return True  # وتابع، أن
    further = joined and (
        (after.text in lexicon().given_name and any(unit.text == ":" for unit in units[at + 2 : at + 2 + _NAME_MOST]))
        or _leads_over_name_to_words(units, at)
        or (after.text in lexicon().on_occasion and _leads_to_that_over_comma(units, at))
    )
    if form.need == "says" and (further or leads_to_words(units, at)):
        return True  # وبين خلال لقائه رؤساء اللجان، أن
    if form.need in ("says", "clause") and after.text == "ل" and word_at(units, at + 3) in lexicon().that:
        return True  # مصدر كشف لـ“المنصة” أن
    if _heads(units, at, joined) and after.text.startswith("ال") and _leads_to_content(units, at, form.lemma):
        return True
    if _leads_over_short_subject(units, at, form, joined, after) or _leads_to_its_noun(units, at, form.lemma):
        return True
    if _states_at_once(units, at, form, joined, after):
        return True
    if not joined and at > 0 and _states_further_on(units, at, form, after):
        return True
    if _heads(units, at, joined) and _leads_over_asides(units, at, form, joined):
        return True
    if form.need == "says" and (joined or after.text in ("عن", "في")) and _leads_to_that(units, at):
        return True  # الناقد فلان كتب عن الفيلم أنه، وتضيف فلانة أن
    if form.need in ("says", "clause") and _is_given(after, contents().get(form.lemma, ((), False))[0], joined=joined):
        return True  # نقيب الصيادلة فلان تحدث عن، ونصح بغلي المياه
    was = not joined and not after.text.startswith("ال") and _is_behind_was(units, at)
    return was or before in lexicon().before_verb or (not joined and at > 0 and units[at - 1].kind == "name")


def word_at(units: Sequence[Unit], at: int) -> str:
    """The word at a place; nothing where there is none."""
    return units[at].text if 0 <= at < len(units) and units[at].kind == "word" else ""


def _is_quote(units: Sequence[Unit], at: int) -> bool:
    return 0 <= at < len(units) and units[at].kind == "quote"


def _may_be_subject(unit: Unit) -> bool:
    """Whether a unit right after a verb may begin its subject: no stop, no preposition, no particle."""
    no_noun = any_of("afterthought", "relation", "that", "relative", "negation", "clitic", "conjunction", "adverb")
    return unit.kind in ("word", "name") and unit.text not in no_noun and unit.prefix[-1:] not in ("ل", "ب", "ك")


def leads_to_words(units: Sequence[Unit], at: int) -> bool:
    """Whether a colon and quoted words come after a verb with no stop between: كتب لي أمس: “…”"""
    for place in range(at + 1, min(at + _COLON_REACH, len(units) - 1)):
        if units[place].text == ":":
            return units[place + 1].kind == "quote"
        if units[place].kind == "stop" or (units[place].kind == "quote" and not _is_where_said(units, place)):
            return False
    return False


def _is_where_said(units: Sequence[Unit], at: int) -> bool:
    """قال لـ«الأفق», كتب على حسابه في «تويتر»: “…”: whether words in marks are a listener, or a site before a colon."""
    before = word_at(units, at - 1)
    site = before in ("في", "عبر", "علي") or bare(before) in lexicon().outlet
    short = len(units[at].text.split()) <= _NAME_MOST and at + 1 < len(units) and units[at + 1].text == ":"
    return before == "ل" or (site and short)


def leads_over_occasion(units: Sequence[Unit], at: int, own: Sequence[str] = ()) -> bool:
    """مؤكدة في تعميم أن, مشيرة في تقريرها الشهري، إلى كذا: whether an occasion of a few words, and then أنّ or one of a
    verb's `own` prepositions, begin at a unit."""
    if word_at(units, at) not in ("في", "خلال", "عبر"):
        return False
    for place in range(at + 1, min(len(units), at + _NEAR)):
        if units[place].text in lexicon().that or (units[place].text in own and place > at + 1):
            return True
        comma = units[place].text in ("،", ",") and word_at(units, place + 1) in lexicon().that | frozenset(own)
        if units[place].kind != "word" and not comma:
            return False
    return False


def is_past_by_its_letter(units: Sequence[Unit], text: str, at: int, form: VerbForm) -> bool:
    """نائب المحافظ فلان نفى انهيار السد: printed with ى in a text that prints ي too, so it is no noun (نفي)."""
    past = form.shape == "finite" and units[at].text.lstrip("وف") == form.lemma and form.lemma[-1:] == "ي"
    noun = word_at(units, at - 1) in lexicon().before_noun | lexicon().bare_that
    return past and not noun and text[units[at].end - 1] == "ى" and has_word_ending_in("ي", text)


@lru_cache(maxsize=4)
def has_word_ending_in(letter: str, text: str) -> bool:
    """Whether a text prints a letter at the end of a word: asked of each such verb, and answered once for its text."""
    return f"{letter} " in text


def _states_at_once(units: Sequence[Unit], at: int, form: VerbForm, joined: bool, after: Unit) -> bool:
    """..، وتوقع إصلاح العطل: a comma, the verb, and at once the verbal noun that is what it says; ووعد في تدوينة بعودة
    الماء: the same behind an occasion."""
    if joined and after.text in lexicon().on_occasion and _states_behind_occasion(units, at, form):
        return True
    stated = contents().get(form.lemma, ((), False))[1] and after.kind == "word" and not after.text.startswith("ال")
    return joined and at > 0 and units[at - 1].kind == "stop" and stated and is_event_noun(after.text)


def _states_further_on(units: Sequence[Unit], at: int, form: VerbForm, after: Unit) -> bool:
    """..، نفى في اتصال مع الجريدة وجود كذا; حذر، في منشور على الموقع، من كذا: an aside stands between."""
    listens = after.text in lexicon().on_occasion or (after.text[:1] == "ل" and after.kind == "word")
    if units[at - 1].kind == "stop" and listens and _states_behind_occasion(units, at, form):
        return True
    return after.text in ("،", ",") and _is_given_over_commas(units, at, form)


def _states_behind_occasion(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """Whether a verbal noun that the verb may state, or أنّ, comes behind an occasion with no stop between."""
    stated = contents().get(form.lemma, ((), False))[1]
    for place in range(at + 2, min(at + _COLON_REACH, len(units))):
        unit = units[place]
        if unit.kind == "stop":
            return False
        noun = stated and not unit.text.startswith("ال") and is_event_noun(unit.text)
        own = place > at + 2 and _gives_its_own(unit, form)
        if unit.text in lexicon().that or own or (noun and bare(unit.text) not in lexicon().occasion):
            return True
    return False


def _gives_its_own(unit: Unit, form: VerbForm) -> bool:
    """Whether a unit is a verb's own preposition, or a verbal noun that بـ ties to it."""
    own = contents().get(form.lemma, ((), False))[0]
    return unit.text in own or ("ب" in own and unit.text[:1] == "ب" and is_event_noun(unit.text[1:]))


def _is_given_over_commas(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """Whether an occasion stands between commas after a verb, and behind it the verb's own preposition or أنّ."""
    if word_at(units, at + 2) not in lexicon().on_occasion:
        return False
    for place in range(at + 3, min(at + _COLON_REACH, len(units) - 1)):
        if units[place].kind == "stop":
            own = contents().get(form.lemma, ((), False))[0]
            return units[place].text in ("،", ",") and word_at(units, place + 1) in lexicon().that | frozenset(own)
    return False


def _is_given(after: Unit, prepositions: Sequence[str], *, joined: bool) -> bool:
    """Whether the unit after a verb is its own preposition, or after و a noun that it is tied to."""
    tied = joined and "ب" in prepositions and after.kind == "word" and after.text[:1] == "ب"
    return after.text in prepositions or (tied and len(after.text) > len("بأن"))


def _leads_to_content(units: Sequence[Unit], at: int, lemma: str) -> bool:
    """Whether أنّ, عن or a colon comes after a verb and its subject with no stop between: وكشف المحقق فلان عن"""
    own, verbal = contents().get(lemma, ((), False))
    for place in range(at + 2, min(at + _COLON_REACH, len(units))):
        unit = units[place]
        if unit.kind == "quote" and units[place - 1].text == "ل":
            continue  # كشف المهيري لـ«المرفأ» أنه
        stated = verbal and unit.kind == "word" and not unit.text.startswith("ال") and is_event_noun(unit.text)
        that = unit.text in lexicon().that and word_at(units, place - 1) not in lexicon().before_that
        if that or unit.text in (":", "عن") or unit.text in own or stated:
            return True
        if unit.kind in ("stop", "quote"):
            return False
    return False


def _leads_over_short_subject(units: Sequence[Unit], at: int, form: VerbForm, joined: bool, after: Unit) -> bool:
    """وبعد التسجيل، كشف حرب أنه, طالب أحفاد الضحايا بوضع نصب: what is said right behind one word or two."""
    if _heads(units, at, joined) and _may_be_subject(after) and word_at(units, at + 2) in lexicon().that:
        return True
    return _gives_at_once(units, at, form, joined, after) or _is_given_behind_construct(units, at, form.lemma, after)


def _gives_at_once(units: Sequence[Unit], at: int, form: VerbForm, joined: bool, after: Unit) -> bool:
    """وكان النائب تعهد بتقديم الطلب: a definite noun before a verb, and right after it what it gives with بـ."""
    own, before = contents().get(form.lemma, ((), False))[0], word_at(units, at - 1)
    given = (
        "ب" in own and form.lemma not in lexicon().orders and after.text[:1] == "ب" and is_event_noun(after.text[1:])
    )
    return given and not joined and before.startswith("ال") and word_at(units, at - 2) not in lexicon().before_noun


def _is_given_behind_construct(units: Sequence[Unit], at: int, lemma: str, after: Unit) -> bool:
    """طالب أحفاد الضحايا بوضع نصب: a noun and its owner, and right behind them what the verb gives with بـ."""
    if "ب" not in contents().get(lemma, ((), False))[0] or after.text.startswith("ال") or not _may_be_subject(after):
        return False
    given = word_at(units, at + 3)
    return word_at(units, at + 2).startswith("ال") and given[:1] == "ب" and is_event_noun(given[1:])


def _leads_to_its_noun(units: Sequence[Unit], at: int, lemma: str) -> bool:
    """وحمّل ذات المسؤول، فلان، المديرية مسؤولية كذا: whether the noun that a verb gives what it says with follows it."""
    nouns = [word for word in contents().get(lemma, ((), False))[0] if len(word) > len("الي")]
    for unit in units[at + 2 : at + _COLON_REACH] if nouns else ():
        if unit.text in nouns:
            return True
        if unit.ends or unit.text == ":" or verb_form(unit.text):
            return False
    return False


def _leads_to_that(units: Sequence[Unit], at: int) -> bool:
    """Whether أنّ with its pronoun comes after a verb and a few words with no stop between."""
    for place in range(at + 2, min(at + _NEAR, len(units))):
        if units[place].text in lexicon().that:
            return True
        named = units[place].kind == "quote" and word_at(units, place - 1) == "ل"  # وذكر في حديث لـ“كذا” بأن
        if units[place].kind != "word" and not named:
            return False
    return False


def _leads_over_name_to_words(units: Sequence[Unit], at: int) -> bool:
    """وتابع بيلمان “…”: whether a word or two that may be a subject, and then a quoted sentence, follow a verb."""
    for place in range(at + 1, min(at + 2 + _NAME_MOST, len(units))):
        if units[place].kind == "quote":
            return place > at + 1 and len(units[place].text.split()) >= _FEWEST_OF_SENTENCE
        if not _may_be_subject(units[place]):
            return False
    return False


def _leads_over_asides(units: Sequence[Unit], at: int, form: VerbForm, joined: bool) -> bool:
    """Whether what is said comes after a subject nobody knows and what stands between commas after it.

    أنّ (وتوقع كريغ بلامب، رئيس الأبحاث لدى «كذا»، أن), or بـ and a verbal noun after a verb of calling on or pleading.
    """
    own = contents().get(form.lemma, ((), False))[0]
    by_b = "ب" in own
    begins = (joined or form.need == "clause") and (at == 0 or units[at - 1].ends)
    if not _may_be_subject(units[at + 1]) or not (by_b or begins):
        return False
    for place in range(at + 2, min(at + _COLON_REACH, len(units))):
        unit, before = units[place], word_at(units, place - 1)
        said = unit.text in lexicon().that and before not in lexicon().before_that
        said = said or (unit.text == "الا" and units[place - 1].text in ("،", ","))  # توقع فلان، الخبير، ألا ينخفض
        if (begins and said) or (by_b and unit.text[:1] == "ب" and is_event_noun(unit.text[1:])):
            return True
        if begins and len(unit.text) > 1 and unit.text in own:
            return True  # وعبّر هيمن، وهو شاب من أربيل، عن فرحته
        if unit.ends or unit.text == ":" or unit.text in lexicon().relative:
            return False
    return False


def _leads_to_that_over_comma(units: Sequence[Unit], at: int) -> bool:
    """Whether the first stop after a verb and its occasion is a comma with أنّ right behind it."""
    for place in range(at + 2, min(at + _COLON_REACH, len(units) - 1)):
        if units[place].kind == "stop":
            return units[place].text in ("،", ",") and units[place + 1].text in lexicon().that
    return False


def gives_a_quality(units: Sequence[Unit], at: int) -> bool:
    """Whether بأنه or بـ and quoted words come after a verb with no stop between: فوصف ما جرى بـ“…”"""
    for place in range(at + 1, min(at + _QUALITY_REACH, len(units))):
        if units[place].kind == "quote":
            return word_at(units, place - 1) in lexicon().quality
        if units[place].kind == "stop":
            return False
    return False


def _is_definite(units: Sequence[Unit], at: int) -> bool:
    return word_at(units, at).startswith("ال") or (at < len(units) and units[at].kind == "name")


def _heads(units: Sequence[Unit], at: int, joined: bool) -> bool:
    """Whether a unit is the first word of its clause, past what leads over to it: إلى ذلك كشف، من جهة أخرى أعلن."""
    led = word_at(units, at - 1) in lexicon().leads_elsewhere and (at <= _LED_MOST or _is_led(units, at))
    return joined or at == 0 or units[at - 1].kind == "stop" or led or _is_in_turn(units, at)


def _is_in_turn(units: Sequence[Unit], at: int) -> bool:
    """من ناحيته طالب فلان: whether nothing but whose turn it is stands between a unit and the head of its clause."""
    turn = word_at(units, at - 1) in lexicon().whose_turn and word_at(units, at - 2) in ("من", "ومن")
    return turn and (at == len(("من", "جهته")) or units[at - 3].kind == "stop")


def _is_led(units: Sequence[Unit], at: int) -> bool:
    """Whether a sentence begins few units before, and no other word of it is a verb."""
    return any(units[place].ends for place in range(at - _LED_MOST - 1, at - 1))


def _is_behind_was(units: Sequence[Unit], at: int) -> bool:
    """وكان وزير المالية تعهد أمام كذا: whether كان and somebody with an office stand before a form, words alone."""
    for place in range(at - 1, max(-1, at - _NEAR), -1):
        if units[place].kind not in ("word", "name"):
            return False
        if units[place].text in lexicon().was:
            return place < at - 1 and bare(word_at(units, place + 1)) in lexicon().title
    return False
