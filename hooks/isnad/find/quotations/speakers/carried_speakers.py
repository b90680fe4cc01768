"""Who speaks where a verb has no subject of its own: وأضاف. Named rules, the last of those of speakers.

They carry a speaker over from elsewhere, so they are stricter than the others: gender agrees, nobody else has been
named in between, and the verb stands where no noun before it may be its subject.
"""

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.speaker_identity import NOBODY, speaker_of
from isnad.find.quotations.phrases.speaker_memory import Speaker
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.speakers.asked_speakers import ASKED_ANSWERS, answer_to_pronoun
from isnad.find.quotations.speakers.clause_subjects import clause_subject
from isnad.find.quotations.speakers.cue_context import CueContext, Decision, ReportingCue, SpeakerRule, agree, same
from isnad.find.quotations.speakers.document_authors import IN_DOCUMENT
from isnad.find.quotations.speakers.nearby_speakers import (
    CUES_BACK,
    FROM_BEFORE,
    NEXT_LINE,
    OWN_REACH,
    asks,
    has_noun_before,
    is_within,
    nearest_subject,
    subject_nearby,
    subjects_before,
)
from isnad.find.quotations.speakers.subjects import sentence_subject
from isnad.find.quotations.speakers.told_before_verb import HOLDS_OCCASION, WAS_ASKED
from isnad.find.quotations.words.lexicon import any_of, lexicon
from isnad.find.quotations.words.reporting_verbs import Gender

_GOES_ON_LINES = 3  # lines to the last speaker, from أضاف
_TO_ONE = frozenset(("له", "لها", "لهم"))


def _same_sentence(context: CueContext) -> Decision | None:
    """قال فيل إن ...، وأضاف: whoever speaks in the sentence already."""
    form = context.cue.form
    if form is None or asks(context) or has_noun_before(context):
        return None
    answer = answer_to_pronoun(context)
    if answer:
        return answer
    if context.line.word(context.cue.first - 1) in lexicon().whoever and form.shape == "finite":
        return Decision(NOBODY, context.cue.end, False)  # وبأن من يقول غير ذلك
    if _answers_asker(context):
        return _other_than_asker(context)
    turned = nearest_subject(context, max((one.end for one in context.earlier[-CUES_BACK:] if one.explicit), default=0))
    if turned and context.earlier:
        return Decision(turned, context.cue.end, False)  # هذا توقيعك». فتلعثم الموظف وقال
    within: Speaker | None = None
    before = context.earlier[-CUES_BACK:]
    for earlier in (*reversed([one for one in before if _says(one)]), *reversed(before)):
        who = earlier.speaker
        if (who.entry or who.printed) and (form.gender == "p" or agree(form.gender, who.gender)):
            if not is_within(context, earlier):
                return Decision(who, context.cue.end, False)
            within = within or who
    return Decision(within, context.cue.end, False) if within else None


def _says(reporting: ReportingCue) -> bool:
    """أكد المدير مقتل اثنين، نقلا عن مصادر، وقال: whether a verb says something, and is no attribution."""
    form = reporting.cue.form
    return form is not None and form.shape != "noun" and not reporting.cue.attributive


def _answers_asker(context: CueContext) -> bool:
    """استفسر منه المذيع عن كذا فأجابه: whether one answers the subject of the verb before it."""
    form, last = context.cue.form, context.earlier[-1] if context.earlier else None
    answers = form is not None and form.has_object and form.lemma in lexicon().answers
    return answers and context.line.word(context.cue.at)[:1] == "ف" and last is not None and last.explicit


def _other_than_asker(context: CueContext) -> Decision:
    """Whoever spoke before the one who asks, in the same gender; nobody where he is far."""
    asker, form = context.earlier[-1].speaker, context.cue.form
    for one in reversed(context.memory.spoken[-CUES_BACK:]):
        near = context.memory.line - one.line <= NEXT_LINE
        if form and near and not same(one, asker) and agree(form.gender, one.gender):
            return Decision(one._replace(rule=FROM_BEFORE), context.cue.end, False)
    return Decision(NOBODY, context.cue.end, False)


