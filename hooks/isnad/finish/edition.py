"""What mkdocs.yml says of an edition: the release, the day of its last change, its DOI, where it stands."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from isnad.message import Message, at_position, fault, short, visible
from isnad.model.outputs import Edition
from isnad.model.source import FilePosition

_EPOCH = re.compile(r"|0|[1-9][0-9]{0,9}", re.ASCII)
"""Seconds since 1970, up to the year 2286; or nothing, where no commit is known."""

_DOI = re.compile(r"|10\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]+", re.ASCII)
"""A DOI as Crossref says most are (https://www.crossref.org/blog/dois-and-matching-regular-expressions/), or none."""


_ADDRESS = r"https?://[^\s\x00-\x20\x7f\"'<>\\^`{|}]+"
_WAY = r"(?!/)[\w./-]+"
_BEARABLE = {
    "site_url": re.compile(r"|https?://[^\s\x00-\x20\x7f\"'<>\\^`{|}?#]+"),
    "repo_url": re.compile(rf"|{_ADDRESS}"),
    "edit_uri": re.compile(rf"|{_ADDRESS}|[\w./?=&%#+@-]+", re.ASCII),
    "release": re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\"'<>&\\]{0,80}"),
    "example": re.compile(rf"|{_WAY}", re.ASCII),
    "example_of": re.compile(rf"|{_WAY}", re.ASCII),
}
"""What is written into every page, by the theme too, which escapes none of it; nothing, where a site has no such."""


def odd_settings(config: Mapping[str, Any], articles: Path) -> Iterator[Message]:
    """What cannot be meant of the settings of a site; `articles` is the folder of its records."""
    settings = config["extra"]["archive"]
    for name, bearable in _BEARABLE.items():
        value = str(config.get(name) or settings.get(name) or "")
        if not bearable.fullmatch(value):
            wrong = fault("odd-setting", name=name, value=short(visible(value)))
            yield at_position("mkdocs.yml", FilePosition(), wrong)
    if not articles.is_dir():
        yield at_position(visible(str(settings["articles"])), FilePosition(), fault("no-records-folder"))
    if not _EPOCH.fullmatch(str(settings["committed"])):
        yield at_position("SOURCE_DATE_EPOCH", FilePosition(), fault("odd-epoch"))
    if not _DOI.fullmatch(_doi(settings)):
        yield at_position("mkdocs.yml", FilePosition(), fault("odd-doi"))


def edition_of(name: str, repository: str, settings: Mapping[str, object]) -> Edition:
    """Which state of the archive a site is; `repository` is the address of its repository, or empty."""
    committed, there = str(settings["committed"]), repository.rstrip("/")
    day = datetime.fromtimestamp(int(committed), UTC).date() if committed else None
    return Edition(name, str(settings["release"]), day, _doi(settings), f"{there}/releases" if there else "")


def _doi(settings: Mapping[str, object]) -> str:
    """An archive made before there were DOIs has no place for one."""
    return str(settings.get("doi", ""))
