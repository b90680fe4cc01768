"""Subjects that stand away from their verb: before it, or with another verb at the head of the sentence."""

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.marks.text_units import COMMAS
from isnad.find.quotations.phrases.asides import is_turn, skip_asides
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, SpeakerMemory
from isnad.find.quotations.phrases.speaker_phrases import is_given, read_phrase
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.noun_shapes import owned_title
from isnad.find.quotations.words.reporting_verbs import Gender, Takes
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_JOINED_MOST = 2  # units from such a one to his verb
_SHORT_VERB = 3  # letters
_BACK = 30  # units before a verb in which its subject may begin
_CONNECTORS_MOST = 60  # units of connectors and phrases before a subject
_PLACE_MOST = 5  # units of where somebody is from, before his verb
_COMPLEMENT_MOST = 10  # units of what a body is for, up to the comma before its verb
_OF_BODY = frozenset(("عن", "في"))
_PREPOSITION_PHRASE = 14  # units of a phrase before the verb, up to its comma


def phrase_before(line: CuedLine, verb: int, known: KnownSpeakers) -> SpeakerPhrase | None:
    """The subject that stands before a verb with nothing but its description between; None where there is none."""
    for start in _clause_starts(line, verb):
        phrase = _past_asides(line, start, known)
        if phrase is None or phrase.stop > verb:
            continue
        if not (_leads_to(line, phrase.end, verb) or _is_from_a_place(line, phrase, verb)):
            continue
        after_comma = start > 0 and line.units[start - 1].kind == "stop" and not line.units[start - 1].ends
        sure = phrase.entry is not None or phrase.nature in ("title", "body")
        if sure or (phrase.can_speak and not after_comma):
            return phrase
    return None


def _is_from_a_place(line: CuedLine, phrase: SpeakerPhrase, verb: int) -> bool:
    """الطبيبة رنا من نقطة طبية قريبة تؤكد: whether nothing but where a named one is from, or what a body is for, stands
    before the verb."""
    from_there = phrase.named and phrase.nature == "title" and line.word(phrase.end) == "من"
    following = line.word(phrase.end)
    whose = following[:1] == "ل" and bare(following[1:]) in any_of("title", "speaking_body")  # المكتب الإعلامي لرئيس
    of_something = phrase.nature in ("title", "body") and (following in _OF_BODY or whose)
    if not (from_there or of_something):
        return False
    comma = of_something and line.text(verb - 1) in ("،", ",")  # لجنة الدفاع عن البساتين في الوادي، أعلنت
    between = range(phrase.end + 1, verb - comma)
    plain = all(line.units[at].kind in ("word", "name") and at not in line.cue_at for at in between)
    return 0 < len(between) <= (_COMPLEMENT_MOST if comma else _PLACE_MOST) and plain


def _past_asides(line: CuedLine, start: int, known: KnownSpeakers) -> SpeakerPhrase | None:
    """The phrase after the asides at a unit; read once for all verbs that may be its own."""
    key = (start, "past asides", False)
    if key not in line.read:
        line.read[key] = read_phrase(line, skip_asides(line, start, known), known)
    found: SpeakerPhrase | None = line.read[key]
    return found


def _clause_starts(line: CuedLine, verb: int) -> list[int]:
    """Where a clause that holds a verb may begin, the nearest first."""
    starts: list[int] = []
    for at in range(verb - 1, max(-1, verb - _BACK), -1):
        if line.sentence[at] != line.sentence[verb]:
            return [*starts, at + 1]
        unit = line.units[at]
        if unit.text == ":":
            return [*starts, at + 1]
        begins = any_of("begins_clause", "bare_that", "bare_that_and")  # after بأنه stands what is said of him
        if (unit.kind == "word" and unit.text in begins) or unit.text in COMMAS | {"|"}:
            starts.append(at + 1)
        elif unit.text in lexicon().goes_on_verb:
            starts.append(at + 1)  # ومضت فلانة تقول
        elif is_joined_speaker(line, at, verb):
            starts.append(at)  # النقابة تعلن الإضراب والوزارة تقول
        elif at == 0:
            starts.append(0)
    return starts


