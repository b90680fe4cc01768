"""Pages that people wrote about the archive, as text: what a search can find of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading, without its marks: `anchor` is the heading's id on the page, `lines` its blocks."""

    anchor: str
    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Handwritten:
    """A page by its address (no ending) and its title; the first section is what stands under the title."""

    address: str
    title: str
    sections: tuple[Section, ...]
