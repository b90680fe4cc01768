"""The passages that an article shares with others, the pages that set it beside them, and the doubts that follow."""

from collections.abc import Iterable, Iterator

from isnad.model.comparison import Doubt, Pair, PassageSide, SharedPassage
from isnad.model.inlines import FileLink, Inline, Inlines, Link, Subline, Text
from isnad.model.pages import Block, Bullets, Fold, Heading, Paragraph, Row, Table
from isnad.model.records import Annotation, Article
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.render.addresses import address_of, data_uri, pair_address, passage_anchor
from isnad.write.render.phrases import dated, entry_links, joined, link_to, words_link
from isnad.write.render.plain_words import article_name
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import pairs as pair_words
from isnad.write.words.numbers import counted

DOUBTS = "doubts"
"""The id of an article's doubts on its page."""


def beside_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """Every article beside this one, how much both have, and what is doubtful for it."""
    pairs = view.pairs_of(article)
    if not pairs:
        return ()
    others = Bullets(tuple(_beside(pair, article) for pair in pairs))
    blocks = (others, *left_out(article, view), *_doubts(article, view))
    return (Fold(f"{pair_words.BESIDE} ({len(pairs)})", blocks, "beside"),)


def left_out(article: Article, view: View) -> Iterator[Paragraph]:
    """That an article shares passages with others too that it is not set beside, and where they are listed."""
    if others := view.unpaired(article):
        table = FileLink(data_uri("shared_passages.csv"), pair_words.ALL_PASSAGES)
        yield Paragraph((Text(pair_words.others_too(others)), table, Text(".")))


def pair_name(pair: Pair, view: View) -> str:
    """The outlets of two articles, the earlier first."""
    return pair_words.name(view.name(pair.left.outlet), view.name(pair.right.outlet))


def shared_text(pair: Pair) -> str:
    """How much two articles share: 13 مسألة، مقطعان، مصدر أول واحد."""
    numbers = ((len(pair.claims), "claim"), (len(pair.passages), "passage"), (len(pair.origins), "origin"))
    return "، ".join(counted(number, noun) for number, noun in numbers if number)


def length_of(passage: SharedPassage) -> str:
    """How long a passage is; words of which only fingerprints are known are the fewest that it can have."""
    length = counted(passage.words, "word")
    if passage.similarity is None:
        return pair_words.at_least(length)
    return length if passage.similarity >= 1 else pair_words.alike(length, passage.similarity)


def passage_side(side: PassageSide, view: View) -> Inlines:
    """One side of a passage: its words, opening at their sentence; of an original only where they stand in it, and the
    way to the article's first sentence that rests on them, or to the article where none is known to."""
    article = view.archive.articles[side.article]
    anchor = _sentence_of(side, view)
    if side.of == "body":
        return (Link(address_of(article), (Text(article.body[side.start : side.end]),), anchor),)
    name = pair_words.ITS_SENTENCE[article.extent] if anchor else article_name(article)
    place = pair_words.in_the_original(side.start + 1, side.end)
    return (Text(place), Subline((Link(address_of(article), (Text(name),), anchor),)))


def _sentence_of(side: PassageSide, view: View) -> str:
    """The id of the sentence where one side of a passage begins; of an original, of the first that rests on its words,
    or nothing where none is known to."""
    article = view.archive.articles[side.article]
    reading = view.related.reading_by_article[article.id]
    if side.of == "body":
        return reading.anchor_at("body", side.start)
    covering = [reading.placed[note.id] for note in _resting_on(side, article) if note.id in reading.placed]
    if not covering:
        return ""
    first = min(covering, key=lambda span: (span.zone != "body", span.start))
    return reading.anchor_at(first.zone, first.start)


def _resting_on(side: PassageSide, article: Article) -> Iterator[Annotation]:
    """The quotations and assertions of an article of whose words at least half stand in a passage of its original."""
    for note in (*article.quotations, *article.assertions):
        if note.original:
            start, end = note.original
            if 2 * (min(end, side.end) - max(start, side.start)) >= end - start:
                yield note


def passages_say(passages: tuple[SharedPassage, ...]) -> Paragraph:
    """What a shared passage shows and what it does not."""
    if all(passage.left.of == "body" for passage in passages):
        return Paragraph((Text(pair_words.SHARED_WORDS),))
    how = Link("fingerprints", (Text(pair_words.FINGERPRINTS_HOW),))
    return Paragraph((Text(f"{pair_words.SHARED_WORDS} {pair_words.FINGERPRINTS} "), how, Text(".")))


