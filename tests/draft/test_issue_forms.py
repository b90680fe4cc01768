"""The forms ask for what the records hold: the same fields, the same choices, all that a record cannot do without."""

from pathlib import Path
from typing import Any, get_args

import pytest

from isnad.draft.issue_form import answers_in, read_forms
from isnad.model.fields import Sourced
from isnad.model.records import Article, Claim, Organisation, Person, Place, Record
from quick_yaml import loaded

TEMPLATES = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE"
FORMS = {form.name: form for form in read_forms(TEMPLATES)}
ENTRIES: tuple[type[Record], ...] = (Person, Place, Organisation)
OUTSIDE = {
    "article": {"date", "certainty", "because", "agreed"},  # `published`, and a promise
    "entry": {"because"},  # the reason of `location`
    "claim": set[str](),
}
"""Questions that are no field of their own."""
LATER = {"id", "source", "original", "recorded", "text", "published"}
"""What no form can ask for, or what its answers are put together to."""


def _elements(name: str) -> list[dict[str, Any]]:
    form = loaded((TEMPLATES / f"{name}.yml").read_text(encoding="utf-8"))
    return [element for element in form["body"] if element["type"] != "markdown"]


def _choices(name: str, id_: str) -> set[str]:
    element = next(element for element in _elements(name) if element["id"] == id_)
    return {option.split(" · ")[0] for option in element["attributes"]["options"]}


def _fields(*models: type[Record]) -> dict[str, bool]:
    return {info.alias or key: info.is_required() for model in models for key, info in model.model_fields.items()}


def _kinds(model: type[Record]) -> set[str]:
    return set(get_args(model.model_fields["kind"].annotation))


@pytest.mark.parametrize(("name", "models"), [("article", (Article,)), ("entry", ENTRIES), ("claim", (Claim,))])
def test_a_form_asks_for_fields_and_needs_what_the_record_needs(name: str, models: tuple[type[Record], ...]) -> None:
    asked = {question.id: question.required for question in FORMS[name].questions}
    fields = _fields(*models)
    assert asked.keys() - fields.keys() == OUTSIDE[name]
    assert {field for field, needed in fields.items() if needed} - LATER <= {
        id_ for id_, needed in asked.items() if needed
    }


def test_the_choices_are_the_models() -> None:
    assert _choices("entry", "kind") == set().union(*map(_kinds, ENTRIES))
    assert _choices("claim", "kind") == _kinds(Claim)
    assert _choices("article", "certainty") == set(get_args(Sourced.model_fields["certainty"].annotation))


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_is_one_that_github_takes(name: str) -> None:
    elements = _elements(name)
    for key in ("id", "label"):
        values = [element["attributes"][key] if key == "label" else element[key] for element in elements]
        assert len(set(values)) == len(values)
    assert all(element["attributes"]["label"].count(" · ") == 1 for element in elements)  # Arabic first, then English


def test_a_label_inside_an_answer_stays_a_part_of_it() -> None:
    title, outlet, *_ = FORMS["article"].questions
    body = f"### {title.label}\n\nعنوان\n### {title.label}\nبقيته\n\n### {outlet.label}\n\nجهة\r\n### {title.label}\n"
    answers = answers_in(body, tuple(FORMS.values()))
    assert answers
    assert answers.given == {
        "title": f"عنوان\n### {title.label}\nبقيته",
        "outlet": f"جهة\n### {title.label}",
    }
