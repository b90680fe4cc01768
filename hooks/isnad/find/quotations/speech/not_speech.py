"""What stands in quote marks and is no speech: names, titles of works, ships, listeners, scare words. Named rules."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from isnad.find.quotations.cues.cued_lines import CuedLine, is_label
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.words.lexicon import any_of, bare, begins_own_name, lexicon
from isnad.find.quotations.words.noun_shapes import looks_like_verb
from isnad.find.quotations.words.reporting_verbs import verb_form

_ANONYMITY_REACH = 5  # units: عدم الكشف عن هويته
_LONGEST_LABEL = 6  # words
_LONGEST_TITLE = 4
_LONGEST_CALLED = 12
_CALLED_REACH = 3  # units between الملقب and بـ
_LABEL_REACH = 6  # units from a verb to the name of its speaker in quote marks
_MOST_OF_A_NAME = 3
_TITLE_REACH = 10  # units from a title to the name in marks behind it
_MOST_ADJECTIVES = 5  # units from an outlet to its name in marks
_DATELINE_MOST = 4  # units before the outlet of a dateline


@dataclass(frozen=True)
class QuotedPlace:
    """A quoted stretch, unit `at` of a line, with the cues near it and its words; `before` is the word it follows."""

    line: CuedLine
    at: int
    cues: Sequence[ReportingCue]

    @cached_property
    def words(self) -> list[str]:
        """The folded words of the stretch."""
        return self.line.units[self.at].text.split()

    @cached_property
    def back(self) -> int:
        """The unit before the stretch, or before the clitic that stands alone there."""
        return self.at - 1 - (self.line.word(self.at - 1) in lexicon().clitic)

    @cached_property
    def before(self) -> str:
        """The word there; nothing where there is none."""
        return self.line.word(self.back)

    @property
    def cue(self) -> ReportingCue | None:
        """The nearest cue that has ended before the stretch."""
        return next((one for one in reversed(self.cues) if one.cue.end <= self.at), None)

    @property
    def goes_on(self) -> bool:
        """Whether the sentence goes on right after the stretch."""
        following = self.line.word(self.at + 1)
        name = self.at + 1 < len(self.line.units) and self.line.units[self.at + 1].kind == "name"
        return name or (following != "" and self.at + 1 not in self.line.cue_at)

    def in_clause(self, at: int) -> bool:
        """Whether a unit stands in what is reported: قال إن الجنود “أطلقوا النار”."""
        start = max((one.cue.end for one in self.cues if one.cue.end <= at), default=at)
        return any(unit.kind == "word" and unit.text in lexicon().that for unit in self.line.units[start:at])


@dataclass(frozen=True, slots=True)
class NameRule:
    """A rule by its name, what it rests on, and whether it holds of a stretch."""

    name: str
    because: str
    holds: Callable[[QuotedPlace], bool]


def why_no_speech(place: QuotedPlace) -> str | None:
    """The name of the first rule by which a stretch is no speech; None where none holds."""
    return next((rule.name for rule in NAME_RULES if rule.holds(place)), None)


def is_after_anonymity(line: CuedLine, at: int) -> bool:
    """Whether «طالبة عدم ذكر اسمها» stands right before a stretch: her words follow, not her name."""
    before = [line.word(place) for place in range(max(0, at - _ANONYMITY_REACH), at)]
    return before[-1:] != [] and begins_own_name(before[-1]) and "عدم" in before


def _named_so(place: QuotedPlace) -> bool:
    if place.back != place.at - 1:
        back = [place.line.word(at) for at in range(max(0, place.back - _CALLED_REACH), place.back + 1)]
        if not lexicon().called.isdisjoint(back) and len(place.words) <= _LONGEST_LABEL:
            return True  # الملقب في الميناء بـ«أبو الزوز»
    given = verb_form(place.before)
    named = given is not None and given[0].lemma in lexicon().gives_names
    called = (place.before in lexicon().called and not is_after_anonymity(place.line, place.at)) or (
        place.before == "ما" and not place.words
    )
    return (named or called) and len(place.words) <= _LONGEST_CALLED


def _listener(place: QuotedPlace) -> bool:
    spoken = any(one.cue.at < place.at for one in place.cues)
    return place.line.word(place.at - 1) in ("ل", "ول") and len(place.words) <= _LONGEST_TITLE and spoken


def _after_naming_noun(place: QuotedPlace) -> bool:
    words, before = lexicon(), place.before
    verb = len(place.words) > 1 and place.words[0].endswith("ت") and not place.words[0].endswith("ات")
    if verb and before.startswith("ال"):
        return False  # القوات “تصدت لهجوم” does something
    if place.line.word(place.at - 1) == "ب":
        return False  # اتهم الشركة بـ“المماطلة”: what is tied so is no name of it
    things = any_of("vessel", "product")
    if (
        len(place.words) <= _LONGEST_LABEL
        and place.back == place.at - 1
        and before in words.speaking_body - words.document
    ):
        return True  # وتتهم جمعية “واحة بلا حدود” المزارع
    owned = before.removesuffix("ها").removesuffix("هم")  # من روايتها «كذا»
    named = owned.removesuffix("ت") + "ه" if owned != before and owned.endswith("ت") else before
    if len(place.words) <= _LONGEST_LABEL and (before in things or bare(named) in words.naming):
        definite = before.startswith(("ال", "وال", "بال", "لل"))  # القوات “باقية في مواقعها” says something of them
        short = before in things and len(place.words) <= _MOST_OF_A_NAME and not place.in_clause(place.back)
        return not definite or short or len(place.words) == 1 or place.words[0].startswith("ال")
    adjective = before.endswith(("ي", "يه")) or before.startswith("ال")
    noun = place.line.word(place.back - 1)
    work = noun.removesuffix("ه").removesuffix("ت") + "ه" if noun.endswith("ته") else noun  # مسرحيته الجديدة “كذا”
    if place.line.units[place.back].kind == "name" and place.line.word(place.back - 1) == "باسم":
        return len(place.words) <= _MOST_OF_A_NAME  # المتحدث باسم الحزب القومي “العهد الجديد”
    near = bare(noun) in words.naming or noun in things or work in words.naming
    return bool(noun) and near and adjective and len(place.words) <= _MOST_OF_A_NAME


def _names_itself(place: QuotedPlace) -> bool:
    """في “حي الرمان”, “رابطة الرافعات الكبرى”: a noun for what has a name, and nothing but a name behind it."""
    line, at, words = place.line, place.at, place.words
    if not 1 < len(words) <= _LONGEST_LABEL or line.text(at - 1) == ":" or place.back != at - 1:
        return False
    particle = any_of("afterthought", "relation", "negation", "relative", "that", "adverb")
    told = any(word in particle or looks_like_verb(word, in_name=False, closed=True) for word in words[1:])
    if told or words[0] not in lexicon().named_in_marks:
        return False
    named = words[-1].startswith("ال") and line.word(at + 1) not in any_of("that", "to_be")
    within = len(words) == 2 and place.before in lexicon().before_place and not words[1].endswith(("ه", "ي", "ا"))
    return named or within


def _after_described_noun(place: QuotedPlace) -> bool:
    """بوابة الميناء القديم “كذا” عن فلان: behind an outlet and two or three adjectives, where the sentence goes on."""
    line, at = place.line, place.at
    comma = line.text(at + 1) in ("،", ",") and line.word(at + 2) in any_of("relative", "that", "afterthought")
    if len(place.words) > _MOST_OF_A_NAME or place.back != at - 1 or not (place.goes_on or comma):
        return False
    for back in range(at - 1, max(-1, at - 1 - _MOST_ADJECTIVES), -1):
        if bare(line.word(back)) in any_of("outlet", "naming") and back < at - 1:
            return not place.in_clause(back) or bare(line.word(back)) in lexicon().outlet
        if not line.word(back).startswith("ال") or back in line.cue_at:
            return False
    return False


def _after_title(place: QuotedPlace) -> bool:
    words = lexicon()
    noun = bare(place.line.word(place.at - 1))
    if len(place.words) > _LONGEST_TITLE or noun not in words.title or place.in_clause(place.back):
        return False
    cue = place.cue
    if cue and cue.cue.end == place.at - 1 and place.line.word(place.at - 1).startswith("ال") and not place.goes_on:
        return False  # قال السائق «كنت نائماً»: nothing follows that a name would be the subject of
    return not (noun in words.speaking_body and len(place.words) > 2)


def _personal_name(place: QuotedPlace) -> bool:
    """النائب عن المدينة “مريم دشتي”: a given name and one or two more words, behind a title and no colon."""
    line, words = place.line, place.words
    if not 1 < len(words) <= _MOST_OF_A_NAME or words[0] not in lexicon().given_name:
        return False
    if line.text(place.at - 1) == ":" or place.back != place.at - 1:
        return False
    for at in range(place.at - 1, max(-1, place.at - _TITLE_REACH), -1):
        if line.units[at].kind == "stop" or at in line.cue_at or line.word(at) in lexicon().that:
            return False
        if bare(line.word(at)) in lexicon().title:
            return True
    return False


def _named_behind_title(place: QuotedPlace) -> bool:
    """تحدث المدير الفني للمنتخب “باولو سانتوس” في كذا: a title and its adjectives right behind a verb, and his name."""
    line, at = place.line, place.at
    if len(place.words) > _MOST_OF_A_NAME or place.back != at - 1 or not place.goes_on:
        return False
    for back in range(at - 1, max(-1, at - _TITLE_REACH), -1):
        cue = line.cue_at.get(back - 1)
        if bare(line.word(back)) in lexicon().title and cue is not None and cue.end == back:
            return back < at - 1 and place.line.word(at + 1) in any_of("afterthought", "relation")
        if not line.word(back).startswith(("ال", "لل")) or back in line.cue_at:
            return False
    return False


def _asks_or_meets(place: QuotedPlace) -> bool:
    """في مقابلة مع “أرقام الخليج”: “…”, سؤال من “أخبار أممية”, وعلم “صوت المدينة” من مصادر: an outlet that asks or
    learns, in marks."""
    line, at = place.line, place.at
    if line.word(at - 1).removeprefix("و") in lexicon().learns and line.word(at + 1) in ("من", "ان"):
        return len(place.words) <= _LONGEST_TITLE
    before, noun = line.word(at - 1), bare(line.word(at - 2))
    if len(place.words) > _LONGEST_TITLE or before not in ("مع", "من", "ل", "الي"):
        return False
    answers = line.text(at + 1) == ":" and at + 2 < len(line.units) and line.units[at + 2].kind == "quote"
    return (before != "من" and answers) or noun in lexicon().asks_noun


def _latin(place: QuotedPlace) -> bool:
    short = all(word.isascii() for word in place.words) and len(place.words) <= 2
    return short and (place.line.text(place.at - 1) != ":" or not place.at)


def _speaker_label(place: QuotedPlace) -> bool:
    """قال “أبو يزن” إن: the one who speaks, in quote marks."""
    near = any(one.cue.end <= place.at <= one.cue.end + _LABEL_REACH for one in place.cues)
    if not near or place.at == 0 or place.line.text(place.at - 1) == ":" or place.back != place.at - 1:
        return False
    start = max((one.cue.end for one in place.cues if one.cue.end <= place.at), default=place.at)
    between = place.line.units[start : place.at]
    plain = all(unit.kind == "word" and unit.text not in lexicon().that for unit in between)
    return plain and is_label(place.line, place.at, start)


def _subject_in_marks(place: QuotedPlace) -> bool:
    """وتؤكد “مخابز السنابل” التزامها: the verb's object follows the stretch, so the stretch is its subject."""
    cue = place.cue
    body = bool(place.words) and bare(place.words[0]) in any_of("speaking_body", "title")
    most = _LONGEST_LABEL if body or place.line.text(place.at).startswith("ال") else _MOST_OF_A_NAME
    if cue is None or cue.cue.end != place.at or len(place.words) > most or cue.cue.form is None:
        return False
    following = place.line.word(place.at + 1)
    owned = following.endswith(("ها", "هم")) or (
        following.endswith("ه") and bare(following[:-1]) in lexicon().event_noun
    )
    noun = bare(following) in lexicon().event_noun or following.startswith("ال") or owned
    return cue.cue.form.takes in ("thing", "quality") and following != "" and noun


