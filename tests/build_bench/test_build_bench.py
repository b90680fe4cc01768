"""The page of what a build costs says first where others are faster, and gives every figure that was measured."""

import sys
from pathlib import Path

from build_bench.generators import GENERATORS, OURS, Cost, laid_ready, medians, timed
from build_bench.page import rows, told

COSTS = {
    OURS: {100: Cost(10.0, 12.0, 200_000_000, 40_000_000), 200: Cost(20.0, 24.0, 300_000_000, 80_000_000)},
    "Hugo, one line around a page": {100: Cost(1.0, 0.6, 90_000_000, 9_000_000), 200: Cost(4.0, 2.0, 1, 1)},
    "MkDocs + Material": {200: Cost(60.0, 61.0, 500_000_000, 70_000_000)},
}


def test_who_is_faster_stands_first() -> None:
    page = told(COSTS, "On one machine.")
    faster, slower, figures = page.split("\n## ")[1:]
    assert faster.splitlines()[2:] == [
        "- Hugo, one line around a page, 100 articles: 1.0 CPU seconds, 0.10 of ours.",
        "- Hugo, one line around a page, 200 articles: 4.0 CPU seconds, 0.20 of ours.",
    ]
    assert "- than MkDocs + Material, 200 articles: that takes 3.00 times as much." in slower
    assert "Hugo" not in slower
    left_out = figures.rsplit("\n\n", 1)[1]
    assert "Pelican, 100 articles" in left_out and "MkDocs + Material, 100 articles" in left_out
    assert "MkDocs + Material, 200 articles" not in left_out


def test_exponents_are_those_of_the_size_before() -> None:
    grew = {(row[0], row[1]): row[-1] for row in rows(COSTS)}
    assert grew["200", OURS] == "1.00"
    assert grew["200", "Hugo, one line around a page"] == "2.00"
    assert grew["100", OURS] == grew["200", "MkDocs + Material"] == ""


def test_medians_are_of_each_figure() -> None:
    costs = [Cost(1.0, 9.0, 5, 7), Cost(3.0, 8.0, 6, 7), Cost(2.0, 1.0, 9, 7)]
    assert medians(costs) == Cost(2.0, 8.0, 6, 7)


def test_a_build_is_timed_with_its_children_and_one_that_fails_is_none(tmp_path: Path) -> None:
    work = "sum(range(3_000_000))"
    make = f"import os, subprocess, sys; subprocess.run([sys.executable, '-c', '{work}']); os.mkdir('site'); {work}"
    make += "; open('site/page', 'w').write('five!')"
    cost = timed((sys.executable, "-c", make), tmp_path, tmp_path / "site")
    assert cost
    assert cost.built == 5
    assert cost.cpu > 0
    assert cost.peak > 1_000_000
    assert timed((sys.executable, "-c", "raise SystemExit(1)"), tmp_path, tmp_path / "site") is None
    assert timed(("no-such-program-here",), tmp_path, tmp_path / "site") is None


def test_a_generator_is_given_the_markdown_and_no_page(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("articles/one.md", "articles/one.html", "embed/card.html", "data/all.csv"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("<article class='x'>own {{ words }}</article>{{ theirs }}", "utf-8")
    [framed] = [generator for generator in GENERATORS if generator.framed]
    folder = laid_ready(framed, site, tmp_path / "given")
    content = {file.relative_to(folder).as_posix() for file in (folder / "content").rglob("*") if file.is_file()}
    assert content == {"content/articles/one.md", "content/data/all.csv"}
    assert (folder / "static/embed/card.html").is_file()
    assert '{{ .Content }}</article>{{ "{{" }} theirs }}' in (folder / "layouts/all.html").read_text("utf-8")
