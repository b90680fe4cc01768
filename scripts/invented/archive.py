"""A large archive that looks like life, and in which nothing happened: whole, and valid by the archive's own check.

Some twenty articles an event, and many events; six to eight claims an event, of every kind; stories that agencies send
out, and outlets print with changes; chains of every shape; headlines that rest on the text and some that rest on
nothing; digests with fingerprints of their originals, and full texts; entries as unequally often named as names are.
"""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from invented.articles import Article
from invented.files import File, record
from invented.happenings import Happening
from invented.registry import Registry
from invented.words import Words

_SIZES = (2, 4, 7, 10, 14, 18, 22, 28, 40, 55)
"""How many articles an event has: twenty in the middle."""


def invent_archive(count: int, seed: int = 2018) -> Iterator[File]:
    """Every file of an archive of so many articles; a longer one begins with the same articles."""
    chance = random.Random(seed)
    registry = Registry(chance, Words(chance))
    happenings: list[Happening] = []
    written = 0
    while written < count:
        happening = Happening(len(happenings), chance, registry)
        happenings.append(happening)
        for _ in range(min(chance.choice(_SIZES), count - written)):
            yield from Article(written, happening).files()
            written += 1
    for happening in happenings:
        yield _event(happening)
        for claim in happening.claims:
            yield record(f"docs/claims/{claim.id}.md", claim.front, "السؤال عن هذا وحده.\n")
    for entry in registry.entries.values():
        yield record(f"docs/{entry.shelf}/{entry.id}.md", entry.front, f"مدخل متخيَّل: {entry.called}.\n")


def write_archive(count: int, folder: Path) -> None:
    """An archive of so many articles, in a folder that is not there yet."""
    write_files(invent_archive(count), folder)


def write_files(files: Iterable[File], folder: Path) -> None:
    """Files of an archive, each at its place below a folder."""
    for file in files:
        path = folder / file.place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="\n")


def sample_queries(archive: list[File], count: int, seed: int = 2018) -> list[str]:
    """What readers might ask of such an archive: words, pairs and phrases of its texts, frequent and rare."""
    chance = random.Random(seed)
    texts = [file.text for file in archive if file.place.startswith("articles/") and file.place.endswith(".md")]
    bodies = [text.rsplit("---\n", 1)[1].split() for text in chance.sample(texts, count)]
    starts = [chance.randrange(len(body) - 3) for body in bodies]
    spans = [body[start : start + 1 + at % 3] for at, (body, start) in enumerate(zip(bodies, starts, strict=True))]
    return [" ".join(span).strip("«»،.") for span in spans]


def _event(happening: Happening) -> File:
    day = {"date": happening.day.isoformat()}
    front = {"name": happening.name, "date": day, "places": [happening.place.id]}
    return record(f"docs/events/{happening.id}.md", front, "حدث متخيَّل، لم يقع منه شيء.\n")
