"""The archive as a whole, cited: each form read back, and CITATION.cff of this repository."""

import json
from datetime import date
from pathlib import Path

import bibtexparser
import rispy
import yaml
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.outputs import Edition
from isnad.write.data.archive_citation import archive_citation_files, archive_citation_links, citation_cff
from isnad.write.words.ar import SITE as NAME

ROOT = Path(__file__).parents[3]
RELEASED = Edition(NAME, "v1.2.0", date(2026, 11, 27), "10.5281/zenodo.1234567")
SITE = "https://archive.example/"


def files_of(edition: Edition) -> dict[str, str]:
    return {file.uri.partition(".")[2]: file.text for file in archive_citation_files(edition, SITE)}


def test_a_release_is_cited_by_its_version_its_day_and_its_doi() -> None:
    files = files_of(RELEASED)
    (csl,) = json.loads(files["csl.json"])
    (ris,) = rispy.loads(files["ris"])
    (bib,) = bibtexparser.loads(files["bib"], bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False)).entries
    cff = yaml.safe_load(files["cff"])
    assert csl["title"] == ris["title"] == bib["title"].strip("{}") == cff["title"] == NAME
    assert csl["version"] == ris["edition"] == bib["version"].strip("{}") == cff["version"] == RELEASED.release
    assert csl["DOI"] == ris["doi"] == bib["doi"].strip("{}") == cff["doi"] == RELEASED.doi
    assert csl["issued"] == {"date-parts": [[2026, 11, 27]]}
    assert cff["date-released"] == "2026-11-27"
    assert (csl["URL"], cff["url"], csl["type"], cff["type"]) == (f"{SITE}index.html", SITE, "dataset", "dataset")


def test_what_is_not_known_of_an_edition_is_left_out() -> None:
    files = files_of(Edition(NAME))
    assert not {"version", "DOI", "issued"} & json.loads(files["csl.json"])[0].keys()
    assert not {"version", "doi", "date-released"} & yaml.safe_load(files["cff"]).keys()


def test_the_page_of_data_links_to_each_file() -> None:
    assert {link.uri for link in archive_citation_links()} == {
        file.uri for file in archive_citation_files(RELEASED, SITE)
    }


def test_the_repository_says_how_it_is_cited() -> None:
    assert (ROOT / "CITATION.cff").read_text("utf-8") == citation_cff(Edition(NAME))


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1))
def test_any_name_reads_back(name: str) -> None:
    assert yaml.safe_load(citation_cff(Edition(name)))["title"] == name
