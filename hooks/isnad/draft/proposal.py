"""The answers of an issue form -> the file that they would make, and what keeps it from being one.

Whoever fills a form knows names, not ids: outlets, agencies, events and places are found by either. Nothing is made up:
what was left out is left out of the draft, and the check says so.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import get_args

from isnad.draft.file import as_yaml, file_text
from isnad.draft.issue_form import Answers
from isnad.find.text import fold
from isnad.model.records import RECORDS, Entry, Event, Organisation, Person, Place, Record
from isnad.model.relations import Archive

_SHELF_OF_KIND = {
    kind: shelf
    for shelf, model in (("people", Person), ("places", Place), ("organisations", Organisation))
    for kind in get_args(model.model_fields["kind"].annotation)
}
_PAGE = re.compile(rf"(?:^|/)({'|'.join(RECORDS)})/([a-z0-9-]+)(?:\.(?:html|md))?(?:[?#].*)?$")
_NOT_A_FIELD = ("id", "source")
_LONGEST_LINE = 480  # of the 500 that a line of front matter may have
_SHOWN = 120
_EVENT, _MOST_EVENTS = "حدثاً", 5


@dataclass(frozen=True, slots=True)
class Proposal:
    """`text` is the whole file that would stand at `path`; of a correction only the lines that are to be added there.

    `faults` say, in Arabic, what the form lacks or names that the archive does not know.
    """

    path: str
    text: str
    whole: bool
    faults: tuple[str, ...]


@dataclass
class _Draft:
    """One proposal in the making."""

    answers: Answers
    archive: Archive
    number: int
    today: str
    faults: list[str] = field(default_factory=list)
    names: dict[int, dict[str, str]] = field(default_factory=dict)

    def known(self, shelf: Mapping[str, Record], words: str, called: str) -> str | None:
        """The id of what somebody named by id or by name; a fault where nobody is."""
        if words in shelf:
            return words
        words = words[:_SHOWN]
        names = self._names(shelf)
        found = names.get(fold(words).text)
        if found is None:
            near = get_close_matches(fold(words).text, names, n=1)
            self.faults.append(f"لا نعرف {called} بالاسم «{words}»؛ {_instead(near, names, called)}")
        return found

    def _names(self, shelf: Mapping[str, Record]) -> dict[str, str]:
        """Every form of every name, folded, and every id, to its id; made once for a shelf."""
        if id(shelf) not in self.names:
            forms = ((form, record.id) for record in shelf.values() for form in (*_forms(record), record.id))
            self.names[id(shelf)] = {fold(form).text: id_ for form, id_ in forms}
        return self.names[id(shelf)]

    def all_known(self, shelf: Mapping[str, Record], words: Iterable[str], called: str) -> list[str]:
        return [id_ for word in words if (id_ := self.known(shelf, word, called))]

    def new_id(self, words: str, shelf: Mapping[str, Record]) -> str:
        """An id made of Latin letters; the issue's number tells apart what would share one, or has no such letters."""
        made = "-".join(re.findall("[a-z0-9]+", words.lower()))[:60].strip("-")
        return f"{made}-{self.number}".strip("-") if not made or made in shelf else made


def _instead(near: list[str], names: Mapping[str, str], called: str) -> str:
    """What to write in place of a name that nobody has. There is no form that adds an event."""
    if near:
        return f"لعلك تريد «{near[0]}» ({names[near[0]]})"
    known = "، ".join(sorted(set(names.values()))[:_MOST_EVENTS])
    return f"المعروف منها: {known}" if called == _EVENT else f"افتح بلاغاً آخر تضيف به {called}"


def _forms(record: Record) -> tuple[str, ...]:
    if isinstance(record, Entry):
        return (record.name, *record.names, *record.short, *((record.latin,) if record.latin else ()))
    return (record.name,) if isinstance(record, Event) else ()


def propose(answers: Answers, archive: Archive, number: int, today: str) -> Proposal:
    """What a form asks for as a draft. `number` is the issue's; `today` the day it was opened, as EDTF."""
    draft = _Draft(answers, archive, number, today)
    draft.faults += [f"لم تُجب عن «{question.label}»" for question in answers.left_out]
    made = _MAKERS[answers.form.name](draft)
    return Proposal(*made, whole=answers.form.name != "correction", faults=tuple(draft.faults))


def _article(draft: _Draft) -> tuple[str, str]:
    answers, archive = draft.answers, draft.archive
    outlet = answers.line("outlet")
    outlet_id = draft.known(archive.organisations, outlet, "جهة") if outlet else None
    published = _filled(date=answers.line("date"), certainty=answers.line("certainty"), because=answers.line("because"))
    events = draft.all_known(archive.events, answers.items("events"), _EVENT)
    front = _filled(
        title=answers.line("title"),
        outlet=outlet_id,
        byline=answers.line("byline"),
        dateline=answers.line("dateline"),
        events=events,
        published=published,
        url=answers.line("url"),
        archived=answers.line("archived"),
        agencies=draft.all_known(archive.organisations, answers.items("agencies"), "جهة"),
        text="digest",
        recorded=draft.today,
        review={"drafted": draft.today, "confirm": _to_confirm(answers)},
    )
    day = (answers.line("date") or "").split("/")[0]
    id_ = draft.new_id(f"{outlet_id or 'article'}-{day}", archive.articles)
    return f"articles/{id_}.md", file_text({"events": [], **front}, answers.given.get("body", ""))


