"""The parts that records are made of, each with its own limits; an answer's `Value` stands in `model/records.py`."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from ipaddress import ip_address
from math import copysign
from typing import Annotated, Literal, Self
from unicodedata import category, name
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from isnad.model.dates import EndsFirst, bounds

WrongKind = Literal[
    "unreasoned",
    "not_edtf",
    "ends_before",
    "out_of_reach",
    "min_above_max",
    "not_address",
    "blank",
    "no_stretch",
    "no_number",
    "no_whole",
    "altered",
    "signed_zero",
    "no_word",
    "one_alone",
]


class WrongValue(PydanticCustomError):
    """What only our own code can tell of a value; `read.model_errors` knows it by its kind alone."""

    def __new__(cls, kind: WrongKind) -> Self:
        return super().__new__(cls, kind, kind)


_HOSTS_KEPT = 1024
"""An archive has few outlets, and thousands of addresses of theirs."""
_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(2999, 12, 31)
"""Days that news may tell of. Beyond them every sum of days would be an edge to watch."""


def _is_edtf(text: str) -> str:
    try:
        first, last = bounds(text)
    except EndsFirst as wrong:
        raise WrongValue("ends_before") from wrong
    except ValueError as wrong:
        raise WrongValue("not_edtf") from wrong
    if first < _FIRST_DAY or last > _LAST_DAY:
        raise WrongValue("out_of_reach")
    return text


def _is_seen(text: str) -> str:
    if not _PLAINLY_SEEN.search(text) and not any(category(seen[0])[0] in "LNPS" for seen in _SEEN.finditer(text)):
        raise WrongValue("blank")
    return text


def says_something(text: str) -> bool:
    """Whether a text holds a letter or a number that readers see."""
    return any(category(seen[0])[0] in "LN" for seen in _SEEN.finditer(text))


def _to_say_something(text: str) -> str:
    if not says_something(text):
        raise WrongValue("no_word")
    return text


def _is_stretch(offsets: tuple[int, int]) -> tuple[int, int]:
    if offsets[0] >= offsets[1]:
        raise WrongValue("no_stretch")
    return offsets


def is_address(text: str | None) -> bool:
    """Whether a record may hold this as the address of a page: one that readers' browsers find."""
    try:
        HttpUrl(text or "")  # checked, not replaced: an address is printed as it was recorded
    except ValidationError:
        return False
    return text is not None and not _IN_NO_ADDRESS.search(text) and _is_public(urlsplit(text).netloc)


def _to_be_address(text: str) -> str:
    if not is_address(text):
        raise WrongValue("not_address")
    return text


@lru_cache(maxsize=_HOSTS_KEPT)
def _is_public(host: str) -> bool:
    """Whether readers' browsers find a host: by a name of several parts, or by a number that is one on the web.

    A name and a password before it, and parts that only look like Latin words, would make it look like another.
    """
    bare = re.sub(r":[0-9]*$", "", host)
    try:
        return ip_address(bare.strip("[]")).is_global
    except ValueError:
        parts = [_as_shown(part) for part in bare.removesuffix(".").split(".")]
        latin = parts[-1].isascii()
        return len(parts) > 1 and all(_is_part_of_host(part, latin) for part in parts) and not parts[-1].isdecimal()


def _as_shown(part: str) -> str:
    """A part of a host as browsers may show it: after `xn--` stands another alphabet, written in Latin letters."""
    try:
        return part[4:].encode().decode("punycode") if part.lower().startswith("xn--") else part
    except UnicodeError:
        return ""


def _is_part_of_host(part: str, latin: bool) -> bool:
    """Whether a part is of one alphabet and, where the host ends in Latin, no Latin word in another's letters."""
    letters = [char for char in part if char.isalpha()]
    if not 0 < len(part) < 64 or "@" in part or (latin and letters and _LIKE_LATIN.issuperset(letters)):
        return False
    return len({name(char, "").split(" ")[0] for char in letters}) < 2


def _exactly(value: object, read: ValidatorFunctionWrapHandler) -> float:
    """A number as it was written, to its last digit: a float would put its neighbour in the place of some."""
    number = float(read(value))
    if isinstance(value, str) and not _PLAIN_NUMBER.fullmatch(value):
        raise WrongValue("no_number")
    if isinstance(value, str) and Decimal(value) != Decimal(repr(number)):
        raise WrongValue("altered")
    if not number and copysign(1, number) < 0:
        raise WrongValue("signed_zero")
    return number


