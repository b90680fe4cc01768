"""Where a link in what editors write may lead: a page of the archive, the web, a letter."""

from urllib.parse import urlsplit

WEB = ("http", "https")
_SCHEMES = ("", *WEB, "mailto")


def scheme_of(address: str) -> str | None:
    """The scheme of an address in small letters, empty where it has none; None where it is no address (`//[`)."""
    try:
        return urlsplit(address).scheme.lower()
    except ValueError:
        return None


def may_be_linked(scheme: str | None) -> bool:
    """Whether links with a scheme are let through; what is no address never is."""
    return scheme in _SCHEMES
