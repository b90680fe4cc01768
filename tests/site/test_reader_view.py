"""What takes an article out of its page (trafilatura here) takes its title, outlet, date and all of its text."""

import json
import re
from pathlib import Path

import html5lib
import pytest
import trafilatura

from isnad.model.records import Article
from isnad.pipeline import Checked

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", ["khasham", "bridge"])
def test_an_article_is_taken_whole_with_its_title_outlet_and_date(request: pytest.FixtureRequest, name: str) -> None:
    archive = request.getfixturevalue(name).archive
    site: Path = request.getfixturevalue({"khasham": "site", "bridge": "bridge_site"}[name])
    assert archive.articles
    for article in archive.articles.values():
        html = (site / f"articles/{article.id}.html").read_text("utf-8")
        taken = json.loads(trafilatura.extract(html, with_metadata=True, output_format="json") or "{}")
        assert squeezed(taken["title"]) == squeezed(article.title)
        assert (taken["author"] or "") == (article.byline or "")  # nobody who is quoted
        assert taken["source-hostname"].casefold() == archive.entries[article.outlet].name.casefold()
        if _DAY.fullmatch(article.published.date or ""):
            assert taken["date"] == article.published.date
        page = html5lib.parse(html, namespaceHTMLElements=False)
        paragraphs = list(page.iterfind(".//p[@class='isnad-recorded']"))
        assert paragraphs
        lost = [
            words
            for text in (*paragraphs, *page.iterfind(".//article//td"))
            if (words := "".join(text.itertext())) and squeezed(words) not in squeezed(taken["text"])
        ]
        assert lost == [], article.id


def test_the_sample_has_days_that_are_known(bridge: Checked) -> None:
    articles: list[Article] = list(bridge.archive.articles.values())
    assert any(_DAY.fullmatch(article.published.date or "") for article in articles)
