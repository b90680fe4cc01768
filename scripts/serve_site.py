"""Show a built site on this machine, each text under the name of its encoding.

    python scripts/serve_site.py DIR [--port 8000]

Python's own `http.server` sends Markdown and CSV with no encoding, and browsers then read Arabic as Western letters.
"""

import argparse
import errno
import functools
import io
import sys
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8

MOST_PORT = 65535


class SiteHandler(SimpleHTTPRequestHandler):
    """Sends files of a folder, all text as the UTF-8 that it is."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """A plain file of the folder, by its own way there: a link, a pipe or a list of what a folder holds is none."""
        if self._holds(Path(self.translate_path(self.path))):
            return super().send_head()
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def _holds(self, place: Path) -> bool:
        try:
            file = place / "index.html" if place.is_dir() else place
            own_way = Path(self.directory).resolve() / file.relative_to(self.directory)
            return file.is_file() and file.resolve() == own_way
        except (OSError, ValueError):  # a name that no disk bears
            return False

    def guess_type(self, path: object) -> str:
        kind = {".md": "text/markdown", ".csv": "text/csv"}.get(Path(str(path)).suffix) or super().guess_type(str(path))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=a_path, metavar="DIR", help="the built site")
    parser.add_argument("--port", type=int, default=8000, help="where on this machine (8000)")
    given = parser.parse_args()
    if not given.folder.is_dir():
        parser.error(f"no such folder: {visible(str(given.folder))} (make site)")
    if not 0 <= given.port <= MOST_PORT:
        parser.error(f"--port: from 0, for any that is free, to {MOST_PORT}")
    try:
        server = ThreadingHTTPServer(("127.0.0.1", given.port), functools.partial(SiteHandler, directory=given.folder))
    except OSError as wrong:
        taken = "another program has it" if wrong.errno == errno.EADDRINUSE else wrong.strerror
        parser.error(f"--port {given.port}: {taken}; name another")
    with server:
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    sys.exit(said_by(main))
