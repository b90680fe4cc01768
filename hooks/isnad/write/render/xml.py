"""Text for files that are XML: drawings, feeds, networks."""

import re

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def one_line(text: str) -> str:
    """Text on one line; code points that XML cannot hold are told by U+FFFD. Nothing is escaped."""
    return " ".join(whole(text).split())


def whole(text: str) -> str:
    """The same text, lines, spaces and all, but for what XML cannot hold. Nothing is escaped."""
    return _NOT_XML.sub("\ufffd", text)
