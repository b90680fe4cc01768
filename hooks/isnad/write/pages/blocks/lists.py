"""The ways into the shelves, which several pages show."""

from isnad.model.inlines import Inlines, Link, Text
from isnad.write.render.view import View
from isnad.write.words import ar


def shelf_trail(shelf: str) -> tuple[Link, ...]:
    """The way down to a record: the index of its shelf."""
    return (Link(f"{shelf}/index", (Text(ar.SHELVES[shelf]),)),)


def ways_in(view: View) -> tuple[Inlines, ...]:
    """A link to each shelf's index, with how many stand on it."""
    return tuple(
        (Link(f"{shelf}/index", (Text(ar.SHELVES[shelf]),)), Text(f" ({len(getattr(view.archive, shelf))})"))
        for shelf in ar.SHELVES
    )
