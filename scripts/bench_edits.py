"""How long after an edit a page shows it under `make serve`, in large invented archives: CPU seconds, stage by stage.

    python scripts/bench_edits.py [SIZE ...]

For each size (default: 1000 articles) a line an edit: an article's text, an entry's note, an entry's name, a claim's
question. `read`, `find` and `check` are what is done at once, `rest` what else of it (files beside the records, links);
`page` is the page of the record that was edited, without the theme's frame, when it is asked for. To these come, by the
clock, up to .6 s in which MkDocs notices the change. The first line is a beginning of which nothing is kept.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from isnad.say.streams import said_by, speak_utf8


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=(1000,), metavar="SIZE", help="how many articles")
    asked = parser.parse_args()
    from invented.archive import write_archive
    from invented.edits import STAGES, costs_of_edits

    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as scratch:
            write_archive(size, Path(scratch))
            print(f"{f'{size:,} articles':<20}" + "".join(f"{stage:>9}" for stage in (*STAGES, "together")))
            for name, seconds in costs_of_edits(Path(scratch)):
                cells = (*(seconds[stage] for stage in STAGES), sum(seconds.values()))
                print(f"{name:<20}" + "".join(f"{cell:>9.2f}" for cell in cells), flush=True)


if __name__ == "__main__":
    sys.exit(said_by(main))
