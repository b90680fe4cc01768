"""Captures that were cut off: told to be cut wherever lengths, boundaries or closing tags prove it, at every place."""

import base64
import gzip
import os
import socket
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from isnad.draft.limits import MOST_TEXT, UnreadableFile, sized_bytes
from isnad.draft.saved import OriginalText, read_original
from isnad.model.remarks import remark

ADDRESS = "https://akhbar.example/2020/03/02/bridge"
HTML = {"Content-Type": "text/html; charset=utf-8"}
TOLD = {"cut-short", "cut-within", "nothing-visible"}
"""What is said of a cut file; a page that was cut off in its head has nothing to see."""
PIECES = 24


def _mhtml(encoding: str, *pages: tuple[str, str]) -> bytes:
    message = EmailMessage()
    message["Subject"] = "جسر"
    message["Snapshot-Content-Location"] = ADDRESS
    message.make_related()
    for address, html in pages:
        part = EmailMessage()
        part.set_content(html, subtype="html", charset="utf-8", cte=encoding)
        part["Content-Location"] = address
        message.attach(part)
    return message.as_bytes()


@pytest.fixture(scope="module")
def captures(page: Callable[..., str], warc: Callable[..., bytes], wacz: bytes) -> dict[str, tuple[str, bytes]]:
    """The page in every kind of file, its name beside it; it is the last thing in each."""
    raw = page().encode()
    packed = {**HTML, "Content-Encoding": "gzip"}
    whole = (ADDRESS, "200 OK", HTML, raw)
    return {
        "html": ("a.html", raw),
        "html by its bytes": ("a.txt", raw),
        **{
            f"mhtml {way}": ("a.mhtml", _mhtml(way, (ADDRESS, page())))
            for way in ("quoted-printable", "base64", "8bit")
        },
        "warc": ("a.warc", warc(whole)),
        "warc packed": ("a.warc.gz", warc(whole, packed=True)),
        "warc of a packed page": ("a.warc", warc((ADDRESS, "200 OK", packed, gzip.compress(raw)))),
        "wacz": ("a.wacz", wacz),
        "wacz of another name": ("a.zip", wacz),
    }


KINDS = (
    "html",
    "html by its bytes",
    "mhtml quoted-printable",
    "mhtml base64",
    "mhtml 8bit",
    "warc",
    "warc packed",
    "warc of a packed page",
    "wacz",
    "wacz of another name",
)