def _in_digits(value: object, read: ValidatorFunctionWrapHandler) -> int:
    """A whole number that everybody reads as the same: `1_0` is ten to Python alone, `010` eight to some."""
    number = int(read(value))
    if isinstance(value, str) and not _PLAIN_WHOLE.fullmatch(value):
        raise WrongValue("no_whole")
    return number


_PLAIN_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_PLAIN_NUMBER = re.compile(rf"{_PLAIN_WHOLE.pattern}(?:\.[0-9]+)?(?:[eE]-?[0-9]+)?")
_SEEN = re.compile(
    r"[^\s\x00-\x20\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
"""Anything that a reader would see: blanks, fillers and marks without a letter of their own are not."""
_PLAINLY_SEEN = re.compile(r"[!-~\u0621-\u063a\u0641-\u064a]")
"""What nearly every text has of that, so that few are looked through letter by letter."""
_IN_NO_ADDRESS = re.compile(r"[\s<>\"\\^`{|}]")
"""What no browser's address has; a browser would write something else in its place."""
_LIKE_LATIN = frozenset("асԁеһіјӏорԛѕѵԝхуοανρυιօոսցɡı")
"""Letters of other alphabets that are drawn just like Latin ones; `read.look_alikes` has those that come near, too."""
_LONGEST_ORIGINAL = 8_000_000

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ASSERTION_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*#a[0-9]+$"
FILE_PATTERN = r"^[^/\\\n]+$"
LINE_PATTERN = r"^[^\n]+$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=LINE_PATTERN), AfterValidator(_is_seen)]
FileName = Annotated[
    str, StringConstraints(min_length=1, max_length=500, pattern=FILE_PATTERN), AfterValidator(_is_seen)
]
Heading = Annotated[Line, AfterValidator(_to_say_something)]
"""What a page is headed with, or an answer is known by: marks alone will not do."""
Edtf = Annotated[str, AfterValidator(_is_edtf), WithJsonSchema({"type": ["string", "integer"]})]  # a year alone
Address = Annotated[str, AfterValidator(_to_be_address), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
"""A language as BCP 47 names it, with its script and its region where they are needed: ku, sr-Latn, pt-BR."""
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
SentenceAnchor = Annotated[str, StringConstraints(pattern=r"^s-[0-9a-f]{8}(-[0-9]+)?$")]
SentencePlace = Annotated[str, StringConstraints(pattern=r"^(s-[0-9a-f]{8}(-[0-9]+)?|text)$")]
"""A sentence's address on its article's page, or where the whole text begins."""
Offsets = Annotated[
    tuple[
        Annotated[int, Field(ge=0), WrapValidator(_in_digits)],
        Annotated[int, Field(gt=0, le=_LONGEST_ORIGINAL), WrapValidator(_in_digits)],
    ],
    AfterValidator(_is_stretch),
]
"""Where a stretch begins and ends, in code points."""
Count = Annotated[int, Field(ge=1), WrapValidator(_in_digits)]
"""How many there are of what is there."""
Figure = Annotated[float, Field(ge=1 - 2**53, le=2**53 - 1), WrapValidator(_exactly)]
"""A number that is kept to its last digit."""
Zone = Literal["title", "byline", "dateline", "body"]
Certainty = Literal["stated", "inferred", "unknown"]
PlaceKind = Literal[
    "country", "governorate", "city", "town", "village", "camp", "building", "street", "bridge", "crossing", "field",
    "river", "sea", "line", "other",
]  # fmt: skip
"""What a place is, as lists and maps sort it; what it is called beyond that stands in its `kind_name`."""
Stance = Literal["asserts", "suspects", "denies", "cannot-confirm", "does-not-know", "possible"]
"""The first three give an answer; of the others, `possible` is "could be, not ruled out, being investigated"."""


@lru_cache(maxsize=4096)
def _shared(names: frozenset[str]) -> set[str]:
    return set(names)


class Noun(BaseModel):
    """Frozen, and deaf to keys it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, allow_inf_nan=False
    )

    def model_post_init(self, _: object, /) -> None:
        """Share which fields were given with whatever was given the same: of a large archive these sets would take a
        sixth of the room, and nobody changes one."""
        given = _shared(frozenset(self.__pydantic_fields_set__))
        object.__setattr__(self, "__pydantic_fields_set__", given)


class Sourced(Noun):
    """How sure a fact is; what was not stated gives its reason."""

    certainty: Certainty = "stated"
    because: Heading | None = None

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if self.certainty != "stated" and not self.because:
            raise WrongValue("unreasoned")
        return self


class SourcedDate(Sourced):
    """A day, a month or a stretch of time in EDTF, and how sure it is; without a date, why none is known."""

    date: Edtf | None = None


class SourcedAddress(Sourced):
    """An address of the web, and how sure it is."""

    value: Address


class Original(Noun):
    """The untouched text an article was recorded from; it is not in this repository."""

    file: FileName
    sha256: Sha256
    words: Count


class Correction(Noun):
    """A change to a recorded fact: the day, the field (`assertions.a3.value`), what it was, why it changed."""

    date: Edtf
    field: Line
    was: str
    because: Heading


class Review(Noun):
    """What a drafted record still waits for: each line to confirm is deleted when somebody has. `links` only tells."""

    drafted: Edtf
    confirm: tuple[Line, ...] = ()
    links: tuple[Line, ...] = ()


class Office(Noun):
    """An office of a person as it is called, and the organisation that it is in."""

    said_as: Line = Field(alias="as")
    organisation: Id | None = None


class SameAs(Noun):
    """Who an entry is declared to be: `stated` by a source, or only `likely`, which counts for the least of origins."""

    id: Id
    certainty: Literal["stated", "likely"] = "stated"
    because: Heading


class Identity(Noun):
    """How many people may stand behind a role's description; likeness of wording never makes it `one`."""

    how: Literal["one", "unknown", "several"]
    because: Heading


class LikelySame(Noun):
    """Another assertion (`article#id`) that may be by the same source, where a sentence is meant and no person."""

    id: Annotated[str, StringConstraints(pattern=ASSERTION_PATTERN)]
    because: Heading


class CrawlPassage(Noun):
    """An article of a crawl that nobody recorded, and where recorded ones have words of it: by their ids, in the
    original of a digest, in the body of a full text. Each shares `words` words with it, or more."""

    url: Address
    published: Edtf | None = None
    words: Count
    stretches: dict[Id, tuple[Offsets, ...]] = Field(json_schema_extra={"minProperties": 2})

    @model_validator(mode="after")
    def _of_several(self) -> Self:
        if sum(bool(places) for places in self.stretches.values()) < 2:
            raise WrongValue("one_alone")
        return self


class Crawl(Noun):
    """What is known of an event from a crawl: what was read, when, and how many articles there may tell of it."""

    corpus: Line
    read: Edtf
    known: Annotated[int, Field(ge=0), WrapValidator(_in_digits)]
    passages: tuple[CrawlPassage, ...] = ()


class Captured(Noun):
    """A copy of a page in an archive of the web, and when it was taken."""

    url: Address
    at: Edtf | None = None


Latitude = Annotated[float, Field(ge=-90, le=90), WrapValidator(_exactly)]
Longitude = Annotated[float, Field(ge=-180, le=180), WrapValidator(_exactly)]
Point = tuple[Longitude, Latitude]
"""Longitude and latitude, in degrees."""


class Course(Noun):
    """The way of a river or a line on the map, or the border of a country, and where it comes from."""

    points: Annotated[tuple[Point, ...], Field(min_length=2, max_length=1000)]
    because: Heading


GAZETTEER_PATTERN = r"^(geonames:[1-9]\d*|natural-earth:[A-Z]{3})$"
"""A gazetteer and the place's id in it: GeoNames' own, or a country's ISO 3166-1 code where Natural Earth is meant."""


class Location(Noun):
    """A point in degrees (WGS 84), the radius of doubt around it in kilometres, and where it was taken from."""

    lat: Latitude
    lon: Longitude
    precision: Annotated[float, Field(gt=0, le=20_000), WrapValidator(_exactly)]  # radius of doubt, km
    gazetteer: Annotated[str, Field(pattern=GAZETTEER_PATTERN)] | None = None
    because: Heading
