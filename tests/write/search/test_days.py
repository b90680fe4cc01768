"""Days in a text, however they are written, and the terms under which they are filed."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.write.search.days import day_terms, days_in, terms_of_days
from isnad.write.search.letters import words_in

_CASES = json.loads((Path(__file__).parents[2] / "cases/search/days.json").read_text("utf-8"))
_SOME = st.text("0127٧/-. شباطفرير,Feb")


@pytest.mark.parametrize(("text", "found"), _CASES, ids=[text for text, _ in _CASES])
def test_days_are_read_as_the_shared_cases_say(text: str, found: list[list[str]]) -> None:
    words = words_in(text)
    read = []
    for day in days_in(text):
        iso = f"{day.month:02}-{day.day:02}"
        printed = text[words[day.first].start : words[day.first + day.words - 1].end]
        read.append([printed, f"{day.year}-{iso}" if day.year else iso])
    assert read == found


@given(st.dates(date(1800, 1, 1), date(2200, 12, 31)))
def test_every_day_is_found_the_same_in_each_way_of_writing_it(day: date) -> None:
    figures = (day.isoformat(), f"{day.year}/{day.month}/{day.day}", day.strftime("%d-%m-%Y"))
    eastern = figures[1].translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    expected = {f"#{day.isoformat()}", f"#{day.isoformat()[5:]}"}
    assert all(set(day_terms(text)) == expected for text in (*figures, eastern))
    assert set(terms_of_days(day.isoformat())) == expected


def test_a_day_without_a_year_is_the_last_one_before_the_article_came_out() -> None:
    assert set(day_terms("في 7 شباط", date(2018, 2, 13))) == {"#02-07", "#2018-02-07"}
    assert set(day_terms("في 30 كانون الأول", date(2018, 2, 13))) == {"#12-30", "#2017-12-30"}
    assert set(day_terms("في 7 شباط")) == {"#02-07"}


def test_a_stretch_of_a_week_is_each_of_its_days_and_a_longer_one_is_none() -> None:
    assert {"#2018-02-07", "#2018-02-08"} <= set(terms_of_days("2018-02-07/2018-02-08"))
    assert list(terms_of_days("2018-02")) == []


@given(st.one_of(st.text(), _SOME))
def test_days_stand_in_order_on_words_of_their_own(text: str) -> None:
    words, free = words_in(text), 0
    for day in days_in(text):
        assert free <= day.first < day.first + day.words <= len(words)
        free = day.first + day.words
