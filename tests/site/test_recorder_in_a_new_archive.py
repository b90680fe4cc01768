"""The recorder in an archive that was just made: the tutorial's first article, by its own copy of the program."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from isnad.pipeline import check_against_originals, check_archive
from isnad.read.folders import Folders
from own_archive.making import make
from recorder_page import Editor

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
Build = Callable[..., subprocess.CompletedProcess[str]]

DIGEST = """توقّفت عبّارة الأمل في مضيق السلام مساء الاثنين ساعتين، ثم قطرها زورق إلى الميناء، ولم يُصب أحد.

وقالت مديرة الميناء هدى الراوي: «كان على متنها 80 راكباً، وعادوا جميعاً سالمين»."""


@pytest.fixture
def strait(tmp_path: Path) -> Path:
    """A new archive with the event, the place and the question of the tutorial, and no article of it yet."""
    own = tmp_path / "strait"
    make("مرصد المضيق", own, ("ku", "ru"))
    steps = re.findall(r"```sh\n(.*?)```", (ROOT / "TUTORIAL.md").read_text("utf-8"), re.DOTALL)
    subprocess.run(["bash", "-e", "-c", steps[1]], cwd=own, check=True)
    return own


@pytest.fixture
def editor(browser: Browser, strait: Path) -> Iterator[Editor]:
    """Its page, answered by the archive's own copy of the program."""
    process = subprocess.Popen(
        [sys.executable, "scripts/record.py", "originals/ferry-1.txt", "--no-browser"],
        cwd=strait,
        env={**os.environ, "PYTHONPATH": str(strait / "hooks")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:"), process.stderr and process.stderr.read()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    one = Editor(page)
    one.open(address)
    yield one
    process.kill()
    process.communicate()


def _new(editor: Editor, key: str, name: str, latin: str, **more: str) -> None:
    """An entry made in place of what is asked for and not there."""
    editor.find(key, name, "مدخل جديد")
    editor.fill("entry/latin", latin)
    for field, words in more.items():
        editor.fill(f"entry/{field}", words)


def test_an_article_is_recorded_in_a_new_archive_and_its_site_shows_it(
    editor: Editor, strait: Path, browser: Browser, run_build: Build
) -> None:
    page = editor.page
    editor.go("facts")
    _new(editor, "fact/outlet", "النورس", "Al-Nawras", **{"names_in/ku": "Mewa"})
    editor.click("#make-entry")
    expect(editor.field("fact/outlet")).to_have_value("النورس")
    expect(editor.field("fact/events/ferry-2021")).to_be_visible()
    expect(editor.field("fact/date")).to_have_value("2021-05-04")
    editor.fill("fact/short", "النورس")
    editor.fill("fact/named", "eighty passengers")
    _quotations(editor)
    editor.go("digest")
    editor.type(editor.field("digest"), DIGEST)
    _assertions(editor)
    _nothing_waits(editor)
    expect(page.locator(".wrong > summary")).to_have_text("لا خطأ")
    editor.click("#save")
    expect(page.locator(".status")).to_contain_text("articles/al-nawras-eighty-passengers.md")
    assert not any(char.isdecimal() for words in editor.typed if words != DIGEST for char in words)

    checked = check_archive(Folders.at(strait))
    assert checked.messages == []
    assert check_against_originals(checked.archive, strait / "originals").messages == []
    assert checked.archive.organisations["al-nawras"].names_in == {"ku": "Mewa"}
    assert [office.said_as for office in checked.archive.people["huda-al-rawi"].offices] == ["مديرة الميناء"]
    said = {one.zone: one for one in checked.archive.articles["al-nawras-eighty-passengers"].assertions}
    assert {zone: one.value and (one.value.min, one.value.max) for zone, one in said.items()} == {
        "title": (80, 80),
        "body": (80, 80),
    }
    assert said["body"].source == "huda-al-rawi" and said["title"].rests_on == (said["body"].id,)

    built = run_build(strait, strait / "site", PYTHONPATH=str(strait / "hooks"))
    assert built.returncode == 0, built.stderr
    shown = browser.new_page()
    shown.goto((strait / "site" / "claims" / "passengers.html").as_uri())
    expect(shown.locator("main")).to_contain_text("هدى الراوي")
    expect(shown.locator("main")).to_contain_text("80")
    shown.goto((strait / "site" / "organisations" / "al-nawras.html").as_uri())
    expect(shown.locator('main bdi[lang="ku"]')).to_have_text("Mewa")
    shown.goto((strait / "site" / "index.html").as_uri())
    expect(shown.locator("header").first).to_contain_text("مرصد المضيق")


def _quotations(editor: Editor) -> None:
    """The director's words stay, with her entry and the gap that the article leaves; what is no more than told goes."""
    editor.go("notes")
    told = [str(one.get_attribute("data-note")) for one in editor.page.locator("[data-note]").all()]
    for id_ in told:
        if id_ != "q1":
            editor.click(f'[data-key="note/{id_}"]')
            editor.click(f'[data-key="{id_}/remove"]')
            expect(editor.field(f"note/{id_}")).to_have_count(0)
    editor.click('[data-key="note/q1"]')
    _new(editor, "q1/speaker", "هدى الراوي", "Huda al-Rawi")
    editor.choose("entry/kind", "person")
    editor.click(editor.field("entry/official"))
    editor.click("#make-entry")
    expect(editor.field("q1/speaker")).to_have_value("هدى الراوي")
    expect(editor.field("q1/as")).to_have_value("مديرة الميناء")


def _assertions(editor: Editor) -> None:
    editor.select("كان على متنها 80 راكباً")
    in_text = editor.make("assert")
    editor.find(f"{in_text}/claim", "كم راكب", "كم راكباً")
    editor.select("80 راكباً")
    headline = editor.make("assert")
    editor.find(f"{headline}/claim", "كم راكب", "كم راكباً")
    editor.click(editor.field(f"{headline}/rests/{in_text}"))


def _nothing_waits(editor: Editor) -> None:
    editor.go("facts")
    while (waiting := editor.page.locator("[data-key^='review/']")).count():
        left = waiting.count()
        editor.click(waiting.first)
        expect(waiting).to_have_count(left - 1)
