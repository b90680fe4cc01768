"""The text of an issue that was opened with one of our forms -> the answers in it.

GitHub writes a form's answers as Markdown: each question's label as a heading of the third level, the answer below it,
`_No response_` where there is none. Everything in it is whatever somebody typed: data, and nothing else.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

MOST_CHARACTERS = 70_000  # GitHub itself takes no more than 65,536
MOST_LINES = 100
_NOTHING = ("", "_No response_")
_ASKED: Mapping[str, Literal["words", "choice", "tick"]] = {
    "input": "words",
    "textarea": "words",
    "dropdown": "choice",
    "checkboxes": "tick",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form; `id` names the field of the record that it asks for."""

    id: str
    label: str
    required: bool
    asks_for: Literal["words", "choice", "tick"]


@dataclass(frozen=True, slots=True)
class IssueForm:
    """A form by the name of its file, with its questions in their order."""

    name: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered, by the question's id; a question that was left empty is not in it."""

    form: IssueForm
    given: Mapping[str, str]

    @property
    def left_out(self) -> list[Question]:
        """Required questions with no answer: an issue can be edited after the form was checked by GitHub."""
        return [question for question in self.form.questions if question.required and question.id not in self.given]

    def line(self, id_: str) -> str | None:
        """An answer as one line, blanks made one."""
        return " ".join(self.given[id_].split()) or None if id_ in self.given else None

    def lines(self, id_: str) -> list[str]:
        """An answer as its lines, blank ones left out; no answer is read further than a person would write."""
        raw = self.given.get(id_, "").splitlines()[:MOST_LINES]
        return [line for text in raw if (line := " ".join(text.split()))]

    def items(self, id_: str) -> list[str]:
        """An answer as a list that commas, Arabic or Latin, or lines stand between."""
        items = (part.strip() for line in self.lines(id_) for part in re.split("[,،؛;]", line))
        return [item for item in items if item][:MOST_LINES]


def read_forms(folder: Path) -> tuple[IssueForm, ...]:
    """Our own forms, from the files that GitHub shows them from."""
    files = sorted(file for file in folder.glob("*.yml") if file.name != "config.yml")
    return tuple(_form(file.stem, yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)) for file in files)


def _form(name: str, data: Mapping[str, Any]) -> IssueForm:
    asked = (element for element in data["body"] if element["type"] in _ASKED)
    return IssueForm(name, tuple(map(_question, asked)))


def _question(element: Mapping[str, Any]) -> Question:
    attributes, asks_for = element["attributes"], _ASKED[element["type"]]
    wanted = attributes["options"] if asks_for == "tick" else [element.get("validations", {})]
    return Question(element["id"], attributes["label"], any(item.get("required") for item in wanted), asks_for)


def answers_in(body: str, forms: Sequence[IssueForm]) -> Answers | None:
    """The answers in an issue's text, or None where it was not opened with one of the forms.

    A form is known by its first question. A label that stands again inside an answer, or out of its order, is taken for
    a part of that answer.
    """
    whole = body[:MOST_CHARACTERS].encode("utf-8", errors="replace").decode("utf-8")  # JSON can hold half a character
    lines = whole.replace("\r\n", "\n").split("\n")
    first = next((line for line in lines if line.strip()), "")
    form = next((form for form in forms if form.questions and first == _heading(form.questions[0])), None)
    if form is None:
        return None
    order = {_heading(question): number for number, question in enumerate(form.questions)}
    answers: list[list[str]] = [[] for _ in form.questions]
    at = -1
    for line in lines:
        if order.get(line, -1) > at:
            at = order[line]
        elif at >= 0:
            answers[at].append(line)
    given = {}
    for question, below in zip(form.questions, answers, strict=True):
        text = "\n".join(below).strip()
        if question.asks_for == "choice":
            text = text.split(" · ")[0]
        if text not in _NOTHING and not (question.asks_for == "tick" and text.startswith("- [ ]")):
            given[question.id] = text
    return Answers(form, given)


def _heading(question: Question) -> str:
    return f"### {question.label}"
