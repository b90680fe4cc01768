"""A site as a zip: whole, and the same bytes whenever the same files are packed; what is no site, in words."""

import os
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from isnad.finish.packing import Unpackable, pack


def _site(folder: Path, order: list[str], mode: int) -> Path:
    for name in order:
        file = folder / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"صفحة {name}", encoding="utf-8")
        file.chmod(mode)
        os.utime(file, (mode, mode))
    return folder / "site"


def test_the_same_files_make_the_same_zip(tmp_path: Path) -> None:
    names = ["index.html", "مقال.html", "a/b.html", "a.html"]
    assert pack(_site(tmp_path / "one", names, 0o644), tmp_path / "1.zip") == 4
    pack(_site(tmp_path / "two", names[::-1], 0o600), tmp_path / "2.zip")
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


def test_a_zip_unpacks_to_the_folder(tmp_path: Path) -> None:
    site = _site(tmp_path / "one", ["index.html", "a/مقال.html"], 0o644)
    pack(site, tmp_path / "site.zip")
    ZipFile(tmp_path / "site.zip").extractall(tmp_path / "out")
    unpacked = {file.relative_to(tmp_path / "out"): file.read_bytes() for file in (tmp_path / "out").rglob("*.html")}
    assert unpacked == {file.relative_to(site.parent): file.read_bytes() for file in site.rglob("*.html")}


def _fifo(file: Path) -> None:
    os.mkfifo(file)


def _linked(file: Path) -> None:
    secret = file.parents[2] / "secret"
    secret.write_text("of somebody else", "utf-8", newline="\n")
    file.symlink_to(secret)


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("page.html", _linked, "page.html: a link"),
        ("gone.html", lambda file: file.symlink_to("nowhere"), "gone.html: a link"),
        ("round", lambda file: file.symlink_to(file.parent), "round: a link"),
        ("pipe", _fifo, "pipe: no file"),
        ("a\nb:1:1: c.html", Path.touch, r"a\nb:1:1: c.html: a name"),
        ("a\u202eb.html", Path.touch, r"a\u202eb.html: a name"),
        ("a\\b.html", Path.touch, "a\\b.html: a name"),
        ("a\udcff.html", Path.touch, r"a\udcff.html: a name"),
    ],
)
def test_what_a_zip_cannot_hold_the_same_everywhere_is_named(
    tmp_path: Path, name: str, make: Callable[[Path], None], said: str
) -> None:
    """And the zip that stood there stands: half of one was left in its place, or a file of the machine packed."""
    site = _site(tmp_path / "one", ["index.html"], 0o644)
    (tmp_path / "site.zip").write_bytes(b"the last one")
    make(site / name)
    with pytest.raises(Unpackable) as refused:
        pack(site, tmp_path / "site.zip")
    assert str(refused.value).startswith(said)
    assert (tmp_path / "site.zip").read_bytes() == b"the last one"
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("site.zip")) == ["site.zip"]


@pytest.mark.parametrize("taken", [Path.mkdir, _fifo])
def test_a_zip_goes_where_a_file_may_stand(tmp_path: Path, taken: Callable[[Path], None]) -> None:
    """Who opened a pipe waited for its reader without end."""
    site = _site(tmp_path / "one", ["index.html"], 0o644)
    taken(tmp_path / "site.zip")
    with pytest.raises(Unpackable, match="there already, and no file"):
        pack(site, tmp_path / "site.zip")
    with pytest.raises(Unpackable, match="within the folder"):
        pack(site, site / "a/site.zip")
