"""The answers of an issue form -> the file that they would make, and what keeps it from being one.

Whoever fills a form knows names, not ids: outlets, agencies, events and places are found by either. Nothing is made up:
what was left out is left out of the draft, and the check says so.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import get_args

from isnad.canonical.writing import fields_text, record_text
from isnad.draft.issue_form import Answers
from isnad.find.text import fold
from isnad.model.records import RECORDS, Entry, Event, Organisation, Person, Place, Record
from isnad.model.relations import Archive
from isnad.model.remarks import Remark, remark
from isnad.say.language import Language
from isnad.say.saying import remarked

_SHELF_OF_KIND = {
    kind: shelf
    for shelf, model in (("people", Person), ("places", Place), ("organisations", Organisation))
    for kind in get_args(model.model_fields["kind"].annotation)
}
_PAGE = re.compile(rf"(?:^|/)({'|'.join(RECORDS)})/([a-z0-9-]+)(?:\.(?:html|md))?(?:[?#].*)?$")
_NOT_A_FIELD = ("id", "source")
_LONGEST_LINE = 480  # of the 500 that a line of front matter may have
_SHOWN = 120
_MOST_EVENTS = 5


@dataclass(frozen=True, slots=True)
class Proposal:
    """`text` is the whole file that would stand at `path`; of a correction only the lines that are to be added there.

    `faults` say what the form lacks or names that the archive does not know.
    """

    path: str
    text: str
    whole: bool
    faults: tuple[Remark, ...]


@dataclass
class _ProposalInMaking:
    """A form's answers, the archive they are about, and the faults found so far.

    `names` holds, for each shelf by its name, every folded form of every name and every id -> the id.
    """

    answers: Answers
    archive: Archive
    number: int
    today: str
    language: Language
    faults: list[Remark] = field(default_factory=list)
    names: dict[str, dict[str, str]] = field(default_factory=dict)

    def known(self, shelf: str, words: str) -> str | None:
        """The id of what somebody named by id or by name on a shelf of the archive; a fault where nobody is."""
        if words in self.shelf(shelf):
            return words
        words = words[:_SHOWN]
        names = self._names(shelf)
        found = names.get(fold(words).text)
        if found is None:
            near = get_close_matches(fold(words).text, names, n=1)
            self.faults.append(remark("form-unknown", shelf=shelf, words=words, instead=_instead(near, names, shelf)))
        return found

    def shelf(self, name: str) -> Mapping[str, Record]:
        """The records of a shelf by id."""
        records: Mapping[str, Record] = getattr(self.archive, name)
        return records

    def _names(self, shelf: str) -> dict[str, str]:
        """Every form of every name, folded, and every id, to its id; made once for a shelf."""
        if shelf not in self.names:
            records = self.shelf(shelf).values()
            forms = ((form, record.id) for record in records for form in (*_forms(record), record.id))
            self.names[shelf] = {fold(form).text: id_ for form, id_ in forms}
        return self.names[shelf]

    def all_known(self, shelf: str, words: Iterable[str]) -> list[str]:
        """The ids of those of the things named that the shelf has; a fault for each other."""
        return [id_ for word in words if (id_ := self.known(shelf, word))]

    def new_id(self, words: str, shelf: Mapping[str, Record]) -> str:
        """An id made of Latin letters; the issue's number tells apart what would share one, or has no such letters."""
        made = "-".join(re.findall("[a-z0-9]+", words.lower()))[:60].strip("-")
        return f"{made}-{self.number}".strip("-") if not made or made in shelf else made


def _instead(near: list[str], names: Mapping[str, str], shelf: str) -> Remark:
    """What to write in place of a name that nobody has. There is no form that adds an event."""
    if near:
        return remark("form-perhaps", name=near[0], id=names[near[0]])
    if shelf == "events":
        return remark("form-known-events", ids=tuple(sorted(set(names.values()))[:_MOST_EVENTS]))
    return remark("form-another-issue", shelf=shelf)


