"""How much of a file is read, and what is raised of one that cannot be read or holds more."""

from typing import BinaryIO

from isnad.model.remarks import Remark, remark

MOST_BYTES = 64 << 20
"""Of a file as it is given."""
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
