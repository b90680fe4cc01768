"""Every form of a crawl is read alike, and what is broken in it is listed."""

import gzip
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from isnad.corpus.pages import read_record
from isnad.corpus.records import BadRecord, CrawledRecord, Shard
from isnad.corpus.sources import UnknownForm, files_of, read_shard, shards_of
from wire.copies import InventedArticle, articles
from wire.files import page_of, row_of, write_lines, write_parquet, write_warc

_MADE = list(articles(23))


def _records(path: Path, size: int = 10) -> list[CrawledRecord | BadRecord]:
    found: list[CrawledRecord | BadRecord] = []
    for shard in shards_of(path.name, path, size):
        found += read_shard(shard) if isinstance(shard, Shard) else [shard]
    return found


def _as_lines(folder: Path) -> Path:
    write_lines(_MADE, folder / "a")
    return folder / "a.jsonl"


def _as_packed_lines(folder: Path) -> Path:
    packed = folder / "a.jsonl.gz"
    packed.write_bytes(gzip.compress(_as_lines(folder).read_bytes()))
    return packed


def _as_parquet(folder: Path) -> Path:
    write_parquet(_MADE, folder / "a")
    return folder / "a.parquet"


@pytest.mark.parametrize("make", [_as_lines, _as_packed_lines, _as_parquet])
def test_rows_are_read_whatever_they_are_packed_in(tmp_path: Path, make: object) -> None:
    path = make(tmp_path)  # type: ignore[operator]
    shards = list(shards_of("a", path, 10))
    assert [(one.first, one.count) for one in shards if isinstance(one, Shard)] == [(0, 10), (10, 10), (20, 3)]
    read = [one for one in _records(path) if isinstance(one, CrawledRecord)]
    assert [one.text for one in read] == [row_of(one)["text"] for one in _MADE]
    assert [(one.place, one.address, one.outlet) for one in read] == [
        (place, one.address, one.outlet) for place, one in enumerate(_MADE)
    ]


def _wacz(folder: Path) -> Path:
    write_warc(_MADE, folder / "a")
    with ZipFile(folder / "a.wacz", "w") as zipped:
        zipped.write(folder / "a.warc.gz", "archive/a.warc.gz")
    return folder / "a.wacz"


def test_a_warc_and_the_wacz_around_it_give_the_same_pages(tmp_path: Path) -> None:
    zipped = _records(_wacz(tmp_path))
    warc = _records(tmp_path / "a.warc.gz")
    assert zipped == warc and [one.place for one in warc] == list(range(23))
    assert [one.html.decode() for one in warc if isinstance(one, CrawledRecord)] == list(map(page_of, _MADE))


@pytest.mark.parametrize("article", _MADE[:5], ids=lambda one: one.id)
def test_the_article_of_a_page_is_its_text_and_what_it_declares(article: InventedArticle) -> None:
    original, read_by = read_record(CrawledRecord(0, article.address, html=page_of(article).encode()))
    assert read_by == "resiliparse"
    assert all(paragraph in original.text.split("\n") for paragraph in article.text.split("\n\n"))
    assert "جميع الحقوق" not in original.text and "الرئيسية" not in original.text
    assert article.published in [moment.text for moment in original.declared.moments]
    assert original.declared.titles[0] == article.title and original.metadata["site_name"] == article.outlet


def test_where_resiliparse_finds_no_article_trafilatura_is_asked() -> None:
    text = "وقال المتحدث إن الجسر أُغلق مساء الثلاثاء بعد انهيار جزء منه."
    page = f"<html><head><title>الجسر</title></head><body><article><p>{text}</p><p>{text}</p></article></body></html>"
    original, read_by = read_record(CrawledRecord(0, html=page.encode()))
    assert read_by == "trafilatura" and text in original.text


def test_broken_rows_are_listed_and_the_others_read(tmp_path: Path) -> None:
    good = json.dumps(row_of(_MADE[0]), ensure_ascii=False)
    lines = [good, "{broken", "[]", '{"url": "https://a.example/"}', "", good]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    found = _records(tmp_path / "a.jsonl", 2)
    assert [(one.place, type(one).__name__) for one in found] == [
        (0, "CrawledRecord"), (1, "BadRecord"), (2, "BadRecord"), (3, "BadRecord"), (5, "CrawledRecord")
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a.warc.gz", "a.parquet", "a.wacz", "a.jsonl.gz"])
def test_a_file_that_is_cut_short_is_listed_and_read_as_far_as_it_goes(tmp_path: Path, name: str) -> None:
    {"a.warc.gz": _wacz, "a.parquet": _as_parquet, "a.wacz": _wacz, "a.jsonl.gz": _as_packed_lines}[name](tmp_path)
    whole = (tmp_path / name).read_bytes()
    cut = tmp_path / f"cut-{name}"
    cut.write_bytes(whole[: len(whole) // 2])
    found = _records(cut)
    assert any(isinstance(one, BadRecord) for one in found)
    read = sum(isinstance(one, CrawledRecord) for one in found)
    assert read < len(_MADE) and (read or name in ("a.parquet", "a.wacz"))  # the list of these stands at their end


def test_a_file_of_no_known_form_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.docx").touch()
    with pytest.raises(UnknownForm, match=r"a\.docx"):
        files_of(tmp_path / "a.docx")
    assert files_of(tmp_path) == {}
