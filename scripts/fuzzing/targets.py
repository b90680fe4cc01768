"""What has to hold of any text, one function a part of the archive: each draws one case from a seed and tries it.

A target raises AssertionError where a property does not hold; any other exception is a crash.
"""

from collections.abc import Callable
from functools import cache
from random import Random

from markdown_it import MarkdownIt

from fuzzing.archives import archive
from fuzzing.reading_back import texts_in
from fuzzing.texts import any_text, spoilt_record
from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import Automaton, names_of, own_forms
from isnad.find.quotations.finding import find_speech
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import fold, is_word
from isnad.model.characters import CONTROL, QUOTE_MARKS, newer_character
from isnad.model.inlines import Inlines, Link, MarkedStretch, Text
from isnad.model.pages import Bullets, Heading, Page, Paragraph, Row, Table
from isnad.model.records import Organisation, Person, Place
from isnad.model.source import Source
from isnad.read.front_matter import Unreadable, split_and_load
from isnad.read.records import Broken, read_record
from isnad.say.saying import LANGUAGES, as_annotation, as_text
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown
from isnad.write.render.marks import Layer, marked

_MODELS = (Person, Place, Organisation)
_SPEAKERS = KnownSpeakers({"engineer-unnamed": ("مسؤول", "المسؤول", "مسؤول عسكري")})
_TAGS = {
    *("h1", "h2", "p", "a", "bdi", "span", "nav", "ol", "ul", "li"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}
_MARKDOWN_TAGS = {"h1", "h2", "p", "a", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "br"}
_NAMES = {"id", "class", "aria-label", "href", "dir", "rel", "scope", "data-head", "title"}
_LINE_ENDS = ("\u2028", "\u2029")


def front_matter(chance: Random) -> None:
    """Any file is a record, or refused in words, in both languages, at a place that it has."""
    text = spoilt_record(chance)
    read = read_record(chance.choice(_MODELS), "docs/people/a.md", text.encode("utf-8", "surrogatepass"))
    for message in read.messages if isinstance(read, Broken) else ():
        assert 1 <= message.line <= text.count("\n") + 2
        assert message.column >= 1
        for language in LANGUAGES.values():
            assert len(f"{as_text(message, language)}\n{as_annotation(message, language)}".splitlines()) == 2
    _kept(chance)


def _kept(chance: Random) -> None:
    """A text that is taken is taken whole, in a quoted value and in a body."""
    value, body = any_text(chance).replace("\n", " "), any_text(chance)
    quoted = value.replace("'", "''")
    try:
        values, kept, _, _ = split_and_load(f"---\na: '{quoted}'\n---\n{body}")
    except Unreadable:
        assert CONTROL.search(value) or newer_character(value) or any(char in value for char in _LINE_ENDS)
    else:
        assert (values, kept) == ({"a": value}, body)


def folding(chance: Random) -> None:
    """What is folded has a way back to what was printed, and folding it again changes nothing."""
    text = any_text(chance, 40)
    folded = fold(text)
    assert folded.printed == text
    assert len(folded.at) == len(folded.text)
    assert all(0 <= place < len(text) for place in folded.at)
    assert list(folded.at) == sorted(folded.at)
    assert fold(folded.text).text == folded.text
    if folded.text:
        start = chance.randrange(len(folded.text))
        end = chance.randint(start + 1, len(folded.text))
        first, last = folded.back(start, end)
        assert 0 <= first < last <= len(text)
        assert folded.text[start:end] in fold(text[first:last]).text


def quotations(chance: Random) -> None:
    """Words that somebody is said to have said stand in the text; sentences cover it; mentions are whole words."""
    text = any_text(chance, 40)
    folded = fold(text)
    mentions = find_mentions({"body": folded}, _names(), own_forms({}))
    for said in find_speech(folded, mentions, _SPEAKERS):
        assert 0 <= said.outer_start <= said.start < said.end <= said.outer_end <= len(text)
        assert said.printed is None or 0 <= said.printed[0] < said.printed[1] <= len(text)
    for mention in mentions:
        before, after = fold(text[: mention.span.start]).text[-1:], fold(text[mention.span.end :]).text[:1]
        assert not (before and is_word(before))
        assert not (after and is_word(after)) or text[mention.span.end - 1] in QUOTE_MARKS
    paragraphs = find_paragraphs(text)
    sentences = find_sentences(folded, paragraphs)
    covered = "".join(text[sentence.span.start : sentence.span.end] for sentence in sentences)
    assert covered == "".join(text[span.start : span.end] for span in paragraphs)


def page_writing(chance: Random) -> None:
    """A page's texts read back to the code point, from HTML and from Markdown, with no tag among them but our own."""
    text = any_text(chance).replace("\n", " ")
    if not text.strip():
        return
    page = Page("articles/a", text, (Text(text),), text, {"title": text}, _blocks(text, chance))
    found, tags, names = texts_in(page_html(page), "h1", "h2", "p", "li", "td")
    assert tags <= _TAGS, tags
    assert names <= _NAMES, names
    below = found[found.index(("h1", text)) :]  # above it stands the way home
    assert below[:6] == [("h1", text), ("h2", text), ("p", text), ("p", f"!{text}"), ("li", text), ("td", text)]
    source = page_markdown(page).partition("\n---\n\n")[2]
    found, tags, _ = texts_in(_reader().render(source), "h1", "h2", "p", "li", "td")
    assert tags <= _MARKDOWN_TAGS, tags
    assert [item for item in found if item[1] and item[0] != "li"] == [
        ("h1", text),
        ("h2", text),
        ("p", text),
        ("p", f"!{text}"),
        ("p", "x"),
        ("td", text),
        ("td", text),
    ]
    assert ("li", text) in found


def _blocks(text: str, chance: Random) -> tuple[Heading | Paragraph | Bullets | Table, ...]:
    link = Link("people/x", (Text(text),))
    cells = Table("x", ("x", "x"), (Row(((link,), (Text(text),))),))
    return (
        Heading(2, text, "h"),
        Paragraph(_marked(text, chance)),
        Paragraph((Text("!"), link)),
        Bullets(((Text(text),),)),
        cells,
    )


def _marked(text: str, chance: Random) -> Inlines:
    """A text under a few marks, that cross one another as they like."""
    layers = []
    for rank in range(chance.randint(0, 3)):
        start = chance.randrange(len(text))
        end = chance.randint(start + 1, len(text))
        layers.append(Layer(start, end, rank, _wrap))
    return marked(text, 0, len(text), layers)


def _wrap(inner: Inlines, first: bool, last: bool) -> Inlines:
    return (MarkedStretch("sentence", inner, "s-1" if first else ""),)


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


@cache
def _names() -> Automaton:
    source = Source("")
    return names_of(
        (
            Person(id="samir-haddad", source=source, kind="person", name="سمير حداد", short=("حداد",)),
            Place(id="wadi-bridge", source=source, kind="city", name="جسر الوادي", names=("الجسر",)),
            Organisation(id="al-sabah", source=source, kind="outlet", name="الصباح"),
        )
    )


TARGETS: dict[str, Callable[[Random], None]] = {
    "front-matter": front_matter,
    "folding": folding,
    "quotations": quotations,
    "page-writing": page_writing,
    "archive": archive,
}
