"""What holds for every archive that stands here: the repository's own, whatever it records, and those of the tests."""

import re
from pathlib import Path

import pytest

from invented.archive import write_archive
from isnad.model.claim_kinds import CLAIM_KINDS
from isnad.model.records import RECORDS
from isnad.pipeline import Checked, check_archive
from isnad.read.folders import Folders, record_files
from isnad.read.formatting import format_file
from isnad.say.saying import as_text
from written_sites import Written, write_site

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[1]
ARCHIVES = {
    "own": ROOT,
    "khasham": ROOT / "tests" / "khasham",
    "bridge": ROOT / "examples" / "bridge",
    "sample": ROOT / "tests" / "cases" / "archive",
}


def _records(root: Path) -> set[str]:
    """The address of every record's page, by the files alone."""
    folders = {shelf: root / shelf if shelf == "articles" else root / "docs" / shelf for shelf in RECORDS}
    return {f"{shelf}/{file.stem}" for shelf, folder in folders.items() for file in folder.glob("*.md")}


@pytest.fixture(params=ARCHIVES)
def archive(request: pytest.FixtureRequest) -> tuple[Path, Checked, Written]:
    """Where an archive stands, what is found in it, and all that goes out of it."""
    root = ARCHIVES[request.param]
    if request.param != "own":
        checked, written = map(request.getfixturevalue, (request.param, f"{request.param}_written"))
    else:
        checked = check_archive(Folders.at(root))
        written = write_site(checked.archive, checked.related)
    return root, checked, written


def test_the_check_says_nothing_and_every_record_has_its_page(archive: tuple[Path, Checked, Written]) -> None:
    root, checked, written = archive
    assert checked.messages == []
    assert _records(root) - {page.page.address for page in written.pages} == set()


@pytest.mark.parametrize("name", ["own", "khasham", "bridge"])
def test_every_record_stands_in_its_one_form(name: str) -> None:
    root = ARCHIVES[name]
    files = list(record_files(Folders.at(root)))
    assert [as_text(message) for found in files for message in format_file(found, write=False)] == []


def test_nothing_that_people_wrote_counts_the_articles() -> None:
    """One more article would make it untrue; what counts them is generated."""
    number = "(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)ة"
    counted = re.compile(f"المقالات ال{number}|{number} مقالات")
    written = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "articles").glob("*.md")]
    assert [page.name for page in written if counted.search(page.read_text("utf-8"))] == []


def test_one_more_article_is_one_more_page_and_no_fault(tmp_path: Path) -> None:
    pages = []
    for count in (6, 7):
        write_archive(count, tmp_path / str(count))
        folders = Folders.at(tmp_path / str(count))
        checked = check_archive(folders)
        assert checked.messages == []
        written = write_site(checked.archive, checked.related).pages
        pages.append({page.page.address for page in written if page.page.address.startswith("articles/invented-")})
    assert pages[1] - pages[0] == {"articles/invented-000006"}
    assert pages[0] < pages[1]


def test_the_second_archive_shows_everything_that_a_record_can_hold(bridge: Checked) -> None:
    """What examples/bridge/README.md promises; whoever copies it starts from all there is."""
    archive, related = bridge.archive, bridge.related
    articles = list(archive.articles.values())
    said = [assertion for article in articles for assertion in article.assertions]
    assert {article.extent for article in articles} == {"digest", "full"}
    assert {claim.kind for claim in archive.claims.values()} == set(CLAIM_KINDS)
    stances = {"asserts", "suspects", "denies", "cannot-confirm", "does-not-know", "possible"}
    assert {assertion.stance for assertion in said} == stances
    headlines = [assertion for assertion in said if assertion.zone == "title"]
    assert any(assertion.rests_on for assertion in headlines)
    assert any(assertion.unsupported for assertion in headlines)
    assert any(link.through is None for assertion in said for link in assertion.via), "a gap"
    assert len({a.article.id for a in related.assertions_by_source["engineer-unnamed"]}) == 2, "a role of two articles"
    assert sum(bool(article.agencies) for article in articles) == 2
    assert {finding.outcome for finding in related.finding_by_claim.values()} == {"disputed"}
    records = (*articles, *archive.entries.values())
    assert any(record.aliases for record in records) and any(record.corrections for record in articles)
    assert all(article.fingerprint for article in articles)
