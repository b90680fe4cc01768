"""Who wrote, as far as the lines of a page tell: the byline, or a name within another line beside the text."""

import re
from collections.abc import Iterator, Sequence

from isnad.find.layout.bylines import is_byline, is_labelled, is_person, prints_ali, signer
from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import lines_of
from isnad.find.layout.words import first_words_in, layout_words
from isnad.model.drafts import LayoutLine

_PARTS = re.compile(r"\s?[|•·●]\s?|\s[-–—ـ/]\s|[()\[\]]")
_OPENING = re.compile(r"\s{1,4}[-–—ـ/]{1,2}\s{0,4}|[-–—/]\s{1,4}|\s?:\s{1,4}")
_REACH = 90  # code points into which a place, an outlet and a name that open a text must fit
_MOST_OPENING = 3  # parts before the text
_MOST_NAME = 5  # words
_BESIDE = ("date", "deck", "caption", "source-line")


def find_author(text: str, lines: Sequence[LayoutLine]) -> str | None:
    """The byline as printed: the first that is called one (كتب فلان), for a name alone may be of one in the picture,
    else the first below the headline, else one above it.

    Without such a line it is a part of another that says so (نشر في 3 مايو | بقلم فلان), or the name with which the
    text opens behind its outlet or place (الضفاف - فلان الفلاني - عاد …).
    """
    title = next((line.number for line in lines if line.kind == "title"), 0)
    signed = [line for line in lines if line.kind == "byline" and not _is_prepared(text[line.start : line.end])]
    printed = [_printed(text, line) for line in sorted(signed, key=lambda line: line.number < title)]
    names = [signer(line) for line in printed]
    if names:
        return next(filter(is_labelled, names), names[0])
    return next(_within(text, lines), None) or _opening(text, lines)


def _is_prepared(text: str) -> bool:
    """(إعداد فلان للنشرة العربية - تحرير فلان): whether a line tells only who brought an agency's text into another
    language: its writer is somebody else."""
    words = key_of(text).split()
    return words[:1] in (["اعداد"], ["تحرير"]) and "للنشره" in words


def _printed(text: str, line: LayoutLine) -> str:
    return " ".join(text[line.start : line.end].split())


def _within(text: str, lines: Sequence[LayoutLine]) -> Iterator[str]:
    """The parts of lines beside the text that are bylines and say so."""
    for line in lines:
        if line.kind not in _BESIDE or line.end - line.start > 2 * _REACH:
            continue
        for part in _PARTS.split(_printed(text, line))[:_MOST_OPENING]:
            one = next(iter(lines_of(part.strip())), None)
            wrote = one is not None and first_words_in(one.key_words, layout_words().author_word, 3) > 0
            if one is not None and wrote and is_labelled_name(one.text) and is_byline(one):
                yield one.text


def is_labelled_name(text: str) -> bool:
    """Whether a text names a person behind a label and is no credit of a picture."""
    words = key_of(text).split()
    label = first_words_in(words, layout_words().author_word, 3)
    return 0 < label < len(words) and words[0] not in layout_words().picture_label


def _opening(text: str, lines: Sequence[LayoutLine]) -> str | None:
    """The person whose name, between marks, opens the text behind an outlet or a place."""
    body = next((line for line in lines if line.kind == "body"), None)
    if body is None:
        return None
    head = text[body.start : min(body.end, body.start + _REACH)]
    marks = list(_OPENING.finditer(head))[: _MOST_OPENING + 1]
    reached = 0
    for mark in marks:
        part = " ".join(head[reached : mark.start()].split())
        words = key_of(part).split()
        if len(words) > _MOST_NAME:
            return None
        words = words[first_words_in(words, layout_words().author_word, 3) :]  # الوادي- تقرير فلان الفلاني-
        if reached and ":" not in mark[0] and is_person(words, ali=prints_ali(part)):
            return part
        reached = mark.end()
    return None
