"""Invented articles: a story as an agency sent it out, with an outlet's changes, or an outlet's own report."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from invented.files import File, record
from invented.happenings import Happening, Said, Wire
from invented.registry import Invented
from isnad.find.reuse.fingerprints import fingerprint, words_of
from isnad.find.text import fold
from isnad.model.fingerprints import dump

_COPIES, _DROPPED, _FULL, _CORRECTED = 0.6, 0.15, 0.25, 0.05
"""How many articles are copies, what of a story they leave out, how many are full texts, and were corrected."""
_HEADLINES, _UNSUPPORTED = 0.7, 0.2
"""How many headlines answer a claim, and for how many of those the text gives nothing."""
_GAP = "لا يذكر المقال لمن قيل ذلك"


@dataclass
class Article:
    """One article of an event, as it is laid together."""

    number: int
    happening: Happening
    wire: Wire | None = field(init=False)
    outlet: Invented = field(init=False)
    sentences: list[str | Said] = field(init=False)

    def __post_init__(self) -> None:
        self.chance, self.registry = self.happening.chance, self.happening.registry
        self.wire = self.chance.choice(self.happening.wires) if self.chance.random() < _COPIES else None
        self.outlet = self.registry.drawn("outlet")
        self.sentences = (
            list(self._copied(self.wire)) if self.wire else self.happening.sayings(self.chance.randint(2, 6))
        )
        self.sentences.append(self.happening.filler())

    def _copied(self, wire: Wire) -> Iterator[str | Said]:
        """A story as an outlet prints it: something left out, something put in its place."""
        for sentence in wire.sentences:
            if self.chance.random() > _DROPPED:
                yield sentence
            elif self.chance.random() < 0.5:
                yield self.happening.filler()

    def files(self) -> Iterator[File]:
        """The record, and the fingerprint of its original."""
        headline = self._headline()
        title = headline.words if headline else f"{self.registry.words.phrase()} في {self.happening.place.called}"
        original = f"{title}\n\n{_body(self.sentences)}"
        full = self.chance.random() < _FULL
        body = _body(self.sentences if full else self._digest())
        front = {
            "title": title,
            "outlet": self.outlet.id,
            **({"byline": self.registry.words.person()} if self.chance.random() < 0.3 else {}),
            "events": [self.happening.id],
            "published": {"date": (self.happening.day + timedelta(self.chance.randint(1, 9))).isoformat()},
            "url": f"https://{self.outlet.id}.example/{self.number}",
            **({"agencies": [self.wire.agency.id]} if self.wire else {}),
            **({"text": "full", "licence": "CC BY 4.0"} if full else {"text": "digest"}),
            "original": {
                "file": f"{self.number:06}.txt",
                "sha256": hashlib.sha256(str(self.number).encode()).hexdigest(),
                "words": len(original.split()),
            },
            "recorded": "2026-11-22",
            **self._annotations(headline, original, body),
            **self._corrections(),
        }
        yield record(f"articles/invented-{self.number:06}.md", front, body)
        yield File(
            f"articles/invented-{self.number:06}.fingerprint", f"{dump(fingerprint(words_of(fold(original))))}\n"
        )

    def _headline(self) -> Said | None:
        asserted = [one for one in self._said() if one.fields["stance"] == "asserts"]
        return self.chance.choice(asserted) if asserted and self.chance.random() < _HEADLINES else None

    def _said(self) -> list[Said]:
        return [sentence for sentence in self.sentences if isinstance(sentence, Said)]

    def _digest(self) -> list[str | Said]:
        """What is said, and of the rest a third."""
        rest = [sentence for sentence in self.sentences if isinstance(sentence, str)]
        kept = set(rest[: len(rest) // 3])
        return [sentence for sentence in self.sentences if isinstance(sentence, Said) or sentence in kept]

    def _annotations(self, headline: Said | None, original: str, body: str) -> dict[str, object]:
        """What is quoted, what is said to each claim, and which claims of the event it does not touch."""
        quotations: list[Mapping[str, object]] = []
        assertions: list[Mapping[str, object]] = []
        for number, said in enumerate(self._said(), 1):
            start = original.index(said.sentence) + said.sentence.index(said.words)
            place: dict[str, object] = {"words": said.words, "original": [start, start + len(said.words)]}
            before = body.count(said.words, 0, body.index(said.sentence))
            place |= {"occurrence": before + 1} if before else {}
            via = self._via(said)
            if said.speaker and self.chance.random() < 0.6:
                spoken = {"speaker": said.speaker.id, "verb": said.verb, "kind": "indirect"}
                quotations.append({"id": f"q{len(quotations) + 1}", **spoken, **place, "via": via})
            source = {"source": said.speaker.id} if said.speaker else {}
            answer = {"claim": said.claim.id, **said.fields}
            assertions.append({"id": f"a{number}", **answer, **source, **place, "via": via})
            if said is headline:
                lifted = {"zone": "title", "words": said.words, "because": "العنوان يقوله بلسان الجهة الناشرة"}
                support = {"unsupported": True} if self.chance.random() < _UNSUPPORTED else {"rests_on": [f"a{number}"]}
                assertions.append({"id": "a99", **answer, **lifted, **support})
        asked = {said.claim.id for said in self._said()}
        silent = [claim.id for claim in self.happening.claims if claim.id not in asked]
        return {"quotations": quotations, "assertions": assertions, "silent": silent[:2]}

    def _via(self, said: Said) -> list[Mapping[str, object]]:
        """Through whom it came: an agency, another outlet's own report, both, a gap, or nobody."""
        wire: list[Mapping[str, object]] = [{"from": self.wire.agency.id, "verb": "نقلت"}] if self.wire else []
        if not said.speaker:
            return [{"because": "لا يقول المقال ممن عُرف ذلك"}] if self.chance.random() < 0.3 else []
        match self.chance.randrange(5):
            case 0:
                return [{"because": _GAP}]
            case 1:
                other = self.registry.drawn("outlet")
                own = [{"from": other.id, "kind": "own-report", "verb": "أوردت"}] if other is not self.outlet else []
                return [*own, *wire]
            case 2:
                return []
            case _:
                return wire

    def _corrections(self) -> dict[str, object]:
        if self.chance.random() > _CORRECTED:
            return {}
        was = {"date": "2026-11-25", "field": "title", "was": self.registry.words.phrase()}
        return {"corrections": [{**was, "because": "كُتب العنوان أول مرة على غير ما طُبع"}]}


def _body(sentences: list[str | Said]) -> str:
    """Paragraphs of two sentences."""
    texts = [sentence.sentence if isinstance(sentence, Said) else sentence for sentence in sentences]
    return "\n\n".join(" ".join(pair) for pair in _pairs(texts)) + "\n"


def _pairs(texts: list[str]) -> Iterator[list[str]]:
    return (texts[at : at + 2] for at in range(0, len(texts), 2))
