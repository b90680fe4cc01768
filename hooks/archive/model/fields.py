"""The kinds of value that front matter holds, each with its own limits."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, HttpUrl, StringConstraints, model_validator

from archive.model.dates import bounds


def _is_edtf(text: str) -> str:
    bounds(text)
    return text


def _is_address(text: str) -> str:
    HttpUrl(text)  # checked, not replaced: an address is printed as it was recorded
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\n]+$")]
Edtf = Annotated[str, AfterValidator(_is_edtf)]
Address = Annotated[str, AfterValidator(_is_address)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Stretch = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(gt=0)]]
Zone = Literal["title", "byline", "dateline", "body"]
Certainty = Literal["stated", "inferred", "unknown"]
Stance = Literal["asserts", "suspects", "denies", "cannot-confirm"]


class Noun(BaseModel):
    """Frozen, and deaf to keys it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, allow_inf_nan=False
    )


class Sourced(Noun):
    """How sure a fact is; what was not stated gives its reason."""

    certainty: Certainty = "stated"
    because: Line | None = None

    @model_validator(mode="after")
    def _reasoned(self) -> Self:
        if self.certainty != "stated" and not self.because:
            raise ValueError("unreasoned")
        return self


class SourcedDate(Sourced):
    date: Edtf | None = None


class SourcedAddress(Sourced):
    value: Address
