"""HTML -> the lines a reader sees, and what the page declares in its head. Nothing is executed or fetched."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from isnad.draft.hidden import Sight, is_seen_within, sight_of
from isnad.draft.limits import MOST_PIECES, UnreadableFile
from isnad.draft.page_styles import PageStyles, read_styles
from isnad.draft.tags import Tag, TagText, tags_and_texts
from isnad.model.remarks import remark

_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
))  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
    "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    "svg", "math", "script", "style", "template", "noscript", "input", "button", "rp", "output",
))  # fmt: skip
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_IMPLIED = {
    **{name: frozenset({name}) for name in ("li", "option", "tr")},
    **{name: frozenset(("dd", "dt")) for name in ("dd", "dt")},
    **{name: frozenset(("td", "th", "tr")) for name in ("td", "th")},
}
"""Tags whose end may be left out, and those that end each where they open."""
_NONE_WITHIN = {**{name: frozenset({name}) for name in ("a", "nobr", "button")}, **dict.fromkeys(_HEADINGS, _HEADINGS)}
"""Tags that none of their kind stands in: where one opens, a browser ends the one before it."""
_WHOLE = frozenset(("html", "body"))
_CLOSED_IN = frozenset(("template", "select", "object"))
"""In which no closing tag of what stands around them counts."""
_LEFT_OPEN = frozenset({"p", *_IMPLIED})
"""Whose closing tag may be left out: many of them in a row are not many inside one another."""
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # in the title of <abbr class="published">
_MOST_SCRIPTS, _LONGEST_MOMENT = 20, 100
_STATE = re.compile(
    r"\b((?:date_?|first_?)?publish(?:ed)?(?:_?(?:at|on|date|time))|date_?published|publication_?date|created_?at)[\\\"']{0,3}\s?:\s?[\\\"']{1,3}"
    r"((?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)",
    re.IGNORECASE,
)
"""A day of publication in the state with which a program fills its page."""
_MOST_STATES = 50
_MOST_PICTURED, _LONGEST_WORDS = 3, 500
_NAMES = ("property", "name", "itemprop", "http-equiv")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line as it is seen: its blanks run together, all other code points as in the page."""

    text: str
    words: int
    linked: int
    """How many of its words are links."""
    heading: int = 0
    """Which of the page's headings of the first level it stands in, from 1; 0 for none."""
    doubted: bool = False
    """Whether it has words that the page's own style sheet may keep from sight."""


@dataclass(frozen=True, slots=True)
class PageTime:
    """A `<time>`: the moment that it names for programs, and how many lines stand before it."""

    moment: str
    published: bool
    place: int


@dataclass(frozen=True, slots=True)
class Visible:
    """What a page shows and declares; `deepest` counts the tags inside one another, closed or not,
    `attributes` those of the tag that has most.

    `linked_data` are the texts of its JSON-LD scripts, unread.
    """

    lines: tuple[PageLine, ...]
    declared: dict[str, str]
    canonical: str
    title: str
    tags: int
    deepest: int
    times: tuple[PageTime, ...] = ()
    linked_data: tuple[str, ...] = ()
    pictured: tuple[str, ...] = ()
    """The words of pictures that are headings of the first level."""
    states: tuple[tuple[str, str], ...] = ()
    """The days of publication that the page's programs hold, each with its name."""
    attributes: int = 0
    cut_in: str = ""
    """What the page ended within, a tag's name or `!--`, where nothing said before that the page was over."""
    ended: bool = True
    """Whether a page that opens as a whole one closes as one, too; a piece of a page opens as none."""
    hidden_to_end: str = ""
    """The name of a tag that hides words after it and is never closed."""
    styled_away: tuple[str, ...] = ()
    """Words, in their order, that the page keeps from sight by a style that is not the common one."""


