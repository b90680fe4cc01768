"""Lines that say who wrote, and lines that look so and do not."""

import pytest

from isnad.find.layout.bylines import is_beside_its_place, is_byline, signer
from isnad.find.layout.lines import lines_of

WROTE = (
    "مراسلنا في دمشق: سامر الطويل",
    "مراسل «الضفاف» في عدن: وضاح الأحمدي",
    "غزة- محمد الأسمر",
    "أحمد العلي - @ahmad_ali",
    "لينا الترك لـ«الضفاف»",
    "ترجمة عن الإنجليزية: لينا الترك",
    "شارك في إعداد التقرير: لينا الترك",
    "تحقيق: لبنى الجندي، وكريم سعد",
    "بواسطة لينا الترك في محليات",
    "عمان - بترا - سهى الشوابكة",
    "كتب/ ماجد العقيل - تصوير/ إدارة الإعلام",
    "موسكو - موفد الملعب: أيمن حجازي",
    "(تغطية صحفية ربيع الفاخري – تحرير نادية جمعة)",
    "بواسطة غياث الزهوري",
    "شبكة الضفاف نيوز-سلمى الحموي",
    "ندى ق.",
    "الضفاف 24 - مازن العلي الأحد 3 ماي 2020 - 11:05",
    "حاورته في المدينة / سلمى الحموي -",
    "مرسلة بواسطة مازن العلي في 9:10 م",
    "السرو - مازن العلي / عدسة - هاني الزين:",
    "كسلا - النور عثمان حمد",
    "سنار - الفاتح عبد الله",
)
WROTE_NOT = (
    "إعداد: قسم البحوث",
    "كتب: محرر الشؤون السياسية",
    "مراسلنا في دمشق",
    "هبة سبور",
    "بوابة الضفاف @dhifaf",
    "كتب جديدة",
    "بواسطة فريق التحرير",
    "تغطية مستمرة: الحرائق تقترب من البلدات",
    "حوار مع الفنان أحمد العلي",
    "علـى ضفـاف النهـر",
    "by Dhifaf Press",
    "الفقرة ب.",
    "وكالة السرو-دير الزور",
    "مرسلة بواسطة صاحب المدونة في 9:10 م",
    "بقلم هيئة التحرير",
    "بقلم التحرير",
    "الزبير تشهد احتجاجات",
    "المدينة - الأمين العام",
)


@pytest.mark.parametrize("text", WROTE)
def test_a_line_that_names_a_writer_is_a_byline(text: str) -> None:
    assert is_byline(next(lines_of(text)))


@pytest.mark.parametrize("text", WROTE_NOT)
def test_a_line_that_names_a_desk_or_an_outlet_is_none(text: str) -> None:
    assert not is_byline(next(lines_of(text)))


def test_an_account_is_no_part_of_who_signed() -> None:
    assert signer("أحمد العلي - @ahmad_ali") == "أحمد العلي"


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("الميناء – خلدون الصفدي", True),
        ("الميناء - متابعة صحفية", False),  # no surname
        ("الميناء – المكتب الإعلامي", False),
        ("الميناء – قسم الصيادي", False),  # a desk
        ("السوق – خلدون الصفدي", False),  # of which the headline says nothing
    ],
)
def test_an_unknown_name_beside_a_place_of_the_headline_is_a_byline(text: str, signed: bool) -> None:
    line, headline = next(lines_of(text)), next(lines_of("الميناء يستقبل أول سفينة"))
    assert is_beside_its_place(line, headline) == signed
