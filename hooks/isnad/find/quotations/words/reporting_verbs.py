"""The verbs by which Arabic news says that somebody said something.

To add a verb, add it to `lexicons/reporting_verbs.tsv` with what it needs in order to report: its past tense, its
present without the first letter, its active participle without the final alif, its verbal noun, each folded as
`isnad.find.text` folds (أإآ -> ا, ة -> ه, ى -> ي) and "-" where it is not used so; its stance; what it means.

- says: words may follow it at once, after a colon or after أنّ (قال);
- clause: only a colon or أنّ makes it report (نشر);
- names: it also gives something a name in the speaker's words (وصفه بـ، اعتبره);
- relays: it hands on what another said (نقل عن، نسب إلى).

Forms of dialects (بيقول، گال، قالتلي) stand in `lexicons/spoken_forms.tsv`, each with its verb and where it is said so.
Where a form is also another word (نشر، رد، نقل، وصف، ذكر، عبر), list the form in `lexicons/verb_forms.tsv`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, cast, get_args

from isnad.find.quotations.words.lexicon import lexicon, lexicon_rows
from isnad.model.fields import Stance

Need = Literal["says", "clause", "names", "relays"]
Shape = Literal["finite", "participle", "noun"]
Gender = Literal["m", "f", "p"]
Takes = Literal["-", "thing", "person", "must", "quality"]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a reporting verb. `doubtful` ones are also other words; a "noun" has its owner on it (قوله).

    `has_object` ones have a pronoun for what is said, or of whom (وصفه, قاله). `takes` is what may follow its subject
    besides words: nothing, a thing (نفى الخبر), somebody (حذّره), somebody who never lacks (اتهمه), what is given a
    quality (وصف الحكم بأنه).
    """

    lemma: str
    need: Need
    stance: Stance
    shape: Shape
    gender: Gender
    doubtful: bool
    has_object: bool = False
    takes: Takes = "-"


_VERBS = "need\tpast\tpresent\tparticiple\tnoun\tstance\ttakes\twhy"
PRONOUNS = ("ه", "ها", "هم", "هما")
"""Endings of a verb and of a noun, for whom it is done to and whose it is; those of one before the others."""
_OWNERS = (*PRONOUNS, "هن")
_NEGATED: dict[Stance, Stance] = {
    "asserts": "cannot-confirm",
    "denies": "cannot-confirm",
    "suspects": "asserts",
    "cannot-confirm": "cannot-confirm",
}
_OF_FOUR, _OF_THREE = 4, 3  # letters of a past and of a present whose dual is neither a noun nor a name (فيردان)
_UNSURE = re.compile(
    r"(?:لا|لم|لن|ليس) (?:[يتن](?:مكن|ستطيع|ستطع|تسن|تسني)|بوسع|بامكان|باستطاعه)\w{0,4}(?: \w{1,20}){0,5}? "
    r"(?:ال)?(?:تاكيد|تاكد|تحقق|نفي|يؤكد|نؤكد|تؤكد)\b"
)
"""Words before the one to whom something is attributed, with no verb: بحسب فيل، وفقا لفيل، نقلا عن فيل."""
"""Words that may stand between an attribution and a reporting verb, or instead of it: حسبما قال."""


def stance_of(form: VerbForm, negated: bool, words: str) -> Stance:
    """What the speaker does with the words (folded): those of doubt outweigh the verb; negation turns it."""
    if _UNSURE.search(words[:200]):
        return "cannot-confirm"
    return _NEGATED[form.stance] if negated else form.stance


def verb_form(word: str) -> tuple[VerbForm, int] | None:
    """The reporting verb that a folded word is, and how many letters of it are a conjunction (و، ف، س); or None."""
    return verb_forms().get(word)


@lru_cache(maxsize=1)
def verb_forms() -> Mapping[str, tuple[VerbForm, int]]:
    """Every word of which `verb_form` tells the verb: of a text's words most are none, and are told so at once."""
    found: dict[str, tuple[VerbForm, int]] = {}
    for joint in ("", "و", "ف", "وس", "فس"):
        for word, form in _table().items():
            if not (joint + word).startswith(("لي", "لت")):
                found.setdefault(joint + word, (form, len(joint)))
    for word, form in _table().items():
        if word[0] in "يت" and form.shape == "finite" and not form.has_object:
            found["ل" + word] = form, 1  # لتقول، ليضيف: a purpose that is a saying
    return found


def _forms() -> Iterator[tuple[str, VerbForm]]:
    """Every form with its verb."""
    for need, past, present, participle, noun, stance, takes, _ in lexicon_rows("reporting_verbs", _VERBS):
        if need not in get_args(Need) or stance not in get_args(Stance) or takes not in get_args(Takes):
            raise ValueError(
                f"reporting_verbs.tsv: {past}: need {need!r}, stance {stance!r} or takes {takes!r} is unknown"
            )
        verb = VerbForm(past, cast(Need, need), cast(Stance, stance), "finite", "m", False, False, cast(Takes, takes))
        yield from _of_verb(verb, present, participle, noun)


