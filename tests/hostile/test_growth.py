"""No text makes anything slower than its length does: each is tried long and four times as long.

Texts are runs of one thing, some with a word before or after, so that a rule that looks on from every place, or goes
back over what it read, shows itself: its time would grow sixteenfold. Tenfold and a little more are allowed.
"""

import gc
import time
from collections.abc import Callable

import pytest

from isnad.find.dates.finding import find_dates
from isnad.find.layout.finding import find_layout
from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import names_of, own_forms
from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.speaker_memory import KnownSpeakers
from isnad.find.reuse.fingerprints import fingerprint
from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import fold
from isnad.model.pages import External, Note, Page, Paragraph, Text
from isnad.model.records import Person
from isnad.model.source import Source
from isnad.read.front_matter import Unreadable, split_and_load
from isnad.read.records import read_record
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown
from isnad.write.search.letters import words_in

pytestmark = pytest.mark.slow
SHORT, LONG = 3_000, 12_000
MOST_TIMES, GRACE = 10, 0.1
TRIES = 3
"""A busy machine may hold up any one try; what is quadratic is so each time."""
UNITS = (
    *(
        "a",
        "1",
        " ",
        "\n",
        "\u064b",
        "\u0654",
        "\u202e",
        ".",
        "؟",
        "-",
        "«",
        "“",
        '"',
        "'",
        "(",
        "[",
        "{",
        "<",
        "&",
        "*",
        "_",
        "`",
        "\\",
        "|",
    ),
    *(
        "1.",
        "a ",
        "a.",
        ".”",
        "،و",
        "- ",
        "> ",
        "[a](",
        "![a](",
        "[a]: b\n",
        "<a ",
        "<!--",
        "<![CDATA[",
        "**a *",
        "a://",
        "a@",
    ),
    *("قال: “ا” ", "بحسب ", "سمير حداد ", "سمير “", "13 شباط ", "a: ", "? ", "{a: "),
)
EDGE = "ا"
PERSON = Person(id="samir-haddad", source=Source(""), kind="person", name="سمير حداد", short=("حداد",))
NAMES = names_of((PERSON,))
FRONT = "---\nname: سمير\nkind: person\n---\n"


def _front_matter(text: str) -> None:
    for front in (text, f"a: {text}", f"a: '{text}", f'a: "{text}', f"a: |\n {text}", f"a: [{text}]"):
        try:
            split_and_load(f"---\n{front}\n---\n")
        except Unreadable:
            continue


def _speech(text: str) -> None:
    folded = fold(text)
    find_speech(folded, find_mentions({"body": folded}, NAMES, own_forms({})), KnownSpeakers({"official": ("مسؤول",)}))


def _page(text: str) -> Page:
    line = text.replace("\n", " ")
    return Page(
        "a", line, (Text(line),), line, {"title": line}, (Paragraph((Text(line),)), Paragraph((External(line, line),)))
    )


def _note(text: str) -> str:
    return page_html(Page("a", "", (), "", {}, (Note(text),)))


WAYS: dict[str, Callable[[str], object]] = {
    "record": lambda text: read_record(Person, "docs/people/a.md", f"{FRONT}{text}".encode()),
    "front matter": _front_matter,
    "folding": fold,
    "sentences": lambda text: find_sentences(fold(text), find_paragraphs(text)),
    "speech": _speech,
    "dates": find_dates,
    "layout": find_layout,
    "fingerprint": fingerprint,
    "words": words_in,
    "html": lambda text: page_html(_page(text)),
    "markdown": lambda text: page_markdown(_page(text)),
    "note": _note,
}


def _seconds(way: Callable[[str], object], text: str) -> float:
    gc.disable()  # or what other tests left behind is looked through meanwhile, and timed
    began = time.process_time()
    way(text)
    spent = time.process_time() - began
    gc.enable()
    return spent


def _slow(way: Callable[[str], object], unit: str) -> tuple[float, float] | None:
    """How long a way took for a text and for one four times as long, where that is too much each time."""
    for _ in range(TRIES):
        short, long = (_seconds(way, _run(unit, length)) for length in (SHORT, LONG))
        if long <= MOST_TIMES * short + GRACE:
            return None
    return round(short, 3), round(long, 3)


def _run(unit: str, length: int) -> str:
    return EDGE + (unit * (length // len(unit) + 1))[:length] + EDGE


@pytest.mark.parametrize("name", WAYS)
def test_time_grows_with_the_text_and_no_faster(name: str) -> None:
    slow = {unit: _slow(WAYS[name], unit) for unit in UNITS}
    assert {unit: seconds for unit, seconds in slow.items() if seconds} == {}
