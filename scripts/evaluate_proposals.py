"""Print how often recorded assertions are among the sentences proposed for their claims, each article left out in turn.

    python scripts/evaluate_proposals.py [ORIGINALS] [--root DIR] [--json]

ORIGINALS holds the originals of the archive at --root (default: this repository); left out, the invented archive and
its originals in examples/bridge are asked. An article whose original is not there is not counted.
Exit code 0; 2: wrong arguments, or a folder with none of the originals.
"""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
INVENTED = ROOT / "examples" / "bridge"


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("originals", nargs="?", type=a_path, metavar="ORIGINALS", help="the folder of originals")
    parser.add_argument("--root", type=a_path, default=ROOT, help="the archive's folder (default: this repository)")
    parser.add_argument("--json", action="store_true", help="print the counts as an object")
    options = parser.parse_args()
    from isnad.evaluating_answers import as_table, evaluate_proposals
    from isnad.read.folders import Folders, read_archive, read_originals

    root = options.root if options.originals else INVENTED
    archive, _ = read_archive(Folders.at(root))
    names = [article.original.file for article in archive.articles.values()]
    figures = evaluate_proposals(archive, read_originals(options.originals or INVENTED / "originals", names))
    if not figures:
        parser.error(f"none of the originals is in {options.originals}")
    print(
        json.dumps({id_: asdict(one) for id_, one in figures.items()}, indent=1) if options.json else as_table(figures)
    )
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
