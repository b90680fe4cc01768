"""The address of a sentence: one button that copies it, over http and from a folder, by pointer and by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    page = context.new_page()
    page.goto(f"{served}/{ARTICLE}")
    yield page
    context.close()


def pasted(page: Page) -> str:
    """What the clipboard holds."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste'}))")
    page.locator("#paste").focus()
    page.keyboard.press("Control+V")
    return page.locator("#paste").input_value()


@pytest.mark.parametrize("where", ["http", "http without a clipboard", "file"])
def test_the_address_of_a_sentence_is_copied(browser: Browser, served: str, site: Path, where: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    page = context.new_page()
    if where == "http":
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
    else:  # as over plain http
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    base = site.as_uri() if where == "file" else served
    page.goto(f"{base}/{ARTICLE}?mark=x#text")
    before = page.locator(".isnad-recorded").all_text_contents()
    sentence = page.locator("#s-72d95a0b")  # which begins its paragraph
    box = sentence.bounding_box()
    assert box
    sentence.hover(position={"x": box["width"] - 8, "y": 10})
    page.locator(".isnad-copy.isnad-shown").click()
    expect(page.get_by_role("status").filter(has_text="نُسخت الجملة ورابطها")).to_be_visible()
    assert page.locator(".isnad-recorded").all_text_contents() == before
    words = " ".join(page.locator("#s-72d95a0b").inner_text().split())
    copied = pasted(page)
    assert copied.startswith(f"«{words[:20]}")
    assert copied.endswith(f"» {base}/{ARTICLE}#s-72d95a0b")
    context.close()


@pytest.mark.parametrize("cut", ["%ED%A0%80", "%D8", "%", "%s"])
def test_an_address_that_was_cut_within_a_letter_opens_the_page_all_the_same(
    browser: Browser, served: str, cut: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{served}/{ARTICLE}#{cut}")
    button = page.locator(".isnad-copy")
    first = button.get_attribute("aria-label")
    button.focus()
    page.keyboard.press("ArrowDown")
    expect(button).not_to_have_attribute("aria-label", str(first))
    assert first and wrong == []
    context.close()


def test_where_nothing_can_copy_the_address_is_there_to_be_copied(page: Page) -> None:
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.evaluate("document.execCommand = () => false")
    page.locator(".isnad-copy").focus()
    page.keyboard.press("Enter")
    field = page.get_by_label("تعذّر النسخ؛ انسخ من هنا:")
    expect(field).to_be_visible()
    chosen = field.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)")
    assert chosen.endswith(f"» {page.url}#{page.locator('.isnad-sentence[id]').first.get_attribute('id')}")


def test_one_button_serves_all_sentences_and_arrows_move_it(page: Page) -> None:
    button = page.locator(".isnad-copy")
    assert button.count() == 1
    button.focus()
    seen = [button.get_attribute("aria-label")]
    for _ in range(20):
        page.keyboard.press("ArrowDown")
        seen.append(page.locator(":focus").get_attribute("aria-label"))
    sentences = page.locator(".isnad-sentence[id]").count()
    assert len(set(seen)) == sentences == 11
    assert page.locator(".isnad-chosen").count() > 0
    page.keyboard.press("ArrowUp")
    assert page.locator(":focus").get_attribute("aria-label") == seen[sentences - 2]


def test_the_button_comes_to_the_sentence_of_the_focused_mark(page: Page) -> None:
    for switch in page.locator(".isnad-layers input").all():
        switch.check()
    page.locator("#s-04302798 a").last.focus()
    page.keyboard.press("Tab")
    label = page.locator(":focus").get_attribute("aria-label") or ""
    assert label.startswith("انسخ هذه الجملة ورابطها: ويقول إن القضية بدأت تتفاعل")
