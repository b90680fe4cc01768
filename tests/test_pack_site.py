"""A site as a zip: whole, and the same bytes whenever the same files are packed."""

import os
from pathlib import Path
from zipfile import ZipFile

from isnad.finish.packing import pack


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
