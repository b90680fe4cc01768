"""Which stretches of an article name which entries.

Rules: whole words; clitics `[وف]?[بكل]?` may stand before a name, and لل for ال; the longest match from the left
wins, look-alikes included; no match runs across punctuation or quote marks, but for a name in quote marks after
its noun (تنظيم “الدولة الإسلامية”); a short form links where a longer form of its entry stands anywhere in the
article, where an entry that keeps it company does, or where the article's front matter says so; a form that two
entries share links to neither. A street, a bakery or an outlet named after a place is not the place (شارع واشنطن،
شبكة الفرات), and a short form with an adjective of its own is something else (النظام الضريبي); `short_forms` tells
when it is another's.
Inside a description (قوات موالية للأسد) the names of others are mentions too, nested ones.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from isnad.find.names.registry import Automaton, NameForm, has_article
from isnad.find.names.short_forms import (
    another_country_since,
    is_after_ali,
    is_behind_given_name,
    is_called_after,
    is_called_before,
    is_common_sense,
    is_of_an_institution,
    is_office_of_another,
    is_part_of_a_name,
    is_somebodys,
)
from isnad.find.text import Folded, fold, holds_any, is_word
from isnad.model.characters import QUOTE_MARKS
from isnad.model.fields import Zone
from isnad.model.texts import Mention, Span

_HEAD = re.compile(r"(?:^|\W)([وف]?[بكل]?)\Z")
_ADJECTIVE = re.compile(r" (?!الذي\b|التي\b|الحالي)ال\w{2,}(?:ي|يه)\b")
"""A relational adjective with ال, such as الضريبي or العربيه, in folded text."""
_LONGEST_CLITICS = 3  # two clitics and what stands before them
_FATHATAN = "\u064b"
_TANWEEN = re.compile(rf"{_FATHATAN}[\u064c-\u0652\u0640]*ا?[\u064c-\u0652\u0640]*$")


class _NameHit(NamedTuple):
    span: Span
    clitic: int
    forms: tuple[NameForm, ...]
    own: bool = False
    nested: bool = False

    @property
    def describes(self) -> bool:
        return all(form.describes for form in self.forms)

    def is_named_in(self, outer: "_NameHit") -> bool:
        """Whether this names somebody else inside a description."""
        if not outer.describes or (self.describes and not self.own) or self.span.end > outer.span.end:
            return False
        return {form.entry for form in self.forms}.isdisjoint(form.entry for form in outer.forms)


def find_mentions(texts: Mapping[Zone, Folded], names: Automaton, own: Automaton) -> tuple[Mention, ...]:
    """The mentions in an article's title and body, in the order of the text; only nested ones overlap another."""
    found = [hit for zone, text in texts.items() for hit in _chosen(_hits(zone, text, names, own))]
    hits = [hit for hit in found if not _is_somebodys(hit, texts[hit.span.zone])]
    named = {form.entry for hit in hits for form in hit.forms if hit.own or not form.short}
    reading = _ShortForms(texts, named)
    mentions = [reading.mention(hit) for hit in hits]
    return tuple(mention for mention in mentions if mention)


def _is_somebodys(hit: _NameHit, text: Folded) -> bool:
    """قال بلومبرغ, behind مايكل بلومبرغ: whether the name of a body of one word is a person's there."""
    if hit.own or hit.clitic > 1 or not all(form.a_surname and not form.given for form in hit.forms):
        return False
    start = text.forward(hit.span.start + hit.clitic)
    key = fold(text.printed[hit.span.start + hit.clitic : hit.span.end]).text.strip()
    return is_somebodys(text.text, start, key)


