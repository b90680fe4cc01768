"""Cards on somebody else's page: framed, light, with no script, in light and dark, on the narrowest phone."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from barriers import barriers, barriers_of_colour
from parsed_html import quickly_parsed

from .conftest import KNOWN

CARDS = (
    "embed/answers-attackers-deaths.html",
    "embed/answers-attackers-identity.html",
    "embed/figure-attackers-deaths.html",
    "embed/figure-location.html",
    "embed/map-khasham-2018.html",
    "embed/days-told-khasham-2018.html",
    "embed/days-reported-khasham-2018.html",
    "embed/flow-khasham-2018.html",
    "embed/quotation-sy24-russian-deaths-unconfirmed-q1.html",
)
PAGES = {
    "embed/map-khasham-2018.html": "khasham-2018-map",
    "embed/days-told-khasham-2018.html": "khasham-2018-map",
    "embed/days-reported-khasham-2018.html": "khasham-2018-map",
    "embed/flow-khasham-2018.html": "khasham-2018-flow",
}
"""The page that a figure of an event stands on; other cards bear the name of theirs."""
TAG = "{http://www.w3.org/1999/xhtml}"
STYLES = Path(__file__).parents[2] / "docs" / "assets" / "stylesheets"
TONE = re.compile(r"--isnad-tone-[1-6none]+: #[0-9a-f]{6}")


def test_no_card_has_a_script_or_weighs_much(any_site: Path) -> None:
    cards = sorted((any_site / "embed").glob("*.html"))
    assert len(cards) > 5
    for card in cards:
        tree = quickly_parsed(card.read_text("utf-8"))
        assert not list(tree.iter("script")), card
        assert not [name for each in tree.iter() for name in each.attrib if str(name).startswith("on")], card
        policies = [meta.get("content", "") for meta in tree.iter("meta") if meta.get("http-equiv")]
        assert policies == ["default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"], card
        kind = card.name.partition("-")[0]
        assert card.stat().st_size < {"flow": 60_000, "figure": 40_000}.get(kind, 12_000), card
    assert (any_site / "assets/stylesheets/embed.css").stat().st_size < 4_000


def test_the_tones_of_cards_are_those_of_the_site() -> None:
    """They stand in one sheet; only in the dark a card asks otherwise than a page whether it is dark."""
    tones = {sheet.name: TONE.findall(sheet.read_text("utf-8")) for sheet in STYLES.glob("*.css")}
    found = tones.pop("tones.css")
    assert len(found) == 21
    assert found[7:14] == found[14:]
    assert not any(tones.values())


def test_a_card_has_every_answer_of_its_claim(any_site: Path) -> None:
    for card in sorted((any_site / "embed").glob("answers-*.html")):
        (page,) = re.findall(
            r'rel="canonical" href="[^"]*claims/([^"]+)"', card.read_text("utf-8")
        )  # a card may be old
        claim = any_site / "claims" / page
        answers, whole = (
            ["".join(each.itertext()) for each in quickly_parsed(page.read_text("utf-8")).iter("b")]
            for page in (card, claim)
        )
        assert answers == whole, card


@pytest.fixture
def host(
    context: BrowserContext, served: str, serve_folder: Callable[[Path], str], tmp_path: Path
) -> Callable[[str], Page]:
    """Opens a page of another origin that frames a card."""

    def open_framing(card: str) -> Page:
        frame = f'<!doctype html><iframe src="{served}/{card}" title="card" width="100%" height="600"></iframe>'
        (tmp_path / "host.html").write_text(frame, "utf-8")
        page = context.new_page()
        page.goto(f"{serve_folder(tmp_path)}/host.html")
        return page

    return open_framing


@pytest.mark.parametrize("card", CARDS)
def test_a_card_is_whole_in_a_frame_and_its_links_open_beside_it(
    card: str, host: Callable[[str], Page], context: BrowserContext, site: Path
) -> None:
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text))
    page = host(card)
    framed = page.frame_locator("iframe")
    expect(framed.locator("h1")).to_be_visible()
    assert framed.locator("body").evaluate("element => getComputedStyle(element).borderTopWidth") == "1px"
    with context.expect_page() as opened:
        framed.locator("footer a").last.click()
    opened.value.wait_for_load_state("domcontentloaded")
    assert opened.value.evaluate("window.opener") is None
    assert page.url.endswith("/host.html")
    told = opened.value.url.split("#")[0]
    leads_to = Path(told).name.removesuffix(".html")
    assert leads_to in card or leads_to == PAGES.get(card)
    assert [each for each in said if "embed" in each or "Security" in each] == []


@pytest.fixture(params=["light", "dark"])
def narrow(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A phone of 320 px in the light or the dark."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=request.param, bypass_csp=True)
    yield context.new_page()
    context.close()


def test_cards_fit_the_narrowest_phone_and_stand_in_nobodys_way(narrow: Page, site: Path, served: str) -> None:
    dark = narrow.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    for card in CARDS:
        narrow.goto(f"{served}/{card}")
        assert narrow.evaluate("document.documentElement.scrollWidth <= innerWidth"), card
        assert (narrow.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)") == dark
        assert (barriers_of_colour if dark else barriers)(narrow) == [], card


def test_the_code_of_a_card_is_copied_and_frames_it(
    browser: Browser, known_site: Path, serve_folder: Callable[[Path], str]
) -> None:
    served = serve_folder(known_site)
    context = browser.new_context(service_workers="block", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}/claims/injured.html")
    page.locator("#embed summary").click()
    page.get_by_role("button", name="انسخ شيفرة التضمين").first.click()
    expect(page.get_by_role("status").filter(has_text="نُسخ")).to_have_count(1)
    code = page.evaluate("navigator.clipboard.readText()")
    (frame,) = html5lib.parse(code).iter(f"{TAG}iframe")
    assert frame.get("src") == f"{KNOWN['SITE_URL']}embed/answers-injured.html"
    assert page.locator("h1").inner_text() in frame.get("title")
    assert (known_site / frame.get("src").removeprefix(KNOWN["SITE_URL"])).is_file()


def test_a_card_of_an_event_has_the_drawing_of_its_page(site: Path) -> None:
    for card, page in PAGES.items():
        (drawn,) = _drawings(site / card)
        assert drawn in _drawings(site / "events" / f"{page}.html"), card


def _drawings(page: Path) -> list[str]:
    """The words and marks of each drawing of a page; links lead alike from both."""
    return re.findall(r'<svg[^>]*class="isnad-chart .*?</svg>', page.read_text("utf-8"), re.DOTALL)


def test_the_page_of_an_events_figures_leads_to_their_cards(site: Path) -> None:
    for card, name in PAGES.items():
        tree = html5lib.parse((site / "events" / f"{name}.html").read_text("utf-8"))
        (fold,) = (each for each in tree.iter(f"{TAG}details") if each.get("id") == "embed")
        assert f"../{card}" in [link.get("href") for link in fold.iter(f"{TAG}a")]


def test_where_the_address_is_not_known_there_is_a_card_and_no_code(site: Path) -> None:
    tree = html5lib.parse((site / "claims/attackers-deaths.html").read_text("utf-8"))
    (fold,) = (each for each in tree.iter(f"{TAG}details") if each.get("id") == "embed")
    assert [link.get("href") for link in fold.iter(f"{TAG}a")] == [
        "../embed/answers-attackers-deaths.html",
        "../embed/figure-attackers-deaths.html",
    ]
    assert not list(fold.iter(f"{TAG}pre"))
