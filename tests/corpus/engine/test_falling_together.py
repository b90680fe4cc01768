"""Articles that share no more than a phrase that many have do not fall together, however many there are."""

import random

import pyarrow as pa
import pytest

from isnad.corpus.engine import COMMON, COUNTED, NOTHING_COMMON, SKETCHES, common_pieces, fallen_together
from isnad.corpus.records import Shard, number_of
from isnad.corpus.work import Job

_PHRASE = range(1, 9)
_RARER = range(11, 19)
_SHARDS = 6


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, list[str]]:
    """Twice as many articles as make a phrase common, each of it and forty words of its own; the last of a shard is a
    copy of its first."""
    job = Job(str(tmp_path_factory.mktemp("numbered")), "")
    chance = random.Random(7)
    shards = [Shard(f"{name}.jsonl", "", "jsonl", 0, 0, 500).id for name in range(_SHARDS)]
    for shard in shards:
        texts = [[*_PHRASE, *(chance.getrandbits(60) for _ in range(40))] for _ in range(2 * COMMON // _SHARDS)]
        rows = [{"article": f"{shard}-{row}", "words": words} for row, words in enumerate([*texts, texts[0]])]
        job.store.keep_numbered(shard, rows)
    return job, shards


def _pairs(job: Job, shards: list[str], common: pa.Array) -> set[tuple[int, int]]:
    found = [fallen_together(job, shards, sketch, common) for sketch in SKETCHES if sketch.of == "words"]
    return {(pair["left"], pair["right"]) for table in found for pair in table.to_pylist()}


def test_only_copies_fall_together_whatever_the_order_of_shards(numbered: tuple[Job, list[str]]) -> None:
    job, shards = numbered
    common = common_pieces(job, shards, "words")["piece"].combine_chunks()
    assert len(common) == len(_PHRASE) - 2
    copies = {(number_of(f"{shard}-0"), number_of(f"{shard}-{2 * COMMON // _SHARDS}")) for shard in shards}
    assert _pairs(job, shards, common) == copies == _pairs(job, shards[::-1], common)
    assert set(common.to_pylist()) == set(common_pieces(job, shards[::-1], "words")["piece"].to_pylist())


def test_with_the_phrase_left_in_many_others_do(numbered: tuple[Job, list[str]]) -> None:
    assert len(_pairs(*numbered, NOTHING_COMMON)) > 10 * _SHARDS


def test_what_is_common_is_so_in_the_whole_crawl_of_which_a_part_is_counted(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    job = Job(str(tmp_path_factory.mktemp("many")), "")
    chance = random.Random(8)
    shards = [Shard(f"{name}.jsonl", "", "jsonl", 0, 0, 500).id for name in range(2 * COUNTED)]
    for shard in shards:
        texts = [[*phrase, chance.getrandbits(60)] for phrase in [*[_PHRASE] * 3, *[_RARER] * 2]]
        rows = [{"article": f"{shard}-{row}", "words": words} for row, words in enumerate(texts)]
        job.store.keep_numbered(shard, rows)
    assert 2 * len(shards) < COMMON < 3 * len(shards) and 3 * COUNTED < COMMON
    assert common_pieces(job, shards, "words").num_rows == len(_PHRASE) - 2
