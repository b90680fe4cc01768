"""What was found in an archive's articles, kept while neither the article changes nor a name that stands in it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from isnad.find.close_reading import read_closely
from isnad.find.names.mentions import searched
from isnad.find.names.registry import Automaton, NameForm, automaton_of, forms_of, gathered, keys
from isnad.find.text import Folded, fold
from isnad.model.records import Article, Entry
from isnad.model.texts import Reading

MOST_CHANGED = 64
"""Of so many changed names some stand in most articles, so that to look for them saves nothing."""

_Shapes = tuple[tuple[str, NameForm], ...]


@dataclass(frozen=True, slots=True)
class FoundInArticle:
    """An article, its body folded, what was found in it."""

    article: Article
    body: Folded
    reading: Reading

    def has_any(self, names: Collection[str]) -> bool:
        """Whether any of these folded names stands anywhere in the article, as names are looked for."""
        parts = (self.body if zone == "body" else fold(text) for zone, text in self.article.parts.items())
        texts = (text.text for part in (parts if names else ()) for text in searched(part))
        return any(name in text for text in texts for name in names)


class KeptReadings:
    """What was found in each article the last time, by its id, and by which names."""

    def __init__(self) -> None:
        self._shapes: dict[str, tuple[Entry, _Shapes]] = {}
        self._forms: dict[str, tuple[NameForm, ...]] = {}
        self._names: Automaton = automaton_of({})
        self._found: dict[str, FoundInArticle] = {}

    def find(self, articles: Iterable[Article], entries: Iterable[Entry]) -> dict[str, FoundInArticle]:
        """What is found in each article, by its id; the very same where a new look would find the same.

        What a look finds hangs on the article and on the names that stand in it, whatever other names there are.
        """
        shapes = {entry.id: (entry, self._shapes_of(entry)) for entry in entries}
        forms, before = gathered(shape for _, own in shapes.values() for shape in own), self._forms
        changed = {key for key in forms.keys() | before.keys() if forms.get(key) != before.get(key)}
        names = automaton_of(forms) if changed else self._names
        found = {article.id: self._known(article, changed) or _found_in(article, names) for article in articles}
        self._shapes, self._forms, self._names, self._found = shapes, forms, names, found  # together, or not at all
        return found

    def _shapes_of(self, entry: Entry) -> _Shapes:
        known = self._shapes.get(entry.id)
        if known and known[0] is entry:
            return known[1]
        return tuple((key, form) for form in forms_of(entry) for key in keys(form.form))

    def _known(self, article: Article, changed: Collection[str]) -> FoundInArticle | None:
        known = self._found.get(article.id)
        if known is None or known.article is not article or len(changed) > MOST_CHANGED or known.has_any(changed):
            return None
        return known


def _found_in(article: Article, names: Automaton) -> FoundInArticle:
    body = fold(article.body)
    return FoundInArticle(article, body, read_closely(article, body, names))
