"""The invented archive is a real one to everything that reads it, looks like life, and is the same every time."""

from collections import Counter

import pytest

from invented.archive import invent_archive, sample_queries, write_archive
from isnad.model.claim_kinds import CLAIM_KINDS
from isnad.pipeline import Checked, check_archive
from isnad.read.folders import Folders

ARTICLES = 120


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    root = tmp_path_factory.mktemp("invented")
    write_archive(ARTICLES, root)
    return check_archive(Folders.at(root))


def test_it_passes_the_check_of_the_archive(checked: Checked) -> None:
    assert (len(checked.archive.articles), checked.messages) == (ARTICLES, [])


def test_it_holds_what_archives_hold(checked: Checked) -> None:
    archive = checked.archive
    articles = archive.articles.values()
    said = [one for article in articles for one in article.assertions]
    assert {claim.kind for claim in archive.claims.values()} == set(CLAIM_KINDS)
    assert {article.extent for article in articles} == {"digest", "full"}
    assert {"asserts", "suspects", "denies", "cannot-confirm", "does-not-know", "possible"} == {o.stance for o in said}
    assert any(one.rests_on for one in said) and any(one.unsupported for one in said)
    chains = {tuple((link.kind, link.through is None) for link in one.via) for one in said}
    named, gap, own = (None, False), (None, True), ("own-report", False)
    assert {(), (named,), (gap,), (own,), (own, named)} <= chains
    assert any(article.corrections for article in articles)
    assert {len(event.places) for event in archive.events.values()} == {1}


def test_what_one_agency_sent_out_is_found_in_several_outlets(checked: Checked) -> None:
    groups = [group for groups in checked.related.answer_groups_by_claim.values() for group in groups if group.origins]
    assert any(group.origins and group.origins.least < group.origins.most for group in groups)
    assert any(pair.passages for pairs in checked.related.pairs_by_event.values() for pair in pairs)


def test_few_names_are_named_often_and_most_of_them_seldom(checked: Checked) -> None:
    named = Counter({id_: len(articles) for id_, articles in checked.related.articles_by_entry.items()})
    counts = sorted(named.values(), reverse=True)
    assert sum(counts[: len(counts) // 10]) > sum(counts) / 3
    assert counts[len(counts) // 2] <= 3


def test_the_same_seed_gives_the_same_archive_and_a_longer_one_begins_alike() -> None:
    first, longer = (
        [file for file in invent_archive(count) if file.place.startswith("articles/")] for count in (30, 50)
    )
    assert first == longer[: len(first)]
    assert list(invent_archive(5)) == list(invent_archive(5))
    assert list(invent_archive(5)) != list(invent_archive(5, seed=7))


def test_what_is_asked_of_it_stands_in_it() -> None:
    files = list(invent_archive(30))
    whole = "\n".join(file.text for file in files)
    queries = sample_queries(files, 12)
    assert len(queries) == 12
    assert not [query for query in queries if query not in whole]