def _met(context: CueContext) -> Decision | None:
    """التقت «المدار» المهندس فلاناً، فقال: whom the outlet met speaks, not the outlet."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.shape != "finite" or not (cue.joined or cue.attributive) or context.earlier:
        return None
    first = line.sentence_start(cue.first)
    places = range(first, min(cue.first, first + OWN_REACH))
    at = next((place for place in places if line.word(place).lstrip("و") in lexicon().meets), None)
    if at is None:
        return None
    start = at + 1
    outlet = line.word(start) in lexicon().us or line.units[start].kind == "quote"
    phrase = read_phrase(line, start + outlet, context.known)
    by_us = outlet or line.word(at).endswith("نا")
    if phrase is None or not by_us or phrase.stop > cue.first or not phrase.can_speak:
        return None
    speaker = speaker_of(line, phrase, context.memory) if agree(form.gender, phrase.gender) else None
    return Decision(speaker, cue.end, False) if speaker else None


def _subject_of_sentence(context: CueContext) -> Decision | None:
    """زار وفد المهندسين الحقل، وأكد: the subject that the verb before has."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or asks(context) or has_noun_before(context) or line.sentence_start(cue.first) == cue.first:
        return None
    first = line.sentence_start(cue.first)
    done = line.word(first).endswith(("ه", "ها", "هم")) and not line.printed(first).endswith("ة")
    nearest = clause_subject(line, cue.first, first - done, context.known)  # وأيدته المديرة فلانة، إذ قالت
    fits = nearest is not None and agree(form.gender, nearest.gender)
    phrase = nearest if fits else sentence_subject(line, cue.first, context.known, context.memory)
    if phrase is None or (form.gender != "p" and not agree(form.gender, phrase.gender)):
        return None
    last = context.memory.last(form.gender)
    if phrase.nature == "common" and last:
        return None
    speaker = speaker_of(line, phrase, context.memory)
    if speaker is None:
        return None
    if last and last.line == context.memory.line and form.lemma in lexicon().goes_on and not same(last, speaker):
        return Decision(speaker._replace(others=(last,)), cue.end, False)
    return Decision(speaker, cue.end, False)


def _last_to_speak(context: CueContext) -> Decision | None:
    """وأضاف at the head of a sentence."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or asks(context):
        return None
    if has_noun_before(context):
        return Decision(NOBODY, cue.end, False)
    last = context.memory.last(form.gender if form.gender != "p" else None)
    if last and context.memory.line - last.line > (_GOES_ON_LINES if form.lemma in lexicon().goes_on else NEXT_LINE):
        last = None
    first = line.sentence_start(cue.first)
    recent = next(subjects_before(context, line, first, 1), None)
    if last is None:
        return Decision(recent, cue.end, False) if recent else None
    begins = first == cue.first and not (cue.joined or cue.attributive)
    if begins and last.line != context.memory.line:
        return Decision(recent, cue.end, False) if recent else None  # لي صديق في المدينة. كتب لي: “…”
    if recent and last.line != context.memory.line and not same(last, recent):
        if form.lemma in lexicon().goes_on:
            return Decision(last._replace(others=(recent,)), cue.end, False)
        return Decision(recent, cue.end, False)  # لا تتفق الباحثة فلانة مع هذا. وترى أن
    return Decision(last, cue.end, False)


def _to_one_before(context: CueContext) -> Decision | None:
    """وبحسبه، في رأيها، وفقا له: whoever spoke last."""
    line, cue = context.line, context.cue
    owned = line.word(cue.at) in any_of("attributed_pronoun", "opinion_pronoun")
    named = cue.form is None and line.word(cue.at) in lexicon().attributed
    follows = named and (line.word(cue.end) in _TO_ONE or _is_his_saying(line, cue.end))
    if cue.form is not None or not (owned or follows):
        return None
    word = line.word(cue.end) if follows else line.word(cue.at)
    gender: Gender = "p" if word.endswith("هم") else "f" if word.endswith("ها") else "m"
    last = context.memory.last(gender)
    near = last is not None and context.memory.line - last.line <= NEXT_LINE
    return Decision(last if near and last else NOBODY, cue.end + follows, near)


def _is_his_saying(line: CuedLine, at: int) -> bool:
    """حسب منطقه، وفق شرحها: whether what one says or thinks stands at a unit with its owner, and no more of it."""
    word = line.word(at)
    closed = at + 1 >= len(line.units) or line.units[at + 1].kind in ("stop", "quote")
    return line.has_owner(at) and closed and word.rstrip("هام").removesuffix("ت") in lexicon().saying_stem


TO_ONE_BEFORE = SpeakerRule("to-one-before", "وبحسبه، في رأيها، وفقاً له: who spoke last is meant", _to_one_before)
CARRIED: tuple[SpeakerRule, ...] = (
    IN_DOCUMENT,
    ASKED_ANSWERS,
    WAS_ASKED,
    HOLDS_OCCASION,
    SpeakerRule("met-speaks", "التقت «المدار» فلاناً، فقال: whom the outlet met", _met),
    SpeakerRule(
        "same-sentence", "a verb with no subject goes on with the one before it in the sentence", _same_sentence
    ),
    SpeakerRule("sentence-subject", "زار فلان المعرض وقال: the subject of the verb before", _subject_of_sentence),
    SpeakerRule("last-to-speak", "وأضاف: whoever spoke last and agrees in gender", _last_to_speak),
    SpeakerRule("subject-nearby", "«…»، تقول: nobody spoke yet, so the subject of the text above", subject_nearby),
)
