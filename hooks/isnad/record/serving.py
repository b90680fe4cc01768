"""The recorder on a port of the loopback address, until somebody ends it."""

import socket
import webbrowser
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from secrets import token_urlsafe

import uvicorn

from isnad.record.server import recorder
from isnad.record.session import Session

LOOPBACK = "127.0.0.1"


def serve(session: Session, house: Path, port: int, *, open_browser: bool) -> None:
    """Serve a sitting and print where. `house` is the repository, whose style sheets previews wear; port 0 is any."""
    token = token_urlsafe(24)
    with listen(port) as listening:
        port = listening.getsockname()[1]
        app = recorder(session, token, port, dict(_styles(house)))
        config = uvicorn.Config(
            app, http="h11", lifespan="off", ws="none", log_level="warning", access_log=False, server_header=False,
            proxy_headers=False, timeout_graceful_shutdown=3,
        )  # fmt: skip
        address = f"http://{LOOPBACK}:{port}/{token}/"
        print(address, flush=True)
        if open_browser:
            webbrowser.open(address)
        uvicorn.Server(config).run(sockets=[listening])


def listen(port: int) -> socket.socket:
    """A socket on the loopback address alone; port 0 is any that is free."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((LOOPBACK, port))
    listening.listen()  # so that whoever is quick waits instead of being turned away
    return listening


def _styles(house: Path) -> Iterator[tuple[str, Path]]:
    """The site's style sheets: the theme's, where it is installed, and our own."""
    theme = find_spec("material")
    places = list(theme.submodule_search_locations or ()) if theme else []
    for place in places:
        for sheet in sorted((Path(place) / "templates" / "assets" / "stylesheets").glob("*.min.css")):
            yield sheet.name, sheet
    for name in ("tones.css", "isnad.css", "answers.css", "figures.css", "panel.css"):
        yield name, house / "docs" / "assets" / "stylesheets" / name
