"""A job beside what goes on comes to what it would here, whatever becomes of the process that does it."""

import os
import signal
import sys
from functools import partial

import pytest

from isnad.forking import beside, cores

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process does all")
HERE = os.getpid()


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def _who(number: int) -> tuple[int, int]:
    return os.getpid(), number


def test_a_job_is_done_elsewhere_and_comes_back() -> None:
    jobs = [beside(partial(_who, number)) for number in (1, 2)]
    came = [job() for job in jobs]
    assert [number for _, number in came] == [1, 2]
    assert HERE not in {process for process, _ in came}


def test_what_comes_back_may_be_longer_than_a_pipe_holds() -> None:
    assert beside(lambda: "ن" * 1_000_000)() == "ن" * 1_000_000


def test_where_there_is_one_core_a_job_is_done_here_and_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    done: list[int] = []
    job = beside(lambda: done.append(os.getpid()))
    assert (cores(), done) == (1, [])
    job()
    assert done == [HERE]


def test_what_goes_wrong_is_raised_here_and_said_once(capfd: pytest.CaptureFixture[str]) -> None:
    def broken() -> None:
        raise ValueError("of a job")

    job = beside(broken)
    with pytest.raises(ValueError, match="of a job"):
        job()
    assert capfd.readouterr().err == ""


def test_what_a_process_that_was_ended_had_to_do_is_done_here() -> None:
    def ended() -> int:
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert beside(ended)() == HERE
