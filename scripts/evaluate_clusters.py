"""Print how well articles of one origin are put together, on invented pairs that say which are.

    python scripts/evaluate_clusters.py [--each 400] [--seed gold] [--workers 2] [--out FOLDER]

Runs the whole of `read_corpus.py` over them: the adjusted Rand index of its clusters, precision and recall of
pairs, and for each kind of pair (cut, paraphrased, translated anew, quotations moved, other stories of one event) how
many were found to be of one origin, and how many share a passage. Beside it stand minhash alone and runs of five
words, each at the threshold that suits it best. `make corpus-setup` installs what it needs. With --out the set is
written there (articles.jsonl, pairs.jsonl; CC BY 4.0) and nothing is measured.
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8
from wire.pairs import Gold, gold

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=400, help="pairs of each of five kinds (default: 400)")
    parser.add_argument("--seed", default="gold", help="another word gives another set (default: gold)")
    parser.add_argument("--workers", type=int, default=2, help="processes at once (default: 2)")
    parser.add_argument("--out", type=a_path, metavar="FOLDER", help="write the set there instead")
    options = parser.parse_args()
    made = gold(options.seed, options.each)
    if options.out:
        write(made, options.out)
        return 0
    from wire.trial import beside, by_run

    with TemporaryDirectory() as scratch:
        found = {"read_corpus": by_run(made, Path(scratch), ROOT, options.workers), **beside(made)}
    print(json.dumps(found, indent=1))
    return 0


def write(made: Gold, folder: Path) -> None:
    """The set as two files of JSON Lines."""
    folder.mkdir(parents=True, exist_ok=True)
    rows_of = {"articles": map(asdict, made.articles), "pairs": map(asdict, made.pairs)}
    for name, rows in rows_of.items():
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(said_by(main))
