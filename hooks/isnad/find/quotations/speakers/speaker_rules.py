"""Who speaks at a cue: named rules in their order, each with its reason. The first that finds somebody decides.

Precision goes first, for a wrong speaker in a draft is a false attribution. Where the verb names nobody and two rules
would fill in different people, `others` holds the one not chosen, and the draft fills in neither.
"""

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.asides import skip_asides
from isnad.find.quotations.phrases.speaker_identity import NOBODY, speaker_of
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.speakers.carried_speakers import CARRIED, TO_ONE_BEFORE
from isnad.find.quotations.speakers.cue_context import CueContext, Decision, SpeakerRule, agree
from isnad.find.quotations.speakers.document_authors import DOCUMENT_OF, ISSUER
from isnad.find.quotations.speakers.intermediaries import intermediary_chain
from isnad.find.quotations.speakers.nearby_speakers import NEAREST_CLAUSE
from isnad.find.quotations.speakers.own_words import OWN_WORDS
from isnad.find.quotations.speakers.refused_subjects import SubjectPlace, is_on_behalf, why_no_subject
from isnad.find.quotations.speakers.subjects import phrase_before
from isnad.find.quotations.speakers.verb_objects import one_who_may_call
from isnad.find.quotations.words.doubts import FROM_ELSEWHERE
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.reporting_verbs import Gender
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_AND_NOT = frozenset(("ولم", "ولن", "ولا"))
_SOURCE_REACH = 8
_BEHALF_REACH = 10
_ANTECEDENT = 10  # units before a relative pronoun in which its noun may begin


def who_speaks(context: CueContext) -> Decision:
    """The speaker of a cue by the first rule that finds one; nobody where none does."""
    if context.cue.form and context.cue.form.lemma in ("قيل", "قلت"):
        return Decision(NOBODY, context.cue.end, False)
    for rule in SPEAKER_RULES:
        found = rule.find(context)
        if found:
            kept = FROM_ELSEWHERE | {NEAREST_CLAUSE}
            carried = not found.explicit and found.speaker.rule in kept  # وأضاف ...، مؤكداً: no surer
            speaker = found.speaker if carried else found.speaker._replace(rule=rule.name)
            return Decision(speaker, found.end, found.explicit)
    return Decision(NOBODY, context.cue.end, False)


def _handed_on(context: CueContext) -> Decision | None:
    cue = context.cue
    if cue.form is None or cue.form.need != "relays" or cue.form.shape not in ("finite", "participle"):
        return None
    chain = intermediary_chain(context.line, cue, context.known, context.memory)
    if chain is None:
        return None
    person, end, via = chain
    if cue.form.lemma == "نسب" and context.line.word(end) in lexicon().that - lexicon().bare_that:
        return None  # نسبت النيابة إلى المتهمين أنهم كوّنوا: she says so of them
    for entry, _ in via:
        context.memory.say(Speaker(entry, None, gender="f"))
    return Decision(person._replace(via=via, gender=_gender_of_source(context.line, end)), end, True)


def _gender_of_source(line: CuedLine, end: int) -> Gender | None:
    for at in range(end, min(end + _SOURCE_REACH, len(line.units))):
        cue = line.cue_at.get(at)
        if cue and cue.form and cue.form.shape == "noun":
            return cue.form.gender
    return None


def _attributed_to(context: CueContext) -> Decision | None:
    if context.cue.form is not None:
        return None
    start = context.cue.end
    start += context.line.word(start) == "ل" and context.line.units[start + 1 : start + 2] != []  # وفقا لـ«كذا»
    phrase = read_phrase(context.line, start, context.known, attributed=True)
    if phrase is None:
        return None
    speaker = speaker_of(context.line, phrase, context.memory)
    return Decision(speaker, phrase.end, True) if speaker else None


