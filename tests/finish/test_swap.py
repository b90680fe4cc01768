"""A folder and its next version: nothing is lost, wherever the swap is cut off."""

from pathlib import Path

import pytest

from isnad.finish.swap import beside, restore, swap_in


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
