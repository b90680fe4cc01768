"""A copy of the site that somebody spoilt, or lied about: each is told, in one line a file, and never believed."""

import importlib.util
import json
import os
import re
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import normalize

import pytest

from isnad.finish.manifest import NAME, Listed, manifest_json, release_of, survey
from isnad.finish.worker import WORKER, WORKER_LOGIC, shell_of, worker_js, worker_logic

SCRIPT = Path(__file__).parents[2] / "scripts" / "verify_copy.py"
Spoil = Callable[[Path], object]


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Path]:
    """A small site with its manifest, its worker and a name that Unicode can write in two ways."""
    folder = tmp_path / "copy"
    (folder / "articles").mkdir(parents=True)
    for path, text in {"index.html": "الأولى", "articles/é.html": "مقال", "offline.html": "<p>", "a.css": ""}.items():
        (folder / path).write_text(text, "utf-8")
    (folder / WORKER_LOGIC).parent.mkdir(parents=True)
    (folder / WORKER_LOGIC).write_text(worker_logic(), "utf-8")
    _listed(folder)
    yield folder
    subprocess.run(["rm", "-rf", folder / "deep"], check=True)  # deeper than Python's own ways to delete reach


def _listed(folder: Path) -> None:
    (folder / NAME).write_text(manifest_json(survey(folder)), "utf-8")
    (folder / WORKER).write_text(worker_js(release_of(survey(folder)), shell_of(folder)), "utf-8")


