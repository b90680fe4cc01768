"""Browsers that Playwright does not drive, each behind the same few words: Firefox ESR and WebKitGTK, both Debian's.

Selenium has the protocols. Firefox is spoken to over WebDriver BiDi, on the socket that it opens itself: Debian has no
driver of it. WebKit is, by its own driver (`webkit2gtk-driver`), on a screen that nobody sees (`xvfb`).
"""

import base64
import contextlib
import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.remote.websocket_connection import WebSocketConnection
from selenium.webdriver.webkitgtk.service import Service

SECONDS = 60
_LISTENS = re.compile(rb"WebDriver BiDi listening on (ws://\S+)")


class Client(Protocol):
    """One window of a browser."""

    name: str

    def open(self, address: str) -> None:
        """Load a page, until its scripts have run."""

    def run(self, script: str) -> Any:
        """The value of an expression in the page, as JSON has it, or None; of a promise, what it promises."""

    def resize(self, width: int, height: int) -> None:
        """Give the page a window of that size in CSS pixels."""


def until(client: Client, script: str, seconds: float = SECONDS) -> bool:
    """Whether an expression comes true in the page."""
    last = time.monotonic() + seconds
    while not (true := bool(client.run(script))) and time.monotonic() < last:
        time.sleep(0.05)
    return true


_READ = """async (address) => {
  const { ReaderMode } = ChromeUtils.importESModule("moz-src:///toolkit/components/reader/ReaderMode.sys.mjs");
  return JSON.stringify(await ReaderMode.downloadAndParseDocument(address));
}"""


