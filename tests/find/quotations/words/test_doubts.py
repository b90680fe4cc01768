"""How sure a speaker is: by what his rules reached where it was measured, and by pages read for the first time."""

from pathlib import Path

from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.words.doubts import (
    FEWEST,
    FLOOR,
    FROM_ELSEWHERE,
    SURE,
    confidence_of,
    in_doubt,
    is_doubtful,
    lower_bound,
)
from isnad.find.quotations.words.lexicon import lexicon_rows
from isnad.find.text import fold

ROOT = Path(__file__).parents[4]
NOBODY_KNOWN = KnownSpeakers({})


def _speech(text: str) -> list[tuple[str, float, bool]]:
    return [(text[s.start : s.end], s.confidence, s.doubtful) for s in find_speech(fold(text), (), NOBODY_KNOWN)]


def test_whoever_is_filled_in_without_a_doubt_was_right_so_often_on_new_pages() -> None:
    rows = [(int(right), int(asked)) for what, _, right, asked, _ in _first_runs() if what == "sure"]
    share = sum(right for right, _ in rows) / sum(asked for _, asked in rows)
    sure = confidence_of("that-clause", "subject-after-verb", doubtful=False)
    assert sure == round(share, 2) >= SURE - 0.01


def test_first_runs_are_those_that_the_sets_tell() -> None:
    told = (ROOT / "tests" / "cases" / "importer" / "README.md").read_text("utf-8")
    for what, name, right, asked, _ in _first_runs():
        if what == "sure":
            assert f"| {right} of {asked}; " in told, name


def test_a_doubt_lowers_it_and_of_an_unknown_rule_nothing_is_known() -> None:
    doubtful = confidence_of("that-clause", "subject-after-verb", doubtful=True)
    assert doubtful < confidence_of("that-clause", "subject-after-verb", doubtful=False)
    assert confidence_of("no such rule", "nor this", doubtful=True) == 0.5
    assert is_doubtful("no such rule", "nor this")
    assert all(is_doubtful("that-clause", rule) for rule in FROM_ELSEWHERE)
    assert in_doubt(FEWEST - 1, FEWEST - 1)
    assert not in_doubt(FEWEST, FEWEST)


def test_a_rule_is_sure_by_how_low_its_share_may_lie_and_by_what_it_reached_on_new_pages() -> None:
    assert lower_bound(0, 0) == 0
    assert lower_bound(12, 12) < FLOOR <= lower_bound(FEWEST, FEWEST) < lower_bound(100, 100) < 1
    assert (
        in_doubt(48, 50) and not in_doubt(98, 100) and in_doubt(950, 1000)
    )  # the last is sure of its share, not right
    assert is_doubtful("that-clause", "attributed-to")  # right in all measured, in 6 of 8 read for the first time
    assert not is_doubtful("that-clause", "subject-after-verb")


def test_first_runs_of_rules_are_of_sets_that_are_told() -> None:
    sets = {name for _, name, _, _, _ in _first_runs()}
    rows = list(lexicon_rows("first_rules", "what\trule\tset\tright\tof\twhy"))
    assert rows and all(name in sets and int(right) <= int(asked) for _, _, name, right, asked, _ in rows)


def test_nobody_is_nobody_for_sure() -> None:
    ((words, confidence, doubtful),) = _speech("«هذا كلام طويل لا يقوله أحد معروف»، قيل في الحي.")
    assert (words, confidence, doubtful) == ("هذا كلام طويل لا يقوله أحد معروف", 0.0, True)
    ((_, sure, doubt),) = _speech("قال وزير النقل سامر الحلبي: «سنفتح الجسر غداً أمام الناس».")
    assert (sure, doubt) == (0.96, False)


def _first_runs() -> list[list[str]]:
    return list(lexicon_rows("first_runs", "what\tset\tright\tof\twhy"))
