"""The preview's answers carry the policy, and a file of ours takes the place of the script of MkDocs."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest

from isnad.finish.preview import RELOAD, BesideRecords, Preview, guarded, up_to_date, with_faults, with_reload
from isnad.model.outputs import WrittenPage
from isnad.pipeline import Checked
from isnad.read.folders import Folders
from isnad.relate.links import relate
from isnad.write.render.view import View
from isnad.write.site import Site
from made_archives import readings_of

pytestmark = pytest.mark.usefixtures("usual_garbage")

THEIRS = b"<script>\nvar livereload = function() {}\nlivereload(17, 4);\n</script>"
OURS = b'<script src="/livereload/reload.js" data-epoch="17" data-page="4"></script>'


def asked(path: str, kind: str, body: bytes) -> tuple[dict[str, str], bytes]:
    """The headers and the body that the preview answers with."""
    got: dict[str, str] = {}

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body]

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
        assert len(got) == 0
        got.update(headers)

    environ: WSGIEnvironment = {}
    setup_testing_defaults(environ)
    environ["PATH_INFO"] = path
    return got, b"".join(guarded(app)(environ, start))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/xml", "text/css"])
def test_each_answer_has_the_policy(kind: str) -> None:
    headers, body = asked("/x", kind, b"<p>")
    assert "script-src 'self';" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert (headers["Content-Length"], body) == ("3", b"<p>")


def test_a_page_has_our_script_and_its_length() -> None:
    headers, body = asked("/x.html", "text/html", b"<body>a" + THEIRS + b"</body></html>")
    assert body == b"<body>a" + OURS + b"</body></html>"
    assert headers["Content-Length"] == str(len(body))


def test_our_script_is_a_file() -> None:
    headers, body = asked(RELOAD, "text/html", b"")
    assert headers["Content-Type"].startswith("text/javascript")
    assert b"location.reload()" in body


def test_only_the_last_script_gives_way() -> None:
    spoilt = b"<body><script>livereload(1, 2);</script>b</body>"
    assert with_reload(spoilt) == spoilt
    assert with_reload(spoilt[:-7] + THEIRS + b"</body>") == spoilt[:-7] + OURS + b"</body>"
    assert with_reload(b"no body") == b"no body"


@pytest.mark.parametrize(
    ("path", "framed"),
    [
        ("/embed/answers-injured.html", True),
        ("/archive/embed/answers-injured.html", True),
        ("/articles/embed.html", False),
        ("/embed.html", False),
        ("/embed/", False),
        ("/embed/../articles/a.html", False),
        ("/embed/a/b.html", False),
        ("/index.html", False),
    ],
)
def test_only_cards_may_be_framed_elsewhere(path: str, framed: bool) -> None:
    """A card's own policy stands in itself; of any other page the header says that nobody may frame it."""
    headers, _ = asked(path, "text/html", b"<body></body>")
    assert ("frame-ancestors 'none'" not in headers.get("Content-Security-Policy", "")) is framed


PAGE = '<html><body class="a" dir="rtl"><div>صفحة</div></body></html>'


def test_faults_stand_first_in_the_page_and_run_nothing() -> None:
    page = with_faults(PAGE, ["articles/a.md:1:1: <script>x</script>", "ب"])
    assert page.startswith('<html><body class="a" dir="rtl"><div role="alert"')
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert page.endswith("<div>صفحة</div></body></html>")


def test_new_faults_take_the_place_of_old_ones() -> None:
    assert with_faults(with_faults(PAGE, ["a", "b"]), ["c"]) == with_faults(PAGE, ["c"])


OTHERS = frozenset({"about.html", "assets/a.css"})


def _text(page: str) -> bytes:
    return f"<html><body><p>{page}</p></body></html>".encode()


