"""What contributors are told is so: the mistake's message is the check's own, and what is named is there."""

import re
from pathlib import Path

import pytest

from assemble_project import assemble
from isnad.pipeline import Refused, check_archive
from isnad.read.folders import Folders

ROOT = Path(__file__).parents[1]
HANDWRITTEN = sorted(
    file.relative_to(ROOT).as_posix()
    for folder, pattern in (("docs", "*.md"), ("templates", "*.md"), (".github/ISSUE_TEMPLATE", "*.yml"))
    for file in (ROOT / folder).glob(pattern)
)
PAGES = ("CONTRIBUTING.md", "CONTRIBUTING.ar.md", "docs/contribute.md")


def _read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def message(tmp_path_factory: pytest.TempPathFactory, bridge_files: Path) -> str:
    root = assemble(bridge_files, tmp_path_factory.mktemp("mistaken") / "project")
    record = root / "articles" / "al-sabah-bridge-closed.md"
    record.write_text(record.read_text("utf-8").replace("samir-haddad", "samir-hadad"), encoding="utf-8")
    messages = check_archive(Folders.at(root)).messages
    return next(line for line in str(Refused(messages)).splitlines() if ":19:" in line)


@pytest.mark.parametrize("page", PAGES)
def test_the_message_that_is_shown_is_the_checks_own(page: str, message: str) -> None:
    assert message in _read(page).replace("`", "")


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "CONTRIBUTING.ar.md", "SECURITY.md"])
def test_links_lead_into_the_repository_and_are_there(page: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", _read(page))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_both_languages_tell_the_same_steps() -> None:
    def shape(page: str) -> list[str]:
        text = _read(page)
        return re.findall(r"^(##? |\d\. |- \*\*)", text, re.MULTILINE)

    assert shape("CONTRIBUTING.md") == shape("CONTRIBUTING.ar.md")


def test_the_guide_explains_the_fields_that_need_it() -> None:
    named = set(re.findall(r"`([a-z_]+)`", _read("docs/guide.md")))
    assert named >= {"counts", "unit", "positions", "compatible", "words", "kind", "stance", "hedge", "source", "via"}
    assert named >= {"because", "certainty", "names", "short", "described", "not", "forms", "precision", "silent"}
    assert named >= {"corrections", "aliases", "old_anchors", "asserts", "suspects", "denies"}


@pytest.mark.parametrize("page", [*PAGES, *HANDWRITTEN], ids=str)
def test_what_editors_read_has_one_word_for_a_claim_and_one_for_an_assertion(page: str) -> None:
    assert re.findall(r"ادعاء|إفاد[ةات]", _read(page)) == []


def test_the_guides_stances_are_shown_by_words_of_the_example(bridge_files: Path) -> None:
    rows = re.findall(
        r"^\| `(asserts|suspects|denies|cannot-confirm|does-not-know|possible)` \| .+ \| (.+) \|$",
        _read("docs/guide.md"),
        re.M,
    )
    records = [file.read_text(encoding="utf-8") for file in (bridge_files / "articles").glob("*.md")]
    assert len(rows) == 6
    assert [words for _, words in rows if not any(words.strip("«»") in record for record in records)] == []
