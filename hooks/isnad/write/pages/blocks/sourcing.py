"""Where what an outlet prints comes from: speakers, agencies, its own voice, chains with a gap."""

from collections.abc import Sequence

from isnad.model.inlines import Inlines, Subline, Text
from isnad.model.pages import Block, Fold, Paragraph, Row, Table
from isnad.model.records import Organisation
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.model.summaries import SpokenFor
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.short_answers import tally
from isnad.write.render.phrases import entry_link, joined
from isnad.write.render.view import View
from isnad.write.words import outlets as outlet_words
from isnad.write.words.numbers import counted

_Label = tuple[str, str]


def sourcing_blocks(organisation: Organisation, view: View) -> tuple[Block, ...]:
    """One row a kind of source, with its definition, its count and where it stands; nothing for who publishes none."""
    sourcing = view.related.sourcing_by_outlet.get(organisation.id)
    if sourcing is None:
        return ()
    rows = (
        _sources(outlet_words.NAMED, "speaker", sourcing.named, view),
        _sources(outlet_words.UNNAMED, "speaker", sourcing.unnamed, view),
        _sources(outlet_words.BODIES, "body", sourcing.bodies, view),
        _sources(outlet_words.AGENCIES, "body", sourcing.agencies, view),
        _items(outlet_words.OWN_VOICE, sourcing.own_voice),
        _items(outlet_words.FROM_GAP, sourcing.from_gap),
        _items(outlet_words.OVER_GAP, sourcing.over_gap),
    )
    summary = Paragraph((Text(f"{counted(len(sourcing.articles), 'article')}. {outlet_words.SOURCING_SAYS}"),))
    table = Table(outlet_words.SOURCING_CAPTION, outlet_words.SOURCING_HEAD, rows)
    return (Fold(outlet_words.SOURCING, (summary, table), "sourcing"),)


def _name(label: _Label) -> Inlines:
    name, definition = label
    return (Text(name), Subline((Text(definition),)))


def _sources(label: _Label, noun: str, sources: Sequence[SpokenFor], view: View) -> Row:
    who = joined([_source(source, view) for source in sources], "؛ ") or (Text("—"),)
    return Row((_name(label), (Text(counted(len(sources), noun)),), who))


def _source(source: SpokenFor, view: View) -> Inlines:
    return (entry_link(source.id, view), Text(f" ({tally(source.items) or outlet_words.CREDITED_ONLY})"))


def _items(label: _Label, items: Sequence[TracedQuotation | TracedAssertion]) -> Row:
    """Quotations and answers that have no source to be listed under stand under their articles."""
    articles = {item.article.id: item.article for item in items}
    where = joined(
        [
            (article_opening(article), Text(f" ({tally([item for item in items if item.article.id == id_])})"))
            for id_, article in articles.items()
        ],
        "؛ ",
    )
    return Row((_name(label), (Text(tally(items) or counted(0, "assertion")),), where or (Text("—"),)))
