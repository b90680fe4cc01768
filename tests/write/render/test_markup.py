"""Markup and text are told apart by type, and only one door leads from one to the other."""

import subprocess
import sys
from pathlib import Path

import pytest
from markupsafe import Markup

from isnad.write.render.markup import element, joined_html, text_html, void, whole_words_of_page


def test_attributes_are_text_and_what_stands_inside_is_markup() -> None:
    made = element(
        "a", text_html("<&>"), Markup("<b></b>"), href='x"y', class_="c", data_head="'", hidden=True, id=None
    )
    assert made == '<a href="x&quot;y" class="c" data-head="&#x27;" hidden>&lt;&amp;&gt;<b></b></a>'
    assert isinstance(made, Markup)
    assert void("input", name="n", value="", checked=False) == '<input name="n" value="">'


def test_text_among_markup_is_escaped_even_where_nobody_checks_types() -> None:
    assert joined_html([Markup("<i>"), "<i>"]) == "<i>&lt;i&gt;"  # type: ignore[list-item]


def test_months_of_a_written_page_are_not_torn_and_its_tags_stay() -> None:
    html = '<p title="شباط/فبراير">في <a href="شباط/فبراير">شباط/فبراير</a> 2018، و/أو ليل/ نهار</p>'
    whole = '<span class="isnad-whole">شباط/فبراير</span>'
    assert whole_words_of_page(html) == html.replace(">شباط/فبراير<", f">{whole}<")


@pytest.mark.slow
@pytest.mark.parametrize(
    "wrong", ['element("p", "text")', 'joined_html(["text"])', 'Drawing("<svg/>", "", "")', 'toned(1, "<rect/>")']
)
def test_the_type_checker_refuses_text_where_markup_is_wanted(wrong: str, tmp_path: Path) -> None:
    module = tmp_path / "wrong.py"
    imports = (
        "from isnad.model.pages import Drawing",
        "from isnad.write.figures.tones import toned",
        "from isnad.write.render.markup import element, joined_html",
    )
    module.write_text("\n".join((*imports, wrong, "")), encoding="utf-8")
    root = Path(__file__).parents[3]
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", root / "pyproject.toml", module],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 'expected "Markup"' in ran.stdout
