"""A disk that is full, and one that may be read and not written, as a system mounts them: the last site stands.

Each is mounted where this process alone sees it (unshare(1)), so that nothing stays mounted, whoever is killed. Needs
a system that lets its users do so, or root; where it does not, that is said.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from isnad.finish.manifest import differences

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
ALONE = ("unshare", "--map-root-user", "--mount", "sh", "-euc")
TMPFS = "mount -t tmpfs -o size=$SIZE none home"
STEPS = """
mkdir -p home after
{mounted}
cp -a good home/site
{shut}
code=0
{build} 2>said || code=$?
echo $code >code
cp -a home/. after
"""
READ_ONLY = "mount -o remount,ro home"
ONE_BLOCK = 4096


@dataclass(frozen=True)
class Left:
    """What a build said, how it ended, and the folder of the site as it left it."""

    code: int
    said: str
    home: Path


Build = Callable[..., Left]


def _state(folder: Path) -> Mapping[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


def _size(folder: Path) -> int:
    """Bytes that a file system of blocks needs for a folder, with what its folders and names take."""
    return sum(-(-path.lstat().st_size // ONE_BLOCK) * ONE_BLOCK + ONE_BLOCK // 4 for path in folder.rglob("*"))


@pytest.fixture
def build(sample_project: Path, sample_site: Path, tmp_path: Path) -> Build:
    """Builds the sample anew where a whole site of it stands, on a disk of so many bytes or one that is shut."""
    try:
        may = subprocess.run([*ALONE, "mount -t tmpfs none /mnt"], capture_output=True, check=False).returncode == 0
    except OSError:
        may = False
    if not may:
        pytest.skip("this system lets nobody mount a disk for himself (unshare --map-root-user --mount); try as root")
    (tmp_path / "good").symlink_to(sample_site)
    with (sample_project / "docs/about.md").open("a", encoding="utf-8") as page:
        page.write("\nسطر في الموقع الجديد وحده.\n")

    def on(size: int, *, shut: bool = False) -> Left:
        command = f"{sys.executable} -m mkdocs build -q --strict -f {sample_project}/mkdocs.yml -d {tmp_path}/home/site"
        steps = STEPS.format(mounted=TMPFS, shut=READ_ONLY if shut else "", build=command).replace(
            "cp -a good", "cp -aH good"
        )
        env = {**os.environ, "SIZE": str(size), "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run([*ALONE, steps], cwd=tmp_path, env=env, check=True)
        code = int((tmp_path / "code").read_text())
        return Left(code, (tmp_path / "said").read_text("utf-8"), tmp_path / "after")

    return on


def _stands_whole(left: Left, good: Path) -> None:
    assert "Traceback" not in left.said
    assert (_state(left.home / "site") == _state(good)) is (left.code != 0)
    assert not differences(left.home / "site")[1]
    verified: list[str | Path] = [sys.executable, ROOT / "scripts/verify_copy.py", left.home / "site"]
    assert subprocess.run(verified, capture_output=True, check=False).returncode == 0
    assert {path.name for path in left.home.iterdir()} <= {"site", ".site.lock"}


@pytest.mark.parametrize("room", [0.02, 0.3, 0.7])
def test_a_full_disk_leaves_the_last_site_and_is_told(build: Build, sample_site: Path, room: float) -> None:
    """With room beside the site for so much of the next one."""
    left = build(int(_size(sample_site) * (1 + room)))
    assert left.code != 0
    assert ":1:1: امتلأ القرص" in left.said
    _stands_whole(left, sample_site)


def test_a_disk_that_may_not_be_written_leaves_the_last_site_and_is_told(build: Build, sample_site: Path) -> None:
    left = build(2 * _size(sample_site) + 2**20, shut=True)
    assert left.code != 0
    assert ":1:1: " in left.said and "للقراءة" in left.said
    _stands_whole(left, sample_site)


def test_a_disk_with_room_for_two_sites_takes_the_next(build: Build, sample_site: Path) -> None:
    """So that what fails above fails for want of room."""
    left = build(3 * _size(sample_site))
    assert (left.code, left.said) == (0, "")
    _stands_whole(left, sample_site)
