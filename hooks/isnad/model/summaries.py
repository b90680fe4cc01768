"""Summaries of an event, an actor and an outlet: the casualty figures, the timelines, the wording, the sourcing."""

from dataclasses import dataclass
from datetime import date

from isnad.model.records import Article
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.model.texts import Mention


@dataclass(frozen=True, slots=True)
class CasualtyFigures:
    """Who says how many: a source, and its answers to an event's claims about people.

    `who` are its entries, more than one where they are stated to be one, none at a gap; `own_voice` says that they are
    the outlet itself. `losses` (killed, wounded, none) and `strength` (how many there were) are in the order of the
    stance grid's claims, then by date. Nothing is summed.
    """

    who: tuple[str, ...]
    own_voice: bool
    losses: tuple[TracedAssertion, ...]
    strength: tuple[TracedAssertion, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """An answer that says when, with the first and the last day that its date allows."""

    answer: TracedAssertion
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Reported:
    """An article on the reporting's timeline: the first and the last day it may be of; None where none is known."""

    article: Article
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """An event's two timelines, and what was dated besides.

    `times` are the answers to date claims that any answer places on the event's own days: all of those, rivals
    included; `background` the answers to its other date claims. Both by the day that is told, then by date of
    publication. `reporting` are the articles by date of publication.
    """

    times: tuple[Dated, ...]
    background: tuple[Dated, ...]
    reporting: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a form stands.

    `printed` says that the words are surely the outlet's own print: a title, byline or dateline, a full text, or words
    between « » in a digest; the rest of a digest is the archive's wording. `quoted` says that they stand in a recorded
    quotation, so that they are a speaker's (or his reporter's) words.
    """

    article: Article
    mention: Mention
    anchor: str
    printed: bool
    quoted: bool

    @property
    def in_print(self) -> bool:
        """Whether the words were surely printed, in the outlet's own voice or in somebody's words."""
        return self.printed or self.quoted


@dataclass(frozen=True, slots=True)
class Form:
    """One way of naming, spellings folded together; `text` is as it stood first, its clitic left off."""

    text: str
    uses: tuple[Use, ...]

    @property
    def printed(self) -> int:
        """How many of the uses are surely the outlet's own print."""
        return sum(use.printed for use in self.uses)


@dataclass(frozen=True, slots=True)
class OutletWording:
    """What one outlet calls one actor: forms in the order in which they first stood."""

    outlet: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """A source or an intermediary, and what an outlet has from it, by date."""

    id: str
    items: tuple[TracedQuotation | TracedAssertion, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that have it, each once."""
        return tuple(dict.fromkeys(item.article.id for item in self.items))


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Where an outlet's quotations and answers come from.

    `named`: people with a name; `unnamed`: roles; `bodies`: organisations that speak, other outlets and agencies among
    them; each only as the first link of a chain. `agencies`: those credited or found as intermediaries, with what came
    through them (nothing, where an article merely credits one). `own_voice`: answers whose first link is the outlet.
    `from_gap`: chains that begin with a gap; `over_gap`: chains that have one further on. An item can be in several.
    """

    outlet: str
    articles: tuple[Article, ...]
    named: tuple[SpokenFor, ...]
    unnamed: tuple[SpokenFor, ...]
    bodies: tuple[SpokenFor, ...]
    agencies: tuple[SpokenFor, ...]
    own_voice: tuple[TracedAssertion, ...]
    from_gap: tuple[TracedQuotation | TracedAssertion, ...]
    over_gap: tuple[TracedQuotation | TracedAssertion, ...]
