"""Every rule has its words in every language, with the same parts; a message is one line, whatever it holds."""

from collections.abc import Callable
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.message import Message, fault
from isnad.say.arabic import ARABIC
from isnad.say.english import ENGLISH
from isnad.say.language import Language
from isnad.say.saying import LANGUAGES, as_annotation, as_text, worded

TEXTS = st.text(st.one_of(st.sampled_from("\n\r:,%{}\u2028"), st.characters()))
OF_THE_SHELL = {"file-lost", "taken-address", "theme-changed"}
"""What the shell that knows MkDocs says."""
Rules = Callable[..., dict[str, list[set[str]]]]


def _parts(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _parts_of(language: Language, rule: str) -> set[str]:
    return set().union(*map(_parts, language.rules[rule]))


def test_every_rule_that_code_names_has_words_and_no_other_has(rules_in: Rules) -> None:
    assert set(rules_in("")) | OF_THE_SHELL == set(ARABIC.rules) == set(ENGLISH.rules)


def test_a_rule_has_the_same_parts_in_every_language_and_where_it_is_broken(rules_in: Rules) -> None:
    for rule, calls in rules_in("").items():
        said = _parts_of(ARABIC, rule) | _parts_of(ENGLISH, rule)
        for given_parts in calls:
            assert said == given_parts - {"near"}, rule


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_every_rule_says_what_is_wrong_and_what_to_write(language: Language) -> None:
    for rule, (wrong, instead) in language.rules.items():
        assert wrong and instead, rule
        assert not wrong.endswith((".", "،", "؛")) and not instead.endswith((".", "،", "؛")), rule


def test_languages_have_words_for_the_same_terms() -> None:
    assert {name: set(terms) for name, terms in ARABIC.terms.items()} == {
        name: set(terms) for name, terms in ENGLISH.terms.items()
    }


def test_the_nearest_right_value_takes_the_place_of_what_to_write() -> None:
    wrong = fault("unknown-id", near="samir-haddad", shelf="people", id="samir")
    assert worded(wrong) == "لا نعرف شخصاً أو مصدراً غير مسمّى بالمعرّف «samir»؛ لعلك تريد «samir-haddad»"
    assert worded(wrong, ENGLISH) == "no person or role has the id `samir`; perhaps “samir-haddad”"


def test_a_list_is_written_as_its_language_writes_lists() -> None:
    wrong = fault("not-allowed", input="x", allowed=("digest", "full"))
    assert worded(wrong).endswith("اكتب واحدة من: digest، full")
    assert worded(wrong, ENGLISH).endswith("write one of: digest, full")


def test_an_annotation_is_escaped_as_its_reader_wants() -> None:
    message = Message("docs/a,b:c%\n.md", 3, 7, fault("unknown-key", field="50%:,"))
    assert as_annotation(message, ENGLISH) == (
        "::error file=docs/a%2Cb%3Ac%25\\n.md,line=3,col=7,title=unknown-key::"
        "the field `50%25:,` is not known; delete it, or write it as the template has it"
    )


@given(TEXTS, TEXTS, TEXTS)
def test_a_message_is_one_line_whatever_it_holds(path: str, part: str, near: str) -> None:
    message = Message(path, 1, 1, fault("unknown-key", near=near, field=part))
    for language in LANGUAGES.values():
        assert len(as_text(message, language).splitlines()) == 1
        assert "\n" not in as_annotation(message, language) and "\r" not in as_annotation(message, language)
