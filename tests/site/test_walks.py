"""What readers come to ask, walked from the home page and from an article that a search led them to.

A walk is at most two clicks; what is clicked, and the answer, stand no more than one screen below where the reader is.
That something is copied is the end of a walk, not a step of it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

PHONE, DESK = (360, 740), (1280, 900)
HOME, ARTICLE = "index.html", "articles/sy24-coalition-kills-100.html"
MANY_SPEAKERS = "articles/mojahedin-us-investigates-russian-iranian-role.html"
MOST_CLICKS, MOST_SCREENS = 2, 1

MENU = ".md-header [for=__drawer]"
ABOUT = ".md-nav--primary a[href$='about.html']"
UP = ".isnad-trail li:last-child a"
SENTENCE = ".isnad-recorded .isnad-taps"
SEEN = 'element => element.checkVisibility() ? element.innerText ?? element.textContent : ""'
"""What is in sight of an element: what a phone leaves out is no answer there. A drawing has no words but its text."""


class Walk(NamedTuple):
    """Where it begins, what is clicked (a desk needs no menu), and where each answer stands, with words of it."""

    start: str
    clicks: tuple[str, ...]
    answers: tuple[tuple[str, tuple[str, ...]], ...]


DEATHS, DEAD_RUSSIANS = "#tile-attackers-deaths a", "#tile-russians-killed a"
KILLED = ("h1 + .isnad-answers", ("«أكثر من 100» مسؤول أمريكي", "من 1 إلى 4"))
RUSSIANS = ("h1 + .isnad-answers", ("قُتل روس", "يقول إنه لا يعلم الكرملين", "لا يؤكد ولا ينفي توماس فيل"))
AGENCIES = ("#agencies + dl", ("سوريا 24 (SY24)", "إنترفاكس، بلومبرغ", "عنب بلدي", "رويترز"))
WHERE = ("#figure-places svg", ("خشام", "الطابية"))
WHO = ("#من-يقوم-على-الأرشيف + p", ("متطوعون",))
JUDGES = ("#سياسة-الأرشيف-لا-أحكام + p", ("ولا يحكم عليها",))
ALONE = ("#single-enab-baladi .isnad-tiles", ("من سُمّي من روس يُقال إنهم قُتلوا في الواقعة؟",))
ALONE_HERE = ("#alone + .isnad-table", ("كم طلقة أو قذيفة يُذكر أنها سقطت",))
WALKS = {
    "killed, from home": Walk(HOME, (DEATHS,), (KILLED,)),
    "killed, from an article": Walk(ARTICLE, (UP, DEATHS), (KILLED,)),
    "Russians, from home": Walk(HOME, (DEAD_RUSSIANS,), (RUSSIANS,)),
    "Russians, from an article": Walk(ARTICLE, (UP, DEAD_RUSSIANS), (RUSSIANS,)),
    "agencies, from home": Walk(HOME, (".isnad-ways a[href$='-flow.html']",), (AGENCIES,)),
    "agencies, from an article": Walk(ARTICLE, (UP, ".isnad-ways a[href$='-flow.html']"), (AGENCIES,)),
    "alone, from home": Walk(HOME, (".isnad-ways a[href$='#single']", "#single-enab-baladi summary"), (ALONE,)),
    "alone, from an article": Walk(ARTICLE, (".isnad-above a",), (ALONE_HERE,)),
    "where, from home": Walk(HOME, (".isnad-ways a[href$='-map.html']",), (WHERE,)),
    "where, from an article": Walk(ARTICLE, (UP, ".isnad-ways a[href$='-map.html']"), (WHERE,)),
    "who runs it and whether it judges, from home": Walk(HOME, (MENU, ABOUT), (WHO, JUDGES)),
    "who runs it and whether it judges, from an article": Walk(ARTICLE, (MENU, ABOUT), (WHO, JUDGES)),
}


def _within_reach(element: Locator, screen: int) -> float:
    """How many screens a reader scrolls on from where he is until all of an element is in sight."""
    bottom = float(element.evaluate("element => element.getBoundingClientRect().bottom"))
    return max(0.0, bottom / screen - 1)


def _clicked(page: Page, selector: str, screen: int) -> None:
    element = page.locator(selector).first
    assert _within_reach(element, screen) <= MOST_SCREENS, selector
    element.click()
    page.wait_for_load_state()


def _walk(page: Page, start: str, clicks: Iterable[str], size: tuple[int, int]) -> None:
    """Take a reader some clicks on, each of which is within his reach."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(reduced_motion="reduce")
    page.goto(start)
    for click in clicks:
        _clicked(page, click, size[1])


def _walked() -> Iterator[object]:
    """Every walk at both sizes; on a working day those from home on a phone, those from an article at a desk."""
    for name, walk in WALKS.items():
        for size in (PHONE, DESK):
            usual = (walk.start == HOME) == (size == PHONE)
            marks = () if usual else pytest.mark.slow
            yield pytest.param(name, size, marks=marks, id=f"{name}-{'phone' if size == PHONE else 'desk'}")


@pytest.mark.parametrize(("name", "size"), [*_walked()])
def test_an_answer_is_two_clicks_and_a_screen_away(glance: Page, served: str, name: str, size: tuple[int, int]) -> None:
    walk = WALKS[name]
    clicks = [click for click in walk.clicks if click != MENU or size == PHONE]
    assert len(clicks) <= MOST_CLICKS
    _walk(glance, f"{served}/{walk.start}", clicks, size)
    for where, expected in walk.answers:
        answer = glance.locator(where)
        screens = _within_reach(answer, size[1])
        print(f"{name} at {size[0]}: {len(clicks)} clicks, {screens:.1f} screens")
        assert screens <= MOST_SCREENS, (where, screens)
        seen = " ".join(answer.evaluate(SEEN).split())
        assert [words for words in expected if words not in seen] == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(
    ("start", "clicks"),
    [
        (HOME, (":is(.isnad-tile, #most-repeated) a[href*='articles/']:visible",)),
        (ARTICLE, (SENTENCE,)),
        (MANY_SPEAKERS, (SENTENCE,)),
    ],
    ids=["home", "article", "an article of many speakers"],
)
def test_a_sentence_is_shared(
    glance: Page, served: str, start: str, clicks: tuple[str, ...], size: tuple[int, int]
) -> None:
    _walk(glance, f"{served}/{start}", clicks, size)
    glance.keyboard.press("Escape")
    copy = glance.locator(".isnad-copy.isnad-shown")
    assert _within_reach(copy, size[1]) <= MOST_SCREENS
    copy.click()
    expect(glance.get_by_role("status")).to_contain_text("نُسخت الجملة ورابطها")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(
    ("start", "clicks"),
    [
        (HOME, ("#tile-attackers-deaths a", "#answer-1 .isnad-permalink")),
        (ARTICLE, (SENTENCE, ".isnad-card li li:has(a[href*='/attackers-deaths.html']) .isnad-copies")),
    ],
    ids=["home", "article"],
)
def test_a_claim_is_cited_with_two_clicks_the_copy_among_them(
    glance: Page, served: str, start: str, clicks: tuple[str, str], size: tuple[int, int]
) -> None:
    _walk(glance, f"{served}/{start}", clicks[:-1], size)
    copy = glance.locator(clicks[-1])
    assert _within_reach(copy, size[1]) <= MOST_SCREENS
    copy.click()
    expect(glance.get_by_role("status")).to_have_text("نُسخ")
