"""Which part of a page each line is: title, deck, byline, body, or furniture that came along in pasting.

Nothing is deleted: every line that is not blank gets one kind. Rules: a line is furniture by its own words
(`layout.furniture`), because the page itself says that it stands outside the article, or because it stands below a
heading of links (مقالات ذات صلة) that no article text follows; the title is the line that the page declares or a
breadcrumb repeats, else the first fit line above the text; what stands between the title and the byline is a deck.
A line that ends as a sentence and is long is body wherever it stands outside such a tail. In doubt a line is body.
Time is linear in the length of the text.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from isnad.find.layout.broken_lines import without_breaks
from isnad.find.layout.bylines import is_behind_outlet, is_beside_its_place, is_byline, is_labelled_byline, is_person
from isnad.find.layout.furniture import is_breadcrumb, is_furniture
from isnad.find.layout.keys import key_of
from isnad.find.layout.kickers import NEAR, is_circumstance, is_dateline_above, kind_above
from isnad.find.layout.lines import PrintedLine, lines_of
from isnad.find.layout.signatures import (
    is_caption,
    is_clock,
    is_date,
    is_dated_picture,
    is_dateline,
    is_section,
    is_site_name,
    is_source,
    opens_with_place,
)
from isnad.find.layout.site_names import bounds_of_title, keys_alone
from isnad.find.layout.tails import furniture_of_tails, teasers_above
from isnad.find.layout.titles import find_title, headline_below, repeats
from isnad.find.layout.words import layout_words
from isnad.model.drafts import LayoutLine, LineKind

_Kinds = dict[int, LineKind]
"""Line's place in the list -> its kind, for the lines whose kind is known so far."""
_STOPS = (":", "،", "؛", "…", "..", ",", "”", "»", '"')
_MOST_KICKER = 12  # words
_TOLD_AGO = re.compile(r"\s(?:قبل|منذ)\s(?:\d{1,2}\s)?(?:ساع|دقيق|دقائق|يوم|ايام|اسبوع)\w{0,4}$")
_PARTING = " -–—|»«:•·~/\t\xa0"
_MOST_MENU, _FEWEST_MENU = 4, 3  # words of a menu's item, items in a row
_MOST_TEASER, _FEWEST_TEASERS = 18, 2  # words of a headline below the text, headlines in a row
_SHORT_PAGE = 4  # lines: on a shorter one the first may be all there is of a title
_FEWEST_OF_NAME = 2  # words
_MOSTLY_ENDED = 0.6  # of an article's paragraphs: then one without a stop is none


@dataclass(frozen=True, slots=True)
class PageHints:
    """What a saved page says of its lines: its declared title, its headings of the first level, the numbers of its
    article's lines, if known, and how its site is called."""

    title: str = ""
    headings: tuple[str, ...] = ()
    article: frozenset[int] | None = None
    site: str = ""


def find_layout(text: str, hints: PageHints = PageHints()) -> tuple[LayoutLine, ...]:
    """The kind of every line that is not blank, in order. Lines end at LF, CR, both, NEL, U+2028 or U+2029."""
    printed = tuple(lines_of(text))
    lines = without_breaks(text, printed, (hints.title, *hints.headings))
    article = hints.article
    if article is not None and len(lines) < len(printed):
        article = _with_broken(article, lines, printed)
    first = next((place for place, line in enumerate(lines) if article and line.number in article), None)
    kinds = _by_themselves(lines)
    for place in (*furniture_of_tails(lines, kinds), *teasers_above(lines)):
        kinds[place] = "boilerplate"
    title = find_title(lines, kinds, hints.title, hints.headings, first)
    below = headline_below(lines, kinds) if title is None and article is None else None
    kicker = title is not None and _is_kicker(lines, kinds, title - 1, known=article is not None)
    if article is not None:
        _mark_outside(lines, kinds, article, title)
    _mark_repeated(lines, kinds, title)
    if title is not None:
        _mark_title(lines, kinds, title)
        _mark_head(lines, kinds, title)
        if kicker:
            kinds[title - 1] = "deck"
    else:
        _mark_signed(lines, kinds, known=article is not None)
    if below is not None:
        kinds[below] = "title"
    _mark_text(lines, kinds, -1 if title is None else title)
    _mark_end(lines, kinds, -1 if title is None else title)
    found = [LayoutLine(n.number, n.start, n.end, kinds.get(i, "body")) for i, n in enumerate(lines)]
    return tuple(_without_site(lines, found, title if below is None else below, key_of(hints.site)))


