"""Work in forks of this process, which share all that it holds: how many are of use, and one job beside what goes on.

Each ends with the process that began it, so that none outlives a build or a check.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
_MOST = 6
"""More processes would wait for the first, which makes a sixth of a site by itself and takes in what they make."""


def cores() -> int:
    """How many processes are of use here; one where the system has no fork, or (macOS) none that is safe."""
    return min(_MOST, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1


def begin_in_fork() -> None:
    """What a fork does first."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # who interrupts a build is told of it by one process
    if parent := parent_process():
        Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    """Outlive nobody: a fork has the lock on the site's folder, too, as long as it lives."""
    connection.wait([sentinel])
    os._exit(1)


def beside(job: Callable[[], T]) -> Callable[[], T]:
    """Begin a job in a fork, and give back what waits for it and gives what it came to, which is handed over and so
    must be small.

    Where there is one core, or the fork was ended or failed, the job is done here when it is asked for; what it raises
    is raised then.
    """
    if cores() == 1:
        return job
    forks = get_context("fork")
    receiver, sender = forks.Pipe(duplex=False)
    fork = forks.Process(target=_do, args=(job, sender), daemon=True)
    fork.start()
    sender.close()

    def come() -> T:
        try:
            came: T = receiver.recv()
        except EOFError:
            return job()
        finally:
            receiver.close()
            fork.join()
        return came

    return come


def _do(job: Callable[[], object], sender: connection.Connection) -> None:
    begin_in_fork()
    gc.disable()  # a look for rubbish would write into all that is shared, and copy it by that
    with suppress(Exception):  # what began this does the job itself then, and tells why it fails
        sender.send(job())
