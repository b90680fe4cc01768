"""Why the phrase right behind a verb is not its subject: named rules, each with its reason. The first that holds tells.

A rule may ask what stands before the verb as well, for a subject may stand there already.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.asides import is_listener
from isnad.find.quotations.phrases.speaker_phrases import is_given
from isnad.find.quotations.speakers.cue_context import CueContext, agree
from isnad.find.quotations.speakers.subjects import phrase_before, sentence_subject
from isnad.find.quotations.speakers.verb_objects import (
    did_before,
    is_called_on,
    is_listener_in_marks,
    is_object,
    is_told_or_done,
)
from isnad.find.quotations.words.lexicon import any_of, contents, lexicon
from isnad.find.quotations.words.noun_shapes import is_event_noun, is_verbal_shape, owned_title
from isnad.find.quotations.words.reporting_verbs import VerbForm
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase


@dataclass(frozen=True)
class SubjectPlace:
    """A verb (`form` is its own) and the phrase behind it; `start` is the unit from which the phrase was read on."""

    context: CueContext
    form: VerbForm
    phrase: SpeakerPhrase
    start: int

    @property
    def line(self) -> CuedLine:
        """The line in which both stand."""
        return self.context.line

    @property
    def sure(self) -> bool:
        """Whether the phrase is an entry's, an office or a body."""
        return self.phrase.entry is not None or self.phrase.nature in ("title", "body")

    @cached_property
    def given(self) -> bool:
        """Whether the phrase holds a given name."""
        return is_given(self.line, self.phrase)

    @property
    def tied(self) -> bool:
        """Whether و, ف or an attribution ties the verb to what stands before it."""
        return self.context.cue.joined or self.context.cue.attributive

    @cached_property
    def before(self) -> SpeakerPhrase | None:
        """The subject that stands before the verb, with nothing but its description between."""
        return phrase_before(self.line, self.context.cue.first, self.context.known)


@dataclass(frozen=True, slots=True)
class RefusedSubject:
    """A rule by its name, what it rests on, and whether it holds of a phrase behind a verb."""

    name: str
    because: str
    holds: Callable[[SubjectPlace], bool]


def why_no_subject(place: SubjectPlace) -> str | None:
    """The name of the first rule by which a phrase is not the subject of the verb before it; None where none holds."""
    return next((rule.name for rule in REFUSED_SUBJECTS if rule.holds(place)), None)


def is_on_behalf(line: CuedLine, at: int) -> bool:
    """وأعلنت على لسان الناطقة باسمها: whether a unit begins the words before the one who speaks for another."""
    return line.word(at) == "علي" and line.word(at + 1) == "لسان"


def _object(place: SubjectPlace) -> bool:
    return not is_on_behalf(place.line, place.context.cue.end) and is_object(place.context, place.phrase)


def _behind_b(place: SubjectPlace) -> bool:
    line, at = place.line, place.phrase.start
    word, own = line.word(at), contents().get(place.form.lemma, ((), False))[0]
    if place.sure or place.phrase.named:
        return False
    if word[:1] == "ب" and word[1:] in lexicon().manner_noun:
        return True
    given = word[:1] == "ب" and "ب" in own and word not in lexicon().given_name
    return given and (is_event_noun(word[1:]) or is_verbal_shape(word[1:]))


def _by_saying(place: SubjectPlace) -> bool:
    word = place.line.word(place.phrase.start)
    if place.phrase.entry is not None or word[:1] != "ب" or word in lexicon().given_name:
        return False
    said = any_of("document", "talk", "asks_noun", "reply_noun", "what_is_said")
    return word[1:] in said or word[1:] in ("تعليق", "سؤال")


def _outlet_that_listens(place: SubjectPlace) -> bool:
    line, context = place.line, place.context
    if place.sure or place.given or line.word(place.phrase.start)[:1] != "ل":
        return False
    subject = sentence_subject(line, context.cue.first, context.known)
    office = subject is not None and subject.nature in ("title", "body")
    return subject is not None and office and agree(place.form.gender, subject.gender)


