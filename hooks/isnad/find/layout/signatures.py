"""Lines that say when an article was written and for whom: dates, source lines, captions, sections."""

import re
from collections.abc import Sequence

from isnad.find.dates.finding import find_dates
from isnad.find.dates.labels import label_before
from isnad.find.dates.openings import may_open
from isnad.find.layout.bylines import before_day, is_byline, is_person, is_picture_credit
from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.words import first_words_in, layout_words
from isnad.find.text import fold
from isnad.model.characters import QUOTE_MARKS
from isnad.model.printed_dates import DateFound

_CLOCK = re.compile(r"\d{1,2}[:٫.hH]\d{2}(?::\d{2})?")
_HOUR = re.compile(r"(?:الساعه|تمام)\s\d{1,2}(?=\s|$)")
VIDEO_LENGTH = re.compile(r"\d{1,2}:\d{2}\s?(?:دقيق[ةه]|ثاني[ةه])")
_COUNTER = re.compile(
    r"(?:ال)?(?:مشاهدات|قراءات|زيارات|تعليقات|مشاهده)\s?:?\s?\d[\d,.]*|\d[\d,.]*\s(?:مشاهده|قراءه|زياره|تعليق)"
    r"|(?:(?:وقت|مده|زمن)\s(?:ال)?قراءه\s?:?\s?)?(?:\d{1,2}\s)?(?:دقيقه|دقائق|دقيقتان|دقيقتين)\s?(?:ل?لقراءه|قراءه)?(?:\sواحده)?"
)
_ISO_CLOCK = re.compile(r"\bt?\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:z|\s?[+-]\d{2}:?\d{2})", re.IGNORECASE)
_ZONE = re.compile(r"(?:gmt|utc|جمت)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?|\s?\d{1,2}(?![\d:]))?", re.IGNORECASE)
"""With no sign a clock stands behind it: GMT20:11:05."""
_CUT = re.compile(r"\s?[–—|/،•·●]\s?|\s[-ـ]\s|(?<=\w)-(?=\w)|^-|-$")
_GLUED = re.compile(r"(\d{1,2}/\d{1,2}/\d{4})(?=\d{1,2}:\d{2})")  # 2/2/202411:02
_SOLAR = re.compile(
    r"\d{1,2}\s(?:فروردين|[أا]رديبهشت|خرداد|تير|مرداد|شهريور|مهر|[آا]بان|[آا]ذر|دي|بهمن|[إا]سفند)\s1[34]\d{2}(?:\s?هـ?\.?\s?ش\.?)?"
)
"""A day of the Iranian calendar, beside which sites print it in another."""
_YEAR = re.compile(r"\d{4}")
_BARS = re.compile(r"\s[–—|•·●-]\s")
_BARS_OR_COLONS = re.compile(r"\s[–—|•·●-]\s|:\s")
_MOST_NATIONAL = 2  # words of what a national agency is called
_SLASHED = re.compile(r"/{1,2}\s?([^/]{2,30}?)\s?/{1,2}")
_CREDIT = re.compile(r"\s?\([^()]{2,30}\)$")
_DATED_CREDIT = re.compile(r"([^()]{10,}?)\s?[-–—|]\s([^()]{6,40})\s\(([^()]{2,40})\)")
_MOST_NAME = 4
_PLACE_AND_OUTLET = 2
_MOST_SITE = 6  # words of a site's name
_MOST_PLACE = 2  # words of a place before a date on its line
_MOST_PARTS = 4
_MOST_OF_PICTURE = 40  # words
_MOST_DATED, _LONGEST_DATED = 14, 120  # words of a line that a labelled date makes one of dates, its code points


