"""What a printed page says, read from its PDF."""

import os
import shutil
import subprocess
import unicodedata

import pytest

CONTROLS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F))


def lines_of(pdf: bytes, order: str = "-layout") -> list[list[str]]:
    """What stands on each page of a document that has any, line by line: as laid out, or in the order of the ink
    (`-raw`). Skips the test where nothing reads a PDF, and fails it where tools are required."""
    if shutil.which("pdftotext") is None:
        how = "no pdftotext here: `apt-get install poppler-utils`"
        pytest.fail(how) if os.environ.get("TOOLS_REQUIRED") else pytest.skip(how)
    read = subprocess.run(["pdftotext", order, "-", "-"], input=pdf, capture_output=True, check=True).stdout
    pages = unicodedata.normalize("NFKC", read.decode("utf-8")).translate(CONTROLS).split("\f")
    return [lines for page in pages if (lines := [line.strip() for line in page.splitlines() if line.strip()])]
