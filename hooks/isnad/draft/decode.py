"""Bytes -> text, by evidence alone: what cannot be told is refused, never guessed."""

import codecs
from dataclasses import dataclass, replace

from isnad.draft.limits import Unreadable
from isnad.draft.plausible import SINGLE_BYTE, arabic_share, controls_in, is_text, rewritten, wide_share

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_WIDE_ENOUGH = 0.9
_ARABIC_ENOUGH = 0.1
_TWICE = 2.0
_DECLARED = {"utf-8": "utf-8", "utf8": "utf-8", "windows-1256": "cp1256", "cp1256": "cp1256", "x-cp1256": "cp1256"}
_SAVE_AS = "احفظه بترميز UTF-8 ثم أعد المحاولة"


class Undecodable(Unreadable):
    """Bytes whose encoding cannot be told, or that break the one they have; the message is in Arabic."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding by Python's name, and the evidence for it in Arabic.

    The text's code points and line ends are the bytes' own; a byte order mark is no part of it and stands in `mark`.
    """

    text: str
    encoding: str
    because: str
    mark: bytes = b""

    @property
    def raw(self) -> bytes:
        """The bytes it was read from, to the last one."""
        return self.mark + self.text.encode(self.encoding)


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of a file: UTF-8, UTF-16 or Windows-1256, with a byte order mark or without.

    `declared` is what a page or its server calls its encoding: a witness where the bytes alone leave a doubt, and
    never against them. Raises Undecodable.
    """
    decoded = _marked(raw) or _wide(raw) or _utf8(raw) or _windows(raw, declared)
    if not is_text(decoded.text):
        raise Undecodable("الملف ليس نصاً: فيه بايتات تحكّم كالتي في الصور والملفات المضغوطة")
    if rewritten(decoded.text):
        raise Undecodable(
            "النص مشوّه من قبل: قُرئ مرة بترميز غير ترميزه ثم حُفظ (مثل «Ø§Ù„» أو «ط§ظ„» مكان «ال»)؛ عُد إلى الملف الأول"
        )
    strays = controls_in(decoded.text)
    return replace(decoded, because=f"{decoded.because}؛ وفيه رموز تحكّم عددها {strays}") if strays else decoded


def _marked(raw: bytes) -> Decoded | None:
    for mark, encoding, name in _MARKS:
        if raw.startswith(mark):
            try:
                text = raw[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise Undecodable(f"في أوله علامة {name}، لكن بايتاته تخالفها {_at(error, len(mark))}") from error
            return Decoded(text, encoding, f"في أوله علامة الترتيب (BOM) الخاصة بـ {name}", mark)
    return None


def _wide(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: its Arabic letters and blanks show as control bytes, which no other text holds."""
    if is_text(raw.decode("latin-1")):
        return None
    shares = {encoding: wide_share(raw, encoding) for encoding in _WIDE}
    likely = [encoding for encoding in _WIDE if shares[encoding] >= _WIDE_ENOUGH]
    if len(likely) > 1:
        raise Undecodable(f"الملف بترميز UTF-16 بلا علامة ترتيب، ويُقرأ بالترتيبين معاً؛ {_SAVE_AS}")
    if not likely:
        raise Undecodable("الملف ليس نصاً: فيه بايتات تحكّم كالتي في الصور والملفات المضغوطة")
    percent = round(100 * shares[likely[0]])
    because = (
        f"لا علامة ترتيب في أوله؛ وإذا قُرئ بترميز UTF-16 كانت {percent}% من رموزه حروفاً عربية أو لاتينية وعلاماتها"
    )
    return Decoded(raw.decode(likely[0]), likely[0], because)


def _utf8(raw: bytes) -> Decoded | None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if text.isascii():
        return Decoded(text, "utf-8", "كل رموزه من ASCII، وهي واحدة في كل الترميزات")
    wide = sum(char > "\x7f" for char in text)
    return Decoded(text, "utf-8", f"كل بايتاته UTF-8 صحيح، وفيه {wide} رمزاً من غير ASCII")


def _windows(raw: bytes, declared: str | None) -> Decoded:
    """Windows-1256 where its words are Arabic and no other single-byte encoding reads as well."""
    shares = {encoding: arabic_share(raw.decode(encoding, "replace")) for encoding in SINGLE_BYTE}
    ours = shares.pop("cp1256")
    rival, best = max(shares.items(), key=lambda item: item[1])
    percent = round(100 * ours)
    if ours >= _ARABIC_ENOUGH and ours >= _TWICE * best:
        because = (
            f"ليس UTF-8؛ وإذا قُرئ بترميز Windows-1256 كانت {percent}% من كلماته من أشيع كلمات العربية أو معرّفة بـ«ال»"
        )
        return Decoded(raw.decode("cp1256"), "cp1256", because)
    if _DECLARED.get((declared or "").strip().lower()) == "cp1256" and ours >= best and _reads_arabic(raw):
        return Decoded(raw.decode("cp1256"), "cp1256", "ليس UTF-8؛ والصفحة نفسها تقول إنها Windows-1256، وحروفها عربية")
    if best >= _ARABIC_ENOUGH and best >= _TWICE * ours:
        raise Undecodable(f"الأرجح أن ترميزه {rival}، وهو مما لا يقرؤه الأرشيف؛ {_SAVE_AS}")
    raise Undecodable(f"لا يُعرف ترميزه: {_broken(raw)}، ولا يدلّ شيء دلالة كافية على أنه Windows-1256؛ {_SAVE_AS}")


def _reads_arabic(raw: bytes) -> bool:
    high = [char for char in raw.decode("cp1256") if char > "\x7f"]
    return sum("\u0600" <= char <= "\u06ff" for char in high) >= _WIDE_ENOUGH * len(high)


def _broken(raw: bytes) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return f"ليس UTF-8 {_at(error)} في السطر {line}"
    return "ليس UTF-8"


def _at(error: UnicodeDecodeError, before: int = 0) -> str:
    return f"عند البايت {error.start + before + 1}"
