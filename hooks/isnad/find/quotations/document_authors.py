"""Whose words a document holds where the verb points back to it: في بيان من «الاتحاد» جاء فيه."""

from isnad.find.quotations.clause_subjects import clause_subject
from isnad.find.quotations.cue_context import CueContext, Decision, SpeakerRule
from isnad.find.quotations.lexicon import lexicon
from isnad.find.quotations.nearby_speakers import OWN_REACH
from isnad.find.quotations.speaker_identity import NOBODY, speaker_of
from isnad.find.quotations.speaker_memory import Speaker
from isnad.find.quotations.speaker_phrases import read_phrase
from isnad.find.quotations.subjects import sentence_subject


def _in_document(context: CueContext) -> Decision | None:
    """في بيان من «الاتحاد» جاء فيه: the author who stands right before; else nobody who spoke elsewhere."""
    line, cue, form = context.line, context.cue, context.cue.form
    within = form is not None and line.word(cue.at + 1) in ("فيه", "فيها")
    if form is None or not within:
        return None
    author = _author_before(context)
    if author:
        return Decision(author, cue.end, True)
    if form.lemma not in ("جاء", "ورد"):
        return None
    nearest = (
        None if context.earlier else clause_subject(line, cue.first, line.sentence_start(cue.first), context.known)
    )
    if nearest is None and not context.earlier and line.word(cue.first - 1).removesuffix("ا") in lexicon().document:
        nearest = sentence_subject(line, cue.first, context.known)  # عقدت الرابطة اجتماعاً وأصدرت بياناً جاء فيه
    who_wrote = speaker_of(line, nearest, context.memory) if nearest else None
    if who_wrote:
        return Decision(who_wrote, cue.end, False)  # تقدم النائب فلان بطلب إحاطة، جاء فيه
    before = line.units[cue.first - 1] if cue.first else None
    if before and before.kind in ("name", "quote"):
        inner = before.quoted
        span = (inner.start, inner.end) if inner else (before.start, before.end)
        return Decision(Speaker(before.entry, span, known=True), cue.end, True)
    who = context.earlier[-1].speaker if context.earlier else NOBODY
    return Decision(who, cue.end, False)


def _author_before(context: CueContext) -> Speaker | None:
    """نشرت الصحيفة مقالاً لمراسلها فلان، قال فيه: whoever wrote what the verb points back to."""
    line, cue = context.line, context.cue
    for at in range(cue.first - 1, max(line.sentence_start(cue.first), cue.first - OWN_REACH), -1):
        word = line.word(at)
        if word.removesuffix("ا") in lexicon().document and line.word(at + 1)[:1] == "ل":
            phrase = read_phrase(line, at + 1, context.known, attributed=True)
            return speaker_of(line, phrase, context.memory) if phrase and phrase.can_speak else None
    return None


IN_DOCUMENT = SpeakerRule("in-document", "في بيان من «الاتحاد» جاء فيه: the author stands right before", _in_document)
