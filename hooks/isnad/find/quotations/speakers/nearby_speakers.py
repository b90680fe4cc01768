"""Who stands near a verb with no subject of its own and may be it: the subject of the clause before, of the text above.

What the rules of carried speakers ask alike: whether a noun before the verb may be its subject, whether another verb
only tells of what is reported.
"""

from collections.abc import Iterator

from isnad.find.quotations.cues.cued_lines import CuedLine, is_sure_surname
from isnad.find.quotations.phrases.speaker_identity import speaker_of
from isnad.find.quotations.phrases.speaker_memory import Speaker
from isnad.find.quotations.phrases.speaker_phrases import is_given
from isnad.find.quotations.speakers.clause_subjects import clause_subject
from isnad.find.quotations.speakers.cue_context import CueContext, Decision, ReportingCue, agree
from isnad.find.quotations.speakers.subjects import is_his_body, opens_with_phrases, sentence_subject
from isnad.find.quotations.words.lexicon import any_of, lexicon
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

OWN_REACH = 30
"""Units from a speaker to قوله, and as far back as a clause is looked at."""
NEXT_LINE = 1
"""Lines from the last speaker to a verb that goes on with him."""
_SENTENCES_BACK = 3  # in which a subject is looked for, of this line and of the one above
CUES_BACK = 8
"""Cues of a sentence, from a verb with no subject."""
FROM_BEFORE = "last-to-speak"
"""The rule of a speaker of an earlier sentence: always in doubt, whichever verb goes on with him."""
NEAREST_CLAUSE = "nearest-clause"
"""The rule of a speaker who is the subject of the clause before: measured by itself, not with who goes on with him."""


def nearest_subject(context: CueContext, since: int) -> Speaker | None:
    """بينما خالفه زميله فلان مؤكدا، فتلعثم الموظف وقال: the subject of the clause nearest before, after a unit."""
    line, cue, form = context.line, context.cue, context.cue.form
    start = max(since, line.sentence_start(cue.first), cue.first - 2 * OWN_REACH)
    phrase = clause_subject(line, cue.first, start, context.known)
    if phrase is None or form is None or not agree(form.gender, phrase.gender):
        return None
    last = context.earlier[-1] if context.earlier else None
    if last and last.that is not None and last.that < phrase.start and not _turns_since(context, last.that):
        return None  # قال فلان إن الرعاة كانوا هناك وعبر الصبي، مضيفاً: within what he says
    speaker = speaker_of(line, phrase, context.memory)
    return speaker._replace(rule=NEAREST_CLAUSE) if speaker else None


def _turns_since(context: CueContext, start: int) -> bool:
    """Whether a clause of contrast (بينما، لكن), or words in marks, stand between a unit and the verb."""
    line = context.line
    places = range(start + 1, context.cue.first)
    return any(
        line.word(at) in any_of("contrast", "conjunction") | {"الامر"} or line.units[at].kind == "quote"
        for at in places
    )


def subjects_before(context: CueContext, line: CuedLine, end: int, most: int) -> Iterator[Speaker]:
    """The subjects, who may speak, of so many sentences of a line before a unit; the nearest first."""
    form = context.cue.form
    while end > 0 and most > 0:
        phrase = sentence_subject(line, end - 1, context.known)
        named = phrase is not None and phrase.named and line.word(context.cue.first - 1) in lexicon().subject_pronoun
        somebody = phrase is not None and (
            phrase.entry
            or named
            or phrase.words & any_of("title", "speaking_body")
            or is_given(line, phrase)
            or is_sure_surname(line.word(phrase.start), line.source)
        )
        if (
            phrase
            and somebody
            and form
            and agree(form.gender, phrase.gender)
            and not is_his_body(line, phrase, form.gender)
            and not _may_be_a_man(context, phrase)
        ):
            speaker = speaker_of(line, phrase, context.memory)
            if speaker:
                yield speaker
        end, most = line.sentence_start(end - 1), most - 1


