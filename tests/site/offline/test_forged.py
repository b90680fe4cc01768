"""What somebody else put among the pages that a browser keeps: it is not served, and no next release takes it over."""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page

from isnad.finish.manifest import NAME, Listed, manifest_json, release_of, survey

pytestmark = pytest.mark.slow

if TYPE_CHECKING:  # conftest is no module that pytest would let us import
    from tests.site.offline.conftest import Host, Reader

ARTICLE = "articles/morning-bridge-closed.html"
OTHER = "articles/evening-bridge-doubts.html"
UNLISTED = "articles/never-published.html"
PERSON = "people/samir-haddad.html"


FORGE = """async ([address, listed]) => {
  for (const name of await caches.keys()) {
    const headers = { "Content-Type": "text/html", "X-Sha256": listed };
    await (await caches.open(name)).put(address, new Response("<h1>مزوّر</h1>", { headers }));
  }
}"""
"""What a script on the site's origin could do: put a page of its own in the place of one that was kept."""


def test_a_page_that_was_forged_among_those_kept_is_not_served(page: Page, host: Host, reader: Reader) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    page.goto(host.page(PERSON))
    reader.wait_until_kept(ARTICLE, PERSON)
    listed = {file.path: file.sha256 for file in survey(host.folder / "archive")}
    page.evaluate(FORGE, [host.page(ARTICLE), listed[ARTICLE]])
    page.evaluate(FORGE, [host.page(UNLISTED), listed[ARTICLE]])
    reader.go_offline()
    page.goto(host.page(UNLISTED))
    assert page.url == host.page(f"offline.html?page={UNLISTED.replace('/', '%2F')}")
    page.goto(host.page(ARTICLE))
    assert page.url == host.page(f"offline.html?page={ARTICLE.replace('/', '%2F')}")
    page.goto(host.page(PERSON))
    assert page.locator("h1").is_visible() and "مزوّر" not in page.locator("h1").inner_text()


def _wait_until_it_would_have_led_away(page: Page) -> None:
    """Until a page opened after this one, which the network answers with the same header, has been led away by it."""
    other = page.context.new_page()
    answer = {"Content-Type": "text/html", "Refresh": "0; url=/elsewhere.html"}
    other.route("http://other.test/**", lambda route: route.fulfill(body="<p>x</p>", headers=answer))
    other.route("http://other.test/elsewhere.html", lambda route: route.fulfill(body="<p>y</p>"))
    other.goto("http://other.test/")
    other.wait_for_url("http://other.test/elsewhere.html")
    other.close()


MISCALLED = """async ([address, headers]) => {
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    const kept = await store.match(address);
    if (kept) await store.put(address, new Response(await kept.arrayBuffer(), { headers }));
  }
}"""
"""The same, its bytes left as they are: headers that call it something else, or lead away from it."""


def test_what_is_kept_is_answered_with_no_header_that_anybody_wrote_there(
    page: Page, host: Host, reader: Reader
) -> None:
    source = ARTICLE.replace(".html", ".md")
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    page.evaluate("(address) => fetch(address)", host.page(source))
    reader.wait_until_kept(ARTICLE, source)
    page.evaluate(MISCALLED, [host.page(source), {"Content-Type": "text/html", "Refresh": "0; url=/elsewhere.html"}])
    page.evaluate(MISCALLED, [host.page(ARTICLE), {"Content-Type": "text/plain", "Refresh": "0; url=/elsewhere.html"}])
    reader.go_offline()
    told = page.evaluate(
        "async (address) => [...(await fetch(address, { cache: 'reload' })).headers.keys()].sort()",
        host.page(source),
    )
    assert told == ["content-type", "x-content-type-options", "x-sha256"]
    page.goto(host.page(ARTICLE))
    _wait_until_it_would_have_led_away(page)
    assert page.url == host.page(ARTICLE) and page.locator("h1").is_visible()
    page.goto(host.page(source))
    assert page.evaluate("document.contentType") == "text/plain"


