"""Whether a verb's form has another sense where it stands, or tells of no words: ذهب، زاد عن، وجه رسالة، نُقل إلى."""

from collections.abc import Container, Sequence

from isnad.find.quotations.cues.doubtful_verbs import gives_a_quality, leads_over_occasion, leads_to_words, word_at
from isnad.find.quotations.marks.text_units import Unit
from isnad.find.quotations.words.lexicon import any_of, bare, begins_a_page, begins_own_name, contents, lexicon
from isnad.find.quotations.words.noun_shapes import is_event_noun, is_people_shape, is_verbal_shape, owned_title
from isnad.find.quotations.words.reporting_verbs import PRONOUNS, VerbForm, verb_form

_LEADING = frozenset((":", "الي", "علي", "من", "عن"))
_WITHOUT = frozenset(("دون", "بدون"))
_OWN_NAME_REACH = 5  # units from a verb, with its subject
_COLON_REACH, _RELAY_REACH, _NEAR = 16, 16, 8  # units
SHORTEST_THREAT = 4
"""Letters of a word with بـ that a threat names, or that is asked for: توعد المتلاعبين بعقوبات."""
_OUTLET_MOST = 3  # units of an outlet through which something comes
_STOPS_MOST = 4  # stops between words in marks and their verb: «…».. قالتها فلانة
_MORE_THAN = frozenset(("من", "عن", "علي"))
_BEFORE_PRESENT = frozenset(("لم", "ولم", "لن", "ولن"))
_PREDICATE_MOST = 4  # units from كان or a definite noun to a participle that is said of it
_DEFINITE = ("ال", "وال", "فال")


