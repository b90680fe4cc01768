"""original -> a record's file, and what is said of it: what the importer does with each file and address."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path

from isnad.canonical.bodies import as_read, is_prose
from isnad.draft.anchoring import anchors
from isnad.draft.complete import LostAnnotations
from isnad.draft.compose import ImportedFile
from isnad.draft.fetch import fetch_page
from isnad.draft.limits import UnreadableFile, sized_bytes
from isnad.draft.report import as_data, proposals_as_data, refusal_as_data, remarks_for_editor
from isnad.drafting import ImportContext, draft, find_all, propose_assertions
from isnad.message import Message, at, at_position, fault
from isnad.model.remarks import Remark, remark
from isnad.model.source import Source, Steps
from isnad.read.folders import FINGERPRINT
from isnad.read.formatting import changed
from isnad.read.front_matter import Unreadable, split_and_load
from isnad.read.records import text_of
from isnad.say.saying import all_as_text, as_text, remarked

_PRINT = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Where records go, and where originals are kept (None: nowhere)."""

    out: Path
    originals: Path | None


def import_original(imported: ImportedFile, context: ImportContext, plan: ImportPlan) -> Iterator[str]:
    """Draft or complete one record, keep its original, and say what an editor should know, a line each.

    Raises UnreadableFile, LostAnnotations, and FileExistsError where the record is there already.
    """
    drafted = draft(imported, context)
    path = save(plan.out, drafted.id, drafted.text, drafted.found.fingerprint)
    said = [remark("record-completed") if drafted.completes else remark("draft-waits")]
    if plan.originals:
        said.append(keep_original(plan.originals, imported))
    for line in (*said, *remarks_for_editor(drafted.found)):
        yield f"{path}: {remarked(line, context.language)}"


def anchor_record(file: Path, imported: ImportedFile, context: ImportContext) -> list[Message]:
    """Fill in a record from its original: offsets, occurrences, hash, words, and the fingerprint beside it.

    What the record says, its digest and its comments stay. A message for each place that only an editor can tell;
    nothing is written where the record cannot be read, or was made from other bytes. Raises OSError, UnreadableFile.
    """
    path = f"{file.parent.name}/{file.name}"
    text = text_of(path, file.read_bytes())
    if isinstance(text, Message):
        return [text]
    try:
        values, body, marks, _ = split_and_load(text)
    except Unreadable as wrong:
        return [at_position(path, wrong.place, wrong.fault)]
    source = Source(path, marks)
    facts, forms = values.get("original"), values.get("forms")
    print_ = sha256(imported.raw).hexdigest()
    recorded = facts.get("sha256") if isinstance(facts, dict) else None
    if isinstance(recorded, str) and _PRINT.fullmatch(recorded) and recorded != print_:
        return [at(source, fault("other-original"), "original", "sha256")]
    found = find_all(imported.name, imported.raw, context, _own_forms(forms))
    anchored = anchors(values, as_read(body, prose=is_prose(values.get("text")))[0], found.text)
    known: dict[Steps, object] = {
        ("original", "file"): imported.name,
        ("original", "sha256"): print_,
        ("original", "words"): len(found.text.split()),
    }
    right = changed("articles", text, {**known, **anchored.changes})
    for target, held in ((file, right), (file.with_suffix(FINGERPRINT), f"{found.fingerprint}\n")):
        put(target, held)
    return [at(source, wrong, *steps) for steps, wrong in anchored.doubts]


def put(file: Path, text: str) -> None:
    """Write a file in one step, in the place of a link and not through it. Raises OSError; then it stays as it was."""
    beside = file.with_name(f"{file.name}.new")
    try:
        beside.write_text(text, "utf-8", newline="\n")
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def fill_in(file: Path, imported: ImportedFile, context: ImportContext, plan: ImportPlan) -> Iterator[str]:
    """Anchor a record to its original, keep that, and say what an editor should know, a line each."""
    for message in anchor_record(file, imported, context):
        yield as_text(message, context.language)
    if plan.originals:
        yield f"{file}: {remarked(keep_original(plan.originals, imported), context.language)}"