def _forms(record: Record) -> tuple[str, ...]:
    if not isinstance(record, Entry | Event):
        return ()
    arabic = (record.name, *record.names, *record.short) if isinstance(record, Entry) else (record.name,)
    return (*arabic, *((record.latin,) if record.latin else ()), *record.names_in.values())


def propose(answers: Answers, archive: Archive, number: int, today: str, language: Language) -> Proposal:
    """What a form asks for as a draft. `number` is the issue's; `today` the day it was opened, as EDTF.

    What waits in the draft for an editor is said in `language`.
    """
    draft = _ProposalInMaking(answers, archive, number, today, language)
    draft.faults += [remark("form-unanswered", question=question.label) for question in answers.left_out]
    made = _MAKERS[answers.form.name](draft)
    return Proposal(*made, whole=answers.form.name != "correction", faults=tuple(draft.faults))


def _article(draft: _ProposalInMaking) -> tuple[str, str]:
    answers, archive = draft.answers, draft.archive
    outlet = answers.line("outlet")
    outlet_id = draft.known("organisations", outlet) if outlet else None
    published = _filled(date=answers.line("date"), certainty=answers.line("certainty"), because=answers.line("because"))
    events = draft.all_known("events", answers.items("events"))
    front = _filled(
        title=answers.line("title"),
        outlet=outlet_id,
        byline=answers.line("byline"),
        dateline=answers.line("dateline"),
        events=events,
        published=published,
        url=answers.line("url"),
        archived=answers.line("archived"),
        agencies=draft.all_known("organisations", answers.items("agencies")),
        text="digest",
        original=_original(draft),
        recorded=draft.today,
        review={"drafted": draft.today, "confirm": _to_confirm(answers, draft.language)},
    )
    day = (answers.line("date") or "").split("/")[0]
    id_ = draft.new_id(f"{outlet_id or 'article'}-{day}", archive.articles)
    return f"articles/{id_}.md", record_text("articles", {"events": [], **front}, answers.given.get("body", ""))


def _original(draft: _ProposalInMaking) -> dict[str, object]:
    """The original as whoever keeps it told of it: its file's name, its hash, its words."""
    facts = draft.answers.items("original")
    if not facts:
        return {}
    name, print_, words = (*facts, "", "")[:3] if len(facts) <= len(_ORIGINAL) else ("", "", "")
    if not re.fullmatch("[0-9a-f]{64}", print_) or not re.fullmatch("[1-9][0-9]{0,6}", words):
        draft.faults.append(remark("form-original"))
        return {}
    return dict(zip(_ORIGINAL, (name, print_, int(words)), strict=True))


_ORIGINAL = ("file", "sha256", "words")


def _to_confirm(answers: Answers, language: Language) -> list[str]:
    """What a form holds as free words waits in the record for an editor, who makes annotations of it."""
    quoted = (remark("confirm-form-quotation", line=line) for line in answers.lines("quotations"))
    claimed = (remark("confirm-form-assertion", line=line) for line in answers.lines("assertions"))
    original = () if answers.line("original") else (remark("confirm-form-original"),)
    lines = (*original, remark("confirm-form-digest"), *quoted, *claimed)
    return [remarked(line, language)[:_LONGEST_LINE] for line in lines]


def _entry(draft: _ProposalInMaking) -> tuple[str, str]:
    answers, archive = draft.answers, draft.archive
    kind = answers.line("kind") or ""
    shelf = _SHELF_OF_KIND.get(kind, "people")
    name = answers.line("name")
    front = _filled(
        name=name,
        names=list(dict.fromkeys([*([name] if name and kind != "role" else []), *answers.lines("names")])),
        **{"not": answers.lines("not")},
        latin=answers.line("latin"),
        names_in=_names_in(draft),
        kind=kind,
    )
    if shelf == "people":
        front |= _filled(positions=[{"as": line} for line in answers.lines("positions")])
        front |= {"official": True} if answers.line("official") == "true" else {}
    else:
        within = answers.line("within")
        front |= _filled(within=draft.known(shelf, within) if within else None)
    if shelf == "places":
        front |= _filled(location=_location(draft))
    if shelf == "organisations":
        front |= _filled(site=answers.line("site"))
    front |= _filled(wikidata=answers.line("wikidata"))
    id_ = draft.new_id(answers.line("latin") or f"{shelf}-{draft.number}", archive.entries)
    return f"docs/{shelf}/{id_}.md", record_text(shelf, front, answers.given.get("body", ""))


