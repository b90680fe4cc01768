"""The words by which lines of a page are known: data in `lexicons/`, read once.

To extend, add a phrase to the row that it belongs to, or a new row with its reason. A phrase that may stand alone on a
line goes to `alone`; one that begins a short line whatever follows, to `begins-label`; one that speaks to the reader
and may begin a whole sentence, to `begins-appeal`, and only if no article would begin a sentence so (اشترك is also
"took part", انضم "joined", تبرع "gave": they stand there with their object).
"""

from dataclasses import dataclass
from functools import lru_cache

from isnad.find.given_names import given_names, names_or_words
from isnad.find.layout.keys import key_of
from isnad.find.lexicon import read_lexicon

_FILES = ("widgets", "furniture", "headings", "mastheads", "broken_lines")


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """Folded phrases, each set named by its list in `lexicons/*.tsv` (there with - for _)."""

    widget_word: frozenset[str]
    widget_joint: frozenset[str]
    currency: frozenset[str]
    network: frozenset[str]
    follow_word: frozenset[str]
    counted: frozenset[str]
    alone: frozenset[str]
    begins_label: frozenset[str]
    begins_appeal: frozenset[str]
    disclaimed: frozenset[str]
    disclaims: frozenset[str]
    feed_end: frozenset[str]
    colon_label: frozenset[str]
    staff_label: frozenset[str]
    hard_heading: frozenset[str]
    soft_heading: frozenset[str]
    link_noun: frozenset[str]
    link_quality: frozenset[str]
    link_beginning: frozenset[str]
    read_also: frozenset[str]
    section: frozenset[str]
    agency: frozenset[str]
    author_word: frozenset[str]
    wrote: frozenset[str]
    signs: frozenset[str]
    name_joint: frozenset[str]
    no_name: frozenset[str]
    title_word: frozenset[str]
    no_author: frozenset[str]
    picture_credit: frozenset[str]
    caption_beginning: frozenset[str]
    picture_label: frozenset[str]
    site_word: frozenset[str]
    outlet_word: frozenset[str]
    site_body: frozenset[str]
    generic_title: frozenset[str]
    newsroom: frozenset[str]
    correspondent: frozenset[str]
    kicker_beginning: frozenset[str]
    added_in_brackets: frozenset[str]
    office: frozenset[str]
    date_word: frozenset[str]
    other_news: frozenset[str]
    issue: frozenset[str]
    given_name: frozenset[str]
    name_or_word: frozenset[str]
    unfinished: frozenset[str]
    said_alone: frozenset[str]
    goes_back: frozenset[str]


@lru_cache(maxsize=1)
def layout_words() -> LayoutWords:
    """Every list. Raises TypeError where the files hold a list that `LayoutWords` has not, or lack one."""
    lists: dict[str, frozenset[str]] = {"given_name": given_names(), "name_or_word": names_or_words()}
    for name in _FILES:
        for listed, phrases in read_lexicon("isnad.find.layout", name).items():
            key = listed.replace("-", "_")
            lists[key] = lists.get(key, frozenset()) | frozenset(map(key_of, phrases))
    return LayoutWords(**lists)


def first_words_in(words: list[str], phrases: frozenset[str], most: int = 6) -> int:
    """How many of the first words are one of the phrases, the most that are; 0 where they are none."""
    return next((n for n in range(min(most, len(words)), 0, -1) if " ".join(words[:n]) in phrases), 0)
