"""The page of an article: its facts, whom it quotes, its text under marks, what it claims and what it is silent on."""

from collections.abc import Iterator
from typing import Literal

from archive.model.fields import Sourced, Zone
from archive.model.pages import (
    Block,
    Bullets,
    External,
    Facts,
    Heading,
    Inline,
    Inlines,
    Link,
    Ltr,
    Page,
    Paragraph,
    Row,
    Sign,
    Stretch,
    Table,
    Text,
)
from archive.model.records import Article, Person
from archive.model.texts import Mention, Reading, Sentence, Span
from archive.write import words
from archive.write.addresses import address_of, kind_of
from archive.write.figures import counted, day
from archive.write.marked import Layer, marked, whole_words, without_signs
from archive.write.passages import passage_blocks
from archive.write.view import View, link_to, published_on

_RANKS = {"sentence": 0, "quotation": 1, "assertion": 2, "mention": 3}


def article_page(article: Article, view: View) -> Page:
    """The page value of one article."""
    outlet = view.name(article.outlet)
    return Page(
        address=address_of(article),
        title=article.title,
        heading=_printed("title", article, view),
        description=f"{outlet} — {published_on(article)}",
        front=_front(article, view),
        blocks=(
            *_facts(article, view),
            *_text(article, view),
            *_quoted(article, view),
            *_claims(article, view),
            *passage_blocks(article, view),
        ),
        edit=article.source.path,
    )


def _printed(zone: Zone, article: Article, view: View) -> Inlines:
    """A whole part of the article under its marks."""
    text = article.parts[zone]
    return marked(text, 0, len(text), _layers(zone, article, view))


def _how_sure(fact: Sourced) -> tuple[Inline, ...]:
    if fact.certainty == "stated":
        return ()
    return (Text(f" ({words.CERTAINTIES[fact.certainty]}: {fact.because})"),)


def _facts(article: Article, view: View) -> tuple[Block, ...]:
    rows: list[tuple[str, Inlines]] = [
        ("الجهة الناشرة", (view.link(article.outlet),)),
        ("تاريخ النشر", _published(article)),
    ]
    if article.byline:
        rows.append(("اسم الكاتب", _printed("byline", article, view)))
    if article.dateline:
        rows.append(("سطر المصدر كما طُبع", _printed("dateline", article, view)))
    speakers = dict.fromkeys(quote.speaker for quote in article.quotations)
    if speakers:
        rows.append(("من يُنقل كلامه", view.links(speakers)))
    if article.agencies:
        rows.append(("الوكالات المذكورة", view.links(article.agencies)))
    if article.url:
        rows.append(("عنوان المقال", (External(article.url.value, "المقال لدى ناشره"), *_how_sure(article.url))))
    if article.archived:
        rows.append(("نسخة محفوظة", (External(article.archived, "النسخة المحفوظة"),)))
    original = article.original
    rows += [
        ("الحدث", tuple(link_to(view.archive.events[event]) for event in article.events)),
        ("النص هنا", (Text(words.TEXTS[article.text]),)),
        (
            "الأصل",
            (Ltr(original.file), Text(f"، {counted(original.words, 'word')}، بصمته SHA-256: "), Ltr(original.sha256)),
        ),
        ("سُجّل في", (Text(day(article.recorded)),)),
    ]
    if article.revised:
        rows.append(("عُدّل في", (Text(day(article.revised)),)))
    return (Heading(2, "بطاقة المقال", "facts"), Facts(tuple(rows)))


def _published(article: Article) -> Inlines:
    if not article.published.date:
        return (Text(words.CERTAINTIES["unknown"]), *_how_sure(article.published))
    return (Text(day(article.published.date)), *_how_sure(article.published))


def _quoted(article: Article, view: View) -> tuple[Block, ...]:
    quotes = view.related.quoted[article.id]
    heading = Heading(2, "من يُنقل كلامه", "quoted")
    if not quotes:
        return (heading, Paragraph((Text(words.NOTHING),)))
    rows = tuple(Row((who, words_, how)) for words_, how, who in map(view.quotation_cells, quotes))
    head = ("المتحدث وسلسلة الإسناد", "الكلام", "الفعل")
    return (heading, Table("المتحدثون وكلامهم بترتيب النص", head, rows))


def _text(article: Article, view: View) -> tuple[Block, ...]:
    layers = _layers("body", article, view)
    paragraphs = []
    for span in view.related.readings[article.id].paragraphs:
        inside = [layer for layer in layers if span.start <= layer.start < span.end]
        paragraphs.append(Paragraph(marked(article.body, span.start, span.end, inside), "recorded"))
    return (Heading(2, f"النص ({words.TEXTS[article.text]})", "text"), *paragraphs)


