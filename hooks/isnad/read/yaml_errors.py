"""What YAML's parser stumbles over -> what an editor did: the fault, on the line where it is mended.

The parser names the character at which it gave up, often on the line below the mistake, in words for programmers. Here
the lines around that place are looked at for what people do: a tab, a colon without a blank, a quote mark too many.
"""

import re
from unicodedata import category

import yaml

from isnad.message import Fault, code_of, fault
from isnad.model.records import field_names
from isnad.model.source import FilePosition

_INDENT = re.compile(r"\s*")
_DASH = re.compile(r"\s*(-)[a-z_]+:")
_NO_BLANK = re.compile(r"\s*(?:- )*[a-z_]+(:)(?!//)\S")
_KEY = re.compile(r"""\s*(?:- +)*[^\s"':,{\[]+:\s+""")
_NAME = re.compile(r"\s*(?:- +)*([a-z][a-z_0-9]*)(?=\s|$)(?!\s*:)")
_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')
_OPENING = ("“", "”", "„", "«")
_WRAPPED = re.compile(r"[“”„«][^“”„«»\"]*[“”»\"]")
_HASH = re.compile(r"[ \t]+#(?=\S)")
_ARABIC_COMMA = "،"

Mistake = tuple[Fault, int, int]
"""A fault with its line, counted from 0 in the front matter, and its column, counted from 0."""


def mistake_in_yaml(fm: str, wrong: yaml.MarkedYAMLError) -> tuple[Fault, FilePosition]:
    """What the editor did where the parser gave up; where that cannot be told, the parser's own words."""
    lines = fm.split("\n")
    mark = wrong.problem_mark or wrong.context_mark
    if mark is None:
        return fault("not-yaml", problem=wrong.problem), FilePosition()
    number, column = min(mark.line, len(lines) - 1), mark.column
    opened = wrong.context_mark or mark
    mistake = (
        _in_first_letters(lines, number)
        or _without_colon(lines, number)
        or _in_brackets(fm, wrong.problem or "", opened, mark)
        or _in_quotes(lines, number, column, opened.line)
        or _in_place(lines[number], number, column, wrong.problem or "")
        or (fault("not-yaml", problem=wrong.problem), mark.line, column)
    )
    return mistake[0], FilePosition(mistake[1] + 2, mistake[2] + 1)


def _in_first_letters(lines: list[str], number: int) -> Mistake | None:
    """The blanks, the dash or the key that a line begins with, on the line of the fault or the one above it."""
    for at in (number, number - 1):
        line = lines[at] if at >= 0 else ""
        indent = _INDENT.match(line)
        odd = indent and indent[0].strip(" ")
        if indent and odd:
            column = indent[0].index(odd[0])
            tab = odd[0] == "\t"
            return fault("tab-indent") if tab else fault("odd-blank", code=code_of(odd[0])), at, column
        if found := _DASH.match(line):
            return fault("dash-without-blank"), at, found.start(1)
        if found := _NO_BLANK.match(line):
            return fault("colon-without-blank"), at, found.start(1)
    return None


def _without_colon(lines: list[str], number: int) -> Mistake | None:
    """A field's name that no colon follows, on the line of the fault or the nearest one above it that holds words."""
    above = next((at for at in range(number - 1, -1, -1) if lines[at].strip()), number)
    for at in (above, number):
        found = _NAME.match(lines[at])
        if found and found[1] in field_names():
            return fault("colon-missing", field=found[1]), at, found.end(1)
    return None


def _in_brackets(fm: str, problem: str, opened: yaml.Mark, mark: yaml.Mark) -> Mistake | None:
    if "expected ','" not in problem:
        return None
    between = fm[opened.index : mark.index + 1]
    outside = _QUOTED.sub(lambda quoted: "-" * len(quoted[0]), between)
    if _ARABIC_COMMA in outside:
        before = fm[: opened.index + outside.index(_ARABIC_COMMA)]
        return fault("arabic-comma"), before.count("\n"), len(before) - before.rfind("\n") - 1
    return fault("bracket-open"), opened.line, opened.column


def _in_quotes(lines: list[str], number: int, column: int, opened: int) -> Mistake | None:
    """A quote mark that was never closed, or one inside a quoted value, which closes it too early."""
    if lines[number][:column].rstrip()[-1:] not in ('"', "'") and '"' not in lines[min(opened, number)]:
        return None
    for at in range(number, -1, -1):
        if _marks(lines[at]) % 2:
            return fault("quote-open"), at, lines[at].index('"')
    return (fault("quote-inside"), number, column) if lines[number][:column].rstrip()[-1:] in ('"', "'") else None


def _marks(line: str) -> int:
    return line.replace('\\"', "").count('"')


def _in_place(line: str, number: int, column: int, problem: str) -> Mistake | None:
    if "cannot start any token" in problem:
        return fault("reserved-start", char=line[column : column + 1]), number, column
    key = _KEY.match(line)
    if "mapping values" in problem and key and key.end() <= column:
        return fault("colon-in-value"), number, column
    indented = ("mapping values", "expected key", "'-' indicator", "expected <block end>")
    if any(words in problem for words in indented) and line.lstrip()[:1] not in (":", "?"):
        return fault("uneven-indent"), number, len(line) - len(line.lstrip())
    return None


def mistake_in_key(key: str) -> Fault | None:
    """A pasted mark in a field's name: a blank that is no blank to YAML, or a mark that nobody sees."""
    for char in key:
        if char.isspace() and char != " ":
            return fault("odd-blank", code=code_of(char))
        if category(char) == "Cf":
            return fault("control-in-value", code=code_of(char))
    return None


def mistake_in_plain(value: str, rest: str, in_list: bool) -> Fault | None:
    """What YAML takes without a word, and the editor meant otherwise, in a value that stands in no quote marks.

    `rest` is what follows the value on its line; `in_list` whether the value is an item between brackets.
    """
    if value.startswith(_OPENING) and _WRAPPED.fullmatch(value):
        return fault("curly-quotes")
    if in_list and _ARABIC_COMMA in value:
        return fault("arabic-comma")
    if rest and value and _HASH.match(rest):
        return fault("hash-in-value")
    return None
