"""A folder and its next version: nothing is lost, wherever the swap is cut off."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from isnad.finish.swap import beside, lock_of, obstacles, restore, swap_in
from isnad.message import fault


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder in use."""
    return _filled(tmp_path / "site", "old")


def _filled(folder: Path, text: str) -> Path:
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "page.html").write_text(text)
    return folder


def _holds(folder: Path) -> str:
    return (folder / "deep" / "page.html").read_text()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.parent.iterdir()}


def test_the_next_version_is_built_beside_the_folder_and_apart_from_it(site: Path) -> None:
    assert beside(site).parent == site.parent
    assert beside(site) != site
    assert not beside(site).is_relative_to(site)


def test_the_next_version_takes_the_place_of_the_folder(site: Path) -> None:
    _filled(beside(site), "new")
    (site / "gone.html").write_text("old")
    swap_in(site)
    assert _holds(site) == "new"
    assert not (site / "gone.html").exists()
    assert _names(site) == {"site"}


def test_the_first_version_needs_no_folder(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _filled(beside(site), "new")
    restore(site)
    swap_in(site)
    assert _holds(site) == "new"
    assert _names(site) == {"site"}


def test_a_swap_with_nothing_built_fails_and_leaves_the_folder(site: Path) -> None:
    with pytest.raises(FileNotFoundError):
        swap_in(site)
    assert _holds(site) == "old"


def test_a_swap_cut_off_between_its_steps_is_put_back(site: Path) -> None:
    """The first step is done by hand, as a swap that was stopped there leaves it."""
    _filled(beside(site), "new")
    site.rename(site.with_name(".site.last"))
    restore(site)
    assert _holds(site) == "old"
    assert _holds(beside(site)) == "new"
    swap_in(site)
    assert _holds(site) == "new"
    assert _names(site) == {"site"}


def test_a_swap_cut_off_before_it_cleared_the_old_is_cleared(site: Path) -> None:
    site.rename(site.with_name(".site.last"))
    _filled(site, "new")
    restore(site)
    assert _holds(site) == "new"
    assert _names(site) == {"site"}


def test_a_swap_over_what_a_cut_off_one_left_loses_neither(site: Path) -> None:
    _filled(site.with_name(".site.last"), "older")
    _filled(beside(site), "new")
    with pytest.raises(OSError, match="not empty"):
        swap_in(site)
    assert _holds(site) == "old"
    assert _holds(beside(site)) == "new"
    restore(site)
    swap_in(site)
    assert _holds(site) == "new"


def test_restoring_a_whole_folder_changes_nothing(site: Path) -> None:
    _filled(beside(site), "half")
    restore(site)
    assert _holds(site) == "old"
    assert _holds(beside(site)) == "half"


@pytest.mark.parametrize("name", ["site", ".site.next", ".site.last"])
@pytest.mark.parametrize("kind", ["link to a folder", "link to nothing", "file"])
def test_a_link_or_a_file_where_a_version_belongs_is_an_obstacle(tmp_path: Path, name: str, kind: str) -> None:
    place = tmp_path / name
    if kind == "file":
        place.write_text("")
    else:
        place.symlink_to(tmp_path if kind == "link to a folder" else tmp_path / "nowhere")
    assert list(obstacles(tmp_path / "site")) == [(place, fault("not-a-folder"))]


@pytest.mark.parametrize("kind", ["link to a file", "link to nothing", "folder", "pipe"])
def test_what_is_no_file_where_the_lock_belongs_is_an_obstacle(tmp_path: Path, kind: str) -> None:
    """What a link leads to would be written over wherever a system follows it."""
    place = tmp_path / ".site.lock"
    (tmp_path / "work.txt").write_text("")
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    else:
        place.symlink_to(tmp_path / ("work.txt" if kind == "link to a file" else "nowhere"))
    assert list(obstacles(tmp_path / "site")) == [(place, fault("not-a-file"))]


def test_a_lock_that_a_build_left_is_no_obstacle(site: Path) -> None:
    with lock_of(site):
        assert list(obstacles(site)) == []
    assert list(obstacles(site)) == []


def test_folders_are_no_obstacles(site: Path) -> None:
    _filled(beside(site), "new")
    assert list(obstacles(site)) == []


def test_one_build_at_a_time_holds_the_lock(site: Path) -> None:
    code = """
import sys, pathlib, filelock
from isnad.finish.swap import lock_of
try:
    lock_of(pathlib.Path(sys.argv[1])).acquire(timeout=0)
    print("free")
except filelock.Timeout:
    print("held")
"""

    def another() -> str:
        ran = subprocess.run([sys.executable, "-c", code, site], capture_output=True, text=True, check=True)
        return ran.stdout.strip()

    with lock_of(site):
        assert another() == "held"
    assert another() == "free"
