"""How what a program says reaches a terminal or a file, and a path that it is given."""

import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path


def speak_utf8() -> None:
    """Have this process print UTF-8, whatever the machine's locale: Arabic in another encoding would stop it.

    What has no place even in UTF-8 (half a pair, as names of files may hold) is printed as its number. What is said to
    a stream that whoever called has closed (`2>&-`) is said to nobody; it would be said on the other one.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8", newline="\n"))  # noqa: SIM115  # to the end
        elif reconfigure := getattr(stream, "reconfigure", None):  # a test's own stream has none
            reconfigure(encoding="utf-8", errors="backslashreplace")


def said_by(main: Callable[[], int | None]) -> int:
    """The exit code of a program: 1 where nobody listens to it any more (`| head`); 2 where a disk or a stream takes no
    more of it, or a package is missing, which is said in words."""
    try:
        code = main() or 0
        sys.stdout.flush()
    except ModuleNotFoundError as wrong:
        print(f"{wrong.name} is not installed; the lists in requirements/ say what needs it", file=sys.stderr)
        return 2
    except BrokenPipeError:
        _say_no_more()
        return 1
    except OSError as wrong:
        print(f"{wrong.filename or 'what was to be said or written'!a}: {wrong.strerror or wrong}", file=sys.stderr)
        _say_no_more()
        return 2
    return code


def a_path(given: str) -> Path:
    """A path as it was given. Raises ArgumentTypeError where nothing was: `Path("")` is the folder that one happens to
    stand in, and so would be meant by every variable of a shell that is not set."""
    if not given:
        raise ArgumentTypeError("a path is wanted, and nothing was given")
    return Path(given)


def _say_no_more() -> None:
    """What waits to be printed has nowhere to go, and Python would try once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