def _other(pair: Pair, article: Article) -> Article:
    return pair.right if pair.left.id == article.id else pair.left


def _beside(pair: Pair, article: Article) -> Inlines:
    """Another article under its short name, opening both beside each other, with how much they share."""
    other = _other(pair, article)
    name = Link(pair_address(pair), (Text(article_name(other)),))
    return (name, Text(ar.DOT_BEFORE_END), dated(other.published), Text(f": {shared_text(pair)}"))


def passage_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """The passages that an article shares with others, in its own order; nothing where it shares none."""
    found = tuple(passages_of(article, view.pairs_of(article)))
    if not found:
        return ()
    places: dict[tuple[PassageSide, str], list[Link]] = {}
    for number, pair, passage in sorted(found, key=lambda one: (one[2].left.of != "body", one[2].left.start)):
        name = article_name(_other(pair, article))
        beside = Link(pair_address(pair), (Text(name),), passage_anchor(number))
        places.setdefault((passage.left, length_of(passage)), []).append(beside)
    rows = tuple(
        Row(((Text(length),), passage_side(own, view), joined([(link,) for link in others])))
        for (own, length), others in places.items()
    )
    return (
        Heading(2, pair_words.SHARED, "shared-passages"),
        passages_say(tuple(passage for _, _, passage in found)),
        Table(pair_words.SHARED_CAPTION, pair_words.SHARED_HEAD, rows),
        *left_out(article, view),
    )


def passages_of(article: Article, pairs: tuple[Pair, ...]) -> Iterator[tuple[int, Pair, SharedPassage]]:
    """Each passage as seen from the article, with its number on the pair's page."""
    for pair in pairs:
        for number, passage in enumerate(pair.passages, start=1):
            yield number, pair, passage if pair.left.id == article.id else passage.turned()


def _doubts(article: Article, view: View) -> tuple[Block, ...]:
    claims = dict.fromkeys(traced.assertion.claim for traced in view.related.assertions_by_article[article.id])
    doubts = (doubt for claim in claims for doubt in view.related.doubts_by_claim.get(claim, ()))
    rows = tuple(
        _doubt_row(alike, view)
        for alike in by_answer(doubt for doubt in doubts if doubt.answer.article.id == article.id)
    )
    if not rows:
        return ()
    return (
        Heading(3, pair_words.DOUBTS, DOUBTS),
        Paragraph((Text(pair_words.DOUBTS_SAY),)),
        Table(pair_words.DOUBTS_CAPTION, pair_words.DOUBTS_HEAD, rows),
    )


def by_answer(doubts: Iterable[Doubt]) -> tuple[tuple[Doubt, ...], ...]:
    """Doubts of one answer that it may rest on the same, together; in the order of the first of each."""
    found: dict[tuple[str, str, tuple[str, ...]], list[Doubt]] = {}
    for doubt in doubts:
        key = (doubt.answer.article.id, doubt.answer.assertion.id, doubt.may_rest_on)
        found.setdefault(key, []).append(doubt)
    return tuple(map(tuple, found.values()))


def _doubt_row(doubts: tuple[Doubt, ...], view: View) -> Row:
    """An answer in words that others have, too: these words once, below them each article, opening at them."""
    answer = doubts[0].answer
    by_words: dict[str, dict[Link, None]] = {}
    for doubt in doubts:
        words, opening = _there(doubt, view)
        by_words.setdefault(words, {})[opening] = None
    there: list[Inline] = []
    for words, openings in by_words.items():
        articles = joined([(opening,) for opening in openings])
        there += [Text(words or pair_words.NOTHING_RECORDED), Subline(articles)]
    claim = link_to(view.archive.claims[answer.assertion.claim])
    return Row(((claim,), words_link(answer), tuple(there), entry_links(doubts[0].may_rest_on, view)))


def _there(doubt: Doubt, view: View) -> tuple[str, Link]:
    """The words of the other article, nothing where only hashes of them are held, and the way to them."""
    side = doubt.passage.right
    other = view.archive.articles[side.article]
    if doubt.beside:
        return doubt.beside.assertion.words, article_opening(other, doubt.beside.assertion.id)
    words = other.body[side.start : side.end] if side.of == "body" else ""
    return words, article_opening(other, _sentence_of(side, view))
