"""A file -> the address at which it is proposed on the web, by whoever has an account there and no git."""

import re
from urllib.parse import quote, urlencode

MOST_OF_ADDRESS = 7_000
"""An address with a longer text in it is refused by the other side (about 8 KB), so the text has to be pasted there.
An Arabic letter takes six characters of it."""
_REPOSITORY = re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")


def new_file_address(repository: str, path: str, text: str) -> tuple[str, bool]:
    """GitHub's page for a new file at a path, and whether the text is in the address already.

    `repository` is `owner/name`. Raises ValueError for anything else.
    """
    here = f"{_site(repository)}/new/main"
    filled = f"{here}?{urlencode({'filename': path, 'value': text}, quote_via=quote)}"
    if len(filled) <= MOST_OF_ADDRESS:
        return filled, True
    return f"{here}?{urlencode({'filename': path}, quote_via=quote)}", False


def edit_address(repository: str, path: str) -> str:
    """GitHub's page on which a file that is there is edited. Raises ValueError where `repository` is no owner/name."""
    return f"{_site(repository)}/edit/main/{quote(path)}"


def _site(repository: str) -> str:
    if not _REPOSITORY.fullmatch(repository):
        raise ValueError(repository)
    return f"https://github.com/{repository}"
