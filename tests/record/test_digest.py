"""A digest's length, and the runs of its original's words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from isnad.check.originals import longest_shared_run
from isnad.find.reuse.fingerprints import words_of
from isnad.find.text import fold
from isnad.record.digest import WARNED, measure

LETTERS = st.lists(st.sampled_from(("باب", "دار", "سوق")), max_size=60).map(" ".join)


def test_runs_are_found_where_they_stand_in_both_texts() -> None:
    original = " ".join(f"كلمة{letter}" for letter in "ابتثجحخدذرزسشصضطظعغفق")
    digest = f"قال: {' '.join(original.split()[2:16])}، وسكت."
    (run,) = measure(digest, words_of(fold(original)), 100).runs
    assert digest[run.start : run.end] == original[slice(*run.original)] == " ".join(original.split()[2:16])
    assert (run.words, run.too_long) == (14, False)
    (long_,) = measure(original, words_of(fold(original)), 100).runs
    assert long_.too_long and long_.words == 21


def test_a_run_that_goes_on_from_the_title_is_shown_where_the_digest_begins() -> None:
    original = " ".join(f"كلمة{letter}" for letter in "ابتثجحخدذرزسشصضطظعغفق")
    title, body = " ".join(original.split()[:8]), " ".join(original.split()[8:])
    (run,) = measure(body, words_of(fold(original)), 100, title).runs
    assert (run.start, run.end, run.words, run.too_long) == (0, len(body), 21, True)


def test_words_are_counted_as_the_check_counts_them() -> None:
    length = measure("ثلاث كلمات هنا", words_of(fold("شيء آخر")), 100)
    assert (length.words, length.most) == (3, 75)


@given(LETTERS, LETTERS)
def test_the_longest_run_is_the_checks(digest: str, original: str) -> None:
    longest = len(longest_shared_run(digest, original))
    runs = measure(digest, words_of(fold(original)), 100).runs
    assert max((run.words for run in runs), default=0) == (longest if longest >= WARNED else 0)
    assert all(left.end <= right.end for left, right in pairwise(runs))
