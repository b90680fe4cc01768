"""The subject of the clause that stands nearest before a verb: فتلعثم الموظف وقال, بينما خالفه زميله فلان مؤكداً.

Whoever does something right before a verb with no subject is likelier to speak than whoever spoke at the head of the
sentence. Only one who is named, or called by an office, after a verb or before one, is taken.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from isnad.find.quotations.cues.cued_lines import CuedLine, is_sure_surname
from isnad.find.quotations.marks.text_units import COMMAS
from isnad.find.quotations.phrases.asides import skip_asides
from isnad.find.quotations.phrases.not_subjects import is_oblique
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.phrases.speaker_phrases import is_given, read_phrase
from isnad.find.quotations.speakers.subjects import fits_verb, may_be_verb
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_event_noun, is_tied
from isnad.find.quotations.words.reporting_verbs import PRONOUNS
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_MOST_STARTS = 12  # clauses that are looked at, the nearest first
_MOST_UNITS = 60  # how far back: no subject stands further from its verb, and a text without clauses has no end
_SHORTEST_VERB = 3  # letters, without its conjunction


def clause_subject(line: CuedLine, verb: int, start: int, known: KnownSpeakers) -> SpeakerPhrase | None:
    """The subject of the nearest clause that begins between two units (`verb` exclusive), at most
    `_MOST_UNITS` back; None where none is sure."""
    begins = _clause_begins(line)
    first = bisect_right(begins, max(start, verb - _MOST_UNITS - 1))
    for at in islice(reversed(begins[first : bisect_left(begins, verb)]), _MOST_STARTS):
        phrase = _after_verb(line, at, verb, known) or _before_verb(line, at, verb, known)
        if phrase:
            return phrase
    return None


def _clause_begins(line: CuedLine) -> Sequence[int]:
    """The units of a line at which a clause may begin that is not its antecedent's own, in their order."""
    if "clause-begins" not in line.worked_out:
        places = range(1, len(line.units))
        turns = {at for at in places if _turns(line, at) or line.word(at - 1) in lexicon().contrast}
        free = (at for at in places if at not in line.cue_at or at in turns)  # a verb that reports is no subject's here
        found = [at for at in free if _begins(line, at) and not _is_of_antecedent(line, at)]
        line.worked_out["clause-begins"] = found
    return line.worked_out["clause-begins"]


def _begins(line: CuedLine, at: int) -> bool:
    """Whether a clause may begin at a unit: after a comma or a word that joins, or with و or ف of its own."""
    word, before = line.word(at), line.word(at - 1)
    plain = word[1:]
    joined = word[:1] in ("و", "ف") and len(plain) >= _SHORTEST_VERB and not _is_noun(word)
    return word != "" and (joined or line.text(at - 1) in COMMAS or before in lexicon().then or _turns(line, at))


def _is_of_antecedent(line: CuedLine, at: int) -> bool:
    """قائد الفريق، الذي رافق مدربه: whether a relative clause begins at a unit whose verb is its noun's own."""
    relative = line.word(at - 1) in ("الذي", "التي")
    return relative and at not in line.cue_at and not line.word(at).endswith(PRONOUNS)


def _turns(line: CuedLine, at: int) -> bool:
    """غير أنّ، لكنّ: whether a word of contrast stands right before a unit, so that what is reported is over."""
    before = line.word(at - 1)
    return before in lexicon().contrasting or (before == "ان" and line.word(at - 2) in lexicon().contrasting)


def _is_noun(word: str) -> bool:
    known = any_of("title", "speaking_body", "event_noun", "given_name", "sentence_preposition", "adverb", "occasion")
    return word in known or bare(word) in known or is_event_noun(word) or is_tied(word)


def _after_verb(line: CuedLine, at: int, verb: int, known: KnownSpeakers) -> SpeakerPhrase | None:
    """A verb at a unit, and its subject: خالفه زميله فلان."""
    word = line.word(at)
    plain = word[1:] if word[:1] in ("و", "ف") else word
    if (
        at in line.cue_at
        or word in lexicon().that
        or len(plain) < _SHORTEST_VERB
        or plain.startswith("ال")
        or not _is_verb(line, at, plain)
    ):
        return None
    phrase = read_phrase(line, skip_asides(line, at + 1, known), known, "thing")
    return (
        phrase
        if phrase
        and phrase.stop <= verb
        and not is_oblique(line, phrase.start)
        and (fits_verb(plain, phrase) or plain.endswith(PRONOUNS))
        and _is_sure(line, phrase)
        else None
    )


def _is_verb(line: CuedLine, at: int, plain: str) -> bool:
    """Whether a word looks like a verb where it stands, with a pronoun of its object on it or not."""
    with_object = plain.endswith(PRONOUNS) and not line.printed(at).endswith("ة")
    after = line.word(at + 1)
    if (
        plain not in lexicon().title
        and after.startswith("ال")
        and bare(after) in lexicon().title
        and line.word(at)[0] == "و"
    ):
        return may_be_verb(line, at) or len(plain) == _SHORTEST_VERB  # ورفع المتظاهر فلان قنينة وهو يصيح
    return not _is_noun(plain) and (may_be_verb(line, at) or with_object)


def _before_verb(line: CuedLine, at: int, verb: int, known: KnownSpeakers) -> SpeakerPhrase | None:
    """A subject at a unit with its verb right after it: غير أنّ المهيري واصل."""
    if not (_turns(line, at) or line.word(at - 1) in lexicon().contrast):
        return None
    phrase = read_phrase(line, at, known)
    if phrase is None or phrase.stop >= verb or not _is_sure(line, phrase):
        return None
    after = phrase.end + (line.text(phrase.end) in COMMAS)  # غير أن المستشار، فلان، كذّب ذلك قائلا
    return phrase if after < verb and line.word(after) != "" and may_be_verb(line, after) else None


def _is_sure(line: CuedLine, phrase: SpeakerPhrase) -> bool:
    """Whether somebody is named or called by his office there."""
    first = line.word(phrase.start)
    named = phrase.entry is not None or is_given(line, phrase) or is_sure_surname(first, line.source)
    return phrase.can_speak and (named or phrase.nature == "title")
