"""Who is declared to be whom, and how many stand behind a description: likeness of wording alone makes nobody one."""

import re
from collections.abc import Iterator

from isnad.find.text import fold
from isnad.message import Message, at, fault, nearest
from isnad.model.assertion_refs import assertion_ref
from isnad.model.records import Assertion, Organisation, Person
from isnad.model.relations import Archive

_LIKENESS = re.compile("شابه|قارب|طابق|ماثل")
_WORDING = re.compile("لفظ|الفاظ|صياغ|عبار|كلام|كلمات|اقوال")
_BETWEEN_CLAUSES = re.compile("[،؛,;.]")


def same_as_itself(archive: Archive) -> Iterator[Message]:
    """To be declared the same as itself says nothing, and is surely another id misspelt; what two entries say of one
    another is as sure in both."""
    for entry in archive.entries.values():
        if entry.same_as and entry.same_as.id == entry.id:
            yield at(entry.source, fault("same-as-itself"), "same_as", "id")
        elif entry.same_as:
            other = archive.entries.get(entry.same_as.id)
            back = other.same_as if other else None
            if (
                back
                and back.id == entry.id
                and entry.id > entry.same_as.id
                and back.certainty != entry.same_as.certainty
            ):
                yield at(entry.source, fault("same-as-otherwise", other=entry.same_as.id), "same_as", "certainty")


def unnamed_in_wikidata(archive: Archive) -> Iterator[Message]:
    """Whoever is known to Wikidata has a name: of a source that nobody named it would say who that is."""
    for person in archive.people.values():
        if person.kind == "role" and person.wikidata:
            yield at(person.source, fault("wikidata-of-a-role"), "wikidata")


def identities_that_do_not_fit(archive: Archive) -> Iterator[Message]:
    """How many stand behind a description is asked of roles and of bodies that nobody names, and answered by more than
    likeness of wording."""
    everybody: list[Person | Organisation] = [*archive.people.values(), *archive.organisations.values()]
    for described in everybody:
        identity = described.identity
        if identity and described.kind == "person":
            yield at(described.source, fault("identity-of-a-person"), "identity")
        elif identity and identity.how == "one" and _is_likeness_alone(identity.because):
            yield at(described.source, fault("one-by-wording"), "identity", "because")
    for entry in archive.entries.values():
        stated = entry.same_as is not None and entry.same_as.certainty == "stated"
        if entry.same_as and stated and _is_likeness_alone(entry.same_as.because):
            yield at(entry.source, fault("same-by-wording"), "same_as", "because")


def _is_likeness_alone(because: str) -> bool:
    """Whether each clause of a reason speaks of the likeness of words."""
    clauses = [clause for clause in _BETWEEN_CLAUSES.split(fold(because).text) if clause.strip()]
    return all(_LIKENESS.search(clause) and _WORDING.search(clause) for clause in clauses)


def likely_same_as_nothing(archive: Archive) -> Iterator[Message]:
    """`likely_same` names another assertion, of whatever article, that is there and answers the same claim:
    among other answers it is not counted."""
    for article in archive.articles.values():
        for number, said in enumerate(article.assertions):
            if not said.likely_same:
                continue
            steps = ("assertions", number, "likely_same", "id")
            id_, assertion = assertion_ref(said.likely_same.id)
            other = archive.articles.get(id_)
            if (id_, assertion) == (article.id, said.id):
                yield at(article.source, fault("likely-same-as-itself"), *steps)
            elif other is None and id_ not in archive.unread:
                near = nearest(id_, archive.articles)
                wrong = fault("unknown-id", near=f"{near}#{assertion}" if near else "", shelf="articles", id=id_)
                yield at(article.source, wrong, *steps)
            elif other and assertion not in (known := [one.id for one in other.assertions]):
                near = _same_claim(said, other.assertions) or nearest(assertion, known)
                wrong = fault("unknown-assertion", near=f"{id_}#{near}" if near else "", id=assertion, article=id_)
                yield at(article.source, wrong, *steps)
            elif other and (there := next(one for one in other.assertions if one.id == assertion).claim) != said.claim:
                near = _same_claim(said, other.assertions)
                wrong = fault("likely-same-of-another-claim", near=f"{id_}#{near}" if near else "", claim=there)
                yield at(article.source, wrong, *steps)


def _same_claim(said: Assertion, others: tuple[Assertion, ...]) -> str:
    """The one assertion among others that answers the same claim; empty where none does, or several."""
    found = [other.id for other in others if other.claim == said.claim]
    return found[0] if len(found) == 1 else ""
