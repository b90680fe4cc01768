"""What is worth a look and no fault: told where advice is asked for, of whole archives that nothing is wrong with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hostile_inputs import lay, read_inputs
from isnad.check.advice import not_archived
from isnad.model.fields import Captured
from isnad.model.records import Article
from isnad.pipeline import Checked, advice, check_archive
from isnad.read.folders import Folders
from isnad.say.saying import LANGUAGES, as_text

ADVISED = {
    "two articles at one address": "address-of-two",
    "two articles of one title in one outlet": "title-of-two",
    "a quotation that says it is in marks and is not": "direct-without-marks",
    "a form that is the name of somebody else": "form-of-another",
    "a form that the article does not have": "form-not-there",
    "a figure that the printed words do not say": "figure-unlike-words",
}
"""Inputs of tests/hostile/inputs/wrong.txt that a build takes, each with what is said of it."""


def _advised(checked: Checked) -> set[str]:
    return {message.fault.rule for message in advice(checked)}


@pytest.mark.parametrize("name", ADVISED)
def test_what_may_well_be_a_slip_is_told_in_words_and_breaks_no_rule(name: str, sample_copy: Path) -> None:
    before = _advised(check_archive(Folders.at(sample_copy)))
    lay(next(one for one in read_inputs("wrong") if one.name == name).changes, sample_copy)
    checked = check_archive(Folders.at(sample_copy))
    assert checked.messages == []
    assert _advised(checked) - before == {ADVISED[name]}
    said = [as_text(one, language) for one in advice(checked) for language in LANGUAGES.values()]
    assert all("advice: " in line or "نصيحة: " in line for line in said)


def test_every_advice_is_given_somewhere(rules_in: Callable[..., dict[str, list[set[str]]]]) -> None:
    assert set(rules_in("check/advice.py")) == {*ADVISED.values(), "not-archived"}


def test_no_honest_archive_is_advised_but_to_keep_copies(sample: Checked, bridge: Checked, khasham: Checked) -> None:
    assert _advised(sample) | _advised(bridge) | _advised(khasham) == {"not-archived"}


def test_an_address_without_an_archived_copy_is_told_of(bridge: Checked) -> None:
    article = next(article for article in bridge.archive.articles.values() if article.url)
    kept = article.model_copy(update={"archived": Captured(url="https://kept.example/1", at="2018-03-01")})
    bare = article.model_copy(update={"archived": None})
    without = article.model_copy(update={"archived": None, "url": None})

    def told(one: Article) -> list[str]:
        return [message.fault.rule for message in not_archived(replace(bridge.archive, articles={one.id: one}))]

    assert (told(bare), told(kept), told(without)) == (["not-archived"], [], [])
    assert "not-archived" not in {message.fault.rule for message in bridge.messages}
