"""No archive takes more steps than there is in it: what is written, searched, related and compared of it is counted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from isnad.draft.saved import read_original
from isnad.finish.changed_pages import changed_pages
from isnad.model.records import Article, Place
from isnad.model.source import Source
from isnad.pipeline import build_archive
from isnad.read.folders import Folders
from isnad.relate.compatibility import places_around
from isnad.write.render.view import View
from isnad.write.search.records import _article
from steps import steps_of

pytestmark = pytest.mark.slow
SHORT, LONG = 250, 1_000
MOST_TIMES, GRACE = 6, 500


def _grows(way: Callable[[int], object]) -> list[int]:
    way(SHORT)  # what is read once and kept is read here
    counted = [steps_of(partial(way, times)) for times in (SHORT, LONG)]
    return [] if counted[1] <= MOST_TIMES * counted[0] + GRACE else counted


def test_places_one_in_another() -> None:
    def around(times: int) -> object:
        names = [f"place-{number}" for number in range(times)]
        inner = zip(names, [*names[1:], None], strict=True)
        return places_around(
            {name: Place(id=name, source=Source(""), kind="town", name=name, within=out) for name, out in inner}
        )

    assert _grows(around) == []


def test_lines_of_a_page_that_all_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """difflib, whose steps are not counted, holds each line against each other: of many it is not asked."""
    monkeypatch.setattr("isnad.finish.changed_pages.SequenceMatcher", None)
    for times in (SHORT * 20, LONG * 20):
        for site, line in (("old", "<p>أ</p><p>ب</p>"), ("new", "<p>ب</p><p>أ</p><p>ج</p>")):
            (tmp_path / str(times) / site).mkdir(parents=True)
            page = f"<article><p>{site}</p>{line * times}<p>{site}</p></article>"
            (tmp_path / str(times) / site / "a.html").write_text(page, "utf-8")

    def compared(times: int) -> object:
        folder = tmp_path / str(times * 20)
        (change,) = changed_pages(folder / "old", folder / "new")
        assert change.lines == times * 20 + 2
        return change

    assert _grows(compared) == []


def test_attributes_of_a_tag() -> None:
    def read(times: int) -> object:
        attributes = " ".join(f"a{number}=1" for number in range(times))
        return read_original("a.html", f"<html><body><p {attributes}>نص</p></body></html>".encode())

    assert _grows(read) == []


def test_the_search_of_many_sentences_that_name_somebody(
    make_article: Callable[..., Article], view_of: Callable[..., View]
) -> None:
    articles = {times: make_article(body="زار سمير حداد الجسر. " * times) for times in (SHORT, LONG)}
    views = {times: view_of(article) for times, article in articles.items()}
    assert _grows(lambda times: _article(articles[times], views[times])) == []


@pytest.mark.parametrize("said", ["", "قال سمير حداد: «لن يفتح الجسر رقم {number} قبل الصيف القادم». "])
def test_a_whole_archive_with_an_article_of_many_sentences(sample_copy: Path, said: str) -> None:
    """Read, found, related, checked, written and put into the search; a site's own pages count three times alike."""
    record = sample_copy / "articles/evening-bridge-doubts.md"
    front = record.read_text("utf-8").replace("text: digest", "text: full\nlicence: CC0").rstrip()
    head, body = front.rsplit("\n---\n", 1)
    counted = []
    for times in (0, 50, 100, 200):
        quotations = "".join(
            f"  - {{id: q{number}, speaker: samir-haddad, verb: قال, kind: direct, "
            f"words: لن يفتح الجسر رقم {number} قبل الصيف القادم}}\n"
            for number in range(1000, 1000 + times)
        )
        text = "".join(f"زار سمير حداد جسر الوادي. {said.format(number=n)}" for n in range(1000, 1000 + times))
        quoted = f"\nquotations:\n{quotations.rstrip()}" if said and times else ""
        record.write_text(f"{head}{quoted}\n---\n{body}\n\n{text}\n", "utf-8")
        folders = Folders(sample_copy, sample_copy / "articles", sample_copy / "docs")
        counted.append(steps_of(partial(build_archive, folders, "")))
    _, few, some, many = counted
    assert many - some <= 3 * (some - few), counted
