"""A page's own style sheets -> whether they may keep a tag's words from a reader's sight.

They are read as far as an attack or a habit needs: rules for screens whose selectors end in names of a tag, classes
and an id. What stands around a tag, what it does when touched, and what a script changes are not known here; so such
words are read all the same, and the editor is told of them.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from isnad.draft.hidden import declared_sight, is_hidden_by, own_sight, without_comments
from isnad.draft.tags import Tag, TagText

_PIECE = re.compile(r"([^{};]*)([{};]|\Z)")
_ON_SCREENS = re.compile(r"\s*(?:only\s+)?(?:screen|all)?\s*", re.IGNORECASE)
_SELECTOR = re.compile(r"([a-z][a-z0-9-]*|\*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_NAMED = re.compile(r"([.#])([\w-]+)")
_BEARS = re.compile(r"display|visib|opacity|clip|indent|scale|overflow|font|position|transparent|-\d{4}", re.IGNORECASE)
_MOST_OF_A_NAME = 20
"""Rules kept under one name, the last: no page needs more, and each tag of that name is held against them."""
_WHOLE = frozenset(("html", "body", "*"))
"""Pages hide themselves whole until a script has run; that says nothing of any of their words."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """For which tags a rule is, how much it weighs against others, and what it says that bears on sight."""

    tag: str
    classes: frozenset[str]
    id: str
    weight: tuple[int, int, int, int]
    style: Mapping[str, str]

    def is_for(self, tag: Tag, classes: frozenset[str]) -> bool:
        return (
            self.tag in ("", "*", tag.name)
            and self.classes <= classes
            and self.id in ("", tag.attributes.get("id", ""))
        )


@dataclass(frozen=True, slots=True)
class PageStyles:
    """The rules of a page's own sheets, each under one of the names that a tag must have for it."""

    _rules: Mapping[str, Iterable[_Rule]] = field(default_factory=dict)

    def may_hide(self, tag: Tag) -> bool:
        """Whether the rules for a tag, the last of the weightiest above the others, keep its words from sight."""
        if not self._rules:
            return False
        given = tag.attributes
        classes = frozenset(given.get("class", "").split())
        names = (tag.name, *(f".{name}" for name in classes), f"#{given.get('id', '')}")
        rules = [rule for name in names for rule in self._rules.get(name, ()) if rule.is_for(tag, classes)]
        if not rules:
            return False
        style: dict[str, str] = {}
        for rule in sorted(rules, key=lambda rule: rule.weight):
            style |= rule.style
        return is_hidden_by({**style, **own_sight(tag)}, tag.name)


def read_styles(parts: Iterable[Tag | TagText]) -> PageStyles:
    """The rules of a page's `<style>` that bear on what is seen on a screen; of one name the last twenty."""
    rules: dict[str, deque[_Rule]] = defaultdict(partial(deque, maxlen=_MOST_OF_A_NAME))
    number = 0
    for sheet in _sheets(parts):
        for selectors, block in _blocks(without_comments(sheet)):
            style = declared_sight(block) if _BEARS.search(block) else {}
            for selector in selectors.split(",") if style else ():
                number += 1
                if found := _rule(selector.strip(), number, style):
                    rules[_key(found)].append(found)
    return PageStyles(dict(rules))


def _sheets(parts: Iterable[Tag | TagText]) -> Iterator[str]:
    """The texts of the style sheets that are for screens."""
    media = ""
    for part in parts:
        if isinstance(part, Tag):
            media = part.attributes.get("media", "") if part.name == "style" else media
        elif part.within == "style" and _ON_SCREENS.fullmatch(media):
            yield part.text


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of every rule for screens, in order."""
    around: list[str] = []
    said: list[str] = []
    for piece in _PIECE.finditer(sheet):
        text, mark = piece[1].strip(), piece[2]
        if mark == "{":
            around.append(text)
            said = []
        elif mark == ";":
            said.append(text)
        elif around:
            selectors = around.pop()
            if not selectors.startswith("@") and all(map(_is_for_screens, around)):
                yield selectors, ";".join((*said, text))
            said = []


def _is_for_screens(around: str) -> bool:
    media = around.lower()
    return media.startswith("@media") and bool(_ON_SCREENS.fullmatch(media.removeprefix("@media")))


def _rule(selector: str, number: int, style: Mapping[str, str]) -> _Rule | None:
    """A rule whose selector is of names alone; None for any other, and for one of the whole page."""
    names = _SELECTOR.fullmatch(selector)
    if not names or not selector or selector.lower() in _WHOLE:
        return None
    parts = _NAMED.findall(names[2])
    classes = frozenset(name for sign, name in parts if sign == ".")
    ids = [name for sign, name in parts if sign == "#"]
    if len(ids) > 1:
        return None
    tag = (names[1] or "").lower()
    weight = (len(ids), len(classes), int(tag not in ("", "*")), number)
    return _Rule(tag, classes, ids[0] if ids else "", weight, style)


def _key(rule: _Rule) -> str:
    if rule.id:
        return f"#{rule.id}"
    return f".{min(rule.classes)}" if rule.classes else rule.tag
