"""How fast names, folding and quotations are found, beside spaCy's PhraseMatcher and flashtext, on one generated text.

    make bench-find

Characters a second, the best of three runs each, with 1,000, 10,000 and 100,000 names. Nothing is judged here.
"""

import argparse
import random
import sys
from collections.abc import Callable, Collection
from functools import partial
from timeit import repeat
from typing import TYPE_CHECKING, Any

from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import Automaton, NameForm, automaton_of, by_keys
from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.text import fold
from isnad.say.streams import said_by, speak_utf8

if TYPE_CHECKING:
    import spacy
    from spacy.matcher import PhraseMatcher

LETTERS, WORDS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", 60_000


def best(run: Callable[[], object]) -> float:
    """Seconds of the fastest of three runs."""
    return min(repeat(run, number=1, repeat=3))


def _ours(text: str, names: Automaton) -> Collection[object]:
    return find_mentions({"body": fold(text)}, names, automaton_of({}))


def _matched(matcher: "PhraseMatcher", blank: "spacy.Language", text: str) -> list[tuple[int, int, int]]:
    return list(matcher(blank.make_doc(text)))


def main() -> None:
    speak_utf8()
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    import spacy
    from flashtext import KeywordProcessor
    from spacy.matcher import PhraseMatcher

    chance = random.Random(7)
    vocabulary = ["".join(chance.choices(LETTERS, k=chance.randint(3, 7))) for _ in range(200_000)]
    names = [f"{a} {b}" for a, b in zip(vocabulary[::2], vocabulary[1::2], strict=True)]
    words = [chance.choice(names) if chance.random() < 0.05 else chance.choice(vocabulary) for _ in range(WORDS)]
    lines = [" ".join(words[i : i + 60]) + "." for i in range(0, WORDS, 60)]
    text = "\n".join(lines)
    spoken = "\n".join(f"وقال {line[:30]} إن “{line[30:90]}”، وأضاف {line[90:]}" for line in lines)
    print(f"{len(text):,} characters")
    print(f"{'folding':<40}{len(text) / best(lambda: fold(text)):>14,.0f} characters/s")
    nobody = KnownSpeakers({})
    print(f"{'quotations':<40}{len(spoken) / best(lambda: find_speech(fold(spoken), (), nobody)):>14,.0f} characters/s")
    blank = spacy.blank("ar")
    blank.max_length = len(text) + 1
    for count in (1_000, 10_000, 100_000):
        chosen = names[:count]
        automaton = automaton_of(by_keys(NameForm(str(i), name) for i, name in enumerate(chosen)))
        matcher = PhraseMatcher(blank.vocab)
        matcher.add("NAME", list(blank.tokenizer.pipe(chosen)))
        keywords = KeywordProcessor()
        keywords.add_keywords_from_list(chosen)
        runs: dict[str, Callable[[], Collection[Any]]] = {
            "ours": partial(_ours, text, automaton),
            "spaCy PhraseMatcher": partial(_matched, matcher, blank, text),
            "flashtext": partial(keywords.extract_keywords, text),
        }
        for tool, run in runs.items():
            print(f"{f'{count:,} names, {tool}':<40}{len(text) / best(run):>14,.0f} characters/s, {len(run()):,} found")


if __name__ == "__main__":
    sys.exit(said_by(main))
