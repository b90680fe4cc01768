"""Which rules may decide without a doubt: by how often each was right on annotated articles, not by taste.

`lexicons/measured.tsv` holds, for each rule that made a stretch speech or chose its speaker, how many of the speakers
that it filled in were right. It is measured, never written by hand: `scripts/evaluate_importer.py --measure` prints it,
and a test holds it to what is measured. A rule's figures leave out what a rule that was right more seldom decided.
These are figures of pages that rules were mended on, so what a rule reached on pages read for the first time
(`lexicons/first_rules.tsv`, of what it filled in without a doubt since it was last mended) outweighs them: by Wilson's
lower bound it has to be hardly worse there than `FLOOR`; where it decided too seldom there, both are put together,
unless its few there were worse than that already.
How sure a speaker is (`confidence`) is measured too: the least of what his two rules reached and of what was right on
pages read for the first time, without a doubt or with one (`lexicons/first_runs.tsv`).
Two kinds stay in doubt whatever is measured: a speaker carried over from another sentence, and one who is known by his
place alone (`Speaker.recognised`). On the first pages that were so read 58 of 71 were right without a doubt.
"""

from functools import lru_cache
from math import sqrt

from isnad.find.quotations.words.lexicon import lexicon_rows

_FIRST_RULES = "what\trule\tset\tright\tof\twhy"
_FIRST_RUNS = "what\tset\tright\tof\twhy"
SURE = 0.97  # of what a rule fills in without a doubt is right
FROM_ELSEWHERE = frozenset(("last-to-speak", "subject-nearby", "stands-alone", "asked-answers", "to-one-before"))
"""Rules that take the speaker from another sentence; who goes on with such a speaker is no surer."""
FEWEST = 16  # that were judged: of fewer, all right, the lower bound does not reach the floor
FLOOR = 0.94  # below which the share of a rule that is sure hardly lies, in truth


def in_doubt(right: int, asked: int) -> bool:
    """Whether a rule that was right so often is in doubt: too seldom, or judged too seldom to know."""
    return right < SURE * asked or lower_bound(right, asked) < FLOOR


def lower_bound(right: int, asked: int) -> float:
    """Where the share that is right hardly lies below, one standard error down (Wilson's score interval, z = 1)."""
    if not asked:
        return 0.0
    share = right / asked
    spread = sqrt(share * (1 - share) / asked + 1 / (4 * asked * asked))
    return (share + 1 / (2 * asked) - spread) / (1 + 1 / asked)


@lru_cache(maxsize=1024)
def is_doubtful(rule: str, speaker_rule: str) -> bool:
    """Whether a speech rule and a speaker rule leave a doubt; a rule that was never measured does."""
    if speaker_rule in FROM_ELSEWHERE:
        return True
    return any(_is_in_doubt(key) for key in (("speech", rule), ("speaker", speaker_rule)))


def _is_in_doubt(key: tuple[str, str]) -> bool:
    """Whether a rule is in doubt by what was measured, or by what it reached on pages read for the first time."""
    right, asked = _measured().get(key, (0, 0))
    if in_doubt(right, asked):
        return True
    first_right, first_asked = _first_rules().get(key, (0, 0))
    if first_asked >= FEWEST:
        return lower_bound(first_right, first_asked) < FLOOR
    if first_right < FLOOR * first_asked:
        return True  # pages that it was mended on do not outweigh the few that it was new to
    return lower_bound(right + first_right, asked + first_asked) < FLOOR


@lru_cache(maxsize=1024)
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
def _first_rules() -> dict[tuple[str, str], tuple[int, int]]:
    """For each rule how many were right on pages read for the first time, without a doubt, and of how many."""
    total: dict[tuple[str, str], tuple[int, int]] = {}
    for what, rule, _, right, asked, _ in lexicon_rows("first_rules", _FIRST_RULES):
        before = total.get((what, rule), (0, 0))
        total[what, rule] = (before[0] + int(right), before[1] + int(asked))
    return total


@lru_cache(maxsize=1)
def _measured() -> dict[tuple[str, str], tuple[int, int]]:
    rows = lexicon_rows("measured", "what\trule\tright\tof\twhy")
    return {(what, rule): (int(right), int(asked)) for what, rule, right, asked, _ in rows}
