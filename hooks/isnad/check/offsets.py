"""What a record says of an original that nobody has at hand, held against itself: lengths, overlaps, a file of nothing,
a copy that is none.
"""

from collections.abc import Iterator
from hashlib import sha256

from isnad.message import Message, at, fault
from isnad.model.records import Article, Assertion, Quotation
from isnad.model.relations import Archive
from isnad.model.source import Step

_OF_NOTHING = sha256(b"").hexdigest()


def offsets_that_cannot_be(archive: Archive) -> Iterator[Message]:
    """Words have the length of the stretch that the original has them in, and stretches that meet have one text there.

    What a digest says of an assertion is its own sentence, and of that the length says nothing.
    """
    for article in archive.articles.values():
        there: dict[int, str] = {}
        for said, steps in _copied(article):
            start, end = said.original or (0, 0)
            if len(said.words) != end - start:
                if not _is_whole(article, said):
                    wrong = fault("stretch-of-another-length", words=len(said.words), stretch=end - start)
                    yield at(article.source, wrong, *steps)
            elif any(there.setdefault(start + place, char) != char for place, char in enumerate(said.words)):
                yield at(article.source, fault("stretches-of-two-texts"), *steps)


def _copied(article: Article) -> Iterator[tuple[Quotation | Assertion, tuple[Step, ...]]]:
    """Annotations whose words are the original's own, to the code point, and where their stretches stand."""
    for number, quote in enumerate(article.quotations):
        if quote.original:
            yield quote, ("quotations", number, "original")
    for number, said in enumerate(article.assertions if article.extent == "full" else ()):
        if said.original:
            yield said, ("assertions", number, "original")


def _is_whole(article: Article, said: Quotation | Assertion) -> bool:
    """Whether the words are those of the whole saying, of which `original` has a part."""
    whole = said.whole if isinstance(said, Quotation) and article.extent == "full" else None
    return whole is not None and len(said.words) == whole[1] - whole[0]


def originals_of_nothing(archive: Archive) -> Iterator[Message]:
    """A file without a byte has a SHA-256 like any other, and no words."""
    for article in archive.articles.values():
        if article.original.sha256 == _OF_NOTHING:
            yield at(article.source, fault("original-of-nothing"), "original", "sha256")


def copies_at_their_own_address(archive: Archive) -> Iterator[Message]:
    """A copy in an archive of the web stands elsewhere than the page that it is of."""
    for article in archive.articles.values():
        if article.url and article.archived and article.archived.url == article.url.value:
            yield at(article.source, fault("archived-at-itself"), "archived", "url")
