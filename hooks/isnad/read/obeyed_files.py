"""Files that make, Python, git or another tool would obey in a build of somebody's change, before the archive's own.

What sets our tools stands in `Makefile`, `mkdocs.yml` and `pyproject.toml`; modules of ours stand in packages. So what
a tool looks for by its name is told of wherever it looks, and so is a module in the place of one of Python's.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from isnad.message import Message, at_position, fault, visible
from isnad.model.source import FilePosition

_OURS = frozenset(("Makefile", "run.py", "pyproject.toml", ".pre-commit-config.yaml"))
_ENDINGS = (".py", ".pth", ".toml", ".ini", ".cfg", ".conf", ".mk")
"""Of what a tool or Python looks for at the root: settings, modules (`python -m` looks there first), make's own."""
_NAMES = frozenset(
    [
        *("gnumakefile", "makefile", "bsdmakefile", "justfile", ".justfile", "pipfile", "procfile", "vagrantfile"),
        *(".env", ".envrc", ".coveragerc", ".importlinter", ".pylintrc", ".pdbrc", ".netrc", ".npmrc", ".yarnrc"),
        *(".python-version", ".tool-versions", ".gitmodules", ".gitconfig", ".lfsconfig", ".mailmap", "codeowners"),
        *("mkdocs.yaml", "package.json", "package-lock.json", "_config.yml", "cname", "netlify.toml", "vercel.json"),
    ]
)
"""In small letters."""
_MODULES = ("hooks", "scripts")
"""Folders that Python looks into first while a file of theirs runs."""


def obeyed_files(root: Path) -> Iterator[Message]:
    """A message for each file at an archive's root, or beside its code, that a tool would obey."""
    for file in sorted(root.iterdir()):
        if file.name not in _OURS and (_is_setting(file) or (file / "__init__.py").exists()):
            yield at_position(visible(file.name), FilePosition(), fault("obeyed-file"))
    for folder in _MODULES:
        for file in sorted((root / folder).glob("*")):
            if file.stem in sys.stdlib_module_names and (file.suffix == ".py" or (file / "__init__.py").exists()):
                yield at_position(visible(f"{folder}/{file.name}"), FilePosition(), fault("module-of-python"))


def _is_setting(file: Path) -> bool:
    name = file.name.lower()
    return name in _NAMES or (name.endswith(_ENDINGS) and not file.is_dir())
