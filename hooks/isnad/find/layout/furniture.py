"""Whether a line is furniture of its page by its own words: a widget, a counter, a menu, an appeal, code."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.signatures import VIDEO_LENGTH
from isnad.find.layout.words import first_words_in, layout_words
from isnad.find.text import WORDS_KEPT, holds_any
from isnad.model.characters import QUOTE_MARKS

_CLOCK = re.compile(r"\d{1,2}[:٫.]\d{2}(?::\d{2})?")
_CRUMBS = re.compile(r"\s?[›»>←\\]\s?|\s/\s")
_LATIN_WIDGET = re.compile(r"\d*(?:shares?|k)")
_LONGEST_FURNITURE = 400  # code points: a longer line is text, unless it is a ticker
_CODE = re.compile(
    r"\w=[\"']|/>|</\w|<\w+[ >]|\bfunction\s?\(|\bvar \w+\s?=|&nbsp;|\{\{|\[/?\w+_\w+\]"
    r"|[{;]\s*[\"']?[\w-]+[\"']?\s*:\s*[\"'{\d#]"
)
_CODE_HAS, _CRUMBS_HAVE = "=<>&{[;(", "›»>←\\/"
"""Marks of which code, or a breadcrumb, has one: most lines have none and are looked at no further."""
_ADDRESS = re.compile(r"https?://|www\.|[\w.+-]+@[\w-]+\.\w", re.IGNORECASE)
_LETTERS_SPREAD = re.compile("\u0640{2,}|[\u064b-\u0652]")  # and vowel marks, which part a word: أيضًا
_TICKER = re.compile(r" {3,}|\t+|\s[|•●■]\s")
_FEWEST_HEADLINES = 6
_ITEMS = re.compile(r"\s?[|•●■]\s?|\s{2,8}|\s[\u200e\u200f]\s")
_ROW = re.compile(r"\s[-–—•·/|]\s")
_GLUED_COMMA = re.compile(r"(?<=\w)[,،](?=[^\W\d])")
_SCRIPTS_APART = re.compile(r"(?<=[^\x00-\x7f])\s(?=[A-Za-z])|(?<=[A-Za-z])\s(?=[^\x00-\x7f])")
_FEWEST_ITEMS = 3
_MOST_STAFF = 5  # words of a name after an office of the outlet
_DASHES = ("-", "–", "—")
_DEGREES = re.compile(r"\d{1,2}\s?°")
_PRICE = re.compile(r"\d[.,]\d")
_FEWEST_PRICES = 2
_SET_OFF = frozenset(":|»…/")
_KNOWN_BY = 3  # letters, of which each beginning of an appeal has more
_FIRST_OF_NOTE = 4  # words, of which one tells what a note is of
_MOST_LABEL, _MOST_WIDGET, _MOST_APPEAL, _MOST_FOLLOW, _MOST_READ_ALSO = 16, 24, 45, 9, 30  # words


def is_furniture(line: PrintedLine) -> bool:
    """Whether a line is furniture wherever it stands."""
    if len(line.text) > _LONGEST_FURNITURE:
        return _is_ticker(line)
    words = line.key_words
    if VIDEO_LENGTH.fullmatch(line.text):
        return True
    if not any(char.isalpha() for char in line.key):
        return not _CLOCK.fullmatch(line.text)
    if _is_menu(line) or _is_staff(line, words):
        return True
    if _is_alone(line) or _is_widget(words) or _is_counter(words) or is_breadcrumb(line) or _is_code(line):
        return True
    if _are_hashtags(line) or ("©" in line.text and not line.is_body):
        return True
    if _are_tags(line) or _is_of_program(line) or _is_of_weather_or_money(line):
        return True
    return (len(words) <= 10 and _ADDRESS.search(line.text) is not None) or _speaks_of_the_page(line, words)


def _are_hashtags(line: PrintedLine) -> bool:
    tags = line.text.split() if line.text.startswith("#") else []
    return len(tags) > 1 and all(part.startswith("#") for part in tags)


def _is_of_program(line: PrintedLine) -> bool:
    """PLG_SOCIAL_SHARE_SUBMIT, «… est apparu en premier sur …»: what a program left, or a feed adds."""
    return (line.text.isascii() and "_" in line.text) or holds_any(line.key, layout_words().feed_end)


def _is_of_weather_or_money(line: PrintedLine) -> bool:
    """الميناء 27° التل 24°, دولار 3.34 - دينار 4.72: how warm several towns are, or what currencies cost."""
    if "°" in line.text and len(_DEGREES.findall(line.text)) > 1 and not line.is_sentence:
        return True
    if not holds_any(line.text, ".,") or len(_PRICE.findall(line.text)) < _FEWEST_PRICES:
        return False
    named = [word.removeprefix("ال") for word in line.key_words if word.isalpha()]
    return len(named) > 1 and layout_words().currency.issuperset(named)


def _are_tags(line: PrintedLine) -> bool:
    """جسر الوادي,البلدية,الترميم,السوق: short items with commas and no blank between, as programs list tags."""
    if line.is_sentence:
        return False
    parts = _GLUED_COMMA.split(line.text)
    return len(parts) > _FEWEST_ITEMS and all(len(part.split()) <= 3 for part in parts)


def _is_menu(line: PrintedLine) -> bool:
    """A row of short items parted by bars or wide gaps, or of names of sections with nothing between them."""
    if line.is_sentence or not QUOTE_MARKS.isdisjoint(line.text):
        return False
    pieces = [piece for piece in _ITEMS.split(line.text) if piece.strip()]
    if len(pieces) >= _FEWEST_ITEMS:
        items = [key_of(piece).split() for piece in pieces]
        most = 2 if len(items) == _FEWEST_ITEMS else 3
        if all(1 <= len(item) <= most for item in items):
            return not any(word.isdigit() for item in items for word in item)
    words = [_plain(word) for word in line.key_words]
    return len(words) > _FEWEST_ITEMS and sum(word in _sections() for word in words) * 3 >= len(words) * 2


@lru_cache(maxsize=WORDS_KEPT)
def _plain(word: str) -> str:
    """A folded word without و and the article."""
    return re.sub(r"^و?(?:ال)?(?=\w{3})", "", word)


@lru_cache(maxsize=1)
def _sections() -> frozenset[str]:
    """The sections that are one word, without their article."""
    return frozenset(_plain(section) for section in layout_words().section if " " not in section)


def _is_staff(line: PrintedLine, words: list[str]) -> bool:
    """رئيس التحرير: فلان: an office of the outlet with a name after it, and no words of his."""
    if line.is_sentence:
        return False
    offices = layout_words().staff_label
    held = sum(" " in office and office in line.key for office in offices)
    glued = any(word.startswith("التحرير") and word != "التحرير" for word in words[:_MOST_STAFF])  # التحريرفلان
    if (held > 1 or glued) and len(words) <= _MOST_LABEL:
        return True  # رئيس التحرير فلان رئيس مجلس الإدارة فلان
    office = first_words_in(words, offices)
    short = len(words) <= office + _MOST_STAFF and QUOTE_MARKS.isdisjoint(line.text)
    return office > 0 and short and _is_set_off(line, words, office)


def _is_alone(line: PrintedLine) -> bool:
    """A label, button or menu item with nothing beside it but a figure or a mark."""
    known = layout_words().alone
    if line.key in known:
        item = line.text.startswith(_DASHES) and not line.text.endswith(_DASHES)  # but - Advertisement -
        return not (item or (line.is_sentence and line.words < 2))
    if line.is_sentence and line.words > _MOST_LABEL:
        return False
    scripts = _SCRIPTS_APART.split(line.text)  # one alone is the line, whose key is none of these
    if len(scripts) > 1 and {key_of(part) for part in scripts if part.strip()} <= known and not line.is_sentence:
        return True  # نسخة للطباعة Send by email
    row = _ROW.split(line.text) if line.words <= _MOST_LABEL else []
    if len(row) > 1 and all(key_of(part) in known for part in row if part.strip()):
        return True  # من نحن - اتصل بنا
    bare = " ".join(word for word in line.key_words if not word.isdigit())
    return bool(bare) and bare in known and len(line.key_words) <= 4 and not line.is_sentence


def _is_widget(words: list[str]) -> bool:
    if len(words) > _MOST_WIDGET:
        return False
    known = layout_words()
    plain = [word for word in words if not word.isdigit() and word not in known.widget_joint]
    return bool(plain) and all(
        word in known.widget_word or _LATIN_WIDGET.fullmatch(word) for word in plain
    )  # fmt: skip


def _is_counter(words: list[str]) -> bool:
    counted = layout_words().counted
    return len(words) <= 5 and any(word[:1].isdigit() for word in words) and all(
        word[:1].isdigit() or word in counted for word in words
    )  # fmt: skip


def _is_code(line: PrintedLine) -> bool:
    """What a page's source leaves behind: attributes, scripts, style."""
    if not holds_any(line.text, _CODE_HAS):
        return False
    return _CODE.search(line.text) is not None and (not line.is_body or _CODE.match(line.text) is not None)


