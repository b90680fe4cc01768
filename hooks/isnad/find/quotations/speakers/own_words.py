"""Whom قائلاً، قوله، مضيفاً belong to: participles and nouns of saying, which go on with somebody who speaks already."""

from isnad.find.quotations.phrases.speaker_identity import NOBODY, speaker_of
from isnad.find.quotations.phrases.speaker_memory import Speaker
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.speakers.cue_context import CueContext, Decision, ReportingCue, SpeakerRule, agree
from isnad.find.quotations.speakers.nearby_speakers import FROM_BEFORE, OWN_REACH, is_within, nearest_subject
from isnad.find.quotations.speakers.subjects import sentence_subject
from isnad.find.quotations.speakers.turned_subjects import subject_after_contrast, subject_of_joined_verb
from isnad.find.quotations.words.lexicon import lexicon


def _participle_or_noun(context: CueContext) -> Decision | None:
    """Whom قوله and قائلا belong to."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.shape == "finite":
        return None
    if line.word(cue.first - 1) in lexicon().source_pronoun and form.shape == "noun":
        return Decision(_spoken_of(context) or NOBODY, cue.end, False)
    beside = context.earlier[-1] if context.earlier else None
    if beside and beside.cue.end == cue.first and not beside.explicit and form.shape == "participle":
        return Decision(beside.speaker, cue.end, False)  # وأضاف مخاطبا الوزير
    last = _who_reports(context)
    since = last.end if last else line.sentence_start(cue.first)
    turned = subject_after_contrast(context, since) or subject_of_joined_verb(context, since)
    turned = turned or nearest_subject(context, since)
    if turned and (form.shape == "participle" or not cue.attributive) and agree(form.gender, turned.gender):
        return Decision(turned, cue.end, False)
    owned = form.shape == "noun" and line.word(cue.at).endswith(("ه", "ها"))
    if last and owned and not agree(form.gender, last.speaker.gender):
        return Decision(NOBODY, cue.end, False)  # تشير الصحيفة إلى تفاؤل فلان، بقوله: not hers
    if last and (form.shape == "participle" or cue.at - last.end < OWN_REACH):
        replied = last.explicit and form.lemma == "قال" and last.speaker.printed is not None  # ردت أمازون بالقول
        return Decision(last.speaker._replace(known=True) if replied else last.speaker, cue.end, False)
    looks = cue.attributive or form.shape == "participle" or form.lemma == "قال"
    phrase = sentence_subject(line, cue.first, context.known) if looks else None
    if phrase and agree(form.gender, phrase.gender):
        speaker = speaker_of(line, phrase, context.memory)
        if speaker:
            return Decision(speaker, cue.end, False)
    found = context.memory.last(form.gender)
    return Decision(found._replace(rule=FROM_BEFORE) if found else NOBODY, cue.end, False)


def _spoken_of(context: CueContext) -> Speaker | None:
    """تحكي الكاتبة عن بائع، وتنقل عنه قوله: of whom it is told in the sentence, not the one who tells it."""
    line, cue, form = context.line, context.cue, context.cue.form
    for at in range(cue.first - 2, max(line.sentence_start(cue.first), cue.first - OWN_REACH) - 1, -1):
        if line.word(at) != "عن":
            continue
        phrase = read_phrase(line, at + 1, context.known, attributed=True)
        fits = phrase is not None and phrase.can_speak and form is not None and agree(form.gender, phrase.gender)
        speaker = speaker_of(line, phrase, context.memory) if phrase and fits else None
        return speaker._replace(rule=FROM_BEFORE) if speaker else None
    return None


def _who_reports(context: CueContext) -> ReportingCue | None:
    """The last cue of the sentence that reports or whose subject may speak: not (أن اللجنة) أضافت محطتين."""
    form = context.cue.form
    near = reversed(context.earlier[-OWN_REACH:])
    beside = context.earlier[-1] if context.earlier else None
    if beside and beside.explicit and beside.cue.end == context.cue.first and beside.speaker.printed:
        return beside  # الذي رد قائلا
    speaking = [one for one in near if one.reports or one.speaker.known or one.speaker.entry]
    speaking = [one for one in speaking if not is_within(context, one)] or speaking
    if form and form.shape == "participle":  # أعلنت الناطقة أن خمسة يرجح أنهم قُتلوا، مشددة: not the five
        speaking = [one for one in speaking if agree(form.gender, one.speaker.gender)] or speaking
    return speaking[0] if speaking else context.earlier[-1] if context.earlier else None


OWN_WORDS = SpeakerRule(
    "own-words", "قائلاً، قوله: they belong to who speaks in the sentence, or to its subject", _participle_or_noun
)
