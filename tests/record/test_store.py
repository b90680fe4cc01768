"""Work and saves on the disk: whole at every moment, undoable, never outside the archive, never over another's."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.record.session import Session
from isnad.record.store import ChangedElsewhere, OutOfPlace, Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "articles").mkdir()
    return Store(tmp_path, tmp_path / ".cache" / "record" / "x")


def test_a_save_writes_the_record_its_fingerprint_and_what_it_brings_along(sitting: Session) -> None:
    entry = {"shelf": "organisations", "kind": "group", "name": "جمعية السائقين", "latin": "Drivers"}
    sitting.do({"do": "entry", **entry})
    assert set(sitting.save()) == set(sitting.files)
    root = sitting.store.root
    assert {path: (root / path).read_text("utf-8") for path in sitting.files} == dict(sitting.files)
    assert sitting.unsaved() == [] and sitting.save() == []
    assert sitting.undo_save()
    assert not any((root / path).exists() for path in sitting.files)
    assert set(sitting.unsaved()) == set(sitting.files)
    assert not sitting.undo_save()


def test_undoing_a_save_of_a_record_gives_the_old_one_back(open_on: Callable[[str], Session]) -> None:
    sitting = open_on("al-sabah.txt")
    assert sitting.work.fixed == "al-sabah-bridge-closed" and sitting.recovered is False
    file = sitting.store.root / sitting.work.path
    before = file.read_bytes()
    sitting.do({"do": "set", "path": ["short"], "value": "الصباح (أ)"})
    sitting.save()
    assert "الصباح (أ)" in file.read_text("utf-8") and "revised: 2026-11-27" in file.read_text("utf-8")
    sitting.undo_save()
    assert file.read_bytes() == before


def test_work_goes_on_where_it_was(open_on: Callable[[str], Session]) -> None:
    first = open_on("al-masa.txt")
    first.do({"do": "body", "text": "ملخّص لم يُحفظ بعد."})
    again = open_on("al-masa.txt")
    assert again.recovered and again.work == first.work


def test_what_somebody_else_changed_is_not_written_over(sitting: Session) -> None:
    sitting.save()
    file = sitting.store.root / sitting.work.path
    file.write_text("غيره", "utf-8")
    sitting.do({"do": "set", "path": ["short"], "value": "س"})
    with pytest.raises(ChangedElsewhere) as refused:
        sitting.save()
    assert refused.value.paths == [sitting.work.path]
    assert file.read_text("utf-8") == "غيره"
    with pytest.raises(ChangedElsewhere):
        sitting.undo_save()


def test_a_record_of_the_same_id_is_not_written_over(sitting: Session) -> None:
    (sitting.store.root / sitting.work.path).write_text("لغيري", "utf-8")
    with pytest.raises(ChangedElsewhere):
        sitting.save()


@pytest.mark.parametrize(
    "path",
    [
        *("../x.md", "/etc/passwd", "articles/../../x.md", "articles/x.md/../../y.md", "docs/index.md", "Makefile"),
        *("articles/X.md", "articles/.md", "articles/a b.md", "docs/articles/x.md", "articles/x.fingerprint/y"),
        *("docs/people/x.fingerprint", "articles/x.md\n", "docs/assets/x.md"),
    ],
)
def test_no_path_leads_out_of_the_archive(store: Store, path: str) -> None:
    with pytest.raises(OutOfPlace):
        store.save({path: "x"}, {})
    assert not any(store.root.rglob("x*")) or [*store.root.rglob("x*")] == [store.folder]


def test_no_link_leads_out_of_the_archive(store: Store, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (store.root / "docs").mkdir()
    (store.root / "docs" / "people").symlink_to(elsewhere)
    (store.root / "articles" / "x.md").symlink_to(elsewhere / "x.md")
    for path in ("docs/people/x.md", "articles/x.md"):
        with pytest.raises(OutOfPlace):
            store.save({path: "x"}, {})
    assert not any(elsewhere.iterdir())


def test_a_save_that_was_cut_off_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut off before each of its steps in turn, a save is either not begun or, when recovered, whole."""
    after: dict[str, str | None] = {f"articles/{name}.md": name * 9 for name in ("a", "b", "c")}
    real = os.fsync
    for allowed in range(12):
        left = [allowed]

        def cut(handle: int, left: list[int] = left) -> None:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            real(handle)

        monkeypatch.setattr(os, "fsync", cut)
        try:
            store.save(after, {})
        except KeyboardInterrupt:
            monkeypatch.setattr(os, "fsync", real)
            begun = store.recover()
            assert store.read(list(after)) == (after if begun else dict.fromkeys(after))
        monkeypatch.setattr(os, "fsync", real)
        for path in after:
            (store.root / path).unlink(missing_ok=True)
        (store.folder / "saved.json").unlink(missing_ok=True)


