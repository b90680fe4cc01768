"""Which line is the headline."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from isnad.find.layout.bylines import is_byline
from isnad.find.layout.furniture import is_breadcrumb
from isnad.find.layout.keys import key_of
from isnad.find.layout.kickers import below_kicker, is_matter_over_saying
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.signatures import is_dashed, is_section
from isnad.find.layout.site_names import MOST_SITE, SITE_MARK, is_site_alone, names_site, without_site
from isnad.find.layout.words import layout_words
from isnad.model.drafts import LineKind

_DEEPEST_TITLE = 60  # lines that are no furniture, from the top
_LONGEST_TITLE, _LONGEST_ASKED = 34, 20  # words
_SHORTEST_SUMMARY = 9  # words
_SHORTEST_HEADING = 4  # words: a shorter one may be the name of the site or of a section
_FEWEST_OF_TEXT = 0.5  # of a title's words that the text takes up, where an earlier line shares hardly any
_HARDLY = 0.2
_FEWEST_RETOLD = 3  # words of a headline behind a blog's name
_RETOLD = 0.4  # of a declared headline's words, that the printed one has, or of one's among links, that the text has
_TAKEN_UP = 0.25  # the same, where the text takes up no word of the earlier line
_OPENING = 3  # paragraphs
_FEWEST_LISTED = 2  # headlines of other articles in a row, of which a text takes up no word
_TEXT_TAKEN_UP, _ABOVE_TEXT = 8, 8  # lines of a text that are looked at for a headline's words, and lines above it
_MOST_ITEM = 2  # words of a menu's item
_SENTENCE_WITHIN = re.compile(r"\w{3,}\.\s\w{3,}")
_DASHES = ("-", "–", "—", "ـ")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,4}(?:\(|$)")
_SHORTEST_WORD = 4
_NUMBERED = re.compile(r"(?:بيان|بلاغ|تعميم|نشره|كتاب)(?: \w+){0,2} رقم \d+")  # a document's number, above its headline
_PARTS = re.compile(r"\s[-–—|»:/]\s|\s?[|»›]\s?")


def find_title(
    lines: Sequence[PrintedLine],
    kinds: Mapping[int, LineKind],
    declared: str,
    headings: Sequence[str],
    first_text: int | None,
) -> int | None:
    """The headline's place: what the page declares or a breadcrumb repeats, else the first fit line above the text.

    Where the declared one is printed nowhere, for it was written for programs, the page's one heading of the first
    level (of `headings`) is. `first_text` is the first line that is known to be of the article, where a page tells.
    None where the headline is printed nowhere: it may be a picture.
    """
    if first_text is not None and (declared or not headings):
        printed = _printed_instead(lines, kinds, declared, first_text)
        if printed is not None:
            return printed
    if declared:
        key = key_of(declared)
        same = [place for place, line in enumerate(lines) if line.key == key and not line.is_body]
        if same and first_text is not None and _heads_menus(lines, kinds, same, first_text):
            return None
        above = [place for place in same if first_text is None or place <= first_text]
        if above or same:
            return above[-1] if above else same[0]
        if first_text is not None:
            retold = _printed_headings(lines, headings)
            return retold[0] if len(retold) == 1 else _retold(lines, kinds, declared)
    return _printed_title(lines, kinds)


def _printed_instead(
    lines: Sequence[PrintedLine], kinds: Mapping[int, LineKind], declared: str, first_text: int
) -> int | None:
    """The headline as it is printed, where what a page declares is nothing, the name of its site or of a section.

    The text takes up most words of the first line above it that may head it.
    """
    begin = next((place for place in range(first_text, len(lines)) if _is_paragraph(lines[place])), None)
    if begin is None:
        return None
    text = {word for line in lines[begin : begin + _TEXT_TAKEN_UP] for word in _stems(line)}
    words = _stems_of(key_of(declared).split())
    of_site = not declared or _is_of_site(lines, declared) or _is_name_alone(lines, declared)
    if not of_site and (not words or len(words & text) > _HARDLY * len(words)):
        return None
    least = _HARDLY if of_site else _FEWEST_OF_TEXT
    above = (place for place in range(max(0, begin - _ABOVE_TEXT), begin) if place not in kinds)
    fit = (place for place in above if _is_fit(lines[place]) and _may_head(lines[place]))
    headed = (place for place in fit if not lines[place].is_sentence or _asks(lines[place]))
    plain = [place for place in headed if lines[place].key != key_of(declared)]
    printed = next((place for place in plain if _share(lines[place], text) >= least), None)
    return None if printed is None else below_kicker(lines, plain, printed, _opening(lines, begin))


def _heads_menus(
    lines: Sequence[PrintedLine], kinds: Mapping[int, LineKind], same: Sequence[int], first_text: int
) -> bool:
    """Whether what a page declares is the name over its menus: few words, of which the text takes up none."""
    first = same[0]
    begin = next((place for place in range(first_text, len(lines)) if _is_paragraph(lines[place])), None)
    if len(same) > 1 or begin is None or lines[first].words > MOST_SITE or any(n not in kinds for n in range(first)):
        return False
    menu = any(lines[place].words <= _MOST_ITEM and place not in kinds for place in range(first + 1, begin))
    menu = menu or any(kinds.get(place) == "boilerplate" for place in range(first + 1, begin))
    text = {word for line in lines[begin : begin + _TEXT_TAKEN_UP] for word in _stems(line)}
    return menu and not _stems(lines[first]) & text


def _retold(lines: Sequence[PrintedLine], kinds: Mapping[int, LineKind], declared: str) -> int | None:
    """The line above the text that says in other words, or in more, what a page declares; None where none does."""
    begin = next((place for place, line in enumerate(lines) if _is_paragraph(line)), None)
    words = _stems_of(key_of(declared).split())
    if begin is None or not words:
        return None
    above = (place for place in range(max(0, begin - _ABOVE_TEXT), begin) if place not in kinds)
    fit = [place for place in above if _is_fit(lines[place]) and _may_head(lines[place])]
    shares = [(len(words & set(_stems(lines[place]))) / len(words), -place) for place in fit]
    share, place = max(shares, default=(0.0, 0))
    return -place if share >= _RETOLD else None


def _is_paragraph(line: PrintedLine) -> bool:
    return line.is_body and line.is_sentence


def _is_of_site(lines: Sequence[PrintedLine], declared: str) -> bool:
    """Whether whoever holds the rights in a page is called so, and the rest of it stands on lines of its own."""
    parts = [key for part in SITE_MARK.split(declared) if (key := key_of(part))]
    rights = [line.key for line in lines if "©" in line.text or "حقوق" in line.key]
    held = [part for part in parts if any(part in line for line in rights)]
    if not held:
        return False
    stand = {line.key for line in lines}
    stand |= {key_of(part) for line in lines if is_breadcrumb(line) for part in _PARTS.split(line.text)}
    stand |= layout_words().alone | layout_words().section
    return all(part in held or part in stand for part in parts)


def _is_name_alone(lines: Sequence[PrintedLine], declared: str) -> bool:
    """Whether what a page declares is by its words the name of a site, and no line of the page is the same."""
    key = key_of(declared)
    return ":" not in declared and is_site_alone(declared) and all(line.key != key for line in lines)


def _printed_headings(lines: Sequence[PrintedLine], headings: Sequence[str]) -> list[int]:
    """Where headings that are as long as a headline stand among the lines."""
    keys = {key_of(heading) for heading in headings}
    fit = (place for place, line in enumerate(lines) if _SHORTEST_HEADING <= line.words <= _LONGEST_TITLE)
    return [place for place in fit if lines[place].key in keys]


def _printed_title(lines: Sequence[PrintedLine], kinds: Mapping[int, LineKind]) -> int | None:
    free = [place for place in range(len(lines)) if place not in kinds][:_DEEPEST_TITLE]
    free = free[1:] if free and _is_summary(lines, free) else free
    if not free or _opens_text(lines, free):
        return None
    text = next((n for n in free[1:] if lines[n].is_body and not _asks(lines[n])), None)
    head = [place for place in free if text is None or place < text]
    fit = _without_pictures(lines, [place for place in head if _is_fit(lines[place])])
    taken_up = set() if text is None else {word for line in lines[text:] for word in _stems(line)}
    called = [place for place in fit if _is_called(lines[place], taken_up)]
    printed = _printed_twice(lines, [place for place in fit if place not in called], text)
    if printed is not None:
        return printed
    plain = [
        place for place in fit if not (is_dashed(lines[place]) or is_byline(lines[place]) or _names_site(lines[place]))
    ]
    for least in (4, 2):
        long = [place for place in plain if lines[place].words >= least]
        if long:
            chosen = long[0] if text is None else _most_taken_up(lines, long, text)
            chosen = below_kicker(lines, long, chosen, "" if text is None else _opening(lines, text))
            return chosen if text is None or _is_of_text(lines, chosen, text) else None
        printed = _printed_twice(lines, called, text)  # a site says its name again, too
        if printed is not None:
            return printed
    last = next((place for place in fit[:1] if not (is_byline(lines[place]) or _names_site(lines[place]))), None)
    return last if last is None or text is None or _is_of_text(lines, last, text) else None


def _printed_twice(lines: Sequence[PrintedLine], fit: Sequence[int], text: int | None) -> int | None:
    """The first of some lines that a breadcrumb above it repeats, or that stands above the text twice."""
    twice = Counter(line.key for line in lines[:text])  # links below the text say headlines of the menus again
    for place in fit:
        if lines[place].words >= 3 and any(repeats(lines[other], lines[place]) for other in range(place)):
            return place
        if lines[place].words >= _SHORTEST_HEADING and twice[lines[place].key] > 1:
            above = [other for other in fit if other < place and _may_head(lines[other])]
            return above[-1] if above and _is_twice_running(lines, place) else place
    return None


def _is_called(line: PrintedLine, taken_up: set[str]) -> bool:
    """Whether a line is the name of a site by its words, of which the text takes up few: إذاعة الوادي 98.1."""
    return ":" not in line.text and is_site_alone(line.text) and _share(line, taken_up) < _FEWEST_OF_TEXT


def headline_below(lines: Sequence[PrintedLine], kinds: Mapping[int, LineKind]) -> int | None:
    """The headline's place where a page prints it below its text: the one line there that may be one, right above a
    day, and many of its words are the text's. `kinds` are those of lines known by themselves."""
    free = [place for place in range(len(lines)) if place not in kinds]
    last = next((place for place in reversed(free) if _is_paragraph(lines[place])), None)
    if last is None or not free or not _is_paragraph(lines[free[0]]):
        return None
    below = [place for place in free if place > last]
    if len(below) != 1 or kinds.get(below[0] + 1) != "date" or not _is_fit(lines[below[0]]):
        return None
    line = lines[below[0]]
    text = {word for place in free if place <= last for word in _stems(lines[place])}
    headed = _may_head(line) and (not line.is_sentence or _asks(line))
    return below[0] if headed and _share(line, text) >= _RETOLD else None


