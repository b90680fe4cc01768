"""What an edit of an archive costs where what was read and found before is kept, stage by stage."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from isnad.finish.preview import leave_alone_what_stays
from isnad.pipeline import KeptWork, archive_site
from isnad.read.folders import Folders

T = TypeVar("T")
STAGES = ("read", "find", "check", "rest", "page")


def costs_of_edits(root: Path) -> Iterator[tuple[str, Mapping[str, float]]]:
    """CPU seconds of each stage: of a beginning, then of one edit after another, each of which stays."""
    kept = KeptWork()
    article, entry, named, claim = (
        sorted((root / shelf).glob("*.md"))[3]
        for shelf in ("articles", "docs/organisations", "docs/people", "docs/claims")
    )
    yield "a beginning", _cost(root, kept, f"articles/{article.stem}.html")
    leave_alone_what_stays()  # as the preview does after a whole build
    for name, file, change in (
        ("an article's text", article, _at_its_end("!")),
        ("an entry's note", entry, _at_its_end("\n\nزيادة.")),
        ("an entry's name", named, _in_its_line("name: ", " الآخر")),
        ("a claim's question", claim, _in_its_line("question: ", "؟")),
    ):
        file.write_text(change(file.read_text("utf-8")), "utf-8", newline="\n")
        shelf = "articles" if name == "an article's text" else file.parent.name
        yield name, _cost(root, kept, f"{shelf}/{file.stem}.html")


def _at_its_end(added: str) -> Callable[[str], str]:
    return lambda text: f"{text.rstrip()}{added}\n"


def _in_its_line(field: str, added: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        before, _, after = text.partition(f"\n{field}")
        value, end, rest = after.partition("\n")
        return f"{before}\n{field}{value}{added}{end}{rest}"

    return change


def _cost(root: Path, kept: KeptWork, uri: str) -> Mapping[str, float]:
    seconds: defaultdict[str, float] = defaultdict(float)

    def watch(step: str, items: Iterable[T], total: int | None = None) -> Iterator[T]:
        began = time.process_time()
        yield from items
        seconds[step] += time.process_time() - began

    began = time.process_time()
    site = archive_site(Folders.at(root), watch=watch, kept=kept)
    made = time.process_time()
    seconds["rest"] = made - began - sum(seconds.values())
    if site.part_at(uri) is None:
        raise SystemExit(f"there is no {uri}")
    seconds["page"] = time.process_time() - made
    return seconds
