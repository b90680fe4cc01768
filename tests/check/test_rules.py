"""Every rule, on archives that break it: each case holds the files in which it differs from the sample.

Where a case has a folder `base`, that holds the files in which the published archive differed from the sample.
"""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from isnad.message import Message
from isnad.pipeline import Checked, check_against_base, check_archive, check_upkeep
from isnad.read.folders import Folders
from isnad.say.saying import as_text

CASES = sorted((Path(__file__).parents[1] / "cases" / "check").iterdir())
TODAY = date(2027, 1, 1)
"""The day on which the cases are checked, whatever day it is."""
MessagesOf = Callable[[Path], list[Message]]


@pytest.fixture(scope="module")
def messages_of(cases: Path, tmp_path_factory: pytest.TempPathFactory) -> MessagesOf:
    """All that is said of a case, in order; each case is checked once."""
    known: dict[Path, list[Message]] = {}

    def laid(*layers: Path) -> Folders:
        root = tmp_path_factory.mktemp("laid")
        for layer in (cases / "archive", *layers):
            shutil.copytree(layer, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("base"))
        removed = root / "removed.txt"
        for path in removed.read_text("utf-8").split() if removed.exists() else ():
            (root / path).unlink()
        return Folders.at(root)

    def tell(case: Path) -> list[Message]:
        if case not in known:
            checked = check_archive(laid(case))
            base = case / "base"
            compared = check_against_base(checked.archive, laid(base)).messages if base.is_dir() else []
            known[case] = sorted([*checked.messages, *check_upkeep(checked, TODAY), *compared])
        return known[case]

    return tell


def test_the_sample_archive_breaks_no_rule(sample: Checked) -> None:
    assert [*sample.messages, *check_upkeep(sample, TODAY)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_archive_is_told_all_that_is_wrong_with_it(
    case: Path, messages_of: MessagesOf, golden: Callable[..., None]
) -> None:
    said = "".join(f"{as_text(message)}\n" for message in messages_of(case))
    golden(said, case / "expected.txt")


def test_every_rule_is_broken_by_a_case(
    messages_of: MessagesOf, rules_in: Callable[..., dict[str, list[set[str]]]]
) -> None:
    broken = {message.fault.rule for case in CASES for message in messages_of(case)}
    elsewhere = {*rules_in("check/originals.py"), *rules_in("check/advice.py")}  # test_originals.py, test_advice.py
    assert set(rules_in("check")) - elsewhere <= broken


def test_a_base_record_that_cannot_be_read_is_not_compared_and_is_told_of(sample: Checked, sample_copy: Path) -> None:
    (sample_copy / "docs/people/samir-haddad.md").write_text("")
    (sample_copy / "articles/evening-bridge-doubts.md").unlink()
    compared = check_against_base(sample.archive, Folders.at(sample_copy))
    assert not compared.messages
    assert compared.unread == {"samir-haddad"}
