"""What holds of every kind of page. Each is opened once and asked all of it: opening costs more than most questions.

A question takes a page as it now stands and gives what is wrong with it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from barriers import barriers
from page_faults import listen
from screen_reader import roles_and_names, spoken
from sticking_out import sticks_out

Question = Callable[[Page], Sequence[object]]

SMALL = """() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({visibilityProperty: true}) || element.closest("svg")) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 15) found.add(`${size} ${element.tagName}.${element.className} ${node.data.trim().slice(0, 40)}`);
  }
  return [...found];
}"""
"""Words smaller than 15 px."""

SIZES = """() => {
  const root = getComputedStyle(document.documentElement);
  const rem = parseFloat(root.fontSize);
  const scale = ["small", "body", "heading", "title"]
    .map(name => rem * parseFloat(root.getPropertyValue(`--isnad-${name}`)));
  const found = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({visibilityProperty: true}) || element.closest("svg")) continue;
    found[getComputedStyle(element).fontSize] ??= `${element.outerHTML.slice(0, 80)}`;
  }
  return [scale, found];
}"""
"""The scale in pixels, smallest first, and each size that words have, with one of them; a drawing's grow with it."""

TYPE = """() => [...document.querySelectorAll(".md-content :is(h1, h2, h3, p, td)")]
  .filter(element => element.checkVisibility()).map(element => getComputedStyle(element))
  .filter(style => style.letterSpacing !== "normal" && style.letterSpacing !== "0px"
    || parseFloat(style.lineHeight) < 1.45 * parseFloat(style.fontSize) || style.textAlign === "justify").length"""
"""How many elements have letters apart, lines too close, or both edges straight."""

CALLED = """() => [...document.querySelectorAll("figure.isnad-drawing")].map(figure =>
  [figure.querySelector("figcaption").textContent, figure.querySelectorAll("figcaption :is(a, button)").length])"""
"""Each figure's caption, and how many controls stand in it."""

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }"""

AS_A_READER = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
"""A style of the reader's own: the page's policy refuses a <style>, and is not asked about this."""

CLIPPED = """() => [...document.querySelectorAll(".md-content *, .md-footer *")]
  .filter(element => getComputedStyle(element).overflow === "hidden" && element.checkVisibility())
  .filter(element => !element.closest("thead, svg, .isnad-stance-words, .isnad-off-screen, caption"))
  .filter(element => !element.closest(".isnad-ways span, .isnad-ask span"))
  .filter(element => element.scrollHeight > element.clientHeight + 1)
  .map(element => element.outerHTML.slice(0, 120))"""

OVER_THE_PAGE = """() => {
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const over = [...document.querySelectorAll("body *")].filter(element => {
    const box = element.getBoundingClientRect();
    return getComputedStyle(element).position === "fixed"
      && element.checkVisibility({visibilityProperty: true, opacityProperty: true})
      && box.width > 2 && box.height > 2 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth;
  });
  scrollTo(0, 0);
  return over.map(element => element.outerHTML.slice(0, 120));
}"""
"""What stays where it is while the page moves below it; the header is no such thing, for it takes its own room."""

TORN = r"""() => [...document.querySelectorAll(".md-content td code")]
  .filter(code => code.checkVisibility() && /^\w+$/.test(code.textContent) && code.getClientRects().length > 1)
  .map(code => code.textContent)"""
"""Words of a record, such as number, that stand on two lines of a cell."""

REFUSED = "addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.blockedURI}`));"
NAMED = {"button", "checkbox", "radio", "switch", "textbox", "searchbox", "combobox", "navigation", "region"}
BROWSERS_OWN = "Show date picker"
"""A button that the browser itself puts into a date's box, named in the browser's own language."""
LINK = re.compile(r'^ *- \'?link(?: "((?:[^"\\]|\\.)*)")?', re.MULTILINE)
SIGNS = re.compile("[◆◌⧉✓↓→←❝⚑▸]")
NO_TRAIL = ("/index.html", "/404.html")


def controls_and_landmarks_without_an_arabic_name(page: Page) -> list[object]:
    tree = [node for node in roles_and_names(page) if not node[1].startswith(BROWSERS_OWN)]
    navigations = Counter(name for role, name in tree if role == "navigation")
    unnamed = [(role, name) for role, name in tree if role in NAMED and not re.search("[\u0621-\u064a]", name)]
    return [*unnamed, *(f"two navigations: {name}" for name, times in navigations.items() if times > 1)]


def links_not_named_by_what_they_open_and_signs_that_are_spoken(page: Page) -> list[str]:
    """A link is named by words or by a year."""
    said = spoken(page)
    named = re.compile(r"[^\W\d_]|^\d{4}$")
    return [name for name in LINK.findall(said) if not named.search(name)] + [
        line for line in said.splitlines() if SIGNS.search(line)
    ]


def figures_not_called_by_their_caption_alone(page: Page) -> list[object]:
    """What can be done with a figure is no part of its name."""
    return [figure for figure in page.evaluate(CALLED) if not figure[0] or figure[1]]


def other_than_one_place_that_speaks_up(page: Page) -> list[int]:
    """What a script says is said once."""
    places = page.locator("[role=status]").count()
    return [places] if places != 1 else []


def a_trail_that_does_not_begin_at_home(page: Page) -> list[object]:
    """Each step is a link, the first one home; the home page has none, nor that for what is not there."""
    root, _, path = page.url.removeprefix("http://").partition("/")
    steps = page.locator("nav.isnad-trail a").evaluate_all("all => all.map(step => step.href)")
    home = [] if f"/{path}" in NO_TRAIL else [f"http://{root}/index.html"]
    return [] if steps[:1] == home else [steps]


def sizes_beside_the_four(page: Page) -> list[object]:
    """There are four sizes of type, and each is told from the next."""
    scale, found = page.evaluate(SIZES)
    close = [pair for pair in pairwise(scale) if pair[1] / pair[0] < 1.19]
    return [*close, *((size, words) for size, words in found.items() if float(size.removesuffix("px")) not in scale)]


def words_that_are_small(page: Page) -> list[object]:
    return list(page.evaluate(SMALL))


def lines_set_otherwise_than_arabic_is(page: Page) -> list[int]:
    odd = page.evaluate(TYPE)
    return [odd] if odd else []


def what_lies_over_the_page_in_its_middle(page: Page) -> list[object]:
    """There is no button back to the top, and nothing else that would cover a link or a word."""
    return list(page.evaluate(OVER_THE_PAGE))


def motion_that_was_not_wanted(page: Page) -> list[int]:
    moving = page.evaluate("document.getAnimations().length")
    return [moving] if moving else []


def words_of_a_record_that_are_torn(page: Page) -> list[str]:
    return list(page.evaluate(TORN))


def what_wider_spacing_pushes_out_or_cuts(page: Page) -> list[object]:
    """Comes last: the page stays spaced."""
    page.evaluate(AS_A_READER, SPACING)
    return [*sticks_out(page), *page.evaluate(CLIPPED)]


def other_than_arabic_from_right_to_left(page: Page) -> list[object]:
    root = "document.documentElement"
    set_ = page.evaluate(f"[{root}.lang, {root}.dir, getComputedStyle(document.body).direction]")
    return [] if set_ == ["ar", "rtl", "rtl"] else [set_]


def scripts_that_did_not_run(page: Page) -> list[str]:
    """Under the page's policy: that which chooses light or dark, the theme's own; and its styles."""
    holds = {
        "document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length === 1",
        "typeof __md_scope === 'object'",
        "document.documentElement.classList.contains('js')",
        "getComputedStyle(document.querySelector('.md-header')).position === 'sticky'",
    }
    return [held for held in sorted(holds) if not page.evaluate(held)]


PHONE, DESK = 360, 1280
ASKED: tuple[tuple[Question, tuple[int, ...]], ...] = (
    (sticks_out, (320, PHONE, 768, DESK, 1920)),  # 320 px is also a screen of 1280 px at a zoom of 400 %
    (barriers, (PHONE, DESK)),
    (controls_and_landmarks_without_an_arabic_name, (PHONE, DESK)),
    (sizes_beside_the_four, (PHONE, DESK)),
    (what_lies_over_the_page_in_its_middle, (PHONE, DESK)),
    (words_that_are_small, (DESK,)),
    (lines_set_otherwise_than_arabic_is, (DESK,)),
    (motion_that_was_not_wanted, (DESK,)),
    (links_not_named_by_what_they_open_and_signs_that_are_spoken, (DESK,)),
    (figures_not_called_by_their_caption_alone, (DESK,)),
    (other_than_one_place_that_speaks_up, (DESK,)),
    (a_trail_that_does_not_begin_at_home, (DESK,)),
    (scripts_that_did_not_run, (DESK,)),
    (other_than_arabic_from_right_to_left, (DESK,)),
    (words_of_a_record_that_are_torn, (PHONE, DESK)),
)
WIDTHS = [*sorted({width for _, widths in ASKED for width in widths} - {PHONE}, reverse=True), PHONE]
"""A phone's comes last: there the page stays, for what is asked of it then and for the next one."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    context.add_init_script(REFUSED)
    yield context.new_page()
    context.close()


