"""Write a crawl of invented articles, one after another, so that a million take no more memory than ten.

    python scripts/generate_crawl.py 1000000 crawl [--form warc|parquet|jsonl] [--each 10000]

The same number gives the same crawl, and a smaller one its beginning. Nothing in it happened; the words are nobody's.
"""

import argparse
import sys
from itertools import islice

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8
from wire.copies import articles
from wire.files import write_lines, write_parquet, write_warc


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("folder", type=a_path, help="a folder that is not there yet")
    parser.add_argument("--form", choices=("warc", "parquet", "jsonl"), default="jsonl")
    parser.add_argument("--each", type=int, default=10_000, help="articles in a file (default: 10000)")
    options = parser.parse_args()
    options.folder.mkdir(parents=True)
    write = {"warc": write_warc, "parquet": write_parquet, "jsonl": write_lines}[options.form]
    made = articles(options.count)
    for number, start in enumerate(range(0, options.count, options.each)):
        write(islice(made, min(options.each, options.count - start)), options.folder / f"part-{number:05}")


if __name__ == "__main__":
    sys.exit(said_by(main))
