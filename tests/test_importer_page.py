"""The page about the importer (docs/importer.md) and the measured rules tell what the evaluation tells now."""

from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest

from compare_importer import by_dateparser, by_trafilatura, compare, nearest
from isnad.evaluating import Figure, ReadArticle, as_measured, evaluate, measure_rules

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "importer.md").read_text("utf-8")
LABELS = {
    "quotations": "الاقتباسات",
    "speakers": "قائل ما وُجد منها",
    "speakers without a doubt": "قائله حيث لا شك",
    "speakers from the registry": "قائل له مدخل",
    "reported speech": "أقوال بلا علامات اقتباس",
    "its speakers": "قائل ما وُجد منها بلا علامات اقتباس",
    "title": "العنوان",
    "day of publication": "يوم النشر",
    "furniture lines": "أسطر الصفحة التي ليست من المقال",
    "byline": "الكاتب",
}


FIGURES = cache(compare)


def cell(figure: Figure | None) -> str:
    """A figure as the page writes it: how many of how many, and how many wrong besides."""
    return f"{figure.right} من {figure.asked}، والخطأ {figure.wrong}" if figure else "لم يُقَس"


def test_the_page_tells_the_figures_of_now(invented_as_read: list[ReadArticle]) -> None:
    new, old = (
        evaluate(article for article in invented_as_read if fnmatchcase(article.name, named))
        for named in ("b?-*", "[!b]*")
    )
    rows = [line for line in PAGE.splitlines() if line.startswith("| ")]
    for what, label in LABELS.items():
        row = next(row for row in rows if row.startswith(f"| {label} |"))
        assert row.endswith(f"| {cell(new[what])} | {cell(old.get(what))} |"), (
            label,
            cell(new[what]),
            cell(old.get(what)),
        )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tool", "what", "label"),
    [
        (nearest, "speakers", "القائل: أقرب اسم أو صفة"),
        (by_trafilatura, "title", "العنوان: trafilatura"),
        (by_trafilatura, "day", "يوم النشر: trafilatura"),
        (by_trafilatura, "furniture", "أسطر الصفحة: trafilatura"),
        (by_dateparser, "day", "يوم النشر: dateparser"),
    ],
)
def test_the_page_tells_what_other_tools_make_of_them(tool: object, what: str, label: str) -> None:
    assert callable(tool)
    assert f"| {label} | {cell(FIGURES(tool, 'b[12]-*')[what])} |" in PAGE


def test_the_rules_are_in_doubt_as_measured(invented_as_read: list[ReadArticle]) -> None:
    file = ROOT / "hooks" / "isnad" / "find" / "quotations" / "words" / "lexicons" / "measured.tsv"
    assert file.read_text("utf-8").rstrip("\n") == as_measured(measure_rules(invented_as_read))
