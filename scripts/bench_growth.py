"""How long what is done to a text takes, and how much longer for one four times as long: the worst of each way.

    python scripts/bench_growth.py [--length 3000]

A text that is read once takes four times as long; what goes back
to its beginning takes sixteen. Nothing is judged here.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable

from isnad.say.streams import said_by, speak_utf8

WORST = 3
"""So many texts are printed for each way."""


def seconds(way: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    way(text)
    return time.process_time() - began


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--length", type=int, default=3_000, help="of the shorter texts, in code points (default: 3000)"
    )
    length = parser.parse_args().length
    from fuzzing.growing import UNITS, WAYS, run_of

    gc.disable()  # or what was made before is looked through meanwhile, and timed
    print(f"{'':<16}{'text':<44}{'seconds':>10}{'four times':>12}{'ratio':>8}")
    for name, way in WAYS.items():
        way(run_of("a", length))  # what is read once and kept, such as word lists, is read here
        took = {unit: [seconds(way, run_of(unit, length * times)) for times in (1, 4)] for unit in UNITS}
        for unit in sorted(took, key=lambda unit: -took[unit][1])[:WORST]:
            short, long = took[unit]
            print(f"{name:<16}{unit!r:<44}{short:>10.4f}{long:>12.4f}{long / max(short, 1e-6):>8.1f}", flush=True)


if __name__ == "__main__":
    sys.exit(said_by(main))