@dataclass(slots=True)
class _VisibleText:
    styles: PageStyles
    lines: list[PageLine] = field(default_factory=list)
    declared: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    title: str = ""
    tags: int = 0
    deepest: int = 0
    attributes: int = 0
    cut_in: str = ""
    closed: bool = False
    opened_whole: bool = False
    _opened: Counter[str] = field(default_factory=Counter)
    _depth: int = 0
    _links: int = 0
    times: list[PageTime] = field(default_factory=list)
    states: list[tuple[str, str]] = field(default_factory=list)
    pictured: list[str] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    _pieces: list[tuple[str, bool]] = field(default_factory=list)
    _is_data: bool = False
    _in_heading: int = 0
    _headings: int = 0
    _is_doubted: bool = False
    _doubted: str = ""
    _doubted_depth: int = 0
    styled_away: list[str] = field(default_factory=list)
    _hidden: str = ""
    _hidden_depth: int = 0
    _hidden_by_style: bool = False
    _hidden_words: bool = False
    _within_hidden: Counter[str] = field(default_factory=Counter)
    _around: Counter[str] = field(default_factory=Counter)

    def read(self, parts: Iterable[Tag | TagText]) -> None:
        for number, part in enumerate(parts):
            if number > MOST_PIECES:
                raise UnreadableFile(remark("too-many-pieces", most=MOST_PIECES))
            if isinstance(part, TagText):
                self._text(part)
            elif part.kind == "open":
                self._open(part)
            elif part.kind == "close":
                self._close(part.name)
            else:
                self.cut_in = part.name
        self._break()

    @property
    def hidden_to_end(self) -> str:
        return self._hidden if self._hidden_words and self._hidden != "head" else ""

    def _text(self, part: TagText) -> None:
        if part.within == "title" and not self.title:
            self.title = _BLANKS.sub(" ", part.text).strip()
        if part.within == "script" and self._is_data and len(self.linked_data) < _MOST_SCRIPTS:
            self.linked_data.append(part.text)
        elif part.within == "script" and len(self.states) < _MOST_STATES:
            self.states += ((found[1], found[2]) for found in islice(_STATE.finditer(part.text), _MOST_STATES))
        if part.within and part.within not in ("textarea", "xmp"):
            return
        if self._hidden:
            self._pass_over(part.text)
        else:
            self._pieces.append((part.text, self._links > 0))
            if self._opened["h1"] > 0 and part.text.strip():
                self._in_heading = self._headings
            self._is_doubted = self._is_doubted or (bool(self._doubted) and bool(_WORD.search(part.text)))

    def _pass_over(self, text: str) -> None:
        words = _WORD.findall(text)
        self._hidden_words = self._hidden_words or bool(words)
        if self._hidden_by_style:
            self.styled_away += words

    def _open(self, tag: Tag) -> None:
        self.tags += 1
        self.opened_whole = self.opened_whole or tag.name in _WHOLE
        self.attributes = max(self.attributes, len(tag.attributes))
        self._headings += tag.name == "h1"
        self._is_data = tag.name == "script" and "ld+json" in tag.attributes.get("type", "").lower()
        if tag.name in ("meta", "link", "time", "abbr") or "content" in tag.attributes or "title" in tag.attributes:
            self._declare(tag)
        if tag.name not in _VOID and tag.name not in _LEFT_OPEN:
            self._opened[tag.name] += 1
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
        if tag.name == "img" and self._opened["h1"] and not self._hidden:
            self._picture(tag)
        if self._hidden == tag.name == "select":  # a second one ends the first, and opens none
            self._hidden = ""
            return
        if self._hidden and not self._ends_hidden(tag.name):
            self._hidden_by_style = self._hidden_by_style or is_seen_within(tag)
            self._hidden_depth += tag.name == self._hidden
            self._within_hidden[tag.name] += tag.name not in _VOID
            return
        self._hidden = ""
        if tag.name not in _INLINE:
            self._break()
        if tag.name not in _VOID and not (tag.name in _WHOLE and self._opened[tag.name] > 1):
            self._hide(tag)
        self._around[tag.name] += tag.name not in _VOID and not self._hidden
        self._links += tag.name == "a"
        self._doubt(tag)

    def _close(self, name: str) -> None:
        self.closed = self.closed or name in _WHOLE
        if self._opened[name]:
            self._opened[name] -= 1
            self._depth -= 1
        if self._hidden and not self._closes_hidden(name):
            return
        self._around[name] -= self._around[name] > 0
        if name not in _INLINE:
            self._break()
        if name == self._doubted:
            self._doubted_depth -= 1
            self._doubted = self._doubted if self._doubted_depth else ""
        if name == "a":
            self._links = max(0, self._links - 1)

    def _hide(self, tag: Tag) -> None:
        """Where a tag keeps its words from sight, pass over them until it ends."""
        kept = sight_of(tag)
        if kept is not Sight.SEEN:
            self._hidden, self._hidden_depth = tag.name, 1
            self._hidden_by_style, self._hidden_words = kept is Sight.STYLED_AWAY, False
            self._within_hidden.clear()

    def _doubt(self, tag: Tag) -> None:
        """Read what a page's own sheet may hide, and keep in mind which lines it stands in."""
        if self._doubted:
            self._doubted_depth += tag.name == self._doubted
        elif tag.name not in _VOID and tag.name not in _WHOLE and not self._hidden and self.styles.may_hide(tag):
            self._doubted, self._doubted_depth = tag.name, 1

    def _closes_hidden(self, name: str) -> bool:
        """Whether a closing tag ends what is hidden and more: what stands around it, though its end was left out."""
        if name == self._hidden or {name, self._hidden} <= _HEADINGS:
            self._hidden_depth -= 1
            if not self._hidden_depth:
                self._hidden = ""
            return False
        if self._within_hidden[name]:
            self._within_hidden[name] -= 1
            return False
        closes = name not in _INLINE and (name != "p" or self._hidden in _INLINE)
        if not closes or name in _WHOLE or self._hidden in _CLOSED_IN or not self._around[name]:
            return False
        self._hidden = ""
        return True

    def _ends_hidden(self, opened: str) -> bool:
        """Whether what is hidden ends where this tag opens, though its end was left out."""
        if self._hidden == "p":
            return opened not in _INLINE
        if self._hidden == "head":
            return opened == "body"
        return opened in _IMPLIED.get(self._hidden, ()) or opened in _NONE_WITHIN.get(self._hidden, ())

    def _declare(self, tag: Tag) -> None:
        given = tag.attributes
        if tag.name == "link" and "canonical" in given.get("rel", "").lower().split():
            self.canonical = self.canonical or given.get("href", "").strip()
        if tag.name == "time" and given.get("datetime", "").strip():
            published = "pubdate" in given or "published" in f"{given.get('itemprop')} {given.get('class')}".lower()
            self.times.append(PageTime(given["datetime"].strip()[:_LONGEST_MOMENT], published, len(self.lines)))
        elif tag.name != "time" and "published" in given.get("class", "") and _YEAR.search(given.get("title", "")):
            self.times.append(PageTime(given["title"].strip()[:_LONGEST_MOMENT], True, len(self.lines)))
        for name in _NAMES:
            if given.get(name) and given.get("content", "").strip():
                self.declared.setdefault(given[name].lower(), _BLANKS.sub(" ", given["content"]).strip())

    def _picture(self, tag: Tag) -> None:
        """Keep the words of a picture that is a heading: a headline may be drawn."""
        words = _BLANKS.sub(" ", tag.attributes.get("alt", "")).strip()
        if words and len(self.pictured) < _MOST_PICTURED:
            self.pictured.append(words[:_LONGEST_WORDS])

    def _break(self) -> None:
        text = _BLANKS.sub(" ", "".join(piece for piece, _ in self._pieces)).strip(" ")
        if text.strip():
            words = sum(len(_WORD.findall(piece)) for piece, _ in self._pieces)
            linked = sum(len(_WORD.findall(piece)) for piece, link in self._pieces if link)
            self.lines.append(PageLine(text, words, linked, self._in_heading, self._is_doubted))
        self._pieces.clear()
        self._in_heading, self._is_doubted = 0, False


def read_visible(html: str) -> Visible:
    """The lines of a page as its source has them, and what it declares. Raises UnreadableFile for an endless one."""
    parts = list(islice(tags_and_texts(html), MOST_PIECES + 2))
    reader = _VisibleText(read_styles(parts))
    reader.read(parts)
    return Visible(
        tuple(reader.lines),
        reader.declared,
        reader.canonical,
        reader.title,
        reader.tags,
        reader.deepest,
        tuple(reader.times),
        tuple(reader.linked_data),
        tuple(reader.pictured),
        tuple(reader.states),
        reader.attributes,
        "" if reader.closed else reader.cut_in,
        reader.closed or not reader.opened_whole,
        reader.hidden_to_end,
        tuple(reader.styled_away),
    )
