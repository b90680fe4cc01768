"""Entries and claims that are made while recording, each a proper file of its shelf with an id of its Latin name."""

from collections.abc import Mapping
from typing import Any, get_args

from isnad.model.claim_kinds import CLAIM_KINDS, answer_form
from isnad.model.records import Organisation, Person, Place
from isnad.record.annotate import without_name
from isnad.record.work import MadeEntry, Work, forms_of_names, slug

KINDS: Mapping[str, tuple[str, ...]] = {
    "people": get_args(Person.model_fields["kind"].annotation),
    "places": get_args(Place.model_fields["kind"].annotation),
    "organisations": get_args(Organisation.model_fields["kind"].annotation),
    "claims": CLAIM_KINDS,
}
"""What each shelf's entries may be; the first event of an archive is not made here."""

_LINE = 500


def make_entry(action: Mapping[str, Any], work: Work, known: frozenset[str]) -> MadeEntry:
    """A new entry of what was filled in. Raises ValueError where something it cannot be without is missing."""
    shelf, kind = str(action["shelf"]), str(action["kind"])
    if kind not in KINDS[shelf]:
        raise ValueError(kind)
    latin = _line(action, "latin")
    taken = known | {entry.id for entry in work.entries}
    id_ = _free(slug(latin), taken)
    front = _claim(action, kind, work) if shelf == "claims" else _entry(action, shelf, kind, latin)
    note = str(action.get("note") or "").strip("\n")
    return MadeEntry(shelf, id_, {key: value for key, value in front.items() if value not in (None, "", [], {})}, note)


def _free(id_: str, taken: frozenset[str]) -> str:
    """An id that nothing has yet: numbered where the plain one is taken."""
    if not id_:
        raise ValueError("no Latin letters to make an id of")
    number, free = 1, id_
    while free in taken:
        number += 1
        free = f"{id_}-{number}"
    return free


def _line(action: Mapping[str, Any], field: str) -> str:
    return " ".join(str(action.get(field) or "").split())[:_LINE]


def _lines(action: Mapping[str, Any], field: str) -> list[str]:
    return [" ".join(str(line).split())[:_LINE] for line in action.get(field) or () if str(line).strip()]


def _names_in(action: Mapping[str, Any]) -> dict[str, str]:
    """The name in other languages, by their tags: those of the archive's list that were filled in."""
    given = dict(action.get("names_in") or {})
    return {str(tag): line for tag in given if (line := _line(given, tag))}


def _entry(action: Mapping[str, Any], shelf: str, kind: str, latin: str) -> dict[str, Any]:
    name = _line(action, "name")
    if not name:
        raise ValueError("no name")
    forms = list(dict.fromkeys([*([] if kind == "role" else [name]), *_lines(action, "names")]))
    front: dict[str, Any] = {
        "name": name,
        "names": [] if kind == "role" else forms,
        "short": _lines(action, "short"),
        "described": [*_lines(action, "described"), *(forms if kind == "role" else ())],
        "latin": latin,
        "names_in": _names_in(action),
        "kind": kind,
    }
    if shelf == "people":
        within = action.get("organisation")
        described = (without_name(line, forms_of_names(True, front["names"])) for line in _lines(action, "positions"))
        office = [{"as": line, **({"organisation": within} if within else {})} for line in described if line]
        front |= {"positions": office, "official": bool(action.get("official")) or None}
    if kind == "role":
        how, because = action.get("how") or "unknown", _line(action, "because")
        front["identity"] = {"how": how, "because": because} if because else None
    if shelf != "people":
        front["within"] = action.get("within")
    if shelf == "places" and action.get("location"):
        front["location"] = _location(action["location"])
    return front


def _location(given: Mapping[str, Any]) -> dict[str, Any]:
    """A point that an editor took from the gazetteer: its id there, and the radius of doubt that he chose."""
    because = _line(given, "because")
    if not because:
        raise ValueError("no reason")
    figures = {name: float(given[name]) for name in ("lat", "lon", "precision")}
    return {**figures, "gazetteer": str(given["gazetteer"]), "because": because}


def _claim(action: Mapping[str, Any], kind: str, work: Work) -> dict[str, Any]:
    form = answer_form(next(known for known in CLAIM_KINDS if known == kind))
    event = action.get("event") or next(iter(work.front.get("events") or ()), None)
    front: dict[str, Any] = {"question": _line(action, "question"), "event": event, "kind": kind}
    if "min" in form.value_fields:
        front |= {"counts": _line(action, "counts"), "unit": _line(action, "unit")}
    if form.has_positions:
        front["positions"] = {slug(str(one["latin"])): str(one["label"]) for one in action.get("positions") or ()}
    if not front["question"] or not event:
        raise ValueError("no question, or no event")
    return front


def change_claim(action: Mapping[str, Any], work: Work) -> tuple[MadeEntry, str]:
    """A claim with one more position, and that position's id. `front`, `body` and `frame` are its file as it stands."""
    id_, label, position = str(action["claim"]), _line(action, "label"), slug(str(action.get("latin") or ""))
    made = next((entry for entry in work.entries if (entry.shelf, entry.id) == ("claims", id_)), None)
    front = dict(made.front if made else action["front"])
    positions = dict(front.get("positions") or {})
    if not label or not position:
        raise ValueError("no label, or no Latin words")
    position = _free(position, frozenset(positions))
    front["positions"] = {**positions, position: label}
    body, frame = (made.body, made.frame) if made else (str(action["body"]), action["frame"])
    return MadeEntry("claims", id_, front, body, frame), position
