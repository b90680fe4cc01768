"""All that goes out of an archive at once, for tests to look into; a build lets each part go."""

from collections.abc import Iterable
from dataclasses import dataclass

from isnad.model.outputs import Edition, Output, Part, Picture, WrittenPage
from isnad.model.related import Related
from isnad.model.relations import Archive
from isnad.pipeline import archive_site
from isnad.read.folders import Folders
from isnad.write.render.view import View
from isnad.write.site import UNNAMED, Site


@dataclass(frozen=True, slots=True)
class Written:
    """Everything that an archive adds to its site, each kind in its order."""

    pages: tuple[WrittenPage, ...]
    files: tuple[Output, ...]
    pictures: tuple[Picture, ...]


def write_site(archive: Archive, related: Related) -> Written:
    """What goes out of an archive, whether or not the check lets it pass."""
    return _together(Site(View(archive, related)).parts())


def build_archive(folders: Folders, site: str = "", edition: Edition = UNNAMED) -> Written:
    """What a build of the archive in these folders adds to its site. Raises Refused."""
    return _together(archive_site(folders, site, edition).parts())


def _together(parts: Iterable[Part]) -> Written:
    made = tuple(parts)
    return Written(
        pages=tuple(part for part in made if isinstance(part, WrittenPage)),
        files=tuple(part for part in made if isinstance(part, Output)),
        pictures=tuple(part for part in made if isinstance(part, Picture)),
    )