def _place_in_marks(place: QuotedPlace) -> bool:
    """في “المدينة الجديدة”: after في a few words are a place or a title, where nothing is reported."""
    within = place.line.word(place.at - 1) in ("في", "وفي", "داخل", "قرب", "لدي")
    return within and len(place.words) <= _MOST_OF_A_NAME and not place.in_clause(place.at)


def _before_that(place: QuotedPlace) -> bool:
    """في بيان تلقته “شبكة الجنوب”، إن: what is said has not begun."""
    line, at = place.line, place.at
    follows = at + 1 + (line.text(at + 1) in ("،", ","))
    cue = place.cue
    begun = cue is None or place.in_clause(at) or any(unit.text == ":" for unit in line.units[cue.cue.end : at])
    return not begun and line.word(follows) in lexicon().that and len(place.words) <= _LONGEST_TITLE


def _holy(place: QuotedPlace) -> bool:
    """قوله تعالى “…”, الحديث الشريف “…”: scripture and proverbs, which nobody of the news says."""
    back = [place.line.word(at) for at in range(max(0, place.at - _CALLED_REACH), place.at)]
    return not lexicon().holy.isdisjoint(back) and place.line.text(place.at - 1) != ":"


def is_outlet_of_dateline(place: QuotedPlace) -> bool:
    """بغداد:«الخليج»، وكالات: the outlet in a dateline."""
    line, at = place.line, place.at
    heads = 0 < at <= _DATELINE_MOST and line.sentence_start(at) == 0 and not any(i in line.cue_at for i in range(at))
    marked = line.text(at - 1) in tuple(":-–—،/") and line.text(at + 1) in ("", *"،,:-–—")
    return heads and marked and len(place.words) <= _MOST_OF_A_NAME - 1 and line.text(at).startswith("ال")


