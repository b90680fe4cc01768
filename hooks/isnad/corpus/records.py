"""What is read of a crawl: shards of files, and the records in them."""

import json
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import Literal, Self

Form = Literal["warc", "wacz", "parquet", "jsonl"]


@dataclass(frozen=True, slots=True)
class PieceOfWork:
    """A piece of work that a worker is handed."""

    def dumped(self) -> str:
        """This piece as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def loaded(cls, dumped: str) -> Self:
        """The piece that was dumped."""
        return cls(**json.loads(dumped))


@dataclass(frozen=True, slots=True)
class Shard(PieceOfWork):
    """A piece of a file: `count` records from `start`.

    `start` is an offset in bytes (WARC, plain JSON Lines) or a number of rows. `first` is the number of its first
    record in the file, `source` the file's name in the crawl, by which shards are known whatever the order of files;
    `member` the WARC within a WACZ.
    """

    source: str
    path: str
    form: Form
    start: int
    first: int
    count: int
    member: str = ""

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits that only this piece of this file has."""
        return blake2b(f"{self.source}\0{self.member}\0{self.first}".encode(), digest_size=6).hexdigest()


_ROWS = 16
"""Bits of an article's number that tell its row; the 48 before them are the shard's id."""


def place_of(article: str) -> tuple[str, int]:
    """The id of the shard that an article of a run stands in, and its row among the shard's articles: its own id."""
    shard, row = article.rsplit("-", 1)
    return shard, int(row)


def number_of(article: str) -> int:
    """An article's id as a number of 64 bits: of a million articles there are more pairs than fit in memory as texts.

    Raises OverflowError for a row over 65,535, which no shard has.
    """
    shard, row = place_of(article)
    if row >> _ROWS:
        raise OverflowError(article)
    return int(shard, 16) << _ROWS | row


def article_of(number: int) -> str:
    """The id of the article that has this number."""
    return f"{number >> _ROWS:012x}-{number & (1 << _ROWS) - 1}"


@dataclass(frozen=True, slots=True)
class CrawledRecord:
    """One record: a page as bytes, or a text, and what the crawl says of it. `place` counts from 0 in the file."""

    place: int
    address: str = ""
    captured: str = ""
    outlet: str = ""
    published: str = ""
    title: str = ""
    text: str = ""
    html: bytes = b""
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record that could not be read, and why: listed, and no hindrance to the others."""

    place: int
    because: str
