"""What is kept of a record's faults holds whatever stands beside it: the rules that ask of one record see no other."""

import shutil
from pathlib import Path

import pytest

from isnad.check.rules import RULES_OF_ONE, RULES_OF_READINGS
from isnad.model.relations import Archive
from isnad.pipeline import Checked, check_archive
from isnad.read.folders import Folders

CASES = sorted((Path(__file__).parents[1] / "cases" / "check").iterdir())


@pytest.fixture(scope="module", params=CASES, ids=lambda case: case.name)
def broken(request: pytest.FixtureRequest, cases: Path, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    root = tmp_path_factory.mktemp("broken")
    for layer in (cases / "archive", request.param):
        shutil.copytree(layer, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("base"))
    return check_archive(Folders.at(root))


def test_a_rule_of_one_says_of_a_record_alone_what_it_says_of_it_among_others(broken: Checked) -> None:
    archive, readings = broken.archive, broken.readings
    alone = [Archive.of([record]) for record in archive.records()]
    for rule in RULES_OF_ONE:
        assert sorted(rule(archive)) == sorted(message for one in alone for message in rule(one)), rule.__name__
    for reading_rule in RULES_OF_READINGS:
        said = sorted(message for one in alone for message in reading_rule(one, readings))
        assert sorted(reading_rule(archive, readings)) == said, reading_rule.__name__
