"""What a verb says without أنّ: what a preposition or a verbal noun gives (كشف عن مقتل، نفت وجود، دعا إلى نشر).

Named rules in their order: the first that finds where it begins decides.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from isnad.find.number_words import number_words
from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.cues.other_senses import SHORTEST_THREAT, calls_on_him
from isnad.find.quotations.phrases.asides import past_commas, skip_asides
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.speech.passed_over import is_their_body, is_whom, past_hiding
from isnad.find.quotations.words.lexicon import any_of, bare, contents, lexicon
from isnad.find.quotations.words.noun_shapes import (
    is_event_noun,
    is_owned_document,
    is_tied,
    is_verbal_shape,
    is_with_article,
)
from isnad.find.quotations.words.reporting_verbs import VerbForm

_FEWEST_LETTERS = 3  # of a word that begins with a preposition
_OF_T = 4  # letters of a verbal noun of the shape تفعّل
_REACH = 12  # units from a subject to what it says
_SERVES_MOST = 4  # units of where somebody serves, to its comma
_QUALITY_REACH = 9  # units from what is described to its quality
_NO_OBJECT = (
    "relation", "afterthought", "that", "relative", "negation", "connector", "conjunction", "subject_pronoun", "adverb",
    "addressee", "occasion", "manner_adjective", "clitic", "before_verb", "when_adjective", "sentence_preposition",
)  # fmt: skip
_CIRCUMSTANCE = frozenset(("وهو", "وهي", "وهم"))


def content_start(line: CuedLine, reporting: ReportingCue, known: KnownSpeakers) -> int | None:
    """The unit of the preposition, or of the verbal noun, with which what a verb says begins; None where none does."""
    form = reporting.cue.form
    if form is None or _gives_none(line, reporting, form):
        return None
    place = _place(line, reporting, form, known)
    for rule in CONTENT_RULES:
        found = rule.find(place)
        if found is not None:
            return found if found >= 0 else None
    behind = _behind_commas(place)
    return None if behind is None else _stated_or_given(behind)


def _behind_commas(place: "_Place") -> "_Place | None":
    """طالب المجلس، في قرار صدر أمس، الحكومة بكذا: the same with what stands between two commas passed over; None where
    nothing does."""
    comma = next((at for at in (place.reporting.end, place.first - 1) if place.line.text(at) in ("،", ",")), None)
    if comma is None or not place.reporting.explicit:
        return None
    first = past_commas(place.line, comma)
    own = any(_gives(place.line, first, preposition, near=True) for preposition in place.prepositions)
    if not own:  # حذر فلان، الذي لم يشارك، من كذا، وقال
        first = past_commas(place.line, first - 1) if first > comma else comma
    return replace(place, start=first, first=first) if first > comma + 1 else None


def may_be_stated(noun: str) -> bool:
    """Whether a noun after a preposition is what is said: a verbal noun, by the list or by its shape."""
    return is_event_noun(noun) or is_verbal_shape(bare(noun))


@dataclass(frozen=True, slots=True)
class _Place:
    """A verb with its subject: `start` is the unit after it, `first` the one after what stands between (في بيان).

    `anything` says that أي stands before `first`: تنفي أي دور. What a verb says follows one of `prepositions`, or is a
    verbal noun alone, where `verbal`.
    """

    line: CuedLine
    reporting: ReportingCue
    form: VerbForm
    start: int
    first: int
    anything: bool
    prepositions: tuple[str, ...]
    verbal: bool


@dataclass(frozen=True, slots=True)
class ContentRule:
    """A rule by its name and its reason; it finds a unit, or -1: nothing is said here; None: the next rule is asked."""

    name: str
    because: str
    find: Callable[[_Place], int | None]


def _gives_none(line: CuedLine, reporting: ReportingCue, form: VerbForm) -> bool:
    """Whether a verb says nothing in this way, by its form and by the word before it."""
    cue, before = reporting.cue, line.word(reporting.cue.first - 1)
    besides = line.word(cue.first) == "كما" and not before  # كما طالبت بكذا: she also asked for it
    asks = calls_on_him(line.units, cue.at, form)  # وطالبوها بكذا
    if (form.has_object and not asks) or form.need == "relays" or (cue.attributive and not besides):
        return True
    if before in lexicon().relative and line.word(cue.end) in any_of("to_somebody", "said_about"):
        return True  # المسيرة التي دعا إليها الاتحاد، لإحياء كذا: it is what he called for
    circumstance = before in _CIRCUMSTANCE and form.lemma in lexicon().points
    if _is_yet_to_come(line.word(cue.at)) or before in lexicon().question_word or circumstance:
        return True  # هل تتوقع كذا؟ وهي تشير إلى المدفأة
    plain = form.need == "clause" and form.stance == "asserts"
    if cue.negated and (plain or form.lemma in lexicon().recognises):
        return True  # لم تطلب حذف سؤال, لا تعترف بوجود كذا
    somebody = bare(line.word(cue.end)) in any_of("title", "speaking_body", "source_word")  # ولم تستبعد أوساط كذا
    says_not = cue.negated and (form.stance == "asserts" or somebody)  # but لم يستبعد كذا, لم ينف كذا
    return not reporting.explicit and (says_not or before in lexicon().relative)


def _is_yet_to_come(word: str) -> bool:
    """وسيعلن النتائج: whether a verb tells of what will be said."""
    return word.removeprefix("و").startswith(("سي", "ست"))


def _place(line: CuedLine, reporting: ReportingCue, form: VerbForm, known: KnownSpeakers) -> _Place:
    prepositions, verbal = contents().get(form.lemma, ((), False))
    start = reporting.end if reporting.explicit else reporting.cue.end
    at_once = any(_gives(line, start, preposition, near=False) for preposition in prepositions)
    first = start if at_once else skip_asides(line, start, known)  # مطالبا بإعادة الفرز: no manner
    if line.word(first) == form.lemma + "ا":  # نفى نفياً قاطعاً ما راج
        first += 1 + line.word(first + 1).endswith("ا")
    anything = False
    while line.text(first) in ("،", ",") or line.word(first) == "اي":
        anything = line.word(first) == "اي"
        first += 1
    return _Place(
        line, reporting, form, start, first, anything and form.lemma in lexicon().denies, prepositions, verbal
    )


def _behind_occasion(place: _Place) -> int | None:
    for at in range(place.start, place.first):
        word = place.line.word(at)
        if "ب" in place.prepositions and word[:1] == "ب" and is_event_noun(word[1:]):
            return at  # لوّحت في بداية الشهر بإيقاف الإنتاج
        given = place.line.word(at) in place.prepositions and at > place.start + 1
        if given and may_be_stated(place.line.word(at + 1)):
            return at  # محذرة في نشرتها الفصلية من انقطاع الحليب
        if not place.verbal:
            continue
        within = place.line.word(at - 1) in any_of("relation", "afterthought") or word.startswith("ال")
        within = within or word in lexicon().holds_it  # خلال مؤتمر عقده أمس
        if is_event_noun(word) and not within and bare(word) not in lexicon().occasion:
            return at
    return None


def _what_or_how(place: _Place) -> int | None:
    word, lemma = place.line.word(place.first), place.form.lemma
    these = word in lexicon().this and lemma in lexicon().denies and place.line.word(place.first + 1).startswith("ال")
    denied, tells = (
        (word == "ما" and lemma in lexicon().denies_what) or these,
        word == "كيف" and lemma in lexicon().tells,
    )
    asks = lemma in ("تساءل", "استفسر") and word in lexicon().question_word  # ويتساءل كيف يمشي الناس
    return place.first if denied or tells or asks else None


def _that_not(place: _Place) -> int | None:
    """توقعت الخبيرة ألا يطول الإغلاق: أن and لا in one word, which folding makes one with إلا."""
    line = place.line
    for at in range(place.start, min(len(line.units), max(place.first + 1, place.start + _REACH))):
        if line.word(at) == "الا" and line.printed(at).startswith("أ") and line.word(at + 1)[:1] in tuple("يتنا"):
            return at
        if line.units[at].ends or line.units[at].kind == "quote" or at in line.cue_at or _stops(line.word(at)):
            return None
    return None


def _in_first_person(place: _Place) -> int | None:
    """وقال أعتقد أن الحارس جاهز: what he says of himself or of us, with neither أنّ nor a colon."""
    says = place.form.lemma in lexicon().goes_on or place.form.lemma in ("قال", "اوضح")
    return place.start if says and place.line.word(place.start) in lexicon().first_person else None


def _anonymity(place: _Place) -> int | None:
    line, first = place.line, place.first
    asked = place.form.lemma in lexicon().asks_anonymity and line.word(first) == "عدم"
    named = {line.word(first + 1), line.word(first + 2)} & lexicon().his_name
    hides = line.word(first) in lexicon().revealing and named
    return -1 if asked or hides else None


def _no_comment(place: _Place) -> int | None:
    """رفض التعليق على كذا, رفض الإدلاء بتصريح: whether one refuses to speak."""
    words = (place.line.word(at) for at in range(place.reporting.cue.end, place.first + 1))
    return -1 if place.form.lemma == "رفض" and not lexicon().comment.isdisjoint(words) else None


def _topic(place: _Place) -> int | None:
    """تحدث عن تجربته، عن خسارة فريقه، عن الأسعار: what one speaks of, which tells nothing that happened: a definite
    noun, or one that is his own."""
    line = place.line
    reach = range(place.first, min(len(line.units), place.first + _REACH))
    about = next((at for at in reach if line.word(at) == "عن" or line.units[at].ends), None)
    if place.form.lemma != "تحدث" or about is None or line.units[about].ends:
        return None
    at = about + 1
    return -1 if line.word(at).startswith("ال") or line.has_owner(at) or line.has_owner(at + 1) else None


def _stated_or_given(place: _Place) -> int | None:
    line = place.line
    past = place.first
    for at in range(place.first, min(len(line.units), place.first + _REACH)):
        unit, word = line.units[at], line.word(at)
        past = max(past, past_hiding(line, at))
        if at < past:
            continue
        if place.form.lemma in lexicon().calls and is_whom(line, at, place.first):
            continue
        if place.reporting.explicit and is_their_body(line, at, place.first):
            continue
        over = unit.text in ("،", ",") and line.word(at + 1)[:1] == "و" and at + 1 not in line.cue_at
        if (word == "ذلك" or over) and at > place.first:
            return None  # نفى أبو صخر ذلك في تسجيل
        refused = at in line.cue_at and at == place.first and place.verbal and _is_owned_noun(line, at)
        described = place.form.lemma in lexicon().calls and word in lexicon().relative  # مطالبا الجهة التي زرعتها بكذا
        stops = _stops(word) and not described
        if unit.ends or unit.kind == "quote" or unit.text == ":" or (at in line.cue_at and not refused) or stops:
            return None
        if place.form.lemma == "حمل" and word in place.prepositions:
            return at  # حمّل الوزير الحكومة مسؤولية كذا
        if place.verbal and _is_stated(place, at):
            return at - place.anything if line.text(at + 1) else None
        calls, near = place.form.lemma in lexicon().calls, at == place.first
        if any(_gives(line, at, preposition, near=near, calls=calls) for preposition in place.prepositions):
            return at
    return None


def _may_be_plural(line: CuedLine, at: int) -> bool:
    """أكياس, no إفعال: of five letters, and printed with no hamza below its first."""
    word = line.word(at)
    shaped = len(word) == len("اكياس") and word[0] == "ا" and word[3] == "ا" and word not in lexicon().event_noun
    return shaped and not line.printed(at).startswith("إ")


def _is_owned_noun(line: CuedLine, at: int) -> bool:
    """أكدت الرابطة رفضها لأي لقاء: a verbal noun with its owner that is spelt like a verb with its object."""
    form = line.cue_at[at].form
    return form is not None and form.has_object and is_event_noun(line.word(at))


def _is_stated(place: _Place, at: int) -> bool:
    """Whether a verbal noun at a unit is what is said; right after the subject also a definite one, or تفعّل."""
    word, first = place.line.word(at), place.first
    if word.startswith("لل"):
        return False  # محللون في «كذا» للاستشارات
    near = at == first or (at == first + 2 and place.line.word(first) == "في")  # أعلنت النقابة في الوادي تمسكها
    bodies = any_of("speaking_body", "title")
    closed = place.line.text(at - 1) in ("،", ",") and bare(word) in lexicon().event_noun - bodies  # ، أمس، العثور على
    if (is_event_noun(word) and (near or closed or not (word.startswith("ال") or _may_be_plural(place.line, at)))) or (
        near and place.anything
    ):
        return True
    owned = next((word.removesuffix(owner) for owner in ("ها", "هم", "ه") if word.endswith(owner)), "")
    if near and owned[:1] == "ت" and len(owned) == _OF_T and place.reporting.explicit:
        return True  # تمسكها بالإغلاق
    if not is_verbal_shape(bare(word)):
        return False
    if place.form.lemma in lexicon().appeals and word.startswith("ال"):
        return True  # ناشدت السكان الابتعاد
    definite = word.startswith("الت") or (word.startswith("ال") and bare(word) in lexicon().event_noun)
    of_t = place.reporting.explicit and word[:1] == "ت"  # نفى المدير تكدس الحاويات
    return near and (definite or of_t)


def _stops(word: str) -> bool:
    """Whether what a verb says cannot begin any more: at أنّ, a relative or a conjunction."""
    return word in any_of("that", "relative", "conjunction", "subject_pronoun")


def _gives(line: CuedLine, at: int, preposition: str, *, near: bool, calls: bool = False) -> bool:
    """Whether a preposition at a unit gives what is said: near the subject any noun, later a verbal noun.

    `calls`: the verb calls on somebody, so that any noun does wherever it stands: دعا القوى إلى حوار.
    """
    word = line.word(at)
    if word == preposition:
        noun = line.word(at + 1)
        occasion = bare(noun) in lexicon().occasion and not line.word(at + 2).isdigit()  # إلى تسجيل 12 مخالفة
        fits = noun != "" and noun not in any_of("that", "relative") and (calls or not occasion)
        fits = fits and not (noun == "ما" and line.word(at + 2) in lexicon().stands_below)  # دعت إلى ما يلي:
        return fits and (near or calls or may_be_stated(noun))
    accused = calls and (len(word) > SHORTEST_THREAT or word[1:] in lexicon().accused_of)
    long = len(word) > _FEWEST_LETTERS or is_event_noun(word[1:]) or accused  # بحل الأزمة
    tied = word.startswith(preposition) and long and word not in lexicon().relation  # no باسم
    tied = tied and not (word.startswith(tuple(lexicon().own_letter)) or is_owned_document(word))  # في بيانهم
    if len(preposition) > 1 or not tied or _is_where_he_serves(line, at):
        return False
    noun = word.removeprefix("لل") if word.startswith("لل") else word[1:]  # زيارتها للقرية: no للتوقف
    return near or (accused and preposition == "ب") or may_be_stated(noun)


def _is_where_he_serves(line: CuedLine, at: int) -> bool:
    """طالب فلان، أمين رابطة الباعة بالسوق، بتخفيض الإيجار: whether بـ and a definite noun stand before a comma, and
    behind it بـ and a verbal noun, which is what he says."""
    reach = range(at + 1, min(len(line.units), at + _SERVES_MOST))
    comma = next((place for place in reach if line.units[place].kind == "stop"), None)
    if comma is None or line.text(comma) not in ("،", ",") or not is_with_article(line.word(at)):
        return False
    given = line.word(comma + 1)
    return given[:1] == "ب" and is_event_noun(given[1:]) and not may_be_stated(line.word(at)[1:])


def _plain_object(place: _Place) -> int | None:
    """ثمّن رؤساء اللجان جهود الوزارة، سجلت الدائرة أكثر من ألف حالة: any noun, or a number, right after the subject."""
    line, at, lemma, speaker = place.line, place.first, place.form.lemma, place.reporting.speaker
    sure = place.reporting.explicit and (speaker.entry is not None or speaker.recognised)
    closed = at == place.start + 1 and line.text(place.start) in ("،", ",")  # رئيس اللجنة، فلان، الإجراءات
    if not sure or not (at == place.start or closed) or at + 1 >= len(line.units) or line.units[at + 1].kind == "stop":
        return None
    word = line.word(at)
    if lemma in lexicon().counts:
        numbers = number_words()
        counted = word.isdigit() or word in lexicon().quantity or word in numbers.numbers or word in numbers.alone
        return at if counted and not speaker.words.isdisjoint(any_of("speaking_body", "document", "title")) else None
    particle = any_of(*_NO_OBJECT)
    noun = word != "" and word not in particle and at not in line.cue_at and not is_tied(word)
    return at if lemma in lexicon().states_a_thing and noun and bare(word) not in lexicon().occasion else None


def _estimated(place: _Place) -> int | None:
    """وتقدر الباحثة خسائر القطاع بنحو 300 مليون: what is estimated, where بـ and a number follow it."""
    line, first = place.line, place.first
    if place.form.lemma != "قدر" or not place.reporting.explicit or line.units[first : first + 1] == []:
        return None
    if line.units[first].kind == "stop" or _stops(line.word(first)) or is_tied(line.word(first)):
        return None
    numbers = number_words()
    for at in range(first + 1, min(len(line.units), first + _QUALITY_REACH)):
        word = line.word(at)
        if line.units[at].kind == "stop" or at in line.cue_at:
            return None
        counted = word[1:] in lexicon().quantity or word[1:] in numbers.numbers or word[1:].isdigit()
        if word[:1] == "ب" and (counted or (word == "ب" and line.word(at + 1)[:1].isdigit())):
            return first
    return None


def _described(place: _Place) -> int | None:
    """وصف المحامي الحكم بالرادع: what is described, where its quality follows after بـ with no marks."""
    line, first = place.line, place.first
    if place.form.lemma not in lexicon().describes or not place.reporting.explicit:
        return None
    if not (line.word(first).startswith("ال") or line.word(first) in lexicon().this):
        return None
    for at in range(first + 1, min(len(line.units), first + _QUALITY_REACH)):
        unit, word = line.units[at], line.word(at)
        if unit.kind != "word" or at in line.cue_at or _stops(word):
            return None
        if word[:1] == "ب" and len(word) > SHORTEST_THREAT and word not in lexicon().that:
            return first
    return None


CONTENT_RULES: tuple[ContentRule, ...] = (
    ContentRule(
        "behind-occasion", "أعلنت في بيان مؤرخ في 16 أكتوبر انتشال تسع جثث: a verbal noun in it", _behind_occasion
    ),
    ContentRule("what-or-how", "أنكر المتهمون ما نسب إليهم، روى كيف لاحقه الزورق", _what_or_how),
    ContentRule("that-not", "توقعت الخبيرة ألا يطول الإغلاق", _that_not),
    ContentRule("first-person", "وقال أعتقد أن الحارس جاهز", _in_first_person),
    ContentRule("anonymity", "طلب عدم نشر اسمه: he says nothing", _anonymity),
    ContentRule("no-comment", "رفض التعليق على كذا: he says nothing", _no_comment),
    ContentRule("topic", "تحدث عن تجربته: what one speaks of tells nothing that happened", _topic),
    ContentRule("described", "وصف المحامي الحكم بالرادع: from what is described on", _described),
    ContentRule("estimated", "وتقدر الباحثة الخسائر بنحو 300 مليون: from what is estimated on", _estimated),
    ContentRule("plain-object", "ثمّن فلان جهود الوزارة: any noun that is praised, or a number", _plain_object),
    ContentRule("stated-or-given", "a verbal noun, or a noun after the verb's own preposition", _stated_or_given),
)
