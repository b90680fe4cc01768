"""Build the invented archive, and put it into a built site as its folder `example`.

    python scripts/build_example.py SITE

SITE is what `make site` built with EXAMPLE=example/index.html, so that its pages lead there. The example is a site of
its own: it has its own search, manifest and worker, says on each page that it is invented, and asks not to be indexed.
Exit code 0: it stands; 1: it could not be built, and SITE is as it was; 2: wrong arguments.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from assemble_project import assemble
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / ".cache" / "example"
NAME = "إسناد: مثال متخيَّل"


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=a_path, metavar="SITE", help="the built site")
    parser.add_argument("--project", type=a_path, default=PROJECT, help="where it is laid together; made anew")
    asked = parser.parse_args()
    site = asked.site
    if not (site / "index.html").is_file():
        parser.error(f"no site there: {site}")
    shutil.rmtree(asked.project, ignore_errors=True)
    project = assemble(ROOT / "examples" / "bridge", asked.project, NAME)
    built = project / "site"
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-q",
        "--strict",
        "-f",
        project / "mkdocs.yml",
        "-d",
        built,
    ]
    if subprocess.run(command, env={**os.environ, **settings()}, check=False).returncode:
        return 1
    coming = site.with_name(f".{site.name}.example")
    shutil.rmtree(coming, ignore_errors=True)
    shutil.copytree(built, coming)
    shutil.rmtree(site / "example", ignore_errors=True)
    coming.rename(site / "example")
    return 0


def settings() -> dict[str, str]:
    """What the example is told by its environment; nobody edits it on the web, so it is told of no repository."""
    address = os.environ.get("SITE_URL", "")
    own = f"{address.rstrip('/')}/example/" if address else ""
    unset = dict.fromkeys(("EXAMPLE", "REPO_URL", "EDIT_URI", "RELEASE"), "")
    return {**unset, "ARTICLES": "articles", "SITE_URL": own, "EXAMPLE_OF": "../index.html"}


if __name__ == "__main__":
    sys.exit(said_by(main))
