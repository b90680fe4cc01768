"""Which passages texts share, and where they stand."""

import random
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.reuse.finding import FEWEST_WORDS, ComparableText, Passage, shared_passages
from isnad.find.reuse.fingerprints import FoldedWords, words_of
from isnad.find.text import fold
from steps import steps_of

WIRE = "قال مدير الميناء إن سفينتين محملتين بالقمح رستا ليل الأحد عند الرصيف الشرقي وإن تفريغهما يستغرق ثلاثة أيام"
ONE = f"عادت الحركة إلى المرفأ بعد أسبوع من العواصف. {WIRE}. ولم يذكر من اشتراه."
OTHER = f"وفي خبر آخر، {WIRE}، بحسب ما نقلته الصحيفة عن المدير."
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(["قمح", "سفينة", "ميناء", "رصيف", "مدير", "ليل", "،", "“", "ـ", "\n"]), st.text(max_size=4)
    ),
    max_size=80,
).map(" ".join)


def words_in(text: str) -> FoldedWords:
    return words_of(fold(text))


def passages_of(texts: Mapping[str, str]) -> tuple[Passage, ...]:
    return shared_passages({id_: ComparableText.of(words_in(text)) for id_, text in texts.items()})


def printed(passage: Passage, texts: dict[str, str]) -> tuple[str, str]:
    left, right = (texts[side.text][side.start : side.end] for side in (passage.left, passage.right))
    return left, right


def test_a_shared_sentence_is_found_in_both_places() -> None:
    texts = {"one": ONE, "other": OTHER}
    (found,) = passages_of(texts)
    assert printed(found, texts) == (WIRE, WIRE)
    assert (found.left.text, found.right.text, found.words, found.similarity) == ("one", "other", 18, 1.0)


def test_a_passage_grows_over_words_that_were_changed() -> None:
    changed = WIRE.replace("ليل الأحد", "مساء أمس الأحد").replace("قال", "أعلن")
    texts = {"one": ONE, "other": OTHER.replace(WIRE, changed)}
    (found,) = passages_of(texts)
    assert printed(found, texts) == (WIRE.removeprefix("قال "), changed.removeprefix("أعلن "))
    assert found.words == 16
    assert 0.85 < found.similarity < 1


def test_another_spelling_and_other_marks_are_the_same_passage() -> None:
    texts = {"one": ONE, "other": OTHER.replace("ي", "ی").replace("ك", "ک").replace("إن", "أنّ “")}
    (found,) = passages_of(texts)
    assert found.words == 18


def test_order_and_punctuation_between_the_words_do_not_matter() -> None:
    texts = {"one": ONE, "other": " ".join(OTHER.replace(" ", "\n— ").split(" "))}
    assert [found.words for found in passages_of(texts)] == [18]


def test_texts_that_share_a_phrase_only_share_no_passage() -> None:
    assert not passages_of({"one": "رست عند الرصيف الشرقي ليل الأحد سفينة", "other": "سفينة عند الرصيف الشرقي"})


def test_a_passage_that_stands_twice_is_told_for_each_place() -> None:
    texts = {"one": ONE, "other": f"{OTHER}\n{OTHER}"}
    assert len({found.right for found in passages_of(texts)}) == 2


@given(TEXTS, TEXTS)
def test_passages_stand_in_their_texts_and_begin_and_end_alike(one: str, other: str) -> None:
    texts = {"one": one, "other": other}
    for found in passages_of(texts):
        assert 0 <= found.left.start < found.left.end <= len(one)
        assert 0 <= found.right.start < found.right.end <= len(other)
        left, right = (words_in(text).words for text in printed(found, texts))
        assert (left[0], left[-1]) == (right[0], right[-1])
        assert FEWEST_WORDS <= found.words <= min(len(left), len(right))
        assert 0 < found.similarity <= 1


@given(TEXTS, TEXTS, st.integers(0, 2**32))
def test_every_run_of_eight_words_is_found(before: str, after: str, seed: int) -> None:
    run = " ".join(f"م{number}" for number in random.Random(seed).sample(range(10**6), FEWEST_WORDS))
    texts = {"one": f"{before} {run} أول", "other": f"ثان {run} {after}"}
    assert any(run in printed(found, texts)[0] and run in printed(found, texts)[1] for found in passages_of(texts))


@given(TEXTS)
def test_a_text_shares_all_its_words_with_its_copy(text: str) -> None:
    count = len(words_in(text).words)
    found = passages_of({"one": text, "other": text})
    assert not found if count < 5 else (count < FEWEST_WORDS or found[0].words == count)


@pytest.mark.slow
@pytest.mark.parametrize("letters", [1, 2, 3, 4, 8, 16])
def test_a_long_text_of_few_words_takes_steps_that_grow_with_it(letters: int) -> None:
    def steps(words: int) -> int:
        chance = random.Random(letters)
        one, other = (" ".join(chance.choices("ابتثجحخدذرزسشصضط"[:letters], k=words)) for _ in range(2))
        return steps_of(lambda: passages_of({"one": one, "other": other}))

    assert steps(1 << 13) < 8 * steps(1 << 11)  # what is quadratic takes sixteen times as many


@pytest.mark.slow
def test_steps_grow_with_the_number_of_texts_not_with_its_square() -> None:
    def steps(count: int) -> int:
        chance = random.Random(1)
        texts = {str(n): f"{' '.join(f'ك{chance.randrange(30_000)}' for _ in range(200))} {WIRE}" for n in range(count)}
        return steps_of(lambda: passages_of(texts))

    assert steps(200) < 6 * steps(50)
