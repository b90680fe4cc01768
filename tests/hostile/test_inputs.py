"""Some five hundred things that somebody could commit, each tried as a build tries it.

What became of it stands behind it. An outcome is `refused` and each message's place and rule; `kept`, where nothing is
wrong with it and the site says it as it is; or `shown` and what readers see of it. Whatever is taken is written, and
nothing that is written runs or loads anything, as HTML or by another program's Markdown. REWRITE_GOLDEN=1 writes the
outcomes anew, but for `shown`.
"""

import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from markdown import Markdown
from markdown_it import MarkdownIt

from hostile_inputs import Input, lay, read_inputs, unescaped, write_outcomes
from isnad.check.rendered import Rendered
from isnad.finish.swap import obstacles
from isnad.message import Message, at_position, visible
from isnad.model.source import FilePosition
from isnad.pipeline import Checked, check_archive, check_upkeep
from isnad.read.folders import Folders
from isnad.say.saying import LANGUAGES, as_text
from quick_yaml import loaded
from written_sites import Written, write_site

pytestmark = pytest.mark.long

KINDS = ("drawings", "files", "root", "bounds", "wrong", "written", "obeyed", "portable", "taken", "editors")
TODAY = date(2027, 1, 1)
_RUNS = re.compile(r"[\s\x00-\x20]*(?:javascript|vbscript|data|file|blob):", re.IGNORECASE)


@dataclass(frozen=True)
class Tried:
    """The sample archive with one input laid over it, and all that is said of it."""

    checked: Checked
    messages: list[Message]


@pytest.fixture
def tried(cases: Path, tmp_path: Path) -> Callable[[Input], Tried]:
    """Lays an input over the sample archive and has it checked as a build, and whoever builds, checks it."""

    def check(one: Input) -> Tried:
        root = tmp_path / "archive"
        shutil.copytree(cases / "archive", root)
        lay(one.changes, root)
        checked = check_archive(Folders.at(root))
        places = [at_position(place.name, FilePosition(), wrong) for place, wrong in obstacles(root / "site")]
        shutil.rmtree(root)
        return Tried(checked, sorted([*checked.messages, *check_upkeep(checked, TODAY), *places]))

    return check


@pytest.mark.parametrize("kind", KINDS)
def test_each_input_is_refused_in_words_or_kept(kind: str, tried: Callable[[Input], Tried]) -> None:
    inputs = [*read_inputs(kind)]
    became = {one.name: _outcome(one, tried(one).messages) for one in inputs}
    assert len(became) == len(inputs)
    if os.environ.get("REWRITE_GOLDEN"):
        write_outcomes(kind, became)
    else:
        assert became == {one.name: one.outcome for one in inputs}


KEPT = [one for kind in KINDS for one in read_inputs(kind) if not one.outcome.startswith("refused")]


@pytest.mark.slow
@pytest.mark.parametrize("kept", KEPT, ids=lambda one: f"{one.kind}: {one.name}")
def test_what_is_kept_is_written_runs_nowhere_and_is_shown(
    kept: Input, tried: Callable[[Input], Tried], sample: Checked, sample_written: Written
) -> None:
    checked = tried(kept).checked
    if checked.archive == sample.archive:
        return  # it stands beside the records: nothing else is written for it
    written = write_site(checked.archive, checked.related)
    _nothing_runs(written, {file.uri: file.text for file in sample_written.files})
    shown = unescaped(kept.outcome.removeprefix("kept").removeprefix("shown ")).decode()
    assert any(shown in _text(page.html) for page in written.pages)


def _outcome(tried: Input, messages: list[Message]) -> str:
    if messages:
        return "refused " + ", ".join(dict.fromkeys(map(_told, messages)))
    return tried.outcome if tried.outcome.startswith("shown ") else "kept"


def _told(message: Message) -> str:
    """A message's place and rule, once it is seen to be one line that any log takes."""
    for language in LANGUAGES.values():
        line = as_text(message, language)
        assert len(line.encode("utf-8").splitlines()) == 1
        assert not re.search("[\x00-\x1f\x7f\u202a-\u202e]", line)
    assert message.line >= 1
    assert message.column >= 1
    return f"{visible(message.path)}:{message.line}:{message.column} {message.fault.rule}"


def _text(html: str) -> str:
    page = _Text()
    page.feed(str(html))  # what is `Markup` would be escaped again
    return page.text


class _Text(Rendered):
    """All the words of a page."""

    text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def _nothing_runs(written: Written, before: Mapping[str, str]) -> None:
    """Pages have no tag and no address that runs, and neither has what others make of their Markdown."""
    for page in written.pages:
        _holds_nothing(page.html, {"script", "svg", "form", "input", "button"})
    for file in written.files:
        if file.uri.endswith(".md") and file.text != before.get(file.uri):
            front, body = (
                file.text.removeprefix("---\n").split("\n---\n", 1)
                if file.text.startswith("---\n")
                else ("", file.text)
            )
            assert isinstance(loaded(front or "{}"), dict)
            for made in (MarkdownIt("commonmark").render(body), Markdown(extensions=["extra", "toc"]).convert(body)):
                _holds_nothing(made, set())


def _holds_nothing(html: str, own: set[str]) -> None:
    page = Rendered()
    page.feed(html)
    page.close()
    assert (
        not {"script", "iframe", "object", "embed", "form", "svg", "style", "base", "meta", "link"}
        & set(page.tags) - own
    )
    for tag, name, value in page.attributes:
        assert not name.startswith("on"), (tag, name, value)
        assert not (name in ("href", "src", "action") and _RUNS.match(value)), (tag, name, value)
