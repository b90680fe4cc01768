"""The Markdown that is published beside every page."""

import re
from datetime import date
from pathlib import Path

from quick_yaml import loaded

SIGN = re.compile(r"\[◆\]\(([^)#]*)#([^)]*)\)")


def test_every_page_has_its_markdown_beside_it(any_site: Path) -> None:
    """But for cards to be framed elsewhere, whose pages have it."""
    own = (page for page in any_site.rglob("*.html") if page.name != "404.html" and page.parent.name != "embed")
    pages = {page.relative_to(any_site).with_suffix("") for page in own}
    assert pages == {twin.relative_to(any_site).with_suffix("") for twin in any_site.rglob("*.md")}


def test_an_article_says_whom_it_quotes_before_its_text(site: Path) -> None:
    text = (site / "articles/sy24-russian-deaths-unconfirmed.md").read_text(encoding="utf-8")
    front = loaded(text.split("---\n")[1])
    assert front["outlet"]["id"] == "sy24"
    assert (front["date"], front["date_edtf"]) == (date(2018, 2, 13), "2018-02-13/2018-02-28")
    assert {"id": "thomas-veale", "name": "توماس فيل", "official": True}.items() <= front["quoted"][0].items()
    assert {"khasham-2018"} == set(front["events"])
    assert "attackers-deaths" in front["claims"]
    assert "intl-coalition" in front["organisations"]


def test_a_sentence_has_one_sign_after_it_which_leads_to_who_says_what(any_site: Path) -> None:
    """None is in a headline, none before a closing mark, and no two stand in a row; each leads to its card."""
    seen = 0
    for file in sorted((any_site / "articles").glob("*.md")):
        text = file.read_text("utf-8").split("\n---\n", 1)[1]
        for line in text.splitlines():
            signs = list(SIGN.finditer(line))
            assert not signs or not line.startswith("#"), line
            for sign in signs:
                seen += 1
                after = re.sub(r'^(?:<a id="[^"]*"></a>)+', "", line[sign.end() :])
                assert not re.match(r"\s*\[\W\]\(|[»”\"\]]", after), line
                card = (file.parent / sign[1]).resolve().read_text("utf-8")
                assert f'<a id="{sign[2]}"></a>' in card, sign[0]
    assert seen > 5
