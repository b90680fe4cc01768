"""Print how well the importer reads the annotated articles of a folder: found, right, wrong, recall, precision.

    python scripts/evaluate_importer.py [FOLDER] [--only PATTERN] [--json | --measure]

FOLDER holds originals, each with its annotation beside it (tests/cases/importer/README.md tells the form); left out, it
is that folder, whose articles are invented. --only "b1-*" measures the articles whose names fit. The entries are those
of the archive that this repository holds.
Exit code 0; 1: a file of the folder cannot be read; 2: wrong arguments, or a folder without annotations.
"""

import argparse
import json
import logging
import sys
from dataclasses import asdict
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
INVENTED = ROOT / "tests" / "cases" / "importer"


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=a_path, default=INVENTED, metavar="FOLDER", help="annotated articles")
    parser.add_argument("--only", default="*", metavar="PATTERN", help="articles whose names fit, without their ends")
    parser.add_argument("--json", action="store_true", help="print the counts as an object")
    parser.add_argument("--measure", action="store_true", help="print how often each rule was right, as measured.tsv")
    options = parser.parse_args()
    if not any(options.folder.glob(f"{options.only}.json")):
        parser.error(f"no annotations in {options.folder}")
    from isnad.drafting import open_import
    from isnad.evaluating import as_measured, as_table, evaluate, measure_rules, read_annotated
    from isnad.read.folders import Folders, read_archive

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    archive, _ = read_archive(Folders.at(ROOT))
    try:
        if options.measure:
            print(as_measured(measure_rules(read_annotated(options.folder, open_import(archive)))))
            return 0
        figures = evaluate(read_annotated(options.folder, open_import(archive), options.only))
    except (OSError, ValueError) as wrong:
        print(f"{options.folder}: {wrong}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps({what: asdict(figure) for what, figure in figures.items()}, indent=1))
    else:
        print(as_table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
