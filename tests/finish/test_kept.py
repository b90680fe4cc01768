"""What is kept of a page and of a file is what the theme and the folder get of it, to the code point."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from isnad.finish.frames import meta_of
from isnad.finish.kept import Packed, Spool, kept, kept_page, packed
from isnad.model.outputs import Part
from isnad.write.render.html import sheets_of
from written_sites import Written


@given(text=st.text())
def test_a_text_is_unpacked_as_it_was(text: str) -> None:
    packed = Packed.of(text.encode())
    assert packed.data == text.encode() == b"".join(packed.pieces())


def test_a_long_text_comes_in_pieces() -> None:
    data = Random(1).randbytes(1 << 10) * 5_000
    pieces = [*Packed.of(data).pieces()]
    assert b"".join(pieces) == data and max(map(len, pieces)) < len(data) / 10


def test_texts_are_put_by_in_memory_and_in_a_file_alike() -> None:
    spool, texts = Spool(), [Random(number).randbytes(1 << 21) for number in range(9)]
    held = []
    for text in texts:  # what was put by is asked for in between, as a preview does
        held.append(spool.put(Packed.of(text)))
        assert held[len(held) // 2].data == texts[len(held) // 2]
    assert [text.data for text in held] == texts


def test_parts_are_kept_each_among_its_kind(bridge_written: Written) -> None:
    parts: tuple[Part, ...] = (*bridge_written.pictures, *bridge_written.files, *bridge_written.pages)
    made = kept(packed(part) for part in parts)
    pictures = {picture.uri: picture.png for picture in bridge_written.pictures}
    files = {output.uri: output.data for output in bridge_written.files}
    assert {uri: held.data for uri, held in made.files.items()} == pictures | files
    assert [page.shown()[1] for page in made.pages] == [page.html for page in bridge_written.pages]


def test_the_theme_is_shown_the_same_of_a_page_that_was_kept(bridge_written: Written) -> None:
    pages = [written.page for written in bridge_written.pages]
    for page, held in zip(pages, map(kept_page, bridge_written.pages), strict=True):
        shown, _ = held.shown()
        assert meta_of(shown) == meta_of(replace(page, styles=sheets_of(page)))
        assert shown.headings() == page.headings()
        assert sheets_of(shown) == sheets_of(page)