NAME_RULES: tuple[NameRule, ...] = (
    NameRule("before-that", "في بيان تلقته “شبكة الجنوب”، إن: what is said comes after", _before_that),
    NameRule("named-so", "ما يسمى، المعروف باسم، بعنوان: the words before say that it is a name", _named_so),
    NameRule("listener", "قال لـ“صوت المدينة”: those who are spoken to", _listener),
    NameRule("naming-noun", "سفينة، مجلة، جائزة، عملية: nouns whose name stands in marks", _after_naming_noun),
    NameRule("names-itself", "في “حي الرمان”: a noun for what has a name, and a name behind it", _names_itself),
    NameRule(
        "described-noun", "بوابة الميناء القديم “كذا” عن فلان: an outlet and its adjectives", _after_described_noun
    ),
    NameRule("after-title", "المقاتل “أبو يزن”: a person's name after his title", _after_title),
    NameRule("personal-name", "النائب عن المدينة “مريم دشتي”: a given name behind a title", _personal_name),
    NameRule("behind-title", "تحدث المدير الفني للمنتخب “باولو سانتوس” في كذا: his name", _named_behind_title),
    NameRule("asks-or-meets", "في مقابلة مع “أرقام الخليج”، سؤال من “أخبار أممية”: an outlet", _asks_or_meets),
    NameRule("latin", "one or two words in Latin letters are a name, but after a colon", _latin),
    NameRule("speaker-label", "قال “أبو يزن” إن: the speaker himself", _speaker_label),
    NameRule(
        "subject-in-marks",
        "تؤكد “مخابز السنابل” التزامها: the verb has its object after the stretch",
        _subject_in_marks,
    ),
    NameRule("holy", "قوله تعالى، الحديث الشريف، المثل: scripture and proverbs", _holy),
    NameRule("place-in-marks", "في “المدينة الجديدة”: a place or a title", _place_in_marks),
)
