"""What an article's quotations and assertions rest on stands in its text, and answers what its claim asks."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from isnad.find.text import fold
from isnad.message import Fault, Message, at, fault, nearest
from isnad.model.claim_kinds import answer_form
from isnad.model.records import Article, Assertion, Claim, Quotation, Value
from isnad.model.relations import Archive
from isnad.model.source import Step
from isnad.model.texts import Reading

_PEOPLE = frozenset((
    "قتيل", "قتلي", "جريح", "جرحي", "مصاب", "مصابون", "مصابين", "ضحيه", "ضحايا", "شهيد", "شهداء", "فرد",
    "افراد", "شخص", "اشخاص", "مقاتل", "مقاتلون", "مقاتلين", "جندي", "جنود", "عسكري", "مسلح", "عنصر", "عناصر",
    "مدني", "مدنيون", "مدنيين", "طفل", "اطفال", "امراه", "نساء", "رجل", "رجال", "مفقود", "مفقودون", "اسير",
    "اسري", "معتقل", "معتقلون", "نازح", "نازحون", "لاجي", "مرتزق", "مرتزقه", "متعاقد", "موظف", "عامل", "عمال",
    "راكب", "ركاب", "ساكن", "سكان", "نسمه", "روسي", "روس",
))  # fmt: skip
"""Folded: whom a unit may count one by one."""


def words_elsewhere(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """Words that are not in the body (or the title), or that stand there more than once."""
    for article in archive.articles.values():
        placed = readings[article.id].placed
        for selector, steps in _selectors(article):
            zone = article.parts[selector.zone]
            times = zone.count(selector.words)
            if selector.id not in placed and times:
                wrong = fault("words-too-few", zone=selector.zone, times=selector.occurrence)
                yield at(article.source, wrong, *steps, "occurrence")
            elif selector.id not in placed:
                wrong = fault("words-not-there", near=_passage_like(selector.words, zone), zone=selector.zone)
                yield at(article.source, wrong, *steps, "words")
            elif "occurrence" not in selector.model_fields_set and times > 1:
                yield at(article.source, fault("words-twice", zone=selector.zone), *steps, "words")
            elif "\n" in selector.words:
                yield at(article.source, fault("words-across-paragraphs"), *steps, "words")


def _selectors(article: Article) -> Iterator[tuple[Quotation | Assertion, tuple[Step, ...]]]:
    for number, quote in enumerate(article.quotations):
        yield quote, ("quotations", number)
    for number, said in enumerate(article.assertions):
        yield said, ("assertions", number)


def _passage_like(words: str, text: str) -> str:
    """The passage of a text that is most like some words, if any is like them at all."""
    wanted = fold(words).text.split()
    tokens = text.split()
    folded = [fold(token).text for token in tokens]
    found = SequenceMatcher(None, wanted, folded, autojunk=False).find_longest_match()
    if not found.size:
        return ""
    start = max(0, found.b - found.a)
    return " ".join(tokens[start : start + len(wanted)]).strip('«»“”"،.:؛ ')


def answers_beside_the_question(archive: Archive) -> Iterator[Message]:
    """An answer has the form that its claim's kind asks for, and takes a position that the claim knows."""
    for article in archive.articles.values():
        for number, said in enumerate(article.assertions):
            claim = archive.claims.get(said.claim)
            if claim:
                for wrong, field in _faults(said, claim):
                    yield at(article.source, wrong, "assertions", number, field)


def _faults(said: Assertion, claim: Claim) -> Iterator[tuple[Fault, str]]:
    form = answer_form(claim.kind)
    if said.position is not None and not form.has_positions:
        yield fault("position-of-another-kind", claim=claim.id, kind=claim.kind), "position"
    elif said.position is not None and claim.positions and said.position not in claim.positions:
        yield unknown_position(said.position, claim), "position"
    if said.value is not None:
        strange = said.value.given - form.value_fields
        if strange:
            fields = tuple(sorted(strange))
            yield fault("value-of-another-kind", claim=claim.id, kind=claim.kind, fields=fields), "value"
    if said.stance in ("asserts", "suspects", "denies") and said.position is None and not _says_anything(said.value):
        yield fault("no-answer"), "stance"


