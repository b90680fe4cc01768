"""Who answers for a record, what is inferred in it above all: who recorded it, who reviewed it, and when."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from isnad.model.inlines import Inlines, Text
from isnad.model.records import Article, Entry, Event
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.render.phrases import joined
from isnad.write.words import ar
from isnad.write.words import article as article_words
from isnad.write.words.fields import field_name
from isnad.write.words.numbers import day


def recorder_rows(record: Article | Entry | Event) -> tuple[tuple[str, Inlines], ...]:
    """When the record was made and last changed, where that is known; by whom it was recorded and reviewed."""
    days = {"recorded": record.recorded, "revised": record.revised if isinstance(record, Article) else None}
    by = {
        "recorded_by": record.recorded_by or article_words.NOT_STATED,
        "reviewed_by": record.reviewed_by or article_words.NOT_REVIEWED,
    }
    return (
        *((field_name(field), (Text(day(date)),)) for field, date in days.items() if date),
        *((field_name(field), (Text(name),)) for field, name in by.items()),
    )


def recorder_line(record: Article | Entry | Event) -> Inlines:
    """The same in one line, where no list of facts stands."""
    rows = recorder_rows(record)
    return tuple(
        part for at, (label, value) in enumerate(rows) for part in (Text(f"{ar.DOT if at else ''}{label}: "), *value)
    )


def recorders_of(articles: Iterable[Article]) -> Iterator[Inlines]:
    """The same of the articles that a page's facts are recorded and inferred in; those that say the same are one."""
    alike: dict[Inlines, list[Article]] = defaultdict(list)
    for article in articles:
        alike[recorder_line(article)].append(article)
    for line, own in alike.items():
        yield (*joined([(article_opening(article, "facts"),) for article in own]), Text(": "), *line)