class Serving:
    """A preview of the sample archive in a folder, whose pages are written without a frame."""

    def __init__(self, folder: Path, site: Site) -> None:
        self.folder, self.preview, self.written = folder, Preview(folder), list[str]()
        self.app = guarded(up_to_date(self._serve, self.preview, "/archive/"))
        made = {part.uri for part in site.parts()}
        for uri in (*made, *OTHERS):
            (folder / uri).parent.mkdir(parents=True, exist_ok=True)
            (folder / uri).write_bytes(_text("first"))
        self.preview.built(made, OTHERS, self._write)

    def _write(self, part: WrittenPage) -> None:
        self.written.append(part.uri)
        (self.folder / part.uri).write_bytes(_text(part.html))

    def _serve(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """As MkDocs serves a folder."""
        path = environ["PATH_INFO"].encode("latin-1").decode().removeprefix("/archive/")
        file = self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        held = file.read_bytes() if file.is_file() else None
        kind = "text/html" if file.suffix == ".html" else "text/plain"
        start_response("200 OK" if held else "404 Not Found", [("Content-Type", kind)])
        return [held or b"<html><body>none</body></html>"]

    def ask(self, path: str) -> str:
        """The body of an answer, or that there is nothing."""
        said: list[str] = []
        environ: WSGIEnvironment = {}
        setup_testing_defaults(environ)
        environ["PATH_INFO"] = f"/archive/{path}".encode().decode("latin-1")
        body = b"".join(self.app(environ, lambda status, *_: said.append(status)))  # type: ignore[arg-type]
        return body.decode() if said == ["200 OK"] else "none"


@pytest.fixture
def serving(tmp_path: Path, sample: Checked) -> Serving:
    return Serving(tmp_path, Site(View(sample.archive, sample.related)))


def _without(sample: Checked, article: str, **change: str) -> Site:
    """The site of the sample archive with an article less, or another."""
    kept = {id_: one for id_, one in sample.archive.articles.items() if id_ != article}
    if change:
        kept[article] = sample.archive.articles[article].model_copy(update=change)
    archive = replace(sample.archive, articles=kept)
    return Site(View(archive, relate(archive, readings_of(archive))))


def test_before_any_edit_what_was_built_is_served(serving: Serving) -> None:
    assert "first" in serving.ask("articles/evening-bridge-doubts.html")
    assert serving.written == []


def test_after_an_edit_what_is_asked_for_is_made_and_no_more(serving: Serving, sample: Checked) -> None:
    serving.preview.edited(_without(sample, "evening-bridge-doubts", title="عنوان جديد"))
    for _ in range(2):
        assert "عنوان جديد" in serving.ask("articles/evening-bridge-doubts.html")
        assert "عنوان جديد" in serving.ask("")
    assert serving.written == ["articles/evening-bridge-doubts.html", "index.html"]
    assert "عنوان جديد" in serving.ask("articles/evening-bridge-doubts.md")
    assert "عنوان جديد" in serving.ask("data/archive.json")
    assert "first" in (serving.folder / "people/samir-haddad.html").read_text("utf-8")


def test_what_no_record_makes_stays(serving: Serving, sample: Checked) -> None:
    serving.preview.edited(_without(sample, "evening-bridge-doubts"))
    assert [serving.ask(uri) for uri in sorted(OTHERS)] == [_text("first").decode()] * len(OTHERS)


def test_what_is_gone_is_gone_and_what_is_new_is_there(serving: Serving, sample: Checked) -> None:
    gone = (
        "articles/evening-bridge-doubts.html",
        "articles/evening-bridge-doubts.md",
        "records/evening-bridge-doubts.js",
    )
    serving.preview.edited(_without(sample, "evening-bridge-doubts"))
    assert [serving.ask(uri) for uri in gone] == ["none"] * len(gone)
    assert serving.ask("../sample.html") == serving.ask("articles/none.html") == "none"
    serving.preview.edited(Site(View(sample.archive, sample.related)))
    assert "none" not in [serving.ask(uri) for uri in gone]


def test_while_a_record_is_broken_the_last_good_pages_stay_and_tell_of_it(serving: Serving, sample: Checked) -> None:
    serving.preview.edited(_without(sample, "evening-bridge-doubts", title="عنوان جديد"))
    serving.preview.broken(["articles/a.md:1:1: خطأ"])
    page = serving.ask("articles/evening-bridge-doubts.html")
    assert ("عنوان جديد" in page, page.count("خطأ")) == (True, 1)
    assert "خطأ" in serving.ask("about.html")
    assert "خطأ" not in serving.ask("articles/evening-bridge-doubts.md")
    serving.preview.edited(Site(View(sample.archive, sample.related)))
    assert "خطأ" not in serving.ask("articles/evening-bridge-doubts.html")


def test_a_page_that_became_another_while_it_was_looked_up_is_looked_up_again(tmp_path: Path, sample: Checked) -> None:
    serving = Serving(tmp_path, Site(View(sample.archive, sample.related)))
    edits = iter([_without(sample, "evening-bridge-doubts", title="عنوان جديد")])

    def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = serving._serve(environ, start_response)
        for site in edits:  # once, after the folder was read
            serving.preview.edited(site)
        return answer

    serving.app = up_to_date(serve, serving.preview, "/archive/")
    assert "عنوان جديد" in serving.ask("articles/evening-bridge-doubts.html")


def test_only_what_stands_beside_the_records_tells_of_a_change_beside_them(sample_copy: Path, tmp_path: Path) -> None:
    folders, settings = Folders.at(sample_copy), tmp_path / "mkdocs.yml"
    settings.write_text("site_name: x\n", "utf-8")
    beside = BesideRecords(folders, settings, sample_copy / "overrides")
    (sample_copy / "docs/people/samir-haddad.md").write_text("another", "utf-8")
    (sample_copy / "articles/new.md").write_text("another", "utf-8")
    assert not beside.changed()
    for file in ("docs/about.md", "docs/people/a.txt", "docs/assets/javascripts/a.js", "overrides/main.html"):
        place = sample_copy / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("", "utf-8")
        assert beside.changed(), file
        place.unlink()
        assert not beside.changed(), file
    settings.write_text("site_name: y\n", "utf-8")
    assert beside.changed()
