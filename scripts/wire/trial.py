"""The gold set through a whole run, and beside it minhash alone and shared runs of five words."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

from pyarrow import parquet as pq

from isnad.corpus.likeness import number_for
from isnad.corpus.reading import Plan, read_corpus
from isnad.find.reuse.fingerprints import words_of
from isnad.find.text import fold
from wire.copies import InventedArticle
from wire.files import write_lines
from wire.measures import joined, measured, recalled
from wire.pairs import Gold

_THRESHOLDS = [step / 50 for step in range(1, 40)]


def by_run(gold: Gold, folder: Path, archive: Path, workers: int) -> dict[str, object]:
    """Read the gold's articles as a crawl, and measure the clusters and pairs that come out."""
    write_lines(gold.articles, folder / "gold")
    read_corpus(Plan((folder / "gold.jsonl",), folder / "out", archive, workers), lambda *_: None)
    rows = pq.read_table(folder / "out/articles", columns=["article", "place"]).to_pylist()
    known = {row["article"]: gold.articles[row["place"]].id for row in rows}
    pairs = pq.read_table(folder / "out/pairs").to_pylist()
    one = [(known[pair["earlier"]], known[pair["later"]]) for pair in pairs if pair["one_origin"]]
    shared = pq.read_table(folder / "out/passages", columns=["earlier", "later"]).to_pylist()
    passages = {(known[row["earlier"]], known[row["later"]]) for row in shared}
    clusters = joined((article.id for article in gold.articles), one)
    return {**measured(gold, clusters, one), "found": recalled(gold, one), "passages": recalled(gold, passages)}


def beside(gold: Gold) -> dict[str, dict[str, float]]:
    """Two plain ways, each at the threshold that suits it best on this very set: minhash (128 hashes) of runs of three
    words, and the share of the shorter text's runs of five."""
    hashes = {article.id: _minhash(_runs(article, 3)) for article in gold.articles}
    fives = {article.id: _runs(article, 5) for article in gold.articles}
    near = _sharing(fives, 40)

    def minhash(left: str, right: str) -> float:
        return sum(a == b for a, b in zip(hashes[left], hashes[right], strict=True)) / len(hashes[left])

    def overlap(left: str, right: str) -> float:
        return len(fives[left] & fives[right]) / min(len(fives[left]), len(fives[right]))

    found = {}
    for name, alike in {"minhash": minhash, "runs of five": overlap}.items():
        scored = [(alike(*pair), pair) for pair in near]
        tried = []
        for threshold in _THRESHOLDS:
            pairs = [pair for score, pair in scored if score >= threshold]
            clusters = joined((article.id for article in gold.articles), pairs)
            tried.append({**measured(gold, clusters, pairs), "threshold": threshold})
        found[name] = max(tried, key=lambda one: one["ari"])
    return found


def _runs(article: InventedArticle, count: int) -> frozenset[int]:
    words = words_of(fold(f"{article.title}\n\n{article.text}")).words
    return frozenset(number_for(" ".join(words[at : at + count])) for at in range(len(words) - count + 1))


def _minhash(runs: frozenset[int]) -> tuple[int, ...]:
    """The least of each of 128 hashes of a text's runs: a run's number times an odd one, the high bits of it."""
    return tuple(min(run * (2 * n * 0x9E3779B97F4A7C15 + 1) % (1 << 64) >> 16 for run in runs) for n in range(1, 129))


def _sharing(fives: dict[str, frozenset[int]], most: int) -> set[tuple[str, str]]:
    """Pairs that share a run of five words which no more than `most` texts have."""
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for id_, runs in fives.items():
        for run in runs:
            holders[run].append(id_)
    return {pair for ids in holders.values() if 1 < len(ids) <= most for pair in combinations(sorted(ids), 2)}
