"""What mkdocs.yml says of an edition: the release, the day of its last change, its DOI."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from isnad.message import Message, at_position, fault
from isnad.model.outputs import Edition
from isnad.model.source import FilePosition

_EPOCH = re.compile(r"|0|[1-9][0-9]{0,9}", re.ASCII)
"""Seconds since 1970, up to the year 2286; or nothing, where no commit is known."""

_DOI = re.compile(r"|10\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]+", re.ASCII)
"""A DOI as Crossref says most are (https://www.crossref.org/blog/dois-and-matching-regular-expressions/), or none."""


def odd_settings(settings: Mapping[str, object]) -> Iterator[Message]:
    """What cannot be meant of `extra.archive`."""
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
