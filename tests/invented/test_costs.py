"""The table of what a build costs: its exponents are those of the figures in it."""

import pytest

from invented.costs import Cost, exponent, table


def test_what_grows_as_the_archive_does_has_the_exponent_one_and_pairs_of_it_two() -> None:
    assert exponent(3.0, 12.0, 4) == pytest.approx(1)
    assert exponent(3.0, 48.0, 4) == pytest.approx(2)
    assert exponent(3.0, 3.0, 4) == pytest.approx(0)


def test_each_stage_has_a_line_with_every_size_and_how_it_grew() -> None:
    stages = ("read", "find", "relate", "check", "write", "frame", "build")
    costs = {size: Cost(dict.fromkeys(stages, size / 10), 2_000_000, 3 * size, 5_000 * size) for size in (10, 40)}
    lines = list(table(costs))
    assert lines[0].split() == ["articles", "10", "40"]
    assert [line.split(",")[0] for line in lines[1:8]] == list(stages)
    assert {tuple(line.split()[-3:]) for line in lines[1:8]} == {("1.00", "4.00", "^1.00")}
    assert lines[8].split() == ["pages", "30", "120", "^1.00"]
    assert lines[-1].split()[-3:] == ["5.0", "5.0", "^0.00"]
