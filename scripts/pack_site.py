"""Pack a built site into a zip that is the same, byte for byte, wherever the same site is packed.

    python scripts/pack_site.py SITE ZIP

A link in SITE, or a name that does not unpack everywhere, is refused: then no zip is made.
Exit code 0; 2 where there is no such folder, or no zip can be made of it.
"""

import argparse
import sys

from isnad.finish.packing import Unpackable, pack
from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=a_path, metavar="SITE")
    parser.add_argument("zip", type=a_path, metavar="ZIP")
    options = parser.parse_args()
    if not options.site.is_dir():
        parser.error(f"no such folder: {visible(str(options.site))}")
    try:
        count = pack(options.site.resolve(), options.zip)
    except (Unpackable, OSError) as wrong:
        parser.error(str(wrong))
    print(f"{visible(str(options.zip))}: {count} files", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
