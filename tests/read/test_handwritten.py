"""Pages that people wrote, read for the search: their words, heading by heading."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

from isnad.model.handwritten import Handwritten, Section
from isnad.pipeline import published_markdown
from isnad.read.handwritten import handwritten_pages

DOCS = sorted((Path(__file__).parents[2] / "docs").glob("*.md"))
TITLES = st.lists(st.text("اب حسن-_.١2aB«»", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=6)


def ids_of_mkdocs(text: str) -> list[str]:
    """The ids of a page's headings as `toc` gives them, set as mkdocs.yml has it."""
    reader = Markdown(extensions=["tables", TocExtension(slugify=slugify_unicode)])
    reader.convert(text)
    ids, waiting = [], list(reader.toc_tokens)  # type: ignore[attr-defined]
    while waiting:
        token = waiting.pop(0)
        ids.append(token["id"])
        waiting[:0] = token["children"]
    return ids


def read(text: str) -> Handwritten:
    (page,) = handwritten_pages({"docs/about.md": text})
    return page


def read_at(path: Path) -> Handwritten:
    return read(path.read_text("utf-8"))


def test_a_page_is_its_address_its_title_and_its_sections_without_marks() -> None:
    text = (
        "# عن *الأرشيف*\n\nسطر أول\nوتتمّته مع [رابط](guide.md) و`رمز`.\n\n- بند\n- آخر\n\n"
        "## كيف نعمل؟\n\n> قول\n\n### تفصيل\n\n## كيف نعمل؟\n\nثانية.\n"
    )
    assert read(text) == Handwritten(
        "about",
        "عن الأرشيف",
        (
            Section("عن-الأرشيف", "عن الأرشيف", ("سطر أول وتتمّته مع رابط ورمز.", "بند", "آخر")),
            Section("كيف-نعمل", "كيف نعمل؟", ("قول",)),
            Section("تفصيل", "تفصيل", ()),
            Section("كيف-نعمل_1", "كيف نعمل؟", ("ثانية.",)),
        ),
    )


def test_what_stands_before_the_first_heading_belongs_to_no_section() -> None:
    assert read("كلام\n\n# عنوان\n\nنص\n").sections == (Section("عنوان", "عنوان", ("نص",)),)


@pytest.mark.parametrize("text", ["", "\n\n", "نص بلا عنوان\n", "```\n# ليس عنواناً\n```\n"])
def test_a_text_without_a_heading_is_no_page(text: str) -> None:
    assert handwritten_pages({"docs/a.md": text, "docs/b.md": "# ب\n"}) == (
        Handwritten("b", "ب", (Section("ب", "ب", ()),)),
    )


def test_pictures_and_tags_say_nothing_and_code_says_its_words() -> None:
    text = '# ع\n\nقبل <a id="x"></a>![صورة](x.png) `<b>` بعد\\\nسطر\n'
    assert read(text).sections[0].lines == ("قبل  <b> بعد سطر",)


def test_a_row_of_a_table_is_a_line_without_its_bars() -> None:
    text = "# ع\n\n| الحقل | معناه |\n|---|---|\n| `text` | ملخّص أو **نص** كامل |\n| `short` | |\n"
    assert read(text).sections[0].lines == ("الحقل — معناه", "text — ملخّص أو نص كامل", "short")


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.stem)
def test_no_line_of_our_own_pages_shows_its_markdown(path: Path) -> None:
    marks = re.compile(r"^\s*[|#>]|\|\s*$|\*\*|\]\(|^\s*[-:|]+\s*$")
    lines = [line for section in read_at(path).sections for line in section.lines]
    assert lines and not [line for line in lines if marks.search(line)]


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.stem)
def test_headings_of_our_own_pages_have_the_ids_that_mkdocs_gives_them(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [section.anchor for page in handwritten_pages({path.name: text}) for section in page.sections] == (
        ids_of_mkdocs(text)
    )


@given(TITLES)
def test_any_headings_have_the_ids_that_mkdocs_gives_them(titles: list[str]) -> None:
    text = "".join(f"# {title}\n\nنص\n\n" for title in titles)
    assert [section.anchor for section in read(text).sections] == ids_of_mkdocs(text)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_a_page_is_published_with_its_title_in_front_of_it(title: str) -> None:
    text = f"# {title}\n\nما تحته.\n"
    front, _, rest = published_markdown(text).partition("\n---\n")
    (page,) = handwritten_pages({"docs/about.md": text})
    assert (front[:4], yaml.safe_load(front), rest) == ("---\n", {"title": page.title}, f"\n{text}")
