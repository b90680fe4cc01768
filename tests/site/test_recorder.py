"""The recorder, whole: a text goes in, words are selected, a record comes out, the site is built, its page shows it."""

import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from barriers import barriers, barriers_of_colour
from isnad.pipeline import check_against_originals, check_archive
from isnad.read.folders import Folders
from recorder_page import Editor

Build = Callable[..., subprocess.CompletedProcess[str]]

DIGEST = """في المقال أن أكثر من خمسة أشخاص أُصيبوا، ولا يُعرف من أحصاهم. وفي العنوان عشرة.

وعن وكالة الأخبار أن مهندساً في البلدية قال إن «السيل لم يكن أشدّ من سيول الأعوام الماضية».

وقال سائق الشاحنة وسيم صالح: «كان الظلام تاماً»."""


@pytest.fixture
def editor(browser: Browser, recorder: Callable[[], str]) -> Editor:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    one = Editor(page)
    one.open(recorder())
    return one


def _facts(editor: Editor) -> None:
    """The source line says who printed it and whose it is, and so does the draft."""
    expect(editor.field("fact/outlet")).to_have_value("المساء")
    expect(editor.field("fact/agencies/wakala")).to_be_visible()
    editor.fill("fact/named", "ten injured")


def _drafted(editor: Editor, words: str) -> str:
    """The one drafted quotation that has these words: whatever else the importer finds, it has a number of its own."""
    return str(editor.page.locator("[data-key^='note/q']").filter(has_text=words).get_attribute("data-key"))


def _drafted_quotations(editor: Editor) -> None:
    """Of what the importer drafted two are kept, with other words; what waits is looked at, line by line."""
    editor.go("notes")
    drafted = [str(head.get_attribute("data-key")) for head in editor.page.locator("[data-key^='note/q']").all()]
    kept = {_drafted(editor, words): words for words in ("السيل لم يكن أشدّ من سيول الأعوام الماضية", "كان الظلام تاماً")}
    assert len(kept) == 2 and len(drafted) > 4
    for key in reversed([key for key in drafted if key not in kept]):
        editor.click(editor.field(key))
        editor.click(editor.field(f"{key.removeprefix('note/')}/remove"))
        expect(editor.field(key)).to_have_count(0)
    for key, words in kept.items():
        editor.click(editor.field(key))
        editor.select(words)
        editor.click(editor.page.get_by_role("button", name="اجعل موضعه المحدّد"))
    editor.go("facts")
    while (waiting := editor.page.locator("[data-key^='review/']")).count():
        left = waiting.count()
        editor.click(waiting.first)
        expect(waiting).to_have_count(left - 1)


def _assertions(editor: Editor) -> None:
    editor.select("أكثر من خمسة أشخاص")
    in_text = editor.make("assert")
    editor.find(f"{in_text}/claim", "كم جرح", "كم جُرح")
    expect(editor.field(f"{in_text}/printed")).to_have_value("أكثر من خمسة أشخاص")
    editor.select("عشرة جرحى")
    headline = editor.make("assert")
    editor.find(f"{headline}/claim", "جرح", "كم جُرح")
    editor.click(f'[data-key="{headline}/unsupported"]')
    editor.select("السيل لم يكن أشدّ")
    cause = editor.make("assert")
    editor.find(f"{cause}/claim", "لماذا", "لماذا انهار")
    editor.choose(f"{cause}/stance", "denies")
    editor.choose(f"{cause}/position", "flood")
    expect(editor.field(f"{cause}/source")).to_have_value("مهندس في البلدية لم يُذكر اسمه")


def _silences(editor: Editor) -> None:
    editor.go("claims")
    for claim in ("collapse-place", "prior-warning"):
        editor.click(f'[data-key="claim/{claim}"]')
        editor.click(f'[data-key="claim/{claim}/silent"]')
        expect(editor.page.locator(f'[data-claim="{claim}"] .state-silent')).to_be_visible()


