"""Which line of a pasted page is its headline, among others that look so, and what those others are."""

import pytest

from isnad.find.layout.finding import find_layout

H = "البلدية تغلق الجسر القديم ثلاثة أسابيع"
TEXT = (
    "أغلقت البلدية، أمس، الجسر القديم أمام السيارات لترميم دعائمه بعد فيضان جرف حاجزيه ومنع المارة من العبور.",
    "وقال رئيس الأشغال في المدينة المهندس عاصم الدرويش إن الفرق تعمل ليلا حتى لا تتعطل حركة الطلاب بين الضفتين.",
    "وطالب أصحاب المحال القريبة بتعويضهم عن أيام الإغلاق، فيما قالت البلدية إن ذلك خارج موازنتها لهذا العام.",
)
ABOVE = {
    "a-radio-that-says-its-name-twice": (
        "محليات\nراديو الضفاف 101.5\nالأحد 3 أيار 2020 - 11:05 راديو الضفاف 101.5\nصورة\nراديو الضفاف 101.5",
        ["boilerplate"] * 5,
    ),
    "headlines-of-other-articles": (
        "وفاة الفنان رامز العطار\nموجة حر على الشمال\nارتفاع أسعار البن\nمباراتان في دوري السلة اليوم",
        ["boilerplate"] * 4,
    ),
    "beginnings-of-other-articles": (
        "أقر مجلس الجامعة قبول دفعة جديدة من طلاب التمريض حسب...\n"
        "تنطلق اليوم أعمال معرض التمور بمشاركة عشرات المزارعين...\n",
        ["boilerplate"] * 2,
    ),
    "whom-the-picture-shows": ("رئيس لجنة الأشغال عاصم الدرويش", ["caption"]),
    "who-speaks-to-the-outlet": ("مدير أشغال المدينة لـ«الضفاف»:\nحاورته في المدينة / سلمى الحموي", ["deck", "byline"]),
    "a-day-with-a-comma-before-it": ("صوت أهل الضفة\nالأحد ,3 مايو, 2020 م\nطباعة", ["boilerplate"] * 3),
    "a-day-then-an-outlet-and-a-place": ("2020-05-03\nضفاف الشمال- الجسر", ["boilerplate", "source-line"]),
    "a-day-then-an-outlet-and-its-word": ("2020-05-03\nضفاف الشمال – صوت الناس", ["boilerplate"] * 2),
    "a-day-then-a-section": ("2020-05-03\nأخبار الشمال - الجسر القديم", ["boilerplate"] * 2),
    "a-place-and-an-outlet-then-a-clock": (
        "الميناء ـ صوت الضفاف\nآخر تحديث GMT08:15:30",
        ["source-line", "boilerplate"],
    ),
    "a-picture-with-its-month": (
        "camera icon\nعاملان من “أشغال الشمال” قرب الضفة - أيار 2020 (الضفاف ميديا)\nشارك",
        ["boilerplate", "caption", "boilerplate"],
    ),
    "an-agency-over-its-menu": ("صوت أهل الضفة\nوكالة الضفاف الإخبارية\nبحث\nطباعة", ["boilerplate"] * 4),
}


@pytest.mark.parametrize(("above", "kinds"), ABOVE.values(), ids=ABOVE)
def test_what_stands_over_the_headline_is_not_the_headline(above: str, kinds: list[str]) -> None:
    page = "\n".join((above, H, "", *TEXT))
    found = [(line.kind, page[line.start : line.end]) for line in find_layout(page)]
    assert [kind for kind, _ in found] == [*kinds, "title", *["body"] * len(TEXT)]
    assert ("title", H) in found


@pytest.mark.parametrize(
    "headline",
    [
        "رئيس الأشغال ينفي إغلاق الجسر القديم",
        "محافظ المدينة في الجسر القديم",
        "ماذا بقي من الجسر القديم...",
        "البلدية تغلق الجسر القديم أمام السيارات - 3 أيار 2020 (فيديو)",
        "ماذا بقي من الجسر القديم في المدينة...\nأغلقت البلدية الجسر القديم أمام السيارات لترميم دعائمه...",
    ],
)
def test_a_headline_that_looks_so_is_one(headline: str) -> None:
    page = "\n".join((headline, "", *TEXT))
    found = [page[line.start : line.end] for line in find_layout(page) if line.kind == "title"]
    assert found == headline.split("\n")[:1]


BELOW = ("\n".join((*TEXT, H, "الأحد، 3 مايو 2020 10:47 م")), "\n".join((*TEXT, H)))


def test_who_received_whom_is_a_headline_with_its_deck_below() -> None:
    headline = "رئيس الأشغال استقبل عاصم الدرويش"
    page = "\n".join((headline, "الدعامة الغربية لا تحتمل شتاء آخر", "", *TEXT))
    assert [page[line.start : line.end] for line in find_layout(page) if line.kind == "title"] == [headline]


@pytest.mark.parametrize("above", ["ضبط مواعيد الموسم المقبل", "الموسم المقبل: مواعيد مضبوطة"])
def test_of_two_lines_the_one_that_says_who_says_what_is_the_headline(above: str) -> None:
    headline = "الدرويش يطمئن طلاب الضفة: لن تؤجل دروسكم ساعة"
    page = "\n".join((above, headline, "ضفاف نيوز - سلمى الحموي", "", *TEXT))
    found = [page[line.start : line.end] for line in find_layout(page) if line.kind == "title"]
    assert found == [headline if ":" not in above else above]


def test_a_headline_printed_below_its_text_right_above_its_day_is_one() -> None:
    dated, undated = (find_layout(page) for page in BELOW)
    assert [line.kind for line in dated] == [*["body"] * len(TEXT), "title", "date"]
    assert "title" not in [line.kind for line in undated]
