"""Warn of names that are also common words: a name of one word that Arabic uses often will link where it should not.

    make names

Prints `path: form: Zipf frequency` for each, and leaves the judgement to the editor: such a form may belong in `short`.
"""

import argparse
import sys
from pathlib import Path

from isnad.read.folders import Folders, read_archive
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
COMMON = 4.0
"""Of a million words of Arabic, ten or more are this one."""


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    from wordfreq import zipf_frequency

    archive, _ = read_archive(Folders.at(ROOT))
    for entry in archive.entries.values():
        for form in entry.names:
            frequency = zipf_frequency(form, "ar")
            if " " not in form and form not in entry.short and frequency >= COMMON:
                print(f"{entry.source.path}: {form}: {frequency}")


if __name__ == "__main__":
    sys.exit(said_by(main))
