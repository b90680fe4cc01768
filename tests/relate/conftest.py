"""Small archives of a few words, related as the real one is."""

from collections.abc import Callable
from typing import Any

import pytest

from isnad.find.reuse.archive_passages import find_passages
from isnad.find.reuse.fingerprints import fingerprint, words_of
from isnad.find.text import fold
from isnad.model.comparison import Passages, PassageSide, SharedPassage
from isnad.model.fingerprints import packed
from isnad.model.records import Article, Claim, Event, Organisation, Person, Place, Record
from isnad.model.related import Related
from isnad.model.relations import Archive
from isnad.model.source import Source
from isnad.relate.links import relate
from made_archives import readings_of

EVENT = "bridge-2020"


@pytest.fixture(scope="session")
def related_of(make_article: Callable[..., Article]) -> Callable[[dict[str, Any]], Related]:
    """Relate what a case gives: articles, entries and claims by id, with only the fields that the case is about."""

    def build(case: dict[str, Any]) -> Related:
        people = _shelf(Person, case.get("people", {}), kind="person")
        organisations = _shelf(Organisation, case.get("organisations", {}), kind="outlet")
        places = _shelf(Place, case.get("places", {}), kind="town")
        archive = Archive(
            articles={id_: _article(make_article, id_, fields) for id_, fields in case["articles"].items()},
            people=people,
            places=places,
            organisations=organisations,
            claims=_shelf(Claim, case.get("claims", {}), question="ماذا؟", event=EVENT, kind="number"),
            events=_shelf(Event, {EVENT: {"date": {"date": "2020-03-01/2020-03-02"}, "crawl": case.get("crawl")}}),
        )
        prints = {id_: article for id_, article in archive.articles.items() if article.fingerprint}
        passages = {**find_passages(prints, {}), **_passages(case.get("passages", []))}
        return relate(archive, readings_of(archive), passages)

    return build


def _shelf(model: type[Any], given: dict[str, Any], **defaults: Any) -> dict[str, Any]:
    def record(id_: str, fields: dict[str, Any] | None) -> Record:
        name = {} if model is Claim else {"name": id_}
        made: Record = model.model_validate({"id": id_, "source": Source(id_), **name, **defaults, **(fields or {})})
        return made

    return {id_: record(id_, fields) for id_, fields in given.items()}


def _article(make: Callable[..., Article], id_: str, fields: dict[str, Any]) -> Article:
    """Each answer's words stand in a line of their own, in the body or in the title, unless the case gives these; of an
    original (`printed`) the fingerprint alone is kept."""
    assertions = [
        {"id": f"a{number}", "words": f"كلام {number}.", "claim": "injured", "stance": "asserts", **said}
        for number, said in enumerate(fields.get("assertions", []), 1)
    ]
    quotations = [
        {"id": f"q{number}", "verb": "قال", "kind": "direct", **said}
        for number, said in enumerate(fields.get("quotations", []), 1)
    ]
    title = " ".join(said["words"] for said in assertions if said.get("zone") == "title")
    body = "\n\n".join(said["words"] for said in assertions if said.get("zone") != "title")
    given = {"title": title or "عنوان", "body": body, "published": {"date": "2020-03-02"}, **fields}
    print_ = fingerprint(words_of(fold(given.pop("printed", ""))))
    made = make(**given | {"id": id_, "assertions": assertions, "quotations": quotations})
    return made.model_copy(update={"fingerprint": packed(print_)})


def _passages(given: list[list[Any]]) -> Passages:
    """Each as `[left, start, end, right, start, end, of]`."""
    found: dict[tuple[str, str], tuple[SharedPassage, ...]] = {}
    for left, start, end, right, there, there_end, of in given:
        sides = PassageSide(left, start, end, of), PassageSide(right, there, there_end, of)
        found[left, right] = (*found.get((left, right), ()), SharedPassage(*sides, words=12, similarity=1.0))
    return found