def test_work_that_cannot_be_read_is_begun_anew(open_on: Callable[[str], Session]) -> None:
    first = open_on("al-masa.txt")
    (first.store.folder / "work.json").write_text("{", "utf-8")
    assert not open_on("al-masa.txt").recovered
    (first.store.folder / "work.json").write_text(json.dumps({"form": 99}), "utf-8")
    assert not open_on("al-masa.txt").recovered


@pytest.mark.parametrize("name", ["al-sabah.txt", "barid-al-sahel.txt", "mirat-al-wadi.txt"])
def test_a_record_that_is_only_opened_has_nothing_to_save(open_on: Callable[[str], Session], name: str) -> None:
    """What the recorder would write of a record is what stands there, to the byte."""
    sitting = open_on(name)
    assert sitting.work.fixed and sitting.unsaved() == []


def test_the_way_back_goes_on_in_the_next_run(open_on: Callable[[str], Session]) -> None:
    first = open_on("al-masa.txt")
    states = [first.work]
    for words in ("أ", "ب", "ج"):
        first.do({"do": "set", "path": ["short"], "value": words})
        states.append(first.work)
    first.back()
    again = open_on("al-masa.txt")
    assert again.work == states[2]
    again.forth()
    assert again.work == states[3]
    for earlier in reversed(states[:3]):
        again.back()
        assert again.work == earlier
    again.back()
    assert again.work == states[0]
    again.do({"do": "set", "path": ["short"], "value": "د"})
    last = open_on("al-masa.txt")
    last.forth()
    assert last.work.front["short"] == "د" and last.trail.last == 1


def test_the_way_back_has_an_end(sitting: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("isnad.record.work.MOST_STEPS", 3)
    for number in range(8):
        sitting.do({"do": "set", "path": ["short"], "value": f"س{number}"})
    for _ in range(8):
        sitting.back()
    assert sitting.work.front["short"] == "س4"
    assert sorted(file.stem for file in (sitting.store.folder / "steps").iterdir()) == ["5", "6", "7", "8"]


def test_a_step_that_cannot_be_read_is_not_taken(sitting: Session) -> None:
    sitting.do({"do": "set", "path": ["short"], "value": "س"})
    (sitting.store.folder / "steps" / "0.json").write_text("{", "utf-8")
    sitting.back()
    assert sitting.work.front["short"] == "س"


def test_comments_stay_when_a_record_is_mended(open_on: Callable[[str], Session]) -> None:
    """Above fields, list items and the parts of a list item; where what one is about goes, it stays with the list."""
    sitting = open_on("al-sabah.txt")
    file = sitting.store.root / sitting.work.path
    lines = file.read_text("utf-8").split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith("  - {id: q1,"))
    outlet = next(n for n, line in enumerate(lines) if line.startswith("outlet:"))
    second = next(n for n, line in enumerate(lines) if line.startswith("  - {id: a2,"))
    for place, comment in ((second, "  # عن a2"), (first, "  # عن q1"), (outlet, "# عن الجهة")):
        lines.insert(place, comment)
    file.write_text("\n".join(lines), "utf-8")
    (sitting.store.folder / "work.json").unlink()
    again = open_on("al-sabah.txt")
    assert again.unsaved() == []
    again.do({"do": "set", "path": ["short"], "value": "الصباح (أ)"})
    again.do({"do": "set", "path": ["quotations", "q1", "verb"], "value": "صرّح"})
    again.do({"do": "remove", "id": "a2"})
    again.save()
    saved = file.read_text("utf-8").split("\n")
    assert saved[saved.index("# عن الجهة") + 1].startswith("outlet:")
    assert saved[saved.index("  # عن q1") + 1].startswith("  - {id: q1,")
    assert saved[saved.index("# عن a2") + 1] == "assertions:"
    assert not [line for line in saved if line.startswith("  - {id: a2,")]
