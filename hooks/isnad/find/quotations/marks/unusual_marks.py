"""Words that stand in no quote marks but in what some papers print for them: (…) in Sudan, dashes in features.

Brackets and dashes mean other things far more often, so they quote only in a line with no quote marks, beside a verb
that says and takes no أنّ before them.
"""

import re
from collections.abc import Iterator

from isnad.find.quotations.words.lexicon import any_of, lexicon
from isnad.find.quotations.words.reporting_verbs import verb_form
from isnad.find.text import fold

_BRACKETED = re.compile(r"\(([^()\n]{12,600})\)")
_DASHED = re.compile(r"^\s*[-–—]\s?([^-–—\n]{12,400}?)\s?[-–—]\s?(?=\w)")
_SENTENCE_END = re.compile(r"[.؟!?؛]\s")
_FEWEST_WORDS = 4
_VERB_REACH = 14  # words before the bracket
_MAY_FOLLOW = re.compile(r"\s*(?:$|[.،,؛؟!]|و\w)")
_BREAKS = frozenset((":", "،"))


def bracketed(line: str) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of a line that brackets or dashes quote: outer start, start, end, outer end, in code points."""
    for match in _BRACKETED.finditer(line):
        if match[1].count(" ") < _FEWEST_WORDS - 1:
            continue
        words = fold(match[1]).text.split()
        fits = len(words) >= _FEWEST_WORDS and _may_be_speech(words[0]) and _MAY_FOLLOW.match(line, match.end())
        if fits and _is_said(line[: match.start()]):
            yield match.start(), match.start(1), match.end(1), match.end()
    dashed = _DASHED.match(line)
    if dashed and len(dashed[1].split()) >= _FEWEST_WORDS:
        after = fold(line[dashed.end() :]).text
        rest = _SENTENCE_END.split(after, maxsplit=1)[0].split()
        if _says(rest[0]) and not any(word in lexicon().that or word.endswith(":") for word in rest):
            yield dashed.start(1) - 1, dashed.start(1), dashed.end(1), dashed.end(1) + 1


def _may_be_speech(first: str) -> bool:
    return not (first.isdigit() or first in any_of("relative", "who_is", "subject_pronoun", "placing"))


def _is_said(before: str) -> bool:
    """Whether a colon, or a verb of saying with nothing reported after it, stands in the sentence before."""
    words = fold(_SENTENCE_END.split(before)[-1]).text.split()
    if not words:
        return False
    if words[-1].endswith(":"):
        return any(_says(word) for word in words)
    for word in reversed(words[-_VERB_REACH:]):
        if word in lexicon().that or word[-1:] in _BREAKS:
            return False
        if _says(word):
            return True
    return False


def _says(word: str) -> bool:
    found = verb_form(word)
    return found is not None and found[0].need == "says" and not found[0].doubtful and found[0].shape != "noun"
