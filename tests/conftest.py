"""What tests share: how hard hypothesis looks, the sample archive, and records made from a few words."""

import ast
import fcntl
import gc
import os
import pickle
import runpy
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from isnad.drafting import open_import
from isnad.evaluating import ReadArticle, read_annotated
from isnad.model.pages import Page
from isnad.model.records import Article
from isnad.model.source import Source
from isnad.pipeline import Checked, check_archive
from isnad.read.folders import Folders
from isnad.write.pages.article import article_page
from isnad.write.render.view import View
from made_archives import view_over
from written_sites import Written, write_site

settings.register_profile(
    "isnad",
    deadline=None,
    derandomize=True,
    max_examples=int(os.environ.get("EXAMPLES", "10")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("isnad")


SITE_TESTS = Path(__file__).parent / "site"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a browser or a built site is marked by what it asks for and where it stands."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
        if SITE_TESTS in item.path.parents:
            item.add_marker("site")


@pytest.fixture(scope="session")
def cases() -> Path:
    """Where the golden cases stand."""
    return Path(__file__).parent / "cases"


@pytest.fixture(scope="session")
def golden() -> Callable[..., None]:
    """Holds what was made against a file as it was last reviewed; REWRITE_GOLDEN=1 writes it anew: read the difference.

    Files that people write in too are compared by what they say: `read` makes that of a text.
    """
    rewrites = bool(os.environ.get("REWRITE_GOLDEN"))

    def hold(made: str, file: Path, read: Callable[[str], object] = str) -> None:
        if rewrites:
            file.write_text(made, "utf-8")
        assert read(made) == read(file.read_text("utf-8")), f"{file.name}: where this is meant, set REWRITE_GOLDEN=1"

    return hold


@cache
def _faults_in(file: Path) -> list[ast.Call]:
    """The calls of `fault` in a module."""
    calls = (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call))
    return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "fault"]


@pytest.fixture(scope="session")
def rules_in() -> Callable[[str], dict[str, list[set[str]]]]:
    """Tell which rules the code of a file or folder of the archive names, each with the parts of every such call."""

    def rules(path: str) -> dict[str, list[set[str]]]:
        root = ROOT / "hooks" / "isnad" / path
        found: dict[str, list[set[str]]] = {}
        for file in sorted(root.rglob("*.py")) if root.is_dir() else [root]:
            for call in _faults_in(file):
                rule = getattr(call.args[0], "value", None)
                assert isinstance(rule, str), f"{file}:{call.lineno}: a rule is named outright"
                names = {keyword.arg for keyword in call.keywords if keyword.arg}
                found.setdefault(rule, []).append(names)
        return found

    return rules


ROOT = Path(__file__).parents[1]


Once = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a folder of that name once for all workers of the run: the first to ask makes it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder_of(name: str, make: Callable[[Path], object]) -> Path:
        folder, unfinished = shared / name, shared / f"{name}.unfinished"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                shutil.rmtree(unfinished, ignore_errors=True)
                make(unfinished)
                unfinished.rename(folder)
        return folder

    return folder_of


def _checked(root: Path) -> Checked:
    return check_archive(Folders.at(root))


def _written_once(once: Once, name: str, checked: Checked) -> Written:
    """All that goes out of an archive, written by one worker for all."""

    def write(folder: Path) -> None:
        folder.mkdir()
        (folder / "written").write_bytes(pickle.dumps(write_site(checked.archive, checked.related)))

    written = pickle.loads((once(f"{name}-written", write) / "written").read_bytes())
    assert isinstance(written, Written)
    return written


@pytest.fixture(scope="session")
def sample(cases: Path) -> Checked:
    """The sample archive in cases/archive, read, related and checked: two articles, over which cases lay their changes.

    It tells of the bridge of `examples/bridge` under the same ids, and is another archive.
    """
    return _checked(cases / "archive")


@pytest.fixture(scope="session")
def sample_written(once: Once, sample: Checked) -> Written:
    """All that goes out of the sample archive."""
    return _written_once(once, "sample", sample)


@pytest.fixture(scope="session")
def khasham_files() -> Path:
    """The frozen copy of the first archive: what is proved of Khasham's content is proved of this."""
    return Path(__file__).parent / "khasham"


@pytest.fixture(scope="session")
def khasham(khasham_files: Path) -> Checked:
    """The frozen copy of the first archive, read, related and checked."""
    return _checked(khasham_files)


@pytest.fixture(scope="session")
def khasham_written(once: Once, khasham: Checked) -> Written:
    """All that goes out of the frozen copy of the first archive."""
    return _written_once(once, "khasham", khasham)


