"""How records name assertions."""

import pytest

from isnad.model.assertion_refs import AssertionRef, assertion_ref, ref_within


@pytest.mark.parametrize(
    ("written", "within", "id_"),
    [
        ("a19", "", "a19"),
        ("deaths#a19", "deaths", "a19"),
        ("al-sabah-bridge#a1", "al-sabah-bridge", "a1"),
        ("", "", ""),
    ],
)
def test_a_reference_has_what_it_is_named_after_and_the_id(written: str, within: str, id_: str) -> None:
    assert assertion_ref(written) == AssertionRef(within, id_)


@pytest.mark.parametrize("written", ["a19", "deaths#a19"])
def test_an_address_is_the_articles(written: str) -> None:
    assert ref_within("al-sabah-bridge", written) == "al-sabah-bridge#a19"
