"""Every kind of page stands in Firefox and WebKit as it does in Chromium: styled, whole, no wider than the window."""

import pytest

from browsers import Client, Firefox

LOOK = """(() => {
  const loaded = performance.getEntriesByType("resource");
  return {
    heading: document.querySelector("h1")?.innerText.trim() ?? "",
    direction: getComputedStyle(document.body).direction,
    styled: getComputedStyle(document.querySelector(".md-header")).position,
    ready: document.documentElement.classList.contains("js"),
    missing: loaded.filter(({ responseStatus }) => responseStatus >= 400).map(({ name }) => name),
    elsewhere: loaded.map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
    empty: [...document.querySelectorAll("figure svg")].filter((svg) => {
      const box = svg.getBoundingClientRect();
      return svg.checkVisibility() && !(box.width > 20 && box.height > 4);
    }).length,
    wider: document.documentElement.scrollWidth - innerWidth,
  };
})()"""
NARROWEST = 480
"""CSS pixels: WebKitGTK's small browser has tools in its window that let it become no narrower."""


def test_every_page_is_whole(client: Client, served: str, lasting_pages: list[str]) -> None:
    faults = {}
    for path in lasting_pages:
        client.open(f"{served}/{path}")
        seen = client.run(LOOK)
        client.resize(NARROWEST, 740)
        seen["wider"] = max(seen["wider"], client.run("document.documentElement.scrollWidth - innerWidth"))
        client.resize(1280, 900)
        events = (
            bool(seen["heading"]),
            seen["direction"],
            seen["styled"],
            seen["ready"],
            seen["missing"],
            seen["elsewhere"],
        )
        if events != (True, "rtl", "sticky", True, [], []) or seen["empty"] or seen["wider"] > 0:
            faults[path] = seen
    assert faults == {}
    assert len(lasting_pages) > 30


@pytest.mark.xdist_group("firefox")
def test_firefox_holds_nothing_against_any_page(open_firefox: Firefox, served: str, lasting_pages: list[str]) -> None:
    open_firefox.open("about:blank")
    open_firefox.complaints()
    for path in lasting_pages:
        open_firefox.open(f"{served}/{path}")
    # A page that is left before its sign has come says so; a sign that never comes is missing in the test above.
    assert [said for said in open_firefox.complaints() if "ServiceWorker intercepted" not in said] == []
