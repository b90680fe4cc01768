"""Which part of a page each line is: title, deck, byline, body, or furniture that came along in pasting.

Nothing is deleted: every line that is not blank gets one kind. Rules: a line is furniture by its own words
(`layout.lines`), or because it stands after a heading of links (مقالات ذات صلة) that no article text follows; the
title is the line that a breadcrumb repeats, else the first line above the text with words enough; what stands
between the title and the byline is a deck. A line that ends as a sentence and is long is body wherever it stands
outside such a tail. In doubt a line is body.
"""

from isnad.find.layout.lines import (
    PrintedLine,
    is_breadcrumb,
    is_byline,
    is_caption,
    is_category,
    is_clock,
    is_dashed,
    is_date,
    is_furniture,
    is_source,
    lines_of,
)
from isnad.find.layout.tails import furniture_of_tails
from isnad.model.drafts import LayoutLine, LineKind

_DEEPEST_TITLE = 40  # lines that are no furniture, from the top
_LONGEST_TITLE = 45  # words
_Kinds = dict[int, LineKind]
"""PrintedLine's place in the list -> its kind, for the lines whose kind is known so far."""


def find_layout(text: str) -> tuple[LayoutLine, ...]:
    """The kind of every line that is not blank, in order. Lines end at "\\n" alone."""
    lines = tuple(lines_of(text))
    kinds = _by_themselves(lines)
    for place in tuple(furniture_of_tails(lines, kinds)):
        kinds[place] = "boilerplate"
    title = _title(lines, kinds)
    if title is not None:
        _mark_title(lines, kinds, title)
        _mark_head(lines, kinds, title)
    _mark_text(lines, kinds, -1 if title is None else title)
    _mark_end(lines, kinds)
    return tuple(LayoutLine(n.number, n.start, n.end, kinds.get(i, "body")) for i, n in enumerate(lines))


def _by_themselves(lines: tuple[PrintedLine, ...]) -> _Kinds:
    kinds: _Kinds = {}
    for place, line in enumerate(lines):
        if is_date(line):
            kinds[place] = "date"
        elif is_furniture(line):
            kinds[place] = "boilerplate"
        elif is_source(line):
            kinds[place] = "source-line"
        elif is_caption(line) and len(kinds) < place:  # a headline may end with a credit too
            kinds[place] = "caption"
    return kinds


def _title(lines: tuple[PrintedLine, ...], kinds: _Kinds) -> int | None:
    """The headline's place: what a breadcrumb or a page title repeats, else the first fit line above the text."""
    free = [place for place in range(len(lines)) if place not in kinds][:_DEEPEST_TITLE]
    if not free:
        return None
    first = lines[free[0]]
    opens = first.is_sentence and first.words > 16 and first.text.rstrip().endswith(".")
    head = [] if opens else free[:1]
    for place in free[1 if head else 0 :]:
        if lines[place].is_body:
            break
        head.append(place)
    fit = [place for place in head if not is_category(lines[place]) and not lines[place].is_bullet]
    for place in fit:
        if lines[place].words >= 3 and any(_repeats(lines[other], lines[place]) for other in range(place)):
            return place
    plain = [place for place in fit if not (is_dashed(lines[place]) or is_byline(lines[place]))]
    for least in (4, 2, 1):
        for place in plain:
            if lines[place].words >= least and lines[place].words <= _LONGEST_TITLE:
                return place
    return fit[0] if fit and lines[fit[0]].words <= _LONGEST_TITLE else None


def _repeats(line: PrintedLine, title: PrintedLine) -> bool:
    """Whether a line is a breadcrumb or a page title that holds a headline."""
    longer = title.key != line.key and title.key in line.key
    return longer and (is_breadcrumb(line) or line.key.startswith(title.key + " "))


def _mark_title(lines: tuple[PrintedLine, ...], kinds: _Kinds, title: int) -> None:
    kinds[title] = "title"
    key = lines[title].key
    for place, line in enumerate(lines):
        if place == title:
            continue
        same = line.key == key or (place < title and _repeats(line, lines[title]))
        site = line.key.startswith(key + " ") and line.words <= lines[title].words + 4 and place < title + 4
        if (same or (site and not line.is_sentence)) and not line.is_body:
            kinds[place] = "boilerplate"
        elif place < title and kinds.get(place) in (None, "date", "source-line"):
            _mark_above(line, kinds, place)


def _mark_above(line: PrintedLine, kinds: _Kinds, place: int) -> None:
    """Above the title: a page's own date and clock, a section's name; a byline and a source stay what they are."""
    if place in kinds:
        kinds[place] = "boilerplate" if kinds[place] == "date" else kinds[place]
    elif is_byline(line):
        kinds[place] = "byline"
    else:
        kinds[place] = "body" if line.is_body else "boilerplate"


