"""Lines that say who wrote an article: بقلم فلان، names of persons, a name beside a town, an outlet or the day."""

import re

from isnad.find.dates.finding import find_dates
from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine, lines_of
from isnad.find.layout.words import first_words_in, layout_words

_NAMES_APART = re.compile(r"\s?[–—|/،,؛•·●]\s?|\s[-ـ]\s|(?<=\w)-\s|\s{1,8}و(?=\S{3})")
_GLUED = re.compile(r"([^\W\d_]{2,20}(?:\s[^\W\d_]{2,20}){0,3})-([^\W\d_]{2,20}(?:\s[^\W\d_]{2,20}){1,3})")
"""An outlet and a name with a dash and no blank between: شبكة الضفة نيوز-سلمى الحموي."""
_INITIALLED = re.compile(r"[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]{3,}(?:\s[^\W\d_]{3,})?")  # م. مرواني
_INITIAL_LAST = re.compile(r"([^\W\d_]{3,})\s[^\W\d_]\s?\.")  # ندى ق.
_BEFORE_CLOCK = re.compile(
    r"\s(?:في|الساعة|في الساعة|[-–|])\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:[صم]|[AaPp][Mm]|صباحا|مساء)\w?)?$"
)
_AGO = re.compile(r"\sمنذ\s\d{1,2}\s\w{1,8}(?:\s\d{1,2}\s\w{1,8}(?:\s\w{1,8})?)?$")
_CLOCK = re.compile(r"(?:الساعة\s)?\d{1,2}(?::\d{2}){0,2}(?:\s(?:مساءً?|صباحاً?|ص|م))?\b")
_BRACKETED = re.compile(r"([^()]{2,60}[-–—|][^()]{2,60}|\w+(?:\s\w+)?\s)\(([^()]{3,40})\)")
_IN_PLACE = re.compile(r"([^:/–—-]{3,30}?)\sفي\s[^:/–—-]{2,30}[:/–—-]\s?([^:/–—-]{5,60}?)[\s:–—-]{0,3}")
_HANDLE = re.compile(r"\s?[-–—|(/]?\s?@\w{2,30}\)?$")
_FOR_OUTLET = re.compile(r"([^«»\"“”]{5,40}?)\s?[-–—/]?\s(?:ل|لـ|خاص\sلـ?)?\s?[«\"“][^«»\"“”]{2,25}[»\"”]")
_TASKS_APART = re.compile(r"\s[-–—|]\s")
_MOST_SENT = 7  # words of whose correspondent somebody is, and where
_MOST_DATELINE = 9  # words and marks
_MOST_NAME = 4
_SAID = re.compile(r"[«“\"]\w{1,30}(?:\W{1,3}\w{1,30}){2,12}\W{0,2}[»”\"]")
"""Three words in quote marks: no outlet's name."""
_FEWEST = 2  # words of a name
_LONGEST_SIGNED = 120  # code points of a line with a name and a day
_MOST_PLACE = 2  # words of a place before a name on its line


def signer(text: str) -> str:
    """A byline as printed, without the day or the account behind the name."""
    line = next(iter(lines_of(text)), None)
    signed = (before_day(line) or before_handle(line) or _before_clock(line)) if line else None
    return signed.text if signed else text


def is_labelled(text: str) -> bool:
    """Whether a byline says itself that it is one: كتب فلان."""
    words = key_of(text).split()
    tasked = ":" in text and words[:1] in (["تقرير"], ["اعداد"], ["تحقيق"])
    return tasked or first_words_in(words, layout_words().wrote, 1) > 0


def is_labelled_byline(line: PrintedLine) -> bool:
    """Whether a line says who wrote, behind a label."""
    return first_words_in(line.key_words, layout_words().author_word, 4) > 0 and is_byline(line)


