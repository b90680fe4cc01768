"""A folder built beside the one in use, and put in its place in one step."""

import shutil
from pathlib import Path


def beside(folder: Path) -> Path:
    """Where the next version of a folder is built."""
    return folder.with_name(f".{folder.name}.next")


def _last(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.last")


def restore(folder: Path) -> None:
    """Put back the last good folder if a swap was cut off between its two steps, and clear what it left."""
    if _last(folder).exists():
        if folder.exists():
            shutil.rmtree(_last(folder))
        else:
            _last(folder).rename(folder)


def swap_in(folder: Path) -> None:
    """Make the folder built beside this one the folder itself; the old one goes only when the new one stands."""
    if not beside(folder).is_dir():
        raise FileNotFoundError(beside(folder))
    if folder.exists():
        folder.rename(_last(folder))
    beside(folder).rename(folder)
    shutil.rmtree(_last(folder), ignore_errors=True)
