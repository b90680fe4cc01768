"""Every country whose outline is known has a code that the check knows."""

from importlib.resources import files

from isnad.check.country_codes import country_codes


def test_every_outline_has_a_code_that_the_check_knows() -> None:
    rows = (files("isnad.write.figures") / "outlines.tsv").read_text("utf-8").splitlines()[1:]
    assert {row.split("\t", 1)[0] for row in rows} <= {*country_codes()}


def test_codes_stand_once_and_in_order() -> None:
    """The list of ISO 3166-1 had 249 in 2026: who adds one that it was given says so here too."""
    assert list(country_codes()) == sorted(set(country_codes())) and len(country_codes()) == 249