def is_date(line: PrintedLine) -> bool:
    """A date or a time and nothing beside it but the words that go with one (نُشر في، آخر تحديث، بتوقيت غرينتش).

    So is a place with a full date after it (دمشق في 9/2/2013), and a short line in which one follows its label.
    """
    if _CLOCK.fullmatch(line.text):
        return True
    if len(line.text) > _LONGEST_DATED or VIDEO_LENGTH.fullmatch(line.text):
        return False
    signed = before_day(line)
    if signed is not None and is_byline(signed):
        return False
    words = line.key_words
    if not any(word.isdigit() or may_open(word) for word in words):
        return False
    if line.words >= _MOST_SITE and is_caption(line):
        return False  # صورة من الأرشيف: الجسر في 3 مايو 2019
    if _is_placed_date(line):
        return True
    rest, reached = [], 0
    text = _SOLAR.sub(" ", _GLUED.sub(r"\1 ", line.text))
    dates = find_dates(text)
    for found in dates:
        rest.append(text[reached : found.start])
        reached = found.end
    rest.append(text[reached:])
    zones = _ZONE.subn(" ", _ISO_CLOCK.sub(" 00:00 ", fold(" ".join(rest)).text))
    clocks = _CLOCK.subn(" ", zones[0])
    uncounted = _COUNTER.sub(" ", _HOUR.sub(" ", clocks[0]))
    left = [word for word in key_of(uncounted).split() if word not in layout_words().date_word]
    left = [word for word in left if len(word) > 1 or word.isdigit()]  # initials of those who edited
    ago = not dates and not clocks[1] and line.key.startswith(("منذ ", "قبل "))
    issue = layout_words().issue
    numbered = zones[1] or not issue.isdisjoint(words)
    clear = all((word.isdigit() and (ago or (numbered and len(word) >= 3))) or word in issue for word in left)
    if (dates or clocks[1] or ago) and clear:
        return True
    if _opens_with_date(line, dates, left, clocked=bool(clocks[1])) or _is_credited_moment(line, dates):
        return True
    after = key_of(line.text[dates[-1].end :]).removeprefix("م ") if dates else ""
    if after in layout_words().agency:  # الدمام 29 صفر 1438 هـ الموافق 29 نوفمبر 2016 م واس
        left = [word for word in left if word != after]
    ends = dates and (line.text.endswith(dates[-1].text) or after in layout_words().agency)
    if ends and dates[-1].first.is_full and len(left) <= _MOST_PLACE:
        return not line.is_sentence and layout_words().other_news.isdisjoint(left)
    labelled = len(words) <= _MOST_DATED and not line.is_sentence
    return labelled and any(d.first.is_full and label_before(line.text[: d.start]) and d.start > 0 for d in dates)


def _opens_with_date(line: PrintedLine, dates: Sequence[DateFound], left: Sequence[str], *, clocked: bool) -> bool:
    """Whether a line begins with a full date and has a clock or a second calendar, and at most two words unknown here.

    الإثنين 22 مايو 2023 07:46 م بتوقيت الناصرة; 18 شعبان 1435 هـ - 17 يونيو 2014 مـ رقم العدد [12985].
    """
    full = sum(found.first.is_full for found in dates)
    unknown = sum(not word.isdigit() and word not in layout_words().issue for word in left)
    before = key_of(line.text[: dates[0].start]).split() if full else []
    opens = full > 0 and all(may_open(word) for word in before) and not line.is_sentence
    twice = full > 1 or any(found.first.twin for found in dates)
    return opens and (clocked or twice) and unknown <= _MOST_PLACE


def _is_credited_moment(line: PrintedLine, dates: Sequence[DateFound]) -> bool:
    """Whether a line ends in a full day with its clock, behind a section, an outlet or an agency: محليات الضفة -
    وكالات أغسطس 9, 2018, 8:25 م 512 مشاهدات."""
    day = next((found for found in dates if found.first.is_full and found.start), None)
    if day is None or line.is_sentence or line.words > _MOST_DATED:
        return False
    before, after = line.text[: day.start].strip(" ,،-–—|"), line.text[day.end :]
    clocks = _CLOCK.subn(" ", fold(after).text)
    left = [word for word in key_of(_COUNTER.sub(" ", clocks[0])).split() if not word.isdigit()]
    clear = all(word in layout_words().date_word or len(word) == 1 for word in left)
    pieces = [key_of(piece) for piece in _CUT.split(before) if key_of(piece)]
    known = layout_words().agency | layout_words().section
    credited = bool(pieces) and len(pieces) <= _MOST_PARTS and (pieces[-1] in known or pieces[0] in known)
    return bool(clocks[1]) and clear and credited and ":" not in before


