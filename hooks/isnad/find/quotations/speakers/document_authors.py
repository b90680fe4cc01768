"""Whose words a document holds where the verb points back to it: في بيان من «الاتحاد» جاء فيه."""

from isnad.find.quotations.phrases.speaker_identity import NOBODY, speaker_of
from isnad.find.quotations.phrases.speaker_memory import Speaker
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.speakers.clause_subjects import clause_subject
from isnad.find.quotations.speakers.cue_context import CueContext, Decision, SpeakerRule
from isnad.find.quotations.speakers.nearby_speakers import FROM_BEFORE, OWN_REACH
from isnad.find.quotations.speakers.subjects import sentence_subject
from isnad.find.quotations.words.lexicon import bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_adjective_of_belonging
from isnad.find.quotations.words.reporting_verbs import Gender
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_DOCUMENT_REACH = 5  # units between a document and جاء فيه: وجه رسالة إلى الأهالي جاء فيها
_ISSUED_LINES = 3  # from whoever issued a document to where it is pointed back at


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
    near = range(max(line.sentence_start(cue.first), cue.first - _DOCUMENT_REACH), cue.first)
    if any(line.word(at).removesuffix("ا") in lexicon().document for at in near):
        issuer = _issuer_before(context)
        if issuer is None and nearest is None and not context.earlier:
            issuer = sentence_subject(line, cue.first, context.known)  # عقدت الرابطة اجتماعاً وأصدرت بياناً
        nearest = issuer or nearest
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


def _issuer_before(context: CueContext) -> SpeakerPhrase | None:
    """ووجه المحافظ رسالة جاء فيها: the subject of the verb of issuing, behind the last who speaks in the sentence."""
    line, cue = context.line, context.cue
    since = context.earlier[-1].end if context.earlier else line.sentence_start(cue.first)
    for at in range(cue.first - 1, max(since, cue.first - OWN_REACH) - 1, -1):
        if line.word(at).removeprefix("و").removesuffix("ت") in lexicon().issues:
            return read_phrase(line, at + 1, context.known, "thing")
    return None


def _issuer(context: CueContext) -> Decision | None:
    """وأعربت الوزارة في بلاغ عن كذا. وجاء في البلاغ: whoever spoke last, where a document is only pointed back at."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.lemma not in lexicon().with_a_place or cue.attributive or context.earlier:
        return None
    noun, after = line.word(cue.end), cue.end + 1 + (line.word(cue.end + 1) in lexicon().backward)
    owned = line.printed(cue.end).endswith(("ه", "ها")) and not noun.startswith("ال")
    document = bare(noun.removesuffix("ها").removesuffix("ه") if owned else noun)
    known = document in lexicon().document or document.removesuffix("ت") + "ه" in lexicon().document
    if not known or not (owned or noun.startswith("ال")):
        return None
    if line.text(after) != ":" and line.word(after) not in lexicon().that and line.units[after:][:1] != []:
        return None  # البيان الذي حصلنا على نسخة منه
    gender: Gender | None = ("f" if noun.endswith("ها") else "m") if owned else None
    last = context.memory.last(gender)
    near = last is not None and context.memory.line - last.line <= _ISSUED_LINES
    return Decision(last._replace(rule=FROM_BEFORE), after, False) if last and near else None


def _document_of(context: CueContext) -> Decision | None:
    """وجاء في البيان الذي نشرته الوزارة، في بيان للمؤسسة: who issued the document, where no outlet handed it on."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.lemma not in lexicon().with_a_place or bare(line.word(cue.end)) not in lexicon().document:
        return None
    at = cue.end + 1
    at += line.word(at) in lexicon().relative
    word = line.word(at)
    if _issued_it(word):
        start = at + 1
    elif word[:1] == "ل" and at == cue.end + 1:
        start = at
    else:
        return None
    phrase = read_phrase(line, start, context.known, attributed=start == at)
    issued = phrase is not None and phrase.can_speak and phrase.nature in ("title", "body", "person")
    by_outlet = start > at and bare(line.word(start)) in lexicon().outlet
    if phrase is None or not issued or by_outlet:
        return None
    speaker = speaker_of(line, phrase, context.memory)
    return Decision(speaker, phrase.end, True) if speaker else None


def _issued_it(word: str) -> bool:
    """نشرته, كتبها: whether a word is a verb of issuing with the document as its object."""
    verb = word.removesuffix("ها").removesuffix("ه")
    return word != verb and verb.removesuffix("ت") in lexicon().issues


def _author_before(context: CueContext) -> Speaker | None:
    """نشرت الصحيفة مقالاً لمراسلها فلان، قال فيه: whoever wrote what the verb points back to."""
    line, cue = context.line, context.cue
    for at in range(cue.first - 1, max(line.sentence_start(cue.first), cue.first - OWN_REACH), -1):
        word = line.word(at)
        of = at + 1 + (bare(word) in lexicon().document and is_adjective_of_belonging(line.word(at + 1)))
        if bare(word) in lexicon().document and line.word(of) == "من":  # برسالة نصية من وزير سابق قال فيها
            phrase = read_phrase(line, of + 1, context.known, attributed=True)
            office = phrase is not None and phrase.can_speak and phrase.nature in ("title", "body")
            return speaker_of(line, phrase, context.memory) if phrase and office else None
        if bare(word) in lexicon().document and _issued_it(line.word(at + 1)):
            phrase = read_phrase(line, at + 2, context.known)  # رسالة كتبتها زوجة أحدهم، جاء فيها
            return speaker_of(line, phrase, context.memory) if phrase and phrase.can_speak else None
        if word.removesuffix("ا") in lexicon().document and line.word(at + 1)[:1] == "ل":
            phrase = read_phrase(line, at + 1, context.known, attributed=True)
            return speaker_of(line, phrase, context.memory) if phrase and phrase.can_speak else None
    return None


DOCUMENT_OF = SpeakerRule(
    "document-of", "جاء في البيان الذي نشرته الوزارة، في بيان للمؤسسة: whose document it is", _document_of
)
IN_DOCUMENT = SpeakerRule("in-document", "في بيان من «الاتحاد» جاء فيه: the author stands right before", _in_document)
ISSUER = SpeakerRule("issuer", "وجاء في البلاغ: whoever issued it, who spoke last", _issuer)
