"""Set up the generators of sites that the slow tests build the published Markdown with, in an environment of their own.

    python scripts/set_up_generators.py [--into DIR]

Hugo, Pelican and Node come as requirements/generators.txt lists them, Eleventy as its package-lock.json does, each with
its hash; no script of its packages runs. Does nothing where they stand as listed.
Exit code 0; that of pip or npm where one failed.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "requirements" / "generators.txt"
ELEVENTY = ROOT / "tests" / "cases" / "generators" / "eleventy"
LISTS = ("package.json", "package-lock.json")


def set_up(made: Path) -> int:
    """Make the environment anew, unless it was made of the same lists; the code of what failed, or 0."""
    listed = [PACKAGES, *(ELEVENTY / name for name in LISTS)]
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in listed)).hexdigest()
    done = made / "done"
    if done.exists() and done.read_text("ascii") == wanted:
        return 0
    venv.create(made, with_pip=True, clear=True)
    for name in LISTS:
        shutil.copyfile(ELEVENTY / name, made / name)
    programs, ending = (made / "Scripts", ".exe") if os.name == "nt" else (made / "bin", "")
    found = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}  # npm asks for the Node beside it
    pip = ("install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "-r", PACKAGES)
    npm = ("ci", "--prefix", made, "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
    for program, arguments in (("pip", pip), ("npm", npm)):
        ended = subprocess.run([programs / f"{program}{ending}", *arguments], env=found, check=False).returncode
        if ended:
            return ended
    done.write_text(wanted, "ascii", newline="\n")
    return 0


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--into", type=a_path, default=ROOT / ".cache" / "generators", metavar="DIR")
    return set_up(parser.parse_args().into.resolve())


if __name__ == "__main__":
    sys.exit(said_by(main))