def test_nothing_is_wrong_with_a_page_at_any_width(page: Page, served: str, some_pages: list[str]) -> None:
    said = listen(page, served)
    faults: list[object] = []
    page.set_viewport_size({"width": PHONE, "height": 900})
    for number, address in enumerate(some_pages):
        page.goto(f"{served}/{address}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for question, widths in ASKED:
                if width in widths and not (question is barriers and width == _left_out(number)):
                    faults += [(address, width, question.__name__, fault) for fault in question(page)]
        spaced = what_wider_spacing_pushes_out_or_cuts(page)
        faults += [(address, what_wider_spacing_pushes_out_or_cuts.__name__, fault) for fault in spaced]
    assert not [*said, *faults], "\n".join(map(str, [*said, *faults][:20]))


def _left_out(number: int) -> int:
    """The width at which a page is not asked for barriers together with all else: that costs most of all questions."""
    return (PHONE, DESK)[number % 2]


@pytest.mark.slow
def test_nothing_stands_in_a_readers_way_at_the_other_width(page: Page, served: str, some_pages: list[str]) -> None:
    faults: list[object] = []
    for number, address in enumerate(some_pages):
        page.set_viewport_size({"width": _left_out(number), "height": 900})
        page.goto(f"{served}/{address}")
        faults += [(address, _left_out(number), fault) for fault in barriers(page)]
    assert not faults, "\n".join(map(str, faults[:20]))


BROKEN = """<style>@keyframes turn { to { opacity: 0 } }</style><div class="md-header">.</div>
  <article class="md-content" style="font-size: 10px; letter-spacing: 2px; animation: turn 9s infinite">
    <p style="width: 3000px">word</p> <a href="#x">⧉</a> <button>Press</button>
    <figure class="isnad-drawing"><figcaption>كم؟ <button>نسخ</button></figcaption></figure>
    <table><td style="width: 10px"><code style="word-break: break-all">number</code></td></table>
  </article><a href="#top" style="position: fixed; inset: auto 9px 9px auto">top</a>"""


def test_each_question_finds_its_fault(page: Page) -> None:
    page.set_content(BROKEN)
    assert [question.__name__ for question, _ in ASKED if not question(page)] == []
    assert what_wider_spacing_pushes_out_or_cuts(page)
