"""Everything that is done with this archive, under one name each, on every system: python run.py site

    python run.py TASK... [NAME=VALUE]...

`python run.py help` lists the tasks. `make TASK` is the same: the Makefile only hands its words on. Each task first
sets up what it needs in .venv, from pinned and hashed packages. Needs Python 3.11 or newer, and nothing else. A task of
your own is a function here and a line in TASKS; those of every archive are scripts/task_runner/everyday.py.
"""

import sys

if __name__ == "__main__":
    sys.path.pop(0)  # the folder of this file: nobody who puts a json.py there is meant

from collections.abc import Mapping
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent / "scripts"))
from task_runner.everyday import EVERYDAY
from task_runner.machinery import Task, list_tasks, perform, program, python


def test() -> None:
    """the records, the site that they make, and the copied code"""
    program("pytest", "tests")


def check() -> None:
    """all that is wrong with the records, and where they differ from their form"""
    python("scripts/check_archive.py")
    python("scripts/format_records.py", "--check")


def put_in_form() -> None:
    """put records into their form"""
    python("scripts/format_records.py")


def show_tasks() -> None:
    """this list"""
    list_tasks(TASKS)


TASKS: Mapping[str, Task] = {
    **EVERYDAY,
    "test": ("own", test),
    "check": ("site", check),
    "format": ("site", put_in_form),
    "help": ("", show_tasks),
}


if __name__ == "__main__":
    sys.exit(perform(TASKS, sys.argv[1:]))
