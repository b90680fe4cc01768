"""Show a built site on this machine, each text under the name of its encoding.

    python scripts/serve_site.py DIR [--port 8000]

Python's own `http.server` sends Markdown and CSV with no encoding, and browsers then read Arabic as Western letters.
"""

import argparse
import functools
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from isnad.say.streams import speak_utf8


class SiteHandler(SimpleHTTPRequestHandler):
    """Sends files of a folder, all text as the UTF-8 that it is."""

    def guess_type(self, path: object) -> str:
        kind = {".md": "text/markdown", ".csv": "text/csv"}.get(Path(str(path)).suffix) or super().guess_type(str(path))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the built site")
    parser.add_argument("--port", type=int, default=8000, help="where on this machine (8000)")
    given = parser.parse_args()
    with ThreadingHTTPServer(
        ("127.0.0.1", given.port), functools.partial(SiteHandler, directory=given.folder)
    ) as server:
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
