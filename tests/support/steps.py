"""How much is done, counted and not timed."""

import sys
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any


def steps_of(work: Callable[[], object]) -> int:
    """How many lines of the archive's own code run while something is done; code of others is not looked into."""
    return steps_by_function(work).total()


def steps_by_function(work: Callable[[], object]) -> Counter[str]:
    """The same, function by function; what a function's own loops in braces and its lambdas do is theirs, by name.

    Of a whole the linear part is large, and hides what grows faster until that is larger still; each function by itself
    shows at once what it does.
    """
    steps: Counter[CodeType] = Counter()

    def of_call(frame: FrameType, event: str, argument: Any) -> Any:
        return of_line if frame.f_globals.get("__name__", "").startswith("isnad.") else None

    def of_line(frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            steps[frame.f_code] += 1
        return of_line

    before = sys.gettrace()
    sys.settrace(of_call)
    try:
        work()
    finally:
        sys.settrace(before)
    named: Counter[str] = Counter()
    for code, count in steps.items():
        named[f"{code.co_filename.rpartition('isnad/')[2]}:{code.co_firstlineno} {code.co_qualname}"] += count
    return named


def grown(short: Counter[str], long: Counter[str], *, most_times: int, grace: int) -> dict[str, tuple[int, int]]:
    """The functions that took more than so many times the steps, and both counts; `grace` for what begins late."""
    return {name: (short[name], count) for name, count in long.items() if count > most_times * short[name] + grace}
