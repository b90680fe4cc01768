"""However many processes make a site, it is the same site, in the same order; none of them outlives the build."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import pytest

from isnad.finish.side_by_side import made_by
from isnad.forking import cores
from isnad.model.outputs import Output, Part
from isnad.pipeline import Checked
from isnad.write.render.view import View
from isnad.write.site import Reach, Site, SiteSection

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process makes all")


def _file(number: int) -> Iterator[Part]:
    yield Output.of_text(f"{number}.txt", f"{os.getpid()}")


def _of(number: int, reach: Reach) -> SiteSection:
    return SiteSection(f"{number}.txt".__eq__, lambda: _file(number), reach)


def _sections() -> list[SiteSection]:
    return [_of(number, "all" if number in (0, 1, 70) else "many" if number > 150 else "one") for number in range(160)]


@pytest.mark.long
@pytest.mark.parametrize("archive", ["sample", "bridge"])
def test_two_processes_make_what_one_makes_in_its_order(archive: str, request: pytest.FixtureRequest) -> None:
    checked: Checked = request.getfixturevalue(archive)
    site = Site(View(checked.archive, checked.related, site="https://example.org/"))
    assert [*made_by(2, site.sections())] == [*made_by(1, replace(site).sections())]


def test_what_is_of_all_is_made_here_and_all_else_elsewhere() -> None:
    made = {part.uri: int(part.data.data) for part in made_by(2, _sections())}  # type: ignore[union-attr]  # all are files
    assert list(made) == [f"{number}.txt" for number in range(160)]
    assert {uri for uri, process in made.items() if process == os.getpid()} == {"0.txt", "1.txt", "70.txt"}


def test_what_goes_wrong_in_another_process_is_raised_here() -> None:
    def broken() -> Iterator[Part]:
        raise ValueError("of section 90")
        yield

    sections = [*_sections(), SiteSection("broken".__eq__, broken)]
    with pytest.raises(ValueError, match="of section 90"):
        list(made_by(2, sections))


def test_what_a_process_that_was_ended_had_to_make_is_made_here() -> None:
    here = os.getpid()

    def ended() -> Iterator[Part]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        yield Output.of_text("ended.txt", "")

    sections = [*_sections(), SiteSection("ended.txt".__eq__, ended)]
    assert [part.uri for part in made_by(2, sections)][-1] == "ended.txt"  # type: ignore[union-attr]


_SLOW = """
import signal, time
from isnad.finish.side_by_side import made_by
from isnad.model.outputs import Output
from isnad.write.site import SiteSection

signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it

def slow(number):
    print(number, flush=True)
    time.sleep(60)
    yield Output.of_text(str(number), "")

apart = [SiteSection(str, lambda number=number: slow(number)) for number in range(2)]
list(made_by(2, [SiteSection(str, lambda: iter(()), "all"), *apart]))
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_outlives_a_build_that_is_ended(how: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", _SLOW], stdout=subprocess.PIPE, start_new_session=True) as build:
        assert build.stdout
        build.stdout.readline(), build.stdout.readline()
        if how is signal.SIGINT:  # as a terminal sends it
            os.killpg(build.pid, how)
        else:
            build.send_signal(how)
        build.wait(20)
        until = monotonic() + 20
        while _alive(build.pid) and monotonic() < until:
            sleep(0.02)
        assert not _alive(build.pid)


def _alive(session: int) -> list[str]:
    """The processes of a session that have not ended."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, of = status.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(of) == session and state != "Z":
            found.append(status.parent.name)
    return found


def test_a_system_without_a_safe_fork_is_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cores() == 1
