"""No archive takes more steps than there is in it: what is written, searched, related and compared of it is counted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from isnad.check.notes import notes_that_do_more
from isnad.draft.compose import ImportedFile
from isnad.draft.saved import read_original
from isnad.drafting import draft, open_import
from isnad.find.quotations.cues.cued_lines import _sure_surnames_of, named_words_of, surnames_of
from isnad.finish.changed_pages import changed_pages
from isnad.finish.manifest import NAME, differences, manifest_json, release_of, survey
from isnad.finish.page_head import with_policy, with_versions
from isnad.finish.style_purge import purged_css
from isnad.finish.theme_patches import THEME_PATCHES, with_patches
from isnad.finish.worker import WORKER, WORKER_LOGIC, worker_js, worker_logic
from isnad.model.records import Article, Person, Place
from isnad.model.relations import Archive
from isnad.model.source import Source
from isnad.model.texts import Span
from isnad.pipeline import Checked
from isnad.read.folders import Folders
from isnad.relate.compatibility import places_around
from isnad.write.render.inlines_html import shown_html
from isnad.write.render.markdown import text_markdown
from isnad.write.render.view import View
from isnad.write.search.records import Named, _article
from steps import grown, steps_by_function
from written_sites import build_archive

pytestmark = pytest.mark.slow
SHORT, LONG = 250, 1_000
MOST_TIMES, GRACE = 6, 500
KEPT = (shown_html, text_markdown, _sure_surnames_of, named_words_of, surnames_of)


def _grows(way: Callable[[int], object]) -> dict[str, tuple[int, int]]:
    """The functions that take more steps than there is more to do, fourfold of it."""
    way(SHORT)  # what is read once and kept is read here
    counted = []
    for times in (SHORT, LONG):
        for kept in KEPT:  # else the short run would find its texts kept, the long one not
            kept.cache_clear()
        counted.append(steps_by_function(partial(way, times)))
    short, long = counted
    return grown(short, long, most_times=MOST_TIMES, grace=GRACE)


def test_places_one_in_another() -> None:
    def around(times: int) -> object:
        names = [f"place-{number}" for number in range(times)]
        inner = zip(names, [*names[1:], None], strict=True)
        return places_around(
            {name: Place(id=name, source=Source(""), kind="town", name=name, within=out) for name, out in inner}
        )

    assert _grows(around) == {}


def test_points_of_a_note() -> None:
    def checked(times: int) -> object:
        body = "- كلمة\n\n" * times
        note = Person(id="samir-haddad", source=Source(""), kind="person", name="سمير حداد", body=body)
        return list(notes_that_do_more(Archive.of([note])))

    assert _grows(checked) == {}


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

    assert _grows(compared) == {}


def test_attributes_of_a_tag() -> None:
    def read(times: int) -> object:
        attributes = " ".join(f"a{number}=1" for number in range(times))
        return read_original("a.html", f"<html><body><p {attributes}>نص</p></body></html>".encode())

    assert _grows(read) == {}


def test_the_search_of_many_sentences_that_name_somebody(
    make_article: Callable[..., Article], view_of: Callable[..., View]
) -> None:
    articles = {times: make_article(body="زار سمير حداد الجسر. " * times) for times in (SHORT, LONG)}
    views = {times: view_of(article) for times, article in articles.items()}
    assert _grows(lambda times: _article(articles[times], views[times])) == {}


SAYINGS = {"told": "", "quoted": "قال سمير حداد: «لن يفتح الجسر رقم {number} قبل الصيف القادم». "}


def _of_sentences(archive: Path, said: str, times: int) -> Folders:
    """The sample archive, with one article of so many sentences, each of which names two entries, or quotes one too."""
    record = archive / "articles/evening-bridge-doubts.md"
    kept = archive.parent / "kept.md"
    if not kept.exists():
        kept.write_bytes(record.read_bytes())
    front = kept.read_text("utf-8").replace("text: digest", "text: full\nlicence: CC0").rstrip()
    head, body = front.rsplit("\n---\n", 1)
    numbers = range(1000, 1000 + times)
    quotations = "".join(
        f"  - {{id: q{number}, speaker: samir-haddad, verb: قال, kind: direct, "
        f"words: لن يفتح الجسر رقم {number} قبل الصيف القادم}}\n"
        for number in numbers
    )
    text = "".join(f"زار سمير حداد جسر الوادي. {said.format(number=number)}" for number in numbers)
    quoted = f"\nquotations:\n{quotations.rstrip()}" if said else ""
    record.write_text(f"{head}{quoted}\n---\n{body}\n\n{text}\n", "utf-8")
    return Folders.at(archive)


def _built(archive: Path, said: str) -> Callable[[int], object]:
    return lambda times: build_archive(_of_sentences(archive, said, times // 5), "")


@pytest.mark.parametrize("said", SAYINGS.values(), ids=SAYINGS)
def test_a_whole_archive_with_an_article_of_many_sentences(sample_copy: Path, said: str) -> None:
    """Read, found, related, checked, written and put into the search."""
    assert _grows(_built(sample_copy, said)) == {}


def _every_mention(article: Article, stretch: Span, view: View) -> tuple[Named, ...]:
    """How mentions were once found for the search: each sentence asked all of them."""
    return tuple(
        Named(mention.entry, mention.span.start - stretch.start, mention.span.end - stretch.start)
        for mention in view.related.reading_by_article[article.id].mentions
        if mention.span.zone == stretch.zone and stretch.start <= mention.span.start < stretch.end
    )


def test_a_function_that_asks_all_of_each_is_found_in_a_whole_archive(
    sample_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What took an archive of 8 MB from two seconds to three minutes, and was no tenth of the steps of one of 20 KB."""
    _every_mention.__globals__["__name__"] = "isnad.once"
    monkeypatch.setattr("isnad.write.search.records._named", _every_mention)
    (grew,) = _grows(_built(sample_copy, ""))
    assert "_every_mention" in grew


