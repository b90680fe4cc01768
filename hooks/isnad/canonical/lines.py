"""Values of front matter -> the lines of YAML that hold them.

What fits stands on one line. What does not is opened: a list has a line for each item, a mapping one for each field.
But a mapping in a list keeps its braces: first its facts, as many as fit on a line, then each text on its own line.

    - {id: a3, claim: injured, value: {min: 10, as: "عشرة"}, source: nada-salem, original: [182, 188],
       words: "عشرة جرحى",
       because: "لا يقول المقال من عدّهم"}
"""

import re
from collections.abc import Iterator
from unicodedata import category

from isnad.canonical.nodes import YamlNode

WIDTH = 120
"""Code points of a line, if its value can be parted."""
_PROSE = frozenset({"words", "likely_same", "because", "was"})
"""Fields that hold sentences: a change of one is a change of one line."""
_TOKEN = re.compile(r"-?[A-Za-z0-9][A-Za-z0-9._/+~-]*")
_MARKS_INSIDE = frozenset("-./()؟")
_NULLS = frozenset({"null", "~"})
_ESCAPED = re.compile("[^ !#-\\[\\]-~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""The quote mark, the sign of an escape, and what YAML holds by its number alone."""


def lines_of(front: YamlNode) -> Iterator[str]:
    """A record's front matter without its fences; comments about the whole stand at its end."""
    if isinstance(front.value, dict):
        for key, node in front.value.items():
            yield from _member(key, node, 0)
    if not front.value:
        yield _flow(front, in_braces=False)
    yield from front.comments


def _member(key: str, node: YamlNode, indent: int) -> Iterator[str]:
    """A field of an opened mapping."""
    pad = " " * indent
    head = f"{pad}{_key(key)}:"
    line = f"{head} {_flow(node, in_braces=False)}"
    yield from (f"{pad}{comment}" for comment in node.comments)
    inner = node.inner()
    if not inner or not (_stands_open(node, indent) or len(line) > WIDTH or any(_is_remarked(one) for one in inner)):
        yield line
        return
    yield head
    if isinstance(node.value, dict):
        for name, one in node.value.items():
            yield from _member(name, one, indent + 2)
    else:
        for one in inner:
            yield from _item(one, indent + 2)


def _stands_open(node: YamlNode, indent: int) -> bool:
    """Mappings with keys of a recorder's choice, and a record's own lists of mappings, grow by lines."""
    is_list = indent == 0 and isinstance(node.value, list)
    return node.is_open or (is_list and any(isinstance(item.value, dict) for item in node.inner()))


def _item(node: YamlNode, indent: int) -> Iterator[str]:
    pad = " " * indent
    line = f"{pad}- {_flow(node, in_braces=False)}"
    remarked_inside = any(_is_remarked(one) for one in node.inner())
    if isinstance(node.value, dict) and node.value and (remarked_inside or len(line) > WIDTH):
        yield from (f"{pad}{comment}" for comment in node.comments)
        yield from _braces(node.value, indent)
    else:
        yield from (f"{pad}{comment}" for comment in node.all_comments())
        yield line


def _braces(members: dict[str, YamlNode], indent: int) -> Iterator[str]:
    """A mapping between braces that takes several lines."""
    facts = [key for key in members if key not in _PROSE]
    order = [*facts, *(key for key in members if key in _PROSE)]
    line = f"{' ' * indent}- {{"
    for number, key in enumerate(order):
        node = members[key]
        member = f"{_key(key)}: {_flow(node, in_braces=True)}{'}' if number == len(order) - 1 else ','}"
        comments = [*node.all_comments()]
        if not number:
            yield from (f"{' ' * indent}{comment}" for comment in comments)
            line += member
        elif comments or key in _PROSE or len(line) + 1 + len(member) > WIDTH:
            yield line
            line = f"{' ' * (indent + 3)}{member}"
            yield from (f"{' ' * (indent + 3)}{comment}" for comment in comments)
        else:
            line += f" {member}"
    yield line


def _is_remarked(node: YamlNode) -> bool:
    return next(node.all_comments(), None) is not None


def _flow(node: YamlNode, *, in_braces: bool) -> str:
    """A value on one line, without its comments."""
    if isinstance(node.value, dict):
        return "{" + ", ".join(f"{_key(k)}: {_flow(v, in_braces=True)}" for k, v in node.value.items()) + "}"
    if isinstance(node.value, list):
        return "[" + ", ".join(_flow(item, in_braces=False) for item in node.value) + "]"
    return "null" if node.value is None else _scalar(node.value, in_braces=in_braces)


def _key(key: str) -> str:
    return _scalar(key, in_braces=True)


def _scalar(text: str, *, in_braces: bool) -> str:
    """Text as YAML writes it: bare where it is an id, a number or a date, or plain words that stand in no braces.

    In braces a comma that somebody adds would end the text, so words are quoted there.
    """
    is_bare = text not in _NULLS and (_TOKEN.fullmatch(text) or (not in_braces and _is_plain(text)))
    return text if is_bare else f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in '"\\':
        return f"\\{char}"
    return {"\n": "\\n", "\t": "\\t"}.get(char, f"\\u{ord(char):04x}")


def _is_plain(text: str) -> bool:
    """Words with single blanks between them and no mark that YAML, or its reader here, might take for its own."""
    return (
        bool(text)
        and text[0].isalpha()
        and all(word and word[0] not in "-?" for word in text.split(" "))
        and all(char == " " or char in _MARKS_INSIDE or category(char)[0] in "LMN" for char in text)
    )