def _is_ticker(line: PrintedLine) -> bool:
    """Headlines run into one line with wide gaps between them, none of them a sentence."""
    pieces = [piece for piece in _TICKER.split(line.text) if len(piece.split()) >= 2]
    ended = sum(piece.rstrip().endswith(".") for piece in pieces)
    return len(pieces) >= _FEWEST_HEADLINES and ended * 5 <= len(pieces) and len(line.text) < 250 * len(pieces)


def _speaks_of_the_page(line: PrintedLine, words: list[str]) -> bool:
    """A line that begins with a label of the page or speaks to its reader."""
    known = layout_words()
    short = len(words) <= _MOST_LABEL and not line.is_sentence
    if short and first_words_in(words[1:] if words[0].isdigit() else words, known.begins_label):
        return True
    if len(words) <= _MOST_APPEAL and (_begins_appeal(words) or _disclaims(line, words)):
        return True
    if len(words) <= _MOST_FOLLOW and words[0] in known.follow_word and not known.network.isdisjoint(_bare(words)):
        return True
    if 3 <= len(words) <= _MOST_FOLLOW and words[0] in known.follow_word and "علي" in words and not line.is_sentence:
        return True  # تابعوا القناة على كذا
    if words[0] in known.link_noun and first_words_in(words[1:], known.link_quality) and not line.is_sentence:
        return True  # أخبار ذات علاقة and at once the first of them
    for phrases, most in ((known.colon_label, _MOST_LABEL), (known.read_also, _MOST_READ_ALSO)):
        count = first_words_in(words, phrases) if len(words) <= most else 0
        if count and _is_set_off(line, words, count):
            return True
    return False