def is_joined_speaker(line: CuedLine, at: int, verb: int) -> bool:
    """Whether و and an office or a body stand at a unit, and nothing but its adjective before the verb."""
    word = line.word(at)
    office = word[:1] == "و" and bare(word) != word and bare(word) in any_of("title", "speaking_body")
    return office and verb - at <= _JOINED_MOST and all(line.units[one].kind == "word" for one in range(at, verb))


def _leads_to(line: CuedLine, at: int, verb: int) -> bool:
    """Whether nothing stands between a subject and its verb but particles and a relative clause."""
    while at < verb:
        word = line.word(at)
        if word in any_of("relative", "asks_anonymity"):
            return all(not unit.ends for unit in line.units[at:verb])
        if line.text(at) in ("،", ",") and line.text(verb - 1) in ("،", ",") and at < verb - 1:
            return True  # فلان، حين طالب بكذا، قال
        if word.startswith("بال"):  # بالرباط
            at += 1
            continue
        if is_turn(line, at):
            at += 2  # الوزير من جهته قال
            continue
        if line.text(at) in ("،", ",") or word in lexicon().before_own_verb or word in any_of("negation", "adverb"):
            at += 1
            continue
        return False
    return True


def sentence_subject(
    line: CuedLine, at: int, known: KnownSpeakers, memory: SpeakerMemory | None = None
) -> SpeakerPhrase | None:
    """The subject of the sentence that a unit stands in, if it may speak: that of its first verb, or its first noun.

    One whom `memory` knows to have spoken under that name may speak again: والحلو لا يحب الألقاب، ويقول.
    """
    start = _after_connectors(line, line.sentence_start(at), at, known)
    if start >= at:
        return None
    unit, word = line.units[start], line.word(start)
    if unit.kind == "word" and may_be_verb(line, start):
        takes: Takes = "thing" if start not in line.cue_at else _takes(line, start)
        takes = "person" if word.removeprefix("و") in lexicon().meets else takes  # التقى فلان السفير
        first = skip_asides(line, start + 1, known)
        if is_owned_thing(line, first):
            return None  # هزّ كتفيه
        phrase = read_phrase(line, first, known, takes)
        sure = phrase is not None and (phrase.entry or phrase.nature == "title" or is_given(line, phrase))
        met = phrase is not None and phrase.named and bool(sure)
        if phrase and word.endswith("نا") and not met:
            return None  # انتظرنا ساعتين; but whom we met may speak next: واجهنا المدير فلاناً
        if phrase and phrase.stop <= at and fits_verb(word, phrase):
            return phrase if phrase.can_speak or phrase.nature == "common" else None
        return None
    phrase = read_phrase(line, start, known)
    if phrase is None or phrase.stop > at or unit.kind == "quote":
        return None
    again = word.lstrip("وف").startswith("ال") and memory is not None and memory.described(bare(word)) is not None
    return phrase if (phrase.can_speak and phrase.nature != "thing") or again else None


def is_owned_thing(line: CuedLine, at: int) -> bool:
    """Whether a word has its owner on it and is nobody's title: رأسه، كتفيه."""
    word = line.word(at)
    owned = word.endswith(("ها", "هم", "يه")) or (word.endswith("ه") and line.printed(at).endswith("ه"))
    known = any_of("title", "given_name", "speaking_body", "owned", "honour")
    return owned and word not in known and bare(word) not in known and not owned_title(word)


def is_his_body(line: CuedLine, phrase: SpeakerPhrase, gender: Gender | None) -> bool:
    """المركز غرفتان. تقول: a body with the article and no ending of a woman's, before a verb of hers."""
    first = line.printed(phrase.start)
    his = first.startswith("ال") and not first.endswith(("ة", "ات", "ا"))
    return gender == "f" and phrase.nature == "body" and his


def _takes(line: CuedLine, at: int) -> Takes:
    form = line.cue_at[at].form
    return form.takes if form and form.takes != "-" else "thing"


def fits_verb(word: str, phrase: SpeakerPhrase) -> bool:
    """Whether a verb with no form of its own in the lexicon agrees: ت at either end is feminine."""
    plain = word[1:] if word[:1] in "وف" and len(word) > 3 else word
    feminine = plain.endswith("ت") or plain.startswith("ت")
    either = len(plain) in (len("تلا"), len("تدخل")) or (len(plain) == len("تناول") and plain[2] == "ا")
    if either and plain[0] == "ت" and not plain.endswith("ت"):
        return True  # تدخّل is his, تدخل hers; تلا, تناول
    return phrase.gender is None or phrase.gender == "p" or (phrase.gender == "f") == feminine


