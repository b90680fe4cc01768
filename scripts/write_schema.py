"""Write the JSON Schemas of front matter anew, from the models.

    python scripts/write_schema.py

A test holds what is written to the models.
"""

import argparse
import sys
from pathlib import Path

from isnad.say.streams import said_by, speak_utf8
from isnad.write.data.schema import schemas

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    for schema in schemas():
        (ROOT / schema.uri).parent.mkdir(exist_ok=True)
        (ROOT / schema.uri).write_text(schema.text, "utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(said_by(main))
