"""After any edits the preview serves, at every address, what a clean build would put there."""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from wsgiref.util import setup_testing_defaults

import pytest
from hypothesis import Phase, given, settings
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from assemble_project import assemble
from edited_archives import EditedArchive, edits

ROOT = Path(__file__).parents[2]
EXAMPLES = int(os.environ.get("EXAMPLES", "10")) // 3
OF_THE_WHOLE = {"sitemap.xml", "sitemap.xml.gz"}
"""What the preview makes anew with a whole build alone."""


pytestmark = pytest.mark.usefixtures("usual_garbage")


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """A build sets how much is logged."""
    log = logging.getLogger("mkdocs")
    level = log.level
    log.setLevel(logging.CRITICAL)
    yield
    log.setLevel(level)


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder whose name says that what is built there is served."""
    folder = Path(mkdtemp(prefix="mkdocs_"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _config(project: Path, site: Path) -> MkDocsConfig:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site))
    config.site_url = "http://127.0.0.1:8000/"
    return config


class _Server(LiveReloadServer):
    """The server of MkDocs, asked without a network."""

    def __init__(self, project: Path, site: Path) -> None:
        config = _config(project, site)
        super().__init__(lambda: None, "127.0.0.1", 8000, str(site))
        build(config, serve_url=config.site_url)
        config.plugins.on_serve(self, config=config, builder=self._build)
        self._project, self._site = project, site

    def _build(self) -> None:
        config = _config(self._project, self._site)
        build(config, serve_url=config.site_url)

    def ask(self, uri: str) -> bytes | None:
        """What is served at a place; None where nothing is."""
        environ: dict[str, object] = {}
        setup_testing_defaults(environ)
        environ["PATH_INFO"] = f"/{uri}".encode().decode("latin-1")
        said: list[str] = []
        app = self.get_app()
        assert app is not None
        held = b"".join(app(environ, lambda status, *_: said.append(status)))  # type: ignore[arg-type]
        return held if said[0].startswith("200") else None


def _served(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _differing(server: _Server, before: set[str], project: Path) -> list[str]:
    """The places where another thing is served than a clean build has."""
    with _folder() as clean:
        build(config := _config(project, clean), serve_url=config.site_url)
        built = _served(clean)
    places = sorted((before | built.keys()) - OF_THE_WHOLE)
    return [uri for uri in places if server.ask(uri) != built.get(uri)]


@pytest.mark.slow
@settings(max_examples=EXAMPLES, phases=[Phase.explicit, Phase.generate])  # to shrink takes minutes
@given(edits)
def test_after_any_edits_every_address_is_served_as_a_clean_build_has_it(done: list[tuple[str, int]]) -> None:
    with _folder() as scratch, _folder() as site:
        project = assemble(ROOT / "examples/bridge", scratch / "project")
        server = _Server(project, site)
        before = set(_served(site))
        archive = EditedArchive(project)
        for kind, which in done:
            archive.edit(kind, which)
            server.builder()
        if b"data-archive-faults" not in (server.ask("index.html") or b""):
            assert _differing(server, before, project) == []