@pytest.mark.parametrize("licence", [None, "CC0"], ids=["digest", "full"])
@pytest.mark.parametrize("said", SAYINGS.values(), ids=SAYINGS)
def test_an_original_of_many_sentences_becomes_a_draft(sample: Checked, said: str, licence: str | None) -> None:
    context = open_import(sample.archive)

    def drafted(times: int) -> object:
        text = "".join(f"زار سمير حداد جسر الوادي. {said.format(number=number % 50)}\n" for number in range(times))
        return draft(ImportedFile("a.txt", text.encode(), "2026-11-27", licence), context)

    assert _grows(drafted) == {}


def test_a_site_of_many_files_is_listed_and_compared(tmp_path: Path) -> None:
    def finished(times: int) -> object:
        folder = tmp_path / str(times)
        folder.mkdir(exist_ok=True)
        (folder / WORKER_LOGIC).parent.mkdir(parents=True, exist_ok=True)
        (folder / WORKER_LOGIC).write_text(worker_logic(), "utf-8")
        for number in range(times):
            (folder / f"{number}.html").write_text(f"<p>{number}</p>", "utf-8")
        files = survey(folder)
        (folder / NAME).write_text(manifest_json(files), "utf-8")
        (folder / WORKER).write_text(worker_js(release_of(files), ("0.html", "offline.html")), "utf-8")
        return differences(folder)

    assert _grows(finished) == {}


def test_a_page_of_many_lines_is_finished() -> None:
    patched = "".join(patch.stock for patch in THEME_PATCHES)
    page = f'<html><head><meta charset="utf-8"></head><body>{{}}</body></html>{patched}'

    def finished(times: int) -> object:
        lines = '<p><a href="a.html">أ</a> <script src="b.js"></script></p>\n' * times
        html = with_patches(page.format(lines), lines)
        sheet = purged_css(".md-nav,.md-search a{top:0}\n" * times)
        return with_versions(with_policy(html), "a/b.html", {"a/b.js": "1" * 8}), sheet

    assert _grows(finished) == {}
