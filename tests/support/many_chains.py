"""An archive whose one claim is answered through many chains, as a hadith is, to see how its tree reads.

Most words of one witness reach most outlets through one agency and those that it supplies; some go round it, some come
from elsewhere. The same number gives the same archive. Nothing in it happened.
"""

import hashlib
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import yaml

_NAMES = (
    *("الصباح", "المساء", "الوطن", "الأفق", "المدى", "الشرق", "الميزان", "النهار"),
    *("الرأي", "البيان", "المنار", "الصدى", "الفجر", "الجسر", "الضفة", "السهل"),
)
_AGENCIES, _RELAYS = ("وكالة", "شبكة"), ("إذاعة", "قناة", "مرصد")
_OUTLETS = ("صحيفة", "موقع", "مجلة", "منصة", "نشرة", "بوابة", "جريدة")
_SPEAKERS = {
    "witness": ("شاهد من السوق لم يُذكر اسمه", "role"),
    "doctor": ("سعاد المرجان", "person"),
    "municipality-official": ("مسؤول في البلدية لم يُذكر اسمه", "role"),
    "fire-brigade": ("ناصر القلعة", "person"),
    "neighbours": ("جيران لم تُذكر أسماؤهم", "role"),
}
_SAID = {
    "more": ({"min": 100, "open": True, "as": "أكثر من 100"}, "إن القتلى أكثر من 100"),
    "fewer": ({"min": 40, "max": 40, "as": "40 قتيلاً"}, "إن القتلى 40 قتيلاً"),
    "most": ({"min": 300, "max": 300, "approximate": True, "as": "نحو 300"}, "إن القتلى نحو 300"),
}
_LONE, _ROUND = 0.1, 0.12
"""How many chains leave their branch, and how many go round the agency."""


@dataclass
class _Chances:
    """Who passes on to whom: each relay has an agency that supplies it, each outlet a relay."""

    count: int
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.count)
        self.agencies = [f"agency-{i}" for i in range(max(3, self.count // 16))]
        self.relays = {f"relay-{i}": self.agencies[i % len(self.agencies)] for i in range(max(4, self.count // 8))}
        self.outlets = {f"outlet-{i}": self.chance.choice(list(self.relays)) for i in range(max(5, self.count // 2))}

    def line(self, outlet: str) -> tuple[str, list[dict[str, str]], str]:
        """A speaker, the links between him and an outlet, and what he says."""
        chance = self.chance
        speaker = "witness" if chance.random() < 0.75 else chance.choice(list(_SPEAKERS))
        said = "more" if speaker in ("witness", "doctor") else chance.choice(list(_SAID))
        relay = self.outlets[outlet] if chance.random() > _LONE else chance.choice(list(self.relays))
        agency = self.relays[relay] if chance.random() > _LONE else chance.choice(self.agencies)
        if chance.random() < _ROUND:
            return speaker, [{"because": "لا يذكر المقال إلى من تحدّث القائل"}], said
        steps = [("common-agency", "قال لـ"), (agency, "نقلت"), (relay, "نقلت عن")]
        return speaker, [{"from": who, "verb": verb} for who, verb in steps[: chance.choice((1, 2, 3, 3))]], said


def _articles(count: int) -> Iterator[tuple[str, str]]:
    """So many records, each with a saying; some headlines say something else. The file's name and its text."""
    chances = _Chances(count)
    outlets = list(chances.outlets)
    for number in range(count):
        outlet = outlets[number % len(outlets)]
        speaker, via, said = chances.line(outlet)
        value, words = _SAID[said]
        title = "100 قتيل في حريق السوق" if said == "more" and number % 6 == 0 else "حريق السوق: ما نعرفه"
        body = f"قال {_SPEAKERS[speaker][0]} {words}، بحسب خبر رقمه {number}.\n"
        day = f"2021-05-{number % 20 + 2:02}"
        claimed = {"claim": "deaths", "stance": "asserts"}
        text = {"id": "a1", **claimed, "value": value, "source": speaker, "via": via, "words": words}
        head = {
            "id": "a2",
            **claimed,
            "value": {"min": 100, "max": 100, "as": "100 قتيل"},
            "words": "100 قتيل في حريق السوق",
            "zone": "title",
            "rests_on": ["a1"],
            "because": "العنوان يذكر العدد بلسان الجهة الناشرة، والمتن ينسبه إلى قائل",
        }
        front = {
            "title": title,
            "outlet": outlet,
            "events": ["market-2021"],
            "published": {"date": day, "certainty": "stated"},
            "text": "digest",
            "original": {
                "file": f"{number:06}.txt",
                "sha256": hashlib.sha256(str(number).encode()).hexdigest(),
                "words": 2 * len(body.split()),
            },
            "recorded": "2026-11-26",
            "assertions": [text, *([head] if title.startswith("100") else [])],
        }
        yield f"invented-{number:03}.md", _file(front, body)


def _entries(count: int) -> Iterator[tuple[str, str]]:
    """The claim, the event, and everybody who stands in a chain: each file's place and its text."""
    chances = _Chances(count)
    shelves = (
        ("agency", chances.agencies, _AGENCIES, "agency"),
        ("relay", list(chances.relays), _RELAYS, "outlet"),
        ("outlet", list(chances.outlets), _OUTLETS, "outlet"),
    )
    event = {"name": "حريق السوق", "date": {"date": "2021-05-01", "certainty": "stated"}}
    yield "events/market-2021.md", _file(event, "حريق مخترع في سوق مخترعة.\n")
    claim = {"question": "كم قُتل في حريق السوق؟", "event": "market-2021", "kind": "number", "unit": "قتيل"}
    yield "claims/deaths.md", _file(claim | {"people": "losses", "counts": "القتلى جميعاً"}, "السؤال عن القتلى وحدهم.\n")
    for id_, (name, kind) in _SPEAKERS.items():
        own = {"described": [name]} if kind == "role" else {"names": [name]}
        how = {"identity": {"how": "unknown", "because": "وصف بلا اسم"}} if kind == "role" else {}
        yield f"people/{id_}.md", _file({"name": name, **own, "kind": kind, **how}, "قائل مخترع.\n")
    common = {"name": "وكالة أنباء الوادي", "names": ["وكالة أنباء الوادي"], "kind": "agency"}
    yield "organisations/common-agency.md", _file(common, "وكالة مخترعة.\n")
    for _, ids, kinds, kind in shelves:
        for id_, (last, first) in zip(ids, product(_NAMES, kinds), strict=False):
            name = f"{first} {last}"
            yield f"organisations/{id_}.md", _file({"name": name, "names": [name], "kind": kind}, "جهة مخترعة.\n")


def _file(front: Mapping[str, object], body: str) -> str:
    return f"---\n{yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False)}---\n{body}"


def write_archive(count: int, folder: Path) -> None:
    """An archive with so many chains, at most 220, in a folder that is not there yet."""
    written = [(f"articles/{name}", text) for name, text in _articles(count)]
    written += [(f"docs/{place}", text) for place, text in _entries(count)]
    for place, text in written:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