def original_named_in(file: Path) -> str | None:
    """The name of the original that a record gives, if it can be read and gives one."""
    text = text_of(file.name, file.read_bytes())
    try:
        facts = None if isinstance(text, Message) else split_and_load(text)[0].get("original")
    except Unreadable:
        return None
    name = facts.get("file") if isinstance(facts, dict) else None
    return name if isinstance(name, str) and Path(name).name == name else None


def _own_forms(forms: object) -> dict[str, tuple[str, ...]]:
    """An article's own forms, as far as they are lists of text."""
    listed = forms.items() if isinstance(forms, dict) else ()
    return {str(id_): tuple(map(str, some)) for id_, some in listed if isinstance(some, list)}


def keep_original(folder: Path, imported: ImportedFile) -> Remark:
    """Put an original where originals are kept, and say so; another of the same name is never overwritten."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / Path(imported.known_as).name
    if kept.exists() and kept.read_bytes() != imported.raw:
        return remark("not-kept", folder=folder.name)
    kept.write_bytes(imported.raw)
    return remark("kept-original", folder=folder.name)


def fetch_original(url: str, folder: Path, today: str, licence: str | None) -> ImportedFile:
    """A page fetched from its address, kept in a folder with what was fetched, when, and its hash beside it (`.json`).

    Raises UnreadableFile where it cannot be had.
    """
    page = fetch_page(url)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / page.name).write_bytes(page.raw)
    facts = {name: value for name, value in asdict(page).items() if name != "raw"}
    (folder / f"{page.name}.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8", newline="\n")
    return ImportedFile(page.name, page.raw, today, licence, url=page.url, captured=page.at[:10])


def read_file(file: Path, today: str, licence: str | None) -> ImportedFile:
    """A file as it stands on this machine. Raises OSError and UnreadableFile."""
    return ImportedFile(file.name, sized_bytes(file), today, licence)


def found_as_json(imported: ImportedFile, context: ImportContext) -> str:
    """Everything found in an original, as a JSON object (`isnad.draft.report`). Raises UnreadableFile."""
    record = context.record_of(imported.raw)
    found = find_all(imported.name, imported.raw, context, record.forms if record else None)
    others = {id_: one for id_, one in context.archive.articles.items() if one is not record}
    claims = [*context.archive.claims.values()]
    proposed = propose_assertions(found, replace(context.archive, articles=others), claims)
    data = {**as_data(found, context.language), "proposals": [*proposals_as_data(proposed, found.text)]}
    return json.dumps(data, ensure_ascii=False, indent=1)


def refusal(name: str, wrong: Exception, context: ImportContext, *, as_json: bool = False) -> str:
    """Why a file or address was not imported: a line for people, or an object for programs."""
    rule, because = "file", str(wrong)
    if isinstance(wrong, UnreadableFile):
        rule, because = wrong.remark.code, remarked(wrong.remark, context.language)
    elif isinstance(wrong, LostAnnotations):
        rule, because = "lost-place", all_as_text(wrong.messages, context.language)
    return json.dumps(refusal_as_data(name, rule, because), ensure_ascii=False) if as_json else f"{name}: {because}"


def save(folder: Path, id_: str, text: str, fingerprint: str) -> Path:
    """Write a new record, and its fingerprint (as lines of text) beside it. Says where the record stands.

    Raises FileExistsError where either is there already: what a person wrote is never overwritten.
    """
    folder.mkdir(parents=True, exist_ok=True)
    record, beside = folder / f"{id_}.md", folder / f"{id_}.fingerprint"
    if beside.exists():
        raise FileExistsError(beside)
    for path, held in ((record, text), (beside, f"{fingerprint}\n")):
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(held)
    return record