def _of_verb(verb: VerbForm, present: str, participle: str, noun: str) -> Iterator[tuple[str, VerbForm]]:
    past = verb.lemma

    def form(word: str, shape: Shape, gender: Gender, has_object: bool = False) -> tuple[str, VerbForm]:
        doubtful = word in lexicon().other_word
        return word, replace(verb, shape=shape, gender=gender, doubtful=doubtful, has_object=has_object)

    stem = past[:-1] if past[-1] in "يا" else past
    finite: list[tuple[str, Gender]] = [(past, "m"), (stem + "ت", "f"), (stem + "وا", "p"), (stem + "تا", "f")]
    if past.endswith("ا") and len(past) > len("دعا"):
        finite.append((past + "ت", "f"))  # تنبأت: its last letter is a hamza
    if present != "-":
        bare = present[:-1] if present[-1] in "يو" else present
        finite += [("ي" + present, "m"), ("ت" + present, "f"), ("ي" + bare + "ون", "p")]
        if len(present) >= _OF_THREE:
            yield form("ي" + present + "ان", "finite", "p")
    if (past[0] == "ا" and len(past) >= _OF_FOUR and past == stem) or past in ("قال", "اكد"):
        yield form(past + "ا", "finite", "p")  # أكدا: two of them
    for word, gender in finite:
        yield form(word, "finite", gender)
    if past == "سال":
        yield from (form(word, "finite", "p", True) for word in sorted(lexicon().asked_form))
    if past in lexicon().tells_somebody:
        for me in ("نا", "ني"):
            yield form(past + me, "finite", "m", True)
            yield form(stem + "ت" + me, "finite", "f", True)
            yield form("ي" + present + me, "finite", "m", True)
            yield form("ت" + present + me, "finite", "f", True)
    yield from (form(word, "finite", gender, True) for word, gender in _with_objects(verb, finite))
    if participle != "-":
        endings: tuple[tuple[str, Gender], ...] = (("ا", "m"), ("ه", "f"), ("ين", "p"))
        yield from (form(participle + ending, "participle", gender) for ending, gender in endings)
    if noun != "-":
        for owner in _OWNERS:
            gender = "f" if owner == "ها" else "m" if owner == "ه" else "p"
            yield form(noun + owner, "noun", gender)
            yield form("ب" + noun + owner, "noun", gender)


def _with_objects(verb: VerbForm, finite: list[tuple[str, Gender]]) -> Iterator[tuple[str, Gender]]:
    """The finite forms with a pronoun for what is said, or of whom; of most verbs only ما أكده says something."""
    past, listed = verb.lemma, verb.lemma in lexicon().with_object_pronoun
    what = verb.need in ("says", "clause") and verb.takes != "-" and past != "سال"
    asks = verb.takes in ("must", "person") and past != "سال"  # ودعاهم إلى كذا, وطالبوهم بكذا
    for word, gender in finite:
        if word.endswith("وا"):
            some = PRONOUNS if asks else PRONOUNS[:2]
            yield from ((word[:-1] + suffix, gender) for suffix in some if listed or what)
        elif listed or (what and gender != "p" and not word.endswith("تا")):
            base = past[:-1] + "ا" if word == past and past[-1] in "يا" else word
            yield from ((base + suffix, gender) for suffix in (PRONOUNS if listed or asks else PRONOUNS[:2]))


@lru_cache(maxsize=1)
def _table() -> Mapping[str, VerbForm]:
    """Every form of every verb, made once; where two verbs share a form, the first row keeps it."""
    table: dict[str, VerbForm] = {}
    for word, form in _forms():
        if word not in lexicon().never_verb:
            table.setdefault(word, form)
    for spoken in ("بالقول", "القول", "والقول"):  # رد بالقول، مضى إلى القول
        table[spoken] = VerbForm("قال", "says", "asserts", "noun", "m", spoken != "بالقول")
    table["بقول"] = replace(table["قال"], gender="p")  # ختم بقول فلان
    for word, past, gender, _ in lexicon_rows("spoken_forms", "form\tverb\tgender\twhy"):
        if past not in table or gender not in get_args(Gender):
            raise ValueError(f"spoken_forms.tsv: {word}: verb {past!r} or gender {gender!r} is unknown")
        table.setdefault(word, replace(table[past], gender=cast(Gender, gender), doubtful=False))
    for spoken in ("قلت", "قلنا", "اقول", "نقول", "اجبت", "اجبته", "اجبتها", "اجبتهم"):
        table[spoken] = VerbForm("قلت", "says", "asserts", "finite", "p", False)  # I or we: nobody who is named
    return table
