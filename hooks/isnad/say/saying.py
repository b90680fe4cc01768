"""Messages as lines: for people and editors, and as annotations that stand at the line in a pull request."""

import re
from collections.abc import Iterable

from isnad.message import Fault, Message, Part, visible
from isnad.model.remarks import Remark, RemarkPart
from isnad.say.arabic import ARABIC
from isnad.say.english import ENGLISH
from isnad.say.language import Language

LANGUAGES = {"ar": ARABIC, "en": ENGLISH}
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "↵")
"""A line is one message, whatever a file or its name holds: no second line can be slipped into a log."""

_SCREEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a screen obeys, or turns a line about by, and what no screen can be sent: told by its number."""


def worded(fault: Fault, language: Language = ARABIC) -> str:
    """What is wrong, and the nearest right value or what to write instead."""
    wrong, instead = language.rules[fault.rule]
    parts = {name: _part(name, part, language) for name, part in fault.parts}
    mend = language.near.format(near=fault.near) if fault.near else instead.format_map(parts)
    return _SCREEN.sub(_numbered, (wrong.format_map(parts) + language.then + mend).translate(_LINE_ENDS))


def _numbered(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def _part(name: str, part: Part, language: Language) -> str:
    if isinstance(part, tuple):
        return language.listed.join(part)
    return language.terms[name][part] if name in language.terms else part


def as_text(message: Message, language: Language = ARABIC) -> str:
    """`path:line:column: what is wrong; what to write`."""
    return f"{visible(message.path)}:{message.line}:{message.column}: {worded(message.fault, language)}"


def as_annotation(message: Message, language: Language = ARABIC) -> str:
    """The same as a workflow command of GitHub Actions, with its escapes: `%`, line ends, in properties `:` and `,`."""
    place = f"file={_property(visible(message.path))},line={message.line},col={message.column}"
    return f"::error {place},title={_property(message.fault.rule)}::{_data(worded(message.fault, language))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def remarked(remark: Remark, language: Language = ARABIC) -> str:
    """A remark as one line."""
    parts = {name: _remark_part(name, part, language) for name, part in remark.parts}
    return language.remarks[remark.code].format_map(parts).translate(_LINE_ENDS)


def all_remarked(remarks: Iterable[Remark], language: Language = ARABIC) -> str:
    """Remarks as one line, in their order."""
    return language.then.join(remarked(one, language) for one in remarks)


def _remark_part(name: str, part: RemarkPart, language: Language) -> str:
    if isinstance(part, Remark):
        return remarked(part, language)
    if isinstance(part, tuple):
        reasons = any(isinstance(item, Remark) for item in part)
        joint = language.then if reasons else language.listed
        return joint.join(_remark_part(name, item, language) for item in part)
    return language.terms[name].get(str(part), str(part)) if name in language.terms else str(part)


def all_as_text(messages: Iterable[Message], language: Language = ARABIC) -> str:
    """Messages, one a line."""
    return "\n".join(as_text(message, language) for message in messages)
