"""An article of a crawl comes out of it as a file that the importer reads as it read the crawl's record."""

from pathlib import Path

import pytest

from isnad.corpus.originals import NotThere, write_original
from isnad.corpus.records import CrawledRecord, Shard
from isnad.corpus.sources import read_shard, shards_of
from isnad.corpus.store import RunStore
from isnad.corpus.tables import ARTICLES
from isnad.draft.saved import read_original
from wire.copies import articles
from wire.files import write_lines, write_warc


def _run(crawl: Path, folder: Path) -> tuple[RunStore, list[CrawledRecord], list[str]]:
    """A run over a file of a crawl, of which the tables hold the ids and places alone."""
    shards = [one for one in shards_of(crawl.name, crawl, 4) if isinstance(one, Shard)]
    store = RunStore(folder)
    store.begin(shards, {})
    records: list[CrawledRecord] = []
    ids: list[str] = []
    for shard in shards:
        read = [one for one in read_shard(shard) if isinstance(one, CrawledRecord)]
        rows = [{"article": f"{shard.id}-{row}", "place": one.place} for row, one in enumerate(read)]
        store.write("articles", shard.id, rows, ARTICLES)
        records += read
        ids += [f"{shard.id}-{row}" for row, _ in enumerate(read)]
    return store, records, ids


def test_a_page_keeps_its_address_and_the_moment_of_its_capture(tmp_path: Path) -> None:
    write_warc(list(articles(9)), tmp_path / "a")
    store, records, ids = _run(tmp_path / "a.warc.gz", tmp_path / "run")
    assert len(ids) == 9
    for id_, record in zip(ids, records, strict=True):
        file = write_original(store, id_, tmp_path / "originals")
        read = read_original(file.name, file.read_bytes())
        whole = read_original("a.html", record.html)
        assert (file.name, read.text) == (f"{id_}.warc", whole.text)
        assert (read.metadata["url"], read.metadata["captured"]) == (record.address, record.captured)


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_lines(list(articles(6)), tmp_path / "a")
    store, records, ids = _run(tmp_path / "a.jsonl", tmp_path / "run")
    for id_, record in zip(ids, records, strict=True):
        assert write_original(store, id_, tmp_path / "originals").read_bytes() == record.text.encode()


def test_what_the_crawl_no_longer_has_is_said(tmp_path: Path) -> None:
    write_lines(list(articles(6)), tmp_path / "a")
    store, _, ids = _run(tmp_path / "a.jsonl", tmp_path / "run")
    for id_ in ("nobody-0", f"{ids[0]}9"):
        with pytest.raises(NotThere):
            write_original(store, id_, tmp_path / "originals")
    (tmp_path / "a.jsonl").write_text("")
    with pytest.raises(NotThere):
        write_original(store, ids[0], tmp_path / "originals")
    (tmp_path / "a.jsonl").unlink()
    with pytest.raises(NotThere):
        write_original(store, ids[0], tmp_path / "originals")