def _without_pictures(lines: Sequence[PrintedLine], fit: Sequence[int]) -> list[int]:
    """Some lines without the words of a picture, below which its source stands, where the headline is right above."""
    source = {place for place in fit if place + 1 < len(lines) and _names_picture(lines[place + 1])}
    return [place for place in fit if not (place in source and place - 1 in fit and _may_head(lines[place - 1]))]


def _names_picture(line: PrintedLine) -> bool:
    return line.key.startswith(("مصدر الصوره", "مصدر الصور", "التعليق علي الصوره", "image source", "image caption"))


def _opening(lines: Sequence[PrintedLine], text: int) -> str:
    """What the first paragraphs of a text are known by."""
    return " ".join(line.key for line in lines[text : text + _OPENING])


def _is_of_text(lines: Sequence[PrintedLine], place: int, text: int) -> bool:
    """Whether a line may be the headline of a text: a short one shares a word with it, else it names the outlet."""
    if lines[place].words >= _SHORTEST_HEADING or _asks(lines[place]):
        return True
    return _share(lines[place], {word for line in lines[text:] for word in _stems(line)}) > 0


def _is_twice_running(lines: Sequence[PrintedLine], place: int) -> bool:
    """Whether the next line says the same: a picture's words, once for programs and once for readers."""
    return place + 1 < len(lines) and lines[place + 1].key == lines[place].key


