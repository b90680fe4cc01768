"""One id, one record; one address, one page; one name, one entry."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from archive.find.text import fold
from archive.message import Message, at
from archive.model.records import Annotation, Article, Entry, Person, Record
from archive.model.relations import Archive


def shared_ids(archive: Archive) -> Iterator[Message]:
    """Entries of three shelves share one namespace, since articles name them by id alone."""
    yield from _twice(archive.people.values(), archive.places.values(), archive.organisations.values())
    for article in archive.articles.values():
        yield from _repeated_annotations(article)


def _twice(*shelves: Iterable[Entry]) -> Iterator[Message]:
    first: dict[str, Entry] = {}
    for shelf in shelves:
        for entry in shelf:
            other = first.setdefault(entry.id, entry)
            if other is not entry:
                yield at(entry.source, f"المعرّف «{entry.id}» مستعمل أيضاً في {other.source.path}؛ غيّر أحدهما", "name")


def _repeated_annotations(article: Article) -> Iterator[Message]:
    shelves: dict[str, tuple[Annotation, ...]] = {"quotations": article.quotations, "assertions": article.assertions}
    for shelf, annotations in shelves.items():
        first: dict[str, int] = {}
        for number, annotation in enumerate(annotations):
            line = article.source.at(shelf, first.setdefault(annotation.id, number), "id").line
            if first[annotation.id] != number:
                text = f"المعرّف «{annotation.id}» مستعمل في السطر {line} أيضاً؛ أعطِ هذا رقماً لم يُستعمل"
                yield at(article.source, text, shelf, number, "id")


def shared_aliases(archive: Archive) -> Iterator[Message]:
    """An old id that is kept alive must lead to one page, and no living page may stand there."""
    for shelf in (archive.articles, archive.entries, archive.claims, archive.events):
        taken: dict[str, Record] = dict(shelf)
        for record in shelf.values():
            for number, alias in enumerate(record.aliases):
                other = taken.setdefault(alias, record)
                if other is not record or alias == record.id:
                    yield at(
                        record.source, f"المعرّف القديم «{alias}» يشير أيضاً إلى {other.source.path}", "aliases", number
                    )


def shared_names(archive: Archive) -> Iterator[Message]:
    """A form that two entries go by would link to neither; a role's name is the archive's own, and no form."""
    owners: dict[str, list[Entry]] = defaultdict(list)
    for entry in archive.entries.values():
        for form in dict.fromkeys(fold(form).text for form in _forms(entry)):
            owners[form].append(entry)
    for form, entries in owners.items():
        for entry in entries[1:]:
            text = f"الصيغة «{form}» مسجّلة أيضاً في {entries[0].source.path}، فلا ترتبط بأيّ منهما؛ أبقِها في أحدهما"
            listed = form in (fold(name).text for name in entry.names)
            yield at(entry.source, text, "names" if listed else "name")


def _forms(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Person) and entry.kind == "role":
        return entry.names  # its descriptions only suggest it, so that roles may share them
    return (entry.name, *entry.names, *entry.described)


def same_as_itself(archive: Archive) -> Iterator[Message]:
    """To be declared the same as itself says nothing, and is surely another id misspelt."""
    for person in archive.people.values():
        if person.same_as and person.same_as.id == person.id:
            yield at(person.source, "same_as يشير إلى المدخل نفسه؛ اكتب معرّف المدخل الآخر أو احذفه", "same_as", "id")
