"""Tables of what was worked out: answers with how many origins stand behind them, and why some may be one."""

from collections.abc import Iterator
from dataclasses import dataclass

from isnad.model.answers import AnswerGroup, Merge, Origin
from isnad.model.records import Claim, Value
from isnad.write.data.tables.annotations import answer_id, value_columns
from isnad.write.data.tables.table import DataColumn, DataTable, Field, pairs, tabled
from isnad.write.render.addresses import address_of, page_of
from isnad.write.render.plain_words import group_text
from isnad.write.render.view import View
from isnad.write.words.origins import reason_text


def answer_tables(view: View, site: str) -> Iterator[DataTable]:
    """What is said to each claim, its origins, the merges that part the most from the least, and whose they are."""
    answers = tuple(_answers(view))
    yield tabled("answers", _answer(site), answers)
    origins = [(each.id, number, origin) for each in answers for number, origin in enumerate(each.origins, start=1)]
    yield tabled("origins", _ORIGIN, origins, ("answer", "number"))
    yield tabled(
        "origin_assertions",
        _PART,
        ((answer, number, ref) for answer, number, origin in origins for ref in origin.assertions),
        ("answer", "number", "assertion"),
    )
    merges = [(each.id, number, merge) for each in answers for number, merge in enumerate(each.merges, start=1)]
    yield tabled("merges", _merge(view), merges, ("answer", "number"))
    yield tabled(
        "merge_assertions",
        _PART,
        ((answer, number, ref) for answer, number, merge in merges for ref in merge.assertions),
        ("answer", "number", "assertion"),
    )
    yield pairs(
        "answer_speakers",
        Field("answer", leads_to="answers", needed=True),
        Field("speaker", leads_to="entries", needed=True),
        ((each.id, speaker) for each in answers for speaker in each.group.speakers),
    )
    yield pairs(
        "answer_places",
        Field("answer", leads_to="answers", needed=True),
        Field("place", leads_to="places", needed=True),
        ((each.id, place) for each in answers if each.group.value for place in each.group.value.places),
    )


@dataclass(frozen=True, slots=True)
class _AnswerRow:
    """An answer group by its place on its claim's page, from 1."""

    claim: Claim
    number: int
    group: AnswerGroup

    @property
    def id(self) -> str:
        return answer_id(self.claim.id, self.number)

    @property
    def origins(self) -> tuple[Origin, ...]:
        return self.group.origins.origins if self.group.origins else ()

    @property
    def merges(self) -> tuple[Merge, ...]:
        return self.group.origins.merges if self.group.origins else ()


def _answers(view: View) -> Iterator[_AnswerRow]:
    for claim in view.archive.claims.values():
        for number, group in enumerate(view.related.answer_groups_by_claim[claim.id], start=1):
            yield _AnswerRow(claim, number, group)


def _value(answer: _AnswerRow) -> Value | None:
    return answer.group.value


def _answer(site: str) -> tuple[DataColumn[_AnswerRow], ...]:
    return (
        DataColumn(Field("id", needed=True), lambda each: each.id),
        DataColumn(Field("page", needed=True), lambda each: page_of(site, address_of(each.claim))),
        DataColumn(Field("claim", leads_to="claims", needed=True), lambda each: each.claim.id),
        DataColumn(Field("number", "integer", needed=True), lambda each: each.number),
        DataColumn(Field("side", needed=True), lambda each: each.group.side),
        DataColumn(Field("position", of="Assertion"), lambda each: each.group.position),
        *value_columns(_value),
        DataColumn(Field("words", needed=True), lambda each: group_text(each.claim, each.group)),
        DataColumn(Field("assertions", "integer", needed=True), lambda each: len(each.group.assertions)),
        DataColumn(
            Field("articles", "integer", needed=True),
            lambda each: len({traced.article.id for traced in each.group.assertions}),
        ),
        DataColumn(Field("least", "integer"), lambda each: each.group.origins.least if each.group.origins else None),
        DataColumn(Field("most", "integer"), lambda each: each.group.origins.most if each.group.origins else None),
        DataColumn(
            Field("open_most", "boolean"), lambda each: each.group.origins.open_most if each.group.origins else None
        ),
        DataColumn(Field("common_link", leads_to="entries"), lambda each: each.group.common_link),
    )


_ORIGIN: tuple[DataColumn[tuple[str, int, Origin]], ...] = (
    DataColumn(Field("answer", leads_to="answers", needed=True), lambda row: row[0]),
    DataColumn(Field("number", "integer", needed=True), lambda row: row[1]),
    DataColumn(Field("kind", needed=True), lambda row: row[2].kind),
    DataColumn(Field("who", leads_to="entries"), lambda row: row[2].who),
    DataColumn(Field("article", leads_to="articles"), lambda row: row[2].article),
    DataColumn(Field("plural", "boolean", needed=True), lambda row: row[2].plural),
)
_PART: tuple[DataColumn[tuple[str, int, str]], ...] = (
    DataColumn(Field("answer", leads_to="answers", needed=True), lambda row: row[0]),
    DataColumn(Field("number", "integer", needed=True), lambda row: row[1]),
    DataColumn(Field("assertion", leads_to="assertions", needed=True), lambda row: row[2]),
)


def _merge(view: View) -> tuple[DataColumn[tuple[str, int, Merge]], ...]:
    return (
        DataColumn(Field("answer", leads_to="answers", needed=True), lambda row: row[0]),
        DataColumn(Field("number", "integer", needed=True), lambda row: row[1]),
        DataColumn(Field("kind", needed=True), lambda row: row[2].because.kind),
        DataColumn(Field("because", needed=True), lambda row: reason_text(row[2].because, view.name)),
    )