def test_a_text_becomes_a_record_and_a_page(
    editor: Editor, browser: Browser, unrecorded: Path, run_build: Build
) -> None:
    page = editor.page
    _facts(editor)
    _drafted_quotations(editor)
    editor.go("digest")
    editor.type(editor.field("digest"), DIGEST)
    _assertions(editor)
    _silences(editor)
    expect(page.locator(".all-faults")).to_have_text("")  # rather than that there is none: who fails is told which
    expect(page.locator(".wrong > summary")).to_have_text("لا خطأ")
    editor.go("preview")
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_contain_text("عشرة جرحى في انهيار جسر الوادي")
    editor.choose("preview/of", "cause")
    expect(frame.locator("h1")).to_contain_text("لماذا انهار الجسر")
    with page.context.expect_page() as opened:
        editor.click('[data-key="preview/alone"]')
    expect(opened.value.locator("#figure-chains svg").first).to_be_visible()
    opened.value.close()
    editor.click("#save")
    expect(page.locator(".status")).to_contain_text("articles/al-masa-ten-injured.md")

    folders = Folders.at(unrecorded)
    checked = check_archive(folders)
    assert checked.messages == []
    assert check_against_originals(checked.archive, unrecorded / "originals").messages == []
    article = checked.archive.articles["al-masa-ten-injured"]
    assert article.fingerprint and article.silent == ("collapse-place", "prior-warning")
    injured = [said.value for said in article.assertions if said.claim == "injured"]
    assert [(value.min, value.max, value.open) for value in injured if value] == [(10, 10, False), (5, None, True)]
    original = (unrecorded / "originals" / "al-masa.txt").read_text("utf-8")
    assert [original[slice(*q.original)] for q in article.quotations if q.original] == [
        q.words for q in article.quotations
    ]
    assert not any(char.isdecimal() for words in editor.typed for char in words)

    built = run_build(unrecorded, unrecorded / "site")
    assert built.returncode == 0, built.stderr
    shown = browser.new_page()
    shown.goto((unrecorded / "site" / "articles" / "al-masa-ten-injured.html").as_uri())
    expect(shown.locator("main")).to_contain_text("السيل لم يكن أشدّ من سيول الأعوام الماضية")

    editor.go("saving")
    editor.click('[data-key="saving/propose"]')
    with page.expect_download() as sent:
        editor.click('[data-key="saving/patch"]')
    assert sent.value.suggested_filename == "isnad-al-masa-ten-injured.patch"
    assert "+++ b/articles/al-masa-ten-injured.md" in sent.value.path().read_text("utf-8")
    expect(page.locator(".letter")).to_contain_text("عشرة جرحى في انهيار جسر الوادي")
    editor.click('[data-key="saving/undo"]')
    expect(page.locator(".status")).to_contain_text("أُلغي آخر حفظ")
    assert not (unrecorded / "articles" / "al-masa-ten-injured.md").exists()


def test_a_state_that_comes_while_something_is_pressed_loses_no_click(editor: Editor) -> None:
    editor.go("claims")
    claim = editor.field("claim/collapse-place")
    editor.click(claim)
    silent = editor.field("claim/collapse-place/silent")
    silent.hover()
    editor.page.mouse.down()
    editor.page.evaluate("async () => { const api = await import('./static/api.js'); api.take(api.held.state); }")
    editor.page.mouse.up()
    expect(editor.page.locator('[data-claim="collapse-place"] .state-silent')).to_be_visible()


def test_nothing_is_lost_when_page_and_program_end(editor: Editor, recorder: Callable[[], str]) -> None:
    editor.go("digest")
    editor.type(editor.field("digest"), "ملخّص كُتب نصفه")
    expect(editor.page.locator(".length")).to_contain_text("3 من")
    editor.open(recorder())  # the program is killed and run anew
    editor.go("digest")
    expect(editor.field("digest")).to_have_value("ملخّص كُتب نصفه")
    expect(editor.page.locator(".status")).to_contain_text("عملك السابق")


def test_what_is_typed_last_leaves_with_the_page(editor: Editor) -> None:
    """A page that is left at once, before anything was sent, sends what was typed as it goes."""
    address = editor.page.url
    editor.go("digest")
    editor.type(editor.field("digest"), "آخر ما كُتب")
    editor.page.goto("about:blank")
    editor.open(address)
    editor.go("digest")
    expect(editor.field("digest")).to_have_value("آخر ما كُتب")


