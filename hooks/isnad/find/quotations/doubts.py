"""Which rules may decide without a doubt: by how often each was right on annotated articles, not by taste.

`lexicons/measured.tsv` holds, for each rule that made a stretch speech or chose its speaker, how many of the speakers
that it filled in were right. It is measured, never written by hand: `scripts/evaluate_importer.py --measure` prints it,
and a test holds it to what is measured. A rule's figures leave out what a rule that was right more seldom decided.
How sure a speaker is (`confidence`) is measured too: the least of what his two rules reached there and of what was
right on pages read for the first time, without a doubt or with one (`lexicons/first_runs.tsv`).
The figures of rules are of pages that they were mended on. What was filled in without a doubt on twenty pages read for
the first time was right in 58 of 71, so two kinds stay in doubt whatever is measured: a speaker carried over from
another sentence, and one who is known by his place alone (`Speaker.recognised`). On sixteen pages after that all of
27 were right, and 89 of 93 on fifty-five more; of the four that were wrong one came from another sentence by way of a
verb between, so whoever goes on with such a speaker is in doubt as well.
"""

from functools import lru_cache

from isnad.find.quotations.lexicon import lexicon_rows

_FIRST_RUNS = "what\tset\tright\tof\twhy"
SURE = 0.97  # of what a rule fills in without a doubt is right
FROM_ELSEWHERE = frozenset(("last-to-speak", "subject-nearby", "stands-alone", "asked-answers", "to-one-before"))
"""Rules that take the speaker from another sentence; who goes on with such a speaker is no surer."""
FEWEST = 12  # that were judged: of fewer too little is known, however many of them were right


def in_doubt(right: int, asked: int) -> bool:
    """Whether a rule that was right so often is in doubt."""
    return asked < FEWEST or right < SURE * asked


def is_doubtful(rule: str, speaker_rule: str) -> bool:
    """Whether a speech rule and a speaker rule leave a doubt; a rule that was never measured does."""
    if speaker_rule in FROM_ELSEWHERE:
        return True
    measured = _measured()
    return any(in_doubt(*measured.get(key, (0, 0))) for key in (("speech", rule), ("speaker", speaker_rule)))


def confidence_of(rule: str, speaker_rule: str, *, doubtful: bool) -> float:
    """How often a speaker who was filled in so was right, of 1: by his rules, and on pages read for the first time.

    A rule of which little is known is held to be right half the time, and each case says more (Laplace's rule).
    """
    measured, first = _measured(), _first_runs()["doubtful" if doubtful else "sure"]
    rules = (measured.get(key, (0, 0)) for key in (("speech", rule), ("speaker", speaker_rule)))
    return round(min(first, *((right + 1) / (asked + 2) for right, asked in rules)), 2)


@lru_cache(maxsize=1)
def _first_runs() -> dict[str, float]:
    """For speakers without a doubt and for the others the share that was right on pages read for the first time."""
    rows = [(what, int(right), int(asked)) for what, _, right, asked, _ in lexicon_rows("first_runs", _FIRST_RUNS)]
    return {
        kind: sum(right for what, right, _ in rows if what == kind)
        / sum(asked for what, _, asked in rows if what == kind)
        for kind in {what for what, _, _ in rows}
    }


@lru_cache(maxsize=1)
def _measured() -> dict[tuple[str, str], tuple[int, int]]:
    rows = lexicon_rows("measured", "what\trule\tright\tof\twhy")
    return {(what, rule): (int(right), int(asked)) for what, rule, right, asked, _ in rows}
