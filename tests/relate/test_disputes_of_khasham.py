"""The first archive, frozen: what agrees and what is disputed of the night near Khasham, claim by claim.

The table follows the list of agreements and contradictions that the five articles were recorded with; a comment says
where the answers, taken by their letter, are told otherwise than that list tells them.
"""

import pytest

from isnad.model.comparison import Difference
from isnad.model.related import Related
from isnad.pipeline import Checked

INTERVIEW, TITLE_100 = "sy24-russian-deaths-unconfirmed", "turkey-now-battle-details-100"

OUTCOMES: dict[str, tuple[str, set[str]]] = {
    "attackers-deaths": ("disputed", {"precision", "values"}),  # 200; not to know the number is no other number
    "attackers-casualties": ("disputed", {"values"}),  # hundreds, dozens
    "russian-deaths": ("agreed", set()),  # the list: contradiction; but "two at least" leaves room for about 200
    "russians-killed": ("disputed", {"stances"}),  # the headline that cannot confirm, of the interview
    "russian-regulars-presence": ("disputed", {"stances"}),
    "russian-contractors-involved": ("agreed", set()),
    "attackers-number": ("agreed", set()),
    "attackers-identity": ("disputed", {"stances", "positions"}),  # the list: agreed that the Coalition does not know
    "who-initiated": ("disputed", {"positions"}),
    "legitimacy": ("disputed", {"positions"}),
    "syrian-media-description": ("agreed", set()),
    "syrian-media-count": ("agreed", set()),
    "motive": ("agreed", set()),
    "sdf-casualties": ("agreed", set()),
    "us-casualties": ("agreed", set()),
    "coalition-troops-present": ("agreed", set()),
    "prior-notice": ("agreed", set()),  # the list: contradiction; but to be told of the one excludes not the other
    "contacts-with-russians": ("agreed", set()),
    "russian-assurance": ("single", set()),
    "distance-from-line": ("agreed", set()),
    "location": ("agreed", set()),
    "strike-means": ("agreed", set()),
    "event-date": ("disputed", {"values"}),  # the list: agreed but for one sentence of the interview
    "wagner-numbers-syria": ("single", set()),
}


@pytest.fixture(scope="module")
def related(khasham: Checked) -> Related:
    return khasham.related


@pytest.mark.parametrize("claim", OUTCOMES)
def test_each_row_of_the_list_has_its_outcome(claim: str, related: Related) -> None:
    finding = related.finding_by_claim[claim]
    assert (finding.outcome, set(finding.kinds)) == OUTCOMES[claim]


def _sides(difference: Difference) -> list[set[str]]:
    return [{f"{a.article.id}/{a.assertion.id}" for a in side} for side in (difference.left, difference.right)]


def test_only_last_saturday_is_another_day_than_the_night_of_the_others(related: Related) -> None:
    apart = [d for d in related.finding_by_claim["event-date"].differences if d.kind == "values"]
    assert apart
    assert all({f"{INTERVIEW}/a21"} in _sides(difference) for difference in apart)


def test_the_headline_of_100_stands_against_its_own_more_than_100(related: Related) -> None:
    assert related.finding_by_claim["attackers-deaths"].against_itself == (TITLE_100,)


def test_the_interview_differs_from_itself_on_the_russian_dead(related: Related) -> None:
    assert related.finding_by_claim["russians-killed"].against_itself == (INTERVIEW,)


def test_one_official_stands_behind_more_than_100_in_four_articles(related: Related) -> None:
    count = related.answer_groups_by_claim["attackers-deaths"][0].origins
    assert count
    described = [origin for origin in count.origins if origin.who == "us-official-anonymous"]
    assert len({origin.article for origin in described}) == 4
    assert {merge.because.kind for merge in count.merges} == {"one-description"}


def test_every_article_stands_in_the_stance_grid_and_none_is_unread(related: Related) -> None:
    grid = related.grid_by_event["khasham-2018"]
    assert len(grid.articles) == 5
    assert {cell.state for row in grid.rows for cell in row} == {"answers", "silent"}
