"""an annotation's file -> what was annotated, once it is seen to be an annotation (tests/cases/importer/README.md)."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from isnad.draft.limits import UnreadableFile, sized_bytes
from isnad.message import visible
from isnad.model.fields import FILE_PATTERN
from isnad.say.english import ENGLISH
from isnad.say.saying import remarked

_Offset = Annotated[int, Field(ge=0)]


class WrongAnnotation(ValueError):
    """A file that is no annotation, or not one of the text beside it; in words, with the file and the field."""


class _Part(BaseModel):
    """What it says besides is kept: annotators note how they know."""

    model_config = ConfigDict(strict=True, extra="allow", frozen=True)


class _Span(_Part):
    start: _Offset
    end: _Offset


class _Speech(_Span):
    speaker: str | None
    speaker_start: _Offset | None = None
    speaker_end: _Offset | None = None


class _Mention(_Span):
    entity: str | None
    form: str = ""
    zone: str = ""


class _Title(_Part):
    text: str
    start: _Offset | None
    end: _Offset | None


class _Text(_Part):
    text: str


class _Outlet(_Part):
    id: str | None


class _Day(_Part):
    value: str | None = None


class _About(_Part):
    title: _Title | None = None
    byline: _Text | None = None
    outlet: _Outlet
    publication_date: _Day
    boilerplate_lines: list[_Offset]
    either_way_lines: list[_Offset]


class _Annotation(_Part):
    file: Annotated[str, StringConstraints(pattern=FILE_PATTERN, min_length=1)] | None = None
    metadata: _About
    mentions: list[_Mention]
    nested_mentions: list[_Mention] = []
    quotations: list[_Speech]
    indirect: list[_Speech] = []
    indirect_complete: bool = False
    answers: list[_Span] = []
    indirect_either_way: list[_Span] = []


def read_annotation(file: Path) -> Mapping[str, Any]:
    """What an annotation says, and no more fields than it says. Raises WrongAnnotation, OSError."""
    try:
        annotation = _Annotation.model_validate_json(sized_bytes(file))
    except UnreadableFile as wrong:
        raise WrongAnnotation(f"{visible(file.name)}: {remarked(wrong.remark, ENGLISH)}") from wrong
    except ValidationError as wrong:
        first = wrong.errors(include_url=False, include_input=False)[0]
        raise WrongAnnotation(f"{visible(file.name)}: {_named(first['loc'])}{first['msg']}") from wrong
    return annotation.model_dump(exclude_unset=True)


def refuse_beyond(file: Path, annotated: Mapping[str, Any], text: str) -> None:
    """Raises WrongAnnotation where a stretch is none of the text."""
    for place, span in _spans(annotated):
        start, end = span["start"], span["end"]
        if start is None or end is None:
            continue
        if not start < end <= len(text):
            raise WrongAnnotation(f"{visible(file.name)}: {place}: no stretch of its text, {start} to {end}")


def _spans(annotated: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if title := annotated["metadata"].get("title"):
        yield "metadata.title", title
    for name in ("mentions", "nested_mentions", "quotations", "indirect", "answers", "indirect_either_way"):
        for number, span in enumerate(annotated.get(name, ())):
            yield f"{name}.{number}", span
            if span.get("speaker_start") is not None:
                yield f"{name}.{number}.speaker", {"start": span["speaker_start"], "end": span.get("speaker_end") or 0}


def _named(steps: tuple[int | str, ...]) -> str:
    return f"{'.'.join(map(str, steps))}: " if steps else ""
