"""What the importer drafts the check accepts, whatever it was given: only what waits for an editor is told of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile_captures import CAPTURES
from isnad.draft.compose import ImportedFile
from isnad.draft.limits import UnreadableFile
from isnad.drafting import ImportContext, draft, open_import
from isnad.message import Message
from isnad.pipeline import check_archive
from isnad.read.folders import Folders, read_archive
from made_captures import page_with

WAITING = {"unconfirmed", "published-before-event"}
"""What an editor has to look at; a date is what the text prints, though the event that it names was later."""
PIECES = st.sampled_from(
    (
        *(
            "قال سمير حداد",
            "إن",
            "“هذا كلام طويل جداً هنا عن الجسر القديم”",
            "«نعم أقول ذلك لكم اليوم جميعاً»",
            "نقلاً عن",
        ),
        *("وكالة الأنباء", "جسر الوادي", "13 شباط 2018", "بقلم: ليلى منصور", "مسؤول محلي", "أضاف", "رويترز", "ﷺ", "ـ"),
        *("\u200f", "\u202e", "\u200b", "\ufeff", "\u2028", "\x85", "\x0b", "\x0c", "\x1b", "\x01", "\t", "\ue000"),
        *(
            "😀",
            "\U0001fae8",
            "\ufdd0",
            "\ufffd",
            "---",
            "#",
            "[x](y)",
            "<b>",
            '"',
            "'",
            ": ",
            "- ",
            "* ",
            "{",
            "}",
            "\\",
        ),
        *(".", "،", "\n", "\n\n", " "),
    )
)
ENOUGH = "أغلقت بلدية الوادي صباح الإثنين الجسر القديم أمام الشاحنات.\n"
"""Words for a digest to be shorter than: of fewer, what asks for one to be written is too long already."""
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), min_size=4, max_size=90).map(" ".join)
Messages = Callable[[str, bytes, str | None], list[Message]]


@pytest.fixture(scope="module")
def context(cases: Path) -> ImportContext:
    root = cases / "archive"
    return open_import(read_archive(Folders.at(root))[0])


@pytest.fixture
def checked(context: ImportContext, sample_copy: Path) -> Messages:
    """What the check says of a draft once it stands in the archive; nothing where the file was refused in words."""

    def check(name: str, raw: bytes, licence: str | None) -> list[Message]:
        try:
            made = draft(ImportedFile(name, raw, "2026-11-27", licence), context)
        except UnreadableFile:
            return []
        files = {f"{made.id}.md": made.text, f"{made.id}.fingerprint": f"{made.found.fingerprint}\n"}
        for file, held in files.items():
            (sample_copy / "articles" / file).write_text(held, encoding="utf-8", newline="\n")
        told = check_archive(Folders.at(sample_copy)).messages
        for file in files:
            (sample_copy / "articles" / file).unlink()
        return [one for one in told if made.id in one.path and not _is_placeholder(one)]

    return check


def _is_placeholder(message: Message) -> bool:
    named = str(dict(message.fault.parts).get("id", ""))
    unknown = message.fault.rule == "unknown-id" and (
        named == "unknown-outlet" or named.startswith("speaker-to-confirm")
    )
    return message.fault.rule in WAITING or unknown


@given(text=TEXTS, licence=st.sampled_from([None, "CC0"]))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=12
)
def test_any_text(checked: Messages, text: str, licence: str | None) -> None:
    assert checked("page.txt", f"{ENOUGH}{text}".encode("utf-8", "ignore"), licence) == []


SAID = "قال سمير حداد إن “هذا كلام طويل جداً هنا عن الجسر القديم رقم {}”.\n"


@pytest.mark.slow
@pytest.mark.parametrize("licence", [None, "CC0"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("".join(SAID.format(n) for n in range(1_500)), id="more said than front matter holds"),
        pytest.param("قال مسؤول محلي: " + "“كلام” " * 4_000, id="more suggestions"),
        pytest.param("عنوان " * 2_000 + "\n\n" + SAID.format(1), id="a title without an end"),
        pytest.param("قال سمير حداد: “" + "كلمة " * 10_000 + "”.", id="one endless quotation"),
        pytest.param("قال النبي ﷺ ﷺ ﷺ ﷺ ﷺ ﷺ ﷺ ﷺ ﷺ إن الجسر قديم جداً كما ترون.\n" * 30, id="one sign for four words"),
    ],
)
def test_a_text_of_any_size(checked: Messages, text: str, licence: str | None) -> None:
    assert checked("page.txt", text.encode(), licence) == []


@pytest.mark.parametrize("name", ["\u202e.txt", "a\nb.txt", "\U0001fae8.txt", "«%s»: {x}.txt", "ا" * 300 + ".txt"])
def test_a_file_of_any_name(checked: Messages, tmp_path: Path, name: str) -> None:
    assert checked(name, SAID.format(1).encode(), None) == []


@pytest.mark.slow
def test_a_saved_page_that_is_read_though_it_is_odd(checked: Messages) -> None:
    """What is left of a cut capture, and what a page with anything in it shows."""
    rows = (Path(__file__).parent / "hostile/inputs/html.txt").read_text("utf-8").splitlines()
    pages = [page_with(row.split(" ¦ ")[1]) for row in rows if not row.startswith("#")]
    for capture in (*CAPTURES, *pages):
        assert checked(f"saved-{capture.name}", capture.raw, None) == [], capture.what
        assert checked(f"saved-{capture.name}", capture.raw, "CC0") == [], capture.what
