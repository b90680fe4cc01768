"""Pack a built site into a zip that is the same, byte for byte, wherever the same site is packed.

    python scripts/pack_site.py SITE ZIP

Exit code 0; 2 where there is no such folder.
"""

import argparse
import sys
from pathlib import Path

from isnad.finish.packing import pack
from isnad.say.streams import speak_utf8


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, metavar="SITE")
    parser.add_argument("zip", type=Path, metavar="ZIP")
    options = parser.parse_args()
    if not options.site.is_dir():
        parser.error(f"no such folder: {options.site}")
    print(f"{options.zip}: {pack(options.site.resolve(), options.zip)} files", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
