"""Start an archive of your own, beside this one: with its name, one invented event, and nothing of this archive's.

    python3 scripts/new_archive.py NAME [FOLDER] [--languages "TAG TAG"]
    python3 scripts/new_archive.py --update FOLDER

NAME is what readers see (in Arabic, say). FOLDER must not be there yet, or be empty; without one it stands beside this
repository under its name. TAGs are the languages that the archive tells names in beside Arabic, as BCP 47 names them
(ku, ru, sr-Latn); they stand in its languages.txt, which it goes on writing. The folder has the same two commands:
`make site` and `make test`. Its code is a copy, which stays as it came: --update takes the code of this repository into
a folder that was made before, and leaves its records and pages as they are.
Exit code 0: done; 1: not done, and nothing was written; 2: wrong arguments.
"""

import argparse
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "hooks"))  # no package need be installed
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8
from own_archive.making import Refused, folder_of, make, update

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="?", metavar="NAME", help="the archive's name, as readers see it")
    parser.add_argument("folder", nargs="?", type=a_path, metavar="FOLDER", help="where it goes")
    parser.add_argument("--languages", default="", metavar="TAGS", help="of names, beside Arabic: 'ku ru'")
    parser.add_argument("--update", type=a_path, metavar="FOLDER", help="newer code into an archive that stands there")
    asked = parser.parse_args()
    if bool(asked.name) == bool(asked.update):
        parser.error('a NAME is needed (make new NAME="..."), or --update FOLDER')
    try:
        if asked.update:
            changed = update(asked.update)
            print("\n".join([*changed, f"{asked.update}: {len(changed)} files are new or gone; now: make test"]))
            return 0
        folder = asked.folder or ROOT.parent / folder_of(asked.name)
        make(asked.name, folder, tuple(asked.languages.replace(",", " ").split()))
    except (Refused, OSError) as wrong:
        print(wrong, file=sys.stderr)
        return 1
    print(f"{folder} stands. Now: cd {folder} && make site && make test")
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
