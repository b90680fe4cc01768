"""Which stretches of an article name which entries.

Rules: whole words; clitics `[وف]?[بكل]?` may stand before a name, and لل for ال; the longest match from the left
wins, look-alikes included; no match runs across punctuation or quote marks, but for a name in quote marks after
its noun (تنظيم “الدولة الإسلامية”); a short form links where a longer form of its entry stands anywhere in the
article, or where the article's front matter says so; a form that two entries share links to neither.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from archive.find.names import Automaton, Form
from archive.find.text import QUOTE_MARKS, Folded, fold, is_word
from archive.model.texts import Mention, Span, Zone

_HEAD = re.compile(r"(?:^|\W)([وف]?[بكل]?)$")
_REACH = 3  # two clitics and what stands before them
_FATHATAN = "\u064b"


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    forms: tuple[Form, ...]
    own: bool


def find_mentions(texts: Mapping[Zone, str], names: Automaton, own: Automaton) -> tuple[Mention, ...]:
    """The mentions in an article's title and body, in the order of the text, none overlapping another."""
    hits = [hit for zone, text in texts.items() for hit in _longest(_hits(zone, text, names, own))]
    named = {form.entry for hit in hits for form in hit.forms if hit.own or not form.short}
    mentions = (_mention(hit, named) for hit in hits)
    return tuple(mention for mention in mentions if mention)


def _mention(hit: _Hit, named: set[str | None]) -> Mention | None:
    linkable = [form for form in hit.forms if form.entry and (hit.own or not form.short or form.entry in named)]
    if len({form.entry for form in linkable}) != 1:
        return None
    form = linkable[0]
    why: Literal["name", "short", "article"] = "article" if hit.own else "short" if form.short else "name"
    assert form.entry is not None
    return Mention(form.entry, hit.span, form.form, why)


def _hits(zone: Zone, text: str, names: Automaton, own: Automaton) -> Iterator[_Hit]:
    """Every match whose words begin and end where the rules allow; matches may overlap."""
    plain = fold(text)
    unquoted = fold(text, drop=QUOTE_MARKS)
    for automaton, is_own in ((names, False), (own, True)):
        for start, end, prefix, forms in _matches(plain, automaton):
            if end == len(plain.text) or not is_word(plain.text[end]):
                yield _Hit(Span(zone, *plain.back(start - len(prefix), end)), forms, is_own)
        if len(unquoted.text) < len(plain.text):
            for start, end, prefix, forms in _matches(unquoted, automaton):
                first, last = unquoted.back(start - len(prefix), end)
                closed = _closed(text, first, last)
                if closed:
                    yield _Hit(Span(zone, first, closed), forms, is_own)


def _matches(folded: Folded, automaton: Automaton) -> Iterator[tuple[int, int, str, tuple[Form, ...]]]:
    """Folded offsets of each match, the clitics before it, and the forms that may stand after those."""
    if not len(automaton):
        return
    for last, (key, forms) in automaton.iter(folded.text):
        start, end = last + 1 - len(key), last + 1
        head = _HEAD.search(folded.text[max(0, start - _REACH) : start])
        if not head:
            continue
        prefix = head[1]
        printed = folded.printed[slice(*folded.back(start, end))]
        fitting = tuple(form for form in forms if _takes(form, key, prefix) and not _is_adverb(form.form, printed))
        if fitting:
            yield start, end, prefix, fitting


def _takes(form: Form, key: str, prefix: str) -> bool:
    """Whether a form may stand after these clitics; لل already holds its own."""
    assimilated = key.startswith("لل") and form.form.startswith("ال")
    return not (assimilated and prefix[-1:] in tuple("بكل")) and (form.takes_kaf or "ك" not in prefix)


def _is_adverb(form: str, printed: str) -> bool:
    """Tanween makes another word: روسيًا is "Russian", not Russia."""
    return _FATHATAN in printed[-2:] and _FATHATAN not in form


def _closed(text: str, first: int, last: int) -> int | None:
    """Where a stretch with quote marks inside it ends, if they enclose its tail or a part of it; else None."""
    inside = [mark for mark in range(first, last) if text[mark] in QUOTE_MARKS]
    if len(inside) == 1 and text[last : last + 1] in QUOTE_MARKS and last < len(text):
        return last + 1
    return last if len(inside) == 2 else None


def _longest(hits: Iterator[_Hit]) -> Iterator[_Hit]:
    """Leftmost-longest, an article's own forms before equal ones of the archive."""
    reached = 0
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, not hit.own)):
        if hit.span.start >= reached:
            reached = hit.span.end
            yield hit
