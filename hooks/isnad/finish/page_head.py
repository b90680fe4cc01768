"""What the head of a finished page gets: a policy under which only our files run, and the versions of what it loads."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from posixpath import dirname, join, normpath

from isnad.finish.theme_patches import ThemeChanged

_LOADED = re.compile(r'(<(?:link|script)\b[^>]*?\b(?:href|src)=")([^":?#]+\.(?:css|js))(?=")')
_HEAD = '<meta charset="utf-8">'
_RULES = (
    "default-src 'none'",
    "script-src 'self'",  # no inline code at all: what the theme has of it is in a file (scheme.js)
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's signs are data in its style sheet
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def policy(styles: str = "") -> str:
    """Under which only our files run or load. `styles` is a `style` attribute that is let through, to the letter."""
    if not styles:
        return "; ".join(_RULES)
    known = b64encode(sha256(styles.encode()).digest()).decode()
    return "; ".join((*_RULES, f"style-src-attr 'unsafe-hashes' 'sha256-{known}'"))


def with_policy(html: str) -> str:
    """A finished page with its policy, before anything that it could load. Raises ThemeChanged.

    It stands in the page itself, as a static site has no say over its server.
    """
    head, begins, rest = html.partition(_HEAD)
    if not begins:
        raise ThemeChanged(_HEAD)
    return f'{head}{_HEAD}<meta http-equiv="Content-Security-Policy" content="{policy()}">{rest}'


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
