"""What is said to an editor about a text that is being drafted, in no language yet; `say` puts it into words."""

from dataclasses import dataclass
from typing import TypeAlias

RemarkPart: TypeAlias = "str | int | Remark | tuple[str | Remark, ...]"


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence by its code (`say` has its template in each language) and what stands in it.

    A part that is a remark is said in the same language; a tuple is a list, said with that language's comma.
    """

    code: str
    parts: tuple[tuple[str, RemarkPart], ...] = ()


def remark(code: str, /, **parts: RemarkPart) -> Remark:
    """A remark of a code (tests hold every call against the templates)."""
    return Remark(code, tuple(parts.items()))
