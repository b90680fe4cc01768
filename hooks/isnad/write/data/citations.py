"""How programs cite an article and a claim: in the page's head for Zotero; as CSL-JSON, RIS and BibTeX beside it.

An article is cited as what its outlet printed, with the archive's page as the place where it was found; a claim as a
dataset of the archive. A day that was inferred is told with a note, for none of these formats can say so.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from isnad.model.dates import machine_date
from isnad.model.inlines import FileLink
from isnad.model.outputs import Output
from isnad.model.records import Article, Claim
from isnad.write.render.addresses import address_of, page_of
from isnad.write.render.plain_words import about_date
from isnad.write.render.view import View
from isnad.write.render.xml import one_line

FORMS = (("csl.json", "CSL-JSON"), ("ris", "RIS"), ("bib", "BibTeX"))
"""The endings of the files, and what they are called."""
_WHOLE_DAY = len("2018-02-13")
_TEX = re.compile(r"[\\{}$&%#_~^]")
_IN_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces whether or not a backslash stands before them
    "}": r"\textbraceright{}",
}
_BREAKS_FIELD = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited: `when` is a day, a month or a year of ISO 8601, or empty; `page` its page in the archive."""

    id: str
    is_article: bool
    title: str
    published_by: str
    author: str
    when: str
    url: str
    page: str
    note: str
    archive: str
    version: str = ""
    doi: str = ""


def article_head(article: Article, view: View) -> tuple[tuple[str, str], ...]:
    """What tools that take an article out of its page, Zotero among them, look for in its head: names and values."""
    cited = _of_article(article, view, "")
    day = cited.when if len(cited.when) == _WHOLE_DAY else ""
    facts = (
        ("publisher", cited.published_by),
        ("article:published_time", day),
        ("citation_title", cited.title),
        ("citation_author", cited.author),
        ("citation_publication_date", cited.when.replace("-", "/")),
        ("citation_language", "ar"),
        ("citation_public_url", article.url.value if article.url else ""),
        ("DC.type", "newspaperArticle"),
        ("DC.source", cited.published_by),
    )
    return tuple((name, value) for name, value in facts if value)


def dataset_head(title: str, published_by: str, day: str = "") -> tuple[tuple[str, str], ...]:
    """The same for a page that is a dataset: a claim, or the archive; `day` is that of its last change, where known.

    Zotero has had datasets since 6.0.27 and knows one by this word alone, in small letters.
    """
    facts = (("DC.type", "dataset"), ("DC.title", title), ("DC.publisher", published_by), ("DC.date", day))
    return tuple((name, value) for name, value in facts if value)


def citation_links(record: Article | Claim) -> tuple[FileLink, ...]:
    """The files by which a record is cited, each under its form's name."""
    return tuple(FileLink(f"{address_of(record)}.{ending}", name) for ending, name in FORMS)


def citation_files(view: View, site: str) -> Iterator[Output]:
    """Three files for each article and each claim. `site` is the site's address, ending in a slash, or empty."""
    for article in view.archive.articles.values():
        yield from cited_as(_of_article(article, view, site), address_of(article))
    for claim in view.archive.claims.values():
        yield from cited_as(_of_claim(claim, view, site), address_of(claim))


def _of_article(article: Article, view: View, site: str) -> Citation:
    page = page_of(site, address_of(article))
    return Citation(
        id=article.id,
        is_article=True,
        title=article.title,
        published_by=view.name(article.outlet),
        author=article.byline or "",
        when=machine_date(article.published.date) if article.published.date else "",
        url=article.url.value if article.url else page,
        page=page,
        note="" if article.published.certainty == "stated" else about_date(article.published),
        archive=view.archive_name,
    )


def _of_claim(claim: Claim, view: View, site: str) -> Citation:
    page = page_of(site, address_of(claim))
    return Citation(
        id=claim.id,
        is_article=False,
        title=claim.question,
        published_by=view.archive_name,
        author="",
        when="",
        url=page,
        page=page,
        note="",
        archive=view.archive_name,
    )


def cited_as(cited: Citation, address: str) -> Iterator[Output]:
    """The three files of what is cited, beside the page at an address."""
    for ending, text in zip((ending for ending, _ in FORMS), (_csl(cited), _ris(cited), _bibtex(cited)), strict=True):
        yield Output.of_text(f"{address}.{ending}", text)


def _csl(cited: Citation) -> str:
    item: dict[str, object] = {
        "id": cited.id,
        "type": "article-newspaper" if cited.is_article else "dataset",
        "title": cited.title,
        ("container-title" if cited.is_article else "publisher"): cited.published_by,
        "language": "ar",
        "URL": cited.url,
    }
    if cited.author:
        item["author"] = [{"literal": cited.author}]
    if cited.when:
        item["issued"] = {"date-parts": [[int(part) for part in cited.when.split("-")]]}
    if cited.is_article:
        item |= {"archive": cited.archive, "archive_location": cited.page}
    item |= {name: value for name, value in (("version", cited.version), ("DOI", cited.doi)) if value}
    if cited.note:
        item["note"] = cited.note
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"


def _ris(cited: Citation) -> str:
    """RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): two letters, a value, a line for each."""
    lines = (
        ("TY", "NEWS" if cited.is_article else "DATA"),
        ("ID", cited.id),
        ("TI", cited.title),
        ("AU", cited.author),
        ("T2" if cited.is_article else "PB", cited.published_by),
        ("PY", cited.when[:4]),
        ("DA", f"{cited.when.replace('-', '/')}/" if len(cited.when) == _WHOLE_DAY else ""),
        ("ET", cited.version),
        ("DO", cited.doi),
        ("LA", "ar"),
        ("UR", cited.url),
        ("L2", cited.page if cited.is_article else ""),
        ("DB", cited.archive if cited.is_article else ""),
        ("N1", cited.note),
    )
    tagged = "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in lines if value)
    return f"{tagged}ER  - \r\n"


def _bibtex(cited: Citation) -> str:
    day = date.fromisoformat(cited.when) if len(cited.when) == _WHOLE_DAY else None
    fields = (
        ("title", cited.title),
        ("author", cited.author),
        ("journal" if cited.is_article else "publisher", cited.published_by),
        ("year", cited.when[:4]),
        ("month", str(day.month) if day else ""),
        ("day", str(day.day) if day else ""),
        ("version", cited.version),
        ("doi", cited.doi),
        ("url", cited.url),
        ("language", "arabic"),
        ("note", cited.note),
    )
    told = (
        (name, one_line(value).translate(_BREAKS_FIELD) if name == "url" else _tex(value)) for name, value in fields
    )
    filled = "".join(f",\n  {name} = {{{{{value}}}}}" for name, value in told if value)
    return f"@{'article' if cited.is_article else 'misc'}{{{cited.id}{filled}\n}}\n"


def _tex(value: str) -> str:
    """Text as TeX prints it. An address is none: it is taken as it stands, and `\\%` would lead nowhere."""
    return _TEX.sub(lambda found: _IN_TEX.get(found[0], f"\\{found[0]}"), one_line(value))
