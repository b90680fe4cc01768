"""Where a phrase that names or describes a speaker may begin."""

from isnad.find.number_words import number_words
from isnad.find.quotations.cues.cued_lines import CuedLine, is_label, is_sure_surname, named_words_of
from isnad.find.quotations.phrases.asides import is_ali
from isnad.find.quotations.phrases.not_subjects import is_manner
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_future, is_joined_present, is_owned_document, is_with_article

_NO_BEGINNING = (
    "that", "relative", "negation", "clitic", "connector", "question_word", "goes_on_verb", "subject_pronoun",
)  # fmt: skip
_SHORTEST_PART = 4  # letters of a part of the body with بـ and its owner: بيده
_THERE_IS = frozenset(("هناك", "ثمه"))


def head_of(line: CuedLine, start: int) -> str:
    """The noun at a unit, bare, without the ending of an accusative: نظيراً."""
    word = line.word(start)
    lifted = start in line.tanween or (line.word(start - 1) in lexicon().lifts and bare(word[:-1]) in lexicon().title)
    return bare(word[:-1] if lifted and word.endswith("ا") else word)


def may_begin(line: CuedLine, start: int, head: str, attributed: bool) -> bool:
    """Whether a phrase that names or describes a speaker may begin at a unit.

    `head` is its noun, bare; `attributed`: it follows a preposition, so that a clitic is no hindrance.
    """
    unit, word, words = line.units[start], line.word(start), lexicon()
    if unit.kind == "name":
        return attributed or unit.prefix[-1:] not in tuple("لبك")
    if unit.kind == "quote":
        return is_label(line, start, start)
    there = line.word(start) in _THERE_IS and start + 1 < len(line.units) and not line.word(start + 1).startswith("ال")
    times = word in number_words().numbers and line.word(start + 1) in ("مرات", "مره")  # جددت ثلاث مرات
    if unit.kind != "word" or word == "الا" or times or there or word.isdigit() or word in any_of(*_NO_BEGINNING):
        return False
    if not attributed and (word in words.what_is_said or word in words.time_noun or is_manner(line, start)):
        return False
    if not attributed and (_is_of_body(word) or _is_each_time(line, start)):
        return False
    if not attributed and _says_nothing(line, start, head):
        return False
    if word in any_of("afterthought", "relation", "adverb"):
        return is_ali(line, start) or _is_student(line, start)
    if not attributed and _is_object(line, start, head):
        return False
    verb = line.cue_at.get(start - 1)
    named = verb is not None and not (verb.form and verb.form.has_object)  # قال فيبين
    if _is_joined_otherwise(line, start, head, behind_verb=verb is not None):
        return False
    if head not in words.title and (start in line.cue_at or (is_joined_present(word) and not named)):
        return False
    if not attributed and is_future(word) and word not in named_words_of(line.source):
        return False  # سيجتمع, not سيجورنيه
    if start in line.tanween and not attributed and line.word(start - 1) not in lexicon().lifts:
        return False
    tied = word.startswith("لل") or (word[:1] in "لب" and bare(word) != word and word not in words.title)
    return attributed or not (tied or is_with_article(word))


def _is_joined_otherwise(line: CuedLine, start: int, head: str, *, behind_verb: bool) -> bool:
    """Whether a word with و begins something else: وفي السياق ذاته, وأضاف والدموع في عينيه, وحضرته الشبكة."""
    word, words = line.word(start), lexicon()
    if word[:1] == "ف" and head not in any_of("given_name", "title") and _is_done_to_him(line, start, head):
        return True  # فنهرته:
    if word[:1] != "و" or word in any_of("given_name", "title"):
        return False
    if behind_verb and word.startswith("وال") and head not in any_of("title", "speaking_body"):
        return True
    if word[1:] in any_of("relation", "sentence_preposition"):
        return True
    verb = line.cue_at.get(start - 1)
    if verb and verb.form and verb.form.has_object and word[1:2] in ("ي", "ت"):
        return True  # يقولها ويعدّ على أصابعه
    return word[1:] in words.asked_form or _is_done_to_him(line, start, head)  # وسألته صحافية


def _says_nothing(line: CuedLine, start: int, head: str) -> bool:
    """Whether a word that no preposition stands before is nobody who may speak."""
    word = line.word(start)
    if (
        word in any_of("asked_form", "no_subject")
        or is_owned_document(word)
        or (head in lexicon().mute and not is_sure_surname(word, line.source))
    ):
        return True
    return _is_anyone(line, start) or _is_written(line, start) or _is_calling_on(line, start)


def _is_calling_on(line: CuedLine, start: int) -> bool:
    """عودة القتال، داعية الأطراف إلى التهدئة: whether behind a comma داعية calls on somebody there, so that it is no
    preacher."""
    calls = line.word(start) == "داعيه" and line.text(start - 1) in ("،", ",")
    return calls and line.word(start + 1).startswith("ال") and "الي" in (line.word(start + 2), line.word(start + 3))


def _is_anyone(line: CuedLine, start: int) -> bool:
    """لا يجزم أحد بأنها: whether nobody in particular is meant; أحد المسؤولين is one of some."""
    after = line.word(start + 1)
    alone = not after or after in any_of("that", "relative") or (after[:1] == "ب" and after[1:2] == "ا")
    return line.word(start) == "احد" and alone


def _is_written(line: CuedLine, start: int) -> bool:
    """نشرت رسما، بعث جوابا: whether what is said or written has the ending of an object, its mark left out."""
    word = line.word(start)
    return (
        word.endswith("ا")
        and not word.endswith("ها")
        and word[:-1] in any_of("document", "talk", "mute")
        and line.word(start - 1) not in lexicon().lifts
    )


def _is_of_body(word: str) -> bool:
    """بيده، رأسه، يدي: whether a word is a part of somebody's body, with its owner, and بـ before it or not."""
    plain = word.removeprefix("ب") if len(word) >= _SHORTEST_PART else word
    owners = ("ها", "هم", "ه", "ي")
    return any(plain.removesuffix(owner) in lexicon().body_part for owner in filter(plain.endswith, owners))


def _is_each_time(line: CuedLine, start: int) -> bool:
    """تسأل كل ساعة: whether a time that comes again stands at a unit."""
    return line.word(start) == "كل" and line.word(start + 1) in any_of("time_noun") | {"يوم"}


def _is_student(line: CuedLine, start: int) -> bool:
    """اعتبرت طالبة كانت تنتظر أن: a student right after a verb of hers, no طالبةً عدم ذكر اسمها."""
    form = line.cue_at[start - 1].form if start - 1 in line.cue_at else None
    return line.word(start) == "طالبه" and form is not None and form.gender == "f" and form.shape == "finite"


def _is_done_to_him(line: CuedLine, start: int, head: str) -> bool:
    """وحضرته: whether a word with و is a verb of hers with its object, by its ending, and no noun of one."""
    owned = line.word(start).endswith(("ته", "تها", "تهم")) and line.printed(start).endswith(("ه", "ا", "م"))
    return owned and head not in any_of("title", "speaking_body", "document")


def _is_object(line: CuedLine, start: int, head: str) -> bool:
    """واتهم تجارا بكذا: whether a title at a unit has the ending of an accusative, so that it is no subject."""
    word = line.word(start)
    plain = bare(word[:-1])
    free = word in any_of("title", "given_name") or word.endswith("ها") or start in line.tanween
    people = any_of("title", "speaking_body", "human_plural")
    return word.endswith("ا") and not free and plain in people and plain != head and line.word(start - 1) != ""