@pytest.fixture(scope="session")
def bridge_files() -> Path:
    """The second archive, in examples: every text of it is ours, the originals too."""
    return ROOT / "examples" / "bridge"


@pytest.fixture(scope="session")
def bridge(bridge_files: Path) -> Checked:
    """The second archive, read, related and checked."""
    return _checked(bridge_files)


@pytest.fixture(scope="session")
def bridge_written(once: Once, bridge: Checked) -> Written:
    """All that goes out of the second archive."""
    return _written_once(once, "bridge", bridge)


@pytest.fixture(scope="session")
def invented_as_read(once: Once, cases: Path, khasham: Checked) -> list[ReadArticle]:
    """The invented articles in cases/importer as the importer reads them, by one worker for all."""

    def read(folder: Path) -> None:
        folder.mkdir()
        articles = [*read_annotated(cases / "importer", open_import(khasham.archive))]
        (folder / "read").write_bytes(pickle.dumps(articles))

    articles: list[ReadArticle] = pickle.loads((once("invented-read", read) / "read").read_bytes())
    return articles


@dataclass(frozen=True)
class Held:
    """An archive whose originals are at hand: its files, what they say, and the folder of the originals."""

    files: Path
    checked: Checked
    originals: Path


@pytest.fixture(scope="session", params=["bridge", "khasham"])
def held(request: pytest.FixtureRequest) -> Held:
    """The second archive, whose originals are always here, and the first for whoever holds those."""
    files, checked = (request.getfixturevalue(name) for name in (f"{request.param}_files", request.param))
    if request.param == "bridge":
        return Held(files, checked, files / "originals")
    originals = Path(os.environ.get("ORIGINALS", ROOT.parent / "shared" / "originals"))
    if not originals.is_dir():
        pytest.skip("the first archive's originals are not here: set ORIGINALS to their folder")
    return Held(files, checked, originals)


@pytest.fixture
def run_script(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Callable[..., subprocess.CompletedProcess[str]]]:
    """Runs a script with arguments within this process and tells its exit code and what it printed, as a command does.

    Where a process is the point (its hash seed, the encoding of what it prints, its death) a script is run as one.
    """

    def run(script: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
        monkeypatch.setattr("sys.argv", [str(script), *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(script), run_name="__main__")
        return subprocess.CompletedProcess(script.name, int(ended.value.code or 0), *capsys.readouterr())

    yield run
    gc.enable()  # a script that ends when it has said all may do without


@pytest.fixture(scope="session")
def view(sample: Checked) -> View:
    """The sample archive as the page writers see it."""
    return View(sample.archive, sample.related)


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Article]:
    """Make an article from the fields that a test is about; the rest is filled in."""

    def make(**fields: Any) -> Article:
        given = {
            "id": "some-article",
            "source": Source("articles/some-article.md"),
            "title": "عنوان",
            "outlet": "al-sabah",
            "events": ("bridge-2020",),
            "published": {"date": "2020-03-02"},
            "text": "full",
            "original": {"file": "a.txt", "sha256": "a" * 64, "words": 1},
            "recorded": "2026-11-21",
            **fields,
        }
        return Article.model_validate(given)

    return make


@pytest.fixture
def sample_copy(cases: Path, tmp_path: Path) -> Path:
    """The sample archive's files, copied to where a test may change them."""
    return Path(shutil.copytree(cases / "archive", tmp_path / "archive"))


@pytest.fixture
def laid_over(cases: Path, sample_copy: Path) -> Callable[[str], Path]:
    """Make a copy of the sample archive as a case in cases/check changes it."""

    def lay(case: str) -> Path:
        shutil.copytree(cases / "check" / case, sample_copy, dirs_exist_ok=True)
        removed = sample_copy / "removed.txt"
        for path in removed.read_text("utf-8").split() if removed.exists() else ():
            (sample_copy / path).unlink()
        return sample_copy

    return lay


@pytest.fixture(scope="session")
def view_of(sample: Checked) -> Callable[..., View]:
    """An archive of these articles alone, over the sample's entries, events and claims."""

    def view(*articles: Article) -> View:
        return view_over(replace(sample.archive, articles={article.id: article for article in articles}))

    return view


@pytest.fixture(scope="session")
def page_of(view_of: Callable[..., View]) -> Callable[[Article], Page]:
    """The page of an article as it would stand alone in the sample archive."""
    return lambda article: article_page(article, view_of(article))


@pytest.fixture
def usual_garbage() -> Iterator[None]:
    """A preview sets how often garbage is looked for: afterwards it is as it was."""
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
