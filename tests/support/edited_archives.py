"""What people do to an archive's files, one edit after another: most leave it whole, some break it, some mend it."""

import hashlib
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

import yaml
from hypothesis import strategies as st

from isnad.read.folders import FINGERPRINT


class EditedArchive:
    """A copy of an archive that people write in; `whole` are its files as they were."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.whole = self.files()

    def files(self) -> dict[str, bytes]:
        """What every file of its records holds, by its place."""
        found = (file for top in ("articles", "docs") for file in sorted((self.root / top).rglob("*")))
        return {file.relative_to(self.root).as_posix(): file.read_bytes() for file in found if file.is_file()}

    def edit(self, kind: str, which: int) -> None:
        """One edit of a kind of `EDITS`; `which` chooses the file, and what of it. A broken file takes few."""
        with suppress(yaml.YAMLError):
            EDITS[kind](self, which)

    def records(self, shelf: str) -> list[Path]:
        """The files of a shelf."""
        return sorted((self.root / shelf).glob("*.md"))


def _front(file: Path) -> tuple[dict[str, object], str]:
    _, front, body = file.read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def _write(file: Path, front: Mapping[str, object], body: str) -> None:
    text = yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False)
    file.write_text(f"---\n{text}---\n{body}", "utf-8")


def _chosen(archive: EditedArchive, shelf: str, which: int) -> Path:
    files = archive.records(shelf)
    return files[which % len(files)]


def _another_body(archive: EditedArchive, which: int) -> None:
    file = _chosen(archive, "articles", which)
    file.write_text(f"{file.read_text('utf-8').rstrip()}{'!' * (1 + which % 3)}\n", "utf-8")  # a digest has its length


def _longer_note(archive: EditedArchive, which: int) -> None:
    file = _chosen(archive, ("docs/people", "docs/organisations", "docs/places")[which % 3], which)
    file.write_text(f"{file.read_text('utf-8').rstrip()}\n\nزيادة {which}.\n", "utf-8")


def _no_quotation(archive: EditedArchive, which: int) -> None:
    file = _chosen(archive, "articles", which)
    front, body = _front(file)
    quotations = list(front.get("quotations") or ())  # type: ignore[call-overload]
    if quotations:
        del quotations[which % len(quotations)]
        _write(file, {**front, "quotations": quotations}, body)


def _new_quotation(archive: EditedArchive, which: int) -> None:
    file = _chosen(archive, "articles", which)
    front, body = _front(file)
    word = next(iter(re.findall(r"\w{4,}", body)[which:]), "")
    quoted = {"id": f"q{50 + which}", "speaker": "nada-salem", "verb": "قالت", "kind": "indirect", "words": word}
    _write(file, {**front, "quotations": [*(front.get("quotations") or ()), quoted]}, body)  # type: ignore[misc]


def _another_name(archive: EditedArchive, which: int) -> None:
    file = _chosen(archive, ("docs/people", "docs/organisations", "docs/places")[which % 3], which)
    front, body = _front(file)
    _write(file, {**front, "name": f"{front['name']} الجديد"}, body)


def _one_more_name(archive: EditedArchive, which: int) -> None:
    """A word of an article becomes somebody's name."""
    file = _chosen(archive, "docs/people", which)
    front, body = _front(file)
    words = re.findall(r"\w{4,}", _front(_chosen(archive, "articles", which))[1])
    names = [*(front.get("names") or ()), words[which % len(words)]]  # type: ignore[misc]
    _write(file, {**front, "names": names}, body)


def _another_question(archive: EditedArchive, which: int) -> None:
    file = _chosen(archive, "docs/claims", which)
    front, body = _front(file)
    _write(file, {**front, "question": f"{front['question']} ({which})"}, body)


def _new_article(archive: EditedArchive, which: int) -> None:
    """The same words under another address: its original is another file, and shares passages with the first."""
    file = _chosen(archive, "articles", which)
    front, body = _front(file)
    original = {
        **front["original"],  # type: ignore[dict-item]
        "file": f"copy-{which}.txt",
        "sha256": hashlib.sha256(str(which).encode()).hexdigest(),
    }
    copy = file.with_name(f"copy-{which}.md")
    _write(
        copy, {**front, "original": original, "short": f"نسخة {which}", "url": f"https://copy.example/{which}"}, body
    )
    beside = file.with_suffix(FINGERPRINT)
    if beside.exists():
        copy.with_suffix(FINGERPRINT).write_bytes(beside.read_bytes())


def _gone_article(archive: EditedArchive, which: int) -> None:
    files = archive.records("articles")
    if len(files) > 1:
        file = files[which % len(files)]
        file.unlink()
        file.with_suffix(FINGERPRINT).unlink(missing_ok=True)


def _no_fingerprint(archive: EditedArchive, which: int) -> None:
    _chosen(archive, "articles", which).with_suffix(FINGERPRINT).unlink(missing_ok=True)


def _broken(archive: EditedArchive, which: int) -> None:
    file = _chosen(archive, ("articles", "docs/people", "docs/claims", "docs/events")[which % 4], which)
    file.write_text(file.read_text("utf-8").replace("\n", "\nodd: [\n", 1), "utf-8")


def _mended(archive: EditedArchive, which: int) -> None:
    now = archive.files()
    changed = [path for path, held in archive.whole.items() if now.get(path) != held]
    if changed:
        path = changed[which % len(changed)]
        (archive.root / path).write_bytes(archive.whole[path])


EDITS: Mapping[str, Callable[[EditedArchive, int], None]] = MappingProxyType(
    {
        "another body": _another_body,
        "a longer note": _longer_note,
        "a quotation less": _no_quotation,
        "a quotation more": _new_quotation,
        "another name": _another_name,
        "one more name": _one_more_name,
        "another question": _another_question,
        "a new article": _new_article,
        "an article less": _gone_article,
        "a fingerprint less": _no_fingerprint,
        "a broken record": _broken,
        "a file as it was": _mended,
    }
)

edits = st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 30)), min_size=1, max_size=6)
"""Edits, one after another."""
