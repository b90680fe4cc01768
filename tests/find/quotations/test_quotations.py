"""Who says what in a text, on golden cases about an imagined bridge and on any text."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import names_of, own_forms
from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, speaker_kind
from isnad.find.text import fold
from isnad.model.drafts import Speech
from isnad.model.records import Entry, Organisation, Person, Place
from isnad.model.source import Source
from quick_yaml import loaded

CASES = sorted((Path(__file__).parents[2] / "cases" / "quotations").glob("*.yaml"))
CAST: dict[type[Entry], dict[str, dict[str, Any]]] = {
    Person: {
        "samir-haddad": {"kind": "person", "name": "سمير حداد", "short": ["حداد"]},
        "layla-nasser": {"kind": "person", "name": "ليلى ناصر"},
        "igor-petrov": {"kind": "person", "name": "إيغور بتروف", "short": ["بتروف"]},
    },
    Place: {
        "moscow": {"kind": "city", "name": "موسكو"},
        "washington": {"kind": "city", "name": "واشنطن"},
    },
    Organisation: {
        "northern-alliance": {"kind": "force", "name": "التحالف الشمالي"},
        "defence-ministry": {"kind": "government", "name": "وزارة الدفاع"},
        "bridge-authority": {"kind": "government", "name": "هيئة الجسور"},
        "dijla-agency": {"kind": "agency", "name": "وكالة دجلة"},
        "al-ufuq": {"kind": "outlet", "name": "صحيفة الأفق"},
        "al-manara-tv": {"kind": "outlet", "name": "قناة المنارة", "names": ["المنارة"]},
    },
}
ENTRIES = [
    model.model_validate({"id": id_, "source": Source(""), **fields})
    for model, entries in CAST.items()
    for id_, fields in entries.items()
]
NAMES = names_of(ENTRIES)
SPEAKERS = KnownSpeakers(
    {
        "us-official": ("مسؤول أمريكي", "المسؤول الأمريكي", "المسؤول"),
        "military-source": ("مصدر عسكري", "المصدر العسكري"),
        "witnesses": ("شهود عيان",),
    },
    {entry.id: speaker_kind(entry) for entry in ENTRIES},
)


def speech_in(text: str) -> tuple[Speech, ...]:
    folded = fold(text)
    return find_speech(folded, find_mentions({"body": folded}, NAMES, own_forms({})), SPEAKERS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_each_text_quotes_whom_its_case_says(case: Path) -> None:
    expected = loaded(case.read_text("utf-8"))
    found = speech_in(expected["text"])
    shown = [_shown(expected["text"], speech) for speech in found]
    assert [{key: one[key] for key in want} for one, want in zip(shown, expected["speech"], strict=False)] == expected[
        "speech"
    ]
    assert len(shown) == len(expected["speech"]), shown


def _shown(text: str, speech: Speech) -> dict[str, Any]:
    return {
        "words": text[speech.start : speech.end],
        "kind": speech.kind,
        "speaker": speech.speaker,
        "verb": speech.verb,
        "stance": speech.stance,
        "via": [list(link) for link in speech.via],
        "printed": text[slice(*speech.printed)] if speech.printed else None,
        "suggestion": speech.suggestion,
    }


def test_where_two_rules_choose_different_speakers_both_are_given_and_none_is_filled_in() -> None:
    text = (
        "قال المهندس وائل حرب إن “العمل بدأ في الجسر الكبير”.\n"
        "زار الوزير ماهر سعد القرية والتقى أهلها. وأضاف أن “الطريق سيُعبَّد قبل الشتاء”."
    )
    sure, disputed = speech_in(text)
    assert sure.printed and text[slice(*sure.printed)] == "المهندس وائل حرب" and not sure.candidates
    assert disputed.speaker is None and disputed.printed is None
    printed = [text[slice(*one.printed)] for one in disputed.candidates if one.printed]
    assert printed == ["المهندس وائل حرب", "الوزير ماهر سعد"]


def test_every_speech_names_the_rules_that_decided() -> None:
    (speech,) = speech_in("أكد سمير حداد، مدير الهيئة، أن “الجسر لم يمسه سوء تلك الليلة”.")
    assert (speech.rule, speech.speaker_rule) == ("that-clause", "subject-after-verb")


def test_a_line_may_end_with_a_verb_and_a_comma() -> None:
    (speech,) = speech_in("فُتح الجسر صباحاً، وتابع،\nوقال سمير حداد إن “الجسر لم يمسه سوء”.")
    assert speech.verb == "قال"


_SCRAPS = """قال وقال وأضاف نقلت عن قوله إن أن بحسب وفقا لما حسبما على حد تعبيره بيان في المصدر ذاته مسؤول أمريكي حداد
    سمير حداد موسكو نشر رد وصف بأنه لـ ب و الذي قائلا المتحدث باسم اليوم “ ” « » " ' „ : . ، ؟ ( ) نسبت إليه جاء"""
WORDS = st.sampled_from([*_SCRAPS.split(), "\n", " "])
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=40).map("".join))


@given(TEXTS)
def test_every_stretch_lies_in_the_text_and_in_its_marks(text: str) -> None:
    for speech in speech_in(text):
        assert 0 <= speech.outer_start <= speech.start < speech.end <= speech.outer_end <= len(text)
        assert "\n" not in text[speech.outer_start : speech.outer_end]
        assert text[speech.start : speech.end].strip() == text[speech.start : speech.end]
        assert 0 <= speech.confidence <= 1
        assert speech.printed is None or 0 <= speech.printed[0] < speech.printed[1] <= len(text)


@given(TEXTS)
def test_no_words_are_said_twice(text: str) -> None:
    quoted = [speech for speech in speech_in(text) if speech.kind != "indirect"]
    inner = [one for one in quoted if any(o is not one and o.start <= one.outer_start < o.end for o in quoted)]
    assert all(one.suggestion for one in inner)  # what one who is quoted quotes in turn
    outer = [one for one in quoted if one not in inner]
    assert all(first.outer_end <= then.outer_start for first, then in pairwise(outer))


@given(TEXTS)
def test_without_a_word_that_reports_nobody_speaks(text: str) -> None:
    silent = "".join(char if char in "“”«»\"' \n" else "س" for char in text)
    assert not speech_in(silent)


@pytest.mark.parametrize(
    ("said", "reports"),
    [
        ("وقال سمير حداد إن الشكاوى كثيرة، وإن المديرية العامة وعدت بالرد عليها خلال أسبوع.", 2),
        ("وقال سمير حداد إن المختبر جمع الأجوبة وسيعلن نتائجها مساء.", 1),
        ("وقال سمير حداد إنه لا يستبعد إلغاء المعرض هذا العام.", 1),
        ("وقال سمير حداد إن الجسر آمن، لكنه لا يستبعد إغلاق الممر القديم.", 2),
    ],
)
def test_what_is_said_within_a_report_is_no_report_of_its_own(said: str, reports: int) -> None:
    assert sum(one.kind == "indirect" for one in speech_in(f"خبر\n\n{said}\n")) == reports
