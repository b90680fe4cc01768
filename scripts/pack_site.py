"""Pack a built site into a zip that is the same, byte for byte, wherever the same site is packed.

    python scripts/pack_site.py SITE ZIP

Exit code 0; 2 where there is no such folder.
"""

import argparse
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FILE = 0o100644 << 16


def pack(folder: Path, file: Path) -> int:
    """Pack every file of a folder, below its name, in the order of their paths; says how many. Replaces `file`."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    file.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(file, "w") as packed:
        for path in paths:
            # A time of its own would make two zips of the same files differ; zips begin in 1980.
            member = ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", (1980, 1, 1, 0, 0, 0))
            member.external_attr = _FILE
            member.create_system = 3
            packed.writestr(member, path.read_bytes(), ZIP_DEFLATED, 9)
    return len(paths)


def main() -> int:
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