def test_a_run_of_the_originals_words_is_shown_as_it_arises(editor: Editor) -> None:
    editor.go("digest")
    line = editor.page.locator("#original-text p").nth(4).inner_text()
    editor.type(editor.field("digest"), line)
    expect(editor.page.locator(".runs .fault")).to_contain_text("كلمات متتابعة من الأصل")
    expect(editor.page.locator(".wrong > summary")).to_contain_text("ما يجب إصلاحه")
    marked, apart = editor.page.evaluate(_RUN_IN_PLACE)
    assert marked and line.startswith(marked) and len(marked.split()) > 20
    assert apart == [0, 0]
    editor.field("digest").press_sequentially("، وزيادة")
    assert editor.page.evaluate(_RUN_IN_PLACE)[0] == marked


_RUN_IN_PLACE = """() => {
    const [range] = CSS.highlights.get("isnad-digest-too-long");
    const under = document.querySelector(".digest-under"), area = document.querySelector("[data-key=digest]");
    return [range.toString(), [under.clientWidth - area.clientWidth, under.scrollHeight - area.scrollHeight]];
}"""
"""The words that are marked in the digest, and by how much their lines differ from those that are typed."""


@pytest.mark.slow
def test_a_new_place_takes_its_point_from_the_gazetteer_and_is_checked_by_hand(
    editor: Editor, unrecorded: Path
) -> None:
    editor.go("notes")
    editor.click('[data-key="note/q6"]')
    editor.find("q6/speaker", "خشام", "مدخل جديد")
    editor.choose("entry/shelf", "places")
    editor.choose("entry/kind", "town")
    editor.fill("entry/latin", "Khasham")
    editor.click('[data-key="entry/spot"]')
    offered = editor.field("entry/spot/geonames:167899")
    expect(offered).to_be_visible(timeout=120_000)  # the whole extract is read
    expect(editor.field("entry/spot/none")).to_be_checked()
    editor.click(offered)
    _look(editor.page, "gazetteer")
    editor.click("#make-entry")
    expect(editor.page.get_by_role("dialog")).to_have_count(0)
    editor.click("#save")
    expect(editor.page.locator(".status")).to_contain_text("khasham.md")
    text = (unrecorded / "docs" / "places" / "khasham.md").read_text("utf-8")
    assert "lat: 35.30088" in text and 'gazetteer: "geonames:167899"' in text and "precision: 3" in text


def test_a_likely_position_is_offered_with_its_words_and_taken_by_hand(editor: Editor) -> None:
    editor.select("شاحنات محمّلة فوق طاقة الجسر")
    said = editor.make("assert")
    editor.find(f"{said}/claim", "لماذا", "لماذا انهار")
    expect(editor.field(f"{said}/position")).to_have_value("")
    expect(editor.page.locator(".likely")).to_contain_text("بسبب شاحنات محمّلة فوق طاقته (لأن فيها: محمّلة")
    editor.click(editor.field(f"{said}/likely/overload"))
    expect(editor.field(f"{said}/position")).to_have_value("overload")
    expect(editor.page.locator(".likely")).to_have_count(0)


def test_what_was_done_is_undone_after_the_program_ended(editor: Editor, recorder: Callable[[], str]) -> None:
    editor.go("facts")
    editor.fill("fact/short", "المساء (أ)")
    editor.click("#tab-digest")
    expect(editor.page.locator("#undo")).to_be_enabled()
    editor.open(recorder())
    expect(editor.field("fact/short")).to_have_value("المساء (أ)")
    editor.click("#undo")
    expect(editor.field("fact/short")).not_to_have_value("المساء (أ)")
    editor.click("#redo")
    expect(editor.field("fact/short")).to_have_value("المساء (أ)")


def test_an_entry_is_made_in_place(editor: Editor, unrecorded: Path) -> None:
    editor.go("notes")
    editor.click('[data-key="note/q6"]')
    before = editor.field("q6/speaker").input_value()
    editor.find("q6/speaker", "جمعية السائقين", "مدخل جديد")
    dialog = editor.page.get_by_role("dialog")
    editor.choose("entry/shelf", "organisations")
    editor.choose("entry/kind", "group")
    editor.fill("entry/latin", "Drivers Association")
    editor.click("#make-entry")
    expect(dialog).to_have_count(0)
    expect(editor.field("q6/speaker")).to_have_value("جمعية السائقين")
    editor.click("#save")
    expect(editor.page.locator(".status")).to_contain_text("drivers-association.md")
    assert "kind: group" in (unrecorded / "docs" / "organisations" / "drivers-association.md").read_text("utf-8")
    editor.click("#undo")
    expect(editor.field("q6/speaker")).to_have_value(before)


