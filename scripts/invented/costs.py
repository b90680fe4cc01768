"""What a build of an invented archive costs, stage by stage, and how that grows from size to size."""

import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from assemble_project import assemble
from invented.archive import write_archive

STAGES = ("read", "find", "relate", "check", "write")


@dataclass(frozen=True)
class Cost:
    """What one size took: CPU seconds by stage, the build's peak memory in bytes, its pages, its bytes on the disk."""

    seconds: Mapping[str, float]
    peak: int
    pages: int
    held: int


def stages(root: Path) -> dict[str, float]:
    """CPU seconds of each stage over the archive in a folder, every stage given what the one before it made."""
    from isnad.check.rules import check
    from isnad.find.close_reading import read_closely
    from isnad.find.names.registry import names_of
    from isnad.find.reuse.archive_passages import find_passages
    from isnad.find.text import fold
    from isnad.read.folders import Folders, read_archive
    from isnad.relate.links import relate
    from isnad.write.render.view import View
    from isnad.write.site import Site

    seconds: dict[str, float] = {}

    @contextmanager
    def timed(stage: str) -> Iterator[None]:
        began = time.process_time()
        yield
        seconds[stage] = time.process_time() - began

    with timed("read"):
        archive, messages = read_archive(Folders.at(root))
    with timed("find"):
        names = names_of(archive.entries.values())
        folded = {id_: fold(article.body) for id_, article in archive.articles.items()}
        readings = {id_: read_closely(article, folded[id_], names) for id_, article in archive.articles.items()}
        full = {id_: text for id_, text in folded.items() if archive.articles[id_].extent == "full"}
        passages = find_passages(archive.articles, full)
    with timed("relate"):
        related = relate(archive, readings, passages)
    with timed("check"):
        messages = [*messages, *check(archive, readings)]
    if messages:
        raise SystemExit("\n".join(map(str, messages[:5])))
    with timed("write"):
        deque(Site(View(archive, related)).parts(), maxlen=0)
    return seconds


def cost(articles: int) -> Cost:
    """What an archive of so many articles costs. The stages run in this process, the build in one of its own."""
    with tempfile.TemporaryDirectory() as scratch:
        records, project = Path(scratch) / "records", Path(scratch) / "project"
        write_archive(articles, records)
        seconds = stages(records)
        assemble(records, project)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "-d", str(project / "site")]
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "ARTICLES": "articles"}
        subprocess.run(command, cwd=project, env=quiet, check=True)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        build = used.ru_utime + used.ru_stime
        seconds |= {"frame": build - sum(seconds.values()), "build": build}
        files = [file for file in (project / "site").rglob("*") if file.is_file()]
        pages = sum(file.suffix == ".html" for file in files)
        return Cost(seconds, used.ru_maxrss * 1024, pages, sum(file.stat().st_size for file in files))


def exponent(before: float, after: float, growth: float) -> float:
    """The power of the size that a cost grew by, where the size grew by a factor."""
    return math.log(max(after, 1e-3) / max(before, 1e-3)) / math.log(growth)


def table(costs: Mapping[int, Cost]) -> Iterator[str]:
    """The lines of the table: a stage a line, sizes in columns, each after the first with its exponent."""
    sizes = list(costs)

    def line(name: str, asked: Callable[[int], float], shown: str) -> str:
        cells = [f"{asked(sizes[0]):>12{shown}}{'':>7}"]
        for before, size in pairwise(sizes):
            grew = exponent(asked(before), asked(size), size / before)
            cells.append(f"{asked(size):>12{shown}}{f'^{grew:.2f}':>7}")
        return f"{name:<22}{''.join(cells)}"

    yield f"{'articles':<22}" + "".join(f"{size:>12,}{'':>7}" for size in sizes)
    for stage in (*STAGES, "frame", "build"):
        yield line(f"{stage}, CPU s", lambda size, stage=stage: costs[size].seconds[stage], ".2f")  # type: ignore[misc]
    yield line("pages", lambda size: costs[size].pages, ",.0f")
    yield line("peak memory, MB", lambda size: costs[size].peak / 1e6, ",.0f")
    yield line("on disk, KB an article", lambda size: costs[size].held / size / 1e3, ",.1f")
