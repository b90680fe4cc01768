"""What a browser complains of while pages are opened, and whom they ask."""

from urllib.parse import urlsplit

from playwright.sync_api import Page


def listen(page: Page, base: str) -> list[str]:
    """A list that fills with what goes wrong from now on: requests that fail, that are answered by an error or that go
    elsewhere than to `base`; scripts that fail; whatever a console calls an error, as it does what a policy refuses."""
    faults: list[str] = []

    def asked(url: str) -> None:
        if not url.startswith(base) and urlsplit(url).scheme not in ("data", "blob"):
            faults.append(f"{page.url} asks elsewhere: {url}")

    page.on("request", lambda request: asked(request.url))
    page.on("requestfailed", lambda request: faults.append(f"{page.url}: failed: {request.url}"))
    page.on("response", lambda said: faults.append(f"{said.status}: {said.url}") if said.status >= 400 else None)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("console", lambda said: faults.append(f"{page.url}: {said.text}") if said.type == "error" else None)
    return faults
