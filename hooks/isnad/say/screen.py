"""How far something is that takes its time: on a terminal alone, and once it has taken two seconds."""

import atexit
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from typing import TypeVar

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from isnad.say.arabic import ARABIC
from isnad.say.language import Language
from isnad.say.progress import Watch, unwatched

T = TypeVar("T")
PATIENCE = 2.0
"""Seconds that a step takes before a word is said of it."""
_COLUMNS = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())


class _LateProgress(Progress):
    """Steps that have taken their time; of others nothing is drawn."""

    def get_renderables(self) -> Iterator[RenderableType]:
        yield self.make_tasks_table([task for task in self.tasks if (task.elapsed or 0) >= PATIENCE])


@contextmanager
def watching(language: Language = ARABIC, *, quiet: bool = False) -> Iterator[Watch]:
    """What tells a terminal on standard error how far each step is; silent where there is none, and when asked to be.

    Nothing of it is left on the screen when a step ends.
    """
    if quiet or not sys.stderr.isatty():
        yield unwatched
        return
    console, to_screen = Console(stderr=True), sys.stdout.isatty()  # what goes to a file goes there still
    with _LateProgress(
        *_COLUMNS, console=console, transient=True, refresh_per_second=4, redirect_stdout=to_screen
    ) as bar:

        def watch(step: str, items: Iterable[T], total: int | None = None) -> Iterator[T]:
            task = bar.add_task(language.steps[step], total=total)
            try:
                for item in items:
                    yield item
                    bar.advance(task)
            finally:
                bar.remove_task(task)

        yield watch


class Ticker:
    """A step that goes on elsewhere: `tick` after each of `total` items, `close` at its end, whatever that was."""

    def __init__(self, step: str, total: int, *, quiet: bool = False) -> None:
        self._looking = ExitStack()
        watch = self._looking.enter_context(watching(quiet=quiet))
        self._items = iter(watch(step, count(), total))
        atexit.register(self.close)  # who fails meanwhile gets his cursor back

    def tick(self) -> None:
        next(self._items)

    def close(self) -> None:
        self._looking.close()
        atexit.unregister(self.close)
