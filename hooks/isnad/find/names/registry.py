"""The names that entries go by, ready to be looked for."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import ahocorasick  # pyahocorasick: the only matcher that keeps its speed at 100,000 names

from isnad.find.text import fold
from isnad.model.records import Entry, Organisation, Person, Place


@dataclass(frozen=True, slots=True)
class NameForm:
    """One recorded form of one entry. `entry` is None for a look-alike that must never link.

    A `common` one is a short form that is a common noun with the article (الحكومة, قوات التحالف); `rival_of` is the
    entry whose short form a look-alike begins with (الحكومة اللبنانية). A form of
    one word with no article may be `a_surname` of somebody's; `given` are a person's own given names, folded.
    """

    entry: str | None
    form: str
    short: bool = False
    describes: bool = False
    takes_kaf: bool = True
    beside: frozenset[str] = frozenset()
    place: bool = False
    common: bool = False
    rival_of: str | None = None
    a_surname: bool = False
    given: frozenset[str] = frozenset()

    @property
    def surname(self) -> bool:
        """Whether it is one name of a person whose given names are known: his surname."""
        return bool(self.given) and " " not in self.form

    def links(self, named: Container[str | None]) -> bool:
        """Whether it links in an article where these entries are named in full."""
        return not self.short or self.entry in named or any(entry in named for entry in self.beside)


Automaton: TypeAlias = Any
"""pyahocorasick has no types: an automaton over folded text whose values are `(key, forms)`."""


def forms_of(entry: Entry) -> Iterator[NameForm]:
    """Every form of an entry, and every name that is never its own."""
    role = isinstance(entry, Person) and entry.kind == "role"
    listed = entry.names if role else (entry.name, *entry.names)
    descriptive = () if role else entry.descriptive_forms
    for form in dict.fromkeys((*listed, *entry.short, *descriptive)):
        short, describes = form in entry.short, form in descriptive
        yield NameForm(
            entry.id,
            form,
            short,
            describes,
            _takes_kaf(entry, form),
            frozenset(entry.beside),
            isinstance(entry, Place),
            short and isinstance(entry, Organisation) and (has_article(form) or " ال" in form),
            a_surname=not (isinstance(entry, Place) or " " in form or has_article(form)),
            given=_given_names(entry),
        )
    for form in entry.never:
        rival = any(form.startswith(f"{short} ") for short in entry.short)
        yield NameForm(None, form, rival_of=entry.id if rival else None)


def _given_names(entry: Entry) -> frozenset[str]:
    """The first words of a person's longer names, folded; none of a role or a body."""
    if not isinstance(entry, Person) or entry.kind == "role":
        return frozenset()
    return frozenset(fold(name).text.split()[0] for name in (entry.name, *entry.names) if " " in name)


def _takes_kaf(entry: Entry, form: str) -> bool:
    """ك is never read as "like" before a personal name of one word: وكفيل is not فيل."""
    return not isinstance(entry, Person) or " " in form


def has_article(form: str) -> bool:
    """Whether a form begins with ال: إلياس and ألمانيا do not, though they fold alike."""
    return form.lstrip().startswith(("ال", "ٱل"))


def keys(form: str) -> tuple[str, ...]:
    """The folded shapes that a form can take in a text: itself, and لل where it begins with ال.

    No word begins with three ل: اللاذقية becomes للاذقية.
    """
    folded = fold(form).text.strip()
    if not folded:
        return ()
    return (folded, "لل" + folded[2:].removeprefix("ل")) if has_article(form) else (folded,)


def by_keys(forms: Iterable[NameForm]) -> dict[str, tuple[NameForm, ...]]:
    """Forms by each folded shape that they can take."""
    return gathered((key, form) for form in forms for key in keys(form.form))


def gathered(shapes: Iterable[tuple[str, NameForm]]) -> dict[str, tuple[NameForm, ...]]:
    """The forms of each folded shape, in the order given."""
    by_key: dict[str, list[NameForm]] = {}
    for key, form in shapes:
        by_key.setdefault(key, []).append(form)
    return {key: tuple(own) for key, own in by_key.items()}


def automaton_of(forms: Mapping[str, tuple[NameForm, ...]]) -> Automaton:
    """An automaton over folded text that yields, at each match, its key and every form with that key."""
    automaton = ahocorasick.Automaton()
    for key in sorted(forms):
        automaton.add_word(key, (key, forms[key]))
    if forms:
        automaton.make_automaton()
    return automaton


def names_of(entries: Iterable[Entry]) -> Automaton:
    """Every form of every entry, as one automaton over folded text."""
    return automaton_of(by_keys(form for entry in entries for form in forms_of(entry)))


def own_forms(forms: dict[str, tuple[str, ...]]) -> Automaton:
    """The forms that one article's front matter adds, for that article alone; ك as for a personal name."""
    return automaton_of(
        by_keys(
            NameForm(entry, form, describes=True, takes_kaf=" " in form or has_article(form))
            for entry, listed in forms.items()
            for form in listed
        )
    )
