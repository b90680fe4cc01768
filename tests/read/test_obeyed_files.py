"""What tools would obey before the archive's own settings is told of, wherever a tool looks for it."""

from pathlib import Path

import pytest

from isnad.read.obeyed_files import obeyed_files

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
    assert told(tmp_path) == {"pydantic": "obeyed-file"}


def test_modules_in_the_place_of_python_s_are_told_of_beside_our_code(tmp_path: Path) -> None:
    for name in ("scripts/json.py", "scripts/anchor.py", "hooks/csv/__init__.py", "hooks/isnad/csv.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", "utf-8")
    assert told(tmp_path) == {"scripts/json.py": "module-of-python", "hooks/csv": "module-of-python"}


def test_this_repository_has_none_of_them() -> None:
    assert told(Path(__file__).parents[2]) == {}
