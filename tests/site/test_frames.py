"""A page in the frame of its shape is, to the byte, the page that the theme itself would have written."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hostile_records import spoil

pytestmark = pytest.mark.slow
Build = Callable[..., subprocess.CompletedProcess[str]]
PLAIN = '''"""Every page by the theme itself."""
from isnad.finish.frames import meta_of


def on_page_content(html, page, config, files):
    if not page.meta.pop("template", None):
        return html
    print("plain:", page.file.dest_uri)
    shown, html = page.kept.shown()
    page.meta.update(meta_of(shown))
    page.toc = page.contents()
    return html
'''
PUBLISHED = {
    "SITE_URL": "https://isnad.example/archive/",
    "REPO_URL": "https://git.example/isnad",
    "EDIT_URI": "edit/main/docs/",
    "SOURCE_DATE_EPOCH": "1518000000",
}


def _held(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def _both_ways(project: Path, run_build: Build, **settings: str) -> tuple[dict[str, bytes], dict[str, bytes], set[str]]:
    """What a project gives by frames and without them, and the pages that have a frame."""
    framed = run_build(project, project / "framed", **settings)
    (project / "hooks" / "plain.py").write_text(PLAIN, "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  - hooks/publish.py\n", "  - hooks/publish.py\n  - hooks/plain.py\n"),
        "utf-8",
    )
    plain = run_build(project, project / "plain", **settings)
    assert (framed.returncode, plain.returncode) == (0, 0), framed.stderr + plain.stderr
    pages = {line.removeprefix("plain: ") for line in plain.stdout.splitlines()}
    return _held(project / "framed"), _held(project / "plain"), pages


@pytest.mark.parametrize("settings", [{}, PUBLISHED], ids=["a folder", "published"])
def test_every_page_of_every_shape_is_what_the_theme_writes(
    settings: dict[str, str], khasham_project: Path, run_build: Build, tmp_path: Path
) -> None:
    project = shutil.copytree(khasham_project, tmp_path / "project")
    framed, plain, pages = _both_ways(project, run_build, **settings)
    assert framed == plain
    assert len(pages) > len(list(project.glob("articles/*.md")))


def test_a_page_whose_values_are_hostile_is_what_the_theme_writes(
    sample_of: Callable[[Path], Path], run_build: Build, tmp_path: Path
) -> None:
    project = sample_of(tmp_path / "project")
    spoil(project)
    framed, plain, pages = _both_ways(project, run_build, **PUBLISHED)
    assert framed == plain
    assert "articles/evening-bridge-doubts.html" in pages
