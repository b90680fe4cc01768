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
        "هذا المحتوى من\nفيديو قد يعجبك:",  # furniture by its own words
    ],
)
def test_lines_that_may_end_and_begin_so_stay_apart(apart: str) -> None:
    text = f"{HEAD}\n{REST}\n{apart}\n"
    assert all("\n" not in line for line in _lines(text))


WRAPPED = (
    "قال رئيس جمعية الصيادين رامز العطار إن\nالمرفأ يضيق بالسفن التي رست فيه منذ\nالربيع، وإن الجمعية\nطلبت توسيعه.",
    "وكانت البلدية وعدت بأن\nتبني رصيفا\nجديدا قبل الشتاء.",
    'وأضاف العطار "لن نرضى بأن\nيبقى نصف قواربنا\nعلى الرمل".',
    "وختم حديثه لمن تجمعوا أمام\nالمرفأ بأنهم\nسيعودون كل يوم حتى يسمعهم أحد",
)


def test_a_text_as_wide_as_a_screen_is_its_paragraphs_and_none_of_it_is_lost() -> None:
    text = HEAD + "\n".join(WRAPPED) + "\nشارك\nتويتر\nاقرأ أيضا\nالبلدية تطلق موسم الصيد\n"
    found = find_layout(text)
    printed = [text[line.start : line.end] for line in found if line.kind == "body"]
    assert printed == [*WRAPPED]
    assert [line.kind for line in found] == ["title", *["body"] * 4, *["boilerplate"] * 4]


def test_headlines_below_each_other_are_not_one_text() -> None:
    rows = [
        "البلدية تطلق موسم الصيد",
        "لن نبيع السمك بخسارة",
        "وزير الزراعة يزور المرفأ",
        "السمك إلى ارتفاع",
        "ريح قوية",
    ]
    assert _lines("\n".join((HEAD.strip(), *rows))) == rows


def test_of_a_page_a_broken_line_is_the_articles_where_a_piece_of_it_is() -> None:
    text = f"{HEAD}القائمة\nقال\nرامز العطار\nإن المخزن فارغ منذ الربيع كله.\n{REST}"
    found = find_layout(text, PageHints(HEAD.strip(), (), frozenset({1, 5, 6})))
    assert [(line.number, line.kind) for line in found] == [(1, "title"), (2, "boilerplate"), (3, "body"), (6, "body")]