def is_byline(line: PrintedLine) -> bool:
    """Who wrote: بقلم ..., the names of persons, or a name and an outlet or a town with a dash between."""
    signed = before_day(line) or _beside_day(line) or before_handle(line) or _before_clock(line)
    if signed is not None:  # كتبها فلان في 22 يونيو 2011
        return is_byline(signed) or ("@" in line.text and _may_be_name(signed))
    words = line.key_words
    known = layout_words()
    if line.text[0] in "([" and line.text[-1] in ")]" and first_words_in(words, known.author_word, 3):
        return len(words) <= 20  # (إعداد ... - تحرير ...)
    if not 1 <= len(words) <= 12:
        return False
    if _signs_by_initial(line.text):
        return True
    if _is_none(line):
        return False
    if (
        _is_correspondent(line.text, words)
        or _are_tasks(line.text)
        or _is_asked_in(line.text)
        or is_behind_outlet(line)
    ):
        return True
    label = first_words_in(words, known.author_word, 4)
    if label and 1 <= len(words) - label <= 6:
        return _is_writer_behind(line, label)
    if label == len(words):
        return words[0] in ("بقلم", "by")
    if words[0] in ("المصدر", "مصدر"):  # المصدر: الدمام - فلان
        return any(is_person(key_of(part).split()) for part in re.split(r"\s[-–—|]\s|:", line.text))
    if words[0] == "من" and is_person(key_of(re.split(r"\s{1,8}و\s?(?=\S{3})", line.text)[0]).split()[1:]):
        return True  # من فلان وفلانة
    if _is_bracketed(line.text) or all(_is_placed_name(part) for part in re.split(r"\s[-–—|]\s", line.text)):
        return True  # الخرطوم: فلان - بيروت: فلان
    parts = [_without_town(key_of(part).split()) for part in _NAMES_APART.split(line.text)]
    parts = [part[1:] if part[:1] == ["من"] else part for part in parts if part]  # بيروت – من فلان:
    ali = prints_ali(line.text)
    if len(parts) == 1:
        return is_person(parts[0], ali=ali)
    short = all(1 <= len(part) <= _MOST_NAME for part in parts)
    return short and len(parts) <= 4 and any(is_person(part, ali=ali) for part in parts)


def _is_writer_behind(line: PrintedLine, label: int) -> bool:
    """Whether what stands behind the words of a label names whoever wrote: بواسطة فلان في محليات."""
    words, known = line.key_words, layout_words()
    rest = _without_town(words[label:])
    if " ".join(rest) in known.no_author:
        return False  # بقلم التحرير
    marked = re.match(r"\S+(?:\s\S+)?\s?[:/–-]", line.text) is not None
    sure = words[0] in known.wrote | known.signs or words[label - 1] == "بواسطه"
    ali = prints_ali(line.text)
    clean = not any((word in known.no_name and not (ali and word == "علي")) or word.isdigit() for word in rest)
    if _are_writers(" ".join(line.text.split()[label:])):
        return True
    named = is_person(rest, ali=ali) or marked or words[0] in ("بقلم", "by") or set(rest) <= known.given_name
    named = named or (words[0] == "بواسطه" and len(rest) >= _FEWEST)
    if (
        rest[0] in known.site_word | known.newsroom
        or (len(rest) == _FEWEST and rest[-1] in known.site_word)
        or " ".join(rest) in known.agency
        or all(len(word) == 1 for word in rest)
    ):
        return False  # الكاتب: موقع الإذاعة
    return clean and (
        (marked and len(rest) <= 5) or (sure and len(rest) <= _MOST_NAME and named) or is_person(rest, ali=ali)
    )


def is_beside_its_place(line: PrintedLine, headline: PrintedLine) -> bool:
    """صحار – خليفة المعمري: a place that the headline names, a dash, and two words of the shape of a name."""
    place, *rest = (key_of(part).split() for part in _TASKS_APART.split(line.text))
    name = rest[0] if len(rest) == 1 else []
    if len(name) != _FEWEST or not 1 <= len(place) <= _MOST_PLACE or not set(place) <= set(headline.key_words):
        return False
    known = layout_words()
    first, last = name
    desk = first in known.newsroom | known.site_word | known.author_word or " ".join(name) in known.agency
    return not (desk or first.startswith("ال")) and last.startswith("ال") and last.endswith("ي")


def _signs_by_initial(text: str) -> bool:
    """م. مرواني, ندى ق.: an initial and a name, or a known one and an initial."""
    last = _INITIAL_LAST.fullmatch(text)
    return _INITIALLED.fullmatch(text) is not None or (
        last is not None and key_of(last[1]) in layout_words().given_name
    )


def is_behind_outlet(line: PrintedLine) -> bool:
    """شبكة الضفة نيوز-سلمى الحموي: an outlet, a dash with no blank beside it and a person."""
    glued = _GLUED.fullmatch(line.text)
    if glued is None:
        return False
    outlet, known = key_of(glued[1]).split(), layout_words()
    named = not known.site_word.isdisjoint((*outlet[:1], *outlet[-1:]))
    return named and is_person(key_of(glued[2]).split(), ali=prints_ali(glued[2]))


