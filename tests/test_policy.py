"""The policy lets the theme's own inline scripts run, and none that stands in what somebody wrote."""

from base64 import b64encode
from hashlib import sha256

from archive.policy import with_policy

HEAD = '<html><head><meta charset="utf-8"><script>theme()</script></head><body>'


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_the_policy_stands_before_every_script() -> None:
    page = with_policy(f"{HEAD}</body></html>", "")
    assert page.index("Content-Security-Policy") < page.index("<script>")


def test_the_theme_s_scripts_are_let_run_by_what_they_hold_and_no_others() -> None:
    content = "<p>نص</p><script>injected()</script>"
    page = with_policy(f"{HEAD}{content}</body></html>", content)
    policy = page.split('content="')[1].split('"')[0]
    assert _hash("theme()") in policy
    assert _hash("injected()") not in policy
    assert "unsafe" not in policy
    assert content in page


def test_a_page_with_no_inline_script_lets_none_run() -> None:
    assert "script-src 'self';" in with_policy('<meta charset="utf-8"><script src="a.js"></script>', "")
