"""What a build of a large invented archive costs, stage by stage, and how that grows with the archive.

    python scripts/bench_stages.py [SIZE ...]

For each size (default: 100 200 400 800 articles) a line a stage: CPU seconds, and the exponent against the size before:
1.00 is as many times longer as there are more articles. `build` is the whole of `mkdocs build`, and `frame` what of it
is no stage's: the theme, and all that is done to the built folder. Then peak memory of the build, pages, and bytes an
article on the disk. Each size runs in a process of its own. Nothing is judged here.
"""

import argparse
import json
import subprocess
import sys

from isnad.say.streams import said_by, speak_utf8

SIZES = (100, 200, 400, 800)


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, metavar="SIZE", help="how many articles")
    parser.add_argument("--one", action="store_true", help="one size, in this process, as JSON: what each size runs")
    asked = parser.parse_args()
    from invented.costs import Cost, cost, table

    if asked.one:
        print(json.dumps(vars(cost(asked.sizes[0]))))
        return
    costs: dict[int, Cost] = {}
    for size in sorted(asked.sizes):
        ran = subprocess.run([sys.executable, __file__, "--one", str(size)], capture_output=True, text=True, check=True)
        costs[size] = Cost(**json.loads(ran.stdout))
    print("\n".join(table(costs)))


if __name__ == "__main__":
    sys.exit(said_by(main))
