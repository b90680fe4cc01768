"""Every site that is asked, built of the same pages: ours, and others made of the Markdown published beside them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from assemble_project import ROOT, assemble

KHASHAM = ROOT / "tests" / "khasham"
"""The archive that the queries are asked of: a frozen copy, so that figures of two days can be compared."""

_PROJECT = """\
site_name: إسناد
docs_dir: docs
site_dir: site
use_directory_urls: false
theme: {name: material, language: ar, direction: rtl, font: false}
plugins: {search: {lang: ar}}
"""


def build_ours(folder: Path) -> Path:
    """The frozen archive as readers get it."""
    project = assemble(KHASHAM, folder.with_name(f"{folder.name}-project"))
    _run(sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project / "mkdocs.yml"), "-d", str(folder))
    return folder


def build_pagefind(ours: Path, folder: Path) -> Path:
    """Our pages, indexed by Pagefind: what stands in a page's main part, and not the menus around it."""
    shutil.copytree(ours, folder)
    _run(sys.executable, "-m", "pagefind", "--site", str(folder), "--root-selector", ".md-content", "--quiet")
    return folder


def build_stock(ours: Path, folder: Path) -> Path:
    """Our pages as plain Markdown, in the theme with its own search."""
    project = _project(ours, folder)
    _run(sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(project))
    return folder / "site"


def build_zensical(ours: Path, folder: Path) -> Path:
    """Our pages as plain Markdown, by Zensical with its own search."""
    project = _project(ours, folder)
    _run(str(Path(sys.executable).with_name("zensical")), "build", "-f", str(project))
    return folder / "site"


def _project(ours: Path, folder: Path) -> Path:
    for text in ours.rglob("*.md"):
        copy = folder / "docs" / text.relative_to(ours)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(text, copy)
    (folder / "mkdocs.yml").write_text(_PROJECT, encoding="utf-8", newline="\n")
    return folder / "mkdocs.yml"


def _run(*command: str) -> None:
    """Run a builder; its warnings about pages that were written for another are nobody's concern here."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")
