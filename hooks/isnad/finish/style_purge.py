"""Style sheets without what no page here wants: comments, blanks, and the theme's rules for things this site has not;
and scripts without their comments, a seventh of them as they are sent, which whoever reads code has in the repository.

More than half of the theme's sheet dresses what is never on our pages (its own search, tabs, blog posts, highlighted
code, admonitions), and every reader on a slow line waits for all of it before the first word shows. tests/site/
test_style_purge.py proves that pages look the same, to the pixel, and that no page has a class that is left out.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import tinycss2
from tinycss2.ast import Declaration, Node

ABSENT = (
    *("md-search", "md-feedback", "md-consent", "md-social", "md-tabs", "md-tag", "md-version", "md-select"),
    *("md-banner", "md-annotation", "md-author", "md-post", "md-pagination", "md-path", "md-source-file"),
    *("md-clipboard", "md-code", "md-footer__", "md-status", "md-meta", "md-profile", "md-tooltip__", "md-progress"),
    *("highlight", "tabbed-", "admonition", "arithmatex", "critic", "task-list", "keys", "footnote", "grid"),
    *("emojione", "gemoji", "twemoji", "mermaid", "linenos", "lightbox", "filename", "headerlink", "lg", "xl"),
)
"""How the classes begin whose rules are left out; `md-footer__` is the theme's way to the next page, not its footer."""

_WANTED_ICONS = (
    "--isnad-sign",
    "--md-tooltip",
    "--md-nav-icon",
    "--md-toc-icon",
    "--md-details-icon",
    "--md-admonition-icon--note",
)
_OPENING_COMMENT = re.compile(r"(?:[ \t]*//.*\n)+")
_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_OF_RULES = {"media", "supports", "layer", "container"}


def lightened(name: str, text: str) -> str:
    """A style sheet purged, a script without its comments where it is ours; `ValueError` where a sheet is not CSS."""
    if name.endswith(".css"):
        return purged_css(text)
    return text if name.endswith(".min.js") else without_comments(text)


def purged_css(css: str) -> str:
    """A style sheet that dresses our pages as the whole one does; `ValueError` where it is not CSS."""
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def without_comments(script: str) -> str:
    """A script of ours without its lines of comment, but for what stands above the code: whose it is and what it does.

    No text of our scripts runs over lines, so that a line that begins as a comment is one.
    """
    above = _OPENING_COMMENT.match(script)
    code = script[above.end() :] if above else script
    return f"{script[: len(script) - len(code)]}{_COMMENT.sub('', code)}"


def _rules(rules: Iterable[Node]) -> str:
    return "".join(map(_rule, _sound(rules)))


def _sound(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.type == "error":
            raise ValueError(f"line {node.source_line}, column {node.source_column}: {node.message}")
        yield node


def _rule(rule: Node) -> str:
    if rule.type == "qualified-rule":
        return _block(",".join(part for part in _selectors(rule.prelude) if part), _said(rule.content))
    head = f"@{rule.at_keyword}{_text(rule.prelude)}".strip()
    if rule.content is None:
        return f"{head};"
    if rule.lower_at_keyword in _OF_RULES:
        return _block(head, _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)))
    return f"{head}{{{_text(rule.content).strip()}}}"


def _block(head: str, body: str) -> str:
    return f"{head}{{{body}}}" if head and body else ""


def _text(tokens: Iterable[Node]) -> str:
    """Tokens without comments, one blank for many."""
    kept = (token for token in _sound(tokens) if token.type != "comment")
    return "".join(" " if token.type == "whitespace" else token.serialize() for token in kept)


def _selectors(prelude: list[Node]) -> Iterator[str]:
    """The selectors of a rule but for those of things that are absent."""
    commas = [at for at, token in enumerate(prelude) if token == ","]
    for before, after in pairwise([-1, *commas, len(prelude)]):
        selector = prelude[before + 1 : after]
        if not any(name.startswith(ABSENT) for name in _classes(selector)):
            yield _text(selector).strip()


def _classes(selector: list[Node]) -> Iterator[str]:
    """The classes that an element has that a selector is of."""
    for before, token in pairwise(selector):
        if before == "." and token.type == "ident":
            yield token.value
    for token in selector:
        if token.type == "function" and token.lower_name != "not":
            yield from _classes(token.arguments)


def _said(content: list[Node]) -> str:
    """What a rule says, less the pictures that no kept rule shows."""
    said = _sound(tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True))
    return ";".join(
        _declaration(one) if one.type == "declaration" else _rule(one) for one in said if not _is_unwanted(one)
    )


def _declaration(said: Declaration) -> str:
    return f"{said.name}:{_text(said.value).strip()}{'!important' if said.important else ''}"


def _is_unwanted(said: Node) -> bool:
    if said.type != "declaration" or not said.name.startswith("--") or said.name.startswith(_WANTED_ICONS):
        return False
    return _text(said.value).lstrip().startswith("url(")
