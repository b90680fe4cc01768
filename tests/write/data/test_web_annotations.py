"""Annotations point to the very words on the published text, and their chains are the records' own."""

import json
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import PROV, RDF, RDFS

from isnad.model.records import Article
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.pipeline import Checked
from isnad.write.data.files import shapes_file
from isnad.write.data.web_annotations import annotation_files
from isnad.write.render.view import View
from made_archives import view_over

pytestmark = [
    pytest.mark.long,
    pytest.mark.filterwarnings(
        # rdflib itself reads JSON-LD by a class that it has given up
        "ignore:ConjunctiveGraph is deprecated:DeprecationWarning:rdflib.plugins.parsers.jsonld"
    ),
]
SITE = "https://archive.example/"
OA = Namespace("http://www.w3.org/ns/oa#")
OF_THE_SPECIFICATION = {
    "oa": str(OA),
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@vocab"},
    **{kind: f"oa:{kind}" for kind in ("Annotation", "TextQuoteSelector", "TextPositionSelector")},
    "AnnotationPage": "https://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    **{word: f"oa:{word}" for word in ("identifying", "classifying", "exact", "prefix", "suffix")},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "start": {"@id": "oa:start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "label": str(RDFS.label),
}
"""What http://www.w3.org/ns/anno.jsonld says of the terms that are used, by the specification's table: no network."""


@pytest.fixture(scope="module", params=["khasham", "bridge"])
def view(request: pytest.FixtureRequest) -> View:
    checked: Checked = request.getfixturevalue(request.param)
    return View(checked.archive, checked.related)


@pytest.fixture(scope="module")
def graph(view: View) -> Graph:
    graph = Graph()
    for file in annotation_files(view):
        if file.uri.endswith(".jsonld"):
            page = json.loads(file.text)
            first, own = page["@context"]
            assert first == "http://www.w3.org/ns/anno.jsonld"
            read = json.dumps(page | {"@context": [OF_THE_SPECIFICATION, own]})
            graph.parse(data=read, format="json-ld", publicID=f"{SITE}{file.uri}")
    return graph


def read(view: View) -> dict[str, tuple[str, dict[str, Any]]]:
    """The text and the annotations of each article, by its id."""
    files = {file.uri: file.text for file in annotation_files(view)}
    return {
        PurePosixPath(uri).stem: (text, json.loads(files[f"{uri.removesuffix('.txt')}.jsonld"]))
        for uri, text in files.items()
        if uri.endswith(".txt")
    }


def hold_to_the_words(text: str, page: dict[str, Any], article: Article) -> None:
    words = {each.id: each.words for each in (*article.quotations, *article.assertions)}
    assert {item["id"].removeprefix("#on-") for item in page["items"]} == words.keys()
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert item["target"]["source"] == f"{article.id}.txt"
        assert text[start:end] == quote["exact"] == words[item["id"].removeprefix("#on-")]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_each_annotation_points_to_its_words(view: View) -> None:
    for id_, (text, page) in read(view).items():
        article = view.archive.articles[id_]
        hold_to_the_words(text, page, article)
        assert text.startswith(article.title)
        assert text.endswith(article.body)


@given(st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S")), max_size=30))
def test_positions_count_code_points_of_any_text(sample: Checked, odd: str) -> None:
    """Marks that join, letters beyond the first plane, controls of direction: nothing is normalised."""
    article = sample.archive.articles["morning-bridge-closed"]
    changed = article.model_copy(update={"title": f"س{odd}", "byline": f"ع{odd}\U0001f30d"})
    view = view_over(replace(sample.archive, articles={**sample.archive.articles, article.id: changed}))
    text, page = read(view)[article.id]
    hold_to_the_words(text, page, changed)


def test_chains_are_those_of_the_records(view: View, graph: Graph) -> None:
    """Walked from the outlet back to the first link; a gap is attributed to nobody and is no primary source."""
    walked = 0
    for article in view.archive.articles.values():
        related = view.related
        said: list[TracedQuotation | TracedAssertion] = [
            *related.quotations_by_article.get(article.id, ()),
            *related.assertions_by_article.get(article.id, ()),
        ]
        for traced in said:
            node = URIRef(f"{SITE}articles/{article.id}.html#{traced.ref.rpartition('#')[2]}")
            primary = graph.value(node, PROV.hadPrimarySource)
            for link in reversed(traced.chain.links):
                assert (node, RDF.type, PROV.Entity) in graph
                agent = graph.value(node, PROV.wasAttributedTo)
                assert (str(agent).rpartition("/")[2] if agent else None) == (
                    f"{link.who}.html#this" if link.who else None
                )
                if not link.who:
                    assert str(graph.value(node, RDFS.comment)) == link.because
                first, before = node, graph.value(node, PROV.wasQuotedFrom)
                if isinstance(before, URIRef):
                    node = before
            assert before is None
            assert primary == (first if len(traced.chain.links) > 1 and traced.chain.origin else None)
            walked += 1
    assert walked == len(list(graph.subjects(RDF.type, OA.Annotation)))


def test_they_hold_what_the_shapes_ask_for(graph: Graph) -> None:
    shapes = Graph().parse(data=shapes_file().text, format="turtle")
    holds, _, text = validate(graph, shacl_graph=shapes)
    assert holds, text
    for broken in (OA.exact, OA.hasSource, OA.end, PROV.wasAttributedTo):
        copy = Graph()
        copy += graph
        copy.remove((None, broken, None))
        assert not validate(copy, shacl_graph=shapes)[0], broken
