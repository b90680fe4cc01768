"""The name of a site before or after a headline, that is no part of it."""

import re
from collections.abc import Collection, Iterable, Sequence
from unicodedata import category

from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.words import layout_words

SITE_MARK = re.compile(r"\s{1,8}[-–—|»«:•·~/]{1,8}\s{1,8}|\s{0,8}\|\s{0,8}|^[:\s]{2,8}")
"""What parts a headline from the name of its site; bounded, or a run of blanks is read squared."""
MOST_SITE = 5  # words of a site's name
_CHAT = re.compile(
    r"(?:\[[\d/:.,،\sصمAPM]{8,30}\]\s?|\d{1,2}/\d{1,2}/\d{2,4}[,،]\s\d{1,2}:\d\d(?:\s[صم])?\s-\s)[^:\n]{2,40}:\s{0,3}"
)
"""When a chat got a message, and from whom: [10:20 ص، 2/3/2020] نافذة الشمال:"""
_FORM = re.compile(r"(?:العنوان|عنوان الخبر|عنوان المقال|title)\s?:\s{0,3}", re.IGNORECASE)
_ISSUE = re.compile(r"(?:رقم )?(?:ال)?عدد (?:رقم )?\d{1,6}|issue (?:no )?\d{1,6}")
_MOST_MARKS = 12  # the first and the last of a line: a site's name is short, so what is further in is none
_FEWEST = 3  # words of a headline beside a site's name


def without_site(title: str, site: str, alone: Collection[str] = ()) -> str:
    """A title without the name of its site before or after it; empty where no part of it is a headline.

    `alone` are the keys of short lines that a page prints by themselves: there it says how it is called.
    """
    parts = [part.strip() for part in SITE_MARK.split(title) if part.strip()]
    if len(parts) < 2:
        return title.strip()
    no_headline = layout_words().section | layout_words().generic_title
    ours = [part for part in _trimmed(parts, no_headline) if key_of(part) and key_of(part) != key_of(site)]
    if not site or key_of(site) not in map(key_of, parts):  # look whether a part is one by its words
        ours = _without_called(ours, alone)
    ours = _trimmed(ours, no_headline)
    if not ours:
        return ""
    start = title.index(ours[0])
    end = title.rindex(ours[-1]) + len(ours[-1])
    return title[start:end] if start < end else title.strip()


def _trimmed(parts: Sequence[str], no_headline: Collection[str]) -> list[str]:
    """The parts of a title without those at its ends that are a section's name, or what a template calls its pages."""
    ours = list(parts)
    while len(ours) > 1 and _is_none(ours[-1], no_headline):
        ours.pop()
    while len(ours) > 1 and _is_none(ours[0], no_headline):
        ours.pop(0)
    return ours


def _is_none(part: str, no_headline: Collection[str]) -> bool:
    """Whether a part of a title is a section's name or the number of a paper's issue: العدد 14120."""
    return key_of(part) in no_headline or _ISSUE.fullmatch(key_of(part)) is not None


def _without_called(parts: Sequence[str], alone: Collection[str]) -> list[str]:
    """The parts of a title without the last or the first, where that names a site by its words or stands by itself."""
    if len(parts) < 2:
        return list(parts)
    last, first = key_of(parts[-1]).split(), key_of(parts[0]).split()
    if len(last) <= MOST_SITE and names_site(last):
        return list(parts[:-1])
    if len(first) <= MOST_SITE and names_site(first) and len(last) > len(first):
        return list(parts[1:])
    if _stands(parts[-1], parts[:-1], alone):
        return list(parts[:-1])
    return list(parts[1:] if _stands(parts[0], parts[1:], alone) else parts)


def _stands(part: str, rest: Sequence[str], alone: Collection[str]) -> bool:
    """Whether a part of a title is printed by itself, as a site's name is, and the rest is as long as a headline."""
    key = key_of(part)
    words = sum(len(key_of(one).split()) for one in rest)
    return 1 <= len(key.split()) <= MOST_SITE and key in alone and words >= max(_FEWEST, len(key.split()))


def bounds_of_title(line: PrintedLine, alone: Collection[str]) -> tuple[int, int]:
    """Where in a line the headline begins and ends: without what is before or after a mark and names the site.

    `alone` are the keys of the page's other lines: a site's name is one that the page prints by itself, too.
    """
    start, end = _within_wrapping(line)
    marks = [mark for mark in SITE_MARK.finditer(line.text) if mark.start() > 0]
    for mark in marks[-_MOST_MARKS:]:
        title, site = key_of(line.text[: mark.start()]).split(), key_of(line.text[mark.end() :]).split()
        if len(title) >= _FEWEST and 1 <= len(site) <= MOST_SITE and _is_called(site, mark[0], alone):
            end = line.start + mark.start()
            break
    for mark in reversed(marks[:_MOST_MARKS]):
        if line.start + mark.end() >= end:
            continue
        site, title = (
            key_of(line.text[: mark.start()]).split(),
            key_of(line.text[mark.end() : end - line.start]).split(),
        )
        site_first = " ".join(site) in alone and ":" not in mark[0] and line.start + mark.end() > start
        if len(title) >= _FEWEST and 1 <= len(site) <= MOST_SITE and site_first:
            start = line.start + mark.end()
            break
    return start, end


def _within_wrapping(line: PrintedLine) -> tuple[int, int]:
    """A line without what a chat or a form puts before it ([10:20 ص، 2/3/2020] فلان:، العنوان:), signs that draw the
    eye and the stars of bold words."""
    text, start, end = line.text, 0, len(line.text)
    before = _CHAT.match(text) or _FORM.match(text)
    start = before.end() if before else 0
    while start < end and (category(text[start]) in ("So", "Mn", "Cf") or text[start] == " "):
        start += 1
    while start + 1 < end and text[start] == text[end - 1] and text[start] in "*_":
        start, end = start + 1, end - 1
    kept = len(key_of(text[start:end]).split()) >= _FEWEST
    return (line.start + start, line.start + end) if kept else (line.start, line.end)


def _is_called(site: Sequence[str], mark: str, alone: Collection[str]) -> bool:
    """Whether some words behind a mark name a site: by their words, or because they stand alone elsewhere."""
    return names_site(site) or (" ".join(site) in alone and ":" not in mark)


def names_site(words: Sequence[str]) -> bool:
    """Whether some folded words after a headline name its site: a word for outlets, an agency, a domain, a section."""
    known = layout_words()
    name = " ".join(words)
    if name in known.agency or name in known.section:
        return True
    latin = all(word.isascii() and not word.isdigit() for word in words)
    return latin or words[0] in known.site_word or words[-1] in known.site_word


def is_site_alone(title: str) -> bool:
    """Whether a title is the name of a site by its words, and has no verb of the present: مركز الأرصاد يحذر has."""
    words = key_of(title).split()
    plain = not any(len(word) > _FEWEST and word[0] in "يت" for word in words[1:])
    return bool(words) and len(words) <= MOST_SITE and names_site(words) and plain


def keys_alone(keys: Iterable[str]) -> frozenset[str]:
    """Those keys of lines that are as short as a site's name."""
    return frozenset(key for key in keys if key and key.count(" ") < MOST_SITE)
