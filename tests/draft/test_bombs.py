"""Files made to take for ever, or to fill the memory: refused, or read, in little memory."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from isnad.draft.limits import UnreadableFile
from isnad.draft.saved import read_original
from isnad.model.remarks import remark

pytestmark = pytest.mark.long

ZEROS = bytes(300 << 20)
HTML = {"Content-Type": "text/html"}
MOST_MEMORY = 420 << 20


@pytest.fixture
def in_little_memory() -> Iterator[None]:
    tracemalloc.start()
    yield
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MOST_MEMORY


def zipped(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as made:
        for name, raw in members.items():
            made.writestr(name, raw)
    return out.getvalue()


def levels() -> bytes:
    return b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000))


BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "gzip": ("a.warc.gz", lambda: gzip.compress(ZEROS, 1)),
    "zip": ("a.wacz", lambda: zipped({"archive/a.warc": ZEROS})),
    "gzip in a zip": ("a.wacz", lambda: zipped({"archive/a.warc.gz": gzip.compress(ZEROS, 1)})),
    "many files in a zip": ("a.wacz", lambda: zipped({f"archive/{n}.warc": b"" for n in range(20_001)})),
    "parts within parts": ("a.mhtml", levels),
    "many parts": ("a.mhtml", lambda: b"Content-Type: multipart/related; boundary=a\n\n" + b"--a\n\n" * 50_000),
    "a large page": ("a.html", lambda: b"<p>" + b"a" * (6 << 20)),
    "a large file": ("a.html", lambda: bytes(65 << 20)),
    "many records": (
        "a.warc",
        lambda: b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n" * 20_001,
    ),
    "a number too long": (
        "a.warc",
        lambda: b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: " + b"9" * 9000 + b"\r\n\r\n",
    ),
}


@pytest.fixture
def bomb(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    """A file made before its memory is watched; each test makes its own alone."""
    name, make = BOMBS[request.param]
    return name, make()


@pytest.mark.parametrize("bomb", BOMBS, indirect=True)
def test_a_bomb_is_refused_at_once(bomb: tuple[str, bytes], in_little_memory: None) -> None:
    with pytest.raises(UnreadableFile):
        read_original(*bomb)


@pytest.mark.usefixtures("in_little_memory")
def test_a_page_packed_a_thousandfold_is_refused(warc: Callable[..., bytes]) -> None:
    for encoding, raw in (("gzip", gzip.compress(ZEROS, 1)), ("deflate", zlib.compress(ZEROS, 1))):
        with pytest.raises(UnreadableFile):
            read_original("a.warc", warc(("https://a.example/", "200 OK", {**HTML, "Content-Encoding": encoding}, raw)))


def test_a_page_packed_in_a_way_not_known_is_refused(warc: Callable[..., bytes]) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_original("a.warc", warc(("https://a.example/", "200 OK", {**HTML, "Content-Encoding": "br"}, b"\x0b\x02")))
    assert refused.value.remark == remark("packed-unknown", way="br")


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<div>" * 100_000 + "نص المقال", id="deep"),
        pytest.param("<p>نص قصير" * 19_000, id="many paragraphs"),
        pytest.param("<table><tr><td>" * 15_000 + "نص", id="tables"),
        pytest.param("<b><i><p>نص" * 15_000, id="misnested"),
        pytest.param("<a href=x>نص</a> " * 19_000, id="links"),
        pytest.param("<span " + "a=1 " * 200_000 + ">نص", id="attributes"),
        pytest.param("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">نص", id="attributes of their own names"),
        pytest.param("<p>" + "كلمة " * 50_000, id="one long paragraph"),
        pytest.param("&" * 500_000, id="ampersands"),
    ],
)
def test_a_page_made_to_be_slow_is_read(body: str) -> None:
    text = read_original("a.html", f"<html><body>{body}</body></html>".encode()).text
    assert "نص" in text or "كلمة" in text or "&" in text
