"""How what a program says reaches a terminal or a file."""

import sys
from collections.abc import Callable
from io import StringIO


def speak_utf8() -> None:
    """Have this process print UTF-8, whatever the machine's locale: Arabic in another encoding would stop it.

    What has no place even in UTF-8 (half a pair, as names of files may hold) is printed as its number. What is said to
    a stream that whoever called has closed (`2>&-`) is said to nobody: Python would say it on the other one.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, StringIO())
        elif reconfigure := getattr(stream, "reconfigure", None):  # a test's own stream has none
            reconfigure(encoding="utf-8", errors="backslashreplace")


def said_by(main: Callable[[], int | None]) -> int:
    """The exit code of a program: 1 where nobody listens to it any more (`| head`); 2 where a disk or a stream takes no
    more of it, or a package is missing, which is said in words."""
    try:
        code = main() or 0
        sys.stdout.flush()
    except ModuleNotFoundError as wrong:
        print(
            f"{wrong.name} is not installed; `pip install .[release]`, .[record] or .[corpus] has it", file=sys.stderr
        )
        return 2
    except OSError as wrong:
        sys.stdout = StringIO()  # what waits to be printed has nowhere to go, and Python would try once more at the end
        if isinstance(wrong, BrokenPipeError):
            return 1
        print(f"{wrong.filename or 'what was to be said or written'!a}: {wrong.strerror or wrong}", file=sys.stderr)
        return 2
    return code
