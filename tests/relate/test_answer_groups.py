"""Who stands behind some answers, and how far these lie apart."""

from collections.abc import Callable
from typing import Any

import pytest

from isnad.model.records import Article, Assertion, Claim
from isnad.model.relations import TracedAssertion
from isnad.model.source import Source
from isnad.relate.answer_groups import counts_of, spread_of
from isnad.relate.chains import chain_of_assertion

Say = Callable[..., TracedAssertion]
CLAIM = Claim(id="injured", source=Source(""), question="كم؟", event="bridge-2020", kind="number")
REUTERS, AFP = {"from": "reuters", "verb": "نقلت"}, {"from": "afp", "verb": "نقلت"}
GAP = {"because": "لا يذكر المقال من أين"}


@pytest.fixture
def say(make_article: Callable[..., Article]) -> Say:
    """Make an answer in an article of an outlet."""

    def answer(article: str = "one", outlet: str = "al-sabah", id_: str = "a1", **fields: Any) -> TracedAssertion:
        record = make_article(id=article, outlet=outlet)
        given = {"id": id_, "words": "كلام", "claim": "injured", "stance": "asserts", **fields}
        said = Assertion.model_validate(given)
        return TracedAssertion(record, said, chain_of_assertion(said, record))

    return answer


def test_one_official_through_two_agencies_is_one_origin(say: Say) -> None:
    counts = counts_of(
        [
            say("one", "al-sabah", source="official", via=[REUTERS]),
            say("two", "al-masa", source="official", via=[AFP]),
        ]
    )
    assert (counts.speakers, counts.origins, counts.outlets, counts.articles, counts.answers) == (1, 1, 2, 2, 2)


def test_two_speakers_with_no_name_are_two(say: Say) -> None:
    counts = counts_of([say("one", source="unnamed-reuters"), say("two", source="unnamed-afp")])
    assert (counts.speakers, counts.origins) == (2, 2)


def test_an_outlet_in_its_own_voice_is_an_origin_and_no_speaker(say: Say) -> None:
    counts = counts_of([say("one"), say("two")])
    assert (counts.speakers, counts.origins, counts.outlets, counts.articles) == (0, 1, 1, 2)


def test_an_outlet_named_as_its_own_source_is_no_speaker_either(say: Say) -> None:
    counts = counts_of([say("one", source="al-sabah")])
    assert (counts.speakers, counts.origins) == (0, 1)


def test_an_outlet_that_others_quote_is_their_speaker(say: Say) -> None:
    counts = counts_of([say("one"), say("two", "al-masa", source="al-sabah")])
    assert (counts.speakers, counts.origins, counts.outlets) == (1, 1, 2)


def test_every_gap_is_an_origin_of_its_own(say: Say) -> None:
    counts = counts_of([say("one", via=[GAP]), say("one", id_="a2", via=[GAP]), say("two", via=[GAP])])
    assert (counts.speakers, counts.origins, counts.articles) == (0, 3, 2)


def test_an_agency_that_two_outlets_repeat_is_one_origin(say: Say) -> None:
    counts = counts_of([say("one", via=[REUTERS]), say("two", "al-masa", via=[REUTERS])])
    assert (counts.speakers, counts.origins, counts.outlets) == (0, 1, 2)


def test_nothing_said_counts_nothing() -> None:
    spread = spread_of(CLAIM, ())
    assert spread.counts.answers == spread.counts.origins == 0
    assert (spread.lowest, spread.highest, spread.open, spread.positions) == (None, None, False, ())


@pytest.mark.parametrize(
    ("values", "lowest", "highest", "is_open"),
    [
        pytest.param([{"min": 3, "max": 3}], 3, 3, False, id="one number"),
        pytest.param([{"min": 20, "max": 30}, {"min": 5, "max": 5}], 5, 30, False, id="a range and a number"),
        pytest.param([{"min": 100, "open": True}], 100, 100, True, id="more than a hundred"),
        pytest.param([{"min": 100, "open": True}, {"min": 200, "max": 200}], 100, 200, False, id="a floor below"),
        pytest.param([{"min": 200, "open": True}, {"min": 100, "max": 100}], 100, 200, True, id="the highest a floor"),
        pytest.param([{"min": 100, "max": 100}, {"max": 200}], 100, 200, False, id="up to two hundred"),
        pytest.param([{"min": 500, "max": 500, "approximate": True}], 500, 500, False, id="about five hundred"),
        pytest.param([{"approximate": True, "as": "المئات"}], None, None, False, id="no figure, only words"),
        pytest.param([{"min": 0, "max": 0}, {"min": 4, "max": 4}], 0, 4, False, id="none is a number too"),
    ],
)
def test_numbers_span_from_the_lowest_to_the_highest(
    say: Say, values: list[dict[str, Any]], lowest: float | None, highest: float | None, is_open: bool
) -> None:
    spread = spread_of(CLAIM, [say(f"n{number}", value=value) for number, value in enumerate(values)])
    assert (spread.lowest, spread.highest, spread.open) == (lowest, highest, is_open)


def test_positions_stand_once_in_the_order_they_were_first_stated(say: Say) -> None:
    answers = [say(position="flood"), say(position="neglect"), say(), say(position="flood")]
    assert spread_of(CLAIM, answers).positions == ("flood", "neglect")
