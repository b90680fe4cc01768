"""The whole archive is saved in Firefox, which asks its reader whether it may, and waits for an answer in vain."""

import re
from collections.abc import Iterator

import pytest

from browsers import Firefox, until
from isnad.write.words import offline as offline_words

SAYS = offline_words.SCRIPT
pytestmark = pytest.mark.xdist_group("firefox")
STATUS = "document.querySelector('#save-archive [role=status]')?.innerText ?? ''"
PRESS = "[...document.querySelectorAll('#save-archive button')].find((button) => button.innerText === {!r}).click()"
UNREGISTER = """(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
})()"""


@pytest.fixture
def window(open_firefox: Firefox, served: str) -> Iterator[Firefox]:
    """The page about saving, where nothing is kept."""
    open_firefox.resize(1280, 900)
    open_firefox.open(f"{served}/offline.html")
    open_firefox.run(UNREGISTER)
    open_firefox.open(f"{served}/offline.html")
    yield open_firefox
    open_firefox.cut_network(False)
    open_firefox.run(UNREGISTER)


def press(window: Firefox, button: str) -> None:
    assert until(window, f"document.querySelector('#save-archive').innerText.includes({SAYS[button]!r})")
    window.run(PRESS.format(SAYS[button]))


def test_saving_can_be_stopped_and_resumed_to_the_end(window: Firefox) -> None:
    press(window, "save")
    press(window, "stop")
    assert until(window, f"{STATUS} === {SAYS['stopped']!r}")
    press(window, "resume")
    message = re.escape(SAYS["saved"]).replace(re.escape("{size}"), ".+")
    assert until(window, f"new RegExp({message!r}).test({STATUS})", 120), window.run(STATUS)


def test_deleting_without_a_network_leaves_the_page_that_says_so(window: Firefox, served: str) -> None:
    press(window, "save")
    assert until(window, f"document.querySelector('#save-archive').innerText.includes({SAYS['forget']!r})", 120)
    window.cut_network(True)
    window.run("window.confirm = () => true")
    press(window, "forget")
    assert until(window, f"{STATUS}.startsWith({SAYS['forgotten']!r})"), window.run(STATUS)
    window.open(f"{served}/offline.html")
    assert until(window, f"{STATUS} === {SAYS['offline']!r}"), window.run(STATUS)
