"""Every remark on a text that is being drafted has its words in every language, with the parts that code gives it."""

import ast
import re
from collections import defaultdict
from pathlib import Path
from string import Formatter

import pytest

from isnad.model.remarks import remark
from isnad.say.arabic import ARABIC
from isnad.say.english import ENGLISH
from isnad.say.language import Language
from isnad.say.saying import LANGUAGES, all_remarked, remarked

CODE = [Path(__file__).parents[2] / "hooks" / "isnad", Path(__file__).parents[2] / "scripts"]
SAYING = ("remark", "Remark", "say", "_on_lines")


def _calls() -> dict[str, list[set[str] | None]]:
    """Each code that stands in a call and the parts named there; None where they are given elsewhere."""
    found: defaultdict[str, list[set[str] | None]] = defaultdict(list)
    for file in (file for folder in CODE for file in folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING):
                continue
            for code in (one for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)) if node.args else ():
                if isinstance(code.value, str) and code.value in ARABIC.remarks:
                    parts = {keyword.arg or "" for keyword in node.keywords}
                    found[code.value].append(parts if node.func.id == "remark" else None)
                elif isinstance(code.value, str) and node.func.id == "remark":
                    raise AssertionError(f"{file.name}: {code.value} has no words")
    return found


def _parts(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_remark_that_code_makes_has_words_and_no_other_has() -> None:
    assert set(ARABIC.remarks) == set(ENGLISH.remarks)
    code = "".join(f.read_text("utf-8") for folder in CODE for f in folder.rglob("*.py") if "say" not in f.parts)
    assert set(ARABIC.remarks) - set(re.findall(r"[\"']([\w-]+)[\"']", code)) == set()


def test_a_remark_has_the_same_parts_in_every_language_and_where_it_is_made() -> None:
    for code, calls in _calls().items():
        assert _parts(ARABIC.remarks[code]) == _parts(ENGLISH.remarks[code]), code
        for given_parts in calls:
            assert given_parts is None or _parts(ARABIC.remarks[code]) == given_parts, code


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_a_remark_is_one_line_whatever_it_holds(language: Language) -> None:
    said = remark("form-known-events", ids=("سطر\nآخر", "{x}"))
    assert len(remarked(said, language).splitlines()) == 1
    assert language.listed in remarked(said, language)


def test_reasons_are_said_one_after_another_in_the_language_asked_for() -> None:
    days = remark("date-other-weekday", weekday="2", printed_weekday="0")
    inside = remark("confirm-no-date", because=(days, remark("date-about")))
    assert remarked(inside, ENGLISH) == (
        "day of publication: not known (this date was a Wednesday, not a Monday; approximately)"
    )
    assert all_remarked((days, remark("date-about"))) == "هذا التاريخ يوافق الأربعاء لا الاثنين؛ تقريباً"
