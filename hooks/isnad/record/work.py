"""What an editor has done so far: a record in the making and the entries that it brings along, as plain values.

Everything here is JSON, so that it is kept as it is, and is what front matter will hold: nothing is worked out anew
when it is opened again.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from isnad.model.records import RECORDS, Claim
from isnad.read.front_matter import split_and_load

FORM = 2
"""Of kept work; what another version kept is not opened."""

Lists = Literal["quotations", "assertions"]
ClaimState = Literal["answered", "silent", "unread"]
LISTS: Mapping[str, Lists] = {"q": "quotations", "a": "assertions"}
"""The list in which an annotation stands, by the letter that its id begins with."""

MOST_STEPS = 200
"""Of the way back that is kept."""

_SLUG = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class FileFrame:
    """A file that was there already, as it stood: its comments, and the lines above its body, are kept from it."""

    text: str

    @property
    def above(self) -> str:
        """The blank lines between front matter and body. Raises Unreadable where the file is no record."""
        _, body, _, _ = split_and_load(self.text)
        return body[: len(body) - len(body.lstrip("\n"))]


@dataclass(frozen=True, slots=True)
class Trail:
    """The numbers of the steps that are kept: the first, that of the work as it is, and the last that was undone."""

    first: int = 0
    at: int = 0
    last: int = 0

    def onward(self) -> "Trail":
        """The same after one step more; what is too long ago is left behind."""
        return Trail(max(self.first, self.at + 1 - MOST_STEPS), self.at + 1, self.at + 1)


@dataclass(frozen=True, slots=True)
class MadeEntry:
    """An entry or a claim that was made, or changed, while recording: its whole file as values."""

    shelf: str
    id: str
    front: Mapping[str, Any]
    body: str = ""
    frame: FileFrame | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every form of the name of somebody or something that has one, as `forms_of_names` has them."""
        return forms_of_names(self.shelf == "people", (*self.front.get("names", ()), *self.front.get("short", ())))

    @property
    def path(self) -> str:
        """Where its file stands in the archive."""
        return f"docs/{self.shelf}/{self.id}.md"


@dataclass(frozen=True, slots=True)
class Work:
    """A record in the making. `id` is fixed for a record that is there already; a new one takes it from its outlet.

    `silent` in the front matter are the claims that were looked at and not found; a claim that is in neither that list
    nor any assertion was not looked at yet. `named` are Latin words that a new record's id is made of.
    """

    front: Mapping[str, Any]
    body: str
    print: str
    fixed: str | None = None
    named: str = ""
    entries: tuple[MadeEntry, ...] = ()
    frame: FileFrame | None = None
    kept: Mapping[str, str | None] = field(default_factory=dict)
    """By path the SHA-256 of each file as it was when this work began, or was saved last; None where it was not."""

    @property
    def id(self) -> str:
        """The record's id: of a new one its outlet's, then the words it was named by, or the original's hash."""
        outlet = str(self.front.get("outlet") or "unknown-outlet")
        return self.fixed or f"{outlet}-{slug(self.named) or self.print[:8]}"

    @property
    def path(self) -> str:
        """Where the record's file stands in the archive."""
        return f"articles/{self.id}.md"

    def notes(self, which: Lists) -> list[dict[str, Any]]:
        """The quotations, or the assertions, in the order of the record."""
        return list(self.front.get(which) or ())

    def note(self, id_: str) -> dict[str, Any]:
        """A quotation or an assertion by its id. Raises KeyError."""
        return next((note for note in self.notes(list_of(id_)) if note["id"] == id_), None) or _missing(id_)

    def with_front(self, **fields: Any) -> "Work":
        """The same with other fields; one that is None or empty is left out."""
        front = {**self.front, **fields}
        return replace(self, front={key: value for key, value in front.items() if value not in (None, "", [], {})})


def forms_of_names(of_people: bool, names: Iterable[str]) -> tuple[str, ...]:
    """The forms that somebody, or something, may be printed in: of a person also his last names alone (الحلبي)."""
    words = [name.split() for name in names]
    return tuple(" ".join(one[at:]) for one in words for at in (range(len(one)) if of_people else (0,)))


def list_of(id_: str) -> Lists:
    """The list in which an annotation's id stands. Raises KeyError."""
    return LISTS[id_[:1]]


def _missing(id_: str) -> dict[str, Any]:
    raise KeyError(id_)


def claim_states(work: Work, claims: Iterable[Claim]) -> Mapping[str, ClaimState]:
    """Each claim's state. What is neither answered nor marked silent was not looked at, and is not silent."""
    said = {note.get("claim") for note in work.notes("assertions")}
    silent = set(work.front.get("silent") or ())
    return {
        claim.id: "answered" if claim.id in said else "silent" if claim.id in silent else "unread" for claim in claims
    }


def slug(words: str) -> str:
    """Latin words as an id, or as a part of one."""
    return "-".join(_SLUG.findall(words.lower()))[:60].strip("-")


def as_data(work: Work) -> dict[str, Any]:
    """Work as JSON."""
    entries = [
        {"shelf": e.shelf, "id": e.id, "front": dict(e.front), "body": e.body, "frame": _frame_as_data(e.frame)}
        for e in work.entries
    ]
    return {
        "form": FORM,
        "front": dict(work.front),
        "body": work.body,
        "print": work.print,
        "fixed": work.fixed,
        "named": work.named,
        "entries": entries,
        "frame": _frame_as_data(work.frame),
        "kept": dict(work.kept),
    }


def _frame_as_data(frame: FileFrame | None) -> dict[str, Any] | None:
    return asdict(frame) if frame else None


def _frame(data: Mapping[str, Any] | None) -> FileFrame | None:
    return FileFrame(str(data["text"])) if data else None


def trail_of(data: Mapping[str, Any]) -> Trail:
    """The way back that is kept beside work; none where it cannot be read."""
    try:
        trail = Trail(**data["trail"])
        in_order = 0 <= trail.first <= trail.at <= trail.last
    except (KeyError, TypeError):
        return Trail()
    return trail if in_order else Trail()


def from_data(data: Mapping[str, Any] | None) -> Work:
    """Work out of JSON. Raises ValueError where it is none that this version kept."""
    if not data or data.get("form") != FORM:
        raise ValueError("work of another form")
    try:
        entries = tuple(
            MadeEntry(e["shelf"], e["id"], e["front"], e["body"], _frame(e["frame"])) for e in data["entries"]
        )
        work = Work(
            front=data["front"],
            body=data["body"],
            print=data["print"],
            fixed=data["fixed"],
            named=data["named"],
            entries=entries,
            frame=_frame(data["frame"]),
            kept=dict(data["kept"]),
        )
    except (KeyError, TypeError) as wrong:
        raise ValueError("broken work") from wrong
    if not all(entry.shelf in RECORDS for entry in entries):
        raise ValueError("broken work")
    return work
