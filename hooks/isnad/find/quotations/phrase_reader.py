"""Reading one phrase that names or describes a speaker, unit by unit, up to its first comma."""

from dataclasses import replace

from isnad.find.quotations.asides import is_ali, is_listener, is_printed_ali
from isnad.find.quotations.cued_lines import CuedLine, is_label, named_words_of, phrase_gender, sure_surnames_of
from isnad.find.quotations.lexicon import any_of, bare, lexicon
from isnad.find.quotations.not_subjects import is_manner, is_oblique
from isnad.find.quotations.noun_shapes import (
    is_definite,
    is_event_noun,
    is_future,
    is_joined_present,
    is_owned_document,
    is_people_shape,
    is_tied,
    looks_like_verb,
    owned_title,
)
from isnad.find.quotations.phrases import Nature, SpeakerPhrase
from isnad.find.quotations.reporting_verbs import Takes
from isnad.find.quotations.speaker_memory import KnownSpeakers

_LONGEST = 26  # units: longer ones are no phrase any more
_MOST_ADJECTIVES = 3
_MOST_NAMES = 5  # words of a personal name
_GOES_INTO = frozenset(("في", "لدي", "من", "ضمن", "داخل"))
_FIELDS = frozenset(("لشؤون", "بشؤون", "باسم", "باسمها"))
_DASHES = frozenset("-–—ـ")
_NO_BEGINNING = (
    "that", "relative", "negation", "clitic", "connector", "question_word", "goes_on_verb", "subject_pronoun",
)  # fmt: skip
_HIS = frozenset(("له", "لها", "لهم", "فيه", "فيها", "به", "بها", "لديه", "لديها", "منهم", "منها"))
_LIFTS = frozenset(("لكن", "ولكن", "ان", "وان", "بان"))  # their subject has the accusative: لكنّ نظيراً له


