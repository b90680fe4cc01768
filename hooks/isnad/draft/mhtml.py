"""A page that a browser saved as one file (.mhtml) -> its HTML."""

from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from isnad.draft.limits import MOST_PARTS, Unreadable

_LONGEST_HEADER = 1000
_MOST_NESTED = 200  # the email package asks each line of every part that is open
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Found:
    """An HTML page out of a container: its bytes, its server's Content-Type, what is known of it, and notes."""

    html: bytes
    content_type: str
    metadata: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read_mhtml(raw: bytes) -> Found:
    """The page itself: the part that stands at the address the file was saved from, or else the first HTML part.

    Raises Unreadable where there is none.
    """
    if raw.lower().count(b"boundary=") > _MOST_NESTED:
        raise Unreadable("أجزاء ملف MHTML متداخلة فوق الحد")
    if raw.count(b"\n--") > MOST_PARTS:
        raise Unreadable(f"في ملف MHTML أكثر من {MOST_PARTS} جزء")
    try:
        message = message_from_bytes(raw)
        parts = [part for part in message.walk() if part.get_content_type() in _HTML and not part.is_multipart()]
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise Unreadable("ملف MHTML معطوب") from error
    address = _header(message, "Snapshot-Content-Location")
    at_address = [part for part in parts if address and _header(part, "Content-Location") == address]
    if not parts:
        raise Unreadable("لا صفحة HTML في ملف MHTML")
    part = (at_address or parts)[0]
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise Unreadable("ملف MHTML معطوب")
    known = {
        "title": _header(message, "Subject"),
        "url": address or _header(part, "Content-Location"),
        "captured": _header(message, "Date"),
    }
    notes = (f"في الملف {len(parts)} صفحات HTML (إطارات)، وأُخذت منها واحدة",) if len(parts) > 1 else ()
    return Found(payload, _header(part, "Content-Type"), {k: v for k, v in known.items() if v}, notes)


def _header(message: Message, name: str) -> str:
    """A header's value as text; one that is too long or broken counts as missing."""
    printed = str(message.get(name, ""))
    if len(printed) > _LONGEST_HEADER:
        return ""
    try:
        return " ".join(str(make_header(decode_header(printed))).split())
    except (MessageError, ValueError, LookupError):
        return ""
