"""Answers as HTML: a line each, tiles of a question and its answers, assertions answer by answer."""

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from isnad.model.pages import AnswerLine, AnswerSayings, Saying, Tile
from isnad.write.render.inlines_html import inlines_html, permalink_html, shown_html, unlinked
from isnad.write.render.markup import element, joined_html, text_html
from isnad.write.render.tones import tone_class
from isnad.write.words import answers as words
from isnad.write.words import ar

_SPACE = Markup(" ")
_LINE = Markup("\n")


def _answer_lines(lines: Iterable[AnswerLine], here: str) -> Markup:
    return _LINE + joined_html((_answer_line(line, here) for line in lines), _LINE) + _LINE


def kept_answer_line_html(line: AnswerLine, here: str) -> Markup:
    """A line of the claim's own page, which has an address; what is no answer has none."""
    if line.number is None:
        return _answer_line(line, here)
    id_ = f"answer-{line.number}"
    return element(
        "li", *_parts(line, here), permalink_html(id_, ar.COPY_ANSWER), class_=tone_class(line.number), id=id_
    )


def _answer_line(line: AnswerLine, here: str) -> Markup:
    later = " isnad-later" if line.later else ""
    return element("li", *_parts(line, here), class_=tone_class(line.number) + later)


def _parts(line: AnswerLine, here: str) -> list[Markup]:
    articles = text_html(words.BETWEEN) + inlines_html(line.printed_by, here)
    printed_by = element("span", articles, class_="isnad-printed-by")
    parts = [
        _badge(line.number),
        _SPACE,
        element("b", inlines_html(line.answer, here), class_="isnad-answer"),
        Markup(" "),
        element("span", inlines_html(line.said_by, here), printed_by, class_="isnad-by"),
    ]
    if line.origins:
        parts += [Markup(" "), element("span", inlines_html(line.origins, here), class_="isnad-origins")]
    return parts


def sayings_html(answer: AnswerSayings, here: str) -> Markup:
    """An answer as a heading in its tone, and its assertions below."""
    heading = element("h3", _badge(answer.number), _SPACE, shown_html(answer.answer))
    sayings = joined_html((_saying(saying, here) for saying in answer.sayings), _LINE)
    return element("section", heading, element("ul", sayings), class_=f"isnad-sayings {tone_class(answer.number)}")


def _saying(saying: Saying, here: str) -> Markup:
    by = element("span", inlines_html(saying.by, here), class_="isnad-by")
    note = (_SPACE, element("span", shown_html(saying.note), class_="isnad-subline")) if saying.note else ()
    return element("li", inlines_html(saying.words, here), _SPACE, by, *note, id=saying.id)


def _badge(number: int | None) -> Markup:
    """It tells answers apart without colour: a figure of the page has the same number."""
    shown = Markup("–") if number is None else text_html(str(number))
    return element("span", shown, class_="isnad-badge", aria_hidden="true")


def dense_tile_html(tile: Tile, level: int, here: str) -> Markup:
    """A tile that leads to its claim wherever it is tapped: the question's link is all of it.

    A phone, which leaves later lines out, says how many there are.
    """
    lines = tuple(
        replace(line, said_by=unlinked(line.said_by), printed_by=unlinked(line.printed_by)) for line in tile.lines
    )
    written = _tile_parts(replace(tile, lines=lines, more=unlinked(tile.more)), level, here)
    if not tile.more and any(line.later for line in lines):
        written.append(
            element("p", text_html(words.ALL_THAT_IS_SAID.format(len(lines))), class_="isnad-more isnad-brief")
        )
    return _in_a_tile(tile, written)


def tile_html(tile: Tile, level: int, here: str) -> Markup:
    """A question, which leads to its claim, and its answers, whose sources and articles are links."""
    return _in_a_tile(tile, _tile_parts(tile, level, here))


def _in_a_tile(tile: Tile, parts: list[Markup]) -> Markup:
    return element("section", *parts, class_="isnad-tile", aria_labelledby=tile.id)


def _tile_parts(tile: Tile, level: int, here: str) -> list[Markup]:
    parts = [
        element(f"h{level}", inlines_html(tile.question, here), id=tile.id),
        _LINE,
    ]
    if tile.lines:
        parts.append(element("ul", _answer_lines(tile.lines, here), class_="isnad-answers"))
    if tile.more:
        parts.append(element("p", inlines_html(tile.more, here), class_="isnad-more"))
    return parts
