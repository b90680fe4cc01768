"""Sentences and their addresses."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from isnad.canonical.bodies import sentence_ends
from isnad.find.text import Folded
from isnad.model.texts import Sentence, Span

_WORD = re.compile(r"\w+")


def find_paragraphs(body: str) -> tuple[Span, ...]:
    """One line, one paragraph; a line of blanks is none."""
    found = []
    start = 0
    for line in body.split("\n"):
        if line.strip():
            found.append(Span("body", start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def find_sentences(body: Folded, paragraphs: Iterable[Span]) -> tuple[Sentence, ...]:
    """The sentences of a body, which together cover its paragraphs to the last code point.

    An anchor is made of the sentence's folded words, so it stays where it is when others come and go;
    a sentence that stands twice takes a number.
    """
    seen: Counter[str] = Counter()
    found = []
    for paragraph in paragraphs:
        for span in _sentences(body.printed, paragraph):
            text = body.text[body.forward(span.start) : body.forward(span.end)]
            words = " ".join(_WORD.findall(text))
            anchor = "s-" + sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
            seen[anchor] += 1
            found.append(Sentence(span, anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}"))
    return tuple(found)


def with_old_anchors(sentences: tuple[Sentence, ...], old: Mapping[str, str]) -> tuple[Sentence, ...]:
    """The sentences with the addresses they once had: `old` gives the present one of each, or `text` for the whole.

    What led to a sentence that is gone leads to the first.
    """
    if not old:
        return sentences
    once: defaultdict[str, list[str]] = defaultdict(list)
    for anchor, now in old.items():
        once[sentences[0].anchor if now == "text" and sentences else now].append(anchor)
    return tuple(replace(sentence, once=tuple(once.get(sentence.anchor, ()))) for sentence in sentences)


def _sentences(body: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in sentence_ends(body[paragraph.start : paragraph.end]):
        yield Span("body", start, paragraph.start + end)
        start = paragraph.start + end
