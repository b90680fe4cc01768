"""Style sheets without what no page here wants: comments, blanks, and the theme's rules for things this site has not.

More than half of the theme's sheet dresses what is never on our pages (its own search, tabs, blog posts, highlighted
code, admonitions), and every reader on a slow line waits for all of it before the first word shows. tests/site/
test_lean.py proves that pages look the same, to the pixel, and that no page has a class that is left out.
"""

import re
from collections.abc import Iterator

ABSENT = (
    *("md-search", "md-feedback", "md-consent", "md-social", "md-tabs", "md-tag", "md-version", "md-select"),
    *("md-banner", "md-annotation", "md-author", "md-post", "md-pagination", "md-path", "md-source-file"),
    *("md-clipboard", "md-code", "md-footer__", "md-status", "md-meta", "md-profile", "md-tooltip__", "md-progress"),
    *("highlight", "tabbed-", "admonition", "arithmatex", "critic", "task-list", "keys", "footnote", "grid"),
    *("emojione", "gemoji", "twemoji", "mermaid", "linenos", "lightbox", "filename", "headerlink", "lg", "xl"),
)
"""How the classes begin whose rules are left out; `md-footer__` is the theme's way to the next page, not its footer."""

_WANTED_ICONS = ("md-tooltip", "md-nav-icon", "md-toc-icon", "md-details-icon", "md-admonition-icon--note")
_TOKEN = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)|[{};]|[^"'{};/u]+|.""", re.S)
_BLANKS = re.compile(r"\s+")
_NOT = re.compile(r":not\([^()]*\)")
_ABSENT = re.compile(rf"\.(?:{'|'.join(ABSENT)})")
_COMMA = re.compile(r",(?![^()]*\))")
_ICON = re.compile(r"--(?P<name>[\w-]+):url\(")


def lean_css(css: str) -> str:
    """A style sheet that dresses our pages as the whole one does."""
    return "".join(_rules(iter(_TOKEN.findall(css))))


def _rules(tokens: Iterator[str]) -> Iterator[str]:
    """The rules up to the end of the block (or of the sheet) that has been opened."""
    head = ""
    for token in tokens:
        if token == "}":
            return
        if token == ";":
            yield f"{head.strip()};"
            head = ""
        elif token == "{":
            yield _rule(head.strip(), tokens)
            head = ""
        elif not token.startswith("/*"):
            head += _BLANKS.sub(" ", token) if token[0] not in "\"'" else token


def _rule(head: str, tokens: Iterator[str]) -> str:
    if head.startswith(("@media", "@supports", "@layer", "@container")):
        inner = "".join(_rules(tokens))
        return f"{head}{{{inner}}}" if inner else ""
    body = "".join(_declarations(tokens))
    if head.startswith("@"):
        return f"{head}{{{body}}}"
    kept = ",".join(part for part in _COMMA.split(head) if not _ABSENT.search(_NOT.sub("", part)))
    return f"{kept}{{{body}}}" if kept and body else ""


def _declarations(tokens: Iterator[str]) -> Iterator[str]:
    """What a rule says, less the pictures that no kept rule shows; what is nested in it stays as it is."""
    depth, said = 0, ""
    for token in tokens:
        if token.startswith("/*"):
            continue
        if token == "}" and depth == 0:
            break
        depth += (token == "{") - (token == "}")
        said += _BLANKS.sub(" ", token) if token[0] not in "\"'" else token
        if token in ";}" and depth == 0:
            yield from _wanted(said)
            said = ""
    yield from _wanted(said)


def _wanted(declaration: str) -> Iterator[str]:
    icon = _ICON.match(declaration.strip())
    if declaration.strip() and (icon is None or icon["name"].startswith(_WANTED_ICONS)):
        yield declaration.strip()