def _may_head(line: PrintedLine) -> bool:
    """Whether a fit line is long enough for a headline, and nobody's name or an outlet's."""
    return line.words >= _SHORTEST_HEADING and not (is_dashed(line) or is_byline(line) or _names_site(line))


def _opens_text(lines: Sequence[PrintedLine], free: Sequence[int]) -> bool:
    """Whether the first free line is a paragraph already."""
    first = lines[free[0]]
    return (first.is_body and first.text.rstrip().endswith(".")) or first.words > _LONGEST_TITLE


def _is_summary(lines: Sequence[PrintedLine], free: Sequence[int]) -> bool:
    """Whether the first free line is what a page tells programs of itself: its first paragraph, which stands below."""
    first, *rest = (lines[place] for place in free)
    return first.words >= _SHORTEST_SUMMARY and any(line.key.startswith(first.key) and line.is_body for line in rest)


def _asks(line: PrintedLine) -> bool:
    """Whether a line ends as a headline may end, though it is a sentence."""
    return line.text.endswith(("؟", "!", "?")) and line.words <= _LONGEST_ASKED


def _is_fit(line: PrintedLine) -> bool:
    if line.text.endswith(_DASHES) or _INITIALS.match(line.text):
        return False  # the dateline of a wire: الميناء - , أ. ف. و. (المدينة)
    latin = line.words <= 3 and line.key.isascii()
    numbered = _NUMBERED.fullmatch(line.key) is not None
    figures = sum(word.isalpha() for word in line.key_words) < 2 <= line.words
    if latin or numbered or figures or line.key in layout_words().generic_title:
        return False
    leads = line.words > _LONGEST_ASKED and _SENTENCE_WITHIN.search(line.text) is not None  # …. وهذه أبرزها:
    return not (leads or is_section(line) or line.is_bullet or line.words > _LONGEST_TITLE)


