"""Read a crawl into tables: who was quoted, what was copied from whom, which articles are of one origin.

    python scripts/read_corpus.py FILE_OR_FOLDER... --out FOLDER [--workers N] [--cluster ADDRESS] [--with-text]

Takes WARC, WACZ, Parquet and JSON Lines (fields text or html, url, title, outlet, published, captured), and writes
Parquet: articles, mentions, quotations, values (numbers and dates), recorded (passages that stand in the archive's own
articles), pairs, passages, clusters, bad (what could not be read, and why). No text is written unless --with-text asks:
offsets, hashes and figures are. Killed and started again with the same words it goes on where it was. What is told
on the screen is silent with --quiet and where no terminal is. `make corpus-setup` installs what it needs.
Exit code 0: all read, bad records listed; 1: the folder holds another run, or a file is of no form known here.
"""

import argparse
import json
import sys
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
STEPS = {"read": "shards of 500", "sketch": "sketches", "compare": "parts of 5000 pairs"}


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("given", nargs="+", type=a_path, metavar="FILE_OR_FOLDER", help="files of a crawl")
    parser.add_argument("--out", type=a_path, required=True, metavar="FOLDER", help="where the tables go")
    parser.add_argument("--archive", type=a_path, default=ROOT, metavar="DIR", help="whose names are found (this one)")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes at once (default: 1)")
    parser.add_argument("--cluster", metavar="ADDRESS", help="of a Ray cluster, which sees the same folders")
    parser.add_argument("--with-text", action="store_true", help="write each article's text, too")
    parser.add_argument("--quiet", action="store_true", help="say nothing but what went wrong")
    options = parser.parse_args()
    for given in options.given:
        if not given.exists():
            parser.error(f"no such file or folder: {given}")
    if options.workers < 1:
        parser.error("--workers: at least 1")
    from rich import progress as rich

    from isnad.corpus.reading import Plan, SameName, read_corpus
    from isnad.corpus.sources import UnknownForm
    from isnad.corpus.store import AnotherRun

    plan = Plan(tuple(options.given), options.out, options.archive, options.workers, options.cluster, options.with_text)

    class Rate(rich.ProgressColumn):
        def render(self, task: rich.Task) -> str:
            return f"{task.speed * 60:.1f} a minute" if task.speed else ""

    shown = rich.TextColumn("{task.description}"), rich.BarColumn(), rich.MofNCompleteColumn()
    quiet = options.quiet or not sys.stderr.isatty()
    with rich.Progress(*shown, Rate(), rich.TimeRemainingColumn(), disable=quiet) as bar:
        tasks = {step: bar.add_task(f"{step}, {of}", start=False, total=None) for step, of in STEPS.items()}

        def show(step: str, done: int, total: int) -> None:
            bar.start_task(tasks[step])
            bar.update(tasks[step], completed=done, total=total)

        try:
            told = read_corpus(plan, show)
        except UnknownForm as wrong:
            print(f"{wrong}: name it .warc, .warc.gz, .wacz, .parquet, .jsonl or .jsonl.gz", file=sys.stderr)
            return 1
        except SameName as wrong:
            print(f"two files are called {wrong}: give the folder that holds both, or rename one", file=sys.stderr)
            return 1
        except AnotherRun as wrong:
            print(f"{wrong}: name another folder with --out", file=sys.stderr)
            return 1
    if not options.quiet:
        print(json.dumps({name: round(value, 2) for name, value in told.items()}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
