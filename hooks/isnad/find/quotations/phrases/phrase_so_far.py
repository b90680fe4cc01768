"""What has been read of a phrase that names or describes a speaker, and what each unit makes of it."""

from dataclasses import dataclass

from isnad.find.number_words import number_words
from isnad.find.quotations.cues.cued_lines import CuedLine, is_sure_surname
from isnad.find.quotations.phrases.asides import is_printed_ali
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.noun_shapes import (
    is_adjective_of_belonging,
    is_definite,
    is_many,
    is_tied,
    is_with_article,
)
from isnad.find.quotations.words.reporting_verbs import Takes

_MOST_ADJECTIVES = 3
_MOST_WORDS_OF_BODY = 4  # of a body's name in quote marks


@dataclass(slots=True)
class PhraseSoFar:
    """A phrase that begins at the unit `start`, read up to the unit `at` (exclusive).

    `head` is its first noun, bare, without the owner that `owned` says was on it; `takes` is what may follow the
    subject of the verb before it; `attributed`: a preposition stands before it. `names` counts the words of a personal
    name so far; `closed`: a noun with the article, or a name, has ended the construct; `entry_at` is the unit of the
    entry that the phrase means.
    """

    line: CuedLine
    start: int
    known: KnownSpeakers
    takes: Takes
    attributed: bool
    head: str
    owned: str
    at: int
    names: int = 0
    closed: bool = False
    entry_at: int | None = None

    @property
    def lifted(self) -> bool:
        """غير أن مسؤولاً سابقاً: whether the first word has the accusative of one that is not definite."""
        ends = self.line.word(self.start).endswith("ا")
        return self.start in self.line.tanween or (ends and self.line.word(self.start - 1) in lexicon().lifts)

    @property
    def counts_some(self) -> bool:
        """أوضح اثنان من المصادر: whether a number, من and people begin the phrase."""
        number = self.head in number_words().numbers and self.line.word(self.start + 1) == "من"
        return number and bare(self.line.word(self.start + 2)) in any_of("title", "human_plural")

    def take(self) -> None:
        """Take the unit at `at` into the phrase."""
        unit, word, words = self.line.units[self.at], self.line.word(self.at), lexicon()
        if unit.kind in ("name", "quote"):
            in_office = unit.kind == "quote" and self.head in words.title and self.names_body(self.at)
            if self.entry_at is None and not in_office and not self.belongs():
                self.entry_at = self.at
            self.closed = True
        elif is_definite(word) or (self.attributed and word.startswith("لل")):
            surname = self.at == self.start and is_sure_surname(word, self.line.source)  # الحلو: …, العليمي يؤكد
            self.closed, self.names = True, self.names + (surname or bool(self.names))
        elif self.is_relational(word):
            self.closed = True
        elif self.begins_name(word) or (word == "علي" and self.at > self.start and self.is_ali()):
            self.names += 1
        elif word in words.owned or (self.owned and self.at == self.start):
            self.closed = True  # زوجته: definite by its owner
        elif (
            word in words.title
            or word in words.of_bodies
            or (word[:1] == "ل" and word[:2] != "لل" and self.at > self.start)
            or (self.line.word(self.at - 1) in lexicon().goes_into and self.at > self.start)
        ):
            self.closed = False  # المدير المؤقت لمحطة الحاويات, كبير الاقتصاديين في بنك الواحة
        self.at += 1

    def is_relational(self, word: str) -> bool:
        """مسؤول عسكري أمريكي, مصادر أمنية: an adjective of belonging beside a title with no article."""
        known = not self.names and self.head in any_of("title", "speaking_body")
        if not known or word in any_of("relation", "afterthought") or self.line.word(self.start).startswith("ال"):
            return False
        since = [self.line.word(at) for at in range(self.start + 1, self.at + 1)]
        ends = ("ي", "يه", "يون", "يين", *(("يات",) if self.head.endswith("ات") else ()))  # no قائد عمليات
        belonging = all(one.endswith(ends) and one[:2] != "ال" for one in since)
        return 0 < len(since) <= _MOST_ADJECTIVES and belonging

    def begins_name(self, word: str) -> bool:
        """Whether a bare word is part of a personal name: one after a closed construct, or a first one in no list."""
        if self.is_printed_name(word):
            return True
        if word in any_of("afterthought", "relation", "backward", "naming") or word in lexicon().into_a_field:
            return False
        if word.startswith("لل") or is_with_article(word) or is_tied(word, by_shape=not self.names):  # جيرالد لافونتان
            return False
        if self.names:
            return True
        if self.at == self.start:
            plain = self.head not in any_of("title", "speaking_body", "human_plural", "event_noun")
            return plain and (not word.endswith(("ون", "ين")) or word in lexicon().given_name)
        if is_many(self.head) and word not in lexicon().given_name:
            return False  # ثمّن رؤساء اللجان جهود الوزارة
        after_preposition = self.line.word(self.at - 1) in lexicon().goes_into
        plain = bare(word) not in any_of("title", "speaking_body") or word in lexicon().given_name
        return self.closed and not after_preposition and plain

    def is_printed_name(self, word: str) -> bool:
        """منى: a given name that is spelt like a preposition with its pronoun (مني) but for its last letter."""
        return word != "علي" and word in lexicon().given_name and self.line.printed(self.at).endswith("ى")

    def belongs(self) -> bool:
        """Whether a name only says what somebody belongs to: باسم التحالف, قائد قسد, سفارة روسيا, منتخب سوريا."""
        at, start, line = self.at, self.start, self.line
        if at == start:
            return False
        unit, before, words = line.units[at], line.word(at - 1), lexicon()
        kind = self.known.kind(unit.entry) if unit.entry else "body"
        if before == "عن" and "صادر" in line.word(at - 2):
            return False
        if unit.prefix[-1:] in ("ل", "ب", "ك"):
            return not (self.head in words.document and at == start + 1 and unit.prefix[-1:] == "ل")
        if self.head in words.personal_relation and (
            line.word(start + 1).startswith("ال") or line.word(start + 1) in words.family
        ):
            return True  # صديقة القتيل فلان: the one named in the same breath is not the one who speaks
        if before in any_of("relation", "placing"):
            return True
        if unit.kind == "quote" or kind == "person":
            return unit.kind == "name" and before in words.personal_relation  # محامي فلان: his, not he
        if kind in ("place", "mute"):
            return True
        return (
            not (bare(before) in words.outlet | words.named_body and at - 1 == start)
            and self.head not in words.document
        )

    def names_body(self, at: int) -> bool:
        """المتحدث باسم حزب “روسيا الأخرى”: a quoted stretch that is the name of a body within a phrase."""
        short = len(self.line.text(at).split()) <= _MOST_WORDS_OF_BODY
        held = self.head in lexicon().title and not self.names and self.line.word(at - 1) in ("في", "لدي")
        after = at + 1 + is_definite(self.line.word(at + 1))  # في «مجلس الاتحاد» الروسي، فلان
        if short and held and self.line.text(after) in ("،", ",") and at > self.start + 1:
            return True  # كبير الاقتصاديين في «بنك الواحة»، جورج حايك
        before = self.line.word(at - 1)
        if self.takes == "must" and before.startswith("ال") and bare(before) not in any_of("outlet", "naming"):
            return False  # اتهمت الوزارة “جبهة كذا” بكذا
        noun, named = bare(before), any_of("speaking_body", "outlet", "naming")
        if noun not in named and is_adjective_of_belonging(noun):
            noun = bare(self.line.word(at - 2))  # الحزب القومي “كذا”
        return at > self.start and short and noun in named

    def is_ali(self) -> bool:
        """نقيب الأفران علي رضا: the name, not the preposition, where a given name stands on either side."""
        before, after = self.line.word(self.at - 1), self.line.word(self.at + 1)
        if before in lexicon().kunya and not after.startswith("ال"):
            return True  # أبو علي
        named = bool({before, after} & lexicon().given_name) or is_printed_ali(self.line, self.at)
        return self.closed and named and after not in any_of("afterthought", "occasion")
