"""The archive's folders -> the archive, and what is not taken from them."""

import os
import shutil
from pathlib import Path

import pytest

from isnad.message import Message
from isnad.model.relations import Archive
from isnad.pipeline import check_archive
from isnad.read.folders import MOST_BYTES, Folders, read_archive, read_originals
from isnad.say.saying import as_text

LINK = "الملف وصلة إلى مكان آخر؛ ضع الملف نفسه مكانها"


def _read(root: Path) -> tuple[Archive, list[Message]]:
    return read_archive(Folders.at(root))


def _messages(root: Path) -> list[str]:
    return [as_text(message) for message in _read(root)[1]]


def test_each_file_stands_on_its_shelf_by_its_name(sample_copy: Path) -> None:
    archive, messages = _read(sample_copy)
    assert messages == []
    assert list(archive.articles) == ["evening-bridge-doubts", "morning-bridge-closed"]
    assert list(archive.people) == ["engineer-unnamed", "samir-haddad"]
    assert list(archive.places) == ["wadi-bridge"]
    assert list(archive.organisations) == ["al-masa", "al-sabah", "wakala"]
    assert list(archive.claims) == ["cause", "injured"]
    assert list(archive.events) == ["bridge-2020"]


def test_paths_are_told_from_the_root_and_whole_where_articles_stand_elsewhere(
    sample_copy: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "private"
    (sample_copy / "articles").rename(elsewhere)
    (elsewhere / "evening-bridge-doubts.md").write_text("")
    (sample_copy / "docs/people/samir-haddad.md").write_text("")
    messages = read_archive(Folders.at(sample_copy, elsewhere))[1]
    assert [m.path for m in messages] == [f"{elsewhere}/evening-bridge-doubts.md", "docs/people/samir-haddad.md"]


def test_missing_folders_hold_nothing(tmp_path: Path) -> None:
    assert _read(tmp_path) == (Archive(), [])


def test_a_symlink_is_refused_wherever_it_leads(sample_copy: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("---\nname: سر\nkind: person\n---\nسر\n", "utf-8")
    people = sample_copy / "docs" / "people"
    (people / "a-secret.md").symlink_to(secret)
    (people / "b-beside.md").symlink_to("samir-haddad.md")
    (people / "c-nowhere.md").symlink_to("nowhere.md")
    archive, messages = _read(sample_copy)
    assert [as_text(m) for m in messages] == [
        f"docs/people/{name}.md:1:1: {LINK}" for name in ("a-secret", "b-beside", "c-nowhere")
    ]
    assert list(archive.people) == ["engineer-unnamed", "samir-haddad"]


def test_a_shelf_that_is_a_symlink_out_of_docs_is_refused(sample_copy: Path, tmp_path: Path) -> None:
    places = sample_copy / "docs" / "places"
    places.rename(tmp_path / "outside")
    places.symlink_to(tmp_path / "outside", target_is_directory=True)
    assert _messages(sample_copy) == [f"docs/places/wadi-bridge.md:1:1: {LINK}"]


def test_a_shelf_that_is_a_symlink_to_itself_holds_nothing(sample_copy: Path) -> None:
    places = sample_copy / "docs" / "places"
    shutil.rmtree(places)
    places.symlink_to(places)
    archive, messages = _read(sample_copy)
    assert (archive.places, messages) == ({}, [])


def test_a_folder_named_as_a_file_is_told_of(sample_copy: Path) -> None:
    (sample_copy / "docs/claims/folder.md").mkdir()
    assert _messages(sample_copy) == ["docs/claims/folder.md:1:1: هذا ليس ملفاً عادياً؛ غيّر اسمه أو انقله"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_told_of_and_not_waited_for(sample_copy: Path) -> None:
    os.mkfifo(sample_copy / "docs/claims/pipe.md")
    assert _messages(sample_copy) == ["docs/claims/pipe.md:1:1: هذا ليس ملفاً عادياً؛ غيّر اسمه أو انقله"]


def test_a_file_over_the_limit_is_refused_and_one_at_it_is_read(sample_copy: Path) -> None:
    person = sample_copy / "docs/people/samir-haddad.md"
    raw = person.read_bytes()
    person.write_bytes(raw + b"x" * (MOST_BYTES - len(raw)))
    assert _messages(sample_copy) == []
    person.write_bytes(raw + b"x" * (MOST_BYTES - len(raw) + 1))
    assert _messages(sample_copy) == ["docs/people/samir-haddad.md:1:1: الملف أكبر من 2,000,000 بايت؛ اختصره أو قسّمه"]


@pytest.mark.parametrize(
    "file", ["people/samir-haddad", "organisations/wakala", "claims/cause", "events/bridge-2020", "places/wadi-bridge"]
)
def test_an_unreadable_file_is_told_once_and_its_id_stays_known(sample_copy: Path, file: str) -> None:
    (sample_copy / f"docs/{file}.md").write_bytes(b"---\nname: \xff\n---\n")
    checked = check_archive(Folders.at(sample_copy))
    assert [as_text(message) for message in checked.messages] == [
        f"docs/{file}.md:2:1: الملف ليس بترميز UTF-8؛ احفظه به"
    ]
    assert checked.archive.unread == {Path(file).name}


def test_originals_are_read_untouched_where_the_folder_has_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfa\r\nb\xff")
    assert read_originals(tmp_path, {"a.txt", "b.txt"}) == {"a.txt": b"\xef\xbb\xbfa\r\nb\xff"}


@pytest.mark.parametrize("name", ["../secret.txt", "sub/../../secret.txt", "/etc/hostname"])
def test_an_original_outside_its_folder_is_not_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "originals"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("سر", "utf-8")
    assert read_originals(folder, {name}) == {}


def test_a_file_that_the_system_refuses_is_told_of(sample_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = sample_copy / "articles" / "evening-bridge-doubts.md"
    read_bytes = Path.read_bytes

    def guarded(path: Path) -> bytes:
        if path == refused:
            raise PermissionError(path)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)  # root may read anything, so permissions alone would not show it
    archive, messages = _read(sample_copy)
    assert [as_text(m) for m in messages] == [
        "articles/evening-bridge-doubts.md:1:1: لا يُسمح بقراءة الملف؛ اسمح بها لمن يبني الأرشيف"
    ]
    assert "morning-bridge-closed" in archive.articles
