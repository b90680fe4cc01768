"""What fingerprints keep of a text, and what they find."""

import random
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from isnad.find.reuse.fingerprint_index import MOST_TEXTS, SharedRun, shared_fingerprints
from isnad.find.reuse.fingerprints import FoldedWords, fingerprint, words_of
from isnad.find.text import fold
from isnad.model.fingerprints import SHINGLE, WINDOW, Fingerprint, dump, load, packed

BRIDGE = "افتتح رئيس البلدية الجسر الجديد صباح اليوم بعد عامين من الأشغال وعبرته أول حافلة عند الظهر"
ALWAYS_FOUND = SHINGLE + WINDOW - 1
WORDS = st.lists(st.sampled_from(["جسر", "نهر", "ضفة", "حجر", "مركب", "صياد", "قنطرة", "موج"]), max_size=60)
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=200)


def words_in(text: str) -> FoldedWords:
    return words_of(fold(text))


def print_of(text: str) -> Fingerprint:
    return fingerprint(words_in(text))


def unlike(seed: int, count: int) -> list[str]:
    """Words that stand in no other text."""
    return [f"ك{seed}ل{number}" for number in range(count)]


def test_a_fingerprint_stays_what_it_was() -> None:
    """Records keep it: if this fails, the form's name in `dump` has to change with it."""
    assert dump(print_of(BRIDGE)) == PINNED


PINNED = "v2-5-8:IMqS32FJkXICBx5QJg7kS+Q3UwEFH2HMsl7NdwZMAg4bGX/zBh2k4SYHJxo="


def test_spelling_marks_and_punctuation_leave_it_as_it_is() -> None:
    printed = "اِفتتح رئیس البلدية: «الجسر الجديد» صباح اليوم، بعد عامين من الأشغال؛ وعبرته أول حافلة... عند الظهـــر!"
    assert [kept[:2] for kept in print_of(printed)] == [kept[:2] for kept in print_of(BRIDGE)]


def test_of_under_five_words_nothing_is_kept() -> None:
    assert print_of("الجسر الجديد آمن اليوم") == () == load(dump(())).unpacked()


def test_a_part_is_kept_only() -> None:
    words = unlike(1, 1000)
    assert 0.15 < len(print_of(" ".join(words))) / len(words) < 0.3


@given(ANY_TEXT)
def test_any_fingerprint_is_read_back_from_its_lines(text: str) -> None:
    print_ = print_of(text)
    assert load(dump(print_)).unpacked() == print_
    assert load(dump(print_)) == packed(print_) == load(dump(print_).replace("\n", "\n  "))
    assert all(len(line) <= 76 for line in dump(print_).split("\n"))


@given(WORDS)
def test_places_rise_and_no_gap_is_wider_than_a_window(words: Sequence[str]) -> None:
    places = [kept.word for kept in print_of(" ".join(words))]
    assert all(0 < after - before <= WINDOW for before, after in zip([-1, *places], places, strict=False))
    assert not places or places[-1] > len(words) - SHINGLE - WINDOW


@given(WORDS, WORDS, st.integers(0, 2**32))
def test_every_run_of_twelve_words_is_found_where_it_stands(before: list[str], after: list[str], seed: int) -> None:
    run = [f"م{number}" for number in random.Random(seed).sample(range(10**6), ALWAYS_FOUND)]
    left, right = [*before, *run, *unlike(1, 3)], [*unlike(2, 7), *run, *after]
    found = shared_fingerprints({"a": print_of(" ".join(left)), "b": print_of(" ".join(right))})
    distance = 7 - len(before)
    inside = [f for f in found if f.right_word - f.left_word == distance and len(before) <= f.left_word]
    assert any(f.left_word + f.words <= len(before) + ALWAYS_FOUND for f in inside)


@given(ANY_TEXT, WORDS)
def test_five_words_stand_where_their_hash_says(odd: str, words: list[str]) -> None:
    text = f"{odd} {' ـ، '.join(words)}"
    folded = words_in(text).words
    for kept in print_of(text):
        assert words_in(text[kept.start : kept.end]).words == folded[kept.word : kept.word + SHINGLE]


@given(WORDS, WORDS)
def test_what_is_said_to_be_shared_is(left: list[str], right: list[str]) -> None:
    one, other = " ".join(left), "، ".join(right)
    for run in shared_fingerprints({"a": print_of(one), "b": print_of(other)}):
        assert one[slice(*run.left_place)].split(" ") == left[run.left_word : run.left_word + run.words]
        assert other[slice(*run.right_place)].split("، ") == right[run.right_word : run.right_word + run.words]
        ours = left[run.left_word : run.left_word + run.words]
        theirs = right[run.right_word : run.right_word + run.words]
        assert len(ours) == len(theirs) == run.words >= SHINGLE
        assert (ours[:SHINGLE], ours[-SHINGLE:]) == (theirs[:SHINGLE], theirs[-SHINGLE:])


def test_a_run_is_told_once_with_its_places() -> None:
    run = unlike(3, 40)
    left, right = " ".join([*unlike(1, 10), *run]), " ".join([*run, *unlike(2, 10)])
    (found,) = shared_fingerprints({"a": print_of(left), "b": print_of(right)})
    assert isinstance(found, SharedRun)
    assert found.left_word - found.right_word == 10
    assert 40 - 2 * (WINDOW - 1) <= found.words <= 40


def test_what_stands_in_every_text_pairs_each_with_the_first_ones() -> None:
    foot = " ".join(unlike(0, 20))
    prints = {str(number): print_of(f"{' '.join(unlike(number + 1, 9))} {foot}") for number in range(200)}
    found = shared_fingerprints(prints)
    assert {run.right for run in found} == {str(number) for number in range(1, 200)}
    assert len(found) < 200 * MOST_TEXTS * 1.1 < 200 * 199 / 2


@given(ANY_TEXT)
def test_words_stand_where_they_are_said_to(text: str) -> None:
    words = words_in(text)
    for number in range(len(words.words)):
        start, end = words.place(number, number + 1)
        assert words_in(text[start:end]).words[:1] == (words.words[number],)
    assert all(end <= start for end, start in zip(words.ends, words.starts[1:], strict=False))
