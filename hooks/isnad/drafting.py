"""raw -> text -> zones -> mentions, speech, dates, passages -> a draft or a completed record: the importer's order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from isnad.draft.complete import complete
from isnad.draft.compose import compose
from isnad.draft.file import file_text
from isnad.draft.saved import Saved, read_saved
from isnad.find.dates.publication import find_publication_date
from isnad.find.layout.finding import find_zones
from isnad.find.layout.masthead import find_agencies, find_outlet
from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import Automaton, names_of, own_forms
from isnad.find.quotations.finding import find_speech
from isnad.find.reuse.archive_passages import find_shared_with
from isnad.find.reuse.fingerprints import dump, fingerprint
from isnad.model.dates import bounds
from isnad.model.drafts import Found, Resolved, ZonedLine
from isnad.model.records import Article
from isnad.model.relations import Archive
from isnad.model.texts import Mention

_PUBLISHERS = ("outlet", "agency")


@dataclass(frozen=True)
class Desk:
    """What the importer works from: the archive, every name in it, and who may speak or publish."""

    archive: Archive
    names: Automaton
    roles: Mapping[str, tuple[str, ...]]

    def record_of(self, raw: bytes) -> Article | None:
        """The record that was made from these very bytes, if there is one."""
        print_ = sha256(raw).hexdigest()
        return next((a for a in self.archive.articles.values() if a.original.sha256 == print_), None)


@dataclass(frozen=True)
class Drafted:
    """A record ready to be written, and what it was made from. `completes` is the record that it makes whole."""

    id: str
    text: str
    found: Found
    completes: Article | None = None


def open_desk(archive: Archive) -> Desk:
    """Make ready, once, what every import needs."""
    roles = {person.id: person.described for person in archive.people.values() if person.kind == "role"}
    return Desk(archive, names_of(archive.entries.values()), roles)


def find_all(name: str, raw: bytes, desk: Desk, forms: Mapping[str, tuple[str, ...]] | None = None) -> Found:
    """Read a raw file and find everything in it. `forms` are an article's own. Raises Unreadable."""
    saved = read_saved(name, raw)
    text = saved.text
    lines = find_zones(text)
    own = own_forms(dict(forms or {}))
    article = _without_furniture(text, lines)
    everywhere = find_mentions({"body": text}, desk.names, own)
    outlet = _declared_outlet(saved, desk) or find_outlet(lines, everywhere, _publishers(desk))
    mentions = find_mentions({"body": article}, desk.names, own)
    record = desk.record_of(raw)
    others = {id_: other for id_, other in desk.archive.articles.items() if other is not record}
    return Found(
        text=text,
        lines=lines,
        mentions=mentions,
        speech=find_speech(article, _outer(mentions), desk.roles),
        published=_published(saved, desk),
        outlet=outlet,
        agencies=find_agencies(text, lines, everywhere, _publishers(desk), outlet),
        declared=dict(saved.metadata),
        notes=saved.notes,
        shared=find_shared_with(article, others),
        fingerprint=dump(fingerprint(text)),
    )


def draft(name: str, raw: bytes, desk: Desk, today: str, into: str | None = None) -> Drafted:
    """A completed record where one was made from these bytes (or `into` names it), else a new draft.

    Raises Unreadable where the file cannot be read and Lost where a record's annotations have no place in it.
    """
    record = desk.archive.articles[into] if into else desk.record_of(raw)
    if record:
        found = find_all(name, raw, desk, record.forms)
        front, body = complete(record, found.text, found.lines)
        return Drafted(record.id, file_text(front, body), found, record)
    found = find_all(name, raw, desk)
    drafted = compose(found, name, raw, today, _events(found, desk))
    return Drafted(drafted.id, file_text(drafted.front, drafted.body), found)


def _publishers(desk: Desk) -> frozenset[str]:
    return frozenset(o.id for o in desk.archive.organisations.values() if o.kind in _PUBLISHERS)


def _without_furniture(text: str, lines: Sequence[ZonedLine]) -> str:
    """The text with every line that is no part of the article blanked out, so that offsets stay what they are."""
    letters = list(text)
    for line in lines:
        if line.kind == "boilerplate":
            letters[line.start : line.end] = " " * (line.end - line.start)
    return "".join(letters)


def _outer(mentions: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in mentions if not mention.nested]


def _declared_outlet(saved: Saved, desk: Desk) -> str | None:
    """The outlet whose site a saved page says it is of."""
    host = re.sub(r"^(?:https?://)?(?:www\.)?([^/]*).*$", r"\1", saved.metadata.get("url", ""))
    sites = {
        o.id: re.sub(r"^https?://(?:www\.)?([^/]*).*$", r"\1", o.site or "")
        for o in desk.archive.organisations.values()
    }
    return next((id_ for id_, site in sites.items() if site and site == host), None)


def _published(saved: Saved, desk: Desk) -> Resolved:
    """The day that a saved page declares, else the best that the text tells."""
    declared = saved.metadata.get("date", "")
    try:
        bounds(declared)
    except ValueError:
        years = {
            day.year for event in desk.archive.events.values() if event.date.date for day in bounds(event.date.date)
        }
        return find_publication_date(saved.text, years=years)
    return Resolved(declared, "التاريخ المعلن في بيانات الصفحة المحفوظة", "inferred")


def _events(found: Found, desk: Desk) -> tuple[str, ...]:
    """The events whose places the text names, if it may be of their time or later."""
    named = {mention.entry for mention in found.mentions}
    return tuple(event.id for event in desk.archive.events.values() if named.intersection(event.places))
