"""What may stand between a verb and its subject: adverbs, listeners (لرويترز), occasions (في تصريح صحفي)."""

from functools import lru_cache

from isnad.find.quotations.cues.cued_lines import CuedLine, words_of
from isnad.find.quotations.phrases.not_subjects import is_manner
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.words.lexicon import any_of, bare, begins_a_page, contents, lexicon
from isnad.find.quotations.words.noun_shapes import WITH_PRONOUN, is_event_noun, owned_title

_SHORTEST_LISTENER = 3  # letters, with its لـ
_CALLED_MOST = 2  # words of what an outlet is called, with no marks
_COMMAS = ("،", ",")
_COMMAS_APART = 16  # units between two commas
_ASIDE = 12  # units of a phrase between verb and subject


def skip_asides(line: CuedLine, start: int, known: KnownSpeakers) -> int:
    """The first unit from `start` on that may begin a subject, past adverbs, listeners and occasions."""
    at = start
    while at < len(line.units):
        after = _after_aside(line, at, known)
        if after == at:
            return at
        at = after
    return at


def past_commas(line: CuedLine, start: int) -> int:
    """The first unit behind what stands between two commas at a unit: «، في قرار غير ملزم صدر أمس،», «، الذي فضل عدم
    نشر اسمه،», «، برئاسة فلان،»; the unit itself where nothing does that is told of a subject or of the moment."""
    if line.text(start) not in _COMMAS:
        return start
    head = line.word(start + 1)
    opens = any_of(
        "afterthought", "relative", "adverb", "attributed", "occasion", "sentence_preposition", "asks_anonymity"
    )
    owned = head[:1] == "ب" and head[1:].startswith(("رئاسه", "قياده", "حضور", "مشاركه"))
    if not (head in opens or owned or bare(head) in lexicon().title):
        return start
    for at in range(start + 2, min(len(line.units), start + _COMMAS_APART)):
        unit = line.units[at]
        if unit.ends or unit.kind == "quote" or unit.text == ":" or unit.text in lexicon().that:
            return start
        if unit.text in _COMMAS:
            return at + 1
    return start


def is_turn(line: CuedLine, at: int) -> bool:
    """من جهته، من جانبها، من ناحيتهم: whether the two words at a unit say that it is somebody's turn."""
    return line.word(at) == "من" and line.word(at + 1) in lexicon().whose_turn


def _after_aside(line: CuedLine, at: int, known: KnownSpeakers) -> int:
    word, words = line.word(at), lexicon()
    if is_turn(line, at):
        at += 2
        return at + (line.text(at) == "،")
    times = (word == "لاول" and line.word(at + 1) == "مره") or (word == "للمره" and line.word(at + 1).startswith("ال"))
    if times or (word == "اول" and line.word(at + 1) == "امس") or (word == "في" and line.word(at + 1) == "ذلك"):
        return at + 2  # وأيدته في ذلك مديرة البرنامج
    if word in any_of("adverb", "when_adjective") or (at and (word in words.to_somebody or word in words.during)):
        return at + 1
    if at and word in words.said_about and _may_be_subject(line, at + 1):
        return at + 1  # قال عنه مدربه
    if word in words.addressee or is_listener(line, at, known):
        return _after_listener(line, at)
    if word in ("في", "خلال", "عبر", "علي", "ضمن", "اثناء", "مع") and not is_ali(line, at):
        return _after_occasion(line, at)
    manner = at > 0 and is_manner(line, at) and not (_has_object(line, at) or _is_given_by_b(line, at))
    if manner and _may_be_subject(line, at + 1):
        return at + 1  # قالت بحسرة أم أحمد
    if at and word[:1] == "ب" and word[1:] in words.manner_noun and line.word(at + 1) and _may_be_subject(line, at + 2):
        return at + 2  # قال بصوت خافت الشاهد
    if at and word in lexicon().strongly and line.word(at + 1).startswith("ال"):
        return at + 2  # أدانت بأشد العبارات إغلاق المدرسة
    if at and word in words.time_noun and line.word(at + 1).startswith("ال"):
        return at + 2  # قال لها ليلة الرحيل
    if line.text(at) == "،" and _after_aside(line, at + 1, known) > at + 1:
        return at + 1
    return at


def _may_be_subject(line: CuedLine, at: int) -> bool:
    """Whether a name, a title or a definite noun begins at a unit."""
    word = line.word(at)
    known = word.startswith("ال") or word in any_of("title", "given_name", "speaking_body") or bool(owned_title(word))
    return known or (at < len(line.units) and line.units[at].kind == "name")


def is_listener(line: CuedLine, at: int, known: KnownSpeakers) -> bool:
    """Whether a unit is whom one speaks to: لرويترز، لصحيفة، للوزير، لـ"صوت المدينة"."""
    if at >= len(line.units):
        return False
    unit = line.units[at]
    if unit.kind == "name":
        return unit.prefix[-1:] == "ل"
    word = unit.text
    if word in ("ل", "ول"):
        return at + 1 < len(line.units) and line.units[at + 1].kind in ("quote", "name", "word")
    if word[:1] == "ل" and word.endswith("نا") and _outlet_of(word[1:-2]):
        return True  # لشبكتنا
    if word[:1] == "ل" and len(word) > _SHORTEST_LISTENER and _is_named_elsewhere(line, word):
        return True  # قالت لأطلس
    tied = word[:1] == "ل" and bare(word) != word
    return tied and bare(word) in any_of("outlet", "title")