def _is_none(line: PrintedLine) -> bool:
    """Whether a short line is a sentence, an item, a credit, or a headline that quotes: وفلان: "خرجنا بخير"."""
    return line.is_sentence or line.is_bullet or is_picture_credit(line.text) or _SAID.search(line.text) is not None


def before_day(line: PrintedLine) -> PrintedLine | None:
    """What stands on a line before its full day, where that names a person: فلان الفلاني 31 يناير 2024."""
    if len(line.text) > _LONGEST_SIGNED:  # asked first: every paragraph is
        return None
    found = next((one for one in find_dates(line.text) if one.first.is_full and one.start), None)
    if found is None:
        return None
    words = line.text[: found.start].split()
    while words and (not key_of(words[-1]) or key_of(words[-1]) in layout_words().date_word | {"في", "يوم"}):
        words.pop()
    signed = next(iter(lines_of(" ".join(words))), None)
    words = signed.key_words if signed else []
    known = layout_words()
    plain = not any(word.isdigit() and word not in known.site_word for word in words)  # الضفة 24 - فلان
    return signed if plain and any(word in known.given_name for word in words) else None


def _is_correspondent(text: str, words: list[str]) -> bool:
    """مراسل «الضفاف» في عدن: فلان, فلان لـ«الضفاف»: whose correspondent somebody is, and where."""
    if words[0] in layout_words().correspondent:
        sent, mark, name = text.rpartition(":")
        return bool(mark) and len(sent.split()) <= _MOST_SENT and is_person(key_of(name).split(), ali=prints_ali(name))
    named = _FOR_OUTLET.fullmatch(text)
    return named is not None and is_person(key_of(named[1]).split(), ali=prints_ali(text))


def _are_tasks(text: str) -> bool:
    """كتب/ فلان - تصوير/ إدارة الإعلام, موسكو - موفد الملعب: فلان: a byline before another task, or behind a place."""
    parts = _TASKS_APART.split(text, maxsplit=1)
    place, task = key_of(parts[0]).split(), key_of(parts[-1]).split()
    if len(parts) < _FEWEST or not (place and task):
        return False
    known = layout_words()
    if task[0] in known.author_word | known.picture_label and place[0] in known.author_word - known.picture_label:
        return is_byline(next(lines_of(parts[0])))
    return len(place) <= _MOST_PLACE and _is_correspondent(parts[1], task)


def _is_asked_in(text: str) -> bool:
    """حاوره في المدينة / فلان الفلاني: a task, where it was done, and a person."""
    found = _IN_PLACE.fullmatch(text)
    return found is not None and key_of(found[1]) in layout_words().author_word and is_person(key_of(found[2]).split())


def before_handle(line: PrintedLine) -> PrintedLine | None:
    """What stands on a line before an account's name: فلان الفلاني @account; None where no account ends it."""
    found = _HANDLE.search(line.text) if "@" in line.text and len(line.text) <= _LONGEST_SIGNED else None
    return next(iter(lines_of(line.text[: found.start()])), None) if found else None


def _may_be_name(line: PrintedLine) -> bool:
    """Whether some words beside an account may name a person, known or not: no outlet, no desk, no sentence."""
    words = line.key_words
    known = layout_words()
    body = not known.site_word.isdisjoint(words) or line.key in known.agency or line.key in known.no_author
    letters = all(word.isalpha() and word not in known.no_name for word in words)
    return _FEWEST <= len(words) <= _MOST_NAME and letters and not body and not words[0].startswith("ال")


def _before_clock(line: PrintedLine) -> PrintedLine | None:
    """What stands before the clock with which a line ends, where it says who wrote: مرسلة بواسطة فلان في 5:40 ص."""
    found = _BEFORE_CLOCK.search(line.text) if len(line.text) <= _LONGEST_SIGNED else None
    labelled = found is not None and first_words_in(line.key_words, layout_words().author_word, 4) > 0
    return next(iter(lines_of(line.text[: found.start()])), None) if found and labelled else None


def _are_writers(text: str) -> bool:
    """Whether what follows a label is an initial and a name, or several persons: ف. بلحاج، فلان الفلاني وفلان."""
    several = [key_of(part).split() for part in _NAMES_APART.split(text.rstrip(" :"))]
    joined = len(several) > 1 and all(is_person(part) for part in several)
    return joined or _INITIALLED.fullmatch(text) is not None


