"""Each place that reports speech, with whoever speaks there."""

from isnad.find.number_words import number_words
from isnad.find.quotations.cues.cue_verbs import CueWords
from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.asides import past_commas
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker, SpeakerMemory
from isnad.find.quotations.speakers.cue_context import CueContext, ReportingCue, agree
from isnad.find.quotations.speakers.intermediaries import spoken_to, with_intermediaries
from isnad.find.quotations.speakers.speaker_rules import who_speaks
from isnad.find.quotations.words.lexicon import any_of, bare, contents, lexicon
from isnad.find.quotations.words.reporting_verbs import Gender

_ADDRESSEE_REACH = 25
_CIRCUMSTANCE_MOST = 18  # units of what is told of the moment, between two commas
_ASIDE_REACH = 12  # units of an aside between two commas, before أنّ
_TOPIC_MOST = 30  # units of what is spoken of, before a comma and the verb
_THOUGH = frozenset(("لئن", "ولئن"))
_NAME_MOST = 2  # words of a name in marks that may stand before أنّ: عبر فضائية “النهار”
_OUTLET_MOST = 5  # the same after لـ, or after a noun for an outlet: لإذاعة “صوت المدينة اليوم”


def find_reporting_cues(line: CuedLine, known: KnownSpeakers, memory: SpeakerMemory) -> list[ReportingCue]:
    """Every cue of a line with its speaker, in order. `memory` learns who spoke."""
    found: list[ReportingCue] = []
    before: list[ReportingCue] = []  # in the same sentence
    for cue in line.cues:
        if before and line.sentence[before[0].cue.at] != line.sentence[cue.at]:
            before = []
        earlier = before[-1] if before else None
        topic = _topic_end(line, cue)
        behind = before if topic < 0 else [one for one in before[-_TOPIC_MOST:] if one.cue.at > topic]
        if earlier and _is_verb_of(earlier) and earlier.that is None and _is_told_of(line, cue):
            continue  # وقال فلان، في تصريحات نقلها موقع كذا: «…»
        decision = who_speaks(CueContext(line, cue, behind, known, memory))
        speaker, end, explicit = decision.speaker, decision.end, decision.explicit
        if earlier and _is_aside_of(line, cue, earlier, end):
            continue  # وقالت، وفق ما نقله المكتب: «…»
        reporting = ReportingCue(cue, speaker, end, _that(line, cue, end), explicit)
        one_that = earlier is not None and earlier.that == reporting.that
        if earlier and one_that and earlier.that is not None and _tells_beside(line, cue, earlier.end):
            continue  # رأت الوزارة في بيان نقلته الوكالة أن, وتابع النائب، الذي يحب أن يختم بالأمثال، أن
        same_that = one_that and earlier is not None and earlier.explicit
        if earlier and same_that and (_is_by_document(line, cue, earlier.end) or _hands_on_it(line, reporting)):
            continue  # the words are whose the verb before says
        if earlier and _hands_on_behind(line, cue, earlier, end, known):  # ذكرت الإذاعة أن كذا، نقلا عن فلان
            handed = speaker._replace(via=((earlier.speaker.entry, earlier.verb),))
            found[-1] = before[-1] = earlier._replace(speaker=handed)
            memory.say(handed)
            continue
        told = earlier is not None and (earlier.explicit or reporting.that is not None)
        through = earlier is not None and (_is_outlet(earlier, known) or cue.first - earlier.end <= 1)
        if earlier and cue.word.endswith(("نقلا", "استنادا")) and told and earlier.that is None and through:
            before.pop()
            found.pop()  # قالت الوكالة نقلا عن فلان: his words, through her
            handed = speaker._replace(via=((earlier.speaker.entry, earlier.verb),))
            reporting = reporting._replace(cue=earlier.cue, speaker=handed)
        before.append(_with_all(line, reporting, earlier, memory))
        found.append(before[-1])
    return found


def _hands_on_behind(line: CuedLine, cue: CueWords, earlier: ReportingCue, end: int, known: KnownSpeakers) -> bool:
    """Whether «نقلا عن فلان» closes a sentence in which an outlet says that, or «بحسب فلان» one in which it hands that
    on: the words are his."""
    form = earlier.cue.form
    relayed = cue.attributive and cue.form is None and form is not None and form.need == "relays"
    handed = (cue.word.endswith("نقلا") or relayed) and earlier.explicit and earlier.that is not None
    closes = end > cue.end and (end >= len(line.units) or line.units[end].ends)
    return handed and _is_outlet(earlier, known) and closes


