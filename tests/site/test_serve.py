"""The preview follows what an editor writes."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route


@pytest.fixture
def port() -> Iterator[int]:
    """A port that nobody else is given while the test runs: it is bound here, and the preview may listen on it too."""
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        yield int(held.getsockname()[1])


def _page(address: str) -> str:
    return str(urllib.request.urlopen(address, timeout=60).read().decode())


def _wait_for(address: str, words: str) -> bool:
    """Whether a page comes to hold some words within two minutes: on a busy machine a build takes its time."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            if words in _page(address):
                return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.3)
    return False


@pytest.fixture
def preview(sample_project: Path, port: int) -> Iterator[str]:
    """The address of a preview of the sample archive."""
    command: list[str | Path] = [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", sample_project / "mkdocs.yml"]
    command += ["-a", f"127.0.0.1:{port}"]
    serving = subprocess.Popen(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        serving.kill()
        serving.wait()


HARM = """<p id="h" onclick="window.ran = 'handler'">x</p><a id="l" href="javascript:void(window.ran = 'link')">x</a>
<script>window.ran = 'script'</script><script>window.ran = 'imitation';
livereload(1, 2);
</script><img src="x:" onerror="window.ran = 'picture'"><svg onload="window.ran = 'drawing'"></svg>"""


COUNT_REFUSALS = "window.refused = 0; addEventListener('securitypolicyviolation', () => { window.refused += 1 })"
HARM_LATER = (
    "document.querySelector('#l').click()",
    "document.body.insertAdjacentHTML('beforeend', `<img src='x:' onerror='window.ran = 1'>`)",
)


@pytest.mark.slow
def test_code_within_a_page_does_not_run_in_the_preview_and_pages_load_anew(
    context: BrowserContext, preview: str, sample_project: Path
) -> None:
    """Should the check ever let such a page pass: it is spoilt on its way, before the script of the preview."""
    address = f"{preview}/articles/evening-bridge-doubts.html"
    assert _wait_for(address, "ويطالب بتحقيق")

    def spoil(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.text().replace("</article>", f"{HARM}</article>", 1))

    context.route("**/evening-bridge-doubts.html", spoil)
    page = context.new_page()
    page.add_init_script(COUNT_REFUSALS)
    page.goto(address)
    assert page.locator("#h").count() == 1
    page.wait_for_function("window.refused >= 4")  # the handler, the script, the picture's and the drawing's
    for number, harm in enumerate(HARM_LATER, page.evaluate("window.refused") + 1):
        page.evaluate(harm)
        page.wait_for_function("(number) => window.refused >= number", arg=number)
    page.locator("#h").click()
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.documentElement.classList.contains('js')"), "our own files run"
    article = sample_project / "articles/evening-bridge-doubts.md"
    article.write_text(article.read_text("utf-8").replace("ويطالب بتحقيق", "ويطالب بلجنة"), "utf-8")
    page.get_by_text("ويطالب بلجنة").first.wait_for(timeout=120_000)
    article.write_text(article.read_text("utf-8").replace("text: digest", "text: digst"), "utf-8")
    told = page.locator("[data-archive-faults]")
    told.wait_for(timeout=120_000)
    assert told.evaluate("(block) => getComputedStyle(block).position") == "sticky", "the look of faults is let through"
    assert page.evaluate("window.ran") is None


@pytest.mark.slow
def test_a_change_to_an_article_or_an_entry_shows_in_the_preview(sample_project: Path, port: int) -> None:
    command: list[str | Path] = [sys.executable, "-m", "mkdocs", "serve", "-q", "-f", sample_project / "mkdocs.yml"]
    command += ["-a", f"127.0.0.1:{port}"]
    serving = subprocess.Popen(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    try:
        address = f"http://127.0.0.1:{port}/articles/evening-bridge-doubts.html"
        assert _wait_for(address, "ويطالب بتحقيق")
        article = sample_project / "articles/evening-bridge-doubts.md"
        article.write_text(
            article.read_text(encoding="utf-8").replace("ويطالب بتحقيق", "ويطالب بلجنة"), encoding="utf-8"
        )
        assert _wait_for(address, "ويطالب بلجنة")
        outlet = sample_project / "docs/organisations/al-masa.md"
        outlet.write_text(
            outlet.read_text(encoding="utf-8").replace("name: المساء", "name: مساء اليوم"), encoding="utf-8"
        )
        assert _wait_for(address, "مساء اليوم")
        sound = outlet.read_text(encoding="utf-8")
        outlet.write_text(sound.replace("kind: outlet", "kind: outlt"), encoding="utf-8")
        assert _wait_for(address, "organisations/al-masa.md:")
        assert "ويطالب بلجنة" in _page(address), "the last good page stays"
        outlet.write_text(sound.replace("مساء اليوم", "مساء الغد"), encoding="utf-8")
        assert _wait_for(address, "مساء الغد")
        assert "data-archive-faults" not in _page(address)
    finally:
        serving.kill()
        serving.wait()
    assert not (sample_project / "site").exists()
