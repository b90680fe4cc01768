"""The archive's own check, on a draft that stands nowhere yet."""

from collections.abc import Callable

from isnad.pipeline import check_against_originals, check_archive
from isnad.read.folders import Folders
from isnad.record.session import Session

Span = Callable[[Session, str], dict[str, int]]


def test_each_message_stands_at_the_value_that_it_is_about(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "عشرة جرحى")})
    sitting.do({"do": "assert", "claim": "cause", **span(sitting, "السيل لم يكن أشدّ")})
    said = {placed.message.fault.rule: placed.steps for placed in sitting.judged.messages}
    assert said["headline-without-support"] == ("assertions", 0, "zone")
    assert said["no-answer"] == ("assertions", 1)
    assert said["unconfirmed"][:2] == ("review", "confirm")


def test_a_run_of_the_originals_words_is_told_at_the_record(sitting: Session) -> None:
    line = sitting.original.text.split("\n")[6]
    sitting.do({"do": "body", "text": line})
    rules = {placed.message.fault.rule for placed in sitting.judged.messages}
    assert "running-words" in rules


def test_a_message_in_the_body_says_its_line(sitting: Session) -> None:
    sitting.do({"do": "body", "text": "سطر.\n\nقال: «ما ليس في الأصل»."})
    (place,) = [p.steps for p in sitting.judged.messages if p.message.fault.rule == "quoted-otherwise"]
    assert place == ("body", 2, 6)


def test_what_is_half_made_is_told_and_the_rest_is_checked(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", **span(sitting, "عشرة جرحى")})
    assert sitting.judged.article is None
    rules = {placed.message.fault.rule: placed.steps for placed in sitting.judged.messages}
    assert rules["missing-field"][:2] == ("assertions", 0)
    assert "unconfirmed" in rules


def test_the_check_of_the_saved_archive_says_the_same(sitting: Session, span: Span) -> None:
    sitting.do({"do": "assert", "claim": "injured", **span(sitting, "عشرة جرحى")})
    sitting.do({"do": "body", "text": "قال: «ما ليس في الأصل»."})
    before = [placed.message for placed in sitting.judged.messages]
    sitting.save()
    root = sitting.store.root
    checked = check_archive(Folders.at(root))
    held = check_against_originals(checked.archive, root / "originals")
    assert sorted({*checked.messages, *held.messages}) == before
