"""Throw any number of texts at the archive: nothing may crash, and no text may come out altered.

    python scripts/fuzz_archive.py [--runs 1000000] [--only folding] [--seed 0]
    python scripts/fuzz_archive.py --kept FILE [--seconds 600]

A case is known by its target and its number: `--only folding --seed 4711 --runs 1` tries that one again. With --kept
each target goes on where the runs before it ended, and what did not hold then is tried first; so runs add up.
Exit code 0: all held; 1: something did not, and the cases are printed; 2: wrong arguments.
"""

import argparse
import math
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from fuzzing.kept import Kept, read_kept, write_kept
from fuzzing.running import Failure, in_turn, try_cases
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

MOST_SHOWN = 5


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=1_000_000, help="how many cases for each target")
    parser.add_argument("--seconds", type=float, default=math.inf, help="no more of each target after so long")
    parser.add_argument("--only", metavar="TARGET", action="append", help="this target alone; may be repeated")
    parser.add_argument("--seed", type=int, default=0, help="the number of the first case")
    parser.add_argument("--kept", type=a_path, metavar="FILE", help="go on where the runs before ended")
    options = parser.parse_args()
    from fuzzing.targets import TARGETS

    if unknown := set(options.only or ()) - TARGETS.keys():
        parser.error(f"no such target: {', '.join(sorted(unknown))} (there are {', '.join(sorted(TARGETS))})")
    kept = read_kept(options.kept)
    failed = 0
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for target in options.only or TARGETS:
            began = time.monotonic()
            tried, failures = _run(workers, target, kept, options)
            total = f", {kept.next[target]:,} in all" if options.kept else ""
            print(f"{target}: {tried:,} cases in {time.monotonic() - began:.0f} s, {len(failures)} did not hold{total}")
            for _, case in failures[:MOST_SHOWN]:
                print(case)
            failed += len(failures)
    return 1 if failed else 0


def _run(
    workers: ProcessPoolExecutor, target: str, kept: Kept, options: argparse.Namespace
) -> tuple[int, list[Failure]]:
    """How many new cases of a target were tried, and what did not hold, among those too that did not hold before."""
    before = kept.numbers(target, options.seed)
    failures = try_cases(target, before)
    kept.note(target, before, [number for number, _ in failures])
    first = kept.next[target]
    tried, until = 0, time.monotonic() + options.seconds
    for stretch, wrong in in_turn(workers, target, range(first, first + options.runs), until):
        tried += len(stretch)
        failures += wrong
        kept.note(target, stretch, [number for number, _ in wrong])
        if options.kept:
            write_kept(options.kept, kept)
    return tried, failures


if __name__ == "__main__":
    sys.exit(said_by(main))