def _to_confirm(answers: Answers) -> list[str]:
    """What a form holds as free words waits in the record for an editor, who makes annotations of it."""
    said = [f"اقتباس من البلاغ: {line}" for line in answers.lines("quotations")]
    claimed = [f"إفادة من البلاغ: {line}" for line in answers.lines("assertions")]
    lines = ["الأصل: شغّل المستورد على نصه ليُكتب الحقل original", "الملخّص: طابقه بالأصل", *said, *claimed]
    return [line[:_LONGEST_LINE] for line in lines]


def _entry(draft: _Draft) -> tuple[str, str]:
    answers, archive = draft.answers, draft.archive
    kind = answers.line("kind") or ""
    shelf = _SHELF_OF_KIND.get(kind, "people")
    name = answers.line("name")
    front = _filled(
        name=name,
        names=list(dict.fromkeys([*([name] if name and kind != "role" else []), *answers.lines("names")])),
        **{"not": answers.lines("not")},
        latin=answers.line("latin"),
        kind=kind,
    )
    if shelf == "people":
        front |= _filled(positions=[{"as": line} for line in answers.lines("positions")])
        front |= {"official": True} if answers.line("official") == "true" else {}
    else:
        within = answers.line("within")
        around = archive.places if shelf == "places" else archive.organisations
        front |= _filled(within=draft.known(around, within, "مكاناً أو جهة") if within else None)
    if shelf == "places":
        front |= _filled(location=_location(draft))
    if shelf == "organisations":
        front |= _filled(site=answers.line("site"))
    front |= _filled(wikidata=answers.line("wikidata"))
    id_ = draft.new_id(answers.line("latin") or f"{shelf}-{draft.number}", archive.entries)
    return f"docs/{shelf}/{id_}.md", _page(front, answers)


def _location(draft: _Draft) -> dict[str, object]:
    figures = draft.answers.items("location")
    if figures and len(figures) != len(_POINT):
        draft.faults.append("الإحداثية ثلاثة أعداد بينها فاصلتان: خط العرض، خط الطول، الدقة بالكيلومترات")
        return {}
    because = draft.answers.line("because")
    return _filled(**dict(zip(_POINT, figures, strict=True)), because=because) if figures else {}


_POINT = ("lat", "lon", "precision")


def _claim(draft: _Draft) -> tuple[str, str]:
    answers, archive = draft.answers, draft.archive
    event = answers.line("event")
    positions = dict.fromkeys(answers.lines("positions"))
    unsplit = [line for line in positions if ":" not in line]
    draft.faults += [f"الموضع «{line}» بلا معرّف؛ اكتب معرّفاً إنكليزياً ثم نقطتين ثم نصه" for line in unsplit]
    pairs = (line.partition(":") for line in positions if line not in unsplit)
    front = _filled(
        question=answers.line("question"),
        event=draft.known(archive.events, event, _EVENT) if event else None,
        kind=answers.line("kind"),
        counts=answers.line("counts"),
        unit=answers.line("unit"),
        positions={id_.strip(): label.strip() for id_, _, label in pairs},
    )
    id_ = draft.new_id(answers.line("id") or f"claim-{draft.number}", archive.claims)
    return f"docs/claims/{id_}.md", _page(front, answers)


def _correction(draft: _Draft) -> tuple[str, str]:
    """The lines that a correction adds to a record: the new value, and the old one with its reason."""
    answers = draft.answers
    record = _record_of(draft, answers.line("page") or "")
    name = (answers.line("field") or "")[:_SHOWN]
    if record:
        known = [info.alias or key for key, info in type(record).model_fields.items() if key not in _NOT_A_FIELD]
        if name and name not in known:
            near = get_close_matches(name, known, n=1)
            draft.faults.append(f"لا حقل في السجل باسم «{name}»" + (f"؛ لعلك تريد «{near[0]}»" if near else ""))
        recorded = getattr(record, name, None) if name in known else None
        was = answers.line("was")
        if isinstance(recorded, str) and name != "body" and was and was != recorded:
            draft.faults.append(f"المسجّل الآن في «{name}» هو «{recorded}» لا «{was[:_SHOWN]}»")
    kept = _filled(date=draft.today, field=name, was=answers.given.get("was"), because=answers.line("because"))
    now = {name: answers.given.get("now")} if name and name != "body" else {}
    return (record.source.path if record else ""), as_yaml(_filled(**now, corrections=[kept]))


def _record_of(draft: _Draft, page: str) -> Record | None:
    found = _PAGE.search(page)
    if found:
        record: Record | None = getattr(draft.archive, found[1]).get(found[2])
    else:
        record = next((record for record in draft.archive.records() if record.id == page), None)
    if record is None and page:
        draft.faults.append(f"لا نعرف صفحة بالعنوان «{page[:_SHOWN]}»؛ انسخه من المتصفح")
    return record


def _page(front: Mapping[str, object], answers: Answers) -> str:
    return f"---\n{as_yaml(front)}---\n\n{answers.given.get('body', '')}\n"


def _filled(**fields: object) -> dict[str, object]:
    """Fields that hold something."""
    return {name: value for name, value in fields.items() if value}


_MAKERS: Mapping[str, Callable[[_Draft], tuple[str, str]]] = {
    "article": _article,
    "entry": _entry,
    "claim": _claim,
    "correction": _correction,
}
