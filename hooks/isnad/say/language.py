"""What a language needs to say what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """`rules` has two templates for each rule: what is wrong, and what to write instead.

    `near` takes the place of the second where a nearest right value is known. `terms` are the words of parts that
    name one of a few things (a shelf, a zone); `listed` stands between the words of a list, `then` before what to
    write and between reasons. `remarks` has a template for each remark on a text that is being drafted, `steps` a
    name for each step that takes its time; `direction` is `rtl` or `ltr`.
    """

    rules: Mapping[str, tuple[str, str]]
    near: str
    terms: Mapping[str, Mapping[str, str]]
    listed: str
    then: str
    remarks: Mapping[str, str]
    steps: Mapping[str, str]
    direction: str
