"""Who speaks where a clause turns to somebody else: فيما دافع فلان معتبراً، وشاركه جاره مضيفاً."""

from isnad.find.quotations.cues.cued_lines import CuedLine, is_sure_surname
from isnad.find.quotations.phrases.asides import skip_asides
from isnad.find.quotations.phrases.speaker_identity import speaker_of
from isnad.find.quotations.phrases.speaker_memory import Speaker
from isnad.find.quotations.phrases.speaker_phrases import is_given, read_phrase
from isnad.find.quotations.speakers.cue_context import CueContext
from isnad.find.quotations.speakers.subjects import may_be_verb
from isnad.find.quotations.words.lexicon import bare, lexicon

_REACH = 30  # units from a verb back to the clause that turns


def subject_after_contrast(context: CueContext, start: int) -> Speaker | None:
    """فيما دافع عنها النائب فلان معتبراً: the subject of the clause that فيما or بينما begins after a unit."""
    line, cue = context.line, context.cue
    before = range(cue.first - 1, max(start, cue.first - _REACH), -1)
    at = next((place for place in before if _contrasts(line, place)), None)
    if at is None or at + 2 >= cue.first or at + 1 in line.cue_at or not may_be_verb(line, at + 1):
        return None
    pronoun = line.word(at + 2)[-1:] in ("ه", "ا") and line.word(at + 2) in lexicon().afterthought  # عنها
    after = at + 2 + pronoun
    phrase = read_phrase(line, skip_asides(line, after, context.known), context.known, "thing")
    fits = phrase is not None and phrase.stop <= cue.first and phrase.nature in ("title", "body")
    return speaker_of(line, phrase, context.memory) if phrase and fits else None


def _contrasts(line: CuedLine, at: int) -> bool:
    """فيما, بينما, في حين: whether a word that begins a clause of contrast stands at a unit, its last word."""
    return line.word(at) in lexicon().contrast or (line.word(at) == "حين" and line.word(at - 1) == "في")


def subject_of_joined_verb(context: CueContext, start: int) -> Speaker | None:
    """وشاركه الرأي جاره فلان، مضيفاً: who is named right before, after a comma, و and a verb that tells of no words."""
    line, cue = context.line, context.cue
    if cue.form is None or cue.form.shape != "participle":
        return None
    for at in range(cue.first - 2, max(start, cue.first - _REACH), -1):
        joined = line.text(at - 1) in ("،", ",") and line.word(at)[:1] == "و" and at not in line.cue_at
        tells = line.word(at) in lexicon().who_is and line.word(at + 1) != "ما"  # وهو مهندس, no وهو ما نفاه فلان
        if (
            not joined
            or tells
            or line.word(at) in lexicon().that
            or not (may_be_verb(line, at) or line.word(at).endswith("ه"))
        ):
            continue
        for first in range(at + 1, min(at + 4, cue.first)):
            phrase = read_phrase(line, first, context.known, "thing")
            sure = phrase is not None and (
                phrase.entry is not None or _is_somebody(line, first) or is_given(line, phrase)
            )
            if phrase and sure and phrase.named and phrase.can_speak and cue.first - 1 <= phrase.end <= cue.first:
                return speaker_of(line, phrase, context.memory)
        return None  # the nearest such verb alone, so that a line of them is read once
    return None


def _is_somebody(line: CuedLine, at: int) -> bool:
    """Whether an office, a name that the text has elsewhere, or one behind «جاره» stands at a unit."""
    known = bare(line.word(at)) in lexicon().title or is_sure_surname(line.word(at), line.source)
    return known or _is_his(line, at) or _is_his(line, at - 1)


def _is_his(line: CuedLine, at: int) -> bool:
    """جاره فلان: whether a noun with its owner stands at a unit."""
    return line.word(at).endswith(("ه", "ها", "هم")) and not line.printed(at).endswith("ة")