class _ShortForms:
    """What the text has spoken of so far, by which a short form links or not; asked for each hit in turn."""

    def __init__(self, folded: Mapping[Zone, Folded], named: set[str | None]) -> None:
        self._folded, self._named = folded, named
        self._rivals: set[str] = set()  # entries whose short form another has borne since their own name
        self._spoken: dict[tuple[Zone, str], int] = {}  # where an entry was last named in full, in folded text

    def mention(self, hit: _NameHit) -> Mention | None:
        """The mention that a hit is; None where it names nobody, or not who it seems to."""
        self._rivals.update(form.rival_of for form in hit.forms if form.rival_of)
        linkable = [form for form in hit.forms if form.entry and (hit.own or self._links(form, hit))]
        if len({form.entry for form in linkable}) != 1:
            return None
        form = linkable[0]
        assert form.entry is not None
        if hit.own or not (form.short or form.surname):
            self._rivals.discard(form.entry)
        self._spoken[hit.span.zone, form.entry] = self._folded[hit.span.zone].forward(hit.span.start)
        return Mention(form.entry, hit.span, form.form, _why(hit, form), hit.clitic, hit.nested)

    def _links(self, form: NameForm, hit: _NameHit) -> bool:
        if not form.links(self._named) or (form.surname and form.entry in self._rivals):
            return False
        if not form.common or form.entry is None:
            return True
        zone = hit.span.zone
        own = [self._spoken[zone, form.entry]] if (zone, form.entry) in self._spoken else []
        folded = self._folded[zone]
        elsewhere = another_country_since(folded.text, own, folded.forward(hit.span.start))
        return form.entry not in self._rivals and not elsewhere


def _why(hit: _NameHit, form: NameForm) -> Literal["name", "short", "description", "article"]:
    if hit.own:
        return "article"
    return "short" if form.short else "description" if form.describes else "name"


def _hits(zone: Zone, plain: Folded, names: Automaton, own: Automaton) -> Iterator[_NameHit]:
    """Every match whose words begin and end where the rules allow; matches may overlap."""
    plain, *unquoted = searched(plain)
    for automaton, is_own in ((names, False), (own, True)):
        for match in _matches(plain, automaton):
            if not _ends_word(plain, match.end):
                continue
            prefix, forms = _fitting(plain, match)
            if forms:
                span = Span(zone, *plain.back(match.start - len(prefix), match.end))
                yield _NameHit(span, plain.at[match.start] - span.start, forms, is_own)
    for text in unquoted:
        yield from _hits_over_marks(zone, text, names, own)


def _hits_over_marks(zone: Zone, unquoted: Folded, names: Automaton, own: Automaton) -> Iterator[_NameHit]:
    """Those alone in whose midst a quote mark stands."""
    for automaton, is_own in ((names, False), (own, True)):
        for match in _matches(unquoted, automaton):
            if not _is_broken(unquoted, match):
                continue  # no mark inside it: it was found above, if it is one
            prefix, forms = _fitting(unquoted, match)
            if not forms:
                continue
            first, last = unquoted.back(match.start - len(prefix), match.end)
            closed = _closed(unquoted.printed, first, last)
            if closed and (closed > last or _ends_word(unquoted, match.end)):
                yield _NameHit(Span(zone, first, closed), unquoted.at[match.start] - first, forms, is_own)


def searched(plain: Folded) -> tuple[Folded, ...]:
    """The texts in which names are looked for: as it is folded and, where it has quote marks, without these;
    the words of a hashtag are words."""
    plain = plain.spaced()
    return (plain, plain.unquoted()) if holds_any(plain.printed, QUOTE_MARKS) else (plain,)


class _KeyMatch(NamedTuple):
    """Where a key stands in a folded text, and the forms that have it."""

    start: int
    end: int
    key: str
    forms: tuple[NameForm, ...]


def _matches(folded: Folded, automaton: Automaton) -> Iterator[_KeyMatch]:
    """Every place of every key, words or not."""
    if len(automaton):
        for last, (key, forms) in automaton.iter(folded.text):
            yield _KeyMatch(last + 1 - len(key), last + 1, key, forms)


def _is_broken(folded: Folded, match: _KeyMatch) -> bool:
    """Whether folding left something out inside a match."""
    return folded.at[match.end - 1] - folded.at[match.start] >= match.end - match.start


