"""What runs on the engine needs the corpus' extra: `make test-corpus` runs it, and other runs say that they do not."""

import os

collect_ignore = [] if os.environ.get("CORPUS") else ["engine"]


def pytest_report_header() -> str | None:
    return "tests/corpus/engine is left to make test-corpus" if collect_ignore else None
