"""Lay an archive's records together with this repository's pages, looks and code, as a project that MkDocs builds.

    python scripts/assemble_project.py ARCHIVE FOLDER

ARCHIVE holds `articles/` and `docs/` with an entry's file on its shelf, nothing else; FOLDER is made anew.
"""

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("hooks", "overrides", "docs/assets")
_TO_RECORDS = re.compile(r"\[([^\]]*)\]\((?:articles|claims|events|organisations|people|places)/(?!index)[^)]*\)")
"""Links of pages that people wrote to this archive's records, which another archive has not."""


def assemble(archive: Path, folder: Path) -> Path:
    """A project over another archive's records, in a folder that is not there yet; returns the folder."""
    shutil.copytree(archive, folder)
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for page in (ROOT / "docs").glob("*.md"):
        (folder / "docs" / page.name).write_text(_TO_RECORDS.sub(r"\1", page.read_text("utf-8")), "utf-8")
    return folder


def main(archive: str, folder: str) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    assemble(Path(archive), Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:3])