def _is_named_elsewhere(line: CuedLine, word: str) -> bool:
    """Whether the text has the rest of a word in لـ as a word of its own, so that it is no name that begins so."""
    names = any_of("given_name", "title", "speaking_body", "afterthought", "to_somebody")
    return word not in names and word[1:] in words_of(line.source)


def _outlet_of(noun: str) -> bool:
    """Whether a noun whose owner was taken off is an outlet: شبكت(نا), موقع(نا)."""
    return (noun[:-1] + "ه" if noun.endswith("ت") else noun) in lexicon().outlet


def _has_object(line: CuedLine, at: int) -> bool:
    """وأضاف مخاطبا الوزير: whether a participle at a unit is of a verb whose object is the one who listens."""
    form = line.cue_at[at].form if at in line.cue_at else None
    return form is not None and form.shape == "participle" and form.takes == "person"


def _is_given_by_b(line: CuedLine, at: int) -> bool:
    """وأوعز بزيادة عدد العمال: whether a verbal noun with بـ at a unit is what the verb before gives so."""
    form = line.cue_at[at - 1].form if at - 1 in line.cue_at else None
    word = line.word(at)
    return form is not None and word[:1] in contents().get(form.lemma, ((), False))[0] and is_event_noun(word[1:])


def _after_listener(line: CuedLine, at: int) -> int:
    """The first unit after a listener: its name, whatever it is called, and adjectives with the article."""
    words = lexicon()
    press = line.word(at) in lexicon().to_outlets and line.word(at + 1) in lexicon().of_outlets
    outlet = press or bare(line.word(at)) in words.outlet
    at += 2 if press or line.word(at) in ("ل", "ول") else 1
    first = at
    while at < len(line.units):
        unit, word = line.units[at], line.word(at)
        named = outlet and unit.kind in ("name", "quote") and not unit.prefix
        construct = outlet and not press and at - first < _CALLED_MOST
        named = named or word in lexicon().outlet_tail or (construct and _closes_construct(line, first, at))
        called = outlet and word.endswith(("ي", "يه")) and not (at in line.cue_at or word in words.given_name)
        if not (named or called or (word.startswith("ال") and bare(word) not in words.title)):
            break  # لقناة محلية: of what kind or where
        at += 1
    return at


def _closes_construct(line: CuedLine, first: int, at: int) -> bool:
    """لإذاعة تطاوين، لموقع مهاجر نيوز: whether a bare word behind an outlet with no article is what it is called."""
    outlet, word = line.word(first - 1), line.word(at)
    no_name = ("given_name", "that", "afterthought", "relation", "adverb", "when_adjective")
    other = any_of(*no_name) if at == first else any_of(*no_name, "title")
    plain = word != "" and not ({word, bare(word)} & other) and at not in line.cue_at
    return plain and not outlet.startswith("لل") and not outlet.endswith(("ها", "نا"))


def _after_occasion(line: CuedLine, at: int) -> int:
    """The first unit after في تصريح صحفي and the like, where a subject follows; `at` where it is no occasion."""
    noun = line.word(at + 1)
    words = lexicon()
    if noun == "وقت" and line.word(at + 2) in words.when_adjective:
        return at + 3
    if bare(noun) not in words.occasion and noun not in words.occasion and not begins_a_page(bare(noun)):
        return at
    for place in range(at + 2, min(len(line.units), at + _ASIDE)):
        unit, word = line.units[place], line.word(place)
        if unit.text in ("،", ","):
            return place + 1
        if unit.ends or unit.text == ":" or word in words.that or place in line.cue_at or word in words.relative:
            return place
        if place == at + 2 and word in lexicon().of_press:
            continue
        if place == at + 2 and word.endswith(WITH_PRONOUN) and not line.printed(place).endswith("ة"):
            comma = next((i for i in range(place, min(len(line.units), place + _ASIDE)) if line.text(i) == "،"), None)
            if comma is not None:
                return comma  # في رسالة قرأها مستشاره، إنه
        if word in words.title and line.word(place - 1) not in words.title and line.word(place - 1) != "مع":
            return place
    return at


def is_printed_ali(line: CuedLine, at: int) -> bool:
    """Whether a unit is printed علي in a text that prints the preposition على, so that it is the name."""
    unit = line.units[at] if at < len(line.units) else None
    return unit is not None and line.source[unit.start : unit.end] == "علي" and _prints_ala(line.source)


@lru_cache(maxsize=4)
def _prints_ala(source: str) -> bool:
    """Whether a text prints the preposition with its own letter."""
    return " على " in source and source.count(" على ") >= source.count(" علي ")


def is_ali(line: CuedLine, start: int) -> bool:
    """Whether علي after a verb is the name, not the preposition (folding makes them one): two bare nouns follow."""
    if is_printed_ali(line, start) and line.word(start + 1) not in any_of("afterthought", "occasion", "talk"):
        return True
    nouns = (line.word(start + 1), line.word(start + 2))
    tied = any(not word or word.startswith("ال") or word.endswith(("ه", "هم", "نا")) for word in nouns)
    tied = tied or nouns[0] in lexicon().that  # وشددت على أنها
    return (
        line.word(start) == "علي"
        and not (tied or lexicon().afterthought.intersection(nouns) or begins_a_page(nouns[0]))
        and nouns[0] not in lexicon().occasion
    )
