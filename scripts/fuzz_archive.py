"""Throw any number of texts at the archive: nothing may crash, and no text may come out altered.

    python scripts/fuzz_archive.py [--runs 1000000] [--only folding] [--seed 0]

A case is known by its target and its number: `--only folding --seed 4711 --runs 1` tries that one again.
Exit code 0: all held; 1: something did not, and the cases are printed.
"""

import argparse
import os
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from random import Random

from isnad.say.streams import speak_utf8

SHARE = 5_000
"""So many cases a worker takes at once."""
MOST_SHOWN = 5
MOST_SECONDS = 5
"""Of a worker's own time for one case, whose text is never long: what takes longer grows faster than its text."""


def try_share(target: str, last: int, first: int) -> list[str]:
    """What did not hold in one worker's share of the cases `first` to `last` (exclusive)."""
    from fuzzing.targets import TARGETS

    failures = []
    for number in range(first, min(first + SHARE, last)):
        began = time.process_time()
        try:
            TARGETS[target](Random(number))
        except Exception:  # whatever it is, it is what we are looking for
            failures.append(f"--only {target} --seed {number} --runs 1\n{traceback.format_exc(limit=-3)}")
        if time.process_time() - began > MOST_SECONDS:
            failures.append(f"--only {target} --seed {number} --runs 1\ntook {time.process_time() - began:.1f} s\n")
    return failures


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=1_000_000, help="how many cases for each target")
    parser.add_argument("--only", metavar="TARGET", action="append", help="this target alone; may be repeated")
    parser.add_argument("--seed", type=int, default=0, help="the number of the first case")
    options = parser.parse_args()
    from fuzzing.targets import TARGETS

    if unknown := set(options.only or ()) - TARGETS.keys():
        parser.error(f"no such target: {', '.join(sorted(unknown))} (there are {', '.join(sorted(TARGETS))})")
    failed = 0
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for target in options.only or TARGETS:
            began = time.monotonic()
            last = options.seed + options.runs
            shares = workers.map(partial(try_share, target, last), range(options.seed, last, SHARE))
            failures = [case for share in shares for case in share]
            print(f"{target}: {options.runs:,} cases in {time.monotonic() - began:.0f} s, {len(failures)} did not hold")
            for case in failures[:MOST_SHOWN]:
                print(case)
            failed += len(failures)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
