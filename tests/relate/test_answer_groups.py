"""How far the answers to a claim lie apart."""

from collections.abc import Callable
from typing import Any

import pytest

from isnad.model.records import Article, Assertion, Claim
from isnad.model.relations import TracedAssertion
from isnad.model.source import Source
from isnad.relate.answer_groups import spread_of
from isnad.relate.chains import chain_of_assertion

Say = Callable[..., TracedAssertion]
CLAIM = Claim(id="injured", source=Source(""), question="كم؟", event="bridge-2020", kind="number")


@pytest.fixture
def say(make_article: Callable[..., Article]) -> Say:
    """Make an answer in an article of an outlet."""

    def answer(article: str = "one", outlet: str = "al-sabah", id_: str = "a1", **fields: Any) -> TracedAssertion:
        record = make_article(id=article, outlet=outlet)
        given = {"id": id_, "words": "كلام", "claim": "injured", "stance": "asserts", **fields}
        said = Assertion.model_validate(given)
        return TracedAssertion(record, said, chain_of_assertion(said, record))

    return answer


def test_nothing_said_counts_nothing() -> None:
    spread = spread_of(CLAIM, ())
    assert spread.articles == 0
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
    choice = CLAIM.model_copy(update={"kind": "choice"})
    assert spread_of(choice, answers).positions == ("flood", "neglect")


def test_only_what_is_held_spans_and_only_answers_count(say: Say) -> None:
    spread = spread_of(
        CLAIM,
        [
            say("one", value={"min": 3, "max": 3}),
            say("two", stance="denies", value={"min": 9, "max": 9}),
            say("three", stance="possible", value={"min": 20, "max": 20}),
        ],
    )
    assert (spread.articles, spread.lowest, spread.highest) == (2, 3, 3)
