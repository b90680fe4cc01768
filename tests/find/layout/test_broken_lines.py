"""Lines that are one line of the article's, broken within a sentence by a link or a name."""

import pytest

from isnad.find.layout.finding import PageHints, find_layout

HEAD = "الصيادون يشكون من ضيق المرفأ\n"
REST = "وغادرت السفن المرفأ قبل الفجر بعدما هدأت الريح التي حبستها ثلاثة أيام.\n"


def _lines(text: str) -> list[str]:
    return [text[line.start : line.end] for line in find_layout(text) if line.kind != "title"]


@pytest.mark.parametrize(
    "broken",
    [
        "قال\nرامز العطار\nإن المخزن فارغ منذ الربيع، وإن\nشركة الغلال\nلم تجب.",
        "وقالت\nجمعية الغواصين\n، في بيان، إن الحطام لا يعيق السفن.",
        "وأكد رئيس الجمعية رامز العطار\nأن الحطام لا يعيق السفن العابرة.",
        "انتشلت الفرق ثلاثة قوارب من\nخليج السرو\nأمس.",
    ],
)
def test_a_line_broken_by_a_link_is_one(broken: str) -> None:
    assert _lines(f"{HEAD}\n{broken}\n\n{REST}") == [broken, REST.strip()]


@pytest.mark.parametrize(
    "apart",
    [
        "وقالت الجمعية إن البحر هادئ.\nرامز العطار",  # a sentence that ends
        "لم يعرف أحد بعد من\n\nرامز العطار",  # a blank line
        "من\nرامز العطار",  # one word: a menu's item
        "المرسى تي في\nالرئيسية",
        "- قال\n- رامز العطار",
        "لا نعلم ممن سمع أو من\n11/2/2018",
        "البحر هادئ اليوم\nإن الآراء هنا لأصحابها",  # إنّ may begin a sentence
    ],
)
def test_lines_that_may_end_and_begin_so_stay_apart(apart: str) -> None:
    text = f"{HEAD}\n{REST}\n{apart}\n"
    assert all("\n" not in line for line in _lines(text))


def test_of_a_page_a_broken_line_is_the_articles_where_a_piece_of_it_is() -> None:
    text = f"{HEAD}القائمة\nقال\nرامز العطار\nإن المخزن فارغ منذ الربيع كله.\n{REST}"
    found = find_layout(text, PageHints(HEAD.strip(), (), frozenset({1, 5, 6})))
    assert [(line.number, line.kind) for line in found] == [(1, "title"), (2, "boilerplate"), (3, "body"), (6, "body")]
