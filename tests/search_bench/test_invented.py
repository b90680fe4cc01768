"""The invented archive is a real one to everything that reads it, and the same every time."""

from pathlib import Path

from isnad.pipeline import check_archive
from isnad.read.folders import Folders
from search_bench.invented import invent_archive, sample_queries


def test_invented_records_pass_the_check_of_the_archive(khasham_files: Path, tmp_path: Path) -> None:
    for record in invent_archive(20):
        (tmp_path / record.name).write_text(record.text, encoding="utf-8")
    checked = check_archive(Folders(khasham_files, tmp_path, khasham_files / "docs"))
    assert (len(checked.archive.articles), checked.messages) == (20, [])


def test_the_same_seed_gives_the_same_archive_and_a_longer_one_begins_alike() -> None:
    assert list(invent_archive(5)) == list(invent_archive(9))[:5]
    assert list(invent_archive(5)) != list(invent_archive(5, seed=7))


def test_what_is_asked_of_it_stands_in_it() -> None:
    archive = list(invent_archive(30))
    whole = "\n".join(record.text for record in archive)
    queries = sample_queries(archive, 12)
    assert len(queries) == 12
    assert not [query for query in queries if query not in whole]
