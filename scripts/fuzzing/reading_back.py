"""HTML read back as a browser reads it, far enough to tell whether a text came through whole."""

from html.parser import HTMLParser


class _PageReader(HTMLParser):
    """Collects the text of each element of some tags; `tags` are all that were met."""

    def __init__(self, wanted: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str]]] = []
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self._wanted = wanted
        self._open: list[list[str]] = []

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks at which line a tag stood, and to count takes longer than to read."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)
        if tag in self._wanted:
            self._open.append([])
            self.found.append((tag, self._open[-1]))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._wanted and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for parts in self._open:
            parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.add("<!-- -->")

    def handle_decl(self, decl: str) -> None:
        self.tags.add("<!>")

    def unknown_decl(self, data: str) -> None:
        self.tags.add("<![]>")

    def handle_pi(self, data: str) -> None:
        self.tags.add("<?>")


def texts_in(html: str, *wanted: str) -> tuple[list[tuple[str, str]], set[str], set[str]]:
    """The elements of these tags with their text, in order; then every tag and every attribute's name there is."""
    reader = _PageReader(frozenset(wanted))
    reader.feed(html)
    reader.close()
    return [(tag, "".join(parts)) for tag, parts in reader.found], reader.tags, reader.names
