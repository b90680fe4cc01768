"""A row of a crawl that no table can hold is told of; the rows beside it are read."""

import json
from pathlib import Path

import pytest

from isnad.corpus.records import BadRecord, CrawledRecord, Shard
from isnad.corpus.sources import read_shard, shards_of
from isnad.corpus.store import AnotherRun, RunStore


@pytest.mark.parametrize("field", ["text", "url", "title", "outlet"])
def test_half_a_character_spoils_its_own_row_alone(tmp_path: Path, field: str) -> None:
    """JSON can say one, by its number; the engine ended on it, and the whole run with it."""
    odd = json.dumps({"text": "نص", field: "\ud800 x"})
    (tmp_path / "a.jsonl").write_text(f'{{"text": "قبله"}}\n{odd}\n{{"text": "بعده"}}\n', "utf-8", newline="\n")
    shards = list(shards_of("a.jsonl", tmp_path / "a.jsonl"))
    first, wrong, last = [record for shard in shards if isinstance(shard, Shard) for record in read_shard(shard)]
    assert isinstance(first, CrawledRecord) and isinstance(last, CrawledRecord)
    assert isinstance(wrong, BadRecord) and "half a character" in wrong.because


def test_a_file_where_the_tables_would_go_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    with pytest.raises(AnotherRun, match="no folder"):
        RunStore(tmp_path / "mine").begin([], {})