def _names_site(line: PrintedLine) -> bool:
    """Whether a short line is the name of an outlet: بلدي نيوز, ديجيتال ميديا الوادي."""
    words = line.key_words
    named = names_site(words) or not layout_words().outlet_word.isdisjoint(words)
    return line.words <= MOST_SITE and named


def _most_taken_up(lines: Sequence[PrintedLine], fit: Sequence[int], text: int) -> int:
    """The first of some lines, unless the text takes up hardly a word of it and most of a later one's."""
    stems_of_text = {word for line in lines[text : text + _OPENING] for word in _stems(line)}
    if len(fit) == 1:
        return fit[0]
    shares = [_share(lines[place], stems_of_text) for place in fit]
    if shares[0] >= _HARDLY:
        return fit[0]
    listed = fit[0] > 0 and lines[fit[0] - 1].key in layout_words().alone  # آخر الأخبار, and below it headlines
    least = _TAKEN_UP if listed and not shares[0] else _FEWEST_OF_TEXT
    if not any(shares[:_FEWEST_LISTED]):
        least = min(least, _RETOLD)
    if not shares[0] and fit[1] == fit[0] + 1 and is_matter_over_saying(lines[fit[0]], lines[fit[1]]):
        least = _TAKEN_UP
    return next((place for place, share in zip(fit, shares, strict=True) if share >= least), fit[0])


def _share(line: PrintedLine, stems_of_text: set[str]) -> float:
    stems = _stems(line)
    return sum(stem in stems_of_text for stem in stems) / len(stems) if stems else 0.0


def _stems(line: PrintedLine) -> set[str]:
    """Its longer words without the conjunction, preposition and article that may stand before them."""
    return _stems_of(line.key_words)


def _stems_of(words: Sequence[str]) -> set[str]:
    bare = (re.sub(r"^[وف]?(?:[بكل]?ال|لل)?", "", word) for word in words)
    return {word for word in bare if len(word) >= _SHORTEST_WORD}


def repeats(line: PrintedLine, title: PrintedLine) -> bool:
    """Whether a line is a breadcrumb or a page title that holds a headline."""
    longer = title.key != line.key and title.key in line.key
    if not longer or line.is_body:
        return False
    parts = [key_of(part) for part in _PARTS.split(line.text)]
    rest = line.key.removeprefix(title.key + " ").split()
    further = line.key.startswith(title.key + " ") and not (rest[0][0] == "و" and len(rest) > 1)
    return is_breadcrumb(line) or further or title.key in parts  # but الموسم ضاع, والقذائف سبقت القطاف


def declared_headline(titles: Sequence[str], headings: Sequence[str], site: str, alone: Collection[str] = ()) -> str:
    """The headline that a page declares, without its site's name; empty where it declares none.

    `titles` are what it calls itself for programs, the surest first and the browser's own last, `headings` its
    headings of the first level, `site` what it calls its site, `alone` the keys of its shortest lines. A heading
    that one of the titles repeats is the headline as it is printed. Where one title is what a page of any article is
    called (صفحة الطباعة), a section or a site's name, another one is the headline.
    """
    named = {heading for heading in headings if any(_is_before_headline(heading, title) for title in titles)}
    titles = [_without_first(title, named) for title in titles]
    bare = [title for title in (without_site(title, site, alone) for title in titles) if _may_be_headline(title, site)]
    bare = [title for title in bare if not is_site_alone(title)] or [title for title in bare if title in titles]
    keys = [key_of(title) for title in bare]
    printed = [heading for heading in headings if len(key_of(heading).split()) >= 2 and key_of(heading) != key_of(site)]
    printed = [heading for heading in printed if heading not in named]
    for heading in printed:
        key = key_of(heading)
        cut = any(title.endswith(("…", "...")) and key.startswith(key_of(title)) for title in bare)
        if key in keys or cut or (len(key.split()) >= 3 and any(key in longer for longer in keys)):
            return heading
    if bare and len(keys[0].split()) >= 2:
        return bare[0]
    return printed[0] if len(printed) == 1 else next(iter(bare), "")


def _is_before_headline(heading: str, title: str) -> bool:
    """Whether a title is a heading of the first level, a colon and as many words as a headline has: a blog's name."""
    first, colon, rest = title.partition(":")
    return bool(colon) and key_of(first) == key_of(heading) != "" and len(key_of(rest).split()) >= _FEWEST_RETOLD


def _without_first(title: str, named: Collection[str]) -> str:
    """A title without the name of its blog and a colon before it."""
    return next((title.partition(":")[2].strip() for name in named if _is_before_headline(name, title)), title)


def _may_be_headline(title: str, site: str) -> bool:
    """Whether what a page calls itself may be a headline: no name of a kind of page, of a section, of its site."""
    key, known = key_of(title), layout_words()
    return bool(key) and key != key_of(site) and key not in known.generic_title and key not in known.section
