"""How what is said reaches a terminal or a file."""

import sys


def speak_utf8() -> None:
    """Have this process print UTF-8, whatever the machine's locale: Arabic in another encoding would stop it.

    What has no place even in UTF-8 (half a pair, as names of files may hold) is printed as its number.
    """
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):  # a test's own stream has none
            reconfigure(encoding="utf-8", errors="backslashreplace")