def _names_in(draft: _ProposalInMaking) -> dict[str, str]:
    """The name by the tag of each language; whether the archive tells names in that language the check says."""
    pairs = [(line, *line.partition(":")[::2]) for line in draft.answers.lines("names_in")]
    whole = {line: (tag.strip(), name.strip()) for line, tag, name in pairs if tag.strip() and name.strip()}
    draft.faults += [remark("form-name-in", line=line[:_SHOWN]) for line, *_ in pairs if line not in whole]
    return dict(whole.values())


def _location(draft: _ProposalInMaking) -> dict[str, object]:
    figures = draft.answers.items("location")
    if figures and len(figures) != len(_POINT):
        draft.faults.append(remark("form-location"))
        return {}
    because = draft.answers.line("because")
    return _filled(**dict(zip(_POINT, figures, strict=True)), because=because) if figures else {}


_POINT = ("lat", "lon", "precision")


def _claim(draft: _ProposalInMaking) -> tuple[str, str]:
    answers, archive = draft.answers, draft.archive
    event = answers.line("event")
    positions = dict.fromkeys(answers.lines("positions"))
    unsplit = [line for line in positions if ":" not in line]
    draft.faults += [remark("form-position", line=line) for line in unsplit]
    pairs = (line.partition(":") for line in positions if line not in unsplit)
    front = _filled(
        question=answers.line("question"),
        event=draft.known("events", event) if event else None,
        kind=answers.line("kind"),
        counts=answers.line("counts"),
        unit=answers.line("unit"),
        positions={id_.strip(): label.strip() for id_, _, label in pairs},
    )
    id_ = draft.new_id(answers.line("id") or f"claim-{draft.number}", archive.claims)
    return f"docs/claims/{id_}.md", record_text("claims", front, answers.given.get("body", ""))


def _correction(draft: _ProposalInMaking) -> tuple[str, str]:
    """The lines that a correction adds to a record: the new value, and the old one with its reason."""
    answers = draft.answers
    record = _record_of(draft, answers.line("page") or "")
    name = (answers.line("field") or "")[:_SHOWN]
    if record:
        known = [info.alias or key for key, info in type(record).model_fields.items() if key not in _NOT_A_FIELD]
        if name and name not in known:
            near = get_close_matches(name, known, n=1)
            unknown = remark("form-no-field", field=name)
            draft.faults.append(remark("form-no-field-but", field=name, near=near[0]) if near else unknown)
        recorded = getattr(record, name, None) if name in known else None
        was = answers.line("was")
        if isinstance(recorded, str) and name != "body" and was and was != recorded:
            draft.faults.append(remark("form-recorded-now", field=name, recorded=recorded, was=was[:_SHOWN]))
    kept = _filled(date=draft.today, field=name, was=answers.given.get("was"), because=answers.line("because"))
    now = {name: answers.given.get("now")} if name and name != "body" else {}
    return (record.source.path if record else ""), fields_text(_filled(**now, corrections=[kept]))


def _record_of(draft: _ProposalInMaking, page: str) -> Record | None:
    found = _PAGE.search(page)
    if found:
        record: Record | None = getattr(draft.archive, found[1]).get(found[2])
    else:
        record = next((record for record in draft.archive.records() if record.id == page), None)
    if record is None and page:
        draft.faults.append(remark("form-no-page", page=page[:_SHOWN]))
    return record


def _filled(**fields: object) -> dict[str, object]:
    """Fields that hold something."""
    return {name: value for name, value in fields.items() if value}


_MAKERS: Mapping[str, Callable[[_ProposalInMaking], tuple[str, str]]] = {
    "article": _article,
    "entry": _entry,
    "claim": _claim,
    "correction": _correction,
}
