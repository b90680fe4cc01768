"""A body on disk has one sentence a line, and says what it said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.canonical.bodies import as_read, in_lines
from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import fold

PIECES = [
    "قال",
    "أعلن.",
    "لماذا؟»",
    "…",
    "!",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\\",
    "- ",
    "1. ",
    "> ",
    "# ",
    "---",
    "==",
    "[أ]: ",
    "`",
    "\u00a0",
    "\u2028",
]
BODIES = st.one_of(st.lists(st.sampled_from(PIECES), max_size=24).map("".join), st.text())


@given(BODIES)
def test_lines_are_read_as_the_same_paragraphs(body: str) -> None:
    read, _ = as_read(body)
    written = in_lines(body)
    assert as_read(written)[0] == read
    assert as_read(read)[0] == read
    assert in_lines(written) == written
    assert in_lines(read) == written


@given(BODIES)
def test_each_place_of_a_file_is_found_in_the_body_and_back(body: str) -> None:
    read, lines = as_read(body)
    for number, line in enumerate(body.split("\n")):
        for place, char in enumerate(line):
            offset = lines.offset(number, place)
            if lines.place(offset) == (number, place):
                assert read[offset] == char
            else:
                assert char in " \t"  # left out beside a line break


@given(BODIES)
def test_what_is_no_prose_stays(body: str) -> None:
    read, lines = as_read(body, prose=False)
    assert read == body
    assert [lines.offset(number, 0) for number in range(body.count("\n") + 1)] == [
        at for at in range(len(body) + 1) if not at or body[at - 1] == "\n"
    ]


@given(st.lists(st.sampled_from(["قال.", "لماذا؟", "«نعم!»", "وأضاف"]), min_size=1))
def test_a_line_is_a_sentence_of_the_article(words: list[str]) -> None:
    body = " ".join(words)
    sentences = find_sentences(fold(body), find_paragraphs(body))
    assert in_lines(body).split("\n") == [body[s.span.start : s.span.end].strip() for s in sentences]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("\nأولى.\nثانية.\n\nفقرة.\n", "\nأولى. ثانية.\n\nفقرة.\n"),
        ("أولى  \n\t ثانية", "أولى  \n\t ثانية"),  # a break of its own, and a line that begins with a tab
        ("أولى \n ثانية", "أولى ثانية"),
        ("- بند. وتتمته.\n- بند", "- بند. وتتمته.\n- بند"),
        ("عام ٢٠١٧.\n1. بند", "عام ٢٠١٧.\n1. بند"),
        ("> منقول.\nوتتمته", "> منقول.\nوتتمته"),
    ],
)
def test_a_line_break_within_a_paragraph_is_a_space(written: str, read: str) -> None:
    assert as_read(written)[0] == read


def test_no_line_begins_as_a_list_would() -> None:
    assert in_lines("سقط في 3. 4. ثم انسحبوا. - وبعدها هدوء. ختام.") == (
        "سقط في 3. 4.\nثم انسحبوا. - وبعدها هدوء.\nختام."
    )
