"""Which words report, and what the speaker does with what he reports."""

import pytest

from isnad.find.quotations.words.reporting_verbs import stance_of, verb_form

FORMS = {
    "قال": ("قال", "finite", "m", 0),
    "وقالت": ("قال", "finite", "f", 1),
    "فيقول": ("قال", "finite", "m", 1),
    "وسيعلن": ("اعلن", "finite", "m", 2),
    "اكدوا": ("اكد", "finite", "p", 0),
    "يؤكدون": ("اكد", "finite", "p", 0),
    "نفت": ("نفي", "finite", "f", 0),
    "تنفي": ("نفي", "finite", "f", 0),
    "وصفته": ("وصف", "finite", "f", 0),
    "مضيفا": ("اضاف", "participle", "m", 0),
    "مؤكدين": ("اكد", "participle", "p", 0),
    "قولها": ("قال", "noun", "f", 0),
    "بقوله": ("قال", "noun", "m", 0),
    "تعبيره": ("عبر", "noun", "m", 0),
}


@pytest.mark.parametrize("word", FORMS)
def test_a_form_is_known_by_its_verb(word: str) -> None:
    found = verb_form(word)
    assert found
    form, joined = found
    assert (form.lemma, form.shape, form.gender, joined) == FORMS[word]


@pytest.mark.parametrize("word", ["", "و", "وس", "كتاب", "جسر", "تبين", "يدعي", "تابعه", "بينهم", "اضافه"])
def test_other_words_report_nothing(word: str) -> None:
    assert verb_form(word) is None


@pytest.mark.parametrize("word", ["نشر", "رد", "نقل", "وصف", "ذكر"])
def test_a_verb_that_is_also_a_noun_is_doubtful(word: str) -> None:
    found = verb_form(word)
    assert found and found[0].doubtful


@pytest.mark.parametrize(
    ("word", "negated", "words", "stance"),
    [
        ("قال", False, "ان الطريق مفتوح", "asserts"),
        ("زعم", False, "ان الطريق مفتوح", "asserts"),
        ("رجح", False, "ان الطريق مفتوح", "suspects"),
        ("نفي", False, "ان يكون الطريق مفتوحا", "denies"),
        ("يؤكد", True, "ان الطريق مفتوح", "cannot-confirm"),
        ("قال", False, "انه لا يستطيع تاكيد ذلك", "cannot-confirm"),
        ("قال", False, "لا يمكن للتحالف الدولي تاكيد ذلك", "cannot-confirm"),
    ],
)
def test_the_stance_is_the_verbs_unless_negated_or_unsure(word: str, negated: bool, words: str, stance: str) -> None:
    found = verb_form(word)
    assert found
    assert stance_of(found[0], negated, words) == stance
