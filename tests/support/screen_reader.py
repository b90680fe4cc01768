"""What a screen reader is told of a page: Chromium's accessibility tree."""

from playwright.sync_api import Page


def spoken(page: Page) -> str:
    """A page's article as an outline of roles and names, in its order."""
    return page.locator("article").aria_snapshot()


def roles_and_names(page: Page) -> list[tuple[str, str]]:
    """Role and name of everything on the whole page that is told."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    heard = [node for node in nodes if not node["ignored"]]
    return [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in heard]
