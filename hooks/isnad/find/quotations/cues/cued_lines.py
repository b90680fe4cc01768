"""A line of a text with the places in it that report speech."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import attrgetter

from isnad.find.quotations.cues.cue_verbs import CueWords, printed_word
from isnad.find.quotations.cues.cue_words import find_cue_words
from isnad.find.quotations.marks.text_units import Unit
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.noun_shapes import gender_of
from isnad.find.quotations.words.reporting_verbs import Gender, verb_form
from isnad.find.quotations.words.speaker_phrase import Nature, SpeakerPhrase
from isnad.find.text import WORDS_KEPT, fold

_REACH = 24  # units in which a speaker is looked for
_START = attrgetter("start")
_SERVANT = ("عبدال", "وعبدال")
_FATHATAN = "\u064b"
_DATELINE_MOST = 12  # units
_DATELINE_WORDS = 4  # in a row
_PLACE_MOST = 3  # units of a place and its dash
_SPACED = ("-", "–", "—", "ـ")
_DATELINE_ENDS = frozenset("-–—ـ:")
_HEADING_MOST = 3  # units
_NAME_MOST = 2  # words of a name in marks right after a verb
_NAME_WORDS = 5  # words after a title that may be its name
_LABEL_REACH = 18  # units after a name in quote marks in which what he says begins


@dataclass(frozen=True, slots=True)
class CuedLine:
    """A line of the text with its cues; `sentence` holds the number of each unit's sentence.

    `words` are the folded words of the units, nothing where a unit is none. `source` is the whole text as printed;
    `tanween` are the units with tanween of fatha (قائلاً، صباحاً), adverbs and objects, never subjects; `colons` and
    `quotes` are the units that are one. What stands before the dash of a dateline (طرابلس (رويترز) -) is a sentence of
    its own.
    """

    units: Sequence[Unit]
    words: Sequence[str]
    cues: Sequence[CueWords]
    cue_at: Mapping[int, CueWords]
    sentence: Sequence[int]
    source: str
    tanween: frozenset[int]
    colons: Sequence[int]
    quotes: Sequence[int]
    read: dict[tuple[int, str, bool], SpeakerPhrase | None] = field(default_factory=dict, compare=False, repr=False)
    """Phrases that have been read already, by their first unit: many verbs ask for the same."""
    worked_out: dict[str, Sequence[int]] = field(default_factory=dict, compare=False, repr=False)
    """What a rule has worked out of the whole line, by the rule's name: every verb would do it again."""

    def text(self, at: int) -> str:
        """The folded text of a unit of any kind; nothing where there is none."""
        try:  # as in `word`
            return self.units[at].text if at >= 0 else ""
        except IndexError:
            return ""

    def printed(self, at: int) -> str:
        """The word at a place as printed; nothing where there is none."""
        return printed_word(self.source, self.units[at]) if self.word(at) else ""

    def has_owner(self, at: int) -> bool:
        """Whether the word at a place has its owner on it (فريقه، تجربتها) by its letters; ة is no owner."""
        word = self.word(at)
        return word.endswith(("ها", "هم")) or (word.endswith("ه") and self.printed(at).endswith("ه"))

    def sentence_start(self, at: int) -> int:
        """The first unit of the sentence that a unit stands in."""
        return bisect_left(self.sentence, self.sentence[at])

    def first_colon(self, start: int, end: int) -> int | None:
        """The first colon of the units `start` to `end` (exclusive), if there is one."""
        after = bisect_left(self.colons, start)
        return self.colons[after] if after < len(self.colons) and self.colons[after] < end else None

    def word(self, at: int) -> str:
        """The word at a place; nothing where there is none."""
        try:  # most are within: to ask that of each takes longer
            return self.words[at] if at >= 0 else ""
        except IndexError:
            return ""


@lru_cache(maxsize=4)
def words_of(source: str) -> frozenset[str]:
    """The folded words of a whole text."""
    return frozenset(_words_in_order(source))


@lru_cache(maxsize=4)
def _words_in_order(source: str) -> list[str]:
    return re.findall(r"\w+", _folded(source))


@lru_cache(maxsize=4)
def _folded(source: str) -> str:
    return fold(source).text


@lru_cache(maxsize=4)
def surnames_of(source: str) -> frozenset[str]:
    """The folded words of a text that follow a given name: الخطيب may be a woman's name."""
    given = _given_in(source)
    words = _words_in_order(source)
    return frozenset(second for first, second in pairwise(words) if first in given and second.startswith("ال"))


@lru_cache(maxsize=4)
def _given_in(source: str) -> frozenset[str]:
    """The folded words of a text that are given names, عبد and a name of God written in one among them."""
    words = words_of(source)
    servants = (word for word in words if word.startswith(_SERVANT))
    return (words & _given_names()).union(servants if _SERVANT[0] in _folded(source) else ())  # few texts name one


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    """Given names, and the same behind و."""
    return lexicon().given_name | {"و" + name for name in lexicon().given_name}


