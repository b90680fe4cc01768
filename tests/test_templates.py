"""Each template, filled, passes the check: with what it asks for alone, and with everything that it offers."""

import re
from pathlib import Path

import pytest

from isnad.message import Message
from isnad.model.claim_kinds import CLAIM_KINDS
from isnad.model.records import RECORDS, schema_file
from isnad.pipeline import check_archive
from isnad.read.folders import Folders

TEMPLATES = Path(__file__).parents[1] / "templates"
_BLANK = re.compile("‹([^› ][^›]*)›")
_OFFERED = re.compile(r"^#(?=(?:    )?[a-z_]+:)", re.MULTILINE)

FILLED = {
    "العنوان كما طُبع": "فتح الجسر بعد شهر",
    "معرّف الجهة الناشرة": "al-sabah",
    "اسم الكاتب كما طُبع": "ليلى منصور",
    "سطر المصدر كما طُبع": "ليلى منصور – الصباح",
    "معرّف الحدث": "bridge-2020",
    "تاريخ النشر": "2020-04-02/2020-04-03",
    "من أين عرفت التاريخ": "يقول المقال «أمس»",
    "عنوان المقال على الويب": "https://example.org/opened",
    "عنوان نسخة محفوظة منه": "https://example.org/copy",
    "يوم حفظ النسخة": "2020-04-05",
    "يوم أخذ الأصل": "2020-04-04",
    "اسم قصير للقوائم": "الصباح (ج)",
    "رخصة النص الكامل": "CC BY 4.0",
    "كم شخصاً": "unknown",
    "سبب في عدد من وراء الصفة": "لا يذكر المقال اسماً",
    "معرّف الوكالة": "wakala",
    "اسم ملف الأصل": "c.txt",
    "بصمة الأصل": "c" * 64,
    "عدد كلمات الأصل": "210",
    "تاريخ اليوم": "2026-11-22",
    "اسم من كتب السجل": "سمر",
    "اسم من راجعه": "ليلى أحمد",
    "معرّف القائل": "samir-haddad",
    "تسمية في المقال": "المسؤول البلدي",
    "صفته كما طُبعت": "رئيس البلدية",
    "فعل القول": "قال",
    "كلمات الاقتباس": "عاد الجسر إلى الناس",
    "بداية الاقتباس في الأصل": "10",
    "نهاية الاقتباس في الأصل": "29",
    "معرّف المسألة": "injured",
    "معرّف مسألة أخرى": "cause",
    "لفظ التحفّظ": "نحو",
    "الموقف": "suspects",
    "فعل النقل": "نقلت",
    "أقل العدد": "3",
    "أكثر العدد": "3",
    "العدد كما طُبع": "ثلاثة",
    "كلمات القول": "سقوط ثلاثة جرحى",
    "سبب إن احتاج الفهم إلى سبب": "لا يذكر المقال متى قال ذلك",
    "الملخّص": "قال سمير حداد: «عاد الجسر إلى الناس»، وذكّر المسؤول البلدي بما كان من سقوط ثلاثة جرحى.",
    "الاسم": "حارة الميناء",
    "صيغة أخرى للاسم": "حي الميناء القديم",
    "صيغة قصيرة": "الميناء",
    "وصف": "الحي المطل على المرفأ",
    "كلمة تشبهه": "ميناء السفن",
    "الاسم بحروف لاتينية": "Harbour Quarter",
    "رقم ويكي بيانات": "Q42",
    "نوع الشخص": "person",
    "نوع المكان": "town",
    "اسم النوع": "ميناء",
    "رمز البلد": "LBN",
    "نوع الجهة": "outlet",
    "نوع الجواب": "choice",
    "خط العرض": "35.3",
    "خط الطول": "40.29",
    "الدقة بالكيلومترات": "3",
    "من أين الإحداثية": "من خريطة البلدية",
    "معرّف ما يضمّه": "WITHIN",
    "عنوان الموقع": "https://example.org",
    "تعريف قصير": "من أمثلة الاختبار.",
    "السؤال": "متى أُعيد فتح الجسر؟",
    "ماذا يُعدّ": "الأيام",
    "الوحدة": "يوم",
    "معرّف الجواب الأول": "spring",
    "الجواب الأول": "في الربيع",
    "معرّف الجواب الثاني": "summer",
    "الجواب الثاني": "في الصيف",
    "حدود السؤال": "السؤال عن فتحه للسيارات.",
    "اسم الحدث": "فتح جسر الوادي، 2020",
    "تاريخ الحدث": "2020-04-02",
    "معرّف المكان": "wadi-bridge",
    "الحدث في جملتين": "أُعيد فتح الجسر.",
    "اسم الحقل": "byline",
    "القيمة القديمة": "ليلى",
    "رمز اللغة": "ku",
    "الاسم بهذه اللغة": "Pira Geliyê",
    "سبب التصويب": "سقط اسم العائلة عند النسخ",
}
WITHIN = {"places": "wadi-bridge", "organisations": "wakala"}
SHELVES = {
    "article": "articles",
    "person": "people",
    "place": "places",
    "organisation": "organisations",
    "claim": "claims",
    "event": "events",
    "correction": "articles",
}


