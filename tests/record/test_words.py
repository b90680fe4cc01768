"""The page has a word for everything that the recorder may say or show."""

import re
from importlib.resources import files
from typing import get_args

import pytest

from isnad.model.claim_kinds import CLAIM_KINDS
from isnad.model.fields import Certainty, Stance
from isnad.model.records import Quotation
from isnad.record.entries import KINDS

RECORD = files("isnad.record")
WORDS = RECORD.joinpath("static").joinpath("words.js").read_text("utf-8")
_SAID = re.compile(r'Refused\("([a-z-]+)"\)|"refused": "([a-z-]+)"')


def _table(name: str) -> set[str]:
    """The keys of a table of words, which has no table in it."""
    held = WORDS.split(f"\n  {name}: {{", 1)[1].split("}", 1)[0]
    return {bare or quoted for bare, quoted in re.findall(r"(?:^|[,\n])\s*(?:(\w+)|\"([\w-]+)\"):", held)}


def test_every_refusal_has_its_words() -> None:
    modules = [file.read_text("utf-8") for file in RECORD.iterdir() if file.name.endswith(".py")]
    said = {one or other for module in modules for one, other in _SAID.findall(module)}
    assert len(said) > 5
    assert said <= _table("refused")


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        ("entryKinds", {kind for kinds in KINDS.values() for kind in kinds} | set(CLAIM_KINDS)),
        ("stances", set(get_args(Stance))),
        ("certainties", set(get_args(Certainty))),
        ("kinds", set(get_args(Quotation.model_fields["kind"].annotation))),
        ("claimStates", {"answered", "silent", "unread"}),
    ],
)
def test_every_kind_has_its_word(table: str, kinds: set[str]) -> None:
    assert kinds <= _table(table)


def test_arabic_stands_in_one_place() -> None:
    arabic = re.compile("[\u0621-\u064a]{2}")
    scripts = [file for file in RECORD.joinpath("static").iterdir() if file.name.endswith(".js")]
    assert {file.name for file in scripts if arabic.search(file.read_text("utf-8"))} == {"words.js"}
