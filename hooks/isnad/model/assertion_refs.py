"""How a record names an assertion: `a19` of its own article, the same after its claim, or after another article.

`rests_on` has `a19` or `claim#a19`, `likely_same` has `article#a19`.
"""

from typing import NamedTuple


class AssertionRef(NamedTuple):
    """An assertion as a record names it."""

    within: str
    """The claim or the article that it is named after; empty where the article's own id stands alone."""
    id: str
    """Its id, which is its own in its article alone."""


def assertion_ref(written: str) -> AssertionRef:
    """A reference in its two parts, whatever was written: what has no `#` is an id."""
    within, _, id_ = written.rpartition("#")
    return AssertionRef(within, id_)


def ref_within(article: str, written: str) -> str:
    """The address in the archive, `article#a19`, of an assertion that one of the same article names."""
    return f"{article}#{assertion_ref(written).id}"
