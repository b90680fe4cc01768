"""Who is silent on what: the articles that do not touch a claim, the claims that an article does not touch."""

from isnad.model.inlines import Text
from isnad.model.pages import Block, Bullets, Fold, Paragraph
from isnad.model.records import Article, Claim
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.render.phrases import claim_link
from isnad.write.render.view import View
from isnad.write.words import article as article_words
from isnad.write.words import claim as claim_words
from isnad.write.words.numbers import counted


def silent_articles(claim: Claim, view: View) -> tuple[Block, ...]:
    """The articles read for a claim that do not touch it, folded; those not yet read for it are folded apart."""
    silent = view.related.silent_by_claim.get(claim.id, ())
    asserted = view.related.assertions_by_claim.get(claim.id, ())
    heard = {article.id for article in silent} | {traced.article.id for traced in asserted}
    unread = tuple(article for article in view.articles_of(view.archive.events[claim.event]) if article.id not in heard)
    if not heard and not unread:
        return ()
    return (
        _folded(claim_words.SILENT, silent, "silent") if silent else Paragraph((Text(claim_words.NOBODY_SILENT),)),
        *((_folded(claim_words.UNREAD, unread, "unread"),) if unread else ()),
    )


def _folded(summary: str, articles: tuple[Article, ...], id_: str) -> Fold:
    listed = Bullets(tuple((article_opening(article),) for article in articles))
    return Fold(f"{summary} ({counted(len(articles), 'article')})", (listed,), id_)


def silent_claims(article: Article, view: View) -> tuple[Block, ...]:
    """The claims for which an article was read and which it does not touch, folded; nothing where there is none."""
    if not article.silent:
        return ()
    claims = Bullets(tuple((claim_link(id_, view),) for id_ in article.silent))
    summary = f"{article_words.SILENT} ({counted(len(article.silent), 'claim')})"
    return (Fold(summary, (Paragraph((Text(article_words.SILENT_SAYS),)), claims), "silent"),)
