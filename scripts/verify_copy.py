"""Check a copy of the built archive against its manifest: what is missing, what changed, what is extra.

    python scripts/verify_copy.py DIR

Exits 0 where the copy is whole, 1 where it is not, 2 where it has no manifest that can be read.
"""

import argparse
import sys
from pathlib import Path

from isnad.finish.manifest import NAME, BrokenManifest, differences


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the copy, with manifest.json at its root")
    folder = parser.parse_args().folder
    try:
        release, found = differences(folder)
    except BrokenManifest:
        print(f"{folder / NAME}: لا توجد هنا قائمة ملفات سليمة؛ نزّل النسخة كاملة من جديد", file=sys.stderr)
        return 2
    for what, paths in (("ناقص", found.missing), ("متغيّر", found.changed), ("زائد", found.extra)):
        for path in paths:
            print(f"{what}: {path}")
    state = "النسخة ليست كما نُشرت" if found else "النسخة كما نُشرت، بكل ملفاتها"
    print(f"{state}. الإصدار: {release}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
