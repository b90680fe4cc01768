"""The page on reading without a network: saved by the browser, or from a folder."""

from isnad.model.pages import Heading, Ltr, Page, Panel, Paragraph, Text
from isnad.write.words import offline as labels


def offline_page() -> Page:
    """The page that the service worker also answers with where a page is not kept."""
    folder, opens = labels.FOLDER_MEANS
    blocks = (
        Paragraph((Text(labels.LEAD),), "lead"),
        Heading(2, labels.SAVE, "save"),
        Paragraph((Text(labels.SAVE_MEANS),)),
        Panel("save-archive", labels.SCRIPT, (Text(labels.NO_SCRIPT),)),
        Heading(2, labels.FOLDER, "folder"),
        Paragraph((Text(f"{folder} "), Ltr(labels.INDEX_FILE), Text(f" {opens}"))),
        Heading(2, labels.CHECK, "check"),
        Paragraph((Text(f"{labels.CHECK_MEANS} "), Ltr(labels.MANIFEST), Text(f". {labels.CHECK_BY}"))),
        Paragraph((Ltr(labels.CHECK_COMMAND),)),
    )
    title, front = (Text(labels.TITLE),), {"title": labels.TITLE}
    return Page(
        "offline", labels.TITLE, title, labels.DESCRIPTION, front, blocks, scripts=("save-archive",), styles=("panel",)
    )