def _beside_day(line: PrintedLine) -> PrintedLine | None:
    """2015-11-23 الضفة برس/ فلان، فلان منذ 3 أيام: what stands behind the day that a line begins with, or before how
    long ago it was printed; None where neither is there."""
    if len(line.text) > _LONGEST_SIGNED or not any(char.isdigit() for char in line.text):
        return None
    ago = _AGO.search(line.text)
    if ago:
        return next(iter(lines_of(line.text[: ago.start()])), None)
    found = next((one for one in find_dates(line.text) if one.first.is_full), None)
    if found is None or found.start > 0:
        return None
    rest = _CLOCK.sub("", line.text[found.end :], count=1).strip(" -–—|/،,•·●")
    behind = next(iter(lines_of(rest)), None)
    return behind if behind and not any(word.isdigit() for word in behind.key_words) else None


def _is_bracketed(text: str) -> bool:
    """An outlet and a place with a dash or a bar between, or a place alone, and a person in brackets."""
    found = _BRACKETED.fullmatch(text)
    return found is not None and len(found[1].split()) <= _MOST_DATELINE and is_person(key_of(found[2]).split())


def is_picture_credit(text: str) -> bool:
    """صورة: فلان، (تصوير: فلان)، Sputnik / فلان: whether a line says who took the picture above, and no more."""
    plain = text.strip("()[] ")
    agency, slash, name = plain.partition("/")
    if slash and agency.strip().isascii() and agency.strip().isalpha() and not name.strip().isascii():
        return True
    label, mark, name = plain.partition(":") if ":" in plain else plain.partition(" - ")
    taken = key_of(label) in layout_words().picture_label
    return bool(mark) and taken and 1 <= len(key_of(name).split()) <= _MOST_DATELINE


def _is_placed_name(part: str) -> bool:
    """Whether some words are a place, a colon and a person, who may have an initial for a name: وهران: ج. بن يوسف."""
    place, colon, name = part.partition(":")
    words, where = key_of(name).split(), key_of(place).split()
    ali = prints_ali(part)
    plain = layout_words().no_name.isdisjoint(word for word in words if not (ali and word == "علي"))
    initial = bool(re.match(r"\s*\w\.\s", name)) and 2 <= len(words) <= _MOST_NAME and plain
    outlet = bool(where) and (where[0] == "خاص" or not layout_words().site_word.isdisjoint(where))
    most = _MOST_PLACE + 2 * (outlet or bool(re.search(r"[-–—]", place)))  # لندن- «الجريدة»: فلان، خاص صوت كذا: فلان
    return bool(colon) and 1 <= len(where) <= most and not is_person(where) and (initial or is_person(words))


def _without_town(words: list[str]) -> list[str]:
    """Words without the town from which somebody writes: فلان من فاس."""
    at = next((at for at in (-2, -3) if len(words) > 1 - at and words[at] in ("من", "في")), None)
    return words[:at] if at else words


def is_person(words: list[str], *, ali: bool = False) -> bool:
    """Whether some folded words are the name of a person: a given name known to be one, and what may follow it.

    `ali`: علي among them is the name and not the preposition, which the text prints with another letter.
    """
    known = layout_words()
    while words and words[0] in known.title_word:
        words = words[1:]
    short = [word for word in words if word not in known.name_joint]
    if not (len(words) >= 2 and len(short) <= _MOST_NAME - (words[0] != "عبد")):
        return False
    if any((word in known.no_name and not (ali and word == "علي")) or word.isdigit() for word in words):
        return False
    if words[-1] in known.site_word and len(words) == _FEWEST:
        return False  # رافد نيوز
    first = words[0] in known.given_name or words[0] in ("عبد", "ابو", "ام")
    first = first or (words[0] in known.name_or_word and (words[1] in known.given_name or words[1] == "عبد"))
    return first or (words[0].startswith("عبدال") and len(words[0]) > 6)


def prints_ali(text: str) -> bool:
    """Whether علي in the key of a text is the name: its preposition is printed with another letter, however drawn out
    (علـى)."""
    return "على" not in text.replace("\u0640", "")


def is_author(name: str, site: str) -> bool:
    """Whether what a page calls its author may be a person: two to four words, no desk, no site, no address."""
    words = key_of(name).split()
    while words and words[0] in layout_words().title_word:
        words = words[1:]
    key = " ".join(words)
    known = layout_words()
    known_body = key in known.no_author or key in known.agency or key == key_of(site) or not words
    sited = bool(words) and (words[0] in known.site_word or words[-1] in known.site_word)
    return (
        not known_body
        and not sited
        and "@" not in name
        and 2 <= len(words) <= 5
        and not any(w.isdigit() for w in words)
    )