def _named_after(context: CueContext) -> Decision | None:
    """قال فيل: the phrase after the verb, where it is its subject."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or _has_pronoun(context) or _hides_in_relative(context):
        return None
    start = cue.end + 2 if is_on_behalf(line, cue.end) else _subject_at(context)
    attributed = cue.attributive and form.shape == "noun"
    phrase = read_phrase(line, start, context.known, form.takes, attributed=attributed)
    if phrase is None or why_no_subject(SubjectPlace(context, form, phrase, start)):
        return None
    phrase = phrase._replace(gender="f") if form.gender == "f" and phrase.gender == "m" else phrase  # قالت المحافظ
    speaking = _on_behalf(line, phrase, context.known) or _whose_document(line, phrase, context.known) or phrase
    speaker = speaker_of(line, speaking, context.memory)
    other = one_who_may_call(context, phrase) if speaker else None
    return Decision(speaker._replace(others=(other,)) if other else speaker, speaking.end, True) if speaker else None


def _hides_in_relative(context: CueContext) -> bool:
    """الموظف، الذي طلب الاكتفاء باسمه: whether a relative clause tells how whoever it is about wants to be named."""
    form, before = context.cue.form, context.line.word(context.cue.first - 1)
    return (
        form is not None
        and context.line.word(context.cue.at) in lexicon().asks_anonymity
        and before in lexicon().relative
    )


def _subject_at(context: CueContext) -> int:
    """Where the subject behind a verb may begin: past asides, or a comma and an office (أكد، عميد البلدية، أن)."""
    line, cue = context.line, context.cue
    after = cue.end + 1
    office = bare(line.word(after)) in lexicon().title and not cue.attributive
    if office and (line.text(cue.end) in ("،", ",") or line.word(cue.end) == "ذلك"):
        return after  # ونفى ذلك مستشار في القيادة
    return skip_asides(line, cue.end, context.known)


def _on_behalf(line: CuedLine, phrase: SpeakerPhrase, known: KnownSpeakers) -> SpeakerPhrase | None:
    """قالت الوزارة على لسان الناطقة باسمها فلانة: the one who speaks for whom the verb names."""
    for at in range(phrase.stop, min(len(line.units), phrase.stop + _BEHALF_REACH)):
        if line.units[at].ends or line.units[at].kind == "quote" or line.text(at) == ":" or at in line.cue_at:
            return None
        if is_on_behalf(line, at):
            return read_phrase(line, at + 2, known)
    return None


def _whose_document(line: CuedLine, phrase: SpeakerPhrase, known: KnownSpeakers) -> SpeakerPhrase | None:
    """أوردت الصحيفة تصريحا لعمدة المدينة مفاده أن: whose statement it is that an outlet gives."""
    word, whose = line.word(phrase.end), line.word(phrase.end + 1)
    written = word.endswith("ا") and word[:-1] in any_of("document", "talk")
    outlet = not phrase.words.isdisjoint(lexicon().outlet)
    if not (written and outlet and whose[:1] == "ل"):
        return None
    found = read_phrase(line, phrase.end + 1, known, attributed=True)
    return found if found and found.nature in ("title", "person") else None


def _describes_speaker(context: CueContext) -> Decision | None:
    """حذر مسؤولون تحدثوا للوكالة من: a verb right after a speaker tells of the same one."""
    cue, form = context.cue, context.cue.form
    last = context.earlier[-1] if context.earlier else None
    if form is None or form.shape != "finite" or last is None or not last.explicit or cue.joined:
        return None
    if context.line.word(cue.at) == "بقول":
        return None  # تذكّر الرابطة بقول الوزير
    return Decision(last.speaker, cue.end, False) if last.end == cue.first and last.cue.at < cue.at else None


def _has_pronoun(context: CueContext) -> bool:
    """ولكنه لم يستبعد, وهو يقول: the subject is a pronoun, so what follows the verb is no subject."""
    words, line = lexicon(), context.line
    place = context.cue.first - 1
    while line.word(place) in words.negation | {"قد"}:
        place -= 1
    return line.word(place) in words.subject_pronoun or line.word(place) in words.that - words.bare_that


def _before_relative(context: CueContext) -> Decision | None:
    """الإشاعات التي تحدثت عن: the one that the relative clause is about, who may be no speaker at all."""
    line, cue = context.line, context.cue
    place = cue.first - 1
    while line.word(place) in lexicon().negation or line.word(place) == "قد":
        place -= 1
    if line.word(place) not in lexicon().relative or cue.form is None or cue.form.has_object:
        return None
    end = place - (line.text(place - 1) in ("،", ","))
    if line.word(place) == "الذين" and cue.form.gender != "p":
        return None  # الفلاحين الذين قال إنهم: another says it of them
    for start in range(max(line.sentence_start(place), end - _ANTECEDENT), end):
        head = bare(line.word(start)) in any_of("title", "speaking_body") or line.units[start].kind == "name"
        phrase = head and read_phrase(line, start, context.known, attributed=line.word(start)[:1] in ("ب", "ل"))
        if phrase and phrase.stop == end and phrase.can_speak:
            speaker = speaker_of(line, phrase, context.memory)
            return Decision(speaker, cue.end, True) if speaker else None
    things = line.word(end - 1).startswith("ال") and bare(line.word(end - 1)) in any_of(
        "document", "event_noun", "talk"
    )
    return Decision(NOBODY, cue.end, False) if things or not context.earlier else None  # المعلومات التي تفيد بأن


def _named_before(context: CueContext) -> Decision | None:
    """لكن موسكو نفت, المتحدث باسم القوة قال."""
    line, cue = context.line, context.cue
    goes_on = line.word(cue.first - 1) in _AND_NOT  # ..، ولم يستبعد: of whoever spoke before
    if cue.joined or cue.attributive or cue.form is None or goes_on:
        return None
    phrase = phrase_before(line, cue.first, context.known)
    if phrase is None or (cue.form.gender != "p" and not agree(cue.form.gender, phrase.gender)):
        return None
    other = _on_behalf(line, phrase._replace(stop=cue.end), context.known)  # الجريدة كتبت أمس على لسان المهندس أن
    speaker = speaker_of(line, other or phrase, context.memory)
    return Decision(speaker, other.end if other else cue.end, True) if speaker else None


def _as_for(context: CueContext) -> Decision | None:
    """أما فيل، قائد القوة، فقال."""
    line, cue = context.line, context.cue
    if line.word(cue.at)[:1] != "ف":
        return None
    first = line.sentence_start(cue.first)
    if line.word(first) not in ("اما", "واما"):
        return None
    phrase = read_phrase(line, first + 1, context.known)
    fits = phrase is not None and (cue.form is None or agree(cue.form.gender, phrase.gender))
    other = phrase and _on_behalf(line, phrase._replace(stop=cue.end), context.known)  # فأكدت على لسان عضوتها فلانة
    speaker = speaker_of(line, other or phrase, context.memory) if phrase and fits else None
    return Decision(speaker, other.end if other else cue.end, True) if speaker else None


SPEAKER_RULES: tuple[SpeakerRule, ...] = (
    SpeakerRule("handed-on", "نقلت وكالة عن فلان: whoever follows عن and إلى speaks, the subject hands on", _handed_on),
    TO_ONE_BEFORE,
    SpeakerRule("attributed-to", "بحسب فلان: the phrase after the preposition", _attributed_to),
    OWN_WORDS,
    SpeakerRule(
        "describes-speaker", "قال مسؤولون تحدثوا للوكالة: the second verb is said of the same", _describes_speaker
    ),
    ISSUER,
    DOCUMENT_OF,
    SpeakerRule("as-for", "أما فلان فقال: the sentence names him at its head", _as_for),
    SpeakerRule("subject-after-verb", "Arabic's usual order: verb, subject, words", _named_after),
    SpeakerRule(
        "relative-antecedent", "الوزارة التي قالت: the noun that the relative clause is about", _before_relative
    ),
    SpeakerRule(
        "subject-before-verb", "لكن فلاناً قال: nothing but his description stands before the verb", _named_before
    ),
    *CARRIED,
)
