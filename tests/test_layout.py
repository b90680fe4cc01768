"""The README's layout is the tree, and modules stay small enough to read."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]


def _folders_in_readme() -> set[str]:
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("## Layout")[1].split("\n## ")[0]
    return {
        name
        for row in table.splitlines()
        if row.startswith("| `")
        for name in re.findall(r"`([^`]+)`", row.split("|")[1])
    }


def _folders_in_tree() -> set[str]:
    listed = subprocess.run(
        ["git", "-c", "core.quotePath=off", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    folders = {parent.as_posix() for file in listed.splitlines() for parent in Path(file).parents} - {"."}
    deep = {folder for folder in folders if folder.startswith(("tests/", "docs/assets/"))}
    return folders - deep


def test_the_readme_names_every_folder_and_no_other() -> None:
    assert _folders_in_readme() == _folders_in_tree()


def test_no_module_is_over_400_lines() -> None:
    modules = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    long = {str(module): n for module in modules if (n := len(module.read_text(encoding="utf-8").splitlines())) > 400}
    assert not long


def test_no_script_is_over_80_lines() -> None:
    for script in (ROOT / "scripts").glob("*.py"):
        assert len(script.read_text(encoding="utf-8").splitlines()) <= 80, script
