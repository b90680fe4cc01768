"""The tasks that every archive has, this one and those that `make new` starts."""

import shutil
from collections.abc import Mapping

from task_runner.machinery import PROGRAMS, ROOT, Task, asked, build, program, python


def site() -> None:
    """build site/ strictly; ARTICLES=DIR builds from another folder of records"""
    build()
    print(f"site/ stands. Open site/index.html in a browser, or: {PROGRAMS / 'python'} scripts/serve_site.py site")


def install() -> None:
    """the set-up alone: what building and checking need"""


def serve() -> None:
    """preview: after an edit of a record, a page is made anew when it is asked for"""
    program("mkdocs", "serve")


def record() -> None:
    """record an article in the browser: FILE=text or saved page, URL=address, or ID=existing record"""
    options = [word for name in ("URL", "ID") if asked(name) for word in (f"--{name.lower()}", asked(name))]
    python("scripts/record.py", *filter(None, [asked("FILE")]), *options)


def fingerprints() -> None:
    """articles/*.fingerprint anew from their originals: ORIGINALS=folder"""
    python("scripts/make_fingerprints.py", asked("ORIGINALS", "originals"))


def clean() -> None:
    """away with all that was made here, .venv too"""
    for name in (".venv", "dist", "site", ".site.next", ".site.last"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    (ROOT / ".site.lock").unlink(missing_ok=True)


EVERYDAY: Mapping[str, Task] = {
    "site": ("site", site),
    "install": ("site", install),
    "serve": ("site", serve),
    "record": ("record", record),
    "fingerprints": ("site", fingerprints),
    "clean": ("", clean),
}
