"""The page of an article in a real browser: marks that switch off, the margin, the way on, and paper."""

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
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    yield page
    context.close()


def switch(page: Page, mark: str, on: bool) -> None:
    page.locator(f".isnad-layers [value={mark}]").set_checked(on)


def test_no_two_kinds_of_mark_differ_by_colour_alone_and_the_key_wears_their_signs(page: Page) -> None:
    looks = {}
    for mark, selector in MARKS.items():
        switch(page, mark, on=True)
        looks[mark] = page.locator(f".isnad-recorded {selector}").first.evaluate(LOOKS)
        assert page.locator(f".isnad-key-{mark}").evaluate(LOOKS) == looks[mark], mark
    assert len({str(look) for look in looks.values()}) == len(MARKS)


def test_at_first_quoted_words_alone_are_marked_and_the_headline_is_as_printed(page: Page) -> None:
    on = page.locator(".isnad-layers :checked").evaluate_all("boxes => boxes.map(box => box.value)")
    assert on == ["quotation"]
    plain = page.locator(".isnad-recorded").first.evaluate("e => getComputedStyle(e).color")
    expect(page.locator(PERSON).first).to_have_css("color", plain)
    tints = page.locator(".isnad-recorded .isnad-quotation").evaluate_all(
        "all => [...new Set(all.map(one => getComputedStyle(one).backgroundColor))]"
    )
    assert len(tints) > 2
    assert page.locator("h1 a").count() == 0
    assert page.locator("h1").inner_text() == page.title().removesuffix(" - إسناد")


def test_a_layer_that_is_off_is_text_and_no_stop_for_the_tab_key(page: Page) -> None:
    plain = page.locator(".isnad-recorded").first.evaluate("e => getComputedStyle(e).color")
    for mark, selector in MARKS.items():
        switch(page, mark, on=False)
        found = page.locator(f".isnad-recorded {selector}")
        assert found.first.evaluate(LOOKS) == ["none", False, False], mark
        expect(found.first).to_have_css("color", plain)
    assert page.locator(".isnad-recorded a[href]").count() == 0
    switch(page, "person", on=True)
    assert page.locator(f"{PERSON}[href]").count() == page.locator(PERSON).count() > 0


def test_switches_are_remembered_from_article_to_article(page: Page, served: str) -> None:
    switch(page, "place", on=True)
    switch(page, "quotation", on=False)
    page.goto(f"{served}/{OTHER}")
    assert page.locator(".isnad-layers [value=place]").is_checked()
    assert not page.locator(".isnad-layers [value=quotation]").is_checked()
    assert page.locator(".isnad-recorded a.isnad-place").first.evaluate(LOOKS) == ["dashed", False, False]
    assert page.locator(".isnad-recorded .isnad-quotation").first.evaluate(LOOKS) == ["none", False, False]


@pytest.mark.parametrize("kept", ["null", "{}", "not json", '["person", 7, "</script>"]'])
def test_whatever_was_remembered_the_page_works(page: Page, kept: str) -> None:
    page.evaluate("kept => localStorage.setItem('isnad-layers-on', kept)", kept)
    page.reload()
    assert page.locator(".isnad-copy").count() == 1
    on = page.locator(".isnad-layers :checked").evaluate_all("boxes => boxes.map(box => box.value)")
    assert on == (["person"] if "person" in kept else ["quotation"])


@pytest.mark.parametrize(
    "kept", ["5", "[]", '{"index": "x"}', '{"index": {}, "color": 1}', '{"index": 0, "color": {" x": 1}}']
)
def test_whatever_was_remembered_of_colours_they_can_be_switched(page: Page, kept: str) -> None:
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.evaluate("kept => localStorage.setItem(`${__md_scope.pathname}.__palette`, kept)", kept)
    page.reload()
    scheme = "() => document.body.getAttribute('data-md-color-scheme')"
    before = page.evaluate(scheme)
    page.locator("[data-md-component=palette] label:visible").click()
    page.wait_for_function(f"before => ({scheme})() !== before", arg=before)
    assert wrong == []


def test_without_a_script_the_switches_the_margin_and_the_links_are_there(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    assert page.locator(".isnad-recorded .isnad-assertion").first.evaluate(LOOKS) == ["none", False, False]
    switch(page, "claim", on=True)
    assert page.locator(".isnad-recorded .isnad-assertion").first.evaluate(LOOKS) == ["none", True, False]
    page.locator("#facts summary").click()
    assert page.locator("#facts dd").last.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator(".isnad-margin a").last.click()
    page.wait_for_url("**/records/sy24-russian-deaths-unconfirmed.html#card-s-*")
    expect(page.locator(f"section#{page.url.partition('#')[2]}")).to_be_visible()  # though its paragraph was folded
    assert page.locator(":target .isnad-subline").first.is_visible()
    page.go_back()
    page.locator(PERSON).first.click()
    page.wait_for_url("**/people/thomas-veale.html")
    context.close()


def test_a_margin_stands_beside_its_own_paragraph_and_names_who_speaks_in_it(page: Page) -> None:
    for beside in page.locator(".isnad-beside:has(.isnad-margin)").all():
        text, margin = (beside.locator(part).bounding_box() for part in (".isnad-recorded", ".isnad-margin"))
        assert text and margin and margin["x"] + margin["width"] <= text["x"] + 1
        assert abs(margin["y"] - text["y"]) < 2
    assert "توماس فيل" in page.locator(".isnad-margin a").all_inner_texts()
    assert "؟" not in "".join(page.locator(".isnad-margin").all_inner_texts())


def test_why_the_date_is_inferred_is_one_tap_away(page: Page) -> None:
    line = page.locator(".isnad-above")
    assert line.locator("time").get_attribute("datetime") == "2018-02"
    because = page.locator("dd:has(#published-because)")
    assert not because.is_visible()
    line.get_by_role("link", name="≈").click()
    expect(because).to_be_visible()


def test_previous_and_next_go_through_the_index_in_its_order(page: Page, served: str) -> None:
    page.goto(f"{served}/articles/index.html")
    index = page.locator(".isnad-list a").evaluate_all("links => links.map(link => link.href)")
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
    for tool in (".isnad-layers", ".isnad-trail", ".isnad-copy", ".isnad-previous-next"):
        assert not page.locator(tool).first.is_visible(), tool
    assert page.locator(".isnad-margin", has_text="توماس فيل").first.is_visible()
    assert page.locator(".isnad-digest").is_visible()
    page.goto(page.url.replace("/articles/", "/records/"))
    assert page.locator(".isnad-steps", has_text="بلومبرغ").first.is_visible()
