"""What is found in a text. Offsets count code points of the title or the body; ends are exclusive."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from isnad.model.fields import Zone


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a part of an article: its title, byline, dateline or body."""

    zone: Zone
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names an entry, whole words, an attached clitic included.

    `form` is the recorded form that matched; `why` says what let it link: a name, a short form beside a
    longer one, a description, or the article's own `forms`. `clitic` counts the code points before the name itself.
    A `nested` one is a name inside a description, which is a mention of something else.
    """

    entry: str
    span: Span
    form: str
    why: Literal["name", "short", "description", "article"]
    clitic: int = 0
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its address on the article's page, which stays while its words stay.

    `once` are addresses that it had when it was worded otherwise; links to them still lead to it.
    """

    span: Span
    anchor: str
    once: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one article.

    The paragraphs are the lines of the body that hold words, and the sentences cover them. `placed` tells where each
    quotation's and assertion's words stand, by its id.
    """

    mentions: tuple[Mention, ...]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    placed: Mapping[str, Span]

    def anchor_at(self, zone: Zone, offset: int) -> str:
        """The address of the sentence that holds a place in the text."""
        if zone != "body":
            return "title" if zone == "title" else "facts"
        sentence = self.sentence_at(offset)
        return sentence.anchor if sentence else "text"

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence of the body that holds a place in it; None before the first."""
        after = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start)
        return self.sentences[after - 1] if after else None
