"""Every word that the site says stands in `write/words/`, and one thing has one word."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
WRITE = ROOT / "hooks/isnad/write"
SAY = sorted((ROOT / "hooks/isnad/say").glob("*.py"))
LETTER = re.compile("[\u0621-\u064a\u0671-\u06d3]")
SAY_NOTHING = {
    *(
        f"search/{name}.py"
        for name in (
            "asking",
            "days",
            "families",
            "letters",
            "names",
            "plurals",
            "sound",
            "spellings",
            "synonyms",
            "terms",
        )
    ),
    "figures/svg.py",  # how wide letters are
    "render/markup.py",  # which letters are Arabic
    "render/plain_words.py",  # the لل of a printed name
}
"""Modules that hold Arabic to compare it with what was printed or typed, and show none of it."""
GIVEN = {
    "bench_find",  # a text to be read
    "bench_search_scale",  # queries
    "build_example",  # what the example's archive is called, as another's mkdocs.yml calls it
    "generate_archive",  # and the generated one
}
"""Commands that hold Arabic as what they work on."""
COMPARED = {
    *(f"check/{name}.py" for name in ("annotations", "names", "sameness", "wording", "words")),
    *(f"draft/{name}.py" for name in ("page_dates", "page_visits", "plausible", "publication")),
    *(f"relate/{name}.py" for name in ("content", "magnitudes", "wording")),
    "record/offers.py",
}
"""Modules that hold Arabic to compare it with what was printed or typed."""
RETIRED = re.compile(r"ادعاء|إفاد[ةات]|متحدث|مصادر? أصلي|بصوت|يؤكده|القراءة بلا شبكة|صفة بلا اسم")


def _strings(module: Path) -> Iterator[str]:
    """What a module's literals hold, f-strings' parts among them; docstrings are no words of the site."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def _speaking(modules: list[Path], folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in modules if any(map(LETTER.search, _strings(path)))}


def test_neither_a_build_nor_a_command_says_anything_of_its_own() -> None:
    """Their words to whoever builds, reviews or runs them stand in `say`, those on pages in `write/words`."""
    commands = [ROOT / "run.py", *(ROOT / "scripts").glob("*.py"), *(ROOT / "scripts/task_runner").glob("*.py")]
    modules = [*(ROOT / "hooks/isnad/finish").glob("*.py"), ROOT / "hooks/publish.py", *commands]
    assert len(modules) > 25
    assert _speaking(modules, ROOT) == {f"scripts/{name}.py" for name in GIVEN}


def test_what_reads_and_checks_holds_arabic_to_compare_it_alone() -> None:
    """All but `find`, which is made of it, and `write` and `say`, of which the other tests tell."""
    package = ROOT / "hooks/isnad"
    others = ("write/", "say/", "find/")
    modules = [path for path in package.rglob("*.py") if not path.relative_to(package).as_posix().startswith(others)]
    assert _speaking(modules, package) == COMPARED


def test_no_module_but_words_says_anything() -> None:
    modules = [path for path in WRITE.rglob("*.py") if path.parent.name != "words"]
    saying = {path.relative_to(WRITE).as_posix() for path in modules if any(map(LETTER.search, _strings(path)))}
    assert saying - SAY_NOTHING == set()
    assert saying >= SAY_NOTHING, "a module that holds no Arabic any more needs no exception"


def test_the_frame_has_its_words_from_there_too() -> None:
    templates = list((ROOT / "overrides").rglob("*.html"))
    assert len(templates) > 3
    assert [path.name for path in templates if LETTER.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("module", [*sorted((WRITE / "words").glob("*.py")), *SAY], ids=lambda path: path.stem)
def test_one_thing_has_one_word(module: Path) -> None:
    assert [text for text in _strings(module) if RETIRED.search(text)] == []
