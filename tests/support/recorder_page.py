"""The recorder as a person uses it: its program is run, its page opened, words selected by mouse, fields filled."""

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from ready_process import Ready

ROOT = Path(__file__).parents[2]
_PLACE = """([words, nth]) => {
    const text = document.querySelector("#original-text");
    for (const line of text.children) {
        let at = -1;
        while ((at = line.textContent.indexOf(words, at + 1)) >= 0) {
            if (nth-- > 0) continue;
            line.scrollIntoView({block: "center"});
            const node = line.firstChild, box = (from, to) => {
                const range = new Range();
                range.setStart(node, from);
                range.setEnd(node, to);
                return range.getClientRects()[0];
            };
            const all = words.split(" "), end = at + words.length;
            const first = box(at, at + all[0].length), last = box(end - all.at(-1).length, end);
            return [first.right - 1, first.top + first.height / 2, last.left + 1, last.top + last.height / 2];
        }
    }
    return null;
}"""


def run_recorder(*options: str | Path) -> tuple[Ready, str]:
    """The recorder's process and the address that it prints."""
    reads, writes = os.pipe()
    with os.fdopen(reads) as said, tempfile.TemporaryFile("w+") as wrong:
        with os.fdopen(writes, "w") as out:
            process = Ready([ROOT / "scripts" / "record.py", *options, "--no-browser"], out, wrong, {})
        address = said.readline().strip()
        wrong.seek(0)
        assert address.startswith("http://127.0.0.1:"), wrong.read()
    return process, address


@dataclass
class Editor:
    """Somebody at the recorder's page; counts what he does."""

    page: Page
    clicks: int = 0
    selections: int = 0
    typed: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.page.wait_for_selector("body[data-ready]")

    def click(self, what: str | Locator) -> None:
        self.clicks += 1
        (self.page.locator(what) if isinstance(what, str) else what).click()

    def go(self, section: str) -> None:
        self.click(f"#tab-{section}")

    def select(self, words: str, nth: int = 0) -> None:
        """Drag over words of the original, from the right edge of the first to the left of the last."""
        place = self.page.evaluate(_PLACE, [words, nth])
        assert place, words
        self.selections += 1
        self.page.mouse.move(place[0], place[1])
        self.page.mouse.down()
        self.page.mouse.move(place[2], place[3], steps=4)
        self.page.mouse.up()
        expect(self.page.locator("#make-quote")).to_be_enabled()

    def make(self, kind: str) -> str:
        """An annotation of what is selected; its id."""
        before = self._notes()
        self.click(f"#make-{kind}")
        self.page.wait_for_function("count => document.querySelectorAll('[data-note]').length > count", arg=len(before))
        (made,) = set(self._notes()) - set(before)
        return made

    def _notes(self) -> list[str]:
        return [str(one.get_attribute("data-note")) for one in self.page.locator("[data-note]").all()]

    def find(self, key: str, typed: str, name: str | None = None) -> None:
        """Find by typing in a field and take what is offered first, or under a name."""
        box = self.field(key)
        self.type(box, typed)
        offered = box.locator("xpath=..").get_by_role("option")
        chosen = offered.filter(has_text=name) if name else offered
        self.click(chosen.first)
        if name:
            expect(self.page.locator("[role=option]")).to_have_count(0)

    def field(self, key: str) -> Locator:
        return self.page.locator(f'[data-key="{key}"]')

    def type(self, box: Locator, words: str) -> None:
        self.clicks += 1
        self.typed.append(words)
        box.fill(words)

    def fill(self, key: str, words: str) -> None:
        """Fill a line and leave it."""
        self.type(self.field(key), words)
        self.field(key).press("Tab")

    def choose(self, key: str, value: str) -> None:
        self.clicks += 1
        self.field(key).select_option(value)

    def settled(self) -> None:
        """Until the page has been told of everything."""
        self.page.wait_for_load_state("networkidle")
