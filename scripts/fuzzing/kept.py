"""How far runs have come, and which cases did not hold: kept in a file, so that runs of many nights add up."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Kept:
    """Of each target: the number of the case that comes next, and the cases that did not hold when last tried."""

    next: dict[str, int] = field(default_factory=dict)
    failed: dict[str, list[int]] = field(default_factory=dict)

    def numbers(self, target: str, first: int) -> list[int]:
        """The cases to try before any new one. `first` is where a target begins that was never run."""
        self.next.setdefault(target, first)
        return self.failed.get(target, [])

    def note(self, target: str, tried: range | list[int], failed: list[int]) -> None:
        """What became of some cases."""
        if isinstance(tried, range):
            self.next[target] = max(self.next.get(target, 0), tried.stop)
        still = set(self.failed.get(target, [])) - set(tried) | set(failed)
        self.failed[target] = sorted(still)


def read_kept(file: Path | None) -> Kept:
    """What a file keeps; nothing where there is none, or none that can be read."""
    try:
        held: Any = json.loads(file.read_text("utf-8")) if file else {}
        return Kept(
            {str(target): int(number) for target, number in held.get("next", {}).items()},
            {str(target): [*map(int, numbers)] for target, numbers in held.get("failed", {}).items()},
        )
    except (OSError, ValueError, TypeError, AttributeError):
        return Kept()


def write_kept(file: Path, kept: Kept) -> None:
    """Keep it, in one step."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.next")
    beside.write_text(f"{json.dumps({'next': kept.next, 'failed': kept.failed}, indent=1)}\n", "utf-8", newline="\n")
    beside.replace(file)
