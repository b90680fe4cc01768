"""What a whole build costs beside other generators of sites, given the same pages, and how that grows.

    python scripts/bench_builds.py [SIZE ...] [--runs 3] [--page BENCHMARKS.md]

For each size (default: 200 1000 5000 articles) an invented archive is built by this repository, and the Markdown that
stands beside its pages is built by MkDocs with Material, by Zensical, Pelican, Eleventy and Hugo; by Hugo once more
with the frame of our pages around each page. Who is not installed is left out, and said.
Runs take turns. A line each: CPU seconds with children, seconds by the clock, peak memory, bytes of what was built, as
medians; the exponent of the CPU against the size before. With --page the same as a page that says first where others
are faster. What a generator is given is laid ready before it is timed. Nothing is judged here.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

if TYPE_CHECKING:
    from build_bench.generators import Cost


def costs_of(size: int, runs: int, scratch: Path) -> "dict[str, list[Cost]]":
    """What each generator took of an archive of so many articles, run by run, the generators in turn."""
    from assemble_project import assemble
    from build_bench.generators import GENERATORS, OURS, laid_ready, timed
    from invented.archive import write_archive

    write_archive(size, scratch / "records")
    project, site = assemble(scratch / "records", scratch / "project"), scratch / "project" / "site"
    ours = ("mkdocs", "build", "--quiet", "--strict", "-d", str(site))
    taken: dict[str, list[Cost]] = {OURS: []}
    folders: dict[str, Path] = {}
    for run in range(runs):
        if cost := timed(ours, project, site):
            taken[OURS].append(cost)
        for number, generator in enumerate(GENERATORS):
            if run == 0:
                folders[generator.name] = laid_ready(generator, site, scratch / f"given-{number}")
            folder = folders[generator.name]
            if cost := timed(generator.command, folder, folder / "site"):
                taken.setdefault(generator.name, []).append(cost)
    return taken


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=(200, 1_000, 5_000), metavar="SIZE", help="of articles")
    parser.add_argument("--runs", type=int, default=3, help="of each generator, in turn (default: 3)")
    parser.add_argument("--page", type=a_path, help="write the page there, too")
    asked = parser.parse_args()
    from build_bench.generators import medians
    from build_bench.page import HEAD, rows, told

    costs: dict[str, dict[int, Cost]] = {}
    load = [os.getloadavg()[0]]
    for size in sorted(asked.sizes):
        with tempfile.TemporaryDirectory() as scratch:
            for name, own in costs_of(size, asked.runs, Path(scratch)).items():
                if own:
                    costs.setdefault(name, {})[size] = medians(own)
        load.append(os.getloadavg()[0])
    runs = f"Medians of {asked.runs} runs that took turns" if asked.runs > 1 else "One run of each"
    conditions = (
        f"{runs}, on {os.cpu_count()} cores with a load of {min(load):.1f} to {max(load):.1f}. Everybody is given the"
        " same pages: ours are made of the records, the others' of the Markdown that we publish, and none of them makes"
        " our data, drawings, search or comparisons."
    )
    print("\n".join("  ".join(f"{cell:<14}" for cell in row) for row in (HEAD, *rows(costs))))
    if asked.page:
        asked.page.write_text(told(costs, conditions), "utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(said_by(main))
