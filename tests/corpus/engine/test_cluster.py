"""A run on a Ray cluster of two nodes, where ray is installed beside the extra, which it is no part of."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from wire.copies import articles
from wire.files import write_lines

ROOT = Path(__file__).parents[3]
cluster_utils = pytest.importorskip("ray.cluster_utils", reason="ray is not installed")


@pytest.fixture
def cluster() -> Iterator[str]:
    """The address of two nodes of one processor each, processes of this machine."""
    nodes = cluster_utils.Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    nodes.add_node(num_cpus=1)
    yield nodes.address
    nodes.shutdown()


@pytest.mark.slow
def test_two_nodes_give_the_bytes_of_one_machine_and_one_part_for_two_workers_ends(
    cluster: str, tmp_path: Path
) -> None:
    (tmp_path / "crawl").mkdir()
    for name in ("a", "b"):
        write_lines(list(articles(20)), tmp_path / "crawl" / name)
    for out, more in {"alone": [], "together": ["--workers", "2", "--cluster", cluster]}.items():
        command = [sys.executable, "scripts/read_corpus.py", str(tmp_path / "crawl"), "--out", str(tmp_path / out)]
        subprocess.run([*command, *more, "--quiet"], cwd=ROOT, check=True, timeout=600)
    alone, together = (
        {file.relative_to(tmp_path / out): file.read_bytes() for file in (tmp_path / out).rglob("*.parquet")}
        for out in ("alone", "together")
    )
    assert alone and alone == together
