"""Each place that reports speech, with whoever speaks there."""

from dataclasses import dataclass, replace

from isnad.find.quotations.cue_words import CueWords
from isnad.find.quotations.cued_lines import CuedLine
from isnad.find.quotations.intermediaries import intermediary_chain, spoken_to, with_intermediaries
from isnad.find.quotations.lexicon import bare, lexicon
from isnad.find.quotations.reporting_verbs import Gender
from isnad.find.quotations.speaker_memory import RoleDescriptions, Speaker, SpeakerMemory
from isnad.find.quotations.speaker_phrases import after, before, subject

_PEOPLE_ONLY = "names"  # وصف الهجوم: the noun after the verb is its object unless it is somebody known
_OWN_REACH = 30  # units from a speaker to قوله
_NOBODY = Speaker(None, None)
_TITLE_REACH = 3
_ADDRESSEE_REACH = 25
_TAKES_SOMEBODY = frozenset(("اتهم", "وصف", "شبه", "نعت", "ابلغ", "اخبر"))
_BEFORE_QUALITY = frozenset(("ب", "بال"))


@dataclass(frozen=True, slots=True)
class ReportingCue:
    """A cue and its speaker. `end` is the first unit after the speaker's name; `that` the unit of أنّ, if any."""

    cue: CueWords
    speaker: Speaker
    end: int
    that: int | None
    explicit: bool

    @property
    def verb(self) -> str:
        """The verb, or the attribution, as printed."""
        return self.cue.word


def find_reporting_cues(line: CuedLine, known: RoleDescriptions, memory: SpeakerMemory) -> list[ReportingCue]:
    """Every cue of a line with its speaker, in order. `memory` learns who spoke."""
    found: list[ReportingCue] = []
    for cue in line.cues:
        earlier = found[-1] if found and line.sentence[found[-1].cue.at] == line.sentence[cue.at] else None
        speaker, end, explicit = _speaker(line, cue, earlier, known, memory)
        reporting = ReportingCue(cue, speaker, end, _that(line, cue, end), explicit)
        if earlier and cue.word.endswith("نقلا") and earlier.explicit and earlier.that is None:
            found.pop()  # قالت الوكالة نقلا عن فلان: his words, through her
            handed = replace(speaker, via=((earlier.speaker.entry, earlier.verb),))
            reporting = replace(reporting, cue=earlier.cue, speaker=handed)
        found.append(_with_all(line, reporting, earlier is None, memory))
    return found


def _with_all(line: CuedLine, reporting: ReportingCue, first: bool, memory: SpeakerMemory) -> ReportingCue:
    """A reporting whose speaker has his gender and those he speaks to; `memory` learns of him if he does speak."""
    cue, speaker = reporting.cue, reporting.speaker
    stop = reporting.that if reporting.that is not None else _first_quote(line, reporting.end)
    reports = reporting.that is not None or _is_quote_or_colon(line, stop)
    if reports and not (cue.attributive or (cue.form and cue.form.shape == "noun")):
        speaker = with_intermediaries(speaker, spoken_to(line, cue.end, stop, speaker, cue.word))
    gender = _gender(cue, reporting.explicit)
    if gender and speaker.gender is None:
        speaker = replace(speaker, gender=gender)
    certain = cue.form is None or (cue.form.need == "says" and not cue.form.doubtful)
    certain = certain and reporting.explicit
    if (reporting.explicit or first) and (reports or certain or cue.attributive or _speaks_at_length(cue)):
        memory.say(speaker)
    return replace(reporting, speaker=speaker)


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


def _speaker(
    line: CuedLine, cue: CueWords, earlier: ReportingCue | None, known: RoleDescriptions, memory: SpeakerMemory
) -> tuple[Speaker, int, bool]:
    """The speaker of a cue, the first unit after him, and whether he is named or described there."""
    if cue.form and cue.form.shape != "finite":
        return _of_the_sentence(line, cue, earlier, known, memory), cue.end, False
    chain = intermediary_chain(line, cue, known, memory) if cue.form and cue.form.need == "relays" else None
    if chain:
        person, end, via = chain
        for entry, _ in via:
            memory.say(Speaker(entry, None, gender="f"))
        return replace(person, via=via, gender=_gender_of_source(line, end)), end, True
    named = after(line, cue.end, known, memory, attributed=cue.attributive and cue.form is None)
    if _is_addressed(line, cue):
        named = None
    if named and not _has_pronoun(line, cue) and not _is_object_only(line, cue, named[0]):
        return *named, True
    if cue.form is None:
        return _NOBODY, cue.end, False
    if not (cue.joined or cue.attributive or named) and cue.at:
        subject_before = before(line, cue.at, known)
        if subject_before:
            return subject_before, cue.end, True
    if line.word(cue.at)[:1] == "ف" and (introduced := _after_as_for(line, cue, known)):
        return introduced, cue.end, True
    return _understood(line, cue, earlier, known, memory), cue.end, False


