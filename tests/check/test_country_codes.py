"""Every country whose outline is known has a code that the check knows."""

from importlib.resources import files

from isnad.check.names import _CODES


def test_every_outline_has_a_code_that_the_check_knows() -> None:
    rows = (files("isnad.write.figures") / "outlines.tsv").read_text("utf-8").splitlines()[1:]
    assert {row.split("\t", 1)[0] for row in rows} <= {*_CODES.split()}
    assert len({*_CODES.split()}) == 249
