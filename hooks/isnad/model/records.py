"""What people write: articles and entries, as their front matter says it (told for editors in docs/guide.md).

Every value that is not known is left out. Offsets count code points of the original decoded as UTF-8;
ends are exclusive.
"""

from collections.abc import Hashable, Mapping
from functools import cache
from typing import Annotated, Literal, Self, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from isnad.model.assertion_refs import assertion_ref
from isnad.model.claim_kinds import VALUE_FIELDS, ClaimKind
from isnad.model.fields import (
    Address,
    Captured,
    Correction,
    Count,
    Course,
    Crawl,
    Edtf,
    Figure,
    Heading,
    Id,
    Identity,
    LanguageTag,
    LikelySame,
    Line,
    Location,
    Noun,
    Office,
    Offsets,
    Original,
    PlaceKind,
    Review,
    SameAs,
    SentenceAnchor,
    SentencePlace,
    SourcedAddress,
    SourcedDate,
    Stance,
    WrongValue,
    Zone,
)
from isnad.model.fingerprints import PackedFingerprint
from isnad.model.source import Source


def _as_sourced(value: object) -> object:
    return {"value": value} if isinstance(value, str) else value


SourcedOrPlain = Annotated[
    SourcedAddress, BeforeValidator(_as_sourced, json_schema_input_type=Address | SourcedAddress)
]


class Via(Noun):
    """One link between a speaker and the outlet. Without `from` it is a gap, and says why.

    `kind: own-report` is a named publication's own text whose title or date the article does not give: no gap.
    """

    through: Id | None = Field(default=None, alias="from")
    kind: Literal["own-report"] | None = None
    verb: Line | None = None
    because: Heading | None = None

    @model_validator(mode="after")
    def _gap_has_a_reason(self) -> Self:
        if self.through is None and not self.because:
            raise WrongValue("unreasoned")
        return self


class Selector(Noun):
    """The exact words in the title or the body that an annotation rests on, and where the original has them."""

    words: Annotated[str, StringConstraints(min_length=1)]
    zone: Literal["title", "body"] = "body"
    occurrence: Count = 1
    original: Offsets | None = None


class Annotation(Selector):
    """What rests on words of an article; `via` are the intermediaries between its source and the outlet."""

    id: str
    via: tuple[Via, ...] = ()


class Quotation(Annotation):
    """Words that the article gives as somebody's: who says them, with which verb, and whether they stand in marks."""

    id: Annotated[str, StringConstraints(pattern=r"^q[0-9]+$")]
    speaker: Id
    said_as: Line | None = Field(default=None, alias="as")
    verb: Line
    kind: Literal["direct", "indirect", "mixed"]
    whole: Offsets | None = None


class Value(Noun):
    """An answer: a number, a date or places; `as` is what was printed."""

    min: Figure | None = None
    max: Figure | None = None
    open: bool = False
    approximate: bool = False
    date: Edtf | None = None
    places: tuple[Id, ...] = ()
    printed: Line | None = Field(default=None, alias="as")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise WrongValue("min_above_max")
        return self

    @property
    def given(self) -> frozenset[str]:
        """The fields with which it measures, of those that some kind of claim asks for; none in printed words alone."""
        return frozenset(name for name in VALUE_FIELDS if getattr(self, name) not in (None, ()))

    def measured(self) -> tuple[Hashable, ...]:
        """What it measures, whatever was printed: every field but `as`."""
        return tuple(getattr(self, name) for name in type(self).model_fields if name != "printed")


class Assertion(Annotation):
    """What one source, in one article, says to one claim.

    What it `rests_on` are assertions of the same article (`a19`) that attribute to somebody what this one says in the
    outlet's voice: their origins are its own. `unsupported` is a headline for which the text gives nothing.
    """

    id: Annotated[str, StringConstraints(pattern=r"^a[0-9]+$")]
    claim: Id
    stance: Stance = "asserts"
    hedge: Line | None = None
    value: Value | None = None
    position: Id | None = None
    source: Id | None = None
    because: Heading | None = None
    rests_on: tuple[Annotated[str, StringConstraints(pattern=r"^(?:[a-z0-9-]+#)?a[0-9]+$")], ...] = ()
    unsupported: bool = False
    likely_same: LikelySame | None = None

    @property
    def rests_on_ids(self) -> tuple[str, ...]:
        """The ids of the assertions of its article that it rests on, each as often as it is named."""
        return tuple(assertion_ref(written).id for written in self.rests_on)


