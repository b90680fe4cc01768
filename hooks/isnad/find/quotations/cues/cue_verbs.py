"""Where a verb of a line reports speech, and how a cue is written: its words as printed, without conjunction."""

from collections.abc import Sequence
from typing import NamedTuple

from isnad.find.quotations.cues.doubtful_verbs import has_word_ending_in, is_past_by_its_letter, is_verb, word_at
from isnad.find.quotations.cues.other_senses import has_other_sense, only_describes
from isnad.find.quotations.marks.text_units import Unit
from isnad.find.quotations.words.lexicon import lexicon
from isnad.find.quotations.words.reporting_verbs import VerbForm, verb_form
from isnad.find.text import is_word


class CueWords(NamedTuple):
    """One place that reports speech.

    `at` is the unit of the verb, `first` the first unit of the whole phrase (حسبما قال), `end` the first after it.
    `word` is the verb as printed, without conjunction; `form` is None where an attribution has none.
    """

    first: int
    at: int
    end: int
    word: str
    form: VerbForm | None
    attributive: bool
    joined: bool
    negated: bool


def cue_verb(units: Sequence[Unit], text: str, at: int, *, certain: bool = False) -> CueWords | None:
    found = verb_form(word_at(units, at))
    if not found:
        return None
    form, skipped = found
    end = at + 1
    if not skipped and word_at(units, at - 1) in lexicon().received:
        return None  # في بيان تلقته أكد نيوز: a site's name
    if form.lemma == "ورد" and word_at(units, end) not in lexicon().place_of_words:
        form, skipped = (verb_form(word_at(units, at)[1:]) or found)[0], 1  # و + رد
    if form.lemma in lexicon().with_a_place:
        if word_at(units, end) not in lexicon().place_of_words or (word_at(units, at - 1) == "ما" and not certain):
            return None  # رفض ما ورد في التصريحات
        end += 1 + (word_at(units, end) == "علي" and word_at(units, end + 1) == "لسان")
    elif (
        (form.has_object and not certain and only_describes(units, at, form))
        or has_other_sense(units, at, form)
        or (
            form.lemma == "راي" and text[units[at].end - 1] == "ي" and has_word_ending_in("ى", text)
        )  # جانلوكا فيري: a name, no يرى
        or (
            form.doubtful
            and not certain
            and not is_past_by_its_letter(units, text, at, form)
            and not is_verb(units, at, form, skipped > 0)
        )
    ):
        return None
    return CueWords(
        at,
        at,
        end,
        without_letters(printed_word(text, units[at]), skipped),
        form,
        False,
        skipped > 0,
        word_at(units, at - 1) in lexicon().negation,
    )


def printed_word(text: str, unit: Unit) -> str:
    """A unit of a text as printed, without tatweel and marks of no width."""
    printed = text[unit.start : unit.end]
    if printed.isalnum() and "ـ" not in printed:
        return printed
    return "".join(char for char in printed if char != "ـ" and is_word(char))


def without_letters(printed: str, count: int) -> str:
    """A printed word without its first letters and the vowel marks upon them: its conjunction taken off."""
    at = 0
    while at < len(printed) and (count > 0 or not printed[at].isalpha()):
        count -= printed[at].isalpha()
        at += 1
    return printed[at:]
