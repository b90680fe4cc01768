"""Every link of the sample archive, both ways."""

from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.pipeline import Checked

MORNING, EVENING = "morning-bridge-closed", "evening-bridge-doubts"


def test_the_sample_can_be_published(sample: Checked) -> None:
    assert sample.messages == []


def test_lists_by_article_come_by_date(sample: Checked) -> None:
    assert (
        list(sample.related.quotations_by_article) == list(sample.related.assertions_by_article) == [MORNING, EVENING]
    )


def test_every_mention_is_on_the_page_of_what_it_names_and_nowhere_else(sample: Checked) -> None:
    there = {(a.article.id, a.mention) for seen in sample.related.appearances_by_entry.values() for a in seen}
    here = {
        (id_, mention) for id_, reading in sample.related.reading_by_article.items() for mention in reading.mentions
    }
    assert there == here
    assert all(a.mention.entry == entry for entry, seen in sample.related.appearances_by_entry.items() for a in seen)


def test_an_appearance_stands_in_its_sentence(sample: Checked) -> None:
    for seen in sample.related.appearances_by_entry.values():
        for appearance in seen:
            mention, sentence = appearance.mention.span, appearance.sentence
            assert mention.zone == sentence.zone
            assert sentence.start <= mention.start < mention.end <= sentence.end
            reading = sample.related.reading_by_article[appearance.article.id]
            anchors = {s.anchor for s in reading.sentences if s.span == sentence} or {
                "title" if mention.zone == "title" else "facts"
            }
            assert anchors == {appearance.anchor}


def test_quotations_are_found_by_article_and_by_speaker(sample: Checked) -> None:
    by_article = [quote for quotes in sample.related.quotations_by_article.values() for quote in quotes]
    by_speaker = [quote for quotes in sample.related.quotations_by_speaker.values() for quote in quotes]
    assert [quote.quotation.id for quote in by_article] == ["q1", "q2"]
    assert by_article == sorted(by_speaker, key=lambda quote: quote.quotation.id)
    assert [quote.quotation.id for quote in sample.related.quotations_by_speaker["engineer-unnamed"]] == ["q2"]


def test_assertions_are_found_by_article_by_claim_and_by_source(sample: Checked) -> None:
    related = sample.related
    by_claim = {
        claim: [(a.article.id, a.assertion.id) for a in own] for claim, own in related.assertions_by_claim.items()
    }
    assert by_claim == {"injured": [(MORNING, "a1"), (EVENING, "a1")], "cause": [(MORNING, "a2"), (EVENING, "a2")]}
    by_article = [traced for own in related.assertions_by_article.values() for traced in own]
    assert all(traced in related.assertions_by_claim[traced.assertion.claim] for traced in by_article)
    assert len(by_article) == sum(map(len, related.assertions_by_claim.values()))
    by_source = {source: [a.assertion.id for a in own] for source, own in related.assertions_by_source.items() if own}
    assert by_source == {"samir-haddad": ["a1"], "engineer-unnamed": ["a2"]}


def test_whoever_passes_on_is_neither_the_first_nor_the_last_link(sample: Checked) -> None:
    passed = {
        who: [item.quotation.id if isinstance(item, TracedQuotation) else item.assertion.id for item in items]
        for who, items in sample.related.passed_on_by.items()
        if items
    }
    assert passed == {"wakala": ["q2", "a2"]}
    assert all(isinstance(item, TracedQuotation | TracedAssertion) for item in sample.related.passed_on_by["wakala"])


def test_an_entry_has_the_articles_that_publish_credit_quote_or_name_it(sample: Checked) -> None:
    articles = {id_: [article.id for article in own] for id_, own in sample.related.articles_by_entry.items()}
    assert articles == {
        "al-sabah": [MORNING],
        "al-masa": [EVENING],
        "samir-haddad": [MORNING, EVENING],
        "engineer-unnamed": [MORNING],
        "wakala": [MORNING, EVENING],
        "wadi-bridge": [MORNING, EVENING],
    }


def test_every_claim_has_its_spread(sample: Checked) -> None:
    injured, cause = (sample.related.spread_by_claim[claim] for claim in ("injured", "cause"))
    assert (injured.lowest, injured.highest, injured.open) == (3, 5, True)
    assert injured.articles == 2
    assert cause.positions == ("flood",)
    assert cause.articles == 2
    assert set(sample.related.spread_by_claim) == set(sample.archive.claims)
