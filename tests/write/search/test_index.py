"""The files of the index: whole, in order, the same each time."""

import json
import zlib
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.outputs import Output
from isnad.write.render.view import View
from isnad.write.search.index import search_files
from isnad.write.search.shards import DIGITS, numbers, steps


def _read(output: Output) -> tuple[str, Any]:
    call = output.text.removeprefix("isnadIndex(").removesuffix(");\n")
    name, data = json.loads(f"[{call}]")
    return name, data


def _numbers(digits: str) -> list[int]:
    found, value, scale = [], 0, 1
    for digit in digits:
        part = DIGITS.index(digit)
        value += part % 32 * scale
        scale *= 32
        if part < 32:
            found.append(value)
            value, scale = 0, 1
    return found


@given(st.lists(st.integers(min_value=0, max_value=10**9)))
def test_numbers_read_back(values: list[int]) -> None:
    assert _numbers(numbers(values)) == values
    rising = sorted(values)
    total, back = 0, []
    for step in _numbers(numbers(steps(rising))):
        total += step
        back.append(total)
    assert back == rising


def test_the_same_archive_makes_the_same_files(view: View) -> None:
    assert search_files(view) == search_files(View(view.archive, view.related))


def test_every_file_says_its_name_and_the_first_one_names_them_all(view: View) -> None:
    files = search_files(view)
    assert [file.uri for file in files] == [f"search/{_read(file)[0]}.js" for file in files]
    _, start = _read(files[0])
    named = [f"{kind}-{n}-{hash_}" for kind in ("words", "records") for n, (_, hash_) in enumerate(start[kind])]
    assert named == [_read(file)[0] for file in files[1:]]


def test_terms_stand_in_order_and_their_records_are_there(view: View) -> None:
    files = search_files(view)
    _, start = _read(files[0])
    blocks = [_read(file)[1] for file in files[1 : 1 + len(start["words"])]]
    assert [first for first, _ in start["words"]] == [block[0].split("\t")[0] for block in blocks]
    rows = [row.split("\t") for block in blocks for row in block]
    assert all(a[0].encode("utf-16-be") < b[0].encode("utf-16-be") for a, b in pairwise(rows))
    records = sum(_numbers(start["sizes"]))
    for _term, _pages, _refused, *fields in rows:
        for postings in fields[1::2]:
            steps_ = _numbers(postings)
            assert 0 < len(steps_) <= records
            assert sum(step // 4 for step in steps_) < records


def test_the_records_are_those_that_the_first_file_counts(view: View) -> None:
    files = search_files(view)
    _, start = _read(files[0])
    blocks = [_read(file)[1] for file in files[1 + len(start["words"]) :]]
    pages = [page for block in blocks for page in block]
    assert [len(page[4]) for page in pages] == _numbers(start["sizes"])
    assert len(pages) == sum(start["kinds"])


def test_no_block_is_heavy(view: View) -> None:
    for file in search_files(view):
        assert len(zlib.compress(file.text.encode("utf-8"))) < 16_000, file.uri


def test_every_sentence_is_there_to_the_letter(view: View) -> None:
    shown = {
        (page[0], line[0]): line[1]
        for file in search_files(view)
        if file.uri.startswith("search/records")
        for page in _read(file)[1]
        for record in page[4]
        for line in record
    }
    for article in view.archive.articles.values():
        for sentence in view.related.reading_by_article[article.id].sentences:
            text = article.body[sentence.span.start : sentence.span.end]
            assert shown[(f"articles/{article.id}", sentence.anchor)] == text.rstrip()
