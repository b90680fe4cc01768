"""Every kind of hostile input, and where it is proved what becomes of it: rows.txt, held against the tree."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [line.split(" | ") for line in (Path(__file__).parent / "rows.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "proof"), ROWS, ids=[kind for kind, _ in ROWS])
def test_each_kind_is_proved_somewhere(kind: str, proof: str) -> None:
    path, _, name = proof.partition("::")
    assert (ROOT / path).exists(), kind
    if name:
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, kind
