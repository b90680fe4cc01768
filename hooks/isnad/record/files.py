"""Work as the files that it will be, each as the importer and the forms write theirs."""

from collections.abc import Mapping

from isnad.canonical.writing import record_text
from isnad.read.formatting import rewritten
from isnad.record.original import SelectableOriginal
from isnad.record.work import FileFrame, MadeEntry, Work


def article_text(work: Work, original: SelectableOriginal, today: str) -> str:
    """The record's file. What is known without asking is filled in: the original's hash and words, the day."""
    facts: dict[str, object] = {
        "original": {"file": original.name, "sha256": original.print, "words": original.word_count},
        "recorded": work.front.get("recorded") or today,
    }
    return _text("articles", {**work.front, **facts}, work.body, work.frame)


def entry_text(entry: MadeEntry) -> str:
    """The file of an entry or a claim."""
    return _text(entry.shelf, entry.front, entry.body, entry.frame)


def _text(shelf: str, front: Mapping[str, object], body: str, frame: FileFrame | None) -> str:
    """A new file, or one that was there already, with its comments."""
    if frame is None:
        return record_text(shelf, front, body)
    return rewritten(shelf, frame.text, front, f"{frame.above}{body}\n")


def files_of(work: Work, original: SelectableOriginal, today: str) -> Mapping[str, str]:
    """Every file of the work by its path in the archive: the record, its fingerprint, what it brings along."""
    return {
        work.path: article_text(work, original, today),
        work.path.removesuffix(".md") + ".fingerprint": f"{original.found.fingerprint}\n",
        **{entry.path: entry_text(entry) for entry in work.entries},
    }
