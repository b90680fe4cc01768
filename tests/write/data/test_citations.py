"""Citations read back by the programs' own readers, whatever stands in a title."""

import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.write.data.citations import article_head, citation_files
from isnad.write.render.view import View
from made_archives import view_over

SITE = "https://archive.example/"
ARTICLE = "enab-baladi-russian-servicemen-killed"


def files_of(view: View, id_: str, site: str = SITE) -> dict[str, str]:
    """What a record is cited by, by the ending of its file."""
    own = (file for file in citation_files(view, site) if file.uri.rpartition("/")[2].partition(".")[0] == id_)
    return {file.uri.partition(".")[2]: file.text for file in own}


@pytest.fixture(scope="module")
def view(khasham: Checked) -> View:
    return View(khasham.archive, khasham.related)


def test_an_article_is_a_newspaper_article_of_its_outlet(view: View) -> None:
    article = view.archive.articles[ARTICLE]
    assert article.url
    files = files_of(view, ARTICLE)
    (csl,) = json.loads(files["csl.json"])
    (ris,) = rispy.loads(files["ris"])
    (bib,) = bibtexparser.loads(files["bib"]).entries
    assert (csl["type"], ris["type_of_reference"], bib["ENTRYTYPE"]) == ("article-newspaper", "NEWS", "article")
    assert csl["title"] == ris["title"] == bib["title"].strip("{}") == article.title
    assert csl["container-title"] == ris["secondary_title"] == bib["journal"].strip("{}") == "عنب بلدي"
    assert csl["issued"] == {"date-parts": [[2018, 2, 13]]}
    assert (ris["date"], bib["year"], bib["day"]) == ("2018/02/13/", "{2018}", "{13}")
    assert csl["URL"] == ris["urls"][0] == bib["url"].strip("{}") == article.url.value
    assert csl["archive_location"] == f"{SITE}articles/{ARTICLE}.html"
    assert "مستنتَج" in csl["note"]


def test_a_claim_is_a_dataset_of_the_archive(view: View) -> None:
    files = files_of(view, "russian-deaths")
    (csl,) = json.loads(files["csl.json"])
    (ris,) = rispy.loads(files["ris"])
    (bib,) = bibtexparser.loads(files["bib"], _any_kind()).entries
    assert (csl["type"], ris["type_of_reference"], bib["ENTRYTYPE"]) == ("dataset", "DATA", "misc")
    assert csl["title"] == ris["title"] == view.archive.claims["russian-deaths"].question
    assert csl["URL"] == ris["urls"][0] == f"{SITE}claims/russian-deaths.html"
    assert csl["publisher"] == ris["publisher"] == "إسناد"


def _any_kind() -> bibtexparser.bparser.BibTexParser:
    return bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False)


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40))
def test_any_title_reads_back(sample: Checked, title: str) -> None:
    """RIS to its white space; a title of BibTeX ends where its field does."""
    first = next(iter(sample.archive.articles.values()))
    article = first.model_copy(update={"title": title, "body": title, "quotations": (), "assertions": ()})
    view = view_over(replace(sample.archive, articles={article.id: article}))
    files = files_of(view, article.id)
    assert json.loads(files["csl.json"])[0]["title"] == title
    (ris,) = rispy.loads(files["ris"])
    assert ris.get("title", "") == " ".join(title.split())
    (entry,) = bibtexparser.loads(files["bib"]).entries
    assert entry["ID"] == article.id
    assert {"title", "journal", "url", "language"} <= entry.keys()


@pytest.mark.parametrize("title", ["{ب", "ب{", "}ب", "ب}{", "\\{ب", "{{ب}", "@misc{ب,", "ب}}\n}\n@misc{x, title={ب"])
def test_braces_that_do_not_close_end_no_field(sample: Checked, title: str) -> None:
    """BibTeX counts braces, those behind a backslash too: what came after one was no entry, or lost its address."""
    first = next(iter(sample.archive.articles.values()))
    article = first.model_copy(update={"title": title, "body": title, "quotations": (), "assertions": ()})
    view = view_over(replace(sample.archive, articles={article.id: article}))
    bib = files_of(view, article.id)["bib"]
    (entry,) = bibtexparser.loads(bib).entries
    assert {"title", "journal", "url", "language"} <= entry.keys()
    assert bib.count("{") == bib.count("}")
    printed = entry["title"].removeprefix("{").removesuffix("}")
    for command, char in ((r"\textbraceleft{}", "{"), (r"\textbraceright{}", "}"), (r"\textbackslash{}", "\\")):
        printed = printed.replace(command, char)
    assert printed == " ".join(title.split())


@pytest.mark.parametrize(
    ("address", "cited"),
    [
        ("https://a.example/%D8%AE%D8%A8%D8%B1_1#x", "https://a.example/%D8%AE%D8%A8%D8%B1_1#x"),
        ("https://a.example/~b?c=$d&e^f", "https://a.example/~b?c=$d&e^f"),
        ("https://a.example/{b}\\c", "https://a.example/%7Bb%7D%5Cc"),
    ],
)
def test_an_address_leads_there_as_it_stands_in_bibtex(view: View, address: str, cited: str) -> None:
    """Readers take this field as it is written: a backslash before its signs would be part of the address."""
    article = view.archive.articles[ARTICLE]
    assert article.url
    moved = article.model_copy(update={"url": article.url.model_copy(update={"value": address})})
    files = files_of(view_over(replace(view.archive, articles={ARTICLE: moved})), ARTICLE)
    (entry,) = bibtexparser.loads(files["bib"]).entries
    assert entry["url"].strip("{}") == cited


def test_the_head_says_what_zotero_asks_for(view: View) -> None:
    """`citation_journal_title` would make it a journal's article; what is not known is left out."""
    head = dict(article_head(view.archive.articles[ARTICLE], view))
    assert head["DC.type"] == "newspaperArticle"
    assert head["DC.source"] == "عنب بلدي"
    assert head["citation_publication_date"] == "2018/02/13"
    assert head["citation_language"] == "ar"
    assert head["citation_public_url"].startswith("https://")
    assert "citation_journal_title" not in head
    undated: Article = view.archive.articles[ARTICLE].model_copy(
        update={"published": view.archive.articles[ARTICLE].published.model_copy(update={"date": None}), "url": None}
    )
    assert (
        not {"citation_publication_date", "article:published_time", "citation_public_url"}
        & dict(article_head(undated, view)).keys()
    )
