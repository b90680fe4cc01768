"""Files and texts of a size that nobody writes: refused unread, or read in steps that grow with the text."""

import re
import tracemalloc
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from isnad.model.pages import Page
from isnad.model.records import Article
from isnad.pipeline import check_archive
from isnad.read.folders import MOST_BYTES, Folders
from isnad.write.pages.article import article_page
from isnad.write.render.html import page_html
from isnad.write.render.markdown import page_markdown
from isnad.write.render.view import View
from steps import steps_of

pytestmark = pytest.mark.long

MOST_TIMES = 6
"""For four times the text; what is quadratic takes sixteen times as many steps."""


def test_an_article_of_fifty_megabytes_is_refused_unread(sample_copy: Path) -> None:
    with (sample_copy / "articles/evening-bridge-doubts.md").open("r+b") as file:
        file.truncate(50_000_000)
    (sample_copy / "docs/about.md").write_bytes(b"# x\n" + bytes(50_000_000))
    tracemalloc.start()
    checked = check_archive(Folders.at(sample_copy))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    large = [message.path for message in checked.messages if message.fault.rule == "file-too-large"]
    assert large == ["articles/evening-bridge-doubts.md", "docs/about.md"]
    assert peak < 20_000_000


@pytest.mark.parametrize("lines", ["one", "many"])
def test_many_mentions_are_found_and_written_in_steps_that_grow_with_the_text(
    make_article: Callable[..., Article], page_of: Callable[[Article], Page], lines: str
) -> None:
    def steps(times: int) -> int:
        article = make_article(body=("زار سمير حداد الجسر." + {"one": " ", "many": "\n"}[lines]) * times)
        return steps_of(lambda: page_html(page_of(article)))

    assert steps(1_000) < MOST_TIMES * steps(250)


@pytest.mark.slow
def test_an_article_of_as_many_mentions_as_a_file_may_hold_is_checked_and_written_whole(sample_copy: Path) -> None:
    line = " ".join(["زار سمير حداد الجسر."] * 100)
    record = sample_copy / "articles/evening-bridge-doubts.md"
    own = record.read_text("utf-8").replace("text: digest", "text: full\nlicence: CC0")
    lines = (MOST_BYTES - len(own.encode())) // len(f"\n{line}".encode())
    record.write_text(own + f"\n{line}" * 1_000, "utf-8")
    folders = Folders.at(sample_copy)
    assert [message.fault.rule for message in check_archive(folders).messages] == ["file-too-large"]
    whole = own + f"\n{line}" * lines
    record.write_text(whole, "utf-8")
    checked = check_archive(folders)
    assert checked.messages == []
    mentions = checked.readings["evening-bridge-doubts"].mentions
    assert (
        sum(mention.form == "سمير حداد" for mention in mentions) == lines * 100 + 1
    )  # and one in the sample's own text
    article = checked.archive.articles["evening-bridge-doubts"]
    assert whole.endswith(article.body)
    page = article_page(article, View(checked.archive, checked.related))
    shown = unescape(re.sub("<[^>]+>", "", page_html(page)))
    assert shown.count(line) == lines
    source = re.sub(r'<a id="[^"]+"></a>|\[|\]\([^)]+\)', "", page_markdown(page))
    assert source.count(line) == lines
