"""What an article calls somebody, and what is never somebody's name: forms that would link what nobody meant."""

from collections.abc import Iterator, Mapping

from isnad.check.names import is_of_nothing
from isnad.find.text import fold
from isnad.message import Fault, Message, at, fault
from isnad.model.records import Article, Person
from isnad.model.relations import Archive


def forms_that_are_none(archive: Archive) -> Iterator[Message]:
    """An article's own form says something, is its one speaker's, is nobody else's name, and is printed there.

    What a digest leaves out may be called so in its original alone.
    """
    named = _names(archive)
    for article in archive.articles.values():
        text = fold("\n".join(article.parts.values())).text if article.forms and article.extent == "full" else None
        taken: dict[str, str] = {}
        for id_, forms in article.forms.items():
            for number, form in enumerate(forms):
                folded = fold(form).text
                other = taken.setdefault(folded, id_)
                wrong = _fault(form, id_, other, named.get(folded, id_))
                if wrong is None and text is not None and folded not in text:
                    wrong = fault("form-not-there", form=form)
                if wrong:
                    yield at(article.source, wrong, "forms", id_, number)


def _fault(form: str, id_: str, other: str, owner: str) -> Fault | None:
    if is_of_nothing(form):
        return fault("name-of-nothing", form=form)
    if other != id_:
        return fault("form-of-two", form=form, other=other)
    return fault("form-of-another", form=form, other=owner) if owner != id_ else None


def _names(archive: Archive) -> Mapping[str, str]:
    """Whose each folded name is; what a role is called is the archive's own."""
    named: dict[str, str] = {}
    for entry in archive.entries.values():
        if not (isinstance(entry, Person) and entry.kind == "role"):
            for form in (entry.name, *entry.names):
                named.setdefault(fold(form).text, entry.id)
    return named


def names_that_are_never_theirs(archive: Archive) -> Iterator[Message]:
    """What is never an entry's name is none of its names: each would be left out wherever it stands."""
    for entry in archive.entries.values():
        own = {fold(form).text for form in (entry.name, *entry.names, *entry.short, *entry.descriptive_forms)}
        for number, form in enumerate(entry.never):
            if fold(form).text in own:
                yield at(entry.source, fault("never-its-name", form=form), "not", number)


def short_names_of_two(archive: Archive) -> Iterator[Message]:
    """Articles of one event are told apart in its lists by their short names."""
    first: dict[tuple[str, str], Article] = {}
    for article in archive.articles.values():
        for event in article.events if article.short else ():
            other = first.setdefault((event, fold(article.short or "").text), article)
            if other is not article:
                yield at(article.source, fault("short-name-twice", name=article.short, other=other.id), "short")
                break