def _says_anything(value: Value | None) -> bool:
    """Whether a value measures something or was printed; that it is open or approximate says nothing of itself."""
    return value is not None and bool(value.given or value.printed)


def numbers_that_cannot_be(archive: Archive) -> Iterator[Message]:
    """A message for each number of less than none, of parts of people, or open at both ends or at none."""
    for article in archive.articles.values():
        for number, said in enumerate(article.assertions):
            claim = archive.claims.get(said.claim)
            for wrong in _faults_of_number(said.value, claim) if said.value and claim else ():
                yield at(article.source, wrong, "assertions", number, "value")


def _faults_of_number(value: Value, claim: Claim) -> Iterator[Fault]:
    ends = [end for end in (value.min, value.max) if end is not None]
    if any(end < 0 for end in ends):
        yield fault("less-than-none", claim=claim.id)
    if _counts_people(claim) and not all(end.is_integer() for end in ends):
        yield fault("part-of-a-person", claim=claim.id)
    if value.open and len(ends) == 2:
        yield fault("open-at-both-ends")
    elif value.open and not ends:
        yield fault("open-at-no-end")


def _counts_people(claim: Claim) -> bool:
    """Whether a claim says so, or its unit is a person: so many thousands of people may have a part of one."""
    words = fold(claim.unit or "").text.split()
    return bool(claim.counted_people) or bool(words and words[0].removeprefix("ال") in _PEOPLE)


def unknown_position(position: str, claim: Claim) -> Fault:
    """A position that a choice claim does not list."""
    known = tuple(claim.positions)
    return fault("unknown-position", near=nearest(position, known), position=position, claim=claim.id, positions=known)


def said_and_silent(archive: Archive) -> Iterator[Message]:
    """No article is silent on what it answers."""
    for article in archive.articles.values():
        answered = {said.claim for said in article.assertions} if article.silent else ()
        for number, claim in enumerate(article.silent):
            if claim in answered:
                yield at(article.source, fault("said-and-silent", claim=claim), "silent", number)


def claims_of_other_events(archive: Archive) -> Iterator[Message]:
    """Only claims of its events concern an article."""
    for article in archive.articles.values():
        if not all(event in archive.events for event in article.events):
            continue  # a misspelt event would set every claim of the article apart
        for claim, steps in _concerned(article):
            record = archive.claims.get(claim)
            if record and record.event in archive.events and record.event not in article.events:
                yield at(article.source, fault("claim-of-another-event", claim=claim, event=record.event), *steps)


def _concerned(article: Article) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Every claim that an article answers or is silent on, and where it says so."""
    for number, said in enumerate(article.assertions):
        yield said.claim, ("assertions", number, "claim")
    for number, claim in enumerate(article.silent):
        yield claim, ("silent", number)


def chains_of_nobody(archive: Archive) -> Iterator[Message]:
    """The chains that `via` has are of speakers of the article."""
    for article in archive.articles.values():
        speakers = {quote.speaker for quote in article.quotations} | {said.source for said in article.assertions}
        for speaker in article.via:
            if speaker not in speakers:
                near = nearest(speaker, sorted(filter(None, speakers)))
                yield at(article.source, fault("chain-of-nobody", near=near, id=speaker), "via", speaker)


def positions_of_another_kind(archive: Archive) -> Iterator[Message]:
    """Choice claims list their positions, and no others do."""
    for claim in archive.claims.values():
        asked = answer_form(claim.kind).has_positions
        if asked != bool(claim.positions):
            wrong = fault("choice-without-positions") if asked else fault("positions-without-choice")
            yield at(claim.source, wrong, "positions")