def _did_before(place: SubjectPlace) -> bool:
    line, cue = place.line, place.context.cue
    if not cue.joined and did_before(line, cue.first, place.context.known):
        return True
    return line.word(cue.first - 1) == "قد" and not place.sure and place.before is not None


def _his_own_chief(place: SubjectPlace) -> bool:
    line, cue, phrase = place.line, place.context.cue, place.phrase
    comma = line.text(cue.first - 1) in ("،", ",") and not place.tied
    quoted = line.units[max(0, cue.first - 2)].kind == "quote"  # «…»، قال زميله
    word = line.word(phrase.start)
    chief = owned_title(word) != "" or (line.printed(phrase.start).endswith("ه") and word[:-1] in lexicon().title)
    owned = not place.given and phrase.entry is None and chief
    first = line.sentence_start(cue.first)
    if not (comma and owned) or quoted or line.word(first) in lexicon().sentence_preposition:
        return False  # وفي صحيفة كذا، يكتب مراسلها
    if line.word(first) in lexicon().excepting and line.word(first + 1) == "ان":
        return first + 2 < cue.first - 1  # إلا أن موظفا في الفرع: a subject stands behind أنّ
    return sentence_subject(line, cue.first, place.context.known) is not None


def _behind_an_office(place: SubjectPlace) -> bool:
    cue = place.context.cue
    listened = place.start > cue.end and is_listener(place.line, cue.end, place.context.known)
    if place.tied or not (listened or not (place.sure or place.given)):
        return False
    before = place.before
    return before is not None and (before.entry is not None or before.nature == "title")


def _behind_what_he_is_called(place: SubjectPlace) -> bool:
    comma = place.line.text(place.context.cue.first - 1) in ("،", ",")
    before = place.before if comma and not (place.sure or place.given) else None
    return before is not None and before.named and before.nature == "title"


def _called_on(place: SubjectPlace) -> bool:
    line, phrase = place.line, place.phrase
    if (place.sure and phrase.named) or place.tied:
        return False
    before = place.before
    if before is None or line.word(before.start) in lexicon().sentence_preposition:
        return False
    headed = before.nature == "body" or (before.nature in ("title", "person") and before.named)
    beside = headed and before.stop == place.context.cue.first
    return beside and is_called_on(line, phrase, place.form.lemma)


REFUSED_SUBJECTS: tuple[RefusedSubject, ...] = (
    RefusedSubject("object", "وصف الهجوم بأنه، اتهم واشنطن بأنها: what or whom it is done to", _object),
    RefusedSubject(
        "listener-in-marks",
        "وكان فيل أبلغ «الأفق» أن: whom a verb of telling names, its subject before it",
        lambda place: is_listener_in_marks(place.context, place.phrase),
    ),
    RefusedSubject("behind-b", "ختم بكلمتين، تعهد بصرف تعويضات: how, or what is promised", _behind_b),
    RefusedSubject("by-saying", "اكتفت بتعليق مكتوب، أجاب بسؤال: by what it is said", _by_saying),
    RefusedSubject(
        "told-or-done",
        "ويدعو سكان الساحل إلى, الملتقى الذي اختتم أعماله: whom it calls on, what it is done to",
        lambda place: is_told_or_done(place.context, place.phrase),
    ),
    RefusedSubject("outlet-that-listens", "منسقة الجمعية فلانة لا تخفي غضبها، إذ تقول لأفق نيوز", _outlet_that_listens),
    RefusedSubject("did-before", "وكان رئيس الحي وعد الفرقة, كان الهداف قد نشر صورة", _did_before),
    RefusedSubject(
        "his-own-chief",
        "إلا أن موظفا في الفرع، لحق بنا، عارض رئيسه: his own, behind the comma that ends what is told of him",
        _his_own_chief,
    ),
    RefusedSubject(
        "behind-an-office", "مدرب الفريق يحسم مصير الحارس, مصادر أكدت لمراسل الشبكة فلان كذا", _behind_an_office
    ),
    RefusedSubject("behind-what-he-is-called", "مدربها فلان، الملقب بكذا، يتذكر يوم جاءته", _behind_what_he_is_called),
    RefusedSubject("called-on", "الحاكم فلان يدعو السكان إلى كذا", _called_on),
)