def _bare(words: list[str]) -> set[str]:
    """Words as they are and without a preposition tied to them (بتويتر)."""
    return {*words, *(word[1:] for word in words if word[0] in "بل")}


def _begins_appeal(words: list[str]) -> bool:
    """Whether words begin as an appeal does; its last word may go on (اشترك في قنات-نا)."""
    beginning = " ".join(words[:6])
    return beginning.startswith(_appeals().get(beginning[:_KNOWN_BY], ()))


def _disclaims(line: PrintedLine, words: list[str]) -> bool:
    """Whether a line says whose opinions they are that a page prints, and quotes nobody: النص لا يعبر بالضرورة عن …"""
    known = layout_words()
    of_texts = any(word.removeprefix("ال") in known.disclaimed for word in words[:_FIRST_OF_NOTE])
    return of_texts and QUOTE_MARKS.isdisjoint(line.text) and any(phrase in line.key for phrase in known.disclaims)


@lru_cache(maxsize=1)
def _appeals() -> Mapping[str, tuple[str, ...]]:
    """Beginnings of appeals by their first letters: of more than a hundred a line is held against few."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for phrase in layout_words().begins_appeal:
        found[phrase[:_KNOWN_BY]] += (phrase,)
    return found


def _is_set_off(line: PrintedLine, words: list[str], count: int) -> bool:
    """Whether a mark, a figure or the end follows so many first words."""
    if len(words) == count or words[count].isdigit():
        return True
    head = re.match(r"\W*" + r"\W+".join([r"\w+"] * count) + r"\W*", _LETTERS_SPREAD.sub("", line.text))
    return head is not None and not _SET_OFF.isdisjoint(head[0].rstrip(" ")[-3:])


def is_breadcrumb(line: PrintedLine) -> bool:
    """الرئيسية > أخبار > ..., with its separators or glued together."""
    if line.key.startswith(("الرئيسيه", "الصفحه الرئيسيه", "home ")) and line.words <= 40:
        return not line.text.endswith(".")
    if not holds_any(line.text, _CRUMBS_HAVE):
        return False
    parts = [part for part in _CRUMBS.split(line.text) if part.strip()]
    return (
        len(parts) >= 3 and not line.text.endswith(".") and "«" not in line.text and len(key_of(parts[0]).split()) <= 3
    )


def is_link_heading(line: PrintedLine) -> str | None:
    """Whether a line heads links to other articles: `hard` where no article goes on below, as a rule, else `soft`."""
    known, words = layout_words(), line.key_words
    if not words or len(words) > 8 or line.is_sentence:
        return None
    plain = [word for word in words if not word.isdigit()]
    key = " ".join(plain)
    if key in known.hard_heading:
        return "hard"
    if key in known.soft_heading:
        return "soft"
    if plain and plain[0] in known.link_noun:
        rest = plain[1:]
        quality = first_words_in(rest, known.link_quality)
        if quality and len(rest) - quality <= 2:
            return "hard"
    beginning = first_words_in(plain, known.link_beginning)
    return "soft" if beginning and len(plain) - beginning <= 2 else None
