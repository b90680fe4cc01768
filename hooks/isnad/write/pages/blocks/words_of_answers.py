"""Every assertion to a claim, answer by answer: its words, who says so, where."""

from isnad.model.inlines import Inlines, Permalink, Text
from isnad.model.pages import AnswerSayings, Block, Fold, Heading, Saying
from isnad.model.records import Claim
from isnad.model.relations import TracedAssertion
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.render.addresses import annotation_anchor
from isnad.write.render.phrases import dated, entry_links, joined, source_of, speaks_itself, words_link
from isnad.write.render.plain_words import group_text, is_said_plainly, stance_text
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import claim as claim_words

MOST_ROWS = 12
"""So many assertions stand open; more are folded."""


def words_of_answers(claim: Claim, view: View) -> tuple[Block, ...]:
    """Under a heading, or folded where they are many; nothing where nobody says anything."""
    sayings = tuple(
        AnswerSayings(number, group_text(claim, group), tuple(_saying(traced, view) for traced in group.assertions))
        for number, group in view.numbered_groups(claim)
    )
    if not sayings:
        return ()
    if (rows := sum(len(answer.sayings) for answer in sayings)) > MOST_ROWS:
        return (Fold(f"{claim_words.WORDS_OF_ANSWERS} ({rows})", sayings, "answers"),)
    return (Heading(2, claim_words.WORDS_OF_ANSWERS, "answers"), *sayings)


def _saying(traced: TracedAssertion, view: View) -> Saying:
    """The stance stands where it is not simply that he says so, and the places where the answer names some."""
    assertion, article = traced.assertion, traced.article
    id_ = annotation_anchor(article, assertion)
    places = entry_links(assertion.value.places, view) if assertion.value and assertion.value.places else ()
    own_voice = bool(article.short) and speaks_itself(traced)  # the short name tells the outlet
    where: Inlines = (*((Text(ar.OWN_VOICE),) if own_voice else ()), article_opening(article))
    parts: list[Inlines] = [
        *(() if own_voice else (source_of(traced, view),)),
        *(() if is_said_plainly(assertion) else ((Text(stance_text(assertion)),),)),
        *((places,) if places else ()),
        (*where, Text("، "), dated(article.published), Permalink(id_, ar.COPY_ASSERTION)),
    ]
    return Saying(id_, words_link(traced), joined(parts, ar.DOT), assertion.because or "")
