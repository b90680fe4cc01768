"""The service worker: `worker.js` below a line that says which release it is and what it keeps from the first day."""

import json
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ANSWER = "offline.html"
"""The page that answers where one is asked for that is not kept, and that tells how to keep them all."""
_TEMPLATE = Path(__file__).with_suffix(".js")


def worker_js(release: str, shell: tuple[str, ...]) -> str:
    """The worker for a release, as JavaScript: one line that is made here, then the file as it is."""
    release_and_shell = json.dumps({"release": release, "answer": _ANSWER, "shell": sorted(shell)})
    return f"self.isnad = {release_and_shell};\n{_TEMPLATE.read_text('utf-8')}"


def shell_of(site: Path) -> tuple[str, ...]:
    """The few files without which no page looks like one: the answer, the home page, and what these load."""
    loads = _Loads()
    pages = (_ANSWER, "index.html")
    for page in pages:
        loads.feed((site / page).read_text("utf-8"))
    return (*pages, *dict.fromkeys(loads.paths))


class _Loads(HTMLParser):
    """Paths of the styles, scripts and icons that a page at the site's root loads."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        address = given.get("src") if tag == "script" else given.get("href") if _is_loaded(tag, given) else None
        if address and not urlsplit(address).scheme:
            self.paths.append(unquote(urlsplit(address).path))


def _is_loaded(tag: str, attributes: dict[str, str | None]) -> bool:
    return tag == "link" and attributes.get("rel") in {"stylesheet", "icon"}
