"""What a reader takes away: a citation, the address of an answer with its words, a drawing as a picture."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from parsed_html import quickly_parsed
from zotero import taken_from

from .conftest import KNOWN

CLAIM = "claims/attackers-deaths.html"
PASTED = "document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste'}))"


def pasted(page: Page) -> str:
    """What the clipboard holds."""
    page.evaluate(PASTED)
    page.locator("#paste").focus()
    page.keyboard.press("Control+V")
    return page.locator("#paste").input_value()


@pytest.fixture(params=["http", "file"])
def claim(request: pytest.FixtureRequest, browser: Browser, served: str, site: Path) -> Page:
    """A claim's page over http with a clipboard, and from a folder without one."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, service_workers="block"
    )
    page = context.new_page()
    if request.param == "http":
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
    else:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{served if request.param == 'http' else site.as_uri()}/{CLAIM}")
    return page


def test_the_citation_is_copied_as_it_stands(claim: Page) -> None:
    claim.locator(".isnad-cite summary").click()
    claim.get_by_role("button", name="انسخ الاستشهاد").click()
    expect(claim.get_by_role("status").filter(has_text="نُسخ")).to_have_count(1)
    cited = pasted(claim)
    assert cited == " ".join(claim.locator("#citation").inner_text().split()), "a blank that does not break is a blank"
    assert "كم قُتل من القوات التي قصفها التحالف؟" in cited


def test_an_answer_is_copied_with_who_gives_it_and_its_address(claim: Page) -> None:
    claim.locator("#answer-1 .isnad-permalink").click()
    expect(claim.locator("#answer-1 .isnad-permalink.isnad-done")).to_have_count(1)
    words = pasted(claim)
    assert words.startswith("«أكثر من 100» — مسؤول أمريكي لم يُذكر اسمه")
    assert "إسناد" in words, "the archive is named"
    assert words.endswith(f"{CLAIM}#answer-1")
    assert claim.url.endswith("#answer-1")


def test_an_assertion_and_a_figure_are_copied_with_their_words(claim: Page) -> None:
    row = claim.locator(".isnad-sayings li").last
    row.locator(".isnad-permalink").click()
    expect(row.locator(".isnad-permalink.isnad-done")).to_have_count(1)
    assert pasted(claim).endswith(f"#{row.get_attribute('id')}")
    claim.locator("#figure-range .isnad-permalink").click()
    expect(claim.locator("#figure-range .isnad-permalink.isnad-done")).to_have_count(1)


@pytest.mark.parametrize("figure", ["figure-chains", "figure-range"])
def test_a_drawing_is_saved_as_a_picture_of_it(claim: Page, figure: str, tmp_path: Path) -> None:
    with claim.expect_download() as coming:
        claim.locator(f"#{figure} .isnad-saves-picture").click()
    assert coming.value.suggested_filename == f"attackers-deaths-{figure}.png"
    coming.value.save_as(tmp_path / "figure.png")
    with Image.open(tmp_path / "figure.png") as picture:
        box = claim.locator(f"#{figure} svg.isnad-chart").bounding_box()
        assert box
        assert abs(picture.width - 2 * box["width"]) <= 2
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 20, "an empty picture"


def test_without_a_script_a_citation_stands_and_an_address_is_a_link(browser: Browser, site: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site.as_uri()}/{CLAIM}")
    page.locator(".isnad-cite summary").click()
    expect(page.locator("#citation")).to_be_visible()
    expect(page.get_by_role("button", name="انسخ الاستشهاد")).to_have_count(0)
    page.locator("#answer-1 .isnad-permalink").click()
    assert page.url.endswith("#answer-1")


def parsed(file: Path) -> Element:
    return quickly_parsed(file.read_text("utf-8"))


def properties(page: Element) -> dict[str, str]:
    """What a page says to previews."""
    metas = page.iter("meta")
    return {meta.get("property") or meta.get("name") or "": meta.get("content", "") for meta in metas}


def every_page(site: Path) -> list[Path]:
    """Pages of the site's own frame: those at old addresses only lead on."""
    return [file for file in sorted(site.rglob("*.html")) if "isnad-page-end" in file.read_text("utf-8")]


def test_every_page_says_how_to_mend_and_report_it(known_site: Path) -> None:
    pages = every_page(known_site)
    assert len(pages) > 20
    for file in pages:
        end = next(part for part in parsed(file).iter("footer") if part.get("class") == "isnad-page-end")
        report = next(link for link in end.iter("a") if link.get("rel") == "nofollow").get("href", "")
        address = f"{KNOWN['SITE_URL']}{file.relative_to(known_site).as_posix()}".replace("/index.html", "/")
        assert report.startswith(f"{KNOWN['REPO_URL']}/issues/new?")
        asked = parse_qs(urlsplit(report).query)
        assert asked["template"] == ["correction.yml"]
        assert asked["title"][0].startswith("تصويب: "), "the form is filled in beforehand"
        assert asked["page"][0].replace("/index.html", "/") == address, file


def test_an_entry_leads_to_its_file_for_editing_and_to_what_has_changed_in_it(known_site: Path) -> None:
    end = next(part for part in parsed(known_site / "claims/cause.html").iter("footer"))
    edit = next(link for link in end.iter("a") if link.get("rel") == "edit")
    assert edit.get("href") == f"{KNOWN['REPO_URL']}/edit/main/docs/claims/cause.md"
    assert f"{KNOWN['REPO_URL']}/commits/main/docs/claims/cause.md" in [link.get("href") for link in end.iter("a")]