def _with_broken(
    article: frozenset[int], lines: Sequence[PrintedLine], printed: Sequence[PrintedLine]
) -> frozenset[int]:
    """The numbers of an article's lines, with those of broken lines of which any piece is the article's."""
    starts = [line.start for line in lines]
    whole = (lines[bisect_right(starts, line.start) - 1] for line in printed if line.number in article)
    return article | {line.number for line in whole}


def _is_kicker(lines: Sequence[PrintedLine], kinds: _Kinds, place: int, *, known: bool) -> bool:
    """Whether a line right above the headline is a smaller headline: no furniture by its own, and a circumstance or,
    on a page of which is `known` what its article is, of more words than a menu's item."""
    if place < 0 or place in kinds or lines[place].text[0].isdigit():
        return False
    line = lines[place]
    if line.words > _MOST_KICKER or _TOLD_AGO.search(line.key):
        return False
    long = (known and line.words >= _MOST_MENU) or (line.words > 1 and is_circumstance(line))
    return long and not (repeats(line, lines[place + 1]) or is_section(line) or is_byline(line))


def _without_site(
    lines: Sequence[PrintedLine], found: list[LayoutLine], title: int | None, site: str
) -> list[LayoutLine]:
    """The lines with a site's name (its key) taken off the title: it is furniture, on the same line."""
    if title is None:
        return found
    alone = keys_alone((site, *(line.key for place, line in enumerate(lines) if place != title)))
    start, end = bounds_of_title(lines[title], alone)
    whole, text = found[title], lines[title].text
    parts = [LayoutLine(whole.number, start, end, "title")]
    if start > whole.start:
        before = len(text[: start - whole.start].rstrip(_PARTING))
        parts.insert(0, LayoutLine(whole.number, whole.start, whole.start + before, "boilerplate"))
    if end < whole.end:
        begin = whole.end - len(text[end - whole.start :].lstrip(_PARTING))
        parts.append(LayoutLine(whole.number, begin, whole.end, "boilerplate"))
    return [*found[:title], *parts, *found[title + 1 :]]


def _by_themselves(lines: Sequence[PrintedLine]) -> _Kinds:
    kinds: _Kinds = {}
    top = True  # nothing but furniture so far
    for place, line in enumerate(lines):
        if is_date(line):
            kinds[place] = "date"
        elif (
            (is_furniture(line) and not (is_labelled_byline(line) or (is_breadcrumb(line) and is_byline(line))))
            or (top and len(lines) > _SHORT_PAGE and is_site_name(line) and not is_behind_outlet(line))
            or _holds_office(lines, place)
        ):
            kinds[place] = "boilerplate"
        elif is_source(line) and not is_byline(line):
            kinds[place] = "source-line"
        elif is_dated_picture(line) or (is_caption(line) and len(kinds) < place):  # a headline may credit, too
            kinds[place] = "caption"
        top = top and kinds.get(place) == "boilerplate"
    return kinds


def _holds_office(lines: Sequence[PrintedLine], place: int) -> bool:
    """رئيس التحرير, and below it his name."""
    return place > 0 and lines[place - 1].key in layout_words().staff_label and is_person(lines[place].key_words)


def _mark_outside(lines: Sequence[PrintedLine], kinds: _Kinds, article: Collection[int], title: int | None) -> None:
    """What a page shows outside its article is furniture, but for who wrote and when, between title and text."""
    places = [place for place, line in enumerate(lines) if line.number in article]
    first = places[0] if places else 0
    last = places[-1] if places else -1
    for place, line in enumerate(lines):
        if place == title or line.number in article:
            continue
        beside = title is not None and title < place < first
        signed = kinds.get(place) in ("date", "source-line", "caption")
        if first < place < last:
            continue
        below = place == last + 1 and (signed or (place not in kinds and is_labelled_byline(line)))
        if not (below or (beside and (signed or is_byline(line) or line.words >= 8))):
            kinds[place] = "boilerplate"


def _mark_repeated(lines: Sequence[PrintedLine], kinds: _Kinds, title: int | None) -> None:
    """Short lines that a page prints again and again are its menus; rows of them above the text are menus too."""
    key = None if title is None else lines[title].key
    plain = [n for n, line in enumerate(lines) if n not in kinds and _is_item(line) and line.key != key]
    counts = Counter(lines[place].key for place in plain)
    for place in plain:
        if counts[lines[place].key] > 1:
            kinds[place] = "boilerplate"


def _is_item(line: PrintedLine) -> bool:
    """Whether a line may be a menu's item: short, no sentence, no speaker's name before his words."""
    return line.words <= _MOST_MENU and not (line.is_sentence or line.is_bullet or line.text.endswith(_STOPS))