def _release(files: dict[str, str]) -> tuple[str, dict[str, str]]:
    """What a script on the origin can make up: files, and a manifest that adds up to the release it is named by."""
    listed = [Listed(path, len(text.encode()), sha256(text.encode()).hexdigest()) for path, text in files.items()]
    return release_of(listed), {**files, NAME: manifest_json(tuple(sorted(listed)))}


LAY = """async ([root, release, held]) => {
  for (const name of await caches.keys()) {
    const paths = Object.keys(held).filter((path) => path !== "manifest.json");
    for (const path of paths) await (await caches.open(name)).delete(root + path);
  }
  const store = await caches.open(`isnad:/archive/:${release}`);
  for (const [path, text] of Object.entries(held)) await store.put(root + path, new Response(text));
}"""


@pytest.mark.slow
def test_a_script_that_begins_with_the_same_hash_is_not_run_in_the_place_of_ours(
    page: Page, host: Host, reader: Reader
) -> None:
    """An address names a script by the first digits of its hash; here by two, for which another is found at once."""
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    script = next(
        file
        for file in survey(host.folder / "archive")
        if file.path.startswith("assets/") and file.path.endswith(".js")
    )
    digits = script.sha256[:2]
    texts = (f"document.title = 'مزوّر'; // {number}" for number in count())
    forged = next(text for text in texts if sha256(text.encode()).hexdigest().startswith(digits))
    page.evaluate(LAY, [host.page(""), *_release({script.path: forged})])
    text = page.evaluate("async (address) => (await fetch(address)).text()", f"{host.page(script.path)}?v={digits}")
    assert "مزوّر" not in text


@pytest.mark.slow
def test_what_was_forged_is_not_handed_on_to_the_next_release(
    page: Page, host: Host, releases: tuple[Path, Path], reader: Reader
) -> None:
    page.goto(host.page(PERSON))
    reader.wait_until_watched()
    reader.wait_until_kept(PERSON)
    before, after = ({file.path: file.sha256 for file in survey(site)} for site in releases)
    same = next(path for path in sorted(before) if path.endswith(".md") and before[path] == after.get(path))
    page.evaluate(FORGE, [host.page(same), after[same]])
    host.publish(releases[1])
    page.goto(host.page(OTHER))
    reader.wait_for_release(releases[1])
    text = page.evaluate(
        "async ([name, address]) => { const kept = await (await caches.open(name)).match(address);"
        " return kept ? kept.text() : ''; }",
        [f"isnad:/archive/:{reader.name_of(releases[1])}", host.page(same)],
    )
    assert "مزوّر" not in text


@pytest.mark.slow
def test_what_was_forged_is_fetched_anew_where_all_is_saved(page: Page, host: Host, reader: Reader) -> None:
    page.goto(host.page(PERSON))
    reader.wait_until_watched()
    reader.wait_until_kept(PERSON)
    listed = {file.path: file.sha256 for file in survey(host.folder / "archive")}
    page.evaluate(FORGE, [host.page(PERSON), listed[PERSON]])
    reader.save()
    reader.go_offline()
    page.goto(host.page(PERSON))
    assert page.url == host.page(PERSON) and "مزوّر" not in page.locator("h1").inner_text()


def test_a_release_that_was_forged_answers_for_nothing(page: Page, host: Host, reader: Reader) -> None:
    page.goto(host.page(ARTICLE))
    reader.wait_until_watched()
    reader.wait_until_kept(ARTICLE)
    forged = "<h1>مزوّر</h1>"
    rows = [{"path": ARTICLE, "bytes": 1, "sha256": sha256(forged.encode()).hexdigest()}]
    held = {
        ARTICLE: forged,
        NAME: json.dumps({"release": "0" * 64, "files": rows}),
        "whole": "",
    }
    script = """async ([root, held]) => {
      const store = await caches.open(`isnad:/archive/:${"0".repeat(64)}`);
      for (const [path, text] of Object.entries(held)) await store.put(root + path, new Response(text));
    }"""
    page.evaluate(script, [host.page(""), held])
    reader.go_offline()
    page.goto(host.page(ARTICLE))
    assert "مزوّر" not in page.locator("h1").inner_text()
    assert reader.is_styled()
