"""Words right after a verb that are no subject of it: how it is said, to whom it is done. Named rules."""

from collections.abc import Callable
from dataclasses import dataclass

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_people_shape, owned_title

_SHORTEST_MANNER = 5
_WEAK = frozenset("اوي")
_ENDS_OF_MANNER = frozenset("اهي")
"""The last letters of the words that `MANNER_RULES` look at, but for those with بـ; a rule of other words adds its own.
"""


@dataclass(frozen=True, slots=True)
class WordRule:
    """A rule by its name, what it rests on, and whether it holds of the word at a unit."""

    name: str
    because: str
    holds: Callable[[CuedLine, int], bool]


def is_manner(line: CuedLine, at: int) -> bool:
    """Whether the word at a unit tells how something is said (بحسرة، ضاحكا، ملوحة بيدها), so that no subject begins."""
    word = line.word(at)
    if word[:1] != "ب" and word[-1:] not in _ENDS_OF_MANNER:
        return False  # as of most words no rule holds
    return any(rule.holds(line, at) for rule in MANNER_RULES)


def is_oblique(line: CuedLine, at: int) -> bool:
    """Whether the word at a unit is a plural in ين of people, which no verb before it has as its subject: المواطنين."""
    noun = bare(line.word(at))
    people = any_of("title", "human_plural")
    if line.printed(at).endswith("ة"):
        return False  # المديرية, المفوضية
    if line.word(at).startswith("الم") and noun.endswith("ين") and is_people_shape(noun[:-2] + "ون"):
        return True  # طمأن المشاهدين
    many = noun[:-1] in lexicon().title and noun.endswith("ي") and noun not in lexicon().one_in_y
    owned = bare(line.word(at + 1)) in people  # أستاذي القاضي فلان
    if many and line.word(at + 1).startswith("ال") and not (owned or line.word(at).startswith("ال")):
        return True  # دعا مديري المدارس إلى
    stems = [noun[: -len(ending)] for ending in ("ين", "يه", "يها", "يهم", "ينا") if noun.endswith(ending)]
    return any(stem + "ون" in people and stem + "ي" not in people for stem in stems)


def _with_b(line: CuedLine, at: int) -> bool:
    word = line.word(at)
    if not (word[:1] == "ب" and word.endswith(("ه", "ها", "هم")) and len(word) >= _SHORTEST_MANNER):
        return False
    known = word in any_of("given_name", "title", "speaking_body") or bare(word) in any_of("title", "speaking_body")
    return not (known or (word.startswith("بن") and _stands_again(line, at)))  # وقال بنشريفة


def _stands_again(line: CuedLine, at: int) -> bool:
    """Whether the word at a unit is printed elsewhere in the text, as a name is."""
    printed = line.source[line.units[at].start : line.units[at].end]
    return line.source.find(printed, line.source.find(printed) + 1) >= 0


def _participle(line: CuedLine, at: int) -> bool:
    word = line.word(at)
    if len(word) < _SHORTEST_MANNER or not word.endswith("ا") or word in any_of("given_name", "title"):
        return False
    if word[:-1] in lexicon().title and line.word(at - 1) in lexicon().lifts:
        return False  # لكنّ مصدراً في الوزارة
    if word.endswith("تها") or owned_title(word):
        return False  # مديرها، معدّتها
    verb = line.cue_at.get(at - 1)
    if verb and verb.form and verb.form.gender == "f":
        return False  # قالت مارتا
    simple = len(word) == _SHORTEST_MANNER and word[1] == "ا" and word[3] not in _WEAK
    return simple or (word[0] == "م" and word[1] not in _WEAK)


def _her_participle(line: CuedLine, at: int) -> bool:
    word, after = line.word(at), line.word(at + 1)
    if not (word[:1] == "م" and word[1:2] not in _WEAK and word.endswith("ه") and len(word) >= _SHORTEST_MANNER):
        return False
    with_something = after[:1] == "ب" and after.endswith(("ها", "هن")) and after not in lexicon().given_name
    verb = line.cue_at.get(at - 1)  # وقالت ممازحة إنها
    at_once = verb is not None and verb.form is not None and verb.form.need == "says" and verb.form.gender == "f"
    at_once = at_once and (line.text(at + 1) == ":" or after in lexicon().that)
    return (with_something or at_once) and bare(word) not in any_of("title", "speaking_body")


def _done_to_me(line: CuedLine, at: int) -> bool:
    word = line.word(at)
    verbal = word[:1] in tuple("يت") or word.endswith("تني")
    if not verbal or not word.endswith("ني") or word.endswith("اني") or len(word) <= _SHORTEST_MANNER:
        return False
    verb, after = line.cue_at.get(at - 1), line.word(at + 1)
    says = verb is not None and verb.form is not None and verb.form.need == "says" and verb.form.takes == "-"
    named = says and after != "" and not after.startswith("ال") and line.text(at + 2) in ("،", ",")
    return not named  # قال يفجيني شاباييف، زعيم القوزاق، إنه


def _manner_noun(line: CuedLine, at: int) -> bool:
    word = line.word(at)
    return word[:1] == "ب" and word[1:] in lexicon().manner_noun


def _manner_adjective(line: CuedLine, at: int) -> bool:
    word = line.word(at)
    return word[-1:] in ("ا", "ه") and word[:-1] in lexicon().manner_adjective


MANNER_RULES: tuple[WordRule, ...] = (
    WordRule(
        "manner-adjective", "قال مازحا، تقول ضاحكة: an adjective of manner, of a man or a woman", _manner_adjective
    ),
    WordRule("manner-noun", "قال بصوت خافت، تقول بتأثر: بـ and a noun of manner", _manner_noun),
    WordRule("with-b", "قالت بحسرة، برسالتها: بـ and a noun in ة or with its owner, no name that is known", _with_b),
    WordRule("participle", "علق ضاحكا، قال مبتسما: an indefinite accusative of the shape of a participle", _participle),
    WordRule(
        "her-participle", "أضافت ملوحة بمفتاحها: the same of a woman, with what she does it with", _her_participle
    ),
    WordRule("done-to-me", "كلمتني، يتركني: a verb with its object, no noun", _done_to_me),
)
