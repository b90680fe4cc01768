"""The list of what a site is built with: valid CycloneDX, every pinned package in it, the same text each time."""

import json
import re
import tomllib
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from isnad.releasing import packages
from isnad.write.data.sbom import sbom_json

ROOT = Path(__file__).parents[3]
PINS = f"""# a comment
click==8.4.1 ; sys_platform != 'win32' \\
    --hash=sha256:{"a" * 64} \\
    --hash=sha256:{"b" * 64}
    # via isnad
pyyaml==6.0.3 --hash=sha256:{"c" * 64}
"""


def test_every_pin_of_the_site_is_in_it_and_it_is_valid() -> None:
    text = packages(ROOT).decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    made = json.loads(text)
    pins = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements/site.txt").read_text("utf-8"), re.MULTILINE))
    assert {part["name"]: part["version"] for part in made["components"]} == pins
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert made["metadata"]["component"]["version"] == project["version"]


def test_a_part_has_its_hashes_and_its_address_as_a_package() -> None:
    click, yaml = json.loads(sbom_json(PINS, "isnad", "1.0"))["components"]
    assert (click["name"], click["version"], click["purl"]) == ("click", "8.4.1", "pkg:pypi/click@8.4.1")
    assert [held["content"] for held in click["hashes"]] == ["a" * 64, "b" * 64]
    assert [held["content"] for held in yaml["hashes"]] == ["c" * 64]


def test_the_same_pins_give_the_same_text_and_others_another_number() -> None:
    once, again, other = sbom_json(PINS, "isnad", "1"), sbom_json(PINS, "isnad", "1"), sbom_json("", "isnad", "1")
    assert once == again
    assert json.loads(once)["serialNumber"] != json.loads(other)["serialNumber"]
