"""The files of the index: whole, in order, the same each time."""

import json
import zlib
from itertools import accumulate, pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.outputs import Output
from isnad.write.render.plain_words import group_text
from isnad.write.render.view import View
from isnad.write.search.index import search_files
from isnad.write.search.shards import DIGITS, numbers, steps
from isnad.write.words.origins import origins_phrase


def _read(output: Output) -> tuple[str, Any]:
    call = output.text.removeprefix("isnadIndex(").removesuffix(");\n")
    name, data = json.loads(f"[{call}]")
    return name, data


def _summed(postings: list[int]) -> list[int]:
    """Postings with the steps between their records summed up."""
    records = accumulate(posting // 4 for posting in postings)
    return [record * 4 + posting % 4 for record, posting in zip(records, postings, strict=True)]


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
    assert [*named, start["choices"]] == [_read(file)[0] for file in files[1:]]


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
    blocks = [_read(file)[1] for file in files[1 + len(start["words"]) : -1]]
    pages = [page for block in blocks for page in block]
    assert [len(page[4]) for page in pages] == _numbers(start["sizes"])
    assert len(pages) == sum(start["kinds"])


def test_whatever_results_can_be_filtered_by_is_a_page_of_its_kind(view: View) -> None:
    files = search_files(view)
    addresses = [page[0] for file in files if file.uri.startswith("search/records") for page in _read(file)[1]]
    shelves = {"person": "people", "organisation": "organisations", "place": "places", "claim": "claims"}
    _, choices = _read(files[-1])
    assert choices.keys() == shelves.keys()
    for kind, rows in choices.items():
        assert [addresses[number] for number, _, _ in rows] == [f"{shelves[kind]}/{id_}" for _, id_, _ in rows]
    assert {id_ for _, id_, _ in choices["claim"]} == view.archive.claims.keys()


def test_every_stance_is_filed_with_its_claim_its_speaker_and_its_sentence(view: View) -> None:
    files = search_files(view)
    _, choices = _read(files[-1])
    postings = {}
    for block in (_read(file)[1] for file in files if file.uri.startswith("search/words")):
        for term, _, _, *fields in (row.split("\t") for row in block):
            postings[term] = {step // 4 for step in _summed(_numbers(fields[1]))} if fields else set()
    anchors = [
        (page[0], record[0][0])
        for file in files
        if file.uri.startswith("search/records")
        for page in _read(file)[1]
        for record in page[4]
    ]
    number = {id_: page for rows in choices.values() for page, id_, _ in rows}
    for claim, assertions in view.related.assertions_by_claim.items():
        for traced in assertions:
            reading = view.related.reading_by_article[traced.article.id]
            span = reading.placed[traced.assertion.id]
            sentence = anchors.index((f"articles/{traced.article.id}", reading.anchor_at(span.zone, span.start)))
            taken = f"={number[claim]}!{traced.assertion.stance}"
            assert sentence in postings[taken] & postings[f"={number[claim]}"] & postings[f"!{traced.assertion.stance}"]
            if traced.assertion.source:
                assert sentence in postings[f"@{number[traced.assertion.source]}!{traced.assertion.stance}"]


def test_a_claim_says_its_answers_with_who_gives_them_and_how_many_origins(view: View) -> None:
    pages = [page for file in search_files(view) if file.uri.startswith("search/records") for page in _read(file)[1]]
    claims = {page[0].rpartition("/")[2]: page for page in pages if page[0].startswith("claims/")}
    assert any(len(page) > 5 for page in claims.values())
    for id_, groups in view.related.answer_groups_by_claim.items():
        record, answers = claims[id_][4][0], claims[id_][5:] or [0]
        assert answers == [len(groups)]
        lines = [line[1] for line in record[1 : 1 + len(groups)]]
        for group in groups:
            spoken = [view.name(speaker) for speaker in group.speakers]
            origins = origins_phrase(group.origins) if group.origins else ""
            said = group_text(view.archive.claims[id_], group)
            assert any(
                line.startswith(said) and line.endswith(origins) and all(name in line for name in spoken[:4])
                for line in lines
            ), (said, lines)
        unit = view.archive.claims[id_].unit
        assert unit not in [line[1] for line in record]


def test_no_block_is_heavy(view: View) -> None:
    for file in search_files(view):
        assert len(zlib.compress(file.data)) < 16_000, file.uri


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
