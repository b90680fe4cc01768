"""A page that a browser saved as one file (.mhtml) -> its HTML."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import (
    CloseBoundaryNotFoundDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    MessageError,
)
from email.header import decode_header, make_header
from email.message import Message

from isnad.draft.limits import MOST_PARTS, UnreadableFile
from isnad.model.remarks import Remark, remark

_LONGEST_HEADER = 1000
_MOST_NESTED = 200  # the email package asks each line of every part that is open
_HALF_A_LETTER = (InvalidBase64LengthDefect, InvalidBase64PaddingDefect)  # base64 goes by fours
_FILLED_WITHIN = re.compile(r"=\s*[^=\s-]")  # base64 ends where it is filled up: nobody reads what is behind
_HALF_QUOTED = re.compile(r"=[0-9A-Fa-f]\s*\Z")
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class CapturedPage:
    """An HTML page out of a container: its bytes, its server's Content-Type, what is known of it, and notes.

    `whole` is false where the container proves that more of the page was there.
    """

    html: bytes
    content_type: str
    metadata: dict[str, str] = field(default_factory=dict)
    notes: tuple[Remark, ...] = ()
    whole: bool = True


def read_mhtml(raw: bytes) -> CapturedPage:
    """The page itself: the part that stands at the address the file was saved from, or else the first HTML part.

    Raises UnreadableFile where there is none, or where the file was cut off within it: what is missing may be who said
    the rest. Where only pictures after it are missing, a note tells.
    """
    if raw.lower().count(b"boundary=") > _MOST_NESTED:
        raise UnreadableFile(remark("too-deep", container="MHTML"))
    if raw.count(b"\n--") > MOST_PARTS:
        raise UnreadableFile(remark("too-many-parts", container="MHTML", most=MOST_PARTS))
    try:
        message = message_from_bytes(raw)
        parts = [part for part in message.walk() if part.get_content_type() in _HTML and not part.is_multipart()]
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise UnreadableFile(remark("damaged", container="MHTML")) from error
    address = _header(message, "Snapshot-Content-Location")
    at_address = [part for part in parts if address and _header(part, "Content-Location") == address]
    ends = not any(isinstance(wrong, CloseBoundaryNotFoundDefect) for one in message.walk() for wrong in one.defects)
    if not parts:
        raise UnreadableFile(remark("no-page-inside" if ends else "cut-short", container="MHTML"))
    part = (at_address or parts)[0]
    payload = part.get_payload(decode=True)
    if (not ends and part is _last(message)) or any(isinstance(wrong, _HALF_A_LETTER) for wrong in part.defects):
        raise UnreadableFile(remark("cut-short", container="MHTML"))
    packed = _header(part, "Content-Transfer-Encoding").lower()
    if packed == "quoted-printable" and _HALF_QUOTED.search(_sent(part)):
        raise UnreadableFile(remark("cut-short", container="MHTML"))
    if packed == "base64" and _FILLED_WITHIN.search(_sent(part)):
        raise UnreadableFile(remark("damaged", container="MHTML"))
    if not isinstance(payload, bytes):
        raise UnreadableFile(remark("damaged", container="MHTML"))
    known = {
        "title": _header(message, "Subject"),
        "url": address or _header(part, "Content-Location"),
        "captured": _header(message, "Date"),
    }
    notes = [] if len(parts) == 1 else [remark("one-page-of", count=len(parts), taken=address or "-")]
    if not ends:
        notes.append(remark("cut-after-page", container="MHTML"))
    return CapturedPage(payload, _header(part, "Content-Type"), {k: v for k, v in known.items() if v}, tuple(notes))


def _sent(part: Message) -> str:
    """A part as it stands in the file, not yet unpacked."""
    sent = part.get_payload()
    return sent if isinstance(sent, str) else ""


def _last(message: Message) -> Message:
    """The part that a message ends in: where its last boundary is missing, the one that was cut."""
    *_, last = message.walk()
    return last


def _header(message: Message, name: str) -> str:
    """A header's value as text; one that is too long or broken counts as missing."""
    printed = str(message.get(name, ""))
    if len(printed) > _LONGEST_HEADER:
        return ""
    try:
        return " ".join(str(make_header(decode_header(printed))).split())
    except (MessageError, ValueError, LookupError):
        return ""
