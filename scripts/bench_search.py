"""Our search beside others', each asked in a real browser as readers ask it, on the same pages.

    make bench-search FILE=tuned|held_out|ours

The held-out queries are for the end: their figures are printed, and never which of them failed.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from isnad.say.streams import said_by, speak_utf8
from search_bench.browser import chromium, serving
from search_bench.figures import Answer, answered, by_trait, figures_of, is_false
from search_bench.queries import Questions, read_queries
from search_bench.readers import OURS, STOCK, ZENSICAL, Ask, at_box, at_pagefind
from search_bench.sites import build_ours, build_pagefind, build_stock, build_zensical

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[["Page", str], Ask]
SYSTEMS: dict[str, tuple[Callable[[Path, Path], Path], Open]] = {
    "ours": (lambda ours, _: ours, lambda page, base: at_box(OURS, page, base)),
    "stock": (build_stock, lambda page, base: at_box(STOCK, page, base)),
    "pagefind": (build_pagefind, at_pagefind),
    "zensical": (build_zensical, lambda page, base: at_box(ZENSICAL, page, base)),
}


def run(ask: Ask, questions: Questions) -> tuple[list[Answer], list[str]]:
    """Every query's answer, and the negative queries that showed what they must not."""
    answers = [answered(query, ask(query.text)) for query in questions.queries]
    return answers, [negative.text for negative in questions.negatives if is_false(negative, ask(negative.text))]


def line(name: str, answers: Sequence[Answer], false: int, negatives: int) -> str:
    found = figures_of(answers)
    return f"{name:<10}{found.recall:>10.3f}{found.mean_rank:>11.2f}{found.reciprocal:>12.3f}{false:>8}/{negatives}"


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", choices=("tuned", "held_out", "ours"), help="which queries")
    parser.add_argument(
        "--systems", nargs="+", choices=SYSTEMS, default=list(SYSTEMS), help="those alone (default: all)"
    )
    options = parser.parse_args()
    questions = read_queries(options.file)
    if "ours" in options.systems and not questions.opened:
        parser.error("these queries are not opened for our search yet: their file says when (--systems leaves it out)")
    print(f"{len(questions.queries)} queries, {len(questions.negatives)} negative")
    print(f"{'':<10}{'recall@5':>10}{'mean rank':>11}{'reciprocal':>12}{'false':>11}")
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        ours = build_ours(Path(scratch) / "ours")
        for name in options.systems:
            build, open_search = SYSTEMS[name]
            with serving(build(ours, Path(scratch) / name)) as base:
                page = browser.new_page()
                answers, false = run(open_search(page, base), questions)
                page.close()
            print(line(name, answers, len(false), len(questions.negatives)), flush=True)
            if name == "ours":
                for trait, found in by_trait(answers).items():
                    print(f"    {trait:<28}{found.recall:>8.2f}{found.count:>5} queries")
            if name == "ours" and options.file != "held_out":
                missed = [answer.query.text for answer in answers if not answer.rank]
                print(f"    missed: {' | '.join(missed)}\n    false: {' | '.join(false)}")


if __name__ == "__main__":
    sys.exit(said_by(main))