def _mark_title(lines: Sequence[PrintedLine], kinds: _Kinds, title: int) -> None:
    kinds[title] = "title"
    key = lines[title].key
    for place, line in enumerate(lines):
        if place == title:
            continue
        same = line.key == key or (place < title and repeats(line, lines[title]))
        site = line.key.startswith(key + " ") and line.words <= lines[title].words + 4 and place < title + 4
        if (same or (site and not line.is_sentence)) and not line.is_body:
            kinds[place] = "boilerplate"
        elif place == 0 == title - 1 and kinds.get(place) == "date" and opens_with_place(line):
            continue  # الميناء – 9 يونيو 2025, and below it the headline
        elif place < title and kinds.get(place) in (None, "date", "source-line"):
            near = place >= title - NEAR and place not in kinds
            above = _kind_near(lines, kinds, place, title) if near else None
            _mark_above(line, kinds, place, above)
        if place < title and kinds.get(place) == "source-line" and is_site_name(line):
            led = any(kinds.get(between) == "boilerplate" for between in range(place + 1, title))
            kinds[place] = "boilerplate" if led else "source-line"  # what leads through a site stands below its name


def _kind_near(lines: Sequence[PrintedLine], kinds: _Kinds, place: int, title: int) -> LineKind | None:
    """What a line near above the headline is, where it is of the article."""
    dated = kinds.get(place + 1) == "date"
    if not is_byline(lines[place]) and is_dateline_above(lines, place, title, dated=dated):
        return "source-line"
    return kind_above(lines[place])


def _mark_above(line: PrintedLine, kinds: _Kinds, place: int, known: LineKind | None) -> None:
    """Above the title: a page's own date and clock, a section's name; a byline and a source stay what they are, and so
    does a line whose kind is `known`."""
    if known:
        kinds[place] = known
    elif place in kinds:
        kinds[place] = "boilerplate" if kinds[place] == "date" else kinds[place]
    elif is_byline(line):
        kinds[place] = "byline"
    else:
        kinds[place] = "body" if line.is_body else "boilerplate"


def _mark_head(lines: Sequence[PrintedLine], kinds: _Kinds, title: int) -> None:
    """Between the title and the text: bylines, section names, decks, a summary in bullets."""
    free = [place for place in range(title + 1, len(lines)) if place not in kinds]
    paragraphs = [place for place in free if lines[place].is_body]
    second = paragraphs[1] if len(paragraphs) > 1 else len(lines)
    begin = paragraphs[0] if paragraphs else len(lines)
    for place in free:
        if place >= begin or (lines[place].text.endswith(":") and not is_byline(lines[place])):
            break  # what a colon announces is text
        _mark_between(lines, kinds, place, title)
    if begin + 1 < min(second, len(lines)) and is_byline(lines[begin + 1]) and begin + 1 not in kinds:
        kinds[begin + 1] = "byline"
    signed = [
        p
        for p in range(title + 1, second)
        if kinds.get(p) in ("byline", "source-line", "date") and not is_clock(lines[p])
    ]
    deck_end = max(signed) if signed and second < len(lines) else title + 1
    decked = False
    for place in range(title + 1, deck_end):
        if place not in kinds and 4 <= lines[place].words <= 45:
            kinds[place] = "deck"
            decked = True
    if not decked:
        _mark_unsigned_deck(lines, kinds, title)


def _mark_between(lines: Sequence[PrintedLine], kinds: _Kinds, place: int, title: int) -> None:
    """A short line between title and text: who wrote, a section, a tag; the name that a label above announces."""
    line = lines[place]
    announced = kinds.get(place - 1) == "byline" and lines[place - 1].words == 1
    if is_byline(line) or (announced and line.words <= 4) or is_beside_its_place(line, lines[title]):
        kinds[place] = "byline"
    elif is_section(line) or _is_tag(line, lines[title]):
        kinds[place] = "boilerplate"
    elif is_dateline(line):
        kinds[place] = "source-line"
    elif line.words <= 3 and _is_bare(line) and ":" not in line.text:
        signed = place + 1 < len(lines) and (is_dateline(lines[place + 1]) or is_date(lines[place + 1]))
        signed = signed or kinds.get(place - 1) == "date"
        foreign = signed and line.words >= _FEWEST_OF_NAME and not line.text.startswith("ال")
        kinds[place] = "byline" if is_person(line.key_words) else "source-line" if foreign else "boilerplate"


