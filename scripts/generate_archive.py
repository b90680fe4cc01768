"""Write a large invented archive, to see how the site bears it.

    python scripts/generate_archive.py 5000 large
    cd large && mkdocs build

The same number gives the same archive. Nothing in it happened.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from assemble_project import assemble
from invented.archive import write_archive
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

NAME = "إسناد: أرشيف متخيَّل"


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("folder", type=a_path, help="a folder that is not there yet")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        write_archive(options.count, Path(scratch))
        assemble(Path(scratch), options.folder, NAME)


if __name__ == "__main__":
    sys.exit(said_by(main))
