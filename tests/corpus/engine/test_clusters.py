"""Articles of one origin are found, on a set that says which are: a floor under what `evaluate_clusters.py` prints."""

from pathlib import Path
from typing import Any

from wire.pairs import gold
from wire.trial import beside, by_run

ROOT = Path(__file__).parents[3]


def test_clusters_reach_the_floor_and_plain_ways_do_not(tmp_path: Path) -> None:
    made = gold(each=30)
    found: Any = by_run(made, tmp_path, ROOT, 2)
    assert found["ari"] >= 0.9 and found["precision"] >= 0.95 and found["recall"] >= 0.9
    assert all(found["passages"][kind] == 1 for kind in ("cut", "paraphrased", "moved"))
    assert all(plain["ari"] < found["ari"] for plain in beside(made).values())
