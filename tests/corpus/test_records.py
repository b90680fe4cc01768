"""Ids of articles, and the numbers that stand for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.corpus.records import article_of, number_of

IDS = st.builds("{:012x}-{}".format, st.integers(0, 2**48 - 1), st.integers(0, 2**16 - 1))


@given(IDS)
def test_an_id_comes_back_from_its_number(id_: str) -> None:
    assert 0 <= number_of(id_) < 2**64
    assert article_of(number_of(id_)) == id_


@given(IDS, IDS)
def test_two_ids_have_two_numbers(one: str, other: str) -> None:
    assert (number_of(one) == number_of(other)) == (one == other)


def test_a_row_that_no_shard_has_is_no_number() -> None:
    with pytest.raises(OverflowError):
        number_of("0123456789ab-65536")
