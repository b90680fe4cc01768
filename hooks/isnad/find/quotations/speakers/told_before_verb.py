"""Who speaks where a phrase before the verb tells it: an occasion that he holds, a question that he is asked.

«في مؤتمر صحفي عقده فلان مع نظيره، قال», «سئل المدرب عن الحارس فأجاب», «سألنا المهندسة عن الموعد، فأجابت».
"""

from isnad.find.quotations.phrases.speaker_identity import speaker_of
from isnad.find.quotations.phrases.speaker_phrases import is_given, read_phrase
from isnad.find.quotations.speakers.cue_context import CueContext, Decision, SpeakerRule, agree
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_HEAD_MOST = 7  # units from the head of a sentence to the verb of its occasion, or of asking
_SHORTEST_HELD = 4  # letters of a verb with the pronoun of what is held
_OF_IT = frozenset(("به", "بها", "فيه", "فيها"))  # أدلى به، جاءت فيه
_WITH_HIM = frozenset(("معه", "معها", "معهم"))  # أجرتها معه القناة: she is no guest


def _holds_occasion(context: CueContext) -> Decision | None:
    """وفي مؤتمر صحفي عقده فلان مع نظيره، قال فيه: who holds it, before whoever stands by him."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.shape != "finite" or cue.attributive:
        return None
    first = line.sentence_start(cue.first)
    if line.word(first) not in lexicon().sentence_preposition:
        return None
    head = range(first + 1, min(cue.first, first + _HEAD_MOST))
    occasion = next((at for at in head if bare(line.word(at)) in any_of("occasion", "talk", "document")), None)
    if occasion is None:
        return None
    for at in range(occasion + 1, min(cue.first, first + _HEAD_MOST)):
        word, held = line.word(at), line.word(at).endswith(("ه", "ها")) and not line.printed(at).endswith("ة")
        if line.units[at].kind == "stop" or word in lexicon().received:
            return None
        by_it = line.word(at + 1) in _OF_IT
        if (held and len(word) >= _SHORTEST_HELD and bare(word) == word) or by_it:
            return _of_phrase(context, at + 1 + by_it)
    return None


def _was_asked(context: CueContext) -> Decision | None:
    """وعندما سئل الوزير عن الأسعار أجاب, سألنا المهندسة فلانة عن الموعد، فأجابت: whom the question was put to."""
    line, cue, form = context.line, context.cue, context.cue.form
    then = line.word(cue.at)[:1] == "ف"
    if form is None or form.shape != "finite" or not (then or form.lemma in any_of("answers", "answering")):
        return None
    first = line.sentence_start(cue.first)
    for at in range(first, min(cue.first, first + _HEAD_MOST)):
        if line.word(at) in lexicon().was_asked or line.word(at).removeprefix("و") in lexicon().interviews:
            return _of_phrase(context, at + 1)
    return None


def _of_phrase(context: CueContext, start: int) -> Decision | None:
    """The phrase at a unit as the speaker, where it is somebody who may be it and ends before the verb."""
    line, cue, form = context.line, context.cue, context.cue.form
    phrase: SpeakerPhrase | None = None
    if start < cue.first and line.word(start) not in _WITH_HIM:
        phrase = read_phrase(line, start, context.known)
    if phrase is None or form is None or phrase.stop > cue.first or not agree(form.gender, phrase.gender):
        return None
    sure = phrase.entry is not None or phrase.nature in ("title", "body") or is_given(line, phrase)
    speaker = speaker_of(line, phrase, context.memory) if sure and phrase.can_speak else None
    return Decision(speaker, cue.end, False) if speaker else None


HOLDS_OCCASION = SpeakerRule("holds-occasion", "في مؤتمر صحفي عقده فلان مع نظيره، قال: who holds it", _holds_occasion)
WAS_ASKED = SpeakerRule("was-asked", "سئل الوزير عن الأسعار فأجاب: whom the question was put to", _was_asked)
