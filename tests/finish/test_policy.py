"""The policy lets the site's own files run, and no code that stands in a page."""

from isnad.finish.policy import with_policy

PAGE = '<html><head><meta charset="utf-8"><script src="a.js"></script></head><body><script>injected()</script></body>'


def test_the_policy_stands_before_every_script() -> None:
    page = with_policy(PAGE)
    assert page.index("Content-Security-Policy") < page.index("<script")


def test_only_files_of_the_site_are_let_run() -> None:
    policy = with_policy(PAGE).split('content="')[1].split('"')[0]
    assert "script-src 'self';" in policy
    assert "default-src 'none';" in policy
    assert "unsafe" not in policy


def test_nothing_else_of_the_page_changes() -> None:
    meta = '<meta http-equiv="Content-Security-Policy"'
    before, after = with_policy(PAGE).split(meta)
    assert before + after.split(">", 1)[1] == PAGE
