"""Firefox's reader view (Mozilla's Readability) keeps an article whole: its title, outlet, date, text and tables."""

from pathlib import Path

import html5lib
import pytest

from browsers import Firefox
from isnad.pipeline import Checked

pytestmark = pytest.mark.xdist_group("firefox")


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_an_article_is_read_whole(open_firefox: Firefox, served: str, site: Path, khasham: Checked) -> None:
    cells = 0
    for article in khasham.archive.articles.values():
        page = html5lib.parse((site / f"articles/{article.id}.html").read_text("utf-8"), namespaceHTMLElements=False)
        read = open_firefox.read(f"{served}/articles/{article.id}.html")
        text = html5lib.parse(read["content"], namespaceHTMLElements=False)
        assert squeezed(read["title"]) == squeezed(article.title)
        assert (read["lang"], read["dir"]) == ("ar", "rtl")
        held = squeezed("".join(text.itertext()))
        above = page.find(".//p[@class='isnad-above']")
        wanted = [above, *page.iterfind(".//p[@class='isnad-recorded']"), *page.iterfind(".//article//td")]
        lost = [words for part in wanted if squeezed(words := "".join(part.itertext())) not in held]
        assert lost == [], article.id
        assert [time.get("datetime") for time in text.iter("time")][:1] == [above.find(".//time").get("datetime")]
        cells += len(page.findall(".//article//td"))
    assert cells, "no table was tried"