def has_other_sense(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """Whether a form is the same word with another sense, or tells of no words, by what follows it."""
    end = at + 1
    following = word_at(units, end)
    if form.shape == "noun" and form.lemma == "اتهم":
        return (
            following[:1] == "ب" and following not in lexicon().that
        )  # قضية اتهامهم بالتزوير: what they are accused of
    if form.shape == "participle":
        if _is_asked_of(units, at, form):
            return True
        banner = form.lemma == "لفت" and following != "الي"  # لافتة
        stated = contents().get(form.lemma, ((), False))[1] and is_event_noun(following)  # مبدية استعدادها
        opens = stated or _opens_words(units, end) or leads_to_words(units, at) or _calls_on(units, end, form.lemma)
        opens = opens or (form.need == "names" and gives_a_quality(units, at))  # واصفة الخبر بـ“الرواية المضحكة”
        over = leads_over_occasion(units, end, contents().get(form.lemma, ((), False))[0])
        opens = opens or over or (form.lemma in lexicon().denies_what and following == "ما")
        return form.gender == "f" and (banner or not opens)
    if form.lemma == "سال":
        answered = form.has_object and word_at(units, at - 1) in lexicon().when and _answers_before(units, at)
        return form.has_object and (answered or not _beside_words(units, at))  # سألناه عن كذا: the answer matters
    if form.shape != "finite":
        return False
    if word_at(units, at - 1) in _BEFORE_PRESENT and units[at].text == form.lemma:
        return True  # لم توقع ضحايا: no past follows لم
    if word_at(units, at - 1) == "ان" and word_at(units, at - 2) in _WITHOUT:
        return True  # دون أن تشير إلى كذا: it is not said
    if form.lemma == "نسب" and form.has_object and word_at(units, at - 1) in lexicon().that:
        return True  # أن نسبته بلغت كذا: its share
    if word_at(units, at - 1) == "كمن" or units[at].text in lexicon().honour:
        return True  # كمن يكشف سرا; وأضاف سموه: a prince, no verb
    return (
        (form.lemma == "كتب" and following[:3] == "علي" and not begins_a_page(word_at(units, end + 1)))  # كُتب عليها
        or (form.lemma == "حمل" and not _within(units, end, *contents()["حمل"][0], *lexicon().blame))  # وحملوا الحبال
        or (form.lemma == "عقب" and (_is_event(following) or _is_after(units, at)))  # عقب النطق بالحكم: after it
        or (form.lemma == "ذهب" and not _goes_so_far(units, end))
        or (
            word_at(units, at) == "بين" and not _within(units, end, *lexicon().that, before=lexicon().subject_pronoun)
        )  # بين يديه، بين الجيش والأهالي: وجود إصابات بين السكان، لكنه أكد أن
        or (form.lemma == "شهد" and not _testifies(units, end))
        or (form.lemma == "زاد" and following in _MORE_THAN)  # يزيد من التعقيد، يزيد عن مئة
        or (form.lemma in lexicon().orders and not _orders(units, end))  # وجه رسالة
        or (form.lemma in lexicon().again and not _within(units, end, *lexicon().says_again))  # أعاد فتح المعبر
        or (
            form.lemma == "عبر"
            and (not _within(units, end, "عن", before=lexicon().that) or _is_through(units, at, end))
        )  # عبر فضائية، عبر رويترز، عن مسؤول: through, not expressed
        or (form.need == "names" and word_at(units, at - 1) == "ما" and not form.has_object)  # ما يسمى
        or (form.need == "relays" and not _passes_on(units, end, form.lemma))  # نُقلوا ليلاً: carried, not told
        or (word_at(units, at).lstrip("و") in lexicon().impersonal and following in lexicon().that)
        or (form.lemma in lexicon().tells_a_name and begins_own_name(following))  # لم تُذكر أسماؤهم
        or _keeps_a_name(units, at)
        or (form.lemma == "رصد" and _is_set_aside(units, end))
        or _is_held_of(units, at, form)
    )


def _is_asked_of(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """كانت الهيئة مطالبة بكذا, الحكومة مطالبة بكذا: whether a participle says of a definite noun what others ask of it,
    behind كان or أنّ or at the head of a sentence."""
    following, before = word_at(units, at + 1), units[at - 1] if at > 0 else None
    asked = form.takes in ("person", "must") and following[:1] == "ب" and following not in lexicon().that
    if not asked or before is None or before.kind not in ("word", "name"):
        return False
    if before.text.removeprefix("و") in any_of("to_be", "that"):
        return True  # كانت مطالبة بكذا, إنها مطالبة بكذا
    if not (before.kind == "name" or before.text.startswith(_DEFINITE)):
        return False  # خرجت مسيرة مطالبة بكذا
    for place in range(at - 1, max(-1, at - _PREDICATE_MOST), -1):
        first = place == 0 or units[place - 1].ends
        if units[place].text.removeprefix("و") in any_of("to_be", "that") or (
            first and units[place].text.startswith(_DEFINITE)
        ):
            return True
        if units[place].kind == "stop":
            return False
    return False


def _is_set_aside(units: Sequence[Unit], at: int) -> bool:
    """رُصد للمشروع غلاف مالي: whether what a sum is set aside for stands at a unit, right behind the verb."""
    following = word_at(units, at)
    named = at < len(units) and units[at].kind == "name" and units[at].prefix[-1:] == "ل"
    return named or following.startswith(("لل", "لهذ")) or following in lexicon().to_somebody


def _is_held_of(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """طائرات يُرجّح أنها للتحالف: whether nobody holds what is held of a noun right before the verb, which cannot be its
    subject, for the verb is in the masculine and أنّ with a pronoun comes at once."""
    before, that = word_at(units, at - 1), word_at(units, at + 1)
    if not units[at].text.startswith("ي") or form.gender != "m" or form.lemma not in lexicon().held:
        return False
    many = before.endswith(("ات", "ه")) or before in lexicon().human_plural or is_people_shape(before)
    no_noun = any_of("given_name", "afterthought", "subject_pronoun", "before_verb", "that", "title")
    noun = many and before not in no_noun and not (before.startswith("ال") or owned_title(before))  # صديقه يعتقد أنه
    return noun and that in lexicon().that - lexicon().bare_that


def _keeps_a_name(units: Sequence[Unit], at: int) -> bool:
    """قال ضابط لم تكشف الصحيفة اسمه، لم يورد التقرير هويته: whether a verb behind لم keeps a name back."""
    if word_at(units, at - 1) not in lexicon().negation:
        return False
    for unit in units[at + 1 : at + _OWN_NAME_REACH]:
        if unit.kind == "word" and begins_own_name(unit.text) and unit.text.endswith(PRONOUNS):
            return True
        if unit.kind not in ("word", "name", "quote") or unit.text in lexicon().that:
            return False
    return False


def _is_through(units: Sequence[Unit], at: int, end: int) -> bool:
    """عبر رويترز، عن مسؤول: whether a name or a noun and a comma stand between عبر and عن."""
    relayed = (verb_form(word_at(units, place)) for place in range(max(0, at - _OUTLET_MOST), at))
    if units[at].text == "عبر" and any(found and found[0].need == "relays" for found in relayed):
        return True  # نقلت الوكالة عبر موقعها عن فلان
    comma = next((place for place in range(end, min(len(units), end + _OUTLET_MOST)) if units[place].text == "،"), None)
    return units[at].text == "عبر" and comma is not None and word_at(units, comma + 1) == "عن"


def _is_event(word: str) -> bool:
    """Whether a word is a noun of something done, with the article or without."""
    return is_event_noun(bare(word)) or is_verbal_shape(bare(word))


def _is_after(units: Sequence[Unit], at: int) -> bool:
    """كتب عقب صافرة النهاية: whether عقب with no و has before it another word than a stop, and behind it a noun that is
    no speaker's, which the article of another closes."""
    noun, plain = word_at(units, at + 1), units[at].text == "عقب"
    known = any_of("title", "speaking_body", "given_name", "that", "afterthought", "relation")
    inner = plain and at > 0 and units[at - 1].kind != "stop" and noun != "" and word_at(units, at + 2).startswith("ال")
    return inner and not noun.startswith("ال") and not ({noun, bare(noun)} & known)


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
        with_b = tied and unit.text[:1] == "ب"
        threat = with_b and lemma in lexicon().calls and len(unit.text) > SHORTEST_THREAT  # متوعدة المخالفين بغرامات
        if unit.text in own or threat or (with_b and is_event_noun(unit.text[1:])):
            return True
        if unit.kind not in ("word", "name"):
            return False
    return False


def only_describes(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """تحقيق نشرته الصحيفة: the verb tells of a thing already named, and reports nothing; ما قاله does."""
    if word_at(units, at - 1) == "ما" and _is_described(units, at):
        return True
    if calls_on_him(units, at, form):
        return False
    return (
        form.need in ("says", "clause")
        and form.lemma not in lexicon().tells_somebody | {"سال"}
        and word_at(units, at - 1) not in lexicon().what
        and not (form.need == "says" and _is_behind_words(units, at))
        and not any(word_at(units, place).startswith("بان") for place in _near_words(units, at))  # ذكّره القاضي بأن
    )


def calls_on_him(units: Sequence[Unit], at: int, form: VerbForm) -> bool:
    """وطالبوها بالإفراج عنهم, ودعاهم إلى العودة: whether a verb of calling on, at the head of its clause, has whom
    as its pronoun, and right behind it what it gives."""
    if not form.has_object or form.takes not in ("must", "person") or form.doubtful:
        return False
    own, following = contents().get(form.lemma, ((), False))[0], word_at(units, at + 1)
    given = following in own or (following[:1] in own and len(following) > SHORTEST_THREAT)
    begins = units[at].text[:1] in ("و", "ف") or at == 0 or units[at - 1].kind == "stop"
    return given and begins


def _is_described(units: Sequence[Unit], at: int) -> bool:
    """ووصفت، في بيان، ما تنشره الصحافة بأنه: whether ما and a verb of its own are what a verb before describes."""
    for place in range(at - 2, max(-1, at - _COLON_REACH), -1):
        if units[place].ends or units[place].kind == "quote":
            return False
        before = verb_form(word_at(units, place))
        if before and before[0].shape == "finite":
            return before[0].lemma in lexicon().describes
    return False


def _is_behind_words(units: Sequence[Unit], at: int) -> bool:
    """«…». تقولها فلانة: whether words in marks and a stop stand right before a verb with its pronoun."""
    back = at - 1
    while back > at - _STOPS_MOST and back >= 0 and units[back].kind == "stop":
        back -= 1  # «…».. قالتها فلانة
    return 0 <= back < at - 1 and units[back].kind == "quote"


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
        if unit.text in lexicon().to_whom and lemma != "نسب":
            continue  # نُقلوا إلى المشفى: carried there
        that = unit.text in lexicon().that and not over
        if that or unit.text == "عن" or unit.text in any_of("to_whom", "source_pronoun"):
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
    over = at + 1 < len(units) and units[at].text in ("،", ",") and units[at + 1].text in lexicon().that  # موضحة، أن
    return over or (at < len(units) and (units[at].kind == "quote" or units[at].text in lexicon().that | _LEADING))