def _is_placed_date(line: PrintedLine) -> bool:
    """An outlet, a place and a full day with dashes or bars between, or the agency in brackets after it.

    بوابة الساحل – طرابلس | الثلاثاء 30 مايو 2023, صنعاء - 24 تموز 2017 (وكالة الخليج).
    """
    text = _CREDIT.sub("", line.text)
    parts = [part.strip() for part in _BARS.split(text) if part.strip()]
    if not 2 <= len(parts) <= _MOST_PARTS or line.is_sentence:
        return False
    parts = [part for part in parts if not _CLOCK.fullmatch(part)]
    short = [len(part.split()) < _MOST_NAME for part in parts]
    if not parts or not _YEAR.search(line.text):
        return False
    if all(short[:-1]) and _is_day_alone(parts[-1]):
        return True
    if _is_day_within(line.text):
        return True
    if not (all(short[1:]) and _is_day_alone(parts[0])):
        return False
    return not any(is_person(key_of(part).split()) for part in parts[1:])  # الأحد 15 أفريل 2018 - فلان: who wrote


def _is_day_within(text: str) -> bool:
    """كمبالا – القضارف: ٢٧ نوفمبر ٢٠٢٣: صوت النيلين: a full day between places and outlet, and nobody's name."""
    parts = [part.strip() for part in _BARS_OR_COLONS.split(text) if part.strip()]
    days = [part for part in parts[1:-1] if _is_day_alone(part)]
    rest = [key_of(part).split() for part in parts if part not in days]
    return len(days) == 1 and len(parts) <= _MOST_PARTS and all(
        len(words) < _MOST_NAME and not is_person(words) for words in rest
    )  # fmt: skip


def _is_day_alone(text: str) -> bool:
    """Whether a full day, with its clock and what goes with one, is all that a text says."""
    dates = find_dates(text)
    left = key_of(_CLOCK.sub(" ", text[dates[-1].end :])).split() if dates else []
    clear = all(word in layout_words().date_word for word in left)
    return bool(dates) and dates[0].start == 0 and dates[-1].first.is_full and clear


def is_clock(line: PrintedLine) -> bool:
    """Whether a line that `is_date` tells the time of day alone."""
    return len(line.text) < 40 and bool(_CLOCK.search(fold(line.text).text)) and not find_dates(line.text)


def is_source(line: PrintedLine) -> bool:
    """وكالات – SY24، (رويترز)، المصدر: ..., دمشق - سانا."""
    if line.words > 8 or line.is_sentence:
        return False
    if line.key in ("المصدر", "مصدر الخبر") or line.key.startswith(("المصدر ", "مصدر الخبر ", "نقلا عن ", "source ")):
        return True
    known = layout_words()
    if 2 <= line.words <= _MOST_NAME and all(len(word) == 1 and word.isalpha() for word in line.key_words):
        return True  # و م ع
    label = first_words_in(line.key_words, known.author_word, 2)
    rest = line.key_words[label:]
    if label and " ".join(rest) in known.agency:
        return True  # بقلم وكالات
    if label and ":" in line.text and rest and (rest[0] in known.site_word or all(len(word) == 1 for word in rest)):
        return True  # الكاتب: موقع الإذاعة، الكاتب: ق. و
    slashed = _SLASHED.fullmatch(line.text)
    if slashed and _is_agency_between_slashes(key_of(slashed[1])):
        return True
    parts = [key_of(part) for part in _CUT.split(line.text.strip("()[] "))]
    named = [part for part in parts if part in known.agency or (part.startswith("وكاله ") and len(part.split()) <= 4)]
    sited = [part for part in parts[1:] if part.split()[-1:] and part.split()[-1] in known.site_word]
    return bool(named or sited) and len(parts) <= 4 and all(len(p.split()) <= 3 or p in named for p in parts)


def _is_agency_between_slashes(key: str) -> bool:
    """/العُمانية/, /العُمانية الجديدة/: the country's agency, by its adjective and one more, or one that is known; a
    section's name is none."""
    known, words = layout_words(), key.split()
    definite = len(words) <= _MOST_NATIONAL and all(word.startswith("ال") for word in words)
    national = definite and words[0].endswith("يه") and words[-1].endswith("ه")
    return key in known.agency or (national and key not in known.section)


def is_section(line: PrintedLine) -> bool:
    """A section's name alone on its line, or several with marks between, a name that is not known among them."""
    sections = layout_words().section
    parts = [key_of(part) for part in re.split(r"[/|،,•–—-]", line.text) if part.strip()]
    known = sum(part in sections for part in parts)
    short = all(len(part.split()) <= 3 for part in parts)
    return bool(parts) and short and (known == len(parts) or (len(parts) >= 3 and known * 2 >= len(parts)))


