"""What is proposed on the second archive's originals: right sentences, right answers, nothing that is not printed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from isnad.draft.report import proposals_as_data
from isnad.drafting import find_all, likely_answers, open_import, propose_assertions
from isnad.find.answers.likely import FIRST
from isnad.model.drafts import Findings, ProposedAssertion
from isnad.model.relations import Archive
from isnad.pipeline import Checked

ORIGINALS = Path(__file__).parents[3] / "examples/bridge/originals"


def _without(bridge: Checked, article: str) -> Archive:
    articles = {id_: one for id_, one in bridge.archive.articles.items() if id_ != article}
    return replace(bridge.archive, articles=articles)


@pytest.fixture(scope="module")
def found(bridge: Checked) -> Findings:
    archive = _without(bridge, "al-masa-ten-injured")
    return find_all("al-masa.txt", (ORIGINALS / "al-masa.txt").read_bytes(), open_import(archive))


@pytest.fixture(scope="module")
def proposed(bridge: Checked, found: Findings) -> tuple[ProposedAssertion, ...]:
    archive = _without(bridge, "al-masa-ten-injured")
    return propose_assertions(found, archive, [*archive.claims.values()])


def test_the_first_sentence_for_a_number_has_the_number_and_who_says_it(
    found: Findings, proposed: tuple[ProposedAssertion, ...]
) -> None:
    first = next(one for one in proposed if one.claim == "injured")
    assert "عشرة جرحى" in found.text[first.sentence.start : first.sentence.end]
    assert first.answers[0].value == {"min": 10, "max": 10, "as": "عشرة جرحى"}
    assert first.answers[0].because[0] == "عشرة جرحى"


def test_a_position_is_proposed_with_the_words_that_speak_for_it(
    found: Findings, proposed: tuple[ProposedAssertion, ...]
) -> None:
    causes = [one for one in proposed if one.claim == "cause"]
    assert causes
    for one in causes:
        sentence = found.text[one.sentence.start : one.sentence.end]
        assert one.answers and all(answer.position in ("flood", "neglect", "overload") for answer in one.answers)
        assert all(word in sentence for answer in one.answers for word in answer.because)


def test_every_claim_has_its_likeliest_sentences_first_and_reasons_that_are_printed(
    bridge: Checked, found: Findings
) -> None:
    archive = _without(bridge, "al-masa-ten-injured")
    likely = likely_answers(found, archive, [*archive.claims.values()])
    assert likely.keys() == archive.claims.keys()
    for sentences in likely.values():
        assert len(sentences) <= FIRST
        assert [one.score for one in sentences] == sorted((one.score for one in sentences), reverse=True)
        for one in sentences:
            assert one.because and all(word in found.text[one.start : one.end] for word in one.because)


def test_where_no_word_speaks_for_a_claim_nothing_is_proposed(bridge: Checked) -> None:
    archive = bridge.archive
    text = "زقزقت عصافير.\n\nغرّدت بلابل.\n"
    found = find_all("birds.txt", text.encode(), open_import(archive))
    assert propose_assertions(found, archive, [*archive.claims.values()]) == ()


def test_an_archive_without_articles_knows_a_claim_by_its_own_words(bridge: Checked, found: Findings) -> None:
    archive = replace(bridge.archive, articles={})
    likely = likely_answers(found, archive, [*archive.claims.values()])
    assert "جرحى" in found.text[likely["injured"][0].start : likely["injured"][0].end]


def test_programs_are_told_every_proposal_and_why(found: Findings, proposed: tuple[ProposedAssertion, ...]) -> None:
    printed = [*proposals_as_data(proposed, found.text)]
    assert json.loads(json.dumps(printed)) == printed
    assert [one["claim"] for one in printed] == [one.claim for one in proposed]
    assert all(one["text"] == found.text[one["start"] : one["end"]] and one["because"] for one in printed)