def test_by_keyboard_alone(editor: Editor) -> None:
    """Words are selected and annotated, a claim found and chosen, without a mouse."""
    page = editor.page
    page.locator("#original-text").focus()
    page.keyboard.press("Control+Home")
    for _ in range(2):
        page.keyboard.press("Control+Shift+ArrowLeft")
    expect(page.locator(".selected-words")).to_contain_text("عشرة جرحى")
    page.keyboard.press("a")
    expect(page.locator("[data-key='a1/claim']")).to_be_focused()
    page.keyboard.type("كم جرح")
    expect(page.get_by_role("option").first).to_contain_text("كم جُرح")
    page.keyboard.press("Enter")
    expect(page.locator("[data-key='a1/claim']")).to_have_value("كم جُرح في انهيار الجسر؟")
    expect(page.locator("[data-key='a1/printed']")).to_have_value("عشرة جرحى")
    page.keyboard.press("Control+s")
    expect(page.locator(".status")).to_contain_text(".md")
    text = page.locator("#original-text").inner_text()
    page.locator("#original-text").focus()
    page.keyboard.type("بلا تعديل")
    page.keyboard.press("Delete")
    assert page.locator("#original-text").inner_text() == text


def _opened_sections(editor: Editor) -> Iterator[str]:
    """Each section in turn, with what it keeps folded open."""
    page = editor.page
    for section in ("facts", "digest", "notes", "claims", "saving", "preview"):
        editor.go(section)
        if section in ("notes", "claims"):
            editor.click(page.locator(f".panel-{section} .note-head").first)
        if section == "saving":
            editor.click('[data-key="saving/propose"]')
            expect(page.locator(".proposal")).to_be_visible()
        yield section


@pytest.mark.parametrize("width", [1280, pytest.param(768, marks=pytest.mark.slow)])
def test_every_section_is_free_of_barriers(editor: Editor, width: int) -> None:
    page: Page = editor.page
    page.set_viewport_size({"width": width, "height": 900})
    for section in _opened_sections(editor):
        _look(page, section)
    editor.go("notes")
    editor.click(editor.field("q1/speaker"))
    expect(page.get_by_role("option").first).to_be_visible()
    _look(page, "offers")
    editor.click(page.locator(".offer-new"))
    expect(page.get_by_role("dialog")).to_be_visible()
    _look(page, "dialog")


def _look(page: Page, where: str) -> None:
    """No barrier that axe knows, in the light and in the dark, no target under 24 px, nothing wider than the screen."""
    page.emulate_media(color_scheme="light")
    found = barriers(page)
    page.emulate_media(color_scheme="dark")
    assert [*found, *barriers_of_colour(page)] == [], where
    small = page.eval_on_selector_all(
        "button, select, input, textarea, summary",
        """all => all.map(one => [one, one.getBoundingClientRect()]).filter(([one, box]) => box.width && box.height
            && (box.width < 24 || box.height < 24) && !one.closest("label.check")).map(([one]) => one.outerHTML)""",
    )
    assert small == [], where
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), where


def test_a_screen_reader_is_told_what_each_control_is(editor: Editor) -> None:
    """In Chromium's own tree: every control has a name, and within a section no two buttons say only the same."""
    page = editor.page
    devtools = page.context.new_cdp_session(page)
    for section in _opened_sections(editor):
        tree = devtools.send("Accessibility.getFullAXTree")["nodes"]
        controls = [node for node in tree if node.get("role", {}).get("value") in CONTROLS and not node["ignored"]]
        told = [
            (node["role"]["value"], node.get("name", {}).get("value", "").strip(), _about(node)) for node in controls
        ]
        assert len(told) > 8 and all(name for _, name, _ in told), (section, told)
        twice = [one for one, times in Counter(told).items() if times > 1]
        assert twice == [], (section, twice)


CONTROLS = frozenset(
    ("button", "textbox", "combobox", "checkbox", "radio", "tab", "link", "searchbox", "listbox", "DisclosureTriangle")
)


def _about(node: dict[str, Any]) -> str:
    """What a control says of itself besides its name: what it is described by."""
    return str(node.get("description", {}).get("value", ""))
