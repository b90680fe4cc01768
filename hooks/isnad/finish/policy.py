"""A Content-Security-Policy in the page itself, as a static site has no say over its server: only our files run."""

from isnad.finish.theme_patches import ThemeChanged

_HEAD = '<meta charset="utf-8">'
_POLICY = "; ".join(
    (
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
)


def with_policy(html: str) -> str:
    """A finished page with its policy, before anything that it could load. Raises ThemeChanged."""
    head, begins, rest = html.partition(_HEAD)
    if not begins:
        raise ThemeChanged(_HEAD)
    return f'{head}{_HEAD}<meta http-equiv="Content-Security-Policy" content="{_POLICY}">{rest}'
