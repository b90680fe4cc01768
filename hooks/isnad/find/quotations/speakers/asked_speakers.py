"""Who answers where somebody asks in the same sentence: سألت فلاناً فأجابني، وسأله صحافي عن كذا، فأجاب."""

from isnad.find.quotations.phrases.speaker_identity import NOBODY, speaker_of
from isnad.find.quotations.phrases.speaker_memory import Speaker
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.speakers.cue_context import CueContext, Decision, ReportingCue, SpeakerRule, agree, same
from isnad.find.quotations.speakers.nearby_speakers import (
    CUES_BACK,
    NEXT_LINE,
    OWN_REACH,
    subject_nearby,
    subjects_before,
)
from isnad.find.quotations.words.lexicon import lexicon


def _answers(context: CueContext) -> Decision | None:
    """سألت ضابطاً فأجابني: whoever was asked answers; nobody where he cannot be read."""
    form = context.cue.form
    back = reversed(context.earlier[-CUES_BACK:])
    asked = next((one for one in back if one.cue.form and one.cue.form.lemma == "سال"), None)
    then = context.line.word(context.cue.at)[:1] == "ف"
    if form is None or asked is None or asked.cue.form is None or not (then or form.lemma in lexicon().answers):
        return None
    if asked.cue.form.has_object:
        return _asked_before(context, asked)
    asks = asked.end + (context.line.units[asked.end].kind == "quote")  # سألت «المدار» الوزير عن كذا، فأجاب
    phrase = read_phrase(context.line, asks, context.known, attributed=True)
    if phrase is None and _is_asked_by_me(context, asked):
        return Decision(asked.speaker, context.cue.end, False)
    speaker = speaker_of(context.line, phrase, context.memory) if phrase and phrase.can_speak else None
    return Decision(speaker or NOBODY, context.cue.end, False)


def _is_asked_by_me(context: CueContext, asked: ReportingCue) -> bool:
    """سألت الجدة عن سر الخبز، فأجابت: whether whom the verb has behind it is the only one there, so that I ask her."""
    form, then = context.cue.form, context.line.word(context.cue.at)[:1] == "ف"
    mine = context.line.word(asked.cue.at) == "سالت" and asked.explicit and asked.cue.end < asked.end
    definite = context.line.word(asked.cue.end).startswith("ال")
    return mine and then and definite and form is not None and agree(form.gender, asked.speaker.gender)


def _asked_before(context: CueContext, asked: ReportingCue) -> Decision:
    """وحين سأله فلان: “…”، أجاب: whoever spoke before the one who asks."""
    form = context.cue.form
    assert form is not None
    named = asked.speaker.entry or asked.speaker.printed
    heads = context.line.sentence_start(context.cue.first) == 0  # سألتها عن كذا: nobody else comes between
    for one in reversed(context.memory.spoken[-CUES_BACK:] if named or heads else ()):
        near = context.memory.line - one.line <= NEXT_LINE
        if near and not same(one, asked.speaker) and agree(form.gender, one.gender):
            return Decision(one, context.cue.end, False)
    nearby = subject_nearby(context) if heads and not named else None
    if not (heads or named):  # فلان، تسعة أعوام، يرفع يده. سألناه ماذا يريد فقال
        first = context.line.sentence_start(context.cue.first)
        before = next(subjects_before(context, context.line, first, 1), None)
        nearby = Decision(before, context.cue.end, False) if before else None
    return nearby or Decision(NOBODY, context.cue.end, False)


def _is_asked(context: CueContext) -> bool:
    """Whether somebody is asked in the sentence by a verb that has him as its pronoun: وسأله."""
    line, cue = context.line, context.cue
    before = range(cue.first - 1, max(line.sentence_start(cue.first), cue.first - OWN_REACH) - 1, -1)
    return any(line.word(at).removeprefix("و") in lexicon().asked_form for at in before)


def _names_asker(context: CueContext, last: Speaker) -> bool:
    """Whether the last speaker stands in the sentence of the question itself, so that he may be the one who asks."""
    first = context.line.units[context.line.sentence_start(context.cue.first)].start
    return last.printed is not None and last.printed[0] >= first


def answer_to_pronoun(context: CueContext) -> Decision | None:
    """وسأله صحافي عن كذا، فأجاب: whoever spoke before the sentence, nobody where he may be the one who asks."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.lemma not in lexicon().answers or line.word(cue.at)[:1] != "ف" or not _is_asked(context):
        return None
    last = context.memory.last(form.gender)
    near = last is not None and context.memory.line - last.line <= NEXT_LINE
    return Decision(last if last and near and not _names_asker(context, last) else NOBODY, cue.end, False)


ASKED_ANSWERS = SpeakerRule("asked-answers", "سألت فلاناً فأجابني: not the one who asks", _answers)