def _is_aside_of(line: CuedLine, cue: CueWords, earlier: ReportingCue, end: int) -> bool:
    """Whether an attribution right behind a verb that says, and before the colon of its words, only tells who handed
    them on."""
    says = _is_verb_of(earlier) and earlier.that is None and not earlier.cue.attributive
    return says and line.text(end) == ":" and _is_by_document(line, cue, earlier.end)


def _is_outlet(reporting: ReportingCue, known: KnownSpeakers) -> bool:
    """Whether an outlet speaks at a cue: one on record, or one that a noun for outlets calls."""
    speaker = reporting.speaker
    return speaker.entry in known.outlets or not speaker.words.isdisjoint(lexicon().outlet)


def _topic_end(line: CuedLine, cue: CueWords) -> int:
    """وعن رفض النقابة عرضها، قالت: the comma that ends what is spoken of, at a sentence's head; -1 where none does."""
    first = line.sentence_start(cue.first)
    if line.word(first) not in lexicon().topic:
        return -1
    for at in range(first + 1, min(cue.first, first + _TOPIC_MOST)):
        verb = line.cue_at.get(at + 1) if line.text(at) in ("،", ",") else None
        if verb and verb.form and verb.form.shape == "finite" and not verb.attributive:
            return at
    return -1


def _hands_on_it(line: CuedLine, reporting: ReportingCue) -> bool:
    """جاء في البيان، الذي نقلته الوكالة، أنه: a relative clause of what is handed on, between a verb and its أنّ."""
    form, before = reporting.cue.form, line.word(reporting.cue.first - 1)
    told_of = before in lexicon().relative or _is_told_of(line, reporting.cue)
    return form is not None and form.has_object and told_of and reporting.that is not None


def _is_verb_of(earlier: ReportingCue) -> bool:
    """Whether somebody is named as the one who speaks at a cue, or goes on there: وقال في تصريحات نقلها الموقع."""
    form, speaker = earlier.cue.form, earlier.speaker
    goes_on = form is not None and form.shape == "finite" and form.need == "says" and not form.has_object
    return earlier.explicit or (goes_on and (speaker.entry is not None or speaker.printed is not None))


def _is_told_of(line: CuedLine, cue: CueWords) -> bool:
    """في بيان نقلته الوكالة، في رسالة نشرت على موقعها: whether a verb tells of a document with no article right before
    it, its object or what was published."""
    if cue.form is None or line.word(cue.first - 1) not in any_of("document", "talk"):
        return False
    published = cue.form.lemma == "نشر" and line.word(cue.end) in ("علي", "في", "عبر")
    return cue.form.has_object or published


def _with_all(
    line: CuedLine, reporting: ReportingCue, earlier: ReportingCue | None, memory: SpeakerMemory
) -> ReportingCue:
    """A reporting whose speaker has his gender and those he speaks to; `memory` learns of him if he does speak.

    `earlier` is the one before it in its sentence: who says so there is not passed over for who hands it on.
    """
    cue, speaker = reporting.cue, reporting.speaker
    stop = reporting.that if reporting.that is not None else _first_quote(line, cue, reporting.end)
    back = cue.first - 1 - (line.text(cue.first - 1) in ("،", ","))
    follows = back >= 0 and line.units[back].kind == "quote" and not cue.joined  # «…»، تروي فلانة
    reports = reporting.that is not None or _is_quote_or_colon(line, stop) or follows
    if reports and not (cue.attributive or (cue.form and cue.form.shape == "noun")):
        speaker = with_intermediaries(speaker, spoken_to(line, cue.end, stop, speaker, cue.word))
    gender = _gender(cue, reporting.explicit)
    if gender and speaker.gender is None:
        speaker = speaker._replace(gender=gender)
    if reports and reporting.explicit and speaker.printed:
        speaker = speaker._replace(known=True)  # who has said something may be called by a bare name
    certain = cue.form is None or (cue.form.need != "relays" and (not cue.form.doubtful or speaker.known))
    certain = certain and reporting.explicit
    somebody = speaker.entry is not None or not reporting.explicit or _may_be_somebody(speaker)
    at_length = somebody and (certain or _speaks_at_length(cue))
    source = cue.attributive and cue.form is None and earlier is not None and earlier.explicit
    hands_on = source and earlier is not None and not earlier.cue.attributive  # قال فلان: “…”، وفق الوكالة
    hands_on = hands_on or (earlier is not None and _is_said_to_say(line, earlier, reporting))
    if not hands_on and (reporting.explicit or earlier is None) and (reports or cue.attributive or at_length):
        memory.say(speaker)
    return ReportingCue(cue, speaker, reporting.end, reporting.that, reporting.explicit, reports)


