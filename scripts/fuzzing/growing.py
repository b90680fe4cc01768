"""What is done to a text, and texts by which a rule shows itself that looks on from every place, or goes back.

Texts are runs of one thing with a word before and after: what reads each of them once takes four times as long, and
four times as many steps, for a text that is four times as long.
"""

from collections.abc import Callable
from contextlib import suppress

from isnad.draft.decode import UndecodableFile, decode
from isnad.draft.limits import UnreadableFile
from isnad.draft.visible import read_visible
from isnad.find.dates.finding import find_dates
from isnad.find.layout.finding import find_layout
from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import names_of, own_forms
from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.marks.quote_marks import find_quoted_stretches
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.reuse.fingerprints import fingerprint, words_of
from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import fold
from isnad.model.inlines import External, Text
from isnad.model.pages import Note, Page, Paragraph
from isnad.model.records import Person
from isnad.model.source import Source
from isnad.read.front_matter import Unreadable, split_and_load
from isnad.read.records import read_record
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown
from isnad.write.search.letters import words_in

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
    *("“'", 'ا" ', "“«", "قال ", "نقلت عن ", "إن ", "قوله ", ":", "مسؤول ", "الذي وصف ", "لا يمكن ", "قال.", "\n“"),
    *("وقال سمير حداد إن “هذا كلام طويل هنا” ، ", "“كلام قصير جدا هنا” ", "\nا", "7 فبراير/ ", "بين 7 ", "ليل "),
    *(
        "1/",
        "يوم ",
        "أوائل ",
        "2014 و",
        "12:30\n",
        "ذو ",
        "ﷺ",
        "مقالات ذات صلة\n",
        "وكالات\n",
        "<p>ا ",
        "<a>",
        "<p hidden>",
    ),
    *("قال: “ا” ", "بحسب ", "سمير حداد ", "سمير “", "13 شباط ", "a: ", "? ", "{a: "),
    *("وأضاف أن\nسمير حداد\n، ", ": كلام قصير هنا» "),
    *("نفى ", "رأي ", "وائل حرب: كلام كثير هنا\nقال سمير حداد إن الطريق مفتوح منذ الصباح.\n"),
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


def _saved_page(text: str) -> None:
    with suppress(UnreadableFile):
        read_visible(text)


def _encoding(text: str) -> None:
    with suppress(UndecodableFile):
        decode(text.encode("utf-16-le", "surrogatepass"))


WAYS: dict[str, Callable[[str], object]] = {
    "record": lambda text: read_record(Person, "docs/people/a.md", f"{FRONT}{text}".encode()),
    "front matter": _front_matter,
    "folding": fold,
    "sentences": lambda text: find_sentences(fold(text), find_paragraphs(text)),
    "speech": _speech,
    "dates": find_dates,
    "layout": find_layout,
    "fingerprint": lambda text: fingerprint(words_of(fold(text))),
    "words": words_in,
    "html": lambda text: page_html(_page(text)),
    "markdown": lambda text: page_markdown(_page(text)),
    "note": _note,
    "quote marks": find_quoted_stretches,
    "saved page": _saved_page,
    "encoding": _encoding,
}


def run_of(unit: str, length: int) -> str:
    """A run of one thing, whole each time, some so many code points long, between two words.

    A piece of it at the end would be another thing, which a longer run has not.
    """
    return EDGE + unit * max(1, length // len(unit)) + EDGE