def _ends_word(folded: Folded, end: int) -> bool:
    return end == len(folded.text) or not is_word(folded.text[end])


def _fitting(folded: Folded, match: _KeyMatch) -> tuple[str, tuple[NameForm, ...]]:
    """The clitics before a match, and the forms that may stand after those; none where no word begins."""
    prefix = _clitics(folded.text, match.start)
    if prefix is None:
        return "", ()
    printed = folded.printed[slice(*folded.back(match.start, match.end))]
    fitting = tuple(
        _of_its_bearer(form, folded.text, match.start)
        for form in match.forms
        if _takes(form, match.key, prefix)
        and not _is_adverb(form.form, printed)
        and not _means_another(form, folded, match)
    )
    return prefix, fitting


def _clitics(text: str, start: int) -> str | None:
    """The clitics that stand before a place in folded text; None where no word begins with them, or there."""
    if text[start - 1 : start] in ("", " "):  # as before most names
        return ""
    head = _HEAD.search(text[max(0, start - _LONGEST_CLITICS) : start])
    before = text[max(0, start - len(head[1]) - 1) : start - len(head[1])] if head else ""
    if not head or (before and is_word(before)):  # a mark that folding keeps is no end of a word
        return None
    return head[1]


def _means_another(form: NameForm, folded: Folded, match: _KeyMatch) -> bool:
    """Whether its neighbours in the folded text make a form another's name, or a common noun."""
    text, start, end = folded.text, match.start, match.end
    if form.place:
        return is_called_after(text, start) or is_part_of_a_name(text, start) or is_after_ali(folded, start)
    if form.a_surname and not form.given and is_behind_given_name(text, start, form.given):
        return True
    if form.short and has_article(form.form) and _ADJECTIVE.match(text, end):
        return True
    if form.common and (is_common_sense(text, start, end, match.key) or is_office_of_another(text, start, end)):
        return True
    return is_of_an_institution(text, start, match.key)


def _of_its_bearer(form: NameForm, text: str, start: int) -> NameForm:
    """غسان الأسد: the form, or behind a given name that is not its person's one of nobody on record, who bears it."""
    if form.surname and (is_behind_given_name(text, start, form.given) or is_called_before(text, start, form.given)):
        return NameForm(None, form.form, rival_of=form.entry)
    return form


def _takes(form: NameForm, key: str, prefix: str) -> bool:
    """Whether a form may stand after these clitics; لل already holds its own."""
    assimilated = key.startswith("لل") and has_article(form.form)
    return not (assimilated and prefix[-1:] in tuple("بكل")) and (form.takes_kaf or "ك" not in prefix)


def _is_adverb(form: str, printed: str) -> bool:
    """Tanween makes another word: روسيًا is "Russian", not Russia."""
    return _FATHATAN in printed and _FATHATAN not in form and _TANWEEN.search(printed) is not None


def _closed(text: str, first: int, last: int) -> int | None:
    """Where a stretch with quote marks inside it ends, if they enclose its tail or a part of it; else None.

    A mark that opens has a blank before it. Which shape it has says nothing: some sites open with ”.
    """
    inside = [mark for mark in range(first, last) if text[mark] in QUOTE_MARKS]
    if not inside or not text[inside[0] - 1].isspace():
        return None
    if len(inside) == 1 and text[last : last + 1] in QUOTE_MARKS and last < len(text):
        return last + 1
    return last if len(inside) == 2 else None


def _chosen(hits: Iterator[_NameHit]) -> Iterator[_NameHit]:
    """Leftmost-longest, an article's own forms before equal ones of the archive; inside a description, names too."""
    outer: _NameHit | None = None
    named = 0
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, not hit.own)):
        if outer is None or hit.span.start >= outer.span.end:
            outer, named = hit, hit.span.start
            yield hit
        elif hit.span.start >= named and hit.is_named_in(outer):
            named = hit.span.end
            yield hit._replace(nested=True)
