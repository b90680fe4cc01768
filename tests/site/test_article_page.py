"""The page of an article in a real browser: marks that switch off, the margin, the way on, and paper."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"
OTHER = "articles/enab-baladi-russian-servicemen-killed.html"
PERSON = ".isnad-recorded a.isnad-person"
MARKS = {
    "person": "a.isnad-person",
    "place": "a.isnad-place",
    "organisation": "a.isnad-organisation",
    "quotation": ".isnad-quotation",
    "claim": ".isnad-assertion",
}
LOOKS = """element => {
  const style = getComputedStyle(element);
  const line = style.textDecorationLine === "none" ? "none" : style.textDecorationStyle;
  return [line, style.borderBlockEndWidth !== "0px", style.backgroundColor !== "rgba(0, 0, 0, 0)"];
}"""


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    yield page
    context.close()


def switch(page: Page, mark: str, on: bool) -> None:
    page.locator(f".isnad-layers [value={mark}]").set_checked(on)


def test_no_two_kinds_of_mark_differ_by_colour_alone_and_the_key_wears_their_signs(page: Page) -> None:
    looks = {}
    for mark, selector in MARKS.items():
        looks[mark] = page.locator(f".isnad-recorded {selector}").first.evaluate(LOOKS)
        assert page.locator(f".isnad-key-{mark}").evaluate(LOOKS) == looks[mark], mark
    assert len({str(look) for look in looks.values()}) == len(MARKS)


def test_a_layer_that_is_off_reads_as_text_and_still_leads_on(page: Page) -> None:
    plain = page.locator(".isnad-recorded").first.evaluate("e => getComputedStyle(e).color")
    for mark, selector in MARKS.items():
        switch(page, mark, on=False)
        found = page.locator(f".isnad-recorded {selector}")
        assert found.first.evaluate(LOOKS) == ["none", False, False], mark
        expect(found.first).to_have_css("color", plain)
    assert page.locator(f"{PERSON}[href]").first.is_visible()
    for sign in ("quotation", "claim"):
        assert not page.locator(f".isnad-recorded .isnad-sign-{sign}").first.is_visible()
    assert not page.locator(".isnad-margin li").first.is_visible()


def test_switches_are_remembered_from_article_to_article(page: Page, served: str) -> None:
    switch(page, "place", on=False)
    page.goto(f"{served}/{OTHER}")
    assert not page.locator(".isnad-layers [value=place]").is_checked()
    assert page.locator(".isnad-layers [value=person]").is_checked()
    assert page.locator(".isnad-recorded a.isnad-place").first.evaluate(LOOKS) == ["none", False, False]


@pytest.mark.parametrize("kept", ["null", "{}", "not json", '["person", 7, "</script>"]'])
def test_whatever_was_remembered_the_page_works(page: Page, kept: str) -> None:
    page.evaluate("kept => localStorage.setItem('isnad-layers-off', kept)", kept)
    page.reload()
    assert page.locator(".isnad-copy").count() == 1
    assert page.locator(".isnad-layers :checked").count() == (4 if "person" in kept else 5)


def test_without_a_script_the_switches_the_margin_and_the_links_are_there(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    switch(page, "claim", on=False)
    assert not page.locator(".isnad-recorded .isnad-sign-claim").first.is_visible()
    switch(page, "claim", on=True)
    note = page.locator(".isnad-margin a").first
    assert not note.is_visible()
    page.locator(".isnad-margin summary").first.click()
    assert note.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.locator(".isnad-margin a").last.is_visible()
    page.locator(PERSON).first.click()
    page.wait_for_url("**/people/thomas-veale.html")
    context.close()


def test_a_margin_stands_beside_its_own_paragraph_and_opens_at_its_answer(page: Page) -> None:
    for beside in page.locator(".isnad-beside:has(.isnad-margin)").all():
        text, margin = (beside.locator(part).bounding_box() for part in (".isnad-recorded", ".isnad-margin"))
        assert text and margin and margin["x"] + margin["width"] <= text["x"] + 1
        assert abs(margin["y"] - text["y"]) < 2
    claims = page.locator(".isnad-beside").nth(1).locator(".isnad-margin a.isnad-claim")
    assert [link.get_attribute("href") for link in claims.all()] == [
        f"../claims/{claim}.html#sy24-russian-deaths-unconfirmed-{id_}"
        for claim, id_ in (("russian-regulars-presence", "a4"), ("location", "a6"), ("event-date", "a5"))
    ]


def test_previous_and_next_go_through_the_index_in_its_order(page: Page, served: str) -> None:
    page.goto(f"{served}/articles/index.html")
    index = page.locator("th a").evaluate_all("links => links.map(link => link.href)")
    page.goto(index[0])
    walked = [page.url]
    while (onward := page.locator("a[rel=next]")).count():
        back = page.url
        onward.click()
        walked.append(page.url)
        assert page.locator("a[rel=prev]").evaluate("link => link.href") == back
    assert walked == index


def test_on_paper_the_chain_stands_and_the_tools_do_not(page: Page) -> None:
    page.emulate_media(media="print")
    for tool in (".isnad-layers", ".isnad-margin", ".isnad-copy", ".isnad-previous-next"):
        assert not page.locator(tool).first.is_visible(), tool
    assert page.locator("li", has_text=re.compile("بلومبرغ.*←.*سوريا 24")).first.is_visible()
    assert page.locator(".isnad-digest").is_visible()
    page.goto(page.url.replace("/articles/", "/records/"))
    assert page.locator("tr", has_text=re.compile("بلومبرغ.*←.*المقال")).first.is_visible()
