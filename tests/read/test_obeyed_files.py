"""What tools would obey before the archive's own settings is told of, wherever a tool looks for it."""

import subprocess
from pathlib import Path

import pytest

from isnad.read.obeyed_files import NAMES, obeyed_files

OBEYED = (
    *("conftest.py", "sitecustomize.py", "yaml.py", "Pytest.INI", ".mypy.ini", "mkdocs.yaml", "MAKEFILE", "more.mk"),
    *(".envrc", "ruff.toml", "isnad.pth", "Pipfile", "package.json", ".gitmodules", "CODEOWNERS"),
)


def told(root: Path) -> dict[str, str]:
    return {message.path: message.fault.rule for message in obeyed_files(root)}


@pytest.mark.parametrize("name", OBEYED)
def test_a_file_that_a_tool_would_obey_unasked_is_told_of(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("", "utf-8")
    assert told(tmp_path) == {name: "obeyed-file"}


@pytest.mark.parametrize("name", ["Makefile", "mkdocs.yml", "pyproject.toml", "README.md", "LICENSE", ".gitignore"])
def test_the_archive_s_own_settings_are_none_of_those(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("", "utf-8")
    assert told(tmp_path) == {}


def test_a_package_at_the_root_is_told_of_and_a_folder_is_not(tmp_path: Path) -> None:
    for name in ("pydantic", "articles", "notes.cfg"):
        (tmp_path / name).mkdir()
    (tmp_path / "pydantic" / "__init__.py").write_text("", "utf-8")
    assert told(tmp_path) == {"pydantic/__init__.py": "obeyed-file"}


def test_modules_in_the_place_of_python_s_are_told_of_beside_our_code(tmp_path: Path) -> None:
    for name in ("scripts/json.py", "scripts/anchor.py", "hooks/csv/__init__.py", "hooks/isnad/csv.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", "utf-8")
    assert told(tmp_path) == {"scripts/json.py": "module-of-python", "hooks/csv": "module-of-python"}


@pytest.mark.parametrize("path", [".venv/bin/python", "site/a/b.html", "hooks/__pycache__/a.pyc", ".cache/a"])
def test_what_builds_make_is_told_of_where_git_keeps_it_and_once(tmp_path: Path, path: str) -> None:
    (tmp_path / ".gitignore").write_text(".venv/\nsite/\n__pycache__/\n.cache/\n", "utf-8")
    for made in (path, f"{path}2"):
        (tmp_path / made).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / made).write_text("", "utf-8")
    assert told(tmp_path) == {}
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert told(tmp_path) == {}
    subprocess.run(["git", "add", "--force", "--all"], cwd=tmp_path, check=True)
    (one,) = told(tmp_path)
    assert path.startswith(f"{one}/")


def test_what_a_build_makes_where_no_git_is_is_passed_over(tmp_path: Path) -> None:
    for path in ("site/index.html", ".site.lock", ".site.next/x", ".cache/x", "hooks/isnad/__pycache__/a.pyc"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("", "utf-8")
    (tmp_path / ".site.last").symlink_to(tmp_path / "site")
    assert told(tmp_path) == {}


def test_a_link_is_told_of_by_its_name_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".vscode").symlink_to(tmp_path)
    assert told(tmp_path) == {".vscode": "obeyed-file"}


def test_a_module_in_the_place_of_a_library_s_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "yaml.py").write_text("", "utf-8")
    assert told(tmp_path) == {"scripts/yaml.py": "module-of-python"}


def test_attributes_that_run_a_program_are_told_of(tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("* text=auto\n*.md filter=ran\n", "utf-8")
    assert told(tmp_path) == {".gitattributes": "obeyed-file"}


def test_this_repository_has_none_of_them() -> None:
    assert told(Path(__file__).parents[2]) == {}


def test_every_pattern_begins_where_names_are_looked_for() -> None:
    """`_obeyed` tries none within a name."""
    assert [line for line in NAMES.read_text("utf-8").split() if not line.startswith(("^", "(^|/)", r"\."))] == []
