"""Which of the days that a page prints above its text may be that of the visit, and not that of publication."""

import re
from datetime import date, timedelta

from isnad.draft.page_dates import BesideText, PageDates, Resolve, is_day, is_quoted
from isnad.model.dates import bounds
from isnad.model.printed_dates import DateFound

YEARS_APART = 2  # from the newest year of the text to a date at the top that is the day of copying
_FEWEST_ITEMS = 2  # lines above a day that are menus
_CLOCKED = re.compile(r"\d{4}-\d{2}-\d{2}\W{1,4}\d{1,2}:\d{2}")
_CREDITED = re.compile(
    r"\d{1,2}:\d{2}\s(?!بتوقيت|توقيت|صباح|مساء|ظهر|[صم]\b|GMT|UTC|[AP]M)(?!.*درج)[^\W\d]{3,}(?:\s[^\s:|]{1,20}){1,4}$"
)
"""A day's clock and behind it who published on it: 11:15 إذاعة الوادي."""
_NUMBERED = re.compile(r"(?:العدد|عدد|رقم)\W{0,4}\d")
_PLACED = re.compile(r"(?:\w{2,20}(?:\s\w{2,20})?\s?[-–—,،/:]\s?){1,2}")


def is_of_issue(one: BesideText) -> bool:
    """Whether a day stands beside the number of a paper's issue, which it is the day of: الأحد 30 يوليو، العدد 2214."""
    return _NUMBERED.search(one.line.text) is not None


def _is_dateline(one: BesideText, page: PageDates) -> bool:
    """Whether a day stands behind a place, and an agency, right above the text: حلب – السبت 17 أيار 2014."""
    return one.place + 1 == page.first_body and _PLACED.fullmatch(one.line.text[: one.found.start]) is not None


def is_below_menus(one: BesideText, page: PageDates) -> bool:
    """Whether a day stands right above the text of a page without a headline, below menus: a site's is over them."""
    return page.title < 0 and one.place + 1 == page.first_body and one.place >= _FEWEST_ITEMS


def newest_below(page: PageDates, resolve: Resolve) -> date:
    """The last day that a page prints below its text, as that of a comment; one long gone where it prints none.

    A day above the text and before that one is not that of the visit.
    """
    below = (other for other in page.printed if other.place > page.last_body and is_day(other.found))
    days = (bounds(edtf)[0] for edtf in (resolve(other.found, None, ()).edtf for other in below) if edtf)
    return max(days, default=date.min)


def may_be_of_visit(one: BesideText, page: PageDates, today: DateFound | None, day: date) -> bool:
    """Whether a day may be that of the visit: a site prints what day it is, with the weekday, above its own name, or
    among what leads through it, before the headline.

    It is no less so where the text speaks of today by another weekday, or tells no year near it that could bear it out.
    """
    borne_out = today is None and any(0 <= day.year - year < YEARS_APART for year in page.years)
    borne_out = borne_out or (today is None and _is_near(page, day))
    weekdays = (other.found.first.weekday for other in page.printed if other.place == one.place)
    bare = page.title < 0 and set(range(one.place)) <= set(page.furniture)  # no headline: what it stands by is a menu
    named = any(weekday is not None for weekday in weekdays)
    opens = (one.place == 0 or bare) and named
    leads = one.place < page.title and any(one.place < place < page.title for place in page.furniture)
    leads = leads and (named or not _CLOCKED.search(one.line.text))  # 2023-11-20 | 06:14 is no site's today
    own = is_of_issue(one) or _is_dateline(one, page) or is_below_menus(one, page)
    own = own or _CREDITED.search(one.line.text) is not None
    return (opens or leads) and one.line.line.kind != "byline" and not (borne_out or own)


def _is_near(page: PageDates, day: date) -> bool:
    """Whether yesterday or tomorrow by its weekday, as the text says it in its own words, agrees: أمس الخميس."""
    near = (found.first for found, line in page.text if found.first.near and not is_quoted(line.text, found.start))
    told = next((one for one in near if one.weekday is not None and not one.day), None)
    return told is not None and (day + timedelta(days=told.near or 0)).weekday() == told.weekday
