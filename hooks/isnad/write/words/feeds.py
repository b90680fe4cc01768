"""The words of feeds: what each tells of."""

from isnad.write.words.corrections import TITLE as CORRECTIONS

ARTICLES, OF_CORRECTIONS = "المقالات", CORRECTIONS
OF_ARTICLES = "كل مقال سُجّل في الأرشيف، أحدثها تسجيلاً أولاً."
OF_CLAIM = "كل مقال سُجّل في الأرشيف وأجاب عن هذا السؤال، وماذا قيل فيه."
OF_EVENT = "كل مقال سُجّل في الأرشيف عن هذا الحدث، أحدثها تسجيلاً أولاً."


def feed_title(archive: str, page: str) -> str:
    """What the feed of a page of an archive is called."""
    return f"{archive}: {page}"


def article_title(outlet: str, title: str) -> str:
    """An article in a feed: its outlet, then its headline."""
    return f"{outlet}: {title}"
