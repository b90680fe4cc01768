"""What an article calls somebody, and what is never somebody's name: forms that would link what nobody meant."""

from collections.abc import Iterator

from isnad.check.names import is_of_nothing
from isnad.find.text import fold
from isnad.message import Message, at, fault
from isnad.model.records import Article
from isnad.model.relations import Archive


def forms_that_are_none(archive: Archive) -> Iterator[Message]:
    """An article's own form says something, and is of one alone there."""
    for article in archive.articles.values():
        taken: dict[str, str] = {}
        for id_, forms in article.forms.items():
            for number, form in enumerate(forms):
                other = taken.setdefault(fold(form).text, id_)
                if is_of_nothing(form):
                    yield at(article.source, fault("name-of-nothing", form=form), "forms", id_, number)
                elif other != id_:
                    yield at(article.source, fault("form-of-two", form=form, other=other), "forms", id_, number)


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