def test_a_page_that_has_no_file_says_how_it_is_edited(known_site: Path) -> None:
    made = []
    for file in every_page(known_site):
        end = next(part for part in parsed(file).iter("footer") if part.get("class") == "isnad-page-end")
        links = list(end.iter("a"))
        if not any(link.get("rel") == "edit" for link in links):
            made.append(file.relative_to(known_site).as_posix())
            assert any(link.get("href", "").endswith("contribute.html#made") for link in links), file
    assert {"index.html", "claims/index.html", "compare/index.html"} <= set(made)
    assert not [path for path in made if path.startswith(("articles/al-", "people/s"))]


def test_the_page_for_what_is_not_there_takes_reports_too(known_site: Path, bridge_site: Path) -> None:
    for site, way in ((known_site, f"{KNOWN['REPO_URL']}/issues/new?"), (bridge_site, "/contribute.html#elsewhere")):
        links = [link.get("href", "") for link in parsed(site / "404.html").iter("a")]
        assert any(link.startswith(way) for link in links), site


def test_an_article_is_cited_with_its_outlet_and_its_day(known_site: Path) -> None:
    page = parsed(known_site / "articles/al-sabah-bridge-closed.html")
    cited = "".join(next(part for part in page.iter("p") if part.get("id") == "citation").itertext())
    above = next(part for part in page.iter("p") if part.get("class") == "isnad-above")
    outlet = "".join(next(above.iter("a")).itertext())
    assert f"»، {outlet} — " in cited
    assert "2020" in cited


def test_a_citation_names_archive_page_release_day_and_address(known_site: Path) -> None:
    page = parsed(known_site / "claims/cause.html")
    cited = "".join(next(part for part in page.iter("p") if part.get("id") == "citation").itertext())
    question = "".join(next(page.iter("h1")).itertext())
    for part in ("إسناد", question, "الإصدار v1.2", "2018", f"{KNOWN['SITE_URL']}claims/cause.html"):
        assert part in cited


def test_a_citation_names_its_page_once_and_ends_each_part_with_one_dot(known_site: Path) -> None:
    for file in every_page(known_site):
        page = parsed(file)
        cited = "".join(next(part for part in page.iter("p") if part.get("id") == "citation").itertext())
        title = cited.partition("«")[2].partition("»")[0]
        assert title, file
        assert cited.count(title) == 1, (file, cited)
        assert ".." not in cited, (file, cited)


def test_zotero_takes_an_article_for_a_newspapers(known_site: Path) -> None:
    """And not the digest for the outlet's words: the abstract says whose it is and when."""
    item = taken_from(known_site / "articles/al-sabah-bridge-closed.html")
    assert (item.type, item.title) == ("newspaperArticle", "إغلاق جسر الوادي بعد انهيار طرفه الشمالي")
    assert (item.date, item.language, item.authors) == ("2020/03/02", "ar", ("ليلى منصور",))
    assert item.publication and item.publication in item.abstract
    kinds = {taken_from(file).type for file in every_page(known_site) if _is_of(file, known_site, "articles")}
    assert kinds == {"newspaperArticle"}


def test_zotero_takes_a_claim_and_the_archive_for_datasets(known_site: Path) -> None:
    name = taken_from(known_site / "index.html").title
    for page in ("index.html", "data/index.html"):
        item = taken_from(known_site / page)
        assert (item.type, item.title, item.publication) == ("dataset", name, name)
    assert taken_from(known_site / "data/index.html").date == "2018-02-07"
    for file in every_page(known_site):
        if _is_of(file, known_site, "claims"):
            item = taken_from(file)
            question = "".join(next(parsed(file).iter("h1")).itertext())
            assert (item.type, item.title, item.publication) == ("dataset", question, name), file


def test_zotero_takes_every_other_page_for_a_web_page(known_site: Path) -> None:
    others = [file for file in every_page(known_site) if not _is_of(file, known_site, "articles", "claims")]
    kinds = {file: taken_from(file).type for file in others if file.parent.name != "data" and file.parent != known_site}
    assert len(kinds) > 10
    assert set(kinds.values()) == {"webpage"}


def _is_of(file: Path, site: Path, *shelves: str) -> bool:
    """Whether a page is that of a record on one of these shelves."""
    return file.parent.parent == site and file.parent.name in shelves and file.name != "index.html"


def test_previews_are_told_of_the_page_and_of_a_picture_that_stands(known_site: Path) -> None:
    for file in every_page(known_site):
        stated = properties(parsed(file))
        assert stated["og:title"]
        assert stated["og:description"]
        picture = stated["og:image"].removeprefix(KNOWN["SITE_URL"])
        assert (known_site / picture).read_bytes().startswith(b"\x89PNG"), file
    assert properties(parsed(known_site / "claims/cause.html"))["og:image"].endswith("claims/cause.png")


def test_where_nothing_is_known_no_page_invents_an_address(bridge_site: Path) -> None:
    for file in every_page(bridge_site):
        assert "og:image" not in properties(parsed(file))
        end = next(part for part in parsed(file).iter("footer") if part.get("class") == "isnad-page-end")
        assert "contribute.html#elsewhere" in " ".join(link.get("href", "") for link in end.iter("a"))
    places = {part.get("id") for part in parsed(bridge_site / "contribute.html").iter("a")}
    assert {"made", "elsewhere"} <= places


@pytest.mark.parametrize("width", [360, 1280])
def test_how_a_page_is_cited_is_one_tap_from_its_head_without_a_script(
    browser: Browser, site: Path, width: int
) -> None:
    page = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 740}).new_page()
    page.goto(f"{site.as_uri()}/{CLAIM}")
    expect(page.locator("#citation")).not_to_be_visible()
    page.locator(".md-header .isnad-to-cite").click()
    expect(page.locator("#citation")).to_be_in_viewport()