def _template(name: str) -> str:
    return (TEMPLATES / f"{name}.md").read_text(encoding="utf-8")


def _filled(name: str, offered: bool) -> str:
    text = _template(name)
    if offered:
        text = _OFFERED.sub("", text)
        if name == "person":  # whose number is asked of roles alone, and who he is of nobody else
            text = re.sub(r"^wikidata:.+\n", "", text.replace("‹نوع الشخص›", "role"), flags=re.MULTILINE)
        if name == "event":  # its claims come after it
            text = re.sub(r"^tiles:.+\n", "", text, flags=re.MULTILINE)
        if name == "claim":  # what it offers in place of positions
            text = re.sub(r"positions:\n(  .+\n)+|^compatible:.+\n", "", text, flags=re.MULTILINE)
            text = text.replace("‹نوع الجواب›", "number")
    text = _BLANK.sub(lambda blank: FILLED[blank[1]], text)
    return text.replace("WITHIN", WITHIN.get(SHELVES[name], ""))


def _said(root: Path) -> list[Message]:
    return check_archive(Folders.at(root)).messages


def _place(root: Path, name: str) -> Path:
    shelf = SHELVES[name]
    return (root if shelf == "articles" else root / "docs") / shelf / "from-a-template.md"


@pytest.mark.parametrize("offered", [False, True], ids=["asked", "offered"])
@pytest.mark.parametrize("name", ["article", "person", "place", "organisation", "claim", "event"])
def test_a_filled_template_is_a_record(sample_copy: Path, name: str, offered: bool) -> None:
    (sample_copy / "languages.txt").write_text("ku\n")
    _place(sample_copy, name).write_text(_filled(name, offered), encoding="utf-8")
    assert list(map(str, _said(sample_copy))) == []


def test_a_filled_correction_stands_in_a_record(sample_copy: Path) -> None:
    record = sample_copy / "articles" / "morning-bridge-closed.md"
    lines = _filled("correction", offered=False).split("---\n")[1]
    record.write_text(record.read_text("utf-8").replace("silent: []\n", lines), encoding="utf-8")
    assert list(map(str, _said(sample_copy))) == []


@pytest.mark.parametrize("name", ["article", "person", "place", "organisation", "claim", "event"])
def test_a_template_that_nobody_filled_is_refused(sample_copy: Path, name: str) -> None:
    _place(sample_copy, name).write_text(_template(name), encoding="utf-8")
    assert _said(sample_copy)


@pytest.mark.parametrize("name", ["article", "person", "place", "organisation", "claim", "event"])
def test_a_template_offers_every_field_but_those_for_later(name: str) -> None:
    model = RECORDS[SHELVES[name]]
    later = {
        "id",
        "source",
        "body",
        "fingerprint",
        "aliases",
        "old_anchors",
        "corrections",
        "revised",
        "review",
        "beside",
        "course",
        "same_as",
        "people",
        "crawl",
    }
    fields = {info.alias or key for key, info in model.model_fields.items()} - later
    offered = set(re.findall(r"^#?([a-z_]+):", _template(name), re.MULTILINE))
    assert fields - offered == set()
    assert offered <= fields


def test_there_is_a_template_for_each_thing_that_is_contributed() -> None:
    assert {file.stem for file in TEMPLATES.iterdir()} == SHELVES.keys()


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.md")), ids=lambda path: path.stem)
def test_a_template_names_the_schema_that_its_copy_keeps_to(template: Path) -> None:
    shelf = next((shelf for shelf, model in RECORDS.items() if model.__name__.lower() == template.stem), None)
    named = re.findall(r"^# yaml-language-server: \$schema=(.+)$", template.read_text(encoding="utf-8"), re.MULTILINE)
    if shelf is None:  # a correction goes into a file that has its own
        assert named == []
        return
    root = TEMPLATES.parent
    copy = root / ("articles" if shelf == "articles" else f"docs/{shelf}")
    assert [(copy / path).resolve() for path in named] == [root / schema_file(RECORDS[shelf])]
    assert (root / schema_file(RECORDS[shelf])).is_file()


def test_every_kind_of_claim_is_offered_and_told_of() -> None:
    template = (TEMPLATES / "claim.md").read_text("utf-8")
    guide = (TEMPLATES.parent / "docs/guide.md").read_text("utf-8")
    assert [kind for kind in CLAIM_KINDS if not re.search(rf"^#.*\b{kind}\b", template, re.MULTILINE)] == []
    assert [kind for kind in CLAIM_KINDS if f"| `{kind}` |" not in guide] == []