def _is_addressed(line: CuedLine, cue: CueWords) -> bool:
    """أبلغ رويترز أمس بأن، اتهم واشنطن بأنها: the one name after such a verb is whom it is done to."""
    if cue.form is None or cue.form.lemma not in _TAKES_SOMEBODY or cue.form.has_object:
        return False
    at = cue.end
    if at >= len(line.units) or line.units[at].kind != "name":
        return False
    at += 1
    while line.word(at) in lexicon().adverb | lexicon().when_adjective:
        at += 1
    return line.word(at) in lexicon().that or line.word(at)[:1] == "ب"


def _after_as_for(line: CuedLine, cue: CueWords, known: RoleDescriptions) -> Speaker | None:
    """أما فيل، قائد القوة، فقال: the one whom the sentence begins with."""
    first = cue.first
    while first and line.sentence[first - 1] == line.sentence[cue.first] and cue.first - first < _OWN_REACH:
        first -= 1
    return subject(line, cue.first, known) if line.word(first) in ("اما", "واما") else None


def _of_the_sentence(
    line: CuedLine, cue: CueWords, earlier: ReportingCue | None, known: RoleDescriptions, memory: SpeakerMemory
) -> Speaker:
    """Whom قوله and قائلا belong to: whoever speaks in the sentence already, its subject, or the last to speak."""
    assert cue.form is not None
    if earlier and (cue.form.shape == "participle" or cue.at - earlier.end < _OWN_REACH):
        return earlier.speaker
    looks = cue.attributive or cue.form.shape == "participle" or cue.form.lemma == "قال"
    found = subject(line, cue.first, known) if looks else None
    return found or memory.last(cue.form.gender) or _NOBODY


def _understood(
    line: CuedLine, cue: CueWords, earlier: ReportingCue | None, known: RoleDescriptions, memory: SpeakerMemory
) -> Speaker:
    """Who speaks where nobody is named: وأضاف."""
    assert cue.form is not None
    if earlier and not cue.joined and not cue.attributive:
        return earlier.speaker  # قال إن قوات وصفها بـ...: still his words
    if cue.form.lemma == "سال" and cue.form.has_object:
        return _NOBODY  # سألناه: whoever asks is seldom one who spoke
    last = memory.last(cue.form.gender if cue.form.gender != "p" else None)
    begins = cue.first > 0 and line.units[cue.first - 1].ends and not (cue.joined or cue.attributive)
    if begins and (last is None or last.line != memory.line):
        return subject(line, cue.first - 1, known) or _NOBODY  # لي صديق في المدينة. كتب لي: “…”
    if last is None:
        last = subject(line, cue.at, known)
    return last or _NOBODY


def _gender_of_source(line: CuedLine, end: int) -> Gender | None:
    for at in range(end, min(end + 8, len(line.units))):
        cue = line.cue_at.get(at)
        if cue and cue.form and cue.form.shape == "noun":
            return cue.form.gender
    return None


def _is_object_only(line: CuedLine, cue: CueWords, speaker: Speaker) -> bool:
    """Whether the phrase after a verb is what is talked about: وصف الهجوم بأنه ..."""
    if cue.form and cue.form.has_object:
        return line.word(cue.end) in lexicon().that | _BEFORE_QUALITY  # وصفته بـ“…”: nobody is named after it
    if cue.form is None or cue.form.need not in (_PEOPLE_ONLY, "clause"):
        return False
    near = line.units[cue.end : cue.end + _TITLE_REACH]
    if speaker.entry and (near[0].kind == "name" or speaker.words & (lexicon().title | lexicon().speaking_body)):
        return False
    return not any(
        unit.kind == "word" and bare(unit.text) in lexicon().title | lexicon().speaking_body for unit in near
    )


def _has_pronoun(line: CuedLine, cue: CueWords) -> bool:
    """ولكنه لم يستبعد, وهو يقول: the subject is a pronoun, so what follows the verb is no subject."""
    place = cue.first - 1
    while line.word(place) in lexicon().negation | {"قد"}:
        place -= 1
    return line.word(place) in lexicon().subject_pronoun


def _that(line: CuedLine, cue: CueWords, end: int) -> int | None:
    """The أنّ or إنّ of a cue: the first one after its speaker, in the same sentence and before any other cue."""
    for at in range(end, min(end + _ADDRESSEE_REACH, len(line.units))):
        unit = line.units[at]
        if unit.kind == "word" and unit.text in lexicon().that:
            return at
        if (
            unit.ends
            or unit.text in lexicon().relative
            or unit.text == ":"
            or unit.kind == "quote"
            or (at in line.cue_at and line.cue_at[at].at > cue.at)
        ):
            return None
    return None


def _first_quote(line: CuedLine, end: int) -> int:
    for at in range(end, min(end + _ADDRESSEE_REACH, len(line.units))):
        unit = line.units[at]
        if unit.kind == "quote" or unit.ends or unit.text == ":":
            return at
    return min(end + _ADDRESSEE_REACH, len(line.units))
