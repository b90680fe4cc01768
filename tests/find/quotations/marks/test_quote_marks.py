"""Which quote marks belong together: marks of every shape, and any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.find.quotations.marks.quote_marks import find_quoted_stretches
from isnad.model.characters import QUOTE_MARKS

PAIRS = {
    "curly": ("قال “نعم هنا” ثم", ["نعم هنا"]),
    "guillemets": ("قال «نعم هنا» ثم", ["نعم هنا"]),
    "ascii": ('قال "نعم هنا" ثم', ["نعم هنا"]),
    "ascii-twice": ('بين "أول" و"ثان" فرق', ["أول", "ثان"]),
    "low-and-high": ("قالت: „كل بيت هنا“.", ["كل بيت هنا"]),
    "single": ("قالت ‘لم يبق أحد’ ثم", ["لم يبق أحد"]),
    "single-ascii": ("قالت 'لم يبق أحد' ثم", ["لم يبق أحد"]),
    "one-shape-at-both-ends": ("قال ”نعم هنا” ثم", ["نعم هنا"]),
    "opening-shape-closes": ("قال “نعم هنا“ ثم", ["نعم هنا"]),
    "reversed": ("قال ”نعم هنا“ ثم", ["نعم هنا"]),
    "reversed-guillemets": ("قال »نعم هنا« ثم", ["نعم هنا"]),
    "after-a-clitic-with-tatweel": ("قال لـ”المنارة” أمس", ["المنارة"]),
    "after-a-clitic": ('وعد ب"نصر" قريب', ["نصر"]),
    "right-after-a-colon": ('قال:"نعم."وأضاف:"لا."', ["نعم.", "لا."]),
    "blanks-inside": ("قال ” نعم هنا” ثم", ["نعم هنا"]),
    "blanks-on-both-sides": ('قال " نعم هنا " ثم', ["نعم هنا"]),
    "blank-on-the-wrong-side": ('قال "نعم "ثم "لا" وسكت', ["نعم", "لا"]),
    "nested": ("قال “قناة “المنارة” كذبت” ثم", ["قناة “المنارة” كذبت", "المنارة"]),
    "nested-ascii": ('"قالوا إن "الجسر" سقط" هناك', ['قالوا إن "الجسر" سقط', "الجسر"]),
    "nested-after-a-clitic": ('قال "وعدوا ب"نصر" كبير" ثم', ['وعدوا ب"نصر" كبير', "نصر"]),
    "nested-in-another-family": ("قال “وصفوني بـ«الخائن» أمس” ثم", ["وصفوني بـ«الخائن» أمس", "الخائن"]),
    "full-stop-inside": ("قال: “انتهى.” وخرج", ["انتهى."]),
    "stray-closing": ("انتهى كلامه” وخرج", []),
    "apostrophe": ("قال ‘don’t go’ ثم", ["don’t go"]),
    "nothing-inside": ('قال "" ثم “ ” ثم', []),
    "pairs-never-cross-lines": ("قال “نعم\nثم “لا” جاء", ["نعم", "لا"]),
    "goes-on-in-the-next-line": ("قال “نعم\nثم” جاء", ["نعم", "ثم"]),
    "goes-on-over-lines-with-no-marks": ('قال: "نعم.\nثم جاء.\n\nثم ذهب".', ["نعم.", "ثم جاء.", "ثم ذهب"]),
    "goes-on-but-never-closes": ("قال “نعم\nثم جاء.", ["نعم"]),
    "html-names": ("قال &quot;نعم هنا&quot; و&laquo;لا&raquo; و&#34;كلا&#34;", ["نعم هنا", "لا", "كلا"]),
    "two-singles-for-a-double": ("قال: ''نعم هنا''، ثم", ["نعم هنا"]),
    "angle-brackets": ("قال: <<نعم هنا>> ثم", ["نعم هنا"]),
    "unclosed": ("قال: “لن نعود أبدا. \nوخرج.", ["لن نعود أبدا."]),
    "lone-single": ("قال 'لن نعود أبدا.", []),
}


@pytest.mark.parametrize("name", PAIRS)
def test_marks_of_every_shape_find_each_other(name: str) -> None:
    text, expected = PAIRS[name]
    assert [text[quoted.start : quoted.end] for quoted in find_quoted_stretches(text)] == expected


def test_an_unclosed_mark_says_so_and_ends_with_its_line() -> None:
    (quoted,) = find_quoted_stretches("قال: “لن نعود  \nوخرج")
    assert (quoted.closed, quoted.end, quoted.outer_end) == (False, 13, 13)


def test_depth_counts_the_marks_around() -> None:
    assert [quoted.depth for quoted in find_quoted_stretches("“أ «ب» ج” «د»")] == [1, 2, 1]


MARKED = st.text(st.sampled_from("اب د.،:\nـ" + "".join(sorted(QUOTE_MARKS))), max_size=60)


@given(st.one_of(st.text(), MARKED))
def test_stretches_lie_in_one_line_and_never_cross(text: str) -> None:
    ends: list[int] = []
    for quoted in find_quoted_stretches(text):
        assert 0 <= quoted.outer_start <= quoted.start < quoted.end <= quoted.outer_end <= len(text)
        assert "\n" not in text[quoted.outer_start : quoted.outer_end]
        goes_on = quoted.outer_start == quoted.start  # from a line before
        assert text[quoted.outer_start] in QUOTE_MARKS or goes_on
        assert quoted.closed == (text[quoted.outer_end - 1] in QUOTE_MARKS and quoted.outer_end > quoted.end) or goes_on
        while ends and ends[-1] <= quoted.outer_start:
            ends.pop()
        assert quoted.depth == len(ends) + 1
        assert not ends or quoted.outer_end <= ends[-1]
        ends.append(quoted.outer_end)
