"""Lay an archive's records together with this repository's pages, looks and code, as a project that MkDocs builds.

    python scripts/assemble_project.py ARCHIVE FOLDER

ARCHIVE holds `articles/` and `docs/` with an entry's file on its shelf, nothing else; FOLDER is made anew.
"""

import argparse
import json
import re
import shutil
import sys
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("hooks", "overrides", "docs/assets")
_TO_RECORDS = re.compile(r"\[([^\]]*)\]\((?:articles|claims|events|organisations|people|places)/(?!index)[^)]*\)")
"""Links of pages that people wrote to this archive's records, which another archive has not."""


def assemble(archive: Path, folder: Path, name: str = "") -> Path:
    """A project over another archive's records, in a folder that is not there yet; returns the folder.

    `name` is what the site is called, where that is not as this repository's.
    """
    shutil.copytree(archive, folder)
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    named = re.sub("^site_name: .+$", lambda _: f"site_name: {json.dumps(name)}", settings, count=1, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(named if name else settings, "utf-8", newline="\n")
    for page in (ROOT / "docs").glob("*.md"):
        (folder / "docs" / page.name).write_text(_TO_RECORDS.sub(r"\1", page.read_text("utf-8")), "utf-8", newline="\n")
    return folder


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=a_path, metavar="ARCHIVE", help="the folder of its records")
    parser.add_argument("folder", type=a_path, metavar="FOLDER", help="the project's folder; what it holds is deleted")
    parser.add_argument("--name", default="", help="what the site is called (default: as this one)")
    options = parser.parse_args()
    if not options.archive.is_dir():
        parser.error(f"no such folder: {options.archive}")
    shutil.rmtree(options.folder, ignore_errors=True)
    assemble(options.archive, options.folder, options.name)


if __name__ == "__main__":
    sys.exit(said_by(main))
