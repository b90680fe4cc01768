"""The page on reading without a network: saved by the browser, or from a folder."""

from isnad.model.inlines import Ltr, Text
from isnad.model.pages import Heading, Note, Page, Panel, Paragraph
from isnad.write.render.addresses import OFFLINE
from isnad.write.words import offline as offline_words


def offline_page() -> Page:
    """The page that the service worker also answers with where a page is not kept."""
    folder, opens = offline_words.FOLDER_MEANS
    blocks = (
        Paragraph((Text(offline_words.LEAD),), "lead"),
        Heading(2, offline_words.SAVE, "save"),
        Paragraph((Text(offline_words.SAVE_MEANS),)),
        Panel("save-archive", offline_words.SCRIPT, (Text(offline_words.NO_SCRIPT),)),
        Heading(2, offline_words.FOLDER, "folder"),
        Paragraph((Text(f"{folder} "), Ltr(offline_words.INDEX_FILE), Text(f" {opens}"))),
        Heading(2, offline_words.CHECK, "check"),
        Paragraph(
            (Text(f"{offline_words.CHECK_MEANS} "), Ltr(offline_words.MANIFEST), Text(f". {offline_words.CHECK_BY}"))
        ),
        Note(offline_words.CHECK_COMMAND),
    )
    title, front = (Text(offline_words.TITLE),), {"title": offline_words.TITLE}
    return Page(
        OFFLINE,
        offline_words.TITLE,
        title,
        offline_words.DESCRIPTION,
        front,
        blocks,
        scripts=("save-archive",),
        styles=("panel",),
    )
