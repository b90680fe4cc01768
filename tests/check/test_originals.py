"""Records held against originals, which are made up here."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.check.originals import MOST_RUNNING_WORDS, against_originals, longest_shared_run
from isnad.model.records import Article
from isnad.say.saying import worded

ORIGINAL = "عنوان الخبر\n\nقال المدير: “لن نغلق الباب أبداً أمام أحد”، ثم خرج.\nوأُصيب تسعة أشخاص في الحادث.\n"
WORDS = "لن نغلق الباب"
START = ORIGINAL.index(WORDS)
END = START + len(WORDS)
DISTINCT = [f"رقم{letter}" for letter in "بتثجحخدذرزسشصضطظعغفق"]


@pytest.fixture
def said_of(make_article: Callable[..., Article]) -> Callable[..., list[str]]:
    """Everything that is said of an article with these fields, held against an original."""

    def tell(original: str | bytes = ORIGINAL, facts: Mapping[str, object] | None = None, **fields: Any) -> list[str]:
        raw = original.encode() if isinstance(original, str) else original
        recorded = {"file": "a.txt", "sha256": sha256(raw).hexdigest(), "words": len(raw.split()), **(facts or {})}
        article = make_article(original=recorded, **fields)
        return [worded(message.fault) for message in against_originals({article.id: article}, {"a.txt": raw})]

    return tell


def _quotation(**fields: object) -> dict[str, object]:
    return {"id": "q1", "speaker": "someone", "verb": "قال", "kind": "direct", "words": WORDS, **fields}


def _assertion(start: int, end: int) -> dict[str, object]:
    return {"id": "a1", "claim": "c", "stance": "asserts", "words": "تسعة", "original": (start, end)}


def test_the_exact_offsets_of_a_quotation_pass(said_of: Callable[..., list[str]]) -> None:
    assert ORIGINAL[START:END] == WORDS
    assert said_of(quotations=[_quotation(original=(START, END), whole=(START, END + 16))]) == []


@pytest.mark.parametrize("shift", [(-1, 0), (1, 0), (0, -1), (0, 1), (1, 1), (-1, -1), (900, 900)])
def test_offsets_of_a_quotation_that_are_off_by_one_fail(
    said_of: Callable[..., list[str]], shift: tuple[int, int]
) -> None:
    stretch = START + shift[0], END + shift[1]
    said = f"في الأصل عند هذا الموضع: «{ORIGINAL[slice(*stretch)]}»"
    assert said_of(quotations=[_quotation(original=stretch)]) == [f"{said}؛ لعلك تريد «original: [{START}, {END}]»"]


@pytest.mark.parametrize("whole", [(START + 1, END), (START, END - 1)])
def test_a_whole_quotation_holds_its_words(said_of: Callable[..., list[str]], whole: tuple[int, int]) -> None:
    said = "الاقتباس كاملاً (whole) لا يحيط بموضعه (original)؛ صحّح أحدهما"
    assert said_of(quotations=[_quotation(original=(START, END), whole=whole)]) == [said]
    assert said_of(quotations=[_quotation(original=(START, END), whole=(START, END))]) == []


@pytest.mark.parametrize("mark", ["\ufeff", "ن\u0651", "😀"])
def test_offsets_count_code_points_of_the_file_as_it_stands(said_of: Callable[..., list[str]], mark: str) -> None:
    moved = START + len(mark), END + len(mark)
    assert said_of(mark + ORIGINAL, quotations=[_quotation(original=moved)]) == []
    assert len(said_of(mark + ORIGINAL, quotations=[_quotation(original=(START, END))])) == 1


def test_an_assertion_rests_on_one_line_of_the_original(said_of: Callable[..., list[str]]) -> None:
    line = ORIGINAL.index("وأُصيب"), len(ORIGINAL)
    wrong = ["الموضع المسجّل ليس في سطر واحد من الأصل؛ صحّح original"]
    assert said_of(text="digest", assertions=[_assertion(*line)]) == []
    assert said_of(text="digest", assertions=[_assertion(line[0] - 5, line[1])]) == wrong
    assert said_of(text="digest", assertions=[_assertion(line[0], line[1] + 1)]) == wrong


def test_an_assertion_of_a_full_text_has_the_words_of_the_original(said_of: Callable[..., list[str]]) -> None:
    start = ORIGINAL.index("تسعة")
    assert said_of(text="full", assertions=[_assertion(start, start + 4)]) == []
    said = f"في الأصل عند هذا الموضع: «{ORIGINAL[start : start + 10]}»"
    assert said_of(text="full", assertions=[_assertion(start, start + 10)]) == [
        f"{said}؛ لعلك تريد «original: [{start}, {start + 4}]»"
    ]


def test_the_fingerprint_is_of_every_byte(said_of: Callable[..., list[str]]) -> None:
    fingerprint = sha256(ORIGINAL.encode()).hexdigest()
    assert said_of(facts={"sha256": fingerprint}) == []
    for changed in (ORIGINAL + " ", "\ufeff" + ORIGINAL, ORIGINAL.replace("\n", "\r\n")):
        assert said_of(changed, facts={"sha256": fingerprint}) == [
            "بصمة الأصل لا تطابق ملفه؛ صحّح sha256، أو ضع الملف الصحيح"
        ]


def test_the_number_of_words_is_of_words_between_blanks(said_of: Callable[..., list[str]]) -> None:
    assert said_of("كلمة،\u00a0 ثانية\n\tثالثة", facts={"words": 3}) == []
    assert said_of("كلمة ثانية", facts={"words": 3}) == ["عدد الكلمات لا يطابق الأصل؛ اكتب: words: 2"]


def test_an_original_that_cannot_be_read_is_told_of(said_of: Callable[..., list[str]]) -> None:
    assert said_of(ORIGINAL.encode("utf-16")) == ["لا يُقرأ نص الأصل؛ ضع الملف الذي صُنع منه السجل، أو صحّح اسمه"]


def test_an_original_is_held_against_the_reading_that_is_given(make_article: Callable[..., Article]) -> None:
    raw = ORIGINAL.encode("utf-16")
    facts = {"file": "a.txt", "sha256": sha256(raw).hexdigest(), "words": len(ORIGINAL.split())}
    for shift, count in ((0, 0), (2, 1)):
        moved = (START + shift, END + shift)
        article = make_article(original=facts, quotations=[_quotation(original=moved)])
        read = against_originals({article.id: article}, {"a.txt": raw}, lambda _, raw: raw.decode("utf-16"))
        assert len(list(read)) == count


def test_articles_whose_original_is_not_at_hand_are_passed_over(make_article: Callable[..., Article]) -> None:
    article = make_article(quotations=[_quotation(original=(0, 1))])
    assert list(against_originals({"x": article}, {"b.txt": b""})) == []


def test_nineteen_running_words_pass_and_twenty_fail(said_of: Callable[..., list[str]]) -> None:
    original = "قبل " + " ".join(DISTINCT) + " بعد"
    assert said_of(original, text="digest", body="x " + " ".join(DISTINCT[:19])) == []
    twenty = said_of(original, text="digest", body="x " + " ".join(DISTINCT))
    assert twenty == [
        f"في الملخّص كلمات متتابعة من الأصل عددها 20: «{' '.join(DISTINCT[:8])}…»؛ أعد الصياغة حتى لا يزيد عددها على 19"
    ]
    assert said_of(original, text="full", body=original) == []


def test_words_in_the_title_count_as_well(said_of: Callable[..., list[str]]) -> None:
    title, body = " ".join(DISTINCT[:10]), " ".join(DISTINCT[10:])
    assert len(said_of(" ".join(DISTINCT), text="digest", title=title, body=body)) == 1


def test_a_long_title_is_printed_as_it_is(said_of: Callable[..., list[str]]) -> None:
    assert said_of(" ".join(DISTINCT), text="digest", title=" ".join(DISTINCT), body="x") == []


@given(
    st.lists(
        st.sampled_from([" ", "، ", " – ", ".\n\n", "” (", "_", " #", "\u00a0", "…\t", "/", " * "]),
        min_size=20,
        max_size=20,
    )
)
def test_running_words_are_found_whatever_stands_between_them(between: list[str]) -> None:
    original = "".join(word + gap for word, gap in zip(DISTINCT, between, strict=True))
    assert longest_shared_run(f"قبل {' '.join(DISTINCT)} بعد", f"أول {original} آخر") == DISTINCT


@given(st.lists(st.sampled_from(["", "\u064e", "\u0651\u064f", "ـ", "\u0670", "\u200c"]), min_size=20, max_size=20))
def test_running_words_are_found_however_they_are_vowelled(marks: list[str]) -> None:
    original = " ".join(word[:2] + mark + word[2:] for word, mark in zip(DISTINCT, marks, strict=True))
    assert longest_shared_run(original, " ".join(DISTINCT)) == DISTINCT


@given(st.lists(st.sampled_from("ابتثج"), max_size=30), st.lists(st.sampled_from("ابتثج"), max_size=30))
def test_the_longest_shared_run_is_the_longest(ours: list[str], theirs: list[str]) -> None:
    def held(run: list[str], words: list[str]) -> bool:
        return any(words[start : start + len(run)] == run for start in range(len(words) + 1))

    found = longest_shared_run(" ".join(ours), " ".join(theirs))
    runs = [ours[start:end] for start in range(len(ours)) for end in range(start + 1, len(ours) + 1)]
    assert held(found, ours)
    assert held(found, theirs)
    assert len(found) == max((len(run) for run in runs if held(run, theirs)), default=0)


def test_a_digest_may_run_for_nineteen_words() -> None:
    assert MOST_RUNNING_WORDS == 19


def test_what_a_digest_puts_between_marks_is_printed_in_the_original(said_of: Callable[..., list[str]]) -> None:
    digest = "قال المدير إن الباب «لن نغلق الباب أبداً».\n\nوأصيب «تسعة» أو «عشرة أشخاص»."
    said = "بين «علامتي اقتباس» في الملخّص ما ليس في الأصل: «عشرة أشخاص»؛ انقله بحروفه، أو احذف علامتي الاقتباس"
    assert said_of(text="digest", body=digest) == [said]
    assert said_of(text="full", body=digest) == []


def test_a_negation_that_the_original_has_before_the_words_is_among_them(said_of: Callable[..., list[str]]) -> None:
    """A digest's own sentence may have none where the article has one."""
    cut = START + len("لن ")
    said = "قبل هذه الكلمات «لن»، فتقول وحدها عكس ما قيل؛ ابدأ الكلمات من النفي، أو اختر كلمات لا نفي قبلها"
    assert said_of(quotations=[_quotation(words="نغلق الباب", original=(cut, END))]) == [said]
    denied = _quotation(words="نغلق الباب", original=(cut, END), verb="قال لن")
    assert said_of(quotations=[denied]) == []