def _told(name: str, raw: bytes) -> OriginalText | str:
    try:
        return read_original(name, raw)
    except UnreadableFile as refused:
        return refused.remark.code


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_whole_is_read_without_a_word_of_a_cut(captures: dict[str, tuple[str, bytes]], kind: str) -> None:
    read = read_original(*captures[kind])
    assert not {"page-without-end", "cut-after-page"} & {note.code for note in read.notes}
    assert "قيد الدراسة" in read.text


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_anywhere_is_told_to_be_cut(captures: dict[str, tuple[str, bytes]], kind: str) -> None:
    name, raw = captures[kind]
    for piece in range(3, PIECES):  # what is shorter is no page of any kind yet
        read = _told(name, raw[: len(raw) * piece // PIECES])
        if isinstance(read, OriginalText):
            assert {"page-without-end", "cut-after-page"} & {note.code for note in read.notes}, piece
        else:
            assert read in TOLD or (name == "a.txt" and read == "encoding-unknown"), piece


def test_a_page_that_is_whole_is_read_though_what_follows_it_is_cut(
    page: Callable[..., str], warc: Callable[..., bytes]
) -> None:
    picture = ("https://akhbar.example/a.png", "200 OK", {"Content-Type": "image/png"}, bytes(5000))
    message = _mhtml("base64", (ADDRESS, page()), ("https://ads.example/", "<p>x</p>" * 500))
    of_warc = warc((ADDRESS, "200 OK", HTML, page().encode()), picture)
    packed = warc(
        (ADDRESS, "200 OK", HTML, page().encode()), ("https://b.example/", "200 OK", {}, os.urandom(5000)), packed=True
    )
    for name, raw in (("a.mhtml", message), ("a.warc", of_warc), ("a.warc.gz", packed)):
        read = read_original(name, raw[:-800])
        assert "cut-after-page" in {note.code for note in read.notes}, name
        assert "قيد الدراسة" in read.text


def test_half_a_letter_of_base64_in_a_whole_file_is_a_cut(page: Callable[..., str]) -> None:
    whole = base64.b64encode(page().encode())
    for lacking in (1, 2, 3):
        part = b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + whole[: 800 - lacking]
        raw = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n" + part + b"\n--b--\n"
        assert _told("a.mhtml", raw) == "cut-short"


def test_what_a_crawler_or_a_server_calls_cut_is_cut(page: Callable[..., str], warc: Callable[..., bytes]) -> None:
    raw = page().encode()
    chunk = b"%x\r\n" % len(raw) + raw + b"\r\n"
    for headers, body in (
        ({**HTML, "Content-Length": str(len(raw) + 1)}, raw),
        ({**HTML, "Transfer-Encoding": "chunked"}, chunk),
        ({**HTML, "Content-Encoding": "gzip"}, gzip.compress(raw)[:-9]),
        ({**HTML, "Content-Encoding": "deflate"}, zlib.compress(raw)[:-9]),
    ):
        assert _told("a.warc", warc((ADDRESS, "200 OK", headers, body))) == "cut-short"
    whole = warc((ADDRESS, "200 OK", {**HTML, "Transfer-Encoding": "chunked"}, chunk + b"0\r\n\r\n"))
    assert isinstance(_told("a.warc", whole), OriginalText)
    named = warc((ADDRESS, "200 OK", HTML, raw)).replace(b"WARC-Type", b"WARC-Truncated: length\r\nWARC-Type")
    assert _told("a.warc", named) == "cut-short"


@pytest.mark.parametrize(
    ("end", "within"), [("<a href='x", "a"), ("<!-- x", "!--"), ("<script>var x", "script"), ("</p", "p"), ("<p", "p")]
)
def test_a_page_that_ends_within_a_tag_is_cut_unless_it_said_that_it_was_over(end: str, within: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_original("a.html", f"<html><body><p>نص هنا</p>{end}".encode())
    assert refused.value.remark == remark("cut-within", tag=within)
    assert read_original("a.html", f"<html><body><p>نص هنا</p></body></html>{end}".encode()).text == "نص هنا"


def test_a_page_without_its_last_tag_is_read_with_a_word_and_a_piece_of_one_without() -> None:
    assert remark("page-without-end") in read_original("a.html", "<html><p>نص هنا</p>".encode()).notes
    assert remark("page-without-end") not in read_original("a.html", "<p>نص هنا</p>".encode()).notes


@pytest.mark.parametrize("raw", [b"", b"  \n", b"\xef\xbb\xbf", "\u200f\u00a0\n".encode(), b"...\n", b"\xff\xfe"])
def test_a_file_that_says_nothing_is_refused(raw: bytes) -> None:
    assert _told("a.txt", raw) == "empty-file"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_a_text_longer_than_any_article_is_refused_and_one_that_fits_is_read(encoding: str) -> None:
    """What is told is the size that it would have in a record, whatever it came in."""
    words = "كان الطقس جميلاً في المدينة. " * (MOST_TEXT // 40)
    fits = words.encode()[:MOST_TEXT].decode("utf-8", "ignore")
    assert read_original("a.txt", fits.encode(encoding)).text == fits
    page = f"<!doctype html><html><body><article><p>{'</p><p>'.join([fits[:1000]] * 300)}</p></article></body></html>"
    for name, text in (("a.txt", fits + "ا" * 2), ("a.txt", fits * 20), ("a.html", page)):
        with pytest.raises(UnreadableFile) as refused:
            read_original(name, text.encode(encoding))
        assert refused.value.remark.code == "text-too-long"


def test_a_file_is_sized_before_it_is_read(tmp_path: Path) -> None:
    sparse, pipe, plug = tmp_path / "sparse.html", tmp_path / "pipe.html", str(tmp_path / "plug.html")
    with sparse.open("wb") as file:
        file.truncate(40 << 30)
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(plug)
        for path, code in (
            (sparse, "too-large"),
            (pipe, "not-a-file"),
            (Path(plug), "not-a-file"),
            (tmp_path, "not-a-file"),
            (Path("/dev/zero"), "not-a-file"),
            (Path("/dev/null"), "not-a-file"),
        ):
            with pytest.raises(UnreadableFile) as refused:
                sized_bytes(path)
            assert refused.value.remark.code == code
    with pytest.raises(FileNotFoundError):
        sized_bytes(tmp_path / "nowhere.html")