def is_sure_surname(word: str, source: str) -> bool:
    """Whether a folded word follows, in a text, a given name that is no other word, and is no word of the day or of a
    body itself."""
    return _may_be_surname(word) and word in _sure_surnames_of(source)


@lru_cache(maxsize=WORDS_KEPT)
def _may_be_surname(word: str) -> bool:
    return word.startswith("ال") and word not in lexicon().adverb and bare(word) not in _not_given()


@lru_cache(maxsize=4)
def _sure_surnames_of(source: str) -> frozenset[str]:
    """Words that are sure surnames where `_may_be_surname`, too, holds of them."""
    words = _words_in_order(source)
    given = {word for word in _given_in(source) if not (verb_form(word) or bare(word) in _not_given())}
    found = {second for first, second in pairwise(words) if first in given and second.startswith("ال")}
    # الأستاذ لسعد المهيري: between a definite title and a definite word stands a name
    for title, name, last in zip(words, words[1:], words[2:], strict=False):
        between = last.startswith("ال") and title.startswith("ال") and not name.startswith("ال")
        if between and bare(title) in lexicon().title and _may_be_name(name):
            found.add(last)
    return frozenset(found)


@lru_cache(maxsize=4)
def named_words_of(source: str) -> frozenset[str]:
    """The folded words of a text that follow a definite title and may be names: (الدكتورة) هبة عفيفي."""
    words = _words_in_order(source)
    found: set[str] = set()
    for at, word in enumerate(words):
        known = bare(word) in lexicon().title or word.endswith(("ي", "يه"))  # البرتغالي جواو تيكسيرا
        if word.startswith("ال") and known:
            for name in words[at + 1 : at + 1 + _NAME_WORDS]:
                if not (_may_be_name(name) or name in lexicon().given_name or name == "الله"):
                    break
                found.add(name)
    return frozenset(found) | surnames_of(source)


@lru_cache(maxsize=WORDS_KEPT)
def _may_be_name(word: str) -> bool:
    """Whether a word may be a name that is in no list: no particle, no verb that reports, no word in ال."""
    particle = any_of("relation", "afterthought", "that", "relative", "negation", "connector", "placing", "adverb")
    known = word in particle or bare(word) in _not_given()
    return len(word) > 2 and word[:2] not in ("ال", "لل", "وا", "با") and not (known or verb_form(word))


def _not_given() -> frozenset[str]:
    return any_of("event_noun", "title", "speaking_body", "occasion", "document", "naming", "placing")


def phrase_gender(line: CuedLine, start: int, nature: Nature, nouns: frozenset[str]) -> Gender | None:
    """What the first noun of a phrase that begins at a unit tells of its gender; names tell nothing."""
    unit = line.units[start]
    if unit.kind == "name" and nature == "body":
        first = unit.text.split(" ", 1)[0]
        return "f" if first.endswith(("ه", "ات")) or "قوات" in first else None
    first = line.word(start)
    if first.startswith("ال") and first in surnames_of(line.source):
        return None  # ورد عليه الفضالة
    quality = line.printed(start + 1) if unit.kind == "word" and nature != "title" else ""
    if first.startswith("ال") and quality.startswith("ال") and quality.endswith("ية"):
        return "f"  # القوى الأمنية
    if nature == "common" and first.startswith("ال"):
        if _stands_where_one_speaks(line, start):
            return None  # ورد عليه قال الخصاونة: “…”
        return "f" if line.printed(start).endswith("ة") else None  # يختصر المسألة
    if nature not in ("title", "body"):
        return None
    return gender_of(unit.text, line.printed(start), nature == "title", nouns)


def _stands_where_one_speaks(line: CuedLine, at: int) -> bool:
    """Whether one definite word alone stands between a verb that says and what is said, as a surname does."""
    cue = line.cue_at.get(at - 1)
    says = cue is not None and cue.form is not None and cue.form.need == "says" and cue.form.shape == "finite"
    no_object = says and cue is not None and cue.form is not None and cue.form.takes == "-"
    return no_object and (line.text(at + 1) == ":" or line.word(at + 1) in lexicon().that)


def phrase_end(line: CuedLine, start: int) -> int:
    """Where a phrase that may describe a speaker ends at the latest."""
    at = start
    limit = min(len(line.units), start + _REACH)
    while at < limit:
        unit = line.units[at]
        if unit.kind == "stop" and unit.text not in "-–/()":
            break
        if unit.kind == "word" and (
            unit.text in lexicon().that or unit.text in lexicon().relative or at in line.cue_at
        ):
            break
        if unit.kind == "quote" and not is_label(line, at, start):
            break
        at += 1
    return at


