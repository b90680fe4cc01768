"""The page of data: what each file is for, how large it is, under which licence, and how it is opened."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from isnad.model.inlines import External, FileLink, Inline, Inlines, Link, Text
from isnad.model.outputs import Edition
from isnad.model.pages import Block, Fold, Heading, Note, Page, Paragraph, Row, Table
from isnad.write.data.archive_citation import archive_citation_links
from isnad.write.data.citations import dataset_head
from isnad.write.data.files import PACKAGE, PLACES, SHAPES, WHOLE, table_uri
from isnad.write.data.front_schema import FRONT_MATTER
from isnad.write.data.linked import dataset_nodes
from isnad.write.data.tables.table import DataTable
from isnad.write.render.addresses import DATA, DATA_DICTIONARY
from isnad.write.words import data as words
from isnad.write.words import data_dictionary as dictionary_words
from isnad.write.words.tables import TABLES


def data_page(
    tables: Sequence[DataTable], files: Mapping[str, int], networks: Mapping[str, int], edition: Edition
) -> Page:
    """The files of all, then each table, then how they are opened; `files`, and `networks` of who quotes whom, are
    places and sizes in bytes, `edition` what the archive is called, and where its releases stand."""
    sizes = {**files, **networks}
    blocks: tuple[Block, ...] = (
        Paragraph((Text(words.WHAT_IT_IS),), "lead"),
        Paragraph((Text(words.ROWS_LEAD_BACK),)),
        Paragraph((Text(words.LICENCE),)),
        Paragraph((Text(words.CITE_ALL), *_citations())),
        Heading(2, words.FILES, "files"),
        Table(words.FILES_CAPTION, words.FILES_HEAD, tuple(_file(uri, sizes) for uri in _others(networks))),
        Fold(
            words.with_number(len(tables)),
            (
                Table(words.TABLES_CAPTION, words.TABLES_HEAD, tuple(_table(table, sizes) for table in tables)),
                Paragraph((Text(words.GUARD),)),
            ),
            "tables",
        ),
        Paragraph((Text(words.BESIDE_ARTICLES),)),
        Heading(2, words.EXAMPLES, "examples"),
        *(
            Fold(tool, (Note(what_to_do),), f"with-{number}")
            for number, (tool, what_to_do) in enumerate(words.WORKED, start=1)
        ),
        Heading(2, words.RELEASES, "releases"),
        Paragraph(_releases(edition)),
        Note(words.IN_A_RELEASE),
        Paragraph((Text(words.OF_SCHEMAS), Link(DATA_DICTIONARY, (Text(dictionary_words.TITLE),)), Text("."))),
    )
    return Page(
        address=DATA,
        title=words.TITLE,
        heading=(Text(words.TITLE),),
        description=words.WHAT_IT_IS,
        front={"title": words.TITLE},
        head=dataset_head(edition.name, edition.name, edition.day.isoformat() if edition.day else ""),
        linked=dataset_nodes(edition.name, words.WHAT_IT_IS, tuple(map(_link, sizes))),
        blocks=blocks,
        wide=True,
    )


def _releases(edition: Edition) -> Inlines:
    """What a release has, and the way there where it is known."""
    there = (Text(" "), External(edition.releases, words.RELEASES), Text(".")) if edition.releases else ()
    return (Text(words.IN_EACH_RELEASE), *there)


def _citations() -> Iterator[Inline]:
    for number, link in enumerate(archive_citation_links()):
        if number:
            yield Text(" · ")
        yield link


def _others(networks: Iterable[str]) -> tuple[str, ...]:
    return (PACKAGE, WHOLE, PLACES, SHAPES, FRONT_MATTER, *networks)


def _link(uri: str) -> FileLink:
    return FileLink(uri, uri.rpartition("/")[2])


def _file(uri: str, sizes: dict[str, int]) -> Row:
    name = uri.rpartition("/")[2]
    cells: tuple[Inlines, ...] = (
        (FileLink(uri, name),),
        (Text(words.OF_FILES.get(name, words.OF_NETWORK)),),
        (Text(words.size_text(sizes[uri])),),
    )
    return Row(cells)


def _table(table: DataTable, sizes: dict[str, int]) -> Row:
    title, about = TABLES[table.name]
    uri = table_uri(table)
    cells: tuple[Inlines, ...] = (
        (FileLink(uri, f"{table.name}.csv"),),
        (Text(f"{title}: {about}"),),
        (Text(str(len(table.rows))),),
        (Text(words.size_text(sizes[uri])),),
    )
    return Row(cells, f"table-{table.name.replace('_', '-')}")
