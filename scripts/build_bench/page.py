"""The figures as a table, and as a page that says first where others are faster."""

from collections.abc import Iterator
from itertools import pairwise

from build_bench.generators import GENERATORS, OURS, Costs
from invented.costs import exponent


def rows(costs: Costs) -> Iterator[tuple[str, ...]]:
    """The cells of the table: sizes rising, those who took least CPU first."""
    sizes = sorted({size for own in costs.values() for size in own})
    smaller = {size: before for before, size in pairwise(sizes)}
    for size in sizes:
        here = {name: own[size] for name, own in costs.items() if size in own}
        for name, cost in sorted(here.items(), key=lambda one: one[1].cpu):
            before = costs[name].get(smaller.get(size, 0))
            grew = f"{exponent(before.cpu, cost.cpu, size / smaller[size]):.2f}" if before else ""
            figures = (f"{cost.cpu:.1f}", f"{cost.wall:.1f}", f"{cost.peak / 1e6:,.0f}", f"{cost.built / 1e6:,.1f}")
            yield (f"{size:,}", name, *figures, f"{here[name].cpu / here[OURS].cpu:.2f}", grew)


HEAD = ("articles", "generator", "CPU s", "clock s", "peak MB", "built MB", "CPU, ours = 1", "exponent")


def told(costs: Costs, conditions: str) -> str:
    """The page: first where others are faster, then where they are not, then the figures."""
    found = tuple(rows(costs))
    faster = [row for row in found if float(row[6]) < 1 and row[1] != OURS]
    slower = [row for row in found if float(row[6]) > 1]
    lines = ["# What a build costs beside others", "", "Made by `make bench`; nothing here is written by hand.", ""]
    lines += ["## Where others are faster", ""]
    lines += [f"- {row[1]}, {row[0]} articles: {row[2]} CPU seconds, {row[6]} of ours." for row in faster] or [
        "Nowhere."
    ]
    lines += ["", "## Where this archive is faster", ""]
    lines += [f"- than {row[1]}, {row[0]} articles: that takes {row[6]} times as much." for row in slower] or [
        "Nowhere."
    ]
    lines += ["", "## The figures", "", conditions, "", f"| {' | '.join(HEAD)} |", f"|{'---|' * len(HEAD)}"]
    lines += [f"| {' | '.join(row)} |" for row in found]
    sizes = sorted({size for own in costs.values() for size in own})
    tried = ((generator.name, size) for size in sizes for generator in GENERATORS)
    missing = [f"{name}, {size:,} articles" for name, size in tried if size not in costs.get(name, {})]
    lines += ["", f"Not installed, or failed: {'; '.join(missing)}."] if missing else []
    return "\n".join([*lines, ""])
