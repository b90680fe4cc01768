"""The entries of an invented archive: they come up as texts name them, and whoever was named often is named again.

With a fixed chance of somebody new, else one of those who were named, each as likely as he was often named (Simon's
process), names follow Zipf's law, and an archive has more entries the more articles it has, as archives do.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from invented.words import Words

Kind = Literal["person", "role", "outlet", "agency", "force", "place"]

_NEW: Mapping[Kind, float] = {
    "person": 0.4, "role": 0.3, "outlet": 0.03, "agency": 0.01, "force": 0.12, "place": 0.25,
}  # fmt: skip
"""How likely it is that somebody comes up who was not named before."""
_FIRST: Mapping[Kind, int] = {"person": 3, "role": 2, "outlet": 6, "agency": 2, "force": 3, "place": 4}
"""So many of a kind are new before any comes back."""
_CALLED: Mapping[Kind, tuple[str, ...]] = {
    "outlet": ("صحيفة", "موقع", "قناة", "مجلة", "إذاعة", "منصة"),
    "agency": ("وكالة",),
    "force": ("لواء", "حركة", "بلدية", "كتيبة", "شركة"),
    "place": ("قرية", "تل", "دير", "وادي", "جسر"),
    "role": ("مسؤول في", "ضابط في", "شاهد من", "ناشطون من", "مصدر في"),
    "person": (),
}
_SHELVES: Mapping[Kind, str] = {
    "person": "people", "role": "people", "outlet": "organisations", "agency": "organisations",
    "force": "organisations", "place": "places",
}  # fmt: skip
_PLACE_KINDS = {"قرية": "village", "تل": "other", "دير": "town", "وادي": "river", "جسر": "bridge"}


@dataclass(frozen=True, slots=True)
class Invented:
    """An entry: its id and shelf, what texts call it, and the front matter of its file."""

    id: str
    shelf: str
    called: str
    front: Mapping[str, object]
    several: bool = False


@dataclass
class Registry:
    """Whoever was named so far, each as often as he was."""

    chance: random.Random
    words: Words
    entries: dict[str, Invented] = field(default_factory=dict)
    _named: dict[Kind, list[Invented]] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def drawn(self, kind: Kind) -> Invented:
        """Somebody of a kind: new, or named before."""
        named = self._named.setdefault(kind, [])
        if len(named) < _FIRST[kind] or self.chance.random() < _NEW[kind]:
            named.append(self._new(kind, len(self.entries)))
        else:
            named.append(self.chance.choice(named))
        return named[-1]

    def _new(self, kind: Kind, number: int) -> Invented:
        while (name := self._name(kind)) in self._taken:
            pass
        self._taken.add(name)
        shelf, id_ = _SHELVES[kind], f"{kind}-{number:05}"
        front: dict[str, object] = {"name": name, "names": [name]}
        match kind:
            case "person":
                front |= {"short": [name.split()[1]], "kind": "person", "official": self.chance.random() < 0.5}
                front |= {"positions": [{"as": f"رئيس {self.words.named('لجنة')}"}]}
            case "role":
                front = {"name": f"{name} لم يُذكر اسمه", "described": [name], "kind": "role"}
                how = "several" if name.startswith("ناشطون") else "unknown"
                front |= {"identity": {"how": how, "because": "وصف بلا اسم"}}
            case "place":
                front |= {"kind": (sort := _PLACE_KINDS[name.split()[0]]), "location": self._location()}
                front |= {"kind_name": "تلّ"} if sort == "other" else {}
            case _:
                front |= {"kind": kind}
        entry = Invented(id_, shelf, name, front, several=name.startswith("ناشطون"))
        self.entries[id_] = entry
        return entry

    def _name(self, kind: Kind) -> str:
        return self.words.named(self.chance.choice(_CALLED[kind])) if _CALLED[kind] else self.words.person()

    def _location(self) -> dict[str, object]:
        lat, lon = self.chance.randint(3000, 3700) / 100, self.chance.randint(3600, 4200) / 100
        return {"lat": lat, "lon": lon, "precision": 2, "because": "موضع متخيَّل"}