def is_caption(line: PrintedLine) -> bool:
    """A picture's words: called so, or with a credit in brackets and no full stop."""
    if line.words > _MOST_OF_PICTURE or line.is_sentence:
        return False
    known = layout_words()
    if first_words_in(line.key_words, known.caption_beginning) and line.key not in known.alone:
        return True
    if is_picture_credit(line.text):
        return True
    bracketed = re.search(r"[(\[][^()\[\]]{2,40}[)\]]$", line.text)
    if bracketed and ":" in bracketed[0] and is_picture_credit(bracketed[0]):
        return True  # المحافظ في المعرض (تصوير: فلان)
    tail = key_of(re.split(r"\s[-–—|]\s", line.text)[-1]).split()
    if len(tail) < line.words and first_words_in(tail, known.caption_beginning) == len(tail):
        return True  # فلان - صورة أرشيفية
    before, _, credit_after = line.text.rpartition("/")
    credited = key_of(credit_after).split()
    if credited and len(credited) < line.words and credited[0] in known.picture_label and is_person(credited[1:]):
        return not _is_placed_writer(before)  # المعرض في يومه الأول/ عدسة فلان
    credit = re.search(r"[(\[]([^()\[\]]{2,40})[)\]]$", line.text)
    return bool(credit) and line.words >= 4 and any(
        key_of(part) in known.agency or key_of(part) in known.picture_credit
        for part in re.split(r"[-–/،,]", credit[1] if credit else "")
    )  # fmt: skip


def is_dated_picture(line: PrintedLine) -> bool:
    """Whether a line ends as a picture's words do, with its day or month and whose it is: عمال على الجسر - أيار 2019
    (الضفاف ميديا); no headline does."""
    found = _DATED_CREDIT.fullmatch(line.text) if line.text.endswith(")") and line.words <= _MOST_OF_PICTURE else None
    if found is None or len(found[1].split()) < _MOST_NAME or key_of(found[3]) in layout_words().added_in_brackets:
        return False
    dates = find_dates(found[2])
    return len(dates) == 1 and dates[0].first.year is not None and dates[0].text == found[2]


def _is_placed_writer(text: str) -> bool:
    """الوادي - فلان الفلاني: who wrote and from where, before who took the pictures."""
    place, dash, name = text.partition(" - ")
    return bool(dash) and 1 <= len(place.split()) <= _MOST_PLACE and is_person(key_of(name).split())


def is_dashed(line: PrintedLine) -> bool:
    """Two or three short pieces with dashes or bars between, as a name and its outlet."""
    parts = [key_of(part).split() for part in re.split(r"\s?[–—|/]\s?|\s[-ـ]\s", line.text)]
    return 2 <= len(parts) <= 3 and all(1 <= len(part) <= 4 for part in parts) and line.words <= 7


def is_dateline(line: PrintedLine) -> bool:
    """A place and an outlet on a line of their own below a headline, joined by a dash or a slash, and perhaps whence
    the outlet has it: دير الزور-الشام, موسكو – الراصد/ ترجمات."""
    parts = [key_of(part).split() for part in re.split(r"\s?[–—/]\s?|\s?-\s?|\sـ\s", line.text)]
    plain = not line.is_sentence and not line.is_bullet and ":" not in line.text
    if len(parts) == _PLACE_AND_OUTLET + 1 and " ".join(parts[-1]) in layout_words().agency | layout_words().section:
        parts.pop()
    return plain and len(parts) == _PLACE_AND_OUTLET and all(1 <= len(part) <= _MOST_NAME - 1 for part in parts)


def opens_with_place(line: PrintedLine) -> bool:
    """الميناء – 9 يونيو 2025: whether a dated line begins with a place, no section and no word that goes with a day."""
    first, known = line.key_words[0], layout_words()
    return not (first[0].isdigit() or first in known.date_word or first in known.section or may_open(first))


def is_site_name(line: PrintedLine) -> bool:
    """The name of an outlet or a body on the first line of a page: جريدة الأفق في لندن, مرصد ضفاف لحقوق الإنسان."""
    words = line.key_words
    named = bool(words) and (words[0] in layout_words().site_word or words[0] in layout_words().site_body)
    plain = not line.is_sentence and line.text[-1].isalnum() and not ({":", *QUOTE_MARKS} & set(line.text))
    return named and plain and 2 <= len(words) <= _MOST_SITE and not any(word[0] in "يت" for word in words[1:])
