"""Work on the disk: kept after each action, and saved as files of the archive in one step that can be undone.

What is to be written is first kept whole in a journal; then each file takes its place by a rename. A program that is
killed in between finds its journal when it starts again and goes on from there, so no file is ever half-written.
"""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from isnad.model.fields import ID_PATTERN
from isnad.model.records import RECORDS

_PLACE = re.compile(rf"(?:articles|docs/(?:{'|'.join(shelf for shelf in RECORDS if shelf != 'articles')}))/([^/]+)\.md")
_FINGERPRINT = re.compile(r"articles/([^/]+)\.fingerprint")
_WORK, _SAVING, _SAVED, _STEPS = "work.json", "saving.json", "saved.json", "steps"

Texts = Mapping[str, str | None]
"""Files by their path in the archive; None for one that is not there."""


class OutOfPlace(Exception):
    """A path that is no record's place, or leads out of the archive."""


class ChangedElsewhere(Exception):
    """Files that somebody else has changed since the recorder read them: `paths`."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


@dataclass(frozen=True, slots=True)
class Store:
    """Where an archive stands (`root`), and the folder, which git ignores, in which one original's work is kept."""

    root: Path
    folder: Path

    def keep(self, data: Mapping[str, Any]) -> None:
        """Keep work, in place of what was kept before."""
        self._write(self.folder / _WORK, json.dumps(data, ensure_ascii=False))

    def kept(self) -> dict[str, Any] | None:
        """The work that was kept last; None where there is none or it cannot be read."""
        return _json(self.folder / _WORK)

    def keep_step(self, number: int, data: Mapping[str, Any]) -> None:
        """Keep the work as it is after one step, by the step's number."""
        self._write(self.folder / _STEPS / f"{number}.json", json.dumps(data, ensure_ascii=False))

    def step(self, number: int) -> dict[str, Any] | None:
        """The work as it was after a step; None where that is not kept or cannot be read."""
        return _json(self.folder / _STEPS / f"{number}.json")

    def forget_step(self, number: int) -> None:
        """Away with a step that is too long ago."""
        (self.folder / _STEPS / f"{number}.json").unlink(missing_ok=True)

    def forget(self) -> None:
        """Away with the work; what was saved of it stays."""
        (self.folder / _WORK).unlink(missing_ok=True)

    def recover(self) -> bool:
        """Go on with a save that was cut off. Says whether there was one."""
        saving = _json(self.folder / _SAVING)
        if saving is not None:
            self._place(saving["after"])
            (self.folder / _SAVING).replace(self.folder / _SAVED)
        return saving is not None

    def read(self, paths: list[str]) -> dict[str, str | None]:
        """What stands in files now."""
        return {path: _text(self._file(path)) for path in paths}

    def save(self, after: Texts, known: Mapping[str, str | None]) -> dict[str, str | None]:
        """Write files, and say by what hashes they are known from now on.

        `known` has the hashes of those that were there when they were read. Raises ChangedElsewhere, before anything
        is written, where one holds neither that nor what it is to hold, and OutOfPlace.
        """
        before = self.read(list(after))
        changed = [p for p in after if before[p] != after[p] and hash_of(before[p]) != known.get(p)]
        if changed:
            raise ChangedElsewhere(changed)
        self._write(self.folder / _SAVING, json.dumps({"before": before, "after": dict(after)}))
        self.recover()
        return {**known, **{path: hash_of(text) for path, text in after.items()}}

    def undo(self) -> dict[str, str | None] | None:
        """Put back what stood before the last save, and say by what hashes; None where there is none to undo.

        Raises ChangedElsewhere where somebody has changed what was saved.
        """
        saved = _json(self.folder / _SAVED)
        if saved is None:
            return None
        now = self.read(list(saved["after"]))
        changed = [path for path, text in saved["after"].items() if now[path] != text]
        if changed:
            raise ChangedElsewhere(changed)
        turned = {"before": saved["after"], "after": saved["before"]}
        self._write(self.folder / _SAVING, json.dumps(turned))
        self.recover()
        (self.folder / _SAVED).unlink()
        return {path: hash_of(text) for path, text in saved["before"].items()}

    def can_undo(self) -> bool:
        """Whether a save can be undone."""
        return (self.folder / _SAVED).exists()

    def _place(self, texts: Texts) -> None:
        for path, text in texts.items():
            file = self._file(path)
            if text is None:
                file.unlink(missing_ok=True)
            else:
                self._write(file, text)
            _settle(file.parent)

    def _file(self, path: str) -> Path:
        """Where a path leads. Raises OutOfPlace where that is no file of the archive's own."""
        found = _PLACE.fullmatch(path) or _FINGERPRINT.fullmatch(path)
        if not found or not re.fullmatch(ID_PATTERN, found[1]):
            raise OutOfPlace(path)
        file = self.root / path
        if file.is_symlink() or not file.parent.resolve().is_relative_to(self.root.resolve()):
            raise OutOfPlace(path)
        return file

    def _write(self, file: Path, text: str) -> None:
        """A whole file in one step: written beside the work first, so that no folder of the archive holds a half."""
        self.folder.mkdir(parents=True, exist_ok=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        new = self.folder / f"{file.name}.new"
        with new.open("wb") as out:
            out.write(text.encode("utf-8", "surrogateescape"))
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)


def hash_of(text: str | None) -> str | None:
    """The SHA-256 of a file's text; None for one that is not there."""
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest() if text is not None else None


def _text(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None


def _json(file: Path) -> dict[str, Any] | None:
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return held if isinstance(held, dict) else None


def _settle(folder: Path) -> None:
    """Have a folder's names on the disk too, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows opens no folders
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