def _also(*paths: str) -> Spoil:
    """Lists files that are not there, in a manifest and a worker that fit one another."""

    def spoil(copy: Path) -> None:
        more = [Listed(path, 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") for path in paths]
        files = tuple(sorted([*survey(copy), *more]))
        (copy / NAME).write_text(manifest_json(files), "utf-8")
        (copy / WORKER).write_text(worker_js(release_of(files), shell_of(copy)), "utf-8")

    return spoil


def _hashed(of: Callable[[str], str]) -> Spoil:
    """Gives each hash in the manifest another form, in a manifest and a worker that fit one another."""

    def spoil(copy: Path) -> None:
        files = tuple(Listed(file.path, file.bytes, of(file.sha256)) for file in survey(copy))
        (copy / NAME).write_text(manifest_json(files), "utf-8")
        (copy / WORKER).write_text(worker_js(release_of(files), shell_of(copy)), "utf-8")

    return spoil


def _rows(change: Callable[[list[dict[str, object]]], object]) -> Spoil:
    """Changes the rows of the manifest as JSON, and leaves its release."""

    def spoil(copy: Path) -> None:
        manifest = json.loads((copy / NAME).read_text("utf-8"))
        change(manifest["files"])
        (copy / NAME).write_text(json.dumps(manifest, ensure_ascii=False), "utf-8")

    return spoil


def _text(path: str, change: Callable[[str], str]) -> Spoil:
    return lambda copy: (copy / path).write_bytes(
        change((copy / path).read_text("utf-8")).encode("utf-8", "surrogatepass")
    )


def _bytes(path: str, change: Callable[[bytes], bytes]) -> Spoil:
    return lambda copy: (copy / path).write_bytes(change((copy / path).read_bytes()))


def _instead(path: str, make: Spoil) -> Spoil:
    """Something else in a file's place."""

    def spoil(copy: Path) -> None:
        (copy / path).unlink()
        make(copy / path)

    return spoil


def _device(path: Path) -> None:
    try:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root makes devices")


def _moved_out(path: str) -> Spoil:
    """A link to what stood there, from outside the copy."""

    def spoil(copy: Path) -> None:
        outside = copy.parent / "outside"
        (copy / path).rename(outside)
        (copy / path).symlink_to(outside)

    return spoil


def _filled(at: Path) -> None:
    at.mkdir()
    (at / "x").touch()


def _renamed(path: str, to: str) -> Spoil:
    return lambda copy: (copy / path).rename(copy / to)


def _twice(copy: Path) -> None:
    files = tuple(sorted([*survey(copy), Listed("index.html", 1, "0" * 64)]))
    (copy / NAME).write_text(manifest_json(files), "utf-8")
    (copy / WORKER).write_text(worker_js(release_of(files), shell_of(copy)), "utf-8")


def _backwards(copy: Path) -> None:
    (copy / NAME).write_text(manifest_json(tuple(reversed(survey(copy)))), "utf-8")


def _deep(copy: Path) -> None:
    """Folders one in another, deeper than a path can say."""
    here = os.open(copy, os.O_RDONLY)
    for _ in range(1_500):
        os.mkdir("deep", dir_fd=here)
        below = os.open("deep", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


def _example(copy: Path) -> Path:
    (copy / "example").mkdir()
    return copy / "example"


CHANGED, GONE, MORE = "متغيّر", "ناقص", "زائد"
COPIES: dict[str, tuple[Spoil, int, str]] = {
    "a pipe in a page's place": (_instead("index.html", os.mkfifo), 1, f"{CHANGED}: index.html"),
    "a device in a page's place": (_instead("index.html", _device), 1, f"{CHANGED}: index.html"),
    "a device in the list's place": (_instead(NAME, _device), 2, ""),
    "a device in the worker's place": (_instead(WORKER, _device), 1, f"{CHANGED}: sw.js"),
    "a link to the same bytes": (_moved_out("a.css"), 1, f"{CHANGED}: a.css"),
    "a link to an endless device": (
        _instead("index.html", lambda at: at.symlink_to("/dev/zero")),
        1,
        f"{CHANGED}: index.html",
    ),
    "a link to nothing": (_instead("index.html", lambda at: at.symlink_to("gone")), 1, f"{CHANGED}: index.html"),
    "a link to itself": (_instead("index.html", lambda at: at.symlink_to("index.html")), 1, f"{CHANGED}: index.html"),
    "a list that is a link": (_moved_out(NAME), 2, ""),
    "a list that is a folder": (_instead(NAME, Path.mkdir), 2, ""),
    "a worker that is a folder": (_instead(WORKER, Path.mkdir), 1, f"{GONE}: sw.js"),
    "a worker that is a link": (_moved_out(WORKER), 1, f"{CHANGED}: sw.js"),
    "a link to the folder above": (lambda copy: (copy / "up").symlink_to(".."), 1, f"{MORE}: up"),
    "a folder of articles that is a link": (
        _moved_out("articles"),
        1,
        f"{GONE}: articles/é.html\n{MORE}: articles",
    ),
    "a folder that is a page's name": (
        _instead("index.html", _filled),
        1,
        f"{GONE}: index.html\n{MORE}: index.html/x",
    ),
    "a name in another form of Unicode": (
        _renamed("articles/é.html", normalize("NFD", "articles/é.html")),
        1,
        f"{GONE}: articles/é.html\n{MORE}: articles/e\u0301.html",
    ),
    "a name in capitals": (_renamed("index.html", "Index.html"), 1, f"{GONE}: index.html\n{MORE}: Index.html"),
    "a name with a blank": (_renamed("a.css", "a.css "), 1, f"{GONE}: a.css\n{MORE}: a.css "),
    "a name that ends a line": (lambda copy: (copy / "a\nb").touch(), 1, f"{MORE}: a\\nb"),
    "a name that looks like a told file": (lambda copy: (copy / f"x\n{GONE}: y").touch(), 1, f"{MORE}: x\\n{GONE}: y"),
    "a name that turns the line": (lambda copy: (copy / "\u202eabc").touch(), 1, f"{MORE}: \\u202eabc"),
    "a name that speaks to a terminal": (lambda copy: (copy / "\x1b]0;x\x07").touch(), 1, f"{MORE}: \\x1b]0;x\\x07"),
    "a name that is not UTF-8": (
        lambda copy: Path(os.fsdecode(os.fsencode(copy) + b"/\xff")).touch(),
        1,
        f"{MORE}: \\udcff",
    ),
    "a name that is hidden": (lambda copy: (copy / ".hidden").touch(), 1, f"{MORE}: .hidden"),
    "a second list among articles": (
        lambda copy: (copy / "articles" / NAME).write_text("{}"),
        1,
        f"{MORE}: articles/manifest.json",
    ),
    "a second worker among articles": (
        lambda copy: (copy / "articles" / WORKER).write_text("x"),
        1,
        f"{MORE}: articles/sw.js",
    ),
    "folders deeper than a path can say": (_deep, 1, "…"),
    "a page cut short": (_bytes("index.html", lambda held: held[:-1]), 1, f"{CHANGED}: index.html"),
    "a page with a byte more": (_bytes("index.html", lambda held: held + b" "), 1, f"{CHANGED}: index.html"),
    "a page of the same length": (_bytes("index.html", lambda held: held[::-1]), 1, f"{CHANGED}: index.html"),
    "a page of a terabyte that is not there": (_instead("index.html", _sparse), 1, f"{CHANGED}: index.html"),
    "a list of a terabyte that is not there": (_instead(NAME, _sparse), 2, ""),
    "a worker of a terabyte that is not there": (_instead(WORKER, _sparse), 1, f"{CHANGED}: sw.js"),
    "an empty list": (_instead(NAME, Path.touch), 2, ""),
    "a list cut short": (_bytes(NAME, lambda held: held[:-3]), 2, ""),
    "a list with a mark of the order of bytes": (_bytes(NAME, lambda held: b"\xef\xbb\xbf" + held), 2, ""),
    "a list with other ends of lines": (_bytes(NAME, lambda held: held.replace(b"\n", b"\r\n")), 2, ""),
    "a list in UTF-16": (_bytes(NAME, lambda held: held.decode().encode("utf-16")), 2, ""),
    "a list backwards": (_backwards, 2, ""),
    "a list that names a file twice": (_twice, 2, ""),
    "a list of nothing": (_rows(list.clear), 2, ""),
    "a list without a row": (_rows(list.pop), 2, ""),
    "a row without its hash": (_rows(lambda rows: rows[0].pop("sha256")), 2, ""),
    "a row without its length": (_rows(lambda rows: rows[0].pop("bytes")), 2, ""),
    "a row without its path": (_rows(lambda rows: rows[0].pop("path")), 2, ""),
    "a row with a further key": (_rows(lambda rows: rows[0].update(more=1)), 2, ""),
    "a row that is a list": (_rows(lambda rows: rows.insert(0, ["path", "bytes"])), 2, ""),  # type: ignore[arg-type]
    "a length that is true": (_rows(lambda rows: rows[0].update(bytes=True)), 2, ""),
    "a length below nothing": (_rows(lambda rows: rows[0].update(bytes=-1)), 2, ""),
    "a length with a fraction": (_rows(lambda rows: rows[0].update(bytes=0.0)), 2, ""),
    "a length of five thousand digits": (_text(NAME, lambda text: text.replace(": 0,", f": {'1' * 5000},")), 2, ""),
    "a length without end": (_text(NAME, lambda text: text.replace(": 0,", ": Infinity,")), 2, ""),
    "a path that is half a character": (_text(NAME, lambda text: text.replace("a.css", "\\ud800")), 2, ""),
    "a path with the end of a text of C": (_also("a\0b"), 1, f"{GONE}: a\\x00b"),
    "a path that leads out": (_also("../secret"), 1, f"{GONE}: ../secret"),
    "a path from the root": (_also("/etc/passwd"), 1, f"{GONE}: /etc/passwd"),
    "a path with a drive": (_also("C:\\x"), 1, f"{GONE}: C:\\x"),
    "a path that goes out and in again": (_also("articles/../a.css"), 1, f"{GONE}: articles/../a.css"),
    "a path by way of here": (_also("./a.css"), 1, f"{GONE}: ./a.css"),
    "a path of two strokes": (_also("articles//é.html"), 1, f"{GONE}: articles//é.html"),
    "a path of nothing": (_also(""), 1, f"{GONE}: "),
    "a list that lists itself": (_also(NAME), 1, f"{GONE}: manifest.json"),
    "a list that lists the worker": (_also(WORKER), 1, f"{CHANGED}: sw.js"),
    "hashes in capitals": (_hashed(str.upper), 1, "…"),
    "hashes of a shorter kind": (_hashed(lambda held: held[:40]), 1, "…"),
    "hashes of a longer kind": (_hashed(lambda held: held * 2), 1, "…"),
    "hashes with a blank": (_hashed(lambda held: f" {held}"), 1, "…"),
    "a release of another list": (_text(NAME, lambda text: re.sub("[0-9a-f]{64}", "0" * 64, text, count=1)), 2, ""),
    "a worker that keeps more": (
        _text(WORKER, lambda text: text.replace('"shell": [', '"shell": ["secret", ')),
        1,
        f"{CHANGED}: sw.js",
    ),
    "a worker with a line before": (_text(WORKER, lambda text: "evil();\n" + text), 1, f"{CHANGED}: sw.js"),
    "a worker with code behind its values": (
        _text(WORKER, lambda text: text.replace(";\n", "; evil();\n", 1)),
        1,
        f"{CHANGED}: sw.js",
    ),
    "a worker with code behind a line separator": (
        _text(WORKER, lambda text: text.replace("\n", "\u2028evil();\n", 1)),
        1,
        f"{CHANGED}: sw.js",
    ),
    "a worker with a mark of the order of bytes": (_text(WORKER, lambda text: "\ufeff" + text), 1, f"{CHANGED}: sw.js"),
    "an example with a broken list": (lambda copy: (_example(copy) / NAME).write_text("{"), 2, ""),
    "an example without a list": (lambda copy: (_example(copy) / "x").touch(), 1, f"{MORE}: example/x"),
    "an example that is a link": (lambda copy: (copy / "example").symlink_to(copy), 1, f"{MORE}: example"),
    "an example whose list is a pipe": (
        lambda copy: os.mkfifo(_example(copy) / NAME),
        1,
        f"{MORE}: example/manifest.json",
    ),
}


@pytest.fixture(scope="module")
def checked() -> Callable[[Path, str | None], int]:
    spec = importlib.util.spec_from_file_location("verify_copy", SCRIPT)
    assert spec and spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    told: Callable[[Path, str | None], int] = script.say_differences
    return told


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_is_spoilt_is_told(
    name: str, copy: Path, checked: Callable[[Path, str | None], int], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil, code, lines = COPIES[name]
    spoil(copy)
    assert checked(copy, None) == code
    said, meant = capsys.readouterr()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", said + meant)
    assert meant
    if lines == "…":
        assert said
    else:
        assert said == (f"{lines}\n" if lines else "")


@pytest.mark.parametrize("asked", ["", " ", "0", "0" * 64, "sha256:{}", "{:.8}", "{}0", "{}\n"])
def test_another_release_than_the_one_asked_for_is_told(
    asked: str, copy: Path, checked: Callable[[Path, str | None], int]
) -> None:
    assert checked(copy, asked.format(release_of(survey(copy)))) == 1


def test_a_copy_as_it_was_published_is_whole(copy: Path, checked: Callable[[Path, str | None], int]) -> None:
    assert checked(copy, release_of(survey(copy))) == 0
