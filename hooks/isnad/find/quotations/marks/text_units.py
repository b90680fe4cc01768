"""A text as the search for speech reads it: paragraphs of words, stops, names and quoted stretches."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from isnad.find.quotations.marks.quote_marks import QuotedStretch, find_quoted_stretches
from isnad.find.quotations.words.lexicon import bare, lexicon
from isnad.find.text import Folded, fold, is_word, tokens_of
from isnad.model.characters import QUOTE_MARKS
from isnad.model.texts import Mention

_NAMES_MOST = 4  # in one pair of quote marks
_SHORTEST_LAST, _SHORTEST_FIRST = 3, 3  # letters of the words on either side of a stop with no blank after it
_SHORTEST_JOINED = 3  # letters
_SENTENCE_ENDS = frozenset(".؟!?…")
COMMAS = frozenset("،,؛")
DASHES = frozenset("-–—ـ")


class Unit(NamedTuple):
    """A word, a stop, a name or a quoted stretch; offsets count code points of the text, ends exclusive.

    `text` is folded. A name's `prefix` is the clitics before it, and its `entry` the entry it names. `ends` marks a
    stop that ends a sentence.
    """

    kind: Literal["word", "stop", "name", "quote"]
    text: str
    start: int
    end: int
    entry: str | None = None
    prefix: str = ""
    quoted: QuotedStretch | None = None
    ends: bool = False


def paragraphs(text: Folded, mentions: Sequence[Mention]) -> Iterator[list[Unit]]:
    """The units of each line that has any. A quoted stretch is one unit, and so is a name, in quote marks or not."""
    names, quotes = _names_and_quotes(text.printed, mentions)
    blocks = sorted([*names, *quotes], key=lambda unit: unit.start)
    begins = [*(block.start for block in blocks), len(text.printed)]  # the last is after every token
    line: list[Unit] = []
    reached = -1
    waiting = 0
    for token, start, end in zip(*tokens_of(text), strict=True):
        while begins[waiting] <= start:
            if begins[waiting] >= reached:
                line.append(blocks[waiting])
                reached = blocks[waiting].end
            waiting += 1
        if token == "\n":
            if line:
                yield line
            line = []
        elif start < reached:
            continue
        elif token.isalnum() or is_word(token[0]):
            before = line[-1].text if line else ""
            if before == "." and not line[-1].ends and _begins_sentence(line, token):
                line[-1] = line[-1]._replace(ends=True)
            joint = line.pop() if before == "و" and _joins_across_blank(line[-1], token, start) else None
            line.append(
                Unit("word", joint.text + token, joint.start, end) if joint else Unit("word", token, start, end)
            )
        elif token == "#" and is_word(text.printed[end : end + 1] or " "):
            continue  # of a hashtag
        elif token not in QUOTE_MARKS:
            ends = token in _SENTENCE_ENDS and _ends_sentence(line, token, text.printed, start, end)
            line.append(Unit("stop", token, start, end, ends=ends))
    if line:
        yield line


def _joins_across_blank(joint: Unit, word: str, start: int) -> bool:
    """و قالت: whether و is a word alone, and one blank parts it from what it joins."""
    joins = joint.kind == "word" and joint.end + 1 == start
    return joins and len(word) >= _SHORTEST_JOINED and word.isalpha()


def _begins_sentence(line: Sequence[Unit], word: str) -> bool:
    """Whether a word right after a full stop begins a sentence (على المنطقة .وأشار), rather than a part of أ.ف.ب."""
    before = line[-2] if len(line) > 1 else None
    long = before is not None and (before.kind != "word" or len(before.text) >= _SHORTEST_LAST)
    shortest = _SHORTEST_FIRST - (before is not None and before.kind == "quote")  # …الثلث”.من جهته
    return long and len(word) >= shortest and word.isalpha() and not word.isascii()


def _ends_sentence(line: Sequence[Unit], stop: str, text: str, start: int, end: int) -> bool:
    """Whether a stop that may end a sentence does: it stands neither right before a word nor behind an initial."""
    within = end < len(text) and is_word(text[end])
    return not within and not (stop == "." and _is_initial(line, start))


def _is_initial(line: Sequence[Unit], stop: int) -> bool:
    """Whether a full stop ends a letter that stands for a name (رضوان ق.، ر. س.), not a sentence."""
    before = line[-1] if line else None
    letter = before is not None and before.kind == "word" and len(before.text) == 1 and before.text.isalpha()
    return letter and before is not None and before.end == stop


def _names_and_quotes(text: str, mentions: Sequence[Mention]) -> tuple[list[Unit], list[Unit]]:
    """Names outside quoted stretches or filling one, and the quoted stretches that are left."""
    named = sorted(mentions, key=lambda mention: mention.span.start)
    quotes = [quoted for quoted in find_quoted_stretches(text) if quoted.depth == 1]
    starts = [mention.span.start for mention in named]
    names: list[Unit] = []
    taken: set[QuotedStretch] = set()
    at = 0
    for mention in named:
        start, end = mention.span.start, mention.span.end
        while at < len(quotes) and quotes[at].outer_end <= start:
            at += 1
        quoted = quotes[at] if at < len(quotes) and quotes[at].outer_start < end else None
        if quoted and (quoted in taken or not _fills(text, named[bisect_left(starts, start) :], quoted)):
            continue
        if quoted:
            taken.add(quoted)
            start, end = min(start, quoted.outer_start), max(end, quoted.outer_end)
        names.append(Unit("name", _folded(text[start:end]), start, end, mention.entry, _prefix(text, mention)))
    rest = [quoted for quoted in quotes if quoted not in taken]
    return names, [
        Unit("quote", _folded(text[quoted.start : quoted.end]), quoted.outer_start, quoted.outer_end, quoted=quoted)
        for quoted in rest
    ]


def _folded(text: str) -> str:
    return fold(text).unquoted().text.strip()


def _fills(text: str, mentions: Sequence[Mention], quoted: QuotedStretch) -> bool:
    """Whether all that is quoted is names, but for titles before the first (“العقيد فيل”, “الجيش/القوات”)."""
    reached = mentions[0].span.start
    for mention in mentions[:_NAMES_MOST]:
        if mention.span.start >= quoted.end or any(map(is_word, text[reached : mention.span.start])):
            break
        reached = max(reached, mention.span.end)
    if reached < quoted.end and any(map(is_word, text[reached : quoted.end])):
        return False
    before = fold(text[quoted.start : max(quoted.start, mentions[0].span.start)]).text.split()
    return len(before) <= 3 and all(bare(word) in lexicon().title for word in before)


def _prefix(text: str, mention: Mention) -> str:
    """The clitics that a mention holds before the name."""
    printed, form = _folded(text[mention.span.start : mention.span.end]), fold(mention.form).text.strip()
    if printed.startswith("لل") and form.startswith("ال") and not printed.endswith(form):
        return "ل"
    head = printed.removesuffix(form)
    if len(head) in (1, 2) and head != printed:
        return head
    return printed[0] if printed[1:3] == "لل" and form.startswith("ال") else ""


class TakenStretches:
    """Stretches of a text (start, end, in code points) in which something was found already."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reached = [*accumulate((end for _, end in ordered), max)]

    def meets(self, start: int, end: int) -> bool:
        """Whether another stretch has some of one of these in it."""
        begun = bisect_left(self._starts, end)
        return begun > 0 and self._reached[begun - 1] > start