def _may_be_somebody(speaker: Speaker) -> bool:
    """Whether a subject whom no words of his follow may go on: not رفضت ثلاثة طلبات. واتهمت, a number and things."""
    if speaker.recognised or not speaker.known:
        return speaker.recognised
    numbers = number_words().numbers
    return speaker.words.isdisjoint(lexicon().event_noun) and not any(word in numbers for word in speaker.words)


def _is_said_to_say(line: CuedLine, earlier: ReportingCue, reporting: ReportingCue) -> bool:
    """قال المدير إن المهندس حذر من كذا. وأضاف: whether one speaks as the subject of what another says, so that the
    other goes on; an outlet that reports him does not."""
    speaker, outer = reporting.speaker, earlier.speaker
    if earlier.that is None or not reporting.explicit or speaker.printed is None or reporting.cue.form is None:
        return False
    behind = earlier.that + 1 < len(line.units) and line.units[earlier.that + 1].start == speaker.printed[0]
    somebody = outer.known and (outer.entry or outer.printed) and outer.words.isdisjoint(lexicon().outlet)
    return behind and bool(somebody) and agree(reporting.cue.form.gender, outer.gender)


def _is_quote_or_colon(line: CuedLine, at: int) -> bool:
    return at < len(line.units) and (line.units[at].kind == "quote" or line.units[at].text == ":")


def _speaks_at_length(cue: CueWords) -> bool:
    """تحدث، أدلى بتصريحات، نقل عن: what he said may come in a later sentence."""
    return bool(cue.form and (cue.form.lemma in ("تحدث", "ادلي") or cue.form.need == "relays"))


def _gender(cue: CueWords, explicit: bool) -> Gender | None:
    """What the verb's form tells of its speaker."""
    if cue.form is None or cue.attributive or not explicit:
        return None
    return cue.form.gender if cue.form.need != "relays" else None


def _that(line: CuedLine, cue: CueWords, end: int) -> int | None:
    """The أنّ or إنّ of a cue: the first one after its speaker, in the same sentence and before any other cue."""
    told_of = line.word(cue.first - 1) in lexicon().relative and line.text(cue.first - 2) in ("،", ",")
    aside = _circumstance(line, end)
    for at in range(aside.stop if aside else _past_aside(line, end), min(end + _ADDRESSEE_REACH, len(line.units))):
        unit = line.units[at]
        if unit.text in ("،", ",") and (line.word(at + 1) in lexicon().contrast or (told_of and _closes(line, at))):
            return None  # شكا رجل من كذا، فيما راحت؛ الوزير، الذي طلب رداً، فضّل أن
        if unit.kind == "word" and unit.text in lexicon().that:
            return (
                None
                if line.word(at - 1).removeprefix("و") in lexicon().before_that or _leads_elsewhere(line, cue, at)
                else at
            )
        if unit.text == ":" and line.word(at + 1) in lexicon().that:
            return at + 1  # قال المتحدث: إن
        if (
            unit.ends
            or (unit.text in lexicon().relative and at > end)  # المرأة التي تعيل ثلاثة إن: what is said of her
            or unit.text == ":"
            or (unit.kind == "quote" and len(unit.text.split()) > _name_most(line, at))
            or (
                at in line.cue_at
                and line.cue_at[at].at > cue.at
                and not (_is_by_document(line, line.cue_at[at], end) or _is_told_of(line, line.cue_at[at]))
            )
        ):
            return None
    return None


def _past_aside(line: CuedLine, start: int) -> int:
    """وأكد فلان، في الندوة التي أعقبت المباراة، أن: the unit behind what stands between two commas, where أنّ
    follows it and nobody says anything in it; else the unit itself."""
    behind = past_commas(line, start)
    leads = line.word(behind) in lexicon().that and not any(at in line.cue_at for at in range(start, behind))
    return behind if leads else start


