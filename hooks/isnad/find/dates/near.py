"""Dates told from the day of publication: near days, weekdays, last week, three days ago.

Readers as in `calendar.py`: tokens and a place -> what stands there and the place after it, or None.
"""

from isnad.find.dates.calendar import Read, Reader, day_and_month, figures, month_and_year
from isnad.find.dates.months import month_names
from isnad.find.dates.tokens import Tokens, found_in
from isnad.find.dates.words import date_words
from isnad.model.printed_dates import DateParts

_JOINTS = frozenset(("،", ",", "(", "-", "–", "/", "الموافق", "الموافقه", "["))
_NEVER_ALONE = frozenset(("غد", "الغد", "يومه"))  # يومه السبت, of Moroccan papers; alone it is "his day"
_STEPS = {"last": -1, "before": 0, "this": 0, "next": 1}
_NAMESAKES = frozenset((
    "روسيا", "المصري", "مصر", "اليمن", "العرب", "القدس", "تركيا", "سوريا", "الجزائر", "البحرين", "عمان",
))  # fmt: skip
_PUBLISHERS = frozenset((
    "صحيفه", "قناه", "موقع", "جريده", "شبكه", "وكاله", "مجله", "مؤسسه", "لقناه", "لصحيفه", "لموقع", "لشبكه", "لوكاله",
))  # fmt: skip


def near_day(tokens: Tokens, place: int) -> Read:
    """أمس، أول من أمس، اليوم، غداً، الليلة الماضية; with the weekday or the date beside it (اليوم، الثلاثاء 13 شباط)."""
    if found_in(tokens.word(place), ("الليله",)) and date_words().relatives.get(tokens.word(place + 1)) == "last":
        return DateParts(near=-1, night=True), place + 2
    for count in (3, 2, 1):
        key = found_in(tokens.joined(place, count), date_words().near_days)
        if key and _is_near(tokens, place, place + count, key):
            point = DateParts(near=date_words().near_days[key])
            beside = _beside(tokens, place + count, (weekday, day_and_month, figures))
            if beside:
                return beside[0]._replace(near=point.near), beside[1]
            alone = key not in _NEVER_ALONE or (key != "يومه" and tokens.word(place - 1) == "يوم")
            return (point, place + count) if alone else None
    return None


def _is_near(tokens: Tokens, place: int, after: int, key: str) -> bool:
    if key != "اليوم":
        return True
    before, then = tokens.word(place - 1), tokens.word(after)
    named = before in _NAMESAKES and (before in ("روسيا", "المصري") or tokens.word(place - 2) in _PUBLISHERS)
    return (
        not named
        and before not in date_words().not_today_before
        and before not in _PUBLISHERS
        and then not in date_words().not_today_after
    )


def _beside(tokens: Tokens, place: int, readers: tuple[Reader, ...]) -> Read:
    """What one of the readers finds after a comma, a bracket or الموافق; a closing bracket is taken along."""
    at = place
    while tokens.word(at) in _JOINTS and at < place + 2:
        at += 1
    if at > place and tokens.word(at) == "ل":
        at += 1
    for reader in readers:
        read = reader(tokens, at)
        if read:
            point, end = read
            closes = "(" in (tokens.word(place), tokens.word(at - 1)) and tokens.word(end) == ")"
            return point, end + closes
    return None


def weekday(tokens: Tokens, place: int) -> Read:
    """الأربعاء، السبت الماضي، الخميس 8 فبراير، الثلاثاء (13/2)."""
    name = found_in(tokens.word(place), date_words().weekdays)
    if not name or _is_no_weekday(tokens, place, name):
        return None
    number, at = date_words().weekdays[name], place + 1
    relative = date_words().relatives.get(tokens.word(at))
    at += bool(relative)
    beside = _beside(tokens, at, (figures, day_and_month, _month_first, _short_figures))
    if beside and (beside[0].whole is None or tokens.word(at) != "،"):
        return beside[0]._replace(weekday=number), beside[1]
    return DateParts(weekday=number, relative=relative), at


def _is_no_weekday(tokens: Tokens, place: int, name: str) -> bool:
    before = tokens.word(place - 1)
    two = name == "الاثنين" and (before in date_words().no_weekday_in or before.endswith(("ان", "ين")))
    return two or found_in(before, date_words().no_weekday_after) is not None or before in ("كل", "ايام")


def _month_first(tokens: Tokens, place: int) -> Read:
    """April 26, 2024."""
    read = month_and_year(tokens, place)
    return read if read and read[0].day else None


def _short_figures(tokens: Tokens, place: int) -> Read:
    """13/2, a day and a month in figures: beside a weekday alone, for elsewhere it is a fraction."""
    day, month = tokens.number(place), tokens.number(place + 2)
    more = tokens.word(place + 3) == "/" and tokens.number(place + 4) is not None
    if day is None or month is None or tokens.word(place + 1) != "/" or more:
        return None
    return (DateParts(month=month, day=day), place + 3) if 1 <= month <= 12 and 1 <= day <= 29 + (month != 2) else None


def whole(tokens: Tokens, place: int) -> Read:
    """الأسبوع الماضي، الشهر المقبل، هذا العام."""
    if found_in(tokens.word(place), ("هذا", "هذه")) and tokens.word(place + 1).startswith("ال"):
        unit = date_words().wholes.get(tokens.word(place + 1))
        return (DateParts(whole=unit, steps=0), place + 2) if unit else None
    name = found_in(tokens.word(place), date_words().wholes)
    relative = date_words().relatives.get(tokens.word(place + 1))
    if not name or not name.startswith("ال") or not relative:
        return None
    return DateParts(
        whole=date_words().wholes[name], steps=_STEPS[relative], relative="before" if relative == "before" else None
    ), place + 2


def ago(tokens: Tokens, place: int) -> Read:
    """قبل يومين، قبل ثلاثة أيام، منذ أسبوع; not قبل شهر من, which is told from something else."""
    if found_in(tokens.word(place), ("قبل", "منذ")) is None:
        return None
    count = tokens.number(place + 1) or date_words().counts.get(tokens.word(place + 1))
    at = place + 1 + (count is not None)
    unit, own = date_words().unit_words.get(tokens.word(at), (None, None))
    if unit is None:
        return None
    after = tokens.word(at + 1)
    dated = (
        tokens.number(at + 1) is not None or found_in(after, date_words().weekdays) or found_in(after, month_names())
    )
    named = own == 1 and count is None and (dated or after in date_words().near_days or after.startswith("ال"))
    named = named or (own == 1 and count is None and found_in(tokens.joined(at + 1, 2), month_names()) is not None)
    return None if named or after in ("من", "علي") else (DateParts(ago=(count or own, unit)), at + 1)
