"""The service worker: its logic, below a line that says which release it is and what it keeps from the first day.

The worker names the release, which is made from the list of files, so no list can hold it. The logic alone is published
a second time as a file of its own that the list holds: so a copy's worker can be told from another.
"""

import json
from collections.abc import Collection
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ANSWER = "offline.html"
"""The page that answers where one is asked for that is not kept, and that tells how to keep them all."""
WORKER = "sw.js"
WORKER_LOGIC = "assets/javascripts/worker.js"
_FIRST_LINE = "self.isnad = {};\n"


def worker_logic() -> str:
    """What the worker does, whichever release it is of, as JavaScript."""
    return Path(__file__).with_suffix(".js").read_text("utf-8")


def worker_js(release: str, shell: tuple[str, ...]) -> str:
    """The worker for a release, as JavaScript: one line that is made here, then its logic as it is."""
    return _first_line({"release": release, "answer": _ANSWER, "shell": sorted(shell)}) + worker_logic()


def is_worker_of(text: str, release: str, paths: Collection[str], logic: str) -> bool:
    """Whether a text is the worker of a release that lists these paths, and nothing besides."""
    first, _, rest = text.partition("\n")
    before, after = _FIRST_LINE.strip().split("{}")
    try:
        stated = json.loads(first.removeprefix(before).removesuffix(after))
        named = {stated["answer"], *stated["shell"]}
        return (
            stated.keys() == {"release", "answer", "shell"}
            and stated["release"] == release
            and named <= set(paths)
            and _first_line(stated) == f"{first}\n"
            and rest == logic
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False


def _first_line(stated: dict[str, object]) -> str:
    return _FIRST_LINE.format(json.dumps(stated))


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
