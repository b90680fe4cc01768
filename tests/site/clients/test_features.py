"""What scripts add to the pages works in Firefox and WebKit too: each feature once, over http."""

import base64
import io
from pathlib import Path
from urllib.parse import quote

import pytest
from PIL import Image

from browsers import Client, until

ARTICLE = "articles/sy24-russian-deaths-unconfirmed.html"
CLAIM = "claims/attackers-deaths.html"
GRID = "events/khasham-2018-grid.html"
CLICK = "document.querySelector({!r}).click()"
SHOWN = "document.querySelector({!r})?.checkVisibility()"
TYPE = """(() => {{
  const box = document.querySelector({!r});
  box.value = {!r};
  box.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
}})()"""
RESULTS = "[...document.querySelectorAll('.isnad-search-results li a')].map((link) => link.innerText)"


@pytest.fixture(autouse=True)
def _empty_memory(client: Client, served: str) -> None:
    client.open(f"{served}/index.html")
    client.run("localStorage.clear()")


@pytest.mark.parametrize("address", ["search.html?q=%D9%81%D8%A7%D8%BA%D9%86%D8%B1", "search.html"])
def test_searching_finds(client: Client, served: str, address: str) -> None:
    client.open(f"{served}/{address}")
    if "?" not in address:
        client.run(TYPE.format("#search-q", "فاغنر"))
    assert until(client, f"{RESULTS}.length > 0")
    assert any("فاغنر" in title for title in client.run(RESULTS))
    assert client.run("document.querySelector('.isnad-search [role=status]').innerText")


def test_searching_finds_in_a_folder(client: Client, site: Path) -> None:
    client.open(f"{site.as_uri()}/search.html?q=%D9%81%D8%A7%D8%BA%D9%86%D8%B1")
    assert until(client, f"{RESULTS}.length > 0")


def test_the_box_of_every_page_leads_to_the_results(client: Client, served: str) -> None:
    client.open(f"{served}/{ARTICLE}")
    client.run(TYPE.format(".isnad-find input", "خشام"))
    client.run("document.querySelector('form.isnad-find').requestSubmit()")
    assert until(client, f"location.pathname.endsWith('search.html') && {RESULTS}.length > 0")


def test_a_tap_on_a_sentence_opens_its_card(client: Client, served: str) -> None:
    client.open(f"{served}/{ARTICLE}")
    assert not client.run(SHOWN.format(".isnad-card"))
    client.run(CLICK.format(".isnad-beside .isnad-taps"))
    assert until(client, SHOWN.format(".isnad-card"))
    assert client.run("document.querySelector('.isnad-card').innerText.trim().length > 20")


@pytest.mark.parametrize("way", ["served", "folder"])
def test_a_card_has_a_citation_of_each_answer_and_the_sentence(
    client: Client, served: str, site: Path, way: str
) -> None:
    client.open(f"{served if way == 'served' else site.as_uri()}/{ARTICLE}")
    client.run(CLICK.format(".isnad-beside .isnad-taps"))
    assert until(client, SHOWN.format(".isnad-card .isnad-copies"))
    words = client.run(
        "[...document.querySelectorAll('.isnad-card .isnad-copies')].map(({ dataset }) => dataset.words)"
    )
    *answers, sentence = words
    assert answers
    assert all("إسناد. «" in answer and "/claims/" in answer for answer in answers)
    assert f"/{ARTICLE}#s-" in sentence


def test_days_are_written_from_left_to_right(client: Client, served: str) -> None:
    client.open(f"{served}/search.html?from=2018-02-10&q=%D8%AE%D8%B4%D8%A7%D9%85")
    assert until(client, SHOWN.format("[name=from]"))
    shown = "[...document.querySelectorAll('[type=date]')].map((field) => getComputedStyle(field).direction)"
    assert client.run(shown) == ["ltr", "ltr"]


def test_marks_are_switched_on_and_stay_so(client: Client, served: str) -> None:
    decoration = "getComputedStyle(document.querySelector('.isnad-recorded a.isnad-place')).textDecorationLine"
    client.open(f"{served}/{ARTICLE}")
    off = client.run(decoration)
    client.run(CLICK.format(".isnad-layers [value=place]"))
    on = client.run(decoration)
    assert on != off
    client.open(f"{served}/{ARTICLE}")
    assert client.run(decoration) == on


def test_colours_are_chosen_and_stay_so(client: Client, served: str) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    client.open(f"{served}/{CLAIM}")
    before = client.run(colour)
    client.run(CLICK.format("[data-md-component=palette] label:not([hidden])"))
    assert until(client, f"{colour} !== {before!r}")
    after = client.run(colour)
    client.open(f"{served}/{ARTICLE}")
    assert until(client, f"{colour} === {after!r}")


def test_the_grid_is_filtered(client: Client, served: str) -> None:
    client.open(f"{served}/{GRID}")
    assert client.run(SHOWN.format("td [data-stance=denies]"))
    client.run(CLICK.format(".isnad-filters [value=denies]"))
    assert not client.run(SHOWN.format("td [data-stance=denies]"))
    assert client.run("location.hash") == "#off=denies"


def test_an_answer_is_copied_and_says_so(client: Client, served: str) -> None:
    client.open(f"{served}/{CLAIM}")
    # A browser that is told what to do by a script has no reader's hand in it, and lets nothing be copied by itself.
    client.run(
        """(() => {
          const clipboard = { writeText: async (text) => { window.copied = text; } };
          Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
          document.querySelector("#answer-1 .isnad-permalink").click();
        })()"""
    )
    assert until(client, "document.querySelector('#answer-1 .isnad-permalink.isnad-done') !== null")
    assert client.run("window.copied").endswith(f"{CLAIM}#answer-1")


@pytest.mark.parametrize("figure", ["figure-chains", "figure-range"])
def test_a_drawing_is_saved_as_a_picture_of_it(client: Client, served: str, figure: str) -> None:
    client.open(f"{served}/{CLAIM}")
    client.run("HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; }")
    client.run(CLICK.format(f"#{figure} .isnad-saves-picture"))
    assert until(client, "Boolean(window.saved)")
    name, picture = client.run("window.saved")
    assert name == f"attackers-deaths-{figure}.png"
    with Image.open(io.BytesIO(base64.b64decode(picture.removeprefix("data:image/png;base64,")))) as image:
        assert image.width > 300
        assert len(image.convert("RGB").getcolors(1 << 24) or ()) > 20, "an empty picture"


@pytest.mark.parametrize(("path", "place"), [(ARTICLE, ".isnad-recorded"), ("guide.html", "td")])
def test_words_that_were_searched_for_are_marked(client: Client, served: str, path: str, place: str) -> None:
    client.open(f"{served}/{path}")
    word = client.run(f"document.querySelector({place!r}).innerText.match(/\\p{{L}}{{4,}}/u)[0]")
    client.open(f"{served}/{path}?mark={quote(word)}")
    inside = f"startContainer.isConnected && startContainer.parentElement.closest({place!r})"
    marked = f"""[...CSS.highlights.get("isnad-found")].filter(({{ startContainer }}) => {inside})
        .map(({{ startContainer, startOffset, endOffset }}) => startContainer.data.slice(startOffset, endOffset))"""
    assert until(client, f"{marked}.length > 0"), word
    assert set(client.run(marked)) == {word}


def test_folds_open(client: Client, served: str) -> None:
    client.open(f"{served}/{CLAIM}")
    client.run("document.querySelector('article details:not([open]) summary').click()")
    assert client.run("document.querySelector('article details[open] :not(summary)').checkVisibility()")
