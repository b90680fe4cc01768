"""A Content-Security-Policy in the page itself, as a static site has no say over its server: only our code runs."""

import re
from base64 import b64encode
from hashlib import sha256

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_HEAD = '<meta charset="utf-8">'
_RULES = (
    "default-src 'none'",
    "script-src 'self' {hashes}",
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's signs are data in its style sheet
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def with_policy(html: str, content: str) -> str:
    """A finished page with its policy, before anything that it could load.

    The theme's few inline scripts are let run by what they hold. `content` is the page's own part as it stands in
    `html`: what is written there is nobody's code, so no inline script in it is ever let run.
    """
    frame = html.replace(content, "") if content else html
    hashes = dict.fromkeys(_hash(match[1]) for match in _INLINE.finditer(frame))
    policy = "; ".join(_RULES).format(hashes=" ".join(hashes)).replace(" ;", ";")
    return html.replace(_HEAD, f'{_HEAD}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
