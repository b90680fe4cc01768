"""How much of a file is read, and what is raised of one that cannot be read or holds more."""

from pathlib import Path
from typing import BinaryIO

from isnad.model.remarks import Remark, remark

MOST_BYTES = 64 << 20
"""Of a file as it is given."""
MOST_TEXT = 500_000
"""Of the text of an original, as UTF-8: some 45,000 Arabic words, which are drafted in seconds."""
MOST_TEXT_FILE = 4 * MOST_TEXT
"""Of a file that is nothing but text, in the widest encoding there is."""
MOST_UNPACKED = 128 << 20
"""Of all that one file holds when unpacked."""
MOST_PAGE = 5 << 20
"""Of one HTML page."""
MOST_PARTS = 20_000
"""Files in a zip, parts of a message, records of a WARC."""
MOST_PIECES = 400_000
"""Tags and texts of one page."""
MOST_TAGS = 20_000
"""Tags of a page that is handed to trafilatura, which takes time for each, the more the more there are."""
MOST_ATTRIBUTES = 1_000
"""Attributes of one tag; libxml2 holds each against all before it."""
DEEPEST = 200
"""Tags inside one another; beyond this libxml2, on which trafilatura rests, begins to lose text."""
_CHUNK = 1 << 16


class UnreadableFile(ValueError):
    """A file that no text can be read from: broken, too large, or not what it says; `remark` tells which."""

    def __init__(self, said: Remark) -> None:
        super().__init__(said.code)
        self.remark = said


def refuse_too_long(text: str) -> None:
    """Raises UnreadableFile where a text is longer than any article is: it would take minutes."""
    if len(text.encode("utf-8", "surrogatepass")) > MOST_TEXT:
        raise too_long()


def too_long() -> UnreadableFile:
    """What is raised of such a text."""
    return UnreadableFile(remark("text-too-long", most=f"{MOST_TEXT:,}"))


def sized_bytes(file: Path) -> bytes:
    """What a file holds, asked for its kind and size first: a pipe would be waited for, a large one fill the memory.

    Raises OSError and UnreadableFile.
    """
    if not file.is_file():
        file.stat()  # raises where nothing is there
        raise UnreadableFile(remark("not-a-file"))
    with file.open("rb") as stream:
        if file.stat().st_size > MOST_BYTES:
            raise UnreadableFile(remark("too-large", what=remark("what-file"), megabytes=MOST_BYTES >> 20))
        return read_up_to(stream, MOST_BYTES, remark("what-file"))


def read_up_to(stream: BinaryIO, most: int, what: Remark) -> bytes:
    """All of a stream (`what` it is), in small steps; raises UnreadableFile where it gives more than `most` bytes."""
    parts: list[bytes] = []
    total = 0
    while chunk := stream.read(_CHUNK):
        total += len(chunk)
        if total > most:
            raise UnreadableFile(remark("too-large", what=what, megabytes=most >> 20))
        parts.append(chunk)
    return b"".join(parts)
