"""What an editor does, one action at a time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from isnad.record.actions import ActionRefused
from isnad.record.annotate import without_name
from isnad.record.session import Session
from isnad.record.state import state_as_data
from isnad.record.work import FORM, as_data, forms_of_names, from_data

Span = Callable[[Session, str], dict[str, int]]


def test_a_selection_becomes_a_quotation_at_its_very_place(sitting: Session, span: Span) -> None:
    words = "لا يعلم كم كان عدد العمّال تحت الجسر"
    drafted = len(sitting.work.notes("quotations"))
    sitting.do({"do": "quote", **span(sitting, f" {words}")})
    (quote,) = [q for q in sitting.work.notes("quotations") if q["words"] == words]
    assert sitting.original.text[slice(*quote["original"])] == words
    assert quote["id"] == f"q{drafted + 1}"  # after those that the importer drafted
    starts = [q["original"][0] for q in sitting.work.notes("quotations")]
    assert starts == sorted(starts)


def test_a_selection_cuts_no_number(sitting: Session) -> None:
    text = sitting.original.text
    hundred = replace(sitting.original, found=replace(sitting.original.found, text=f"{text[:4]}1200 {text[9:]}"))
    assert hundred.select(5, 7).words == "1200"


def test_a_selection_cuts_no_last_word(sitting: Session) -> None:
    """The letters of لا are one sign, in the middle of which a pointer may end."""
    text = "احترق اثنا عشر محلاً كلّها"
    lines = (replace(sitting.original.found.lines[0], start=0, end=len(text)),)
    short = replace(sitting.original, found=replace(sitting.original.found, text=text, lines=lines))
    for end in range(text.index("حلاً") + 1, text.index("حلاً") + 5):
        assert short.select(6, end).words == "اثنا عشر محلاً"
    assert short.select(6, text.index(" محلاً")).words == "اثنا عشر"


def test_with_a_speakers_last_quotation_goes_what_waited_for_him(
    root: Path, open_on: Callable[[str], Session], span: Span
) -> None:
    original = root / "originals" / "al-masa.txt"
    asked = "وقالت جمعية السائقين إن التحقيق لا يكفي وحده، وإن أعضاءها لم يُسألوا بعد.\n"
    original.write_text(original.read_text("utf-8") + asked, "utf-8")
    sitting = open_on(original.name)
    stubs = [q["speaker"] for q in sitting.work.notes("quotations") if q["speaker"].startswith("speaker-to-confirm")]
    assert stubs and any(stubs[-1] in line for line in sitting.work.front["review"]["confirm"])
    for quote in [q["id"] for q in sitting.work.notes("quotations") if q["speaker"] == stubs[-1]]:
        assert any(stubs[-1] in line for line in sitting.work.front["review"]["confirm"])
        sitting.do({"do": "remove", "id": quote})
    assert not any(stubs[-1] in line for line in sitting.work.front["review"]["confirm"])


def test_an_assertion_is_said_by_whom_the_quotation_around_it_names(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "cause", **span(sitting, "السيل لم يكن أشدّ")})
    (said,) = sitting.work.notes("assertions")
    assert (said["source"], said["via"]) == ("engineer-unnamed", [{"from": "wakala", "verb": "نقلت"}])


def test_what_nobody_is_said_to_say_is_the_outlets(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "أكثر من خمسة أشخاص")})
    (said,) = sitting.work.notes("assertions")
    assert "source" not in said and said["stance"] == "asserts"


def test_the_day_is_taken_from_the_selected_words(sitting: Session, span: Span) -> None:
    sitting.do({"do": "dated", **span(sitting, "1 آذار/مارس")})
    assert sitting.work.front["published"]["date"] == "2020-03-01"
    with pytest.raises(ActionRefused, match="no-date-there"):
        sitting.do({"do": "dated", **span(sitting, "عشرة جرحى")})


def test_a_headline_is_its_own_zone(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "عشرة جرحى")})
    (said,) = sitting.work.notes("assertions")
    assert (said["zone"], said["words"], said["original"]) == ("title", "عشرة جرحى", [0, 9])


def test_a_claim_that_is_answered_is_not_silent(sitting: Session, span: Span) -> None:
    sitting.do({"do": "silent", "claim": "cause", "on": True})
    sitting.do({"do": "silent", "claim": "injured", "on": True})
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "عشرة جرحى")})
    assert sitting.work.front["silent"] == ["cause"]
    with pytest.raises(ActionRefused, match="said-already"):
        sitting.do({"do": "silent", "claim": "injured", "on": True})
    sitting.do({"do": "silent", "claim": "cause", "on": False})
    assert "silent" not in sitting.work.front


def test_words_are_bound_to_the_digest(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "أكثر من خمسة أشخاص")})
    sitting.do({"do": "body", "text": "أُصيب كثيرون، بل كثيرون جداً."})
    last = sitting.work.body.rindex("كثيرون")
    sitting.do({"do": "bind", "id": "a1", "start": last - 1, "end": last + 6})
    said = sitting.work.note("a1")
    assert (said["words"], said["occurrence"]) == ("كثيرون", 2)
    sitting.do({"do": "put", "id": "a1"})
    assert sitting.work.body == "أُصيب كثيرون، بل كثيرون جداً.\n\n«أكثر من خمسة أشخاص»"
    assert "occurrence" not in sitting.work.note("a1")


def test_what_rested_on_a_removed_assertion_rests_on_it_no_more(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "أكثر من خمسة أشخاص")})
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "عشرة جرحى")})
    sitting.do({"do": "set", "path": ["assertions", "a2", "rests_on"], "value": ["a1"]})
    sitting.do({"do": "remove", "id": "a1"})
    assert "rests_on" not in sitting.work.note("a2")


def test_a_new_entry_is_a_file_of_its_own_and_stands_for_each_stub(
    root: Path, open_on: Callable[[str], Session]
) -> None:
    original = root / "originals" / "al-masa.txt"
    asked = "وقالت جمعية السائقين إن التحقيق لا يكفي وحده، وإن أعضاءها لم يُسألوا بعد.\n"
    original.write_text(original.read_text("utf-8") + asked, "utf-8")
    sitting = open_on(original.name)
    drafted, stub = next(
        (q["id"], q["speaker"]) for q in sitting.work.notes("quotations") if q["speaker"].startswith("speaker-to")
    )
    entry = {"shelf": "organisations", "kind": "group", "name": "جمعية السائقين", "latin": "Drivers' Association"}
    sitting.do({"do": "entry", **entry, "for": stub})
    assert sitting.work.note(drafted)["speaker"] == "drivers-association" and "as" not in sitting.work.note(drafted)
    text = sitting.files["docs/organisations/drivers-association.md"]
    assert "name: جمعية السائقين" in text and text.startswith("---\n")
    assert not any(stub in line for line in sitting.work.front["review"]["confirm"])
    sitting.do({"do": "entry", **entry})
    assert sitting.work.entries[-1].id == "drivers-association-2"


def test_who_gets_an_entry_is_described_without_his_name(
    root: Path, open_on: Callable[[str], Session], span: Span
) -> None:
    original = root / "originals" / "al-masa.txt"
    said = (
        "وقالت مديرة الميناء هدى الراوي إن «الجسر أُغلق قبل ساعة واحدة من الحادث».\n"
        "وأضافت هدى الراوي «لم نرَ شقوقاً في الجسر قبل ذلك اليوم».\n"
        "وقالت مديرة الميناء هدى الراوي إن «السيارات مُنعت من العبور ليلتها».\n"
    )
    original.write_text(original.read_text("utf-8") + said, "utf-8")
    sitting = open_on(original.name)

    for drafted in sitting.work.notes("quotations"):
        sitting.do({"do": "remove", "id": drafted["id"]})
    sitting.do({"do": "quote", **span(sitting, "الجسر أُغلق قبل ساعة")})
    (quote,) = sitting.work.notes("quotations")
    assert "speaker" not in quote and quote["as"] == "مديرة الميناء هدى الراوي"
    entry = {"shelf": "people", "kind": "person", "name": "هُدى الرّاوي", "latin": "Huda al-Rawi"}
    sitting.do({"do": "entry", **entry, "positions": [quote["as"]], "for": ["quotations", quote["id"], "speaker"]})
    assert sitting.work.entries[-1].front["positions"] == [{"as": "مديرة الميناء"}]
    for words in ("لم نرَ شقوقاً في الجسر", "السيارات مُنعت من العبور"):
        sitting.do({"do": "quote", **span(sitting, words)})
    quotes = sitting.work.notes("quotations")
    assert [q["speaker"] for q in quotes] == ["huda-al-rawi"] * 3
    assert [q.get("as") for q in quotes] == ["مديرة الميناء", None, "مديرة الميناء"]


def test_whom_the_archive_knows_is_described_without_his_name(sitting: Session) -> None:
    quotes = sitting.work.notes("quotations")
    named = {q["speaker"]: q.get("as") for q in quotes}
    assert named["engineer-unnamed"] == "مهندس في البلدية"
    assert named.keys() >= {"nada-salem"} and named["nada-salem"] is None


@pytest.mark.parametrize(
    ("printed", "forms", "left"),
    [
        ("المتحدث سليم خوري باسم الشركة", ("سليم خوري",), "المتحدث باسم الشركة"),
        ("الراوي، مديرة الميناء", forms_of_names(True, ["هدى الراوي"]), "مديرة الميناء"),
        ("التجار", forms_of_names(False, ["لجنة التجار"]), "التجار"),
        ("مديرة ميناء هدى", ("هدى الراوي",), "مديرة ميناء هدى"),
        ("هدى الراوي", ("الراوي", "هدى الراوي"), ""),
        ("مسؤول", (), "مسؤول"),
    ],
)
def test_a_description_is_what_is_printed_but_the_name(printed: str, forms: tuple[str, ...], left: str) -> None:
    assert without_name(printed, forms) == left


def test_a_claim_gets_one_more_position(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "cause", **span(sitting, "السيل لم يكن أشدّ")})
    sitting.do({"do": "position", "claim": "cause", "label": "بسبب زلزال", "latin": "earthquake", "for": "a1"})
    assert sitting.work.note("a1")["position"] == "earthquake"
    changed = sitting.files["docs/claims/cause.md"]
    assert "earthquake: بسبب زلزال" in changed and "flood: بسبب السيل" in changed
    assert not [p for p in sitting.judged.messages if p.message.path == "docs/claims/cause.md"]


def test_positions_are_proposed_and_never_filled_in(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "cause", **span(sitting, "شاحنات محمّلة فوق طاقة الجسر")})
    said = sitting.work.note("a1")
    assert "position" not in said
    first, *_ = sitting.likely_positions(said)
    assert first.position == "overload" and "محمّلة" in first.because
    assert not sitting.likely_positions({**said, "position": "flood"})
    assert not sitting.likely_positions({**said, "claim": "injured"})
    (cause,) = (claim for claim in state_as_data(sitting)["claims"] if claim["id"] == "cause")
    assert "بسبب شاحنات محمّلة فوق طاقته" in [one["position"]["label"] for one in cause["sentences"] if one["position"]]


def test_the_way_back_and_forth(sitting: Session) -> None:
    before = sitting.work
    sitting.do({"do": "set", "path": ["short"], "value": "المساء"})
    after = sitting.work
    sitting.back()
    assert sitting.work == before
    sitting.forth()
    assert sitting.work == after


@pytest.mark.parametrize(
    ("action", "why"),
    [
        ({}, "unknown-action"),
        ({"do": "save"}, "unknown-action"),
        ({"do": "set", "path": ["id"], "value": "x"}, "no-such-field"),
        ({"do": "set", "path": ["original", "sha256"], "value": "x"}, "no-such-field"),
        ({"do": "set", "path": ["quotations", "q1", "original"], "value": [0, 1]}, "no-such-field"),
        ({"do": "set", "path": ["quotations"], "value": []}, "bad-action"),
        ({"do": "set", "path": ["quotations", "q99", "verb"], "value": "قال"}, "bad-action"),
        ({"do": "quote", "start": 20, "end": 60}, "not-in-a-line"),
        ({"do": "quote", "start": 5, "end": 5}, "not-in-a-line"),
        ({"do": "quote", "start": -1, "end": 5}, "not-in-a-line"),
        ({"do": "quote", "start": "0", "end": 5}, "bad-action"),
        ({"do": "bind", "id": "q1", "start": 0, "end": 0}, "bad-action"),
        ({"do": "confirm", "line": "ليس منها"}, "bad-action"),
        ({"do": "entry", "shelf": "articles", "kind": "x"}, "bad-action"),
        ({"do": "entry", "shelf": "people", "kind": "person", "name": "س", "latin": "../.."}, "bad-action"),
        ({"do": "position", "claim": "nothing", "label": "س", "latin": "x"}, "no-such-claim"),
        ({"do": "body", "text": "س" * 300_000}, "too-long"),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(
    sitting: Session, action: dict[str, object], why: str
) -> None:
    before = sitting.work
    with pytest.raises(ActionRefused, match=why):
        sitting.do(action)
    assert sitting.work is before and sitting.trail.last == 0


def test_work_is_kept_as_it_is(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "عشرة جرحى")})
    assert from_data(as_data(sitting.work)) == sitting.work
    with pytest.raises(ValueError, match="another form"):
        from_data({**as_data(sitting.work), "form": 0})
    with pytest.raises(ValueError, match="broken"):
        from_data({"form": FORM, "front": {}})