def _mark_head(lines: tuple[PrintedLine, ...], kinds: _Kinds, title: int) -> None:
    """Between the title and the text: bylines, section names, decks, a summary in bullets."""
    free = [place for place in range(title + 1, len(lines)) if place not in kinds]
    paragraphs = [place for place in free if lines[place].is_body]
    second = paragraphs[1] if len(paragraphs) > 1 else len(lines)
    begin = paragraphs[0] if paragraphs else len(lines)
    for place in free:
        if place >= begin:
            break
        if is_byline(lines[place]):
            kinds[place] = "byline"
        elif is_category(lines[place]) or _is_tag(lines[place], lines[title]):
            kinds[place] = "boilerplate"
        elif lines[place].words <= 3 and _is_bare(lines[place]):
            kinds[place] = "byline"
    if begin + 1 < min(second, len(lines)) and is_byline(lines[begin + 1]) and begin + 1 not in kinds:
        kinds[begin + 1] = "byline"
    signed = [
        p
        for p in range(title + 1, second)
        if kinds.get(p) in ("byline", "source-line", "date") and not is_clock(lines[p])
    ]
    deck_end = max(signed) if signed and second < len(lines) else title + 1
    for place in range(title + 1, deck_end):
        if place not in kinds and 4 <= lines[place].words <= 45:
            kinds[place] = "deck"
    if not any(kind == "deck" for kind in kinds.values()):
        _mark_unsigned_deck(lines, kinds, title)


def _is_bare(line: PrintedLine) -> bool:
    """Whether a line ends in no mark and is no item of a list: a name may stand so."""
    return not (line.is_sentence or line.is_bullet) and line.text[-1].isalnum()


def _is_tag(line: PrintedLine, title: PrintedLine) -> bool:
    return line.words <= 3 and not line.is_sentence and f" {line.key} " in f" {title.key} "


def _mark_unsigned_deck(lines: tuple[PrintedLine, ...], kinds: _Kinds, title: int) -> None:
    """A first line with no full stop, or bullets, above paragraphs that have theirs."""
    free = [place for place in range(title + 1, len(lines)) if place not in kinds]
    bullets = 0
    while bullets < len(free) and lines[free[bullets]].is_bullet and lines[free[bullets]].words <= 30:
        bullets += 1
    paragraphs = [place for place in free[max(bullets, 1) :] if lines[place].words >= 9]
    ended = sum(lines[place].is_sentence and not lines[place].is_bullet for place in paragraphs)
    if len(paragraphs) < 2 or ended * 5 < len(paragraphs) * 3:
        return
    if bullets >= 2:
        kinds.update(dict.fromkeys(free[:bullets], "deck"))
        return
    first = lines[free[0]]
    if not first.is_sentence and 5 <= first.words <= 45 and not first.text.endswith((":", "”", "»", '"', "،")):
        kinds[free[0]] = "deck"
    elif not first.is_sentence and 2 <= first.words <= 4 and not first.text.endswith(":"):
        kinds[free[0]] = "byline"


def _mark_text(lines: tuple[PrintedLine, ...], kinds: _Kinds, title: int) -> None:
    """Subheads among the paragraphs: short, with no stop, a longer paragraph before and after."""
    free = [place for place in range(title + 1, len(lines)) if place not in kinds]
    asked = sum(lines[place].text.endswith(("؟", "?")) for place in free)
    for before, place, after in zip(free, free[1:], free[2:], strict=False):
        line = lines[place]
        question = line.text.endswith(("؟", "?"))
        stops = (line.is_sentence and not question) or line.text.endswith(
            (":", "،", "؛", "…", "..", ",", "”", "»", '"')
        )
        if line.words > 10 or stops or line.is_bullet or (question and asked >= 3) or ":" in line.text:
            continue
        if lines[before].words >= 10 and lines[after].words >= 10 and not lines[after].is_bullet:
            kinds[place] = "subhead"


def _mark_end(lines: tuple[PrintedLine, ...], kinds: _Kinds) -> None:
    """Below the last paragraph: who signed, tags that the text names, what follows other furniture."""
    last = max(
        (place for place in range(len(lines)) if place not in kinds and lines[place].is_body), default=len(lines)
    )
    said = _phrases(lines[: last + 1])
    furniture = False
    for place in range(last + 1, len(lines)):
        line = lines[place]
        if place in kinds:
            furniture = furniture or kinds[place] == "boilerplate"
        elif is_byline(line):
            kinds[place] = "byline"
        elif (furniture and not line.is_sentence) or (line.words <= 3 and not line.is_sentence and line.key in said):
            kinds[place] = "boilerplate"


def _phrases(lines: tuple[PrintedLine, ...]) -> set[str]:
    """Every run of one to three words."""
    found = set()
    for line in lines:
        words = line.key.split()
        found |= {" ".join(words[at : at + count]) for count in (1, 2, 3) for at in range(len(words))}
    return found
