"""One file -> one record, or every fault in it with its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.message import Message
from archive.model.records import RECORDS, Article, Person, Place, Record
from archive.read.records import read_record

ARCHIVE = Path(__file__).parents[1] / "cases" / "archive"
FILES = {
    Article: "articles/morning-bridge-closed.md",
    Person: "docs/people/samir-haddad.md",
    Place: "docs/places/wadi-bridge.md",
}
EMPTY = "هذا الحقل فارغ؛ احذفه إن لم تُعرف قيمته"
REASON = "ما لم يُنَصّ عليه يحتاج إلى سبب؛ أضف because"
EDTF = "ليس على صورة EDTF؛ اكتب مثلاً 2018-02-07 أو 2018-02-07/2018-02-08"

FAULTS: list[tuple[type[Record], str, str, list[str]]] = [
    # What is written in place of what, in which sample file; then the messages, without the path.
    (Article, "silent: []", "silnt: []", ["42:1: الحقل «silnt» غير معروف؛ لعلك تريد «silent»"]),
    (Article, "silent: []", "qwzx: []", ["42:1: الحقل «qwzx» غير معروف"]),
    (Article, "silent: []", "bod: x", ["42:1: الحقل «bod» غير معروف"]),
    (Article, "hedge: ربما", "hegde: ربما", ["37:5: الحقل «hegde» غير معروف؛ لعلك تريد «hedge»"]),
    (Article, "hedge: ربما", "silent: x", ["37:5: الحقل «silent» غير معروف"]),
    (
        Article,
        "{from: wakala,",
        "{frm: wakala,",
        ["26:12: الحقل «frm» غير معروف؛ لعلك تريد «from»"],
    ),
    (Article, "min: 3,", "mni: 3,", ["31:13: الحقل «mni» غير معروف؛ لعلك تريد «min»"]),
    (Article, "certainty: stated", "certanty: x", ["7:31: الحقل «certanty» غير معروف؛ لعلك تريد «certainty»"]),
    (Article, "title: إغلاق", "id: x\ntitle: إغلاق", ["2:1: لا يُكتب الحقل «id» في الرأس؛ احذفه"]),
    (Article, "silent: []", "body: x", ["42:1: لا يُكتب الحقل «body» في الرأس؛ احذفه"]),
    (Article, "silent: []", "source: x", ["42:1: لا يُكتب الحقل «source» في الرأس؛ احذفه"]),
    (Article, "outlet: al-sabah\n", "", ["2:1: ينقص هذا الحقل: «outlet»"]),
    (Article, "    verb: قال\n", "", ["15:5: ينقص هذا الحقل: «verb»"]),
    (Article, "outlet: al-sabah", "outlet:", ["3:1: " + EMPTY]),
    (Article, "text: full", "text: ~", ["9:1: " + EMPTY]),
    (Article, "byline: ليلى منصور", "byline: ''", ["4:1: " + EMPTY]),
    (Article, "outlet: al-sabah", "outlet: Al_Sabah", ["3:1: القيمة «Al_Sabah» ليست على الصورة المطلوبة"]),
    (Article, "byline: ليلى منصور", r'byline: "أ\nب"', ["4:1: القيمة «أ↵ب» ليست على الصورة المطلوبة"]),
    (Article, "byline: ليلى منصور", "byline: [ليلى]", ["4:1: المطلوب نص؛ ضع القيمة بين علامتي اقتباس"]),
    (Article, "byline: ليلى منصور", "byline: " + "ل" * 501, ["4:1: القيمة أطول من 500 محرف"]),
    (Article, "[bridge-2020]", "bridge-2020", ["6:1: المطلوب قائمة بين [ و]"]),
    (Article, "original: {", "original: x # {", ["10:1: المطلوب حقول من «مفتاح: قيمة»"]),
    (Article, "words: 60", "words: ستون", ["10:99: المطلوب عدد صحيح لا «ستون»"]),
    (Article, "words: 60", "words: -1", ["10:99: المطلوب عدد لا يقل عن 0"]),
    (Article, "min: 3,", "min: ثلاثة,", ["31:13: المطلوب عدد لا «ثلاثة»"]),
    (Article, "min: 3,", "min: nan,", ["31:13: المطلوب عدد محدود لا «nan»"]),
    (Article, "min: 3,", "min: 4,", ["31:5: القيمة min أكبر من max"]),
    (Article, "text: full", "text: half", ["9:1: القيمة «half» ليست من المسموح به: 'digest' or 'full'"]),
    (Article, "date: 2020-03-02", "date: 2020-02-30", [f"7:13: التاريخ «2020-02-30» {EDTF}"]),
    (Article, "date: 2020-03-02", "date: 2020/", [f"7:13: التاريخ «2020/» {EDTF}"]),
    (Article, "recorded: 2026-11-21", "recorded: NO", [f"11:1: التاريخ «NO» {EDTF}"]),
    (Article, "date: 2020-03-02", "date: 2020/2019", ["7:13: ينتهي التاريخ «2020/2019» قبل أن يبدأ"]),
    (Article, "certainty: stated", "certainty: inferred", ["7:1: " + REASON]),
    (Article, "{from: wakala, verb: نقلت}", "{verb: نقلت}", ["26:11: " + REASON]),
    (Article, "https://example.org/bridge", "جسر", ["8:1: العنوان «جسر» ليس رابط http أو https صحيحاً"]),
    (
        Article,
        "https://example.org/bridge",
        "javascript:alert(1)",
        ["8:1: العنوان «javascript:alert(1)» ليس رابط http أو https صحيحاً"],
    ),
    (Article, "https://example.org/bridge", "{value: https://e.org, certainty: inferred}", ["8:1: " + REASON]),
    (Person, "official: true", "official: ربما", ["8:1: المطلوب true أو false لا «ربما»"]),
    (Person, "kind: person", "kind: person\nwikidata: Q0", ["7:1: القيمة «Q0» ليست على الصورة المطلوبة"]),
    (Place, "lat: 33.5", "lat: 93.5", ["5:12: المطلوب عدد لا يزيد على 90.0"]),
    (Place, "precision: 2", "precision: 0", ["5:35: المطلوب عدد أكبر من 0.0"]),
    (Place, "precision: 2", "precision: inf", ["5:35: المطلوب عدد محدود لا «inf»"]),
]


def _read(model: type[Record], raw: bytes, path: str = "") -> Record | list[Message]:
    return read_record(model, path or FILES[model], raw)


def _sample(model: type[Record]) -> str:
    return (ARCHIVE / FILES[model]).read_text("utf-8")


@pytest.mark.parametrize(("model", "was", "written", "faults"), FAULTS, ids=lambda value: str(value)[:30])
def test_a_fault_is_told_in_words_at_its_place(model: type[Record], was: str, written: str, faults: list[str]) -> None:
    sample = _sample(model)
    assert was in sample
    told = _read(model, sample.replace(was, written, 1).encode())
    assert isinstance(told, list)
    assert [str(message) for message in sorted(told)] == [f"{FILES[model]}:{fault}" for fault in faults]


def test_every_fault_of_a_file_is_told_at_once() -> None:
    sample = _sample(Article)
    for was, written in (("text: full", "text: half"), ("min: 3,", "min: x,"), ("silent:", "silnt:")):
        sample = sample.replace(was, written, 1)
    told = _read(Article, sample.replace("    verb: قال\n", "").encode())
    assert isinstance(told, list)
    assert [(message.line, message.column) for message in sorted(told)] == [(9, 1), (15, 5), (30, 13), (41, 1)]


def test_byte_order_mark_and_carriage_returns_before_line_ends_change_nothing() -> None:
    plain = _sample(Article)
    windows = b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode()
    record = _read(Article, windows)
    assert isinstance(record, Article)
    assert record == _read(Article, plain.encode())
    assert "\r" not in record.body


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_another_encoding_is_told_on_its_line(encoding: str) -> None:
    text = "---\nname: خبر\n---\n"
    line = {"cp1256": 2, "utf-16": 1}[encoding]
    assert _read(Person, text.encode(encoding)) == [Message(FILES[Person], line, 1, "الملف ليس بترميز UTF-8؛ احفظه به")]


@pytest.mark.parametrize("control", ["\0", "\x02", "\r", "\x0b", "\x1b", "\x7f", "\x85", "\x9f", "\uffff"])
def test_a_control_character_is_told_at_its_place(control: str) -> None:
    text = _sample(Person)
    for broken, line, column in (
        (text + f"سطر {control} آخر\n", text.count("\n") + 1, 5),
        (control + text, 1, 1),
        (text.replace("true", f"tr{control}ue"), 8, 13),
    ):
        said = f"في النص محرف تحكّم لا يُرى (U+{ord(control):04X})؛ احذفه"
        assert _read(Person, broken.encode()) == [Message(FILES[Person], line, column, said)]


def test_tabs_bidi_marks_and_joiners_are_kept() -> None:
    marks = "\t\u200c\u200d\u200e\u200f\u202b\u2066\u2069\u2028\ufeff"
    record = _read(Person, (_sample(Person) + marks).encode())
    assert isinstance(record, Person)
    assert record.body.endswith(marks)


def test_a_file_name_is_its_id_and_has_the_form_of_one() -> None:
    raw = _sample(Person).encode()
    record = _read(Person, raw, "docs/people/a-1.md")
    assert isinstance(record, Person)
    assert record.id == "a-1"
    for name in ("A", "a_b", "-a", "a--b", "سمير", "a b", "x" * 81):
        assert isinstance(_read(Person, raw, f"docs/people/{name}.md"), list)


def test_an_empty_value_is_as_one_left_out() -> None:
    named = _sample(Article).replace("byline: ليلى منصور", "byline:")
    record = _read(Article, named.encode())
    assert isinstance(record, Article)
    assert record.byline is None


@given(st.binary(), st.sampled_from(sorted(RECORDS)))
def test_any_bytes_are_read_or_told_of(raw: bytes, shelf: str) -> None:
    for file in (raw, b"---\n" + raw + b"\n---\n", b"---\nname: " + raw + b"\n---\n"):
        told = read_record(RECORDS[shelf], f"docs/{shelf}/some-id.md", file)
        assert isinstance(told, Record) or told
