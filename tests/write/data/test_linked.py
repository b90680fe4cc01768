"""What a program of linked data reads on the pages: schema.org's own terms, whole by the published shapes."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, URIRef, namespace
from rdflib.namespace import RDF

from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.write.data.files import shapes_file
from isnad.write.data.linked import first_of
from isnad.write.render.linked import linked_html
from parsed_html import parsed
from written_sites import Written

pytestmark = pytest.mark.filterwarnings(
    # rdflib itself reads JSON-LD by a class that it has given up
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning:rdflib.plugins.parsers.jsonld"
)
SITE = "https://archive.example/"
AS_ADDRESSES = ("url", "sameAs", "archivedAt", "license", "contentUrl")
# Terms are read as namespace.SDO: a name of this module that knows only its own terms would be asked for pytest's too.
STAND_IN = {"@vocab": str(namespace.SDO), **{name: {"@type": "@id"} for name in AS_ADDRESSES}}
"""What schema.org's context does for the terms that pages use: nothing is asked of a network."""


@pytest.fixture(scope="module", params=["khasham_written", "bridge_written"])
def written(request: pytest.FixtureRequest) -> Written:
    site: Written = request.getfixturevalue(request.param)
    return site


def data_of(page: Any) -> dict[str, Any]:
    (script,) = parsed(linked_html(page))
    data: dict[str, Any] = json.loads(script.text or "")
    return data


@pytest.fixture(scope="module")
def graph(written: Written) -> Graph:
    """All pages as one graph, each read at its own address."""
    graph = Graph()
    for page in (each.page for each in written.pages):
        data = data_of(page)
        assert data["@context"] == "https://schema.org"
        read = json.dumps({**data, "@context": STAND_IN})
        graph.parse(data=read, format="json-ld", publicID=f"{SITE}{page.address}.html")
    return graph


def test_every_term_is_one_of_schema_org(graph: Graph) -> None:
    used = {term for term in graph.predicates() if term != RDF.type} | set(graph.objects(None, RDF.type))
    assert used
    assert all(str(term).startswith(str(namespace.SDO)) for term in used)
    assert [term for term in used if not hasattr(namespace.SDO, str(term).removeprefix(str(namespace.SDO)))] == []


def test_pages_hold_what_the_shapes_ask_for(graph: Graph) -> None:
    holds, _, text = validate(graph, shacl_graph=shapes())
    assert holds, text


def shapes() -> Graph:
    return Graph().parse(data=shapes_file().text, format="turtle")


BREAKS: dict[str, Callable[[Graph], object]] = {
    "an article without its headline": lambda graph: graph.remove((None, namespace.SDO.headline, None)),
    "a quotation that nobody speaks": lambda graph: graph.remove((None, namespace.SDO.spokenByCharacter, None)),
    "an answer that appears nowhere": lambda graph: graph.remove((None, namespace.SDO.appearance, None)),
    "a nameless person": lambda graph: graph.remove((None, namespace.SDO.name, None)),
    "a day in words": lambda graph: graph.add(
        (next(graph.subjects(RDF.type, namespace.SDO.NewsArticle)), namespace.SDO.datePublished, Literal("أمس"))
    ),
    "a verdict": lambda graph: graph.add((URIRef(f"{SITE}x"), RDF.type, namespace.SDO.ClaimReview)),
}


@pytest.mark.parametrize("broken", BREAKS)
def test_the_shapes_refuse(graph: Graph, broken: str) -> None:
    copy = Graph()
    copy += graph
    BREAKS[broken](copy)
    assert not validate(copy, shacl_graph=shapes())[0]


def test_what_is_named_in_one_place_is_told_in_another(graph: Graph) -> None:
    """Everything of the archive that a page points to has its kind on its own page."""
    own = {term for term in graph.objects() if isinstance(term, URIRef) and str(term).startswith(SITE) and "#" in term}
    assert own
    assert [term for term in own if (term, RDF.type, None) not in graph] == []


def test_a_page_tells_what_its_record_holds(khasham: Checked, khasham_written: Written) -> None:
    nodes = {page.page.address: page.page.linked for page in khasham_written.pages}
    article = khasham.archive.articles["sy24-coalition-kills-100"]
    own, *others = nodes[f"articles/{article.id}"]
    assert (own["@type"], own["headline"]) == ("NewsArticle", article.title)
    assert own["publisher"] == {
        "@type": "NewsMediaOrganization",
        "@id": f"../organisations/{article.outlet}.html#this",
        "name": khasham.archive.entries[article.outlet].name,
    }
    assert {node["@type"] for node in others} == {"Quotation"}  # nobody quoted stands by himself, as an author would
    characters = [dict[str, object](node["spokenByCharacter"]) for node in others]  # type: ignore[call-overload]
    whole = [character["name"] for character in characters if "name" in character]
    speakers = dict.fromkeys(quotation.speaker for quotation in article.quotations)
    assert whole == [khasham.archive.entries[speaker].name for speaker in speakers]
    said = [node["text"] for node in others if node["@type"] == "Quotation"]
    assert said == [quotation.words for quotation in article.quotations]
    question, *answers = nodes["claims/attackers-deaths"]
    groups = khasham.related.answer_groups_by_claim["attackers-deaths"]
    assert question["@type"] == "Question"
    assert len(answers) == len([group for group in groups if group.origins])
    told = [(node["@type"], node["appearance"]) for node in answers]
    assert told == [
        (
            "Claim",
            [
                {"@id": f"../articles/{id_}.html#this"}
                for id_ in dict.fromkeys(each.article.id for each in group.assertions)
            ],
        )
        for group in groups
        if group.origins
    ]


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (("2018-02-13",), 0),
        (("2018-02-15", "2018-02-13"), 1),
        (("2018-02-13", "2018-02-13"), None),
        (("2018-02-13/2018-02-16", "2018-02-15"), None),
        (("2018-02", "2018-03-01"), 0),
        (("2018-02-13", None), None),
    ],
)
def test_the_first_is_told_only_where_it_is_sure(
    make_article: Callable[..., Article], days: tuple[str | None, ...], first: int | None
) -> None:
    published = [{"date": day} if day else {"certainty": "unknown", "because": "لا تاريخ"} for day in days]
    articles = [make_article(id=f"a-{number}", published=each) for number, each in enumerate(published)]
    assert first_of(articles) == (None if first is None else articles[first])
