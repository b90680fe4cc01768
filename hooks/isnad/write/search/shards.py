"""The index as files: scripts that call `isnadIndex(name, data)`, since a page from a folder can load nothing else.

**Numbers** stand in strings, each as digits of five bits, the lowest first, a letter of `DIGITS` each; a digit from 32
on says that another follows. Lists that rise hold the steps between their numbers.

`words-<n>`: a list of terms in the order of their UTF-16 units, each a string of fields between tabs: the term; the
pages of the entries that go by it (steps); those of the entries that it must never lead to; then for each form the
form (empty where it is the term itself) and its postings. A posting is the step to the next record, times 4, plus the
weight. Terms that begin with a sign stand for no word: `postings.py` says for what.

`records-<n>`: a list of pages: `[address, title, sort, day, records]`, and of a claim how many lines after the first
of its record say its answers; a record is a list of lines,
`[anchor, text, named]`, where `named` holds three numbers for each name in the line: the entry's page, the step from
the start of the name before, the length, in UTF-16 units.

`choices`: for each kind that results are filtered by, `[page, id, name]` of each.

`start`: `words` and `records` are the directories, `[first term or first page, hash]` in order; `sizes` says how
many records each page has, `kinds` how many pages each kind has, in that order; `outlets` and `days` are about the
articles, the last of the pages: an outlet's number from 1; the step from the first day of one to the first day of the
next, then how many days later the last one is. `undated` articles come last and have none. The first of `days` counts
from 1 January 1800.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256

from isnad.model.dates import bounds
from isnad.model.outputs import Output
from isnad.write.search.postings import Postings, Term, by_key, entry_pages
from isnad.write.search.records import KINDS, FindablePage, FoundLine

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_DAY_ONE = date(1800, 1, 1)
_MOST_TERM_CHARACTERS = 12_000
_MOST_RECORD_BYTES = 8_000
"""About 8 KB and 3 KB compressed: a search needs a few blocks of terms, and a block of records for each result."""


def numbers(values: Iterable[int]) -> str:
    """Numbers from 0 as a string."""
    digits = []
    for value in values:
        rest = value
        while rest >= 32:
            digits.append(DIGITS[32 + rest % 32])
            rest //= 32
        digits.append(DIGITS[rest])
    return "".join(digits)


def steps(values: Iterable[int]) -> Iterator[int]:
    """The steps between numbers that rise, the first from 0."""
    before = 0
    for value in values:
        yield value - before
        before = value


def word_shards(terms: Iterable[Term]) -> list[tuple[str, Output]]:
    """The dictionary in blocks, each with its first term."""
    rows = [(term.key, _row(term)) for term in by_key(terms)]
    return [(block[0][0], script(f"words-{n}", [row for _, row in block])) for n, block in enumerate(_blocks(rows))]


def _blocks(rows: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    block: list[tuple[str, str]] = []
    size = 0
    for row in rows:
        if block and size + len(row[1]) > _MOST_TERM_CHARACTERS:
            yield block
            block, size = [], 0
        block.append(row)
        size += len(row[1])
    if block:
        yield block


def _row(term: Term) -> str:
    fields = [term.key, numbers(steps(term.pages)), numbers(steps(term.refused))]
    for form, postings in sorted(term.forms.items()):
        fields += ["" if form == term.key else form, _postings(postings)]
    return "\t".join(fields)


def _postings(postings: Postings) -> str:
    records = (posting >> 2 for posting in postings)
    return numbers(step << 2 | posting & 3 for step, posting in zip(steps(records), postings, strict=True))


def record_shards(pages: Sequence[FindablePage]) -> list[tuple[int, Output]]:
    """What is shown of each page, in blocks, each with its first page."""
    page_of = entry_pages(pages)
    shards: list[tuple[int, Output]] = []
    block: list[object] = []
    first = size = 0
    for number, page in enumerate(pages):
        shown = [
            page.address,
            page.title,
            page.sort,
            page.day,
            [[_line(ln, page_of) for ln in f.lines] for f in page.found],
            *([page.answers] if page.answers else []),
        ]
        length = len(_json(shown).encode("utf-8"))
        if block and size + length > _MOST_RECORD_BYTES:
            shards.append((first, script(f"records-{len(shards)}", block)))
            block, first, size = [], number, 0
        block.append(shown)
        size += length
    if block:
        shards.append((first, script(f"records-{len(shards)}", block)))
    return shards


def _line(line: FoundLine, page_of: dict[str, int]) -> list[str]:
    named = sorted(line.named, key=lambda name: (name.start, -name.end))
    starts = [_units(line.text[: name.start]) for name in named]
    lengths = [_units(line.text[name.start : name.end]) for name in named]
    each = zip((page_of[name.entry] for name in named), steps(starts), lengths, strict=True)
    return [line.anchor, line.text, numbers(number for three in each for number in three)]


def _units(text: str) -> int:
    """How many UTF-16 units a text has, as JavaScript counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def page_tables(pages: Sequence[FindablePage], outlets: Sequence[str]) -> dict[str, object]:
    """What the first file says of every page, so that results can be filtered before a text is loaded."""
    articles = [page for page in pages if page.kind == "article"]
    spans = [bounds(page.date) for page in articles if page.date]
    firsts = [(first - _DAY_ONE).days for first, _ in spans]
    lengths = [(last - first).days for first, last in spans]
    return {
        "kinds": [sum(page.kind == kind for page in pages) for kind in KINDS],
        "sizes": numbers(len(page.found) for page in pages),
        "outlets": numbers(outlets.index(page.outlet) + 1 for page in articles),
        "days": numbers(number for pair in zip(steps(firsts), lengths, strict=True) for number in pair),
        "undated": len(articles) - len(spans),
        "from": min(first for first, _ in spans).isoformat() if spans else "",
        "to": max(last for _, last in spans).isoformat() if spans else "",
    }


def script(kind: str, data: object) -> Output:
    """A file that hands its data over, under a name that changes with what it holds: no cache ever mixes two builds."""
    data_json = _json(data)
    name = f"{kind}-{sha256(data_json.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    return Output.of_text(f"search/{name}.js", f"isnadIndex({_json(name)},{data_json});\n")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