def _mark_signed(lines: Sequence[PrintedLine], kinds: _Kinds, *, known: bool) -> None:
    """Who wrote, above a text that has no headline, and the menus there, on a page of which its article is `known`."""
    text = next((place for place, line in enumerate(lines) if line.is_body), 0)
    for place in range(text):
        if place not in kinds and is_byline(lines[place]):
            kinds[place] = "byline"
        elif place not in kinds and known and _is_item(lines[place]):
            kinds[place] = "boilerplate"


def _is_bare(line: PrintedLine) -> bool:
    """Whether a line ends in no mark and is no item of a list: a label may stand so."""
    return not (line.is_sentence or line.is_bullet) and line.text[-1].isalnum()


def _is_tag(line: PrintedLine, title: PrintedLine) -> bool:
    return line.words <= 3 and not line.is_sentence and f" {line.key} " in f" {title.key} "


def _mark_unsigned_deck(lines: Sequence[PrintedLine], kinds: _Kinds, title: int) -> None:
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


def _mark_text(lines: Sequence[PrintedLine], kinds: _Kinds, title: int) -> None:
    """Subheads among the paragraphs: short, with no stop, a longer paragraph before and after."""
    free = [place for place in range(title + 1, len(lines)) if place not in kinds]
    asked = sum(lines[place].text.endswith(("؟", "?")) for place in free)
    for before, place, after in zip(free, free[1:], free[2:], strict=False):
        line = lines[place]
        question = line.text.endswith(("؟", "?"))
        stops = (line.is_sentence and not question) or line.text.endswith(_STOPS)
        if line.words > 10 or stops or line.is_bullet or (question and asked >= 3) or ":" in line.text:
            continue
        if lines[before].words >= 10 and lines[after].words >= 10 and not lines[after].is_bullet:
            kinds[place] = "subhead"


def _mark_end(lines: Sequence[PrintedLine], kinds: _Kinds, title: int) -> None:
    """Below the last paragraph: who signed, tags that the text names, headlines of other articles.

    Headlines are known by standing two or more in a row, none of them ended, below paragraphs that are.
    """
    text = [place for place in range(title + 1, len(lines)) if place not in kinds and lines[place].is_body]
    last = max(text, default=len(lines))
    ended = sum(lines[place].is_sentence for place in text)
    furniture = False
    rest = range(last + 1, len(lines))
    said = _phrases(lines[: last + 1]) if rest else set()
    teasers: set[int] = set()
    if text and ended >= _MOSTLY_ENDED * len(text):
        teasers = _rows_of_teasers(lines, kinds, rest) | _rows_of_labels(lines, kinds, rest)
    for place in rest:
        line = lines[place]
        if place in kinds:
            furniture = furniture or kinds[place] == "boilerplate"
        elif is_byline(line):
            kinds[place] = "byline"
        elif (
            (furniture and not line.is_sentence)
            or place in teasers
            or is_section(line)
            or (line.text.startswith("#") and not line.text.endswith(":"))
            or (line.words <= 3 and not line.is_sentence and line.key in said)
        ):
            kinds[place] = "boilerplate"


def _rows_of_teasers(lines: Sequence[PrintedLine], kinds: _Kinds, rest: range) -> set[int]:
    """Places of lines that stand in a row below the text, short and without a stop, and begin no list."""
    found: set[int] = set()
    row: list[int] = []
    before = lines[rest.start - 1].text if rest and rest.start else ""
    listed = before.rstrip().endswith((":", "："))
    for place in rest:
        line = lines[place]
        teaser = place not in kinds and not line.is_sentence and not line.text.endswith((":", "،", "؛"))
        if teaser and 3 <= line.words <= _MOST_TEASER and not (line.is_bullet and listed):
            row.append(place)
            continue
        if len(row) >= _FEWEST_TEASERS:
            found |= set(row)
        row = []
    return found | set(row) if len(row) >= _FEWEST_TEASERS else found


def _rows_of_labels(lines: Sequence[PrintedLine], kinds: _Kinds, rest: range) -> set[int]:
    """Places of short lines below the text, with no stop and no colon, of which no other line is text: tags, menus."""
    plain = {place for place in rest if place not in kinds}
    labels = {
        place
        for place in plain
        if _is_item(lines[place]) and ":" not in lines[place].text and not is_person(lines[place].key_words)
    }
    alike = len(labels) + sum(kinds.get(place) == "boilerplate" for place in rest)
    return labels if labels == plain and alike >= _FEWEST_TEASERS else set()


def _phrases(lines: Sequence[PrintedLine]) -> set[str]:
    """Every run of one to three words."""
    found = set()
    for line in lines:
        words = line.key_words
        found |= {" ".join(words[at : at + count]) for count in (1, 2, 3) for at in range(len(words))}
    return found
