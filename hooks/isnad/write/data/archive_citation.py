"""How the archive as a whole is cited: CSL-JSON, RIS and BibTeX, and CITATION.cff, which places for code read.

The Citation File Format, version 1.2.0 (https://citation-file-format.github.io), is YAML, and a JSON string is a
string of it.
"""

import json
from collections.abc import Iterator

from isnad.model.inlines import FileLink
from isnad.model.outputs import Edition, Output
from isnad.write.data.citations import FORMS, Citation, cited_as
from isnad.write.data.package import LICENCE
from isnad.write.render.addresses import HOME, data_uri, page_of
from isnad.write.words.data import CITE_SO

_STEM = data_uri("archive")
CFF = data_uri("CITATION.cff")


def archive_citation_links() -> tuple[FileLink, ...]:
    """The files by which the archive is cited, each under its form's name."""
    return (*(FileLink(f"{_STEM}.{ending}", name) for ending, name in FORMS), FileLink(CFF, "CITATION.cff"))


def archive_citation_files(edition: Edition, site: str) -> Iterator[Output]:
    """Those files. `site` is the archive's address, ending in a slash, or empty."""
    yield from cited_as(_citation(edition, site), _STEM)
    yield Output.of_text(CFF, citation_cff(edition, site))


def citation_cff(edition: Edition, site: str = "") -> str:
    """CITATION.cff of an archive; what is not known of its edition is left out."""
    day = edition.day.isoformat() if edition.day else ""
    facts = (("version", edition.release), ("date-released", day), ("doi", edition.doi), ("url", site))
    lines = (
        "cff-version: 1.2.0",
        f"message: {_quoted(CITE_SO)}",
        "type: dataset",
        f"title: {_quoted(edition.name)}",
        "authors:",
        f"  - name: {_quoted(edition.name)}",
        f"license: {LICENCE['name']}",
        *(f"{field}: {_quoted(value)}" for field, value in facts if value),
    )
    return "\n".join(lines) + "\n"


def _citation(edition: Edition, site: str) -> Citation:
    page = page_of(site, HOME)
    return Citation(
        id="archive",
        is_article=False,
        title=edition.name,
        published_by=edition.name,
        author="",
        when=edition.day.isoformat() if edition.day else "",
        url=page,
        page=page,
        note="",
        archive=edition.name,
        version=edition.release,
        doi=edition.doi,
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
