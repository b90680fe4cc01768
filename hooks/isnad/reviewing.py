"""A proposed archive beside the published one -> the passages that what is new in it shares with what is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass

from isnad.find.reuse.archive_passages import find_passages
from isnad.find.text import fold
from isnad.model.relations import Archive
from isnad.say import review_arabic as words

_MOST = 50


@dataclass(frozen=True, slots=True)
class SharedText:
    """A new or changed record and another: how many passages they share, and the words in the longest and in all."""

    record: str
    other: str
    passages: int
    longest: int
    words: int


def shared_with_recorded(base: Archive, now: Archive) -> list[SharedText]:
    """What each record that is new, or of which other words are known now, shares with any other, most first.

    Both are told by fingerprints, or by their words where the record has those.
    """
    fresh = {id_ for id_, article in now.articles.items() if _text(base, id_) != (article.fingerprint, _full(now, id_))}
    full = {a.id: fold(a.body) for a in now.articles.values() if a.extent == "full"}
    found = []
    for (left, right), passages in find_passages(now.articles, full).items():
        record, other = (left, right) if left in fresh else (right, left)
        if record in fresh and passages:
            lengths = [passage.words for passage in passages]
            found.append(SharedText(record, other, len(lengths), max(lengths), sum(lengths)))
    return sorted(found, key=lambda one: (-one.words, one.record, one.other))


def _text(archive: Archive, id_: str) -> object:
    """All that is known of an article's own words."""
    return (archive.articles[id_].fingerprint, _full(archive, id_)) if id_ in archive.articles else None


def _full(archive: Archive, id_: str) -> str | None:
    article = archive.articles[id_]
    return article.body if article.extent == "full" else None


def shared_markdown(shared: list[SharedText]) -> str:
    """The same as Markdown, right to left; ids hold nothing that Markdown reads."""
    return "\n".join(_lines(shared)) + "\n"


def _lines(shared: list[SharedText]) -> Iterator[str]:
    yield f"## {words.SHARED_HEADING}"
    yield ""
    if not shared:
        yield words.NOTHING_SHARED
        return
    yield words.SHARED_HOW
    yield from ("", '<div dir="rtl">', "", f"| {' | '.join(words.SHARED_HEAD)} |", "|---|---|---|---|---|")
    for one in shared[:_MOST]:
        yield f"| `{one.record}` | `{one.other}` | {one.passages} | {one.longest} | {one.words} |"
    yield from ("", "</div>")
    if len(shared) > _MOST:
        yield from ("", words.SHARED_OTHERS.format(len(shared) - _MOST))
