"""Archives that tests make from records: read closely and related, as the pipeline does it."""

from isnad.find.close_reading import read_closely
from isnad.find.names.registry import names_of
from isnad.find.reuse.archive_passages import find_passages
from isnad.find.text import fold
from isnad.model.relations import Archive
from isnad.model.texts import Reading
from isnad.relate.links import relate
from isnad.write.render.view import View


def readings_of(archive: Archive) -> dict[str, Reading]:
    """What is found in each article's text, given the names of the archive's own entries."""
    names = names_of(archive.entries.values())
    return {id_: read_closely(article, fold(article.body), names) for id_, article in archive.articles.items()}


def view_over(archive: Archive) -> View:
    """An archive and its links, passages that its articles share among them."""
    articles = archive.articles
    full_texts = {id_: fold(article.body) for id_, article in articles.items() if article.extent == "full"}
    return View(archive, relate(archive, readings_of(archive), find_passages(articles, full_texts)))