def is_label(line: CuedLine, at: int, start: int) -> bool:
    """Whether a quoted stretch stands where a speaker's name does: few words, then a colon, أنّ or a quotation."""
    quoted = line.units[at]
    if len(quoted.text.split()) > 4 or at - start > 8:
        return False
    if at == start and _is_name_of_text(line, at):
        return True
    follows = at + 1
    while follows < len(line.units) and follows <= at + _LABEL_REACH:
        unit = line.units[follows]
        if unit.text in lexicon().that or unit.text == ":" or unit.kind == "quote":
            return line.word(follows - 1) not in lexicon().clitic
        if unit.text == "(" and follows == at + 1:
            close = next((i for i in range(follows, follows + 6) if i < len(line.units) and line.text(i) == ")"), None)
            follows = close + 1 if close else len(line.units)
            continue  # “عبد الكريم” (اسم مستعار)
        that = line.word(follows + 1) in lexicon().that  # رأى قائد الفرقة “فلان”، أن
        aside = unit.text in ("،", ",") and (at - start <= 1 or that)  # قال “أبو يزن”، أحد السكان: ...
        if (unit.kind == "stop" and not aside) or unit.text in lexicon().relative or follows in line.cue_at:
            return False
        follows += 1
    return False


def _is_name_of_text(line: CuedLine, at: int) -> bool:
    """وأضافت «عفيفي»، خلال مداخلة: words in marks right after a verb, in the text elsewhere after a title."""
    cue, words = line.cue_at.get(at - 1), line.units[at].text.split()
    says = cue is not None and cue.form is not None and cue.form.need == "says" and cue.form.shape == "finite"
    follows = line.text(at + 1) in ("،", ",", ":") or line.word(at + 1) in any_of("that", "afterthought")
    return says and follows and len(words) <= _NAME_MOST and set(words) <= named_words_of(line.source)


def cued_line(units: Sequence[Unit], text: str) -> CuedLine:
    """The line that these units of a text make."""
    words = [unit.text if unit.kind == "word" else "" for unit in units]
    others = [at for at, word in enumerate(words) if not word]
    cues = find_cue_words(units, words, text)
    by_unit: dict[int, CueWords] = {}
    for cue in cues:
        by_unit.setdefault(cue.first, cue)
        by_unit.setdefault(cue.at, cue)
    opens = by_unit.get(0)
    says = opens is not None and opens.form is not None and opens.form.shape == "finite"  # وقال المفتش -في تصريح-
    body = (0 if says else _after_dateline(units)) or _after_heading(units, by_unit)
    ends = {at for at in others if units[at].ends} | {body - 1}
    sentence = [*accumulate(map(ends.__contains__, range(len(units) - 1)), initial=0)]
    tanween: set[int] = set()
    place = text.find(_FATHATAN, units[0].start, units[-1].end)
    while place >= 0:
        at = bisect_right(units, place, key=_START) - 1
        if words[at]:
            tanween.add(at)
        place = text.find(_FATHATAN, place + 1, units[-1].end)
    colons = [at for at in others if units[at].text == ":"]
    quotes = [at for at in others if units[at].kind == "quote"]
    return CuedLine(units, words, cues, by_unit, sentence, text, frozenset(tanween), colons, quotes)


def _after_heading(units: Sequence[Unit], cue_at: Mapping[int, CueWords]) -> int:
    """The first unit after a short heading and its colon, where a verb of saying follows (طهران: وصف فلان); else 0."""
    colon = next((at for at, unit in enumerate(units[: _HEADING_MOST + 1]) if unit.kind == "stop"), 0)
    cue = cue_at.get(colon + 1)
    if not colon or units[colon].text != ":" or cue is None or any(at in cue_at for at in range(colon)):
        return 0
    finite = cue.form is not None and cue.form.shape == "finite" and not (cue.joined or cue.attributive)
    return colon + 1 if finite else 0


def _after_dateline(units: Sequence[Unit]) -> int:
    """The first unit after a dateline (إربد، الأردن (CNN) --، عدن - رويترز:); 0 where there is none."""
    words, marks, last = 0, "", 0
    for at, unit in enumerate(units[:_DATELINE_MOST]):
        if unit.kind == "quote" or unit.ends or unit.text in lexicon().that:
            break
        if unit.kind == "stop":
            marks += unit.text
            words = 0 if unit.text == "(" else words  # موسكو 13 فبراير شباط (رويترز) -
            if unit.text in _DATELINE_ENDS and words and (last or unit.text != ":" or "(" in marks or "/" in marks):
                last, words = at + 1, 0
            continue
        words += 1
        if words > _DATELINE_WORDS:
            break
    by_agency = bool({"(", "/"} & set(marks)) or any(
        unit.kind == "name" or unit.text in lexicon().in_dateline for unit in units[:last]
    )
    by_place = 0 < last <= _PLACE_MOST and marks in _SPACED and _is_place_alone(units[: last - 1])
    while 0 < last < len(units) and units[last].text in _DATELINE_ENDS:
        last += 1
    return last if (by_agency or by_place) and marks != ":" and last < len(units) else 0


def _is_place_alone(units: Sequence[Unit]) -> bool:
    """رفح -, تل أبيب -: whether words before a dash are no name of a person, no office and no body."""
    known = any_of("given_name", "title", "speaking_body", "that", "afterthought", "connector", "event_noun")
    return all(unit.kind == "word" and not ({unit.text, bare(unit.text)} & known) for unit in units)
