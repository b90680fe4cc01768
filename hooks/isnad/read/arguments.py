"""Paths that are given to a program behind its name."""

from argparse import ArgumentTypeError
from pathlib import Path


def a_path(given: str) -> Path:
    """A path as it was given. Raises ArgumentTypeError where nothing was: `Path("")` is the folder that one happens to
    stand in, and so would be meant by every variable of a shell that is not set."""
    if not given:
        raise ArgumentTypeError("a path is wanted, and nothing was given")
    return Path(given)
