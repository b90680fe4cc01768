"""The words of the search are data: every list is read, folded, and no word stands twice in a list."""

from dataclasses import fields
from importlib.resources import files

import pytest

from isnad.find.quotations.words.lexicon import Lexicon, lexicon, lexicon_rows
from isnad.find.text import fold

FOLDER = files("isnad.find.quotations.words") / "lexicons"
FILES = sorted(file.name for file in FOLDER.iterdir() if file.name.endswith(".tsv"))


@pytest.mark.parametrize("file", FILES)
def test_every_row_has_its_reason_and_every_word_is_folded(file: str) -> None:
    lines = (FOLDER / file).read_text("utf-8").splitlines()
    header = lines[0]
    assert header.endswith("\twhy")
    rows = list(lexicon_rows(file.removesuffix(".tsv"), header))
    assert len(rows) == len(lines) - 1
    for *words, why in rows:
        assert why.strip()
        assert [fold(word).text for word in words] == words


def test_no_word_stands_twice_in_a_list() -> None:
    seen: set[tuple[str, str]] = set()
    for file in FILES:
        header = (FOLDER / file).read_text("utf-8").splitlines()[0]
        if not header.startswith("list\t"):
            continue
        for names, words, _ in lexicon_rows(file.removesuffix(".tsv"), header):
            pairs = [(name, word) for name in names.split() for word in words.split()]
            assert not seen.intersection(pairs)
            assert len(set(pairs)) == len(pairs)
            seen.update(pairs)


def test_every_list_holds_words() -> None:
    assert all(getattr(lexicon(), field.name) for field in fields(Lexicon))


def test_a_row_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="first line"):
        list(lexicon_rows("people", "list\twords"))
