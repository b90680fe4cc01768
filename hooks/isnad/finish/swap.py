"""A folder built beside the one in use, and put in its place in one step, by one build at a time."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from isnad.message import Fault, Message, at_position, fault
from isnad.model.source import FilePosition

NOT_WRITTEN = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), fault("disk-full")),
    **dict.fromkeys((errno.EACCES, errno.EPERM), fault("not-permitted")),
    errno.EROFS: fault("read-only"),
}
"""What a system says where it does not let something be written, and how that is told."""


PATIENCE = 600
"""Seconds that a build waits for another one of the same folder."""


class NotReady(Exception):
    """A folder into which nothing can be built: why, as messages."""

    def __init__(self, messages: list[Message]) -> None:
        super().__init__(messages)
        self.messages = messages


def taken_over(folder: Path) -> FileLock:
    """The lock on a folder, once no other build holds it and the last good one stands there whole. Raises NotReady."""
    if found := [at_position(str(place), FilePosition(), wrong) for place, wrong in obstacles(folder)]:
        raise NotReady(found)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = lock_of(folder)
        lock.acquire(timeout=PATIENCE)
        restore(folder)
    except Timeout:
        raise NotReady([at_position(str(folder), FilePosition(), fault("another-build"))]) from None
    except OSError as wrong:
        raise NotReady([at_position(str(folder.parent), FilePosition(), why_not(wrong))]) from None
    return lock


def beside(folder: Path) -> Path:
    """Where the next version of a folder is built."""
    return folder.with_name(f".{folder.name}.next")


def _last(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.last")


def lock_of(folder: Path) -> FileLock:
    """What one build at a time holds; whoever is killed lets go of it, for the system does."""
    return FileLock(_lock_file(folder), is_singleton=True)


def _lock_file(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.lock")


def obstacles(folder: Path) -> Iterator[tuple[Path, Fault]]:
    """What stands in the place of the folder, or of a version of it, and is a link or a file; or of its lock, and is
    none. Each with what is wrong with it.

    Clearing, renaming or writing through a link would reach whatever it leads to.
    """
    for place in (folder, beside(folder), _last(folder)):
        if place.is_symlink() or (os.path.lexists(place) and not place.is_dir()):
            yield place, fault("not-a-folder")
    lock = _lock_file(folder)
    if lock.is_symlink() or (os.path.lexists(lock) and not lock.is_file()):
        yield lock, fault("not-a-file")


def restore(folder: Path) -> None:
    """Put back the last good folder if a swap was cut off between its two steps, and clear what it left."""
    if _last(folder).exists():
        if folder.exists():
            _clear(_last(folder))
        else:
            _last(folder).rename(folder)


def swap_in(folder: Path) -> None:
    """Make the folder built beside this one the folder itself; the old one goes only when the new one stands."""
    if not beside(folder).is_dir():
        raise FileNotFoundError(beside(folder))
    if folder.exists():
        folder.rename(_last(folder))
    beside(folder).rename(folder)
    _clear(_last(folder))


def _clear(folder: Path) -> None:
    """Delete a folder, though nobody may write in it; what cannot be deleted stays, and the next build tries again."""
    for home, _, _ in os.walk(folder):
        with suppress(OSError):
            Path(home).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


def why_not(wrong: OSError) -> Fault:
    """Why the system did not let something be written."""
    return NOT_WRITTEN.get(wrong.errno or 0) or fault("site-not-writable", why=wrong.strerror or str(wrong))
