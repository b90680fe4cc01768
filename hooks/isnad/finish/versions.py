"""Styles and scripts are asked for by what they hold, so that no page is ever shown with those of another release."""

import re
from collections.abc import Mapping
from hashlib import sha256
from posixpath import dirname, join, normpath

_LOADED = re.compile(r'(<(?:link|script)\b[^>]*?\b(?:href|src)=")([^":?#]+\.(?:css|js))(?=")')


def version_of(held: bytes) -> str:
    """What stands after `?v=`: the beginning of the SHA-256, as long as no two versions of a file will share."""
    return sha256(held).hexdigest()[:8]


def with_versions(html: str, here: str, versions: Mapping[str, str]) -> str:
    """A page (at the path `here`) whose `link` and `script` elements name each file with its version.

    `versions` goes by path from the site's root; a file that it does not know keeps its plain address.
    """

    def named(match: re.Match[str]) -> str:
        version = versions.get(normpath(join(dirname(here), match[2])))
        return f"{match[0]}?v={version}" if version else match[0]

    return _LOADED.sub(named, html)