def _claims(article: Article, view: View) -> tuple[Block, ...]:
    answers = view.related.stated[article.id]
    blocks: list[Block] = [Heading(2, "الادعاءات في هذا المقال", "claims")]
    if answers:
        blocks.append(view.answers_table("إفادات هذا المقال بترتيب النص", answers))
    else:
        blocks.append(Paragraph((Text(words.NOTHING),)))
    return (*blocks, Heading(2, "ما يسكت عنه المقال", "silent"), *_silence(article, view))


def _silence(article: Article, view: View) -> tuple[Block, ...]:
    if not article.silent:
        return (Paragraph((Text(words.NOTHING),)),)
    claims = tuple((link_to(view.archive.claims[claim]),) for claim in article.silent)
    return (Paragraph((Text("قُرئ المقال من أجل هذه الادعاءات ولم يتناولها."),)), Bullets(claims))


def _layers(zone: Zone, article: Article, view: View) -> tuple[Layer, ...]:
    """Every mark on the title or the body, widened to whole words."""
    reading = view.related.readings[article.id]
    text = article.parts[zone]
    layers = [_mention_layer(mention, view) for mention in _outer(reading, zone)]
    for quote in article.quotations:
        span = reading.placed[quote.id]
        if span.zone == zone:
            label = f"اقتباس: {view.name(quote.speaker)}"
            sign = Sign(address_of(view.entry(quote.speaker)), f"{article.id}-{quote.id}", "quotation", label)
            layers.append(_annotation_layer("quotation", quote.id, text, span, sign))
    for said in article.assertions:
        span = reading.placed[said.id]
        if span.zone == zone:
            claim = view.archive.claims[said.claim]
            sign = Sign(address_of(claim), f"{article.id}-{said.id}", "claim", f"ادعاء: {claim.question}")
            layers.append(_annotation_layer("assertion", said.id, text, span, sign))
    layers += [_sentence_layer(sentence) for sentence in reading.sentences if sentence.span.zone == zone]
    return tuple(layers)


def _outer(reading: Reading, zone: Zone) -> Iterator[Mention]:
    """The mentions that get a mark: a link can hold no other link, so a name inside a description has none."""
    return (mention for mention in reading.mentions if mention.span.zone == zone and not mention.nested)


def _sentence_layer(sentence: Sentence) -> Layer:
    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        return (Stretch("sentence", inner, sentence.anchor if first else ""),)

    return Layer(sentence.span.start, sentence.span.end, _RANKS["sentence"], wrap)


def _mention_layer(mention: Mention, view: View) -> Layer:
    entry = view.entry(mention.entry)

    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        name, signs = without_signs(inner)  # of what ends inside the name
        return (Link(address_of(entry), name, kind=kind_of(entry)), *signs)

    return Layer(mention.span.start, mention.span.end, _RANKS["mention"], wrap)


def _annotation_layer(kind: Literal["quotation", "assertion"], id_: str, text: str, span: Span, sign: Sign) -> Layer:
    def wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
        stretch = Stretch(kind, inner, id_ if first else "")
        return (stretch, sign) if last else (stretch,)

    return Layer(*whole_words(text, span.start, span.end), _RANKS[kind], wrap)


def _front(article: Article, view: View) -> dict[str, object]:
    """What people, tools and other generators want to know without reading the page."""
    named = dict.fromkeys(mention.entry for mention in view.related.readings[article.id].mentions)
    front: dict[str, object] = {
        "title": article.title,
        "id": article.id,
        "outlet": {"id": article.outlet, "name": view.name(article.outlet)},
        "date": article.published.date,
        "date_certainty": article.published.certainty,
        "date_because": article.published.because,
        "byline": article.byline,
        "dateline": article.dateline,
        "agencies": list(article.agencies),
        "url": article.url.value if article.url else None,
        "archived": article.archived,
        "events": list(article.events),
        "text": article.text,
        "original": article.original.model_dump(exclude={"fingerprint"}),
        "quoted": _quoted_front(article, view),
        "people": [id_ for id_ in named if id_ in view.archive.people],
        "places": [id_ for id_ in named if id_ in view.archive.places],
        "organisations": [id_ for id_ in named if id_ in view.archive.organisations],
        "claims": list(dict.fromkeys(said.claim for said in article.assertions)),
        "silent": list(article.silent),
    }
    return {key: value for key, value in front.items() if value not in (None, [])}


def _quoted_front(article: Article, view: View) -> list[dict[str, object]]:
    """Each quoted speaker once, officials marked, with the role that this article printed."""
    quoted: dict[str, dict[str, object]] = {}
    for quote in article.quotations:
        speaker = view.entry(quote.speaker)
        official = isinstance(speaker, Person) and speaker.official
        known = quoted.setdefault(speaker.id, {"id": speaker.id, "name": speaker.name, "official": official})
        if quote.said_as:
            known.setdefault("as", quote.said_as)
    return list(quoted.values())
