"""What a site adds, made by as many processes as there are cores for, in the order in which one alone makes it.

Each is a fork of this process, so that the archive need not be handed over, and what it made comes back packed.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from contextvars import ContextVar
from multiprocessing import get_context

from isnad.finish.kept import KeptPart, packed
from isnad.forking import begin_in_fork
from isnad.write.site import SiteSection

_BATCH = 32
"""So many sections of one page go to a process at once: with fewer there is more talk than work."""

Batch = Sequence[SiteSection]


def made_by(processes: int, sections: Iterable[SiteSection]) -> Iterator[KeptPart]:
    """Every part of the sections of a site, in their order. Whatever is raised where a part is made, is raised here."""
    if processes == 1:
        for section in sections:
            yield from _made((section,))
        return
    first, *rest = _batches(sections)
    yield from _made(first)  # all data: most of what pages ask is worked out for it, and so known in each fork
    with ExitStack() as ended:
        gc.collect()
        gc.freeze()  # a look for rubbish would write into all that the forks share, and copy it by that
        ended.callback(gc.unfreeze)
        pool = ProcessPoolExecutor(processes, get_context("fork"), _begin, (rest,))
        ended.callback(pool.shutdown, cancel_futures=True)
        apart = [number for number, batch in enumerate(rest) if batch[0].reach != "all"]
        asked = {number: pool.submit(_made_of, number) for number in reversed(apart)}  # the longest come last
        own = {number: _made(batch) for number, batch in enumerate(rest) if number not in asked}
        for number, batch in enumerate(rest):
            yield from own.pop(number) if number in own else _come(asked.pop(number), batch)


def _batches(sections: Iterable[SiteSection]) -> Iterator[Batch]:
    """Sections in their order, those of one page together, each of the others by itself."""
    batch: list[SiteSection] = []
    for section in sections:
        if batch and (section.reach != "one" or batch[-1].reach != "one" or len(batch) == _BATCH):
            yield batch
            batch = []
        batch.append(section)
    if batch:
        yield batch


def _made(batch: Batch) -> list[KeptPart]:
    return [packed(part) for section in batch for part in section.parts()]


_BATCHES: ContextVar[Sequence[Batch]] = ContextVar("batches")
"""In a fork: what may be asked of it."""


def _begin(batches: Sequence[Batch]) -> None:
    """What a fork does first."""
    _BATCHES.set(batches)
    begin_in_fork()


def _made_of(number: int) -> list[KeptPart]:
    return _made(_BATCHES.get()[number])


def _come(asked: Future[list[KeptPart]], batch: Batch) -> list[KeptPart]:
    """What was asked of a fork; made here if the system ended one, as it does where there is no room for them."""
    try:
        return asked.result()
    except BrokenProcessPool:
        return _made(batch)
