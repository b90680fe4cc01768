"""Names in other languages than Arabic: on an entry's page, in the data and in search."""

import json
from pathlib import Path

import pytest

from isnad.pipeline import check_archive
from isnad.read.folders import Folders
from isnad.write.search.letters import letters_of
from isnad.write.search.names import names_of
from isnad.write.words.languages import language_name
from written_sites import Written, build_archive

ADDRESSES = ("people/samir-haddad", "events/bridge-2020")
NAMES = {"ku": "Semîr Hedad", "ru": "Самир Хаддад", "fa": "سمیر حداد"}


@pytest.fixture
def folders(sample_copy: Path) -> Folders:
    (sample_copy / "languages.txt").write_text("".join(f"{tag}\n" for tag in NAMES), "utf-8")
    person = sample_copy / "docs/people/samir-haddad.md"
    names = "".join(f"  {tag}: {name}\n" for tag, name in NAMES.items())
    person.write_text(person.read_text("utf-8").replace("kind: person\n", f"names_in:\n{names}kind: person\n"), "utf-8")
    event = sample_copy / "docs/events/bridge-2020.md"
    event.write_text(event.read_text("utf-8").replace("date: {", f"names_in:\n{names}date: {{"), "utf-8")
    return Folders.at(sample_copy)


@pytest.fixture
def written(folders: Folders) -> Written:
    return build_archive(folders)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_says_each_language_and_how_it_reads(written: Written, address: str) -> None:
    page = next(page for page in written.pages if page.page.address == address)
    for tag, name in NAMES.items():
        assert f'{language_name(tag)}: <bdi lang="{tag}" dir="auto">{name}</bdi>' in page.html


def test_the_tables_have_each_name_with_its_language(written: Written) -> None:
    files = {file.uri: file.text for file in written.files}
    rows = [row for row in files["data/entry_forms.csv"].splitlines() if row.startswith("samir-haddad,names_in,")]
    assert rows == [f"samir-haddad,names_in,{name},{tag}" for tag, name in NAMES.items()]
    assert files["data/event_names.csv"].splitlines()[1:] == [
        f"bridge-2020,{tag},{name}" for tag, name in NAMES.items()
    ]


@pytest.mark.parametrize("address", ADDRESSES)
def test_front_matter_and_linked_data_have_each_name_with_its_language(written: Written, address: str) -> None:
    (markdown,) = (file.text for file in written.files if file.uri == f"{address}.md")
    assert f"names_in:\n  ku: {NAMES['ku']}\n  ru: {NAMES['ru']}\n" in markdown
    page = next(page.page for page in written.pages if page.page.address == address)
    told = json.dumps(page.linked, ensure_ascii=False)
    assert all(
        json.dumps({"@language": tag, "@value": name}, ensure_ascii=False) in told for tag, name in NAMES.items()
    )


def test_search_finds_an_entry_by_its_name_in_each_language(folders: Folders) -> None:
    entries = tuple(check_archive(folders).archive.entries.values())
    names = names_of(entries)
    assert [names["".join(letters_of(name))] for name in NAMES.values()] == [("samir-haddad",)] * len(NAMES)


def test_search_finds_an_event_by_its_name_in_each_language(written: Written) -> None:
    """Each name is a line of the event's page: whoever searches by it is led there."""
    records = "".join(file.text for file in written.files if file.uri.startswith("search/"))
    event = next(line for line in records.splitlines() if "bridge-2020" in line)
    assert event and all(records.count(name) >= len(ADDRESSES) for name in NAMES.values())


@pytest.mark.parametrize(
    ("tag", "called"),
    [("ku", "الكردية"), ("sr-Latn", "الصربية (اللاتينية)"), ("pt-BR", "البرتغالية (البرازيل)"), ("xq", "xq")],
)
def test_a_language_is_called_by_its_arabic_name(tag: str, called: str) -> None:
    assert language_name(tag) == called
