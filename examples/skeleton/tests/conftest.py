"""The archive's site, built once for all tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive built strictly, into a folder of its own."""
    folder = tmp_path_factory.mktemp("built") / "site"
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", ROOT / "mkdocs.yml", "-d", folder],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return folder