def _tells_beside(line: CuedLine, cue: CueWords, end: int) -> bool:
    """Whether a verb between another one, which ends at a unit, and its أنّ only tells of the moment or a document."""
    aside = _circumstance(line, end)
    return cue.at < end or _is_told_of(line, cue) or (aside is not None and cue.at in aside)


def _circumstance(line: CuedLine, start: int) -> range | None:
    """وتابع، وهو يقلب أوراقا أمامه، أن: the units of what is told of the moment between two commas, before أنّ."""
    if line.text(start) not in ("،", ",") or line.word(start + 1) not in lexicon().circumstance:
        return None
    reach = range(start + 2, min(len(line.units), start + _CIRCUMSTANCE_MOST))
    comma = next((at for at in reach if line.units[at].kind == "stop"), None)
    closed = comma is not None and line.text(comma) in ("،", ",") and line.word(comma + 1) in lexicon().that
    return range(start, comma + 1) if comma is not None and closed else None


def _closes(line: CuedLine, comma: int) -> bool:
    """Whether a comma ends a relative clause: neither أنّ nor another comma and أنّ follow it."""
    reach = range(comma + 1, min(len(line.units), comma + _ASIDE_REACH))
    stop = next((at for at in reach if line.units[at].kind == "stop" or line.word(at) in lexicon().that), None)
    if stop is None:
        return True
    opens = line.word(stop) in lexicon().that and stop == comma + 1
    return not (opens or (line.text(stop) in ("،", ",") and line.word(stop + 1) in lexicon().that))


def _leads_elsewhere(line: CuedLine, cue: CueWords, at: int) -> bool:
    """Whether أن is no beginning of what is said: أغلق الجسر إلى أن ينتهي الفحص (until), سألته إن كان (whether), فإنّه.

    The verb's own إلى (دعا إلى أن يجلسا) comes once, and before the other.
    """
    follows = line.word(at + 1)
    present = follows[:1] in tuple("يت") and not ({follows, bare(follows)} & any_of("given_name", "title"))
    if cue.form and cue.form.lemma == "سال" and line.word(at) == "ان" and follows in lexicon().to_be:
        return True  # سألته إن كان يعود: whether
    if line.word(at).startswith("ف") and line.word(line.sentence_start(at)) in _THOUGH:
        return True  # ولئن أقر بكذا، فإنه دعا
    if line.word(at) == "وان" and follows in lexicon().to_be:
        return True  # أبدى استعداده، وإن كان كذا: although
    if line.word(at) != "ان" or line.word(at - 1) != "الي" or not present:
        return False
    takes_to = cue.form is not None and "الي" in contents().get(cue.form.lemma, ((), False))[0]
    return not takes_to or any(line.word(place) == "الي" for place in range(cue.end, at - 1))


def _name_most(line: CuedLine, at: int) -> int:
    """How many words a stretch in marks may have to be a name that is passed over on the way to أنّ."""
    before = line.word(at - 1)
    return _OUTLET_MOST if before == "ل" or bare(before) in lexicon().outlet else _NAME_MOST


def _is_by_document(line: CuedLine, cue: CueWords, end: int) -> bool:
    """قالت المفوضية، بحسب بيان تلقته الشبكة، إنها: where she said it, an aside of her own words.

    A definite one (قال فلان بحسب البيان) is so right after the speaker of the verb before, whose last unit is `end`.
    """
    noun = line.word(cue.end)
    close = cue.first - end <= (line.text(end) in ("،", ","))
    handed = cue.word.endswith("نقلا")  # ذكرت الوكالة، نقلاً عن فلان، أن: his words
    plain = cue.form is None or cue.form.need == "relays"  # بحسب ما نقلت عنها القناة
    behind = cue.first == end + (line.text(end) in ("،", ","))
    if cue.attributive and plain and behind and not handed:
        return True  # أكد المدير، حسب القناة، أن
    document = bare(noun) in any_of("document", "talk") and (close or not noun.startswith(("ال", "لل")))
    return cue.attributive and cue.form is None and document and not handed


def _first_quote(line: CuedLine, cue: CueWords, end: int) -> int:
    """The first quoted stretch or colon from a unit on, or the unit where another says something."""
    for at in range(end, min(end + _ADDRESSEE_REACH, len(line.units))):
        unit = line.units[at]
        other = at in line.cue_at and line.cue_at[at].at > cue.at
        if unit.kind == "quote" or unit.ends or unit.text == ":" or other:
            return at
    return min(end + _ADDRESSEE_REACH, len(line.units))