class Record(Noun):
    """What every file has: an id (its file's name), where it stands, and the text below its front matter.

    `body` is an article's text; in every other record it is the note, what the archive says of it in its own words. It
    is as it stands in the file, the blank lines around it included.
    """

    id: Id
    source: Source = Field(exclude=True, repr=False)
    body: str = ""
    aliases: tuple[Id, ...] = ()
    corrections: tuple[Correction, ...] = ()


_CHAIN = TypeAdapter(tuple[Via, ...])


def _is_chain(value: object) -> bool:
    try:
        _CHAIN.validate_python(value, by_name=False)
    except ValidationError:
        return False
    return True


def _with_chains(annotations: object, speaker: str, chains: Mapping[str, object]) -> object:
    """Annotations as they were read, each that has no `via` with the chain of its speaker."""
    if not isinstance(annotations, list):
        return annotations
    return [
        {**one, "via": chains[str(one[speaker])]}
        if isinstance(one, dict) and "via" not in one and str(one.get(speaker)) in chains
        else one
        for one in annotations
    ]


MOST_AROUND = 12
"""How many places lie one around the other at most: quarter, town, district, province, country, and room for more."""
OWN_USE = "own-use"
"""The licence of a full text that its holder keeps for himself and never publishes."""


class Article(Record):
    """One text by one outlet.

    `via` has the chain of each speaker, for those of his annotations that name none of their own; every annotation
    that was read has its chain. `fingerprint` comes from the file beside the record's: what is kept of its original's
    words, so that passages it shares with others are found without it.
    """

    title: Heading
    short: Line | None = None
    outlet: Id
    byline: Line | None = None
    dateline: Line | None = None
    events: tuple[Id, ...]
    published: SourcedDate
    url: SourcedOrPlain | None = None
    archived: Captured | None = None
    captured: Edtf | None = None
    agencies: tuple[Id, ...] = ()
    extent: Literal["digest", "full"] = Field(alias="text")
    licence: Line | None = None
    original: Original
    fingerprint: PackedFingerprint = Field(default=PackedFingerprint(), exclude=True, repr=False)
    recorded: Edtf
    revised: Edtf | None = None
    recorded_by: Line | None = None
    reviewed_by: Line | None = None
    review: Review | None = None
    forms: dict[Id, tuple[Line, ...]] = Field(default_factory=dict)
    via: dict[Id, tuple[Via, ...]] = Field(default_factory=dict, exclude=True, repr=False)
    quotations: tuple[Quotation, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    silent: tuple[Id, ...] = ()
    old_anchors: dict[SentenceAnchor, SentencePlace] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _chains_filled_in(cls, values: object) -> object:
        """Fill in the chains; one that is wrong is told where it stands, not for each annotation again."""
        if not isinstance(values, dict) or not isinstance(values.get("via"), dict):
            return values
        chains = {speaker: chain for speaker, chain in values["via"].items() if _is_chain(chain)}
        return {
            **values,
            "quotations": _with_chains(values.get("quotations", []), "speaker", chains),
            "assertions": _with_chains(values.get("assertions", []), "source", chains),
        }

    @property
    def parts(self) -> dict[Zone, str]:
        """What the article printed, part by part, in the order of the page."""
        parts: dict[Zone, str | None] = {
            "title": self.title,
            "byline": self.byline,
            "dateline": self.dateline,
            "body": self.body,
        }
        return {zone: text for zone, text in parts.items() if text is not None}


class Entry(Record):
    """A person, a place or an organisation: something that a text can name.

    `names` link wherever they stand; `short` forms only where a longer one stands in the article, or an entry that
    is listed in `beside` is named; what stands in `never` (`not` in the file) never does. `descriptive_forms`
    (`described` in the file) tell who is meant without naming him (قوات موالية للأسد): they link, and names inside them
    count as named; a role's only suggest it to whoever drafts a record. `latin` is the name in Latin letters, of no
    language in particular, and `names_in` what it is in other languages, by those that the archive lists.
    """

    name: Heading
    names: tuple[Line, ...] = ()
    short: tuple[Line, ...] = ()
    descriptive_forms: tuple[Line, ...] = Field(default=(), alias="described")
    beside: tuple[Id, ...] = ()
    never: tuple[Line, ...] = Field(default=(), alias="not")
    latin: Line | None = None
    names_in: dict[LanguageTag, Line] = Field(default_factory=dict)
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")] | None = None
    same_as: SameAs | None = None
    recorded: Edtf | None = None
    recorded_by: Line | None = None
    reviewed_by: Line | None = None


class Person(Entry):
    """Somebody with a name, or a role: a description of one or more who have none."""

    kind: Literal["person", "role"]
    offices: tuple[Office, ...] = Field(default=(), alias="positions")
    official: bool = False
    identity: Identity | None = None


class Place(Entry):
    """`kind_name` is what the place is called where its kind's own label says too little (ميناء، سدّ، مئذنة).

    `iso` is a country's three letters in ISO 3166-1, by which its outline is known.
    """

    kind: PlaceKind
    kind_name: Line | None = None
    iso: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    location: Location | None = None
    course: Course | None = None
    within: Id | None = None


class Organisation(Entry):
    """An outlet, an agency, a government, an armed force, a group, a company."""

    kind: Literal["force", "government", "party", "company", "outlet", "agency", "group"]
    within: Id | None = None
    site: Address | None = None
    identity: Identity | None = None
    """Where nobody is named but a kind of body ("US news sites"): how many may stand behind the description."""


class Claim(Record):
    """A neutral question of an event, and what its answers may be."""

    question: Heading
    event: Id
    kind: ClaimKind
    counts: Line | None = None
    unit: Heading | None = None
    counted_people: Literal["losses", "strength"] | None = Field(default=None, alias="people")
    """Set where the claim counts people: the killed and wounded, or how many there were."""
    positions: dict[Id, Heading] = Field(default_factory=dict)
    compatible: tuple[tuple[Id, ...], ...] = ()  # positions (or places) of one group do not exclude one another


class Event(Record):
    """What articles are about: when and where, and the claims that its page tells first; named as an entry is."""

    name: Heading
    latin: Line | None = None
    names_in: dict[LanguageTag, Line] = Field(default_factory=dict)
    date: SourcedDate
    places: tuple[Id, ...] = ()
    recorded: Edtf | None = None
    recorded_by: Line | None = None
    reviewed_by: Line | None = None
    tiles: tuple[Id, ...] = Field(default=(), max_length=6)
    """The claims whose answers its page tells first; where none is named, those with most answers."""
    crawl: Crawl | None = None


NOT_WRITTEN = frozenset(("source", "body", "fingerprint"))
"""Fields of records that come from the file itself, or from the one beside it; so does a record's own `id`."""

RECORDS: dict[str, type[Record]] = {
    "articles": Article,
    "people": Person,
    "places": Place,
    "organisations": Organisation,
    "claims": Claim,
    "events": Event,
}
"""Which model reads which folder."""


def schema_file(model: type[Record]) -> str:
    """Where the JSON Schema of a kind of record stands, in the repository as on the site."""
    return f"schema/{model.__name__.lower()}.json"


@cache
def field_names() -> frozenset[str]:
    """Every field's name that front matter can hold, as it is written there, at whatever depth."""
    found: set[str] = set()
    models: list[type[BaseModel]] = [*RECORDS.values()]
    while models:
        for name, field in models.pop().model_fields.items():
            written = field.alias or name
            if written not in found:
                found.add(written)
                models += models_in(field.annotation)
    return frozenset(found - NOT_WRITTEN)


def models_in(annotation: object) -> list[type[BaseModel]]:
    """The models of a field's type, however deep they stand in it: alone, in a list, or beside None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in models_in(part)]
