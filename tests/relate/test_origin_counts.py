"""What holds of every count, whatever the chains: the golden cases (test_golden_cases.py) tell the rest."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from isnad.model.answers import AnswerGroup
from isnad.model.related import Related

Related_of = Callable[[dict[str, Any]], Related]
SOURCES = [None, "samir", "layla", "official", "officer", "officials", "city", "journal", "reuters"]
ENTRIES: dict[str, Any] = {
    "people": {
        "samir": {"positions": [{"as": "المتحدث", "organisation": "city"}]},
        "layla": {"positions": [{"as": "المتحدثة", "organisation": "city"}]},
        "official": {"kind": "role"},
        "officer": {"kind": "role", "same_as": {"id": "official", "certainty": "likely", "because": "سبب"}},
        "officials": {"kind": "role", "identity": {"how": "several", "because": "جمع"}},
    },
    "organisations": {"city": {"kind": "government"}, "journal": {}, "reuters": {"kind": "agency"}},
    "claims": {"injured": None},
}


@st.composite
def _articles(draw: st.DrawFn) -> dict[str, Any]:
    """Up to four articles that all give one answer, by whoever, with gaps, agency lines and resting headlines."""
    articles: dict[str, Any] = {}
    for article in ("one", "two", "three", "four")[: draw(st.integers(1, 4))]:
        count = draw(st.integers(1, 3))
        said = [
            {
                "source": draw(st.sampled_from(SOURCES)),
                "via": draw(st.sampled_from([[], [{"because": "لا يُذكر"}], [{"from": "reuters"}]])),
                "rests_on": draw(st.sampled_from([[], [], [], ["a1"], ["a2"]])),
            }
            for _ in range(count)
        ]
        agencies = draw(st.sampled_from([[], ["reuters"]]))
        articles[article] = {"outlet": f"{article}-daily", "agencies": agencies, "assertions": said}
    return articles


@st.composite
def _case(draw: st.DrawFn) -> dict[str, Any]:
    articles = draw(_articles())
    pairs = [(left, right) for left in articles for right in articles if left < right]
    shared = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return ENTRIES | {
        "articles": articles,
        "passages": [[left, 0, 8, right, 0, 8, "body"] for left, right in shared],
    }


def _only(related: Related) -> AnswerGroup:
    (group,) = related.answer_groups_by_claim["injured"]
    assert group.origins
    return group


@given(case=_case())
def test_what_parts_the_most_from_the_least_has_its_reason(case: dict[str, Any], related_of: Related_of) -> None:
    count = _only(related_of(case)).origins
    assert count
    assert 1 <= count.least <= count.most == len(count.origins)
    left = [{number} for number in range(count.most)]
    of = {ref: number for number, origin in enumerate(count.origins) for ref in origin.assertions}
    for merge in count.merges:
        ones = {of[ref] for ref in merge.assertions}
        touched = [one for one in left if one & ones]
        assert len(touched) > 1, "every merge takes for one what was not yet"
        left = [one for one in left if not one & ones] + [set().union(*touched)]
    assert len(left) == count.least


@given(case=_case())
def test_two_who_are_named_are_never_taken_for_one(case: dict[str, Any], related_of: Related_of) -> None:
    count = _only(related_of(case)).origins
    assert count
    named = {origin.who for origin in count.origins if origin.who in ("samir", "layla")}
    assert count.least >= len(named)


@given(case=_case(), data=st.data())
def test_the_order_in_which_articles_come_changes_no_count(
    case: dict[str, Any], data: st.DataObject, related_of: Related_of
) -> None:
    first = _only(related_of(case)).origins
    days = data.draw(st.permutations(range(1, len(case["articles"]) + 1)))
    moved = {
        id_: article | {"published": {"date": f"2020-03-{day:02}"}}
        for (id_, article), day in zip(case["articles"].items(), days, strict=True)
    }
    second = _only(related_of(case | {"articles": moved})).origins
    assert first
    assert second
    assert (first.least, first.most, first.open_most) == (second.least, second.most, second.open_most)


@given(case=_case())
def test_what_rests_on_another_adds_no_origin(case: dict[str, Any], related_of: Related_of) -> None:
    before = _only(related_of(case)).origins
    headline = {"id": "a9", "zone": "title", "words": "عنوان", "rests_on": ["a1"]}
    headed = {
        id_: article | {"assertions": [*article["assertions"], headline]} for id_, article in case["articles"].items()
    }
    after = _only(related_of(case | {"articles": headed})).origins
    assert before
    assert after
    assert (before.least, before.most) == (after.least, after.most)
