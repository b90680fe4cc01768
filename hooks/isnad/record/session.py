"""One sitting: an original, the archive it is recorded into, the work so far, and the way back through it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any

from isnad.drafting import propose_answers, propose_assertions
from isnad.find.answers.values import DatedBy, ReadText, values_in
from isnad.find.answers.vocabulary import Vocabularies, vocabularies
from isnad.model.claim_kinds import ClaimKind
from isnad.model.dates import bounds
from isnad.model.drafts import ProposedAnswer, ProposedAssertion
from isnad.model.records import Claim, Person, Record
from isnad.record.actions import Action, ActionRefused, act
from isnad.record.annotate import without_name
from isnad.record.checking import Base, Judged, judge, without
from isnad.record.files import files_of
from isnad.record.original import NotInALine, SelectableOriginal, Selected
from isnad.record.store import Store, hash_of
from isnad.record.work import FileFrame, MadeEntry, Trail, Work, as_data, forms_of_names, from_data


@dataclass
class Session:
    """What one run of the recorder holds. Each step is kept on the disk before it is answered."""

    base: Base
    original: SelectableOriginal
    store: Store
    work: Work
    today: str
    recovered: bool = False
    """Whether this work was begun in an earlier run."""
    trail: Trail = field(default_factory=Trail)
    state_number: int = 0
    """Of the state that was told last, by which a page is known that has not seen what another did since."""
    _judged: tuple[Work, Judged] | None = None

    def do(self, action: Action) -> None:
        """Do one action and keep what came of it. Raises ActionRefused."""
        if action.get("do") == "dated":
            action = {"do": "set", "path": ["published", "date"], "value": self._day_in(action)}
        if action.get("do") == "position":
            action = {**action, **self._claim_as_written(str(action.get("claim")))}
        archive = self.judged.archive
        known = frozenset((*archive.entries, *archive.claims, *archive.events, *archive.articles))
        spoken_by = {quote["id"]: quote.get("speaker") for quote in self.work.notes("quotations")}
        work = self.without_names(act(self.work, action, self.original, known), spoken_by)
        if answered := _asks_for_a_value(action):
            work = self._with_only_value(work, *answered)
        if work == self.work:
            return
        if new := [e.path for e in work.entries if e.path not in self.work.kept and self._is_there(e)]:
            there = {path: hash_of(text) for path, text in self.store.read(new).items()}
            self.work = replace(self.work, kept={**self.work.kept, **there})
        self._go_to(work, onward=True)

    def without_names(self, work: Work, spoken_by: Mapping[str, str | None]) -> Work:
        """The same where whoever was put for a speaker is described as printed, without the name that his entry has.

        `spoken_by` are the speakers of quotations until now, which are left as they are. A new record has none: the
        importer gives a speaker as he is printed, name and all.
        """
        made = {entry.id: entry.names for entry in work.entries}
        for quote in work.notes("quotations"):
            speaker = quote.get("speaker")
            if speaker and quote.get("as") and spoken_by.get(quote["id"]) != speaker:
                described = without_name(quote["as"], made.get(speaker) or self._names_of(speaker))
                set_ = {"do": "set", "path": ["quotations", quote["id"], "as"], "value": described}
                work = act(work, set_, self.original)
        return work

    def _names_of(self, id_: str) -> tuple[str, ...]:
        entry = self.base.archive.entries.get(id_)
        return forms_of_names(isinstance(entry, Person), (*entry.names, *entry.short)) if entry else ()

    def values_of(self, note: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The answers to an assertion's claim that its words in the original hold."""
        archive = self.judged.archive
        claim = archive.claims.get(note.get("claim") or "")
        if claim is None or "original" not in note:
            return []
        try:
            selected = self.original.select(*note["original"])
        except NotInALine:
            return []  # of a record that was written by hand; the check tells of it
        return self._values_in(selected, claim.kind)

    def _values_in(self, selected: Selected, kind: ClaimKind) -> list[dict[str, Any]]:
        """The answers of a kind that stand in a selection, as front matter has them."""
        found = self.original.found
        read = ReadText(found.text, found.mentions, self._dated_by(), frozenset(self.judged.archive.places))
        return [one.value for one in values_in(read, selected.start, selected.end, kind)]

    def _dated_by(self) -> DatedBy:
        """What dates without a year, or without a day, are worked out from."""
        known = self.judged.archive.events
        events = [known[id_] for id_ in self.work.front.get("events") or () if id_ in known]
        years = frozenset(day.year for event in events if event.date.date for day in bounds(event.date.date))
        return DatedBy((self.work.front.get("published") or {}).get("date"), years)

    def _with_only_value(self, work: Work, id_: str | None) -> Work:
        """The same where an assertion that has no answer yet has the one value that stands in its words."""
        note = work.note(id_) if id_ else max(work.notes("assertions"), key=lambda one: int(one["id"][1:]))
        values = [] if "value" in note or "position" in note else self.values_of(note)
        if len(values) != 1:
            return work
        return act(work, {"do": "set", "path": ["assertions", note["id"], "value"], "value": values[0]}, self.original)

    def back(self) -> None:
        """Undo the last action, if there is one, of this run or of an earlier one."""
        self._step_to(self.trail.at - 1)

    def forth(self) -> None:
        """Do again what was undone last."""
        self._step_to(self.trail.at + 1)

    def _step_to(self, number: int) -> None:
        if not self.trail.first <= number <= self.trail.last:
            return
        try:
            work = from_data(self.store.step(number))
        except ValueError:
            return  # somebody has been at the folder
        self.trail = replace(self.trail, at=number)
        self._go_to(work)

    def _go_to(self, work: Work, *, onward: bool = False) -> None:
        """Another state of the work; `onward`: by a new step, after which what was undone is not done again."""
        if onward and self.trail.last > self.trail.at:
            self.trail = replace(self.trail, last=self.trail.at)
            self.keep()
        if onward:
            self.trail = self.trail.onward()
        self.work = replace(work, kept=self.work.kept)  # what stands on the disk is not undone by undoing a step
        self.keep()

    def keep(self) -> None:
        """Have the work on the disk, with the way back: the step first, so that what the work counts is there."""
        self.state_number += 1
        data = as_data(self.work)
        self.store.keep_step(self.trail.at, data)
        self.store.keep({**data, "trail": asdict(self.trail)})
        self.store.forget_step(self.trail.first - 1)

    @property
    def files(self) -> Mapping[str, str]:
        """Every file of the work, by path."""
        return files_of(self.work, self.original, self.today)

    @property
    def judged(self) -> Judged:
        """The draft as the check sees it, worked out anew when the work has changed."""
        if self._judged is None or self._judged[0] is not self.work:
            base = without(self.base, self.work.id) if self.work.fixed else self.base
            self._judged = (self.work, judge(self.files, self.work.path, base, self.original))
        return self._judged[1]

    @property
    def claims(self) -> list[Claim]:
        """The claims of the record's events, in the archive's order."""
        events = set(self.work.front.get("events") or ())
        return [claim for claim in self.judged.archive.claims.values() if claim.event in events]

    def likely(self) -> Mapping[str, list[ProposedAssertion]]:
        """The sentences to look at first, for each claim of the events."""
        known = tuple(claim.id for claim in self.claims)
        if known not in self._likely:
            self._likely[known] = self._proposed(self.claims)
        return self._likely[known]

    def _proposed(self, claims: list[Claim]) -> Mapping[str, list[ProposedAssertion]]:
        """What those sentences may say to each claim: shown, and filled in by nobody but the editor."""
        proposed: dict[str, list[ProposedAssertion]] = {claim.id: [] for claim in claims}
        for one in propose_assertions(self.original.found, self.base.archive, claims):
            proposed[one.claim].append(one)
        return proposed

    def likely_positions(self, note: Mapping[str, Any]) -> tuple[ProposedAnswer, ...]:
        """The positions that an assertion's own words speak for, where it has none yet: to be taken or left."""
        claim = next((one for one in self.claims if one.id == note.get("claim")), None)
        if claim is None or claim.kind != "choice" or note.get("position") or "original" not in note:
            return ()
        first, last = note["original"]
        known = self._vocabulary()
        return propose_answers(self.original.found, self.base.archive, known, claim.id, (first, last))

    def _vocabulary(self) -> Vocabularies:
        """The words of each of the event's claims and of its positions, as they are now."""
        known = tuple((one.id, *one.positions.values()) for one in self.claims)
        if known not in self._vocabularies:
            self._vocabularies[known] = vocabularies(self.claims, self.base.archive.articles.values())
        return self._vocabularies[known]

    @cached_property
    def _vocabularies(self) -> dict[tuple[tuple[str, ...], ...], Vocabularies]:
        return {}

    @cached_property
    def _likely(self) -> dict[tuple[str, ...], Mapping[str, list[ProposedAssertion]]]:
        return {}

    def unsaved(self) -> list[str]:
        """The paths of the work's files that hold something else on the disk, or are not there."""
        known = self.work.kept
        return [path for path, text in self.files.items() if hash_of(text) != known.get(path)]

    def save(self) -> list[str]:
        """Write every file of the work that is not there as it is; a record of that id by somebody else stays.

        Raises ChangedElsewhere. Returns the paths that were written.
        """
        paths = self.unsaved()
        if not paths:
            return []
        if self.work.fixed and self.work.path in paths:
            self.work = self.work.with_front(revised=self.today)
            paths = self.unsaved()
        kept = self.store.save({path: self.files[path] for path in paths}, self.work.kept)
        self.work = replace(self.work, kept=kept)
        self.keep()
        return paths

    def undo_save(self) -> bool:
        """Put the files back as they were before the last save. Raises ChangedElsewhere."""
        kept = self.store.undo()
        if kept is None:
            return False
        self.work = replace(self.work, kept={**self.work.kept, **kept})
        self.keep()
        return True

    def _day_in(self, action: Action) -> str:
        """The first date that stands in a selection. Raises ActionRefused where none does."""
        try:
            selected = self.original.select(action["start"], action["end"])
        except (KeyError, TypeError, NotInALine) as wrong:
            raise ActionRefused("not-in-a-line") from wrong
        days = self._values_in(selected, "date")
        if not days:
            raise ActionRefused("no-date-there")
        return str(days[0]["date"])

    def _is_there(self, entry: MadeEntry) -> bool:
        """Whether it is a changed one of the archive, not a new one."""
        return entry.id in getattr(self.base.archive, entry.shelf)

    def _claim_as_written(self, id_: str) -> Mapping[str, Any]:
        """A claim's file as values, for it to be written anew with one more position. Raises ActionRefused."""
        claim = self.judged.archive.claims.get(id_)
        if claim is None:
            raise ActionRefused("no-such-claim")
        text = self.store.read([claim.source.path])[claim.source.path] if claim.id in self.base.archive.claims else None
        return {"front": as_written(claim), "body": claim.body.strip("\n"), "frame": FileFrame(text) if text else None}


def _asks_for_a_value(action: Action) -> tuple[str | None] | None:
    """The assertion (None: the new one) that an action gave a claim, if it gave one any."""
    if action.get("do") == "assert" and action.get("claim"):
        return (None,)
    path = action.get("path")
    if action.get("do") != "set" or not isinstance(path, list) or not action.get("value"):
        return None
    return (str(path[1]),) if len(path) == 3 and path[::2] == ["assertions", "claim"] else None


def as_written(record: Record) -> dict[str, Any]:
    """A record's front matter as its file has it: what is not written there is not here, whole numbers are whole."""
    dumped = record.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={"id", "body", "source"})
    whole = _whole(dumped)
    assert isinstance(whole, dict)
    if isinstance(url := whole.get("url"), dict) and url.keys() == {"value"}:
        whole["url"] = url["value"]  # an address of which nothing else is said
    return whole


def _whole(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return value
