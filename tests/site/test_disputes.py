"""Where the first five articles agree and where they contradict one another can be read off the claims' pages.

Each row is a claim, and answers of which one printed line of its page holds all words: what is said, by whom, in which
article; so a row fails where an answer, who gives it or where it stands is lost.
"""

import re
from pathlib import Path

import html5lib
import pytest

OFFICIAL, VEALE = "مسؤول أمريكي لم يُذكر اسمه", "توماس فيل"
STATE_MEDIA, MINISTRY = "وسائل إعلام سورية حكومية", "وزارة الدفاع الروسية"
SY24_A, SY24_B, ENAB, MOJAHEDIN, TURKEY = "سوريا 24 (أ)", "سوريا 24 (ب)", "عنب بلدي", "مجاهدي خلق", "تركيا الآن"
ROWS: dict[str, tuple[tuple[str, ...], ...]] = {
    "attackers-deaths": (
        ("أكثر من 100", OFFICIAL, SY24_A, ENAB, MOJAHEDIN, TURKEY),
        ("200", SY24_B),
        ("لا يعلم", VEALE, SY24_B),
        ("100 جندي", "بلسان تركيا الآن"),
        ("100 قتيل", "بلسان سوريا 24"),
    ),
    "attackers-casualties": (("المئات", MOJAHEDIN), ("عشرات القتلى والجرحى", SY24_B)),
    "russian-deaths": (("اثنين على الأقل", ENAB), ("العديد", ENAB), ("نحو مئتي روسي", SY24_B), ("معظمهم", SY24_B)),
    "russians-killed": (("لا يعلم", "الكرملين", ENAB), ("لا يؤكد ولا ينفي", VEALE, SY24_B)),
    "russian-regulars-presence": (
        ("ينفي", MINISTRY, ENAB),
        ("لا يؤكد ولا ينفي", VEALE, SY24_B),
        ("محتملاً", SY24_A),
    ),
    "russian-contractors-involved": (("غير نظاميين", ENAB, SY24_B), ("واغنر", MOJAHEDIN), ("محتملاً", MOJAHEDIN)),
    "attackers-number": (("500", SY24_A, MOJAHEDIN, TURKEY), ("المئات", ENAB)),
    "attackers-identity": (("روسي", "بلومبرغ", SY24_B), ("لا يؤكد ولا ينفي", VEALE), ("لا يعلم", MOJAHEDIN)),
    "iran-backed-involved": (("محتملاً", SY24_A, MOJAHEDIN),),
    "syrian-media-description": (("أبناء المنطقة", STATE_MEDIA, TURKEY), ("شعبية", ENAB)),
    "who-initiated": (
        ("بهجوم على قوات سوريا الديمقراطية", SY24_A, ENAB, MOJAHEDIN, TURKEY, SY24_B),
        ("استطلاع", MINISTRY, ENAB),
        ("داعش", STATE_MEDIA, TURKEY, ENAB),
    ),
    "initial-fire": (("20 إلى 30", VEALE, SY24_B),),
    "attack-characterisation": (("غير مبرر", ENAB, MOJAHEDIN),),
    "legitimacy": (
        ("عدوان", "كلينتسفيتش", SY24_A, TURKEY),
        ("دفاع عن النفس", VEALE, SY24_B),
        ("دعم الإرهاب", TURKEY),
    ),
    "syrian-media-count": (("عشرات الشهداء", ENAB, TURKEY),),
    "motive": (("أراضٍ", SY24_A, MOJAHEDIN, TURKEY), ("نفط", SY24_A, MOJAHEDIN, TURKEY), ("يرجّح",)),
    "sdf-casualties": (("جريح واحد", SY24_A, SY24_B, TURKEY), ("لا قتلى", ENAB)),
    "us-casualties": (("لا قتلى ولا جرحى", SY24_A, TURKEY), ("لا قتلى", ENAB), ("لا خسائر", SY24_B)),
    "coalition-troops-kind": (("مستشارون", MOJAHEDIN, SY24_B), ("قوات", SY24_A, TURKEY)),
    "prior-notice": (("قوات سوريا الديمقراطية", TURKEY), ("الموالية للحكومة", MOJAHEDIN)),
    "contacts-with-russians": (("قبل الضربة وأثناءها وبعدها", OFFICIAL, "بوليتيكو", MOJAHEDIN, TURKEY),),
    "russian-assurance": (("لن ينخرطوا", MOJAHEDIN),),
    "distance-from-line": (("8", SY24_A, TURKEY),),
    "location": (
        ("شرق نهر الفرات", SY24_B),
        ("خشام والطابية", TURKEY),
        ("الصالحية", MOJAHEDIN),
        ("دير الزور", ENAB),
    ),
    "sdf-shelled-where": (("كونكو", "جديد عكيدات", SY24_A),),
    "strike-fired-from": (("العمر", MOJAHEDIN),),
    "strike-means": (("جوية", SY24_A), ("مدافع ثقيلة وصواريخ", MOJAHEDIN), ("ومدفعية", VEALE, SY24_B)),
    "event-date": (("الليلة الماضية", OFFICIAL, ENAB, MOJAHEDIN, TURKEY), ("السبت الماضي", SY24_B)),
    "wagner-numbers-syria": (("آلاف", MOJAHEDIN), ("3000", MOJAHEDIN)),
}


@pytest.mark.parametrize("claim", ROWS)
def test_a_dispute_is_read_off_its_page(site: Path, claim: str) -> None:
    page = html5lib.parse((site / f"claims/{claim}.html").read_text("utf-8"), namespaceHTMLElements=False)
    lines = [re.sub(r"\s+", " ", "".join(line.itertext())) for line in page.iterfind(".//article//li")]
    lost = [words for words in ROWS[claim] if not any(all(word in line for word in words) for line in lines)]
    assert lost == []