class Firefox:
    """Firefox, spoken to over the socket that it opens itself."""

    name = "firefox"

    def __init__(self, socket: WebSocketConnection) -> None:
        self._socket = socket
        self._complaints: list[str] = []
        self.command("session.new", {"capabilities": {}})
        socket.callbacks["log.entryAdded"] = [self._note]
        self.command("session.subscribe", {"events": ["log.entryAdded"]})
        self._window = self.command("browsingContext.create", {"type": "tab"})["context"]

    def command(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """What Firefox answers to a command of WebDriver BiDi; raises AssertionError where it refuses it."""
        answer = self._socket.send_cmd(method, parameters)
        assert "error" not in answer, f"{method}: {answer}"
        return dict(answer["result"])

    def _note(self, entry: dict[str, Any]) -> None:
        if entry["level"] in {"error", "warn"}:
            self._complaints.append(entry["text"])

    def open(self, address: str) -> None:
        self.command("browsingContext.navigate", {"context": self._window, "url": address, "wait": "complete"})

    def run(self, script: str) -> Any:
        call = {
            "functionDeclaration": f"async () => JSON.stringify(await ({script})) ?? 'null'",
            "awaitPromise": True,
            "target": {"context": self._window},
            "userActivation": True,
        }
        answer = self.command("script.callFunction", call)
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"]["value"])

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self.command("browsingContext.setViewport", {"context": self._window, "viewport": size})

    def complaints(self) -> list[str]:
        """What the console has held against the pages since this was last asked."""
        said, self._complaints = self._complaints, []
        return said

    def cut_network(self, cut: bool) -> None:
        """Cut all of the browser off from the network, or give it back."""
        conditions = {"type": "offline"} if cut else None
        self.command("emulation.setNetworkConditions", {"networkConditions": conditions, "contexts": [self._window]})

    def read(self, address: str) -> dict[str, Any]:
        """A page as the reader view has it (Mozilla's Readability): its title, byline, language and text as HTML."""
        (top, *_) = self.command("browsingContext.getTree", {"moz:scope": "chrome"})["contexts"]
        call = {
            "functionDeclaration": _READ,
            "arguments": [{"type": "string", "value": address}],
            "awaitPromise": True,
            "target": {"context": top["context"]},
        }
        return dict(json.loads(self.command("script.callFunction", call)["result"]["value"]))

    def print(self) -> bytes:
        """The page as a PDF of A4 paper, as a reader who prints it gets it."""
        return base64.b64decode(self.command("browsingContext.print", {"context": self._window})["data"])


_WIDEST_FRAME = 100
_ONCE_NEAR = """new Promise((resolve) => {{
    const look = () => Math.abs(innerWidth - {width}) < {frame}
        ? resolve([innerWidth, innerHeight]) : requestAnimationFrame(look);
    look();
}})"""
"""The size of what a page has of the window, once that is near what was asked for."""


class WebKit:
    """WebKitGTK's small browser, by its own driver."""

    name = "webkit"

    def __init__(self, driver: WebKitGTK) -> None:
        self._driver = driver

    def open(self, address: str) -> None:
        self._driver.get(address)

    def run(self, script: str) -> Any:
        return json.loads(
            self._driver.execute_script(f"return (async () => JSON.stringify(await ({script})) ?? 'null')()")
        )

    def resize(self, width: int, height: int) -> None:
        self._driver.set_window_size(width, height)  # which the window takes when it can
        wide, high = self.run(_ONCE_NEAR.format(width=width, frame=_WIDEST_FRAME))
        self._driver.set_window_size(2 * width - wide, 2 * height - high)  # the window has a frame


@contextlib.contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Firefox with an empty profile; raises FileNotFoundError where there is none."""
    program = _found("FIREFOX", "firefox-esr", "firefox")
    (profile / "user.js").write_text(_PREFERENCES, "utf-8")
    arguments = (
        "--headless",
        "--no-remote",
        "--profile",
        profile,
        "--remote-debugging-port",
        "0",
        "--remote-allow-system-access",
    )
    said = profile / "said.txt"
    with said.open("wb") as log, subprocess.Popen([program, *arguments], stdout=log, stderr=log) as running:
        try:
            socket = WebSocketConnection(f"{_address_in(said, running)}/session", SECONDS, 0.01)
            yield Firefox(socket)
            socket.close()
        finally:
            running.terminate()


_PREFERENCES = "".join(
    f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
    for name, value in {
        "app.update.enabled": False,
        "browser.shell.checkDefaultBrowser": False,
        "browser.startup.page": 0,
        "datareporting.policy.dataSubmissionEnabled": False,
        "dom.disable_open_during_load": False,
        "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False,
        "toolkit.telemetry.reportingpolicy.firstRun": False,
    }.items()
)
"""A browser that asks nobody for anything but the pages."""


def _address_in(log: Path, running: subprocess.Popen[bytes]) -> str:
    last = time.monotonic() + SECONDS
    while time.monotonic() < last and running.poll() is None:
        if listens := _LISTENS.search(log.read_bytes()):
            return listens[1].decode()
        time.sleep(0.05)
    raise AssertionError(f"Firefox opened no socket: {log.read_text('utf-8', 'replace')}")


@contextlib.contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """WebKitGTK's small browser on a screen of its own; raises FileNotFoundError where it lacks something."""
    driver, screen = _found("WEBKIT_DRIVER", "WebKitWebDriver"), _found("XVFB", "Xvfb")
    options = WebKitGTKOptions()
    options.binary_location = _small_browser()
    options.add_argument("--automation")
    with _screen(screen) as display:
        environment = {**os.environ, "DISPLAY": display, "XDG_DATA_HOME": f"{folder}", "XDG_CACHE_HOME": f"{folder}"}
        service = Service(driver, env=environment)
        window = WebKitGTK(options, service)
        try:
            yield WebKit(window)
        finally:
            window.quit()


def _small_browser() -> str:
    found = sorted(Path("/usr/lib").glob("*/webkit*gtk-*/MiniBrowser"))
    if not found:
        raise FileNotFoundError("MiniBrowser")
    return str(found[-1])


@contextlib.contextmanager
def _screen(program: str) -> Iterator[str]:
    reading, writing = os.pipe()
    arguments = (program, "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
    quiet = subprocess.DEVNULL
    with subprocess.Popen(arguments, pass_fds=[writing], stdout=quiet, stderr=quiet) as running:
        os.close(writing)
        with os.fdopen(reading, "rb") as number:
            display = f":{number.readline().decode().strip()}"
        try:
            yield display
        finally:
            running.terminate()


def _found(variable: str, *names: str) -> str:
    path = os.environ.get(variable) or next(filter(None, map(shutil.which, names)), None)
    if path is None:
        raise FileNotFoundError(names[0])
    return path