class PhraseReader:
    """Reads one phrase, unit by unit, up to its first comma."""

    def __init__(self, line: CuedLine, start: int, known: KnownSpeakers, takes: Takes, attributed: bool) -> None:
        self.line, self.start, self.known, self.takes, self.attributed = line, start, known, takes, attributed
        self.at, self.names = start, 0  # where it reads; words of a personal name so far
        self.closed = False  # a noun with the article, or a name, has ended the construct
        self.entry_at: int | None = None
        word = line.word(start)
        lifted = start in line.tanween or (line.word(start - 1) in _LIFTS and bare(word[:-1]) in lexicon().title)
        self.head = bare(word[:-1] if lifted and word.endswith("ا") else word)  # نظيراً
        self.owned = owned_title(self.head)
        self.head = self.owned or self.head

    def read(self) -> SpeakerPhrase | None:
        """The phrase that begins at the unit given; None where nobody can be named or described there."""
        line = self.line
        if self.start >= len(line.units) or not self._begins():
            return None
        self._take()
        while self.at < min(len(line.units), self.start + _LONGEST) and self._goes_on():
            self._take()
        stop, end = self.at, self.at
        if line.text(end) == "(":
            close = next((i for i in range(end, min(end + 12, len(line.units))) if line.text(i) == ")"), None)
            end = close + 1 if close else end
        return self._phrase(stop, end)

    def _begins(self) -> bool:
        unit, word, words = self.line.units[self.start], self.line.word(self.start), lexicon()
        if unit.kind == "name":
            return self.attributed or unit.prefix[-1:] not in tuple("لبك")
        if unit.kind == "quote":
            return is_label(self.line, self.start, self.start)
        if unit.kind != "word" or word.isdigit() or word in any_of(*_NO_BEGINNING):
            return False
        if not self.attributed and (
            word in words.what_is_said or word in words.time_noun or is_manner(self.line, self.start)
        ):
            return False
        if not self.attributed and (word in words.asked_form or is_owned_document(word)):
            return False
        if word in any_of("afterthought", "relation", "adverb"):
            return is_ali(self.line, self.start)
        verb = self.line.cue_at.get(self.start - 1)
        named = verb is not None and not (verb.form and verb.form.has_object)  # قال فيبين
        joined = word[:1] == "و" and word not in any_of("given_name", "title")
        if joined and word[1:] in any_of("relation", "sentence_preposition"):
            return False  # وفي السياق ذاته
        if word[1:] in words.asked_form and word[0] == "و":
            return False  # وسألته صحافية
        if self.head not in words.title and (self.start in self.line.cue_at or (is_joined_present(word) and not named)):
            return False
        if not self.attributed and is_future(word):
            return False
        if self.start in self.line.tanween and not self.attributed and self.line.word(self.start - 1) not in _LIFTS:
            return False
        tied = word.startswith("لل") or (word[:1] in "لب" and bare(word) != word and word not in words.title)
        return self.attributed or not (tied or word.startswith("بال"))

    def _take(self) -> None:
        unit, word, words = self.line.units[self.at], self.line.word(self.at), lexicon()
        if unit.kind in ("name", "quote"):
            if self.entry_at is None and not self._belongs():
                self.entry_at = self.at
            self.closed = True
        elif is_definite(word) or (self.attributed and word.startswith("لل")):
            surname = self.at == self.start and word in sure_surnames_of(self.line.source)  # الحلو: …, العليمي يؤكد
            self.closed, self.names = True, self.names + (surname or bool(self.names))
        elif self._is_relational(word):
            self.closed = True
        elif self._begins_name(word) or (word == "علي" and self.at > self.start and self._is_ali()):
            self.names += 1
        elif word in words.owned or (self.owned and self.at == self.start):
            self.closed = True  # زوجته: definite by its owner
        elif word in words.title or word in words.of_bodies:
            self.closed = False
        self.at += 1

    def _is_relational(self, word: str) -> bool:
        """مسؤول عسكري أمريكي, مصادر أمنية: an adjective of belonging beside a title with no article."""
        known = self.head in any_of("title", "speaking_body")
        if word in any_of("relation", "afterthought"):
            return False
        plain = not self.names and known and not self.line.word(self.start).startswith("ال")
        since = [self.line.word(at) for at in range(self.start + 1, self.at + 1)]
        belonging = all(one.endswith(("ي", "يه", "يون", "يين", "يات")) and one[:2] != "ال" for one in since)
        return plain and 0 < len(since) <= _MOST_ADJECTIVES and belonging

    def _begins_name(self, word: str) -> bool:
        """Whether a bare word is part of a personal name: one after a closed construct, or a first one in no list."""
        if self._is_printed_name(word):
            return True
        if word in any_of("afterthought", "relation", "backward", "naming") or word in _FIELDS:
            return False
        if word.startswith(("لل", "بال")) or is_tied(word, by_shape=not self.names):  # جيرالد لافونتان
            return False
        if self.names:
            return True
        if self.at == self.start:
            plain = self.head not in any_of("title", "speaking_body", "human_plural", "event_noun")
            return plain and (not word.endswith(("ون", "ين")) or word in lexicon().given_name)
        after_preposition = self.line.word(self.at - 1) in _GOES_INTO
        plain = bare(word) not in any_of("title", "speaking_body") or word in lexicon().given_name
        return self.closed and not after_preposition and plain

    def _is_printed_name(self, word: str) -> bool:
        """منى: a given name that is spelt like a preposition with its pronoun (مني) but for its last letter."""
        return word != "علي" and word in lexicon().given_name and self.line.printed(self.at).endswith("ى")

    def _belongs(self) -> bool:
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

    def _goes_on(self) -> bool:
        unit = self.line.units[self.at]
        if unit.kind == "stop":
            return self._over_stop()
        if unit.kind == "name":
            return self._over_name()
        if unit.kind == "quote" and self._names_body(self.at):
            return True
        if unit.kind == "quote":
            label = is_label(self.line, self.at, self.start) and self.entry_at is None
            return label and bare(self.line.word(self.at - 1)) not in lexicon().occasion
        return self._over_word(unit.text)

    def _names_body(self, at: int) -> bool:
        """المتحدث باسم حزب “روسيا الأخرى”: a quoted stretch that is the name of a body within a phrase."""
        short = len(self.line.text(at).split()) <= _MOST_NAMES - 1
        return at > self.start and short and bare(self.line.word(at - 1)) in any_of("speaking_body", "outlet", "naming")

    def _over_stop(self) -> bool:
        """Hyphens in names, initials and slashes."""
        units, at = self.line.units, self.at
        joined = at + 1 < len(units) and units[at - 1].end == units[at].start and units[at].end == units[at + 1].start
        if units[at].text in _DASHES or units[at].text == "/":
            return joined
        initial = units[at].text == "." and not units[at].ends and len(units[at - 1].text) == 1
        return initial and at + 1 < len(units)

    def _over_name(self) -> bool:
        unit, words = self.line.units[self.at], lexicon()
        if unit.prefix[-1:] in ("ب", "ل", "ك"):
            return not self.names and self.entry_at is None and unit.prefix[-1:] != "ك" and self._may_hold_clitic()
        if unit.prefix[:1] in ("و", "ف"):
            return self.entry_at is not None or self.names > 0
        if self.names or self.entry_at is not None:
            kind = self.known.kind(unit.entry) if unit.entry else "body"
            return self.takes == "-" and self.entry_at is None and kind == "person"
        if self.takes in ("person", "quality", "thing") and self.closed:
            before = self.line.word(self.at - 1)
            kind = self.known.kind(unit.entry) if unit.entry else "body"
            return before in words.relation or kind == "person"
        return True

    def _may_hold_clitic(self) -> bool:
        """الناطق لقسد, ممثل بالتحالف: a clitic within a title; never a listener (قال المدير لرويترز)."""
        unit = self.line.units[self.at]
        return self.head in lexicon().document and unit.prefix[-1:] == "ل" and self.at == self.start + 1

    def _over_word(self, word: str) -> bool:
        words = lexicon()
        if (
            word.isdigit()
            or word in any_of("that", "relative", "negation", "clitic", "after_name", "question_word")
            or (word in words.addressee and not (word in words.of_bodies and self.line.word(self.at - 1)[:2] == "ال"))
            or word in any_of("adverb", "asks_anonymity", "what_is_said")
            or word in words.connector
            or (word[:1] == "ب" and word[1:] in words.manner_noun)  # الحارس بنبرة حازمة
            or (self.at in self.line.tanween and self.start not in self.line.tanween)
            or looks_like_verb(word, in_name=self.names > 0, closed=self.closed)
        ):
            return False
        if self.at in self.line.cue_at and bare(word) not in words.title:
            return False
        if word in _FIELDS or self.line.word(self.at - 1) in _FIELDS:
            return not self.names
        if (word == "علي" and self._is_ali()) or (self.at == self.start + 1 and word in _HIS and self._is_relative()):
            return True
        if self._is_printed_name(word):
            return True
        if word in any_of("afterthought", "relation"):
            return self._over_preposition(word)
        if self.line.word(self.at - 1) in _GOES_INTO or (self.line.word(self.at - 1) == "عن" and not self.names):
            return True
        if word[:2] == "لل" and self.head in lexicon().of_office and not self.names:
            return True
        if (
            is_listener(self.line, self.at, self.known)
            or word.startswith(("لل", "بال"))
            or is_tied(word, by_shape=not self.names)
        ):
            return self._over_clitic(word)
        if word[:1] == "و" and bare(word) != word:
            return self._over_and(word)
        return self._over_noun(word)

    def _is_relative(self) -> bool:
        """نظير له، زميل لها: whose counterpart or friend somebody is."""
        return self.head in any_of("personal_relation", "title")

    def _is_ali(self) -> bool:
        """نقيب الأفران علي رضا: the name, not the preposition, where a given name stands on either side."""
        before, after = self.line.word(self.at - 1), self.line.word(self.at + 1)
        named = bool({before, after} & lexicon().given_name) or is_printed_ali(self.line, self.at)
        return self.closed and named and after not in any_of("afterthought", "occasion")

    def _over_preposition(self, word: str) -> bool:
        """مسؤول في التحالف, شهود من البلدة, بيان صادر عن الوزارة; not the occasion (في بيان), nor a complement."""
        line, at, words = self.line, self.at, lexicon()
        if word == "عن":
            return "صادر" in line.word(at - 1) or (self.head in lexicon().for_somewhere and not self.names)
        following = line.word(at + 1)
        follows = line.units[at + 1] if at + 1 < len(line.units) else None
        if word not in _GOES_INTO or follows is None or self.names or self.head not in words.title:
            return False
        if follows.kind == "quote":
            return is_label(line, at + 1, self.start)
        if bare(following) in words.occasion or following in any_of("adverb", "afterthought") or following.isdigit():
            return False
        if word == "من":
            fits = following.startswith("داخل") or following in any_of("naming", "human_plural")  # من قرية كذا
            fits = fits or follows.kind == "name" or following.startswith("ال")
            return fits and self.takes not in ("person", "quality") and following not in ("الممكن", "المقرر", "المتوقع")
        if line.word(self.start).startswith("ال") and self.at == self.start + 1:
            field = self.head in any_of("of_field", "of_learning")  # الباحث في التراث
            return field or follows.kind == "name" or bare(following) in any_of("speaking_body", "naming")
        return True

    def _over_clitic(self, word: str) -> bool:
        """المدير العام للشركة, الخبير بالشؤون; not a listener (للوزير) nor a complement (بالجهود)."""
        words = lexicon()
        of_body = word.startswith("لل") or word in words.of_bodies
        body = self.head in words.speaking_body and self.closed and of_body
        if body and (self.attributed or not is_listener(self.line, self.at, self.known)):
            return True  # المديرية العامة للدفاع المدني
        noun = bare(word)
        if self.head in words.document and word[:1] == "ل" and not self.closed and not self.names:
            return noun in any_of("title", "speaking_body") and noun not in words.outlet  # بلاغ لوزارة الداخلية
        if self.names or self.head not in words.title:
            return False
        if word[:1] == "ل":
            names_source = self.line.word(self.at - 1) in words.follows_affairs or self.head not in words.source_word
            return names_source and noun not in any_of("outlet", "title")
        return noun in words.speaking_body or self.head in words.of_field

    def _over_and(self, word: str) -> bool:
        """وزير الثقافة والإعلام; after a name only a second title or name (فلان والوزير)."""
        words = lexicon()
        return not self.names or bare(word) in words.title

    def _over_noun(self, word: str) -> bool:
        words = lexicon()
        noun = bare(word)
        if self.names >= _MOST_NAMES or (self.entry_at == self.start and self.takes != "-" and word[:2] != "ال"):
            return False  # نشرت صحيفة الأفق تحقيقا: what follows a known name is no more of it
        if self.takes == "must" and self.names and noun in words.title:
            return False  # ناشدت أم محمود رئيس الجمهورية
        if self.takes == "-":
            return not (self.names > 1 and noun in words.occasion)
        if word.startswith("ال"):
            if self.names and self.takes in ("person", "must") and is_oblique(self.line, self.at):
                return False  # ينصح فلان المستخدمين بكذا
            if self.closed and self.takes in ("quality", "must") and self._is_followed_by_quality():
                return False  # وصفت الكتلة الموازنة بأنها
            if self.names:
                other = noun in any_of("speaking_body", "event_noun", "naming")
                stated = noun in words.event_noun and self.line.word(self.at - 1) in named_words_of(self.line.source)
                return not stated and (self.names == 1 or not (other or self.names >= 3 or self.takes != "thing"))
            return not self.closed or self._is_adjective(word)
        if self.names == 1 and self._is_surname(word):
            return True
        if noun in any_of("title", "speaking_body") and self.closed:
            colleague = self.at == self.start + 1 and (self.owned != "" or self.line.word(self.start) in words.owned)
            return word in words.given_name or colleague  # العقيد سلطان الخيال، زميلته اختصاصية الأمراض فلانة
        body = self.head in words.speaking_body and self.head not in words.title  # has no name of a person's
        return not (self.closed or self.names) or not (body or is_event_noun(word))

    def _is_surname(self, word: str) -> bool:
        """سليم نجار، فراس جمعة: a calling, or a noun that only looks like a verbal one, right after a given name."""
        words, before = lexicon(), self.line.word(self.at - 1)
        calling = word in words.title and not self.line.word(self.at + 1).startswith("ال")  # no نائب المدير
        looks = is_event_noun(word) and word.endswith("ه") and not self.line.word(self.at + 1).startswith("ال")
        return before in words.given_name and (calling or looks)

    def _is_followed_by_quality(self) -> bool:
        following = self.line.word(self.at + 1)
        return following in lexicon().quality or (self.takes == "must" and following[:1] == "ب")

    def _is_adjective(self, word: str) -> bool:
        """Whether a word with the article goes on describing rather than beginning the object."""
        noun = bare(word)
        if word in lexicon().adjective:
            return True
        if noun in lexicon().rank:
            return True
        if noun in lexicon().title:
            return self.takes == "thing"  # وزير النقل المهندس فلان: a person is no thing that is stated
        if noun in any_of("speaking_body", "event_noun"):
            return False
        return noun.endswith(("ي", "يه", "يون", "يين")) or (noun.startswith("م") and not noun.endswith("ات"))

    def _phrase(self, stop: int, end: int) -> SpeakerPhrase | None:
        line = self.line
        while stop > self.start + 1 and line.word(stop - 1) in any_of("afterthought", "relation", "clitic"):
            stop -= 1
        held = line.units[self.start : stop]
        entry = line.units[self.entry_at].entry if self.entry_at is not None and self.entry_at < stop else None
        kind = self.known.kind(entry) if entry else None
        nature = self._nature(kind)
        if kind == "mute":
            return None
        if entry and self.names and kind != "person":
            entry = None  # a person with a name of his own beside a body's
        nouns = frozenset(bare(unit.text) for unit in held if unit.kind == "word")
        nouns |= {bare(unit.text.split(" ", 1)[0]) for unit in held if unit.kind == "name"}
        named = (
            self.names > 0
            or kind == "person"
            or any(unit.kind == "quote" and not self._names_body(at) for at, unit in enumerate(held, self.start))
        )
        phrase = SpeakerPhrase(
            self.start, stop, max(end, stop), nature, entry, self.entry_at if entry else None, None, named, nouns
        )
        return replace(phrase, gender=phrase_gender(line, phrase))

    def _nature(self, kind: str | None) -> Nature:
        words = lexicon()
        if kind == "person":
            return "person"
        if kind is not None and self.entry_at == self.start:
            return "body"
        if self.head in words.title or self.head in words.human_plural or is_people_shape(self.head):
            return "title"
        if self.head in words.speaking_body or kind is not None:
            return "body"
        if self.head in any_of("event_noun", "talk") or (
            self.takes != "-" and is_event_noun(self.line.word(self.start))
        ):
            return "thing"
        return "person" if self.names or self.line.units[self.start].kind == "quote" else "common"