def _may_be_a_man(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """Whether a verb of hers asks for a person on record of whom the text does not say that she is a woman."""
    form, entry = context.cue.form, phrase.entry
    hers = form is not None and form.gender == "f" and phrase.gender is None
    return hers and entry is not None and context.known.kind(entry) == "person"


def subject_nearby(context: CueContext) -> Decision | None:
    """تجلس المخرجة فلانة في المقهى. …. «…»، تقول: nobody has spoken yet, and one subject stands in the text above."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or asks(context) or has_noun_before(context):
        return None
    above, far = context.memory.above, context.memory.above_that
    lines = (
        above,
        None if cue.first or (above and above.cues) else far,
    )  # يقول: at a line's head, a quiet line between
    places = [(line, line.sentence_start(cue.first)), *((one, len(one.units)) for one in lines if one)]
    found = ((one, where) for where, end in places for one in subjects_before(context, where, end, _SENTENCES_BACK))
    speaker, where = next(found, (None, line))
    if speaker and speaker.entry and where is not line and (speaker.gender is None or speaker.gender != form.gender):
        return None  # of whom a paragraph above tells, and who has said nothing: nobody to propose from the registry
    return Decision(speaker, cue.end, False) if speaker else None


def has_noun_before(context: CueContext) -> bool:
    """Whether a word stands right before a verb that may be the end of its subject: كانت الأم تصيح.

    What joins a verb to others (و), a particle, an adverb or a verb that goes on in it (مضى يقول) is none.
    """
    line, cue = context.line, context.cue
    at = cue.first - 1
    while at >= 0 and line.word(at) in any_of("negation", "adverb", "goes_on_verb"):
        at -= 1
    if cue.joined or cue.attributive or at < 0 or line.sentence[at] != line.sentence[cue.first]:
        return False
    said_of_noun = (cue.form and cue.form.has_object) or line.word(cue.end) in ("فيه", "فيها", "فيهم")
    if line.word(cue.at)[:2] in ("لي", "لت"):
        return False  # تدخّل الباحث فلان ليذكّر
    if line.word(line.sentence_start(at)) in lexicon().sentence_preposition and opens_with_phrases(
        line, cue.first, context.known
    ):
        return False  # وفي اتصال مع الصحيفة أضاف
    after_question = (
        _lemma(context) in lexicon().answers and line.word(line.sentence_start(at)) in lexicon().when_clause
    )
    if said_of_noun or after_question or line.word(at) in lexicon().subject_pronoun:
        return False  # هجوم اعتبره “غير مبرر”، رسالة قال فيها، لكنه أقر
    free = any_of("before_verb", "connector", "that", "relative", "conjunction", "afterthought", "question_word")
    word = line.word(at)
    return (word != "" and word not in free) or line.units[at].kind == "name"


def _lemma(context: CueContext) -> str:
    """The lemma of a cue's verb; nothing where it has none."""
    return context.cue.form.lemma if context.cue.form else ""


def is_within(context: CueContext, one: ReportingCue) -> bool:
    """Whether a verb only tells of what is reported: ما نشرته المواقع، (قال إن) اللجنة وثقت كذا."""
    object_of = one.cue.form is not None and one.cue.form.has_object
    if object_of and context.line.word(one.cue.at - 1) in ("ما", "مما", "بما", "لما"):
        return not one.cue.attributive
    if context.line.word(one.cue.first - 1) in lexicon().contrast:
        return False  # قالت الصحيفة إن كذا، فيما نفى فلان ذلك، قائلاً
    if one.cue.joined or one.cue.attributive or (one.cue.form and one.cue.form.need == "relays"):
        return False
    near = context.earlier[-CUES_BACK:]
    outer = (earlier.that for earlier in near if earlier.cue.at < one.cue.at)
    return not one.reports and any(that is not None and that < one.cue.at for that in outer)


def asks(context: CueContext) -> bool:
    """سألناه: whoever asks is seldom one who spoke."""
    form = context.cue.form
    return bool(form and form.lemma == "سال" and form.has_object)