def _after_connectors(line: CuedLine, start: int, limit: int, known: KnownSpeakers) -> int:
    """The first unit of a sentence after its connectors, and after phrases that a comma ends (وفي بيروت،)."""
    words = lexicon()
    at = start
    while at < limit:
        if at - start > _CONNECTORS_MOST:
            return limit  # a run of them is not read anew from each of its verbs
        word = line.word(at)
        if is_turn(line, at):
            at += 2  # من ناحيته دافع المدير، وهو مهندس، عن كذا
        elif word in words.when_clause:
            reach = min(limit, at + 2 * _PREPOSITION_PHRASE)
            comma = next((i for i in range(at, reach) if line.text(i) in ("،", ",")), None)
            if comma is None:
                return limit  # حين ناداه القاضي وقف وقال
            at = comma + 1
        elif (
            line.units[at].kind == "stop"
            or word in any_of("connector", "adverb", "negation")
            or (word == "ان" and at > start)
        ):
            at += 1
        elif word in words.sentence_preposition:
            within = range(at, min(limit, at + _PREPOSITION_PHRASE))
            end = next((i for i in within if line.text(i) in ("،", ",") or _is_main_verb(line, i)), None)
            if end is None:
                return limit if word in words.topic else at + 2  # وعن غياب القائد فلان علق بالقول
            if line.text(end) not in ("،", ","):
                return end  # ورداً على ذلك أكدت الهيئة، في تغريدات، أن
            at = end + 1
        else:
            return at
    return at


def opens_with_phrases(line: CuedLine, verb: int, known: KnownSpeakers) -> bool:
    """Whether nothing but connectors and phrases of time and place stands between a sentence's head and its verb, or
    what is spoken of: وعن غياب القائد علق بالقول."""
    first = line.sentence_start(verb)
    between = range(first + 1, verb)
    topic = line.word(first) in lexicon().topic and len(between) <= _PREPOSITION_PHRASE
    if topic and all(line.units[at].kind in ("word", "name") and at not in line.cue_at for at in between):
        return True
    return _after_connectors(line, first, verb, known) >= verb


def _is_main_verb(line: CuedLine, at: int) -> bool:
    """Whether a verb stands at a unit: a cue, or after a closed phrase one with a title behind it (خطّت الطالبة)."""
    if at in line.cue_at:
        return True
    before, after = line.word(at - 1), bare(line.word(at + 1))
    if before in lexicon().leads_elsewhere and after in any_of("title", "speaking_body"):
        return line.word(at + 1).startswith("ال") and may_be_verb(line, at)  # من ناحية أخرى أصدر المجلس
    closed, titled = before.startswith("ال"), after in lexicon().title
    return closed and titled and line.word(at + 1).startswith("ال") and may_be_verb(line, at)


def _before_subject(line: CuedLine, at: int) -> bool:
    """Whether a short word that may be a verbal noun has a subject behind it: دفع العضو، عقد «اللقاء»."""
    following = line.units[at + 1] if at + 1 < len(line.units) else None
    known = following is not None and (following.kind == "quote" or bare(following.text) in lexicon().title)
    verb = line.word(at).lstrip("وف")
    return known and (len(verb) <= _SHORT_VERB or (len(verb) == _SHORT_VERB + 1 and verb[0] == "ت"))  # توجه الوزير


def may_be_verb(line: CuedLine, at: int) -> bool:
    """Whether the first word of a sentence looks like its verb, by the word itself and by the one after it."""
    words = lexicon()
    word = line.word(at)
    if at in line.cue_at or word in words.verb_in_al:
        return True
    if word.startswith(("ال", "وال")) or bare(word) in any_of("title", "speaking_body", "human_plural", "given_name"):
        return False
    if (
        (bare(word) in words.event_noun and not _before_subject(line, at))
        or word in any_of("occasion", "talk")
        or len(word) < 2
        or word.endswith(("ه", "ات", "ون", "ين"))
    ):
        return False
    if at + 1 >= len(line.units):
        return False
    following = line.units[at + 1]
    if following.kind in ("name", "quote"):
        return True
    after = following.text
    return following.kind == "word" and (
        after.startswith("ال") or bare(after) in any_of("title", "speaking_body") or after not in words.relative
    )
