"""original -> a record's file, and what is said of it: what the importer does with each file and address."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from isnad.draft.complete import LostAnnotations
from isnad.draft.compose import ImportedFile
from isnad.draft.fetch import fetch_page
from isnad.draft.limits import UnreadableFile
from isnad.draft.report import as_data, proposals_as_data, refusal_as_data, remarks_for_editor
from isnad.drafting import ImportContext, draft, find_all, propose_assertions
from isnad.model.remarks import Remark, remark
from isnad.say.saying import all_as_text, remarked


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Where records go, where originals are kept (None: nowhere), and the record that a file completes, if given."""

    out: Path
    originals: Path | None
    into: str | None = None


def import_original(imported: ImportedFile, context: ImportContext, plan: ImportPlan) -> Iterator[str]:
    """Draft or complete one record, keep its original, and say what an editor should know, a line each.

    Raises UnreadableFile, LostAnnotations, and FileExistsError where the record is there already.
    """
    drafted = draft(imported, context, plan.into)
    path = save(plan.out, drafted.id, drafted.text, drafted.found.fingerprint)
    said = [remark("record-completed") if drafted.completes else remark("draft-waits")]
    if plan.originals:
        said.append(keep_original(plan.originals, imported))
    for line in (*said, *remarks_for_editor(drafted.found)):
        yield f"{path}: {remarked(line, context.language)}"


def keep_original(folder: Path, imported: ImportedFile) -> Remark:
    """Put an original where originals are kept, and say so; another of the same name is never overwritten."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / Path(imported.name).name
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
    (folder / f"{page.name}.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return ImportedFile(page.name, page.raw, today, licence, url=page.url, captured=page.at[:10])


def read_file(file: Path, today: str, licence: str | None) -> ImportedFile:
    """A file as it stands on this machine. Raises OSError."""
    return ImportedFile(file.name, file.read_bytes(), today, licence)


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
