"""A target's cases, shared out among the processors, by their number or for a time."""

import gc
import os
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from random import Random

SHARE = 500
"""So many cases a worker takes at once."""
MOST_SECONDS = 5
"""Of a worker's own time for one case, whose text is never long: what takes longer grows faster than its text."""

Failure = tuple[int, str]
"""The number of a case that did not hold, and how to try it again, with what was raised."""


def try_cases(target: str, numbers: range | list[int]) -> list[Failure]:
    """What did not hold in some cases of a target."""
    from fuzzing.targets import TARGETS

    failures: list[Failure] = []
    gc.freeze()  # what is there before the first case stays: to look through it again and again is a tenth of the time
    for number in numbers:
        again = f"--only {target} --seed {number} --runs 1"
        began = time.process_time()
        try:
            TARGETS[target](Random(number))
        except Exception:  # whatever it is, it is what we are looking for
            failures.append((number, f"{again}\n{traceback.format_exc(limit=-3)}"))
        if time.process_time() - began > MOST_SECONDS:
            failures.append((number, f"{again}\ntook {time.process_time() - began:.1f} s\n"))
    return failures


def in_turn(
    workers: ProcessPoolExecutor, target: str, cases: range, until: float
) -> Iterator[tuple[range, list[Failure]]]:
    """Each stretch of cases that was tried, and what did not hold in it; none is begun after `until` (monotonic)."""
    at_once = (os.cpu_count() or 1) * 2
    for first in range(cases.start, cases.stop, SHARE * at_once):
        if time.monotonic() > until:
            return
        stretch = range(first, min(first + SHARE * at_once, cases.stop))
        shares = [stretch[at : at + SHARE] for at in range(0, len(stretch), SHARE)]
        yield stretch, [failure for share in workers.map(partial(try_cases, target), shares) for failure in share]
