"""What the letters of a word tell of it: verbal nouns, presents, nouns with a clitic."""

from functools import lru_cache
from typing import Literal

from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.text import WORDS_KEPT

_SHORTEST = 4
_OWNERS = ("ها", "هم", "هما", "نا", "ه")
WITH_PRONOUN = ("ته", "تها", "اه", "اها")
"""Endings of a noun in ة and of a verb that have the pronoun of somebody or of a thing: فرحته، قرأها، نشرته."""


def is_joined_present(word: str) -> bool:
    """فتضحك: a present joined by ف, no name that begins so."""
    return word[:1] == "ف" and word[1:2] in ("ت", "ي") and word not in lexicon().given_name


def is_definite(word: str) -> bool:
    """الضحية، والضحية: whether a folded word has the article, with و or without; not والدة."""
    return word.startswith("ال") or (word.startswith("وال") and word not in lexicon().title)


def is_with_article(word: str) -> bool:
    """بالوزير، بألا: whether بـ and the article, or بأن and لا, begin a folded word; بالي is a name."""
    return word.startswith("بال") and (len(word) > _SHORTEST or word == "بالا")


def is_adjective_of_belonging(word: str) -> bool:
    """Whether a bare word is an adjective of belonging (محلي, أمريكية), in which two descriptions may differ."""
    return len(word) >= len("ليبي") and word.endswith(("ي", "يه"))


def is_future(word: str) -> bool:
    """سيترشح: a verb to come, and no name or title that begins so."""
    names = any_of("given_name", "title", "speaking_body")
    return word.startswith("سي") and len(word) > _SHORTEST and not ({word, bare(word)} & names)


@lru_cache(maxsize=WORDS_KEPT)
def is_tied(word: str, *, by_shape: bool = True) -> bool:
    """Whether بـ or لـ is tied to a noun that is known: بوزارة, لصحيفة; or has the shape of one, where that tells."""
    stripped = word[1:]
    known = stripped in lexicon().speaking_body or stripped in lexicon().event_noun
    known = known or ((by_shape or word[:1] == "ب") and is_event_noun(stripped))
    known = known or (word[:1] == "ب" and (_is_of_two(stripped) or _is_of_a(stripped)))
    return word[:1] in ("ب", "ل") and word not in lexicon().given_name and (bare(word) == stripped or known)


@lru_cache(maxsize=WORDS_KEPT)
def is_event_noun(word: str) -> bool:
    """Whether a folded word is a verbal noun by the list or by its shape (استفعال، انفعال، افتعال، تفعيل، أفعال)."""
    if word in lexicon().event_noun:
        return True  # إلغاء, التزام: the letters of an article are their own
    noun = bare(word)
    owned = next((noun.removesuffix(owner) for owner in _OWNERS if noun.endswith(owner)), noun)
    if owned != noun and owned.endswith("ت") and owned[:-1] + "ه" in lexicon().event_noun:
        return True  # ثقتها
    if noun in lexicon().event_noun or (owned in lexicon().event_noun and len(owned) >= _SHORTEST - 1):
        return True  # نفي، نفيه
    if noun in lexicon().given_name:
        return False
    if noun.endswith("ا") and noun[:-1] in lexicon().event_noun and len(noun) > 5:
        return True  # أعلنت اعتصاماً
    if len(owned) == 5 and owned[0] == "ت" and owned[2] == "ا" and not word.startswith("ال"):
        return True  # تعاقده، تضامن
    if word.startswith("ال") or len(noun) < 5:
        return len(noun) == 5 and noun[0] == "ا" and noun[3] == "ا" and not word.startswith("ال")
    stem = owned if len(owned) >= len("ابداع") else noun  # اعتراضهم
    shaped = stem[0] == "ا" and stem[-2] == "ا"
    return shaped or (noun[0] == "ت" and noun[-2] == "ي" and len(noun) == 5)


def _is_of_a(noun: str) -> bool:
    """Whether a bare noun has the shape of إفالة: إقالة، إدانة."""
    return len(noun) == len("اقاله") and noun[0] == "ا" and noun[-3] == "ا" and noun[-1] == "ه"


def _is_of_two(noun: str) -> bool:
    """Whether a bare noun has the shape of مفاعلة: محاكمة، محاسبة."""
    return len(noun) == len("محاكمه") and noun[0] == "م" and noun[2] == "ا" and noun[-1] == "ه"


@lru_cache(maxsize=WORDS_KEPT)
def is_verbal_shape(noun: str) -> bool:
    """Whether a bare noun where only one may stand has the shape of a verbal noun: تفعيل، تفعّل، انفعال، مفاعلة."""
    if len(noun) < _SHORTEST or noun in any_of("title", "given_name", "speaking_body", "outlet"):
        return False
    of_t = noun[0] == "ت" and (len(noun) == _SHORTEST or (len(noun) == 5 and noun[-2] in "يو"))
    of_a = (noun[0] == "ا" and noun[-2] == "ا") or _is_of_a(noun)
    return of_t or of_a or _is_of_two(noun) or noun in lexicon().event_noun


@lru_cache(maxsize=WORDS_KEPT)
def looks_like_verb(word: str, *, in_name: bool, closed: bool) -> bool:
    """Whether a folded word in a phrase begins or ends like a verb, and is in no list of names or titles.

    `in_name`: it follows a personal name, `closed`: the construct that it follows is closed.
    """
    words = lexicon()
    if word in words.given_name or bare(word) in words.title or word in words.honour or len(word) < _SHORTEST:
        return False
    if (word[:2] in ("وا", "فا") and word[2:3] != "ل") or word.endswith(("وها", "وهم", "وه")):
        return True  # ناشطون أحصوها
    joined = word[:1] == "و" and word[1:2] in ("ي", "ت") and closed
    return joined or (not in_name and (word[:1] == "ي" or word.startswith(("سي", "وسي", "وست"))))


@lru_cache(maxsize=WORDS_KEPT)
def is_people_shape(word: str) -> bool:
    """Whether a folded word is a plural of men by its shape: عقاريون، مصرفيين, متعاملون."""
    noun = bare(word)
    if len(noun) < len("ليبيون") - 1 or noun in any_of("event_noun", "naming", "document"):
        return False
    belonging = noun.endswith(("يون", "يين")) and noun not in ("مليون", "تلفزيون", "ملايين", "بليون", "تريليون")
    return belonging or (
        noun[0] == "م" and noun.endswith("ون") and noun not in ("مضمون", "مخزون", "مليون", "مكون", "مجنون", "مرهون")
    )


@lru_cache(maxsize=WORDS_KEPT)
def owned_title(noun: str) -> str:
    """The title in a folded noun that has its owner on it (مراسلها، لرئيسهم، منافسته); nothing where there is none."""
    if noun in lexicon().title:
        return ""
    for head in (noun, noun[1:] if noun[:1] in ("ل", "ب", "و") else noun):
        for owner in _OWNERS:
            stem = head.removesuffix(owner)
            if owner == "ه" and not stem.endswith("ت"):
                continue  # منظمة
            known = stem[:-1] + "ه" if stem.endswith("ت") else stem
            if stem != head and len(stem) >= _SHORTEST and (stem in lexicon().title or known in lexicon().title):
                return known if known in lexicon().title else stem
    return ""


def is_owned_document(word: str) -> bool:
    """Whether a folded word is what somebody says or writes, with its owner: ختم مقاله، حديثها."""
    owned = next((word.removesuffix(owner) for owner in _OWNERS if word.endswith(owner)), word)
    return owned != word and owned in any_of("document", "talk", "occasion")


_OF_MANY = ("اء", "ون", "ين")


def is_many(noun: str) -> bool:
    """Whether a folded noun ends as one of many people does: رؤساء، مهندسون; أمين is one."""
    return noun.endswith(_OF_MANY) and not _is_one(noun)


def is_sound_plural(noun: str) -> bool:
    """Whether a folded noun ends as a sound plural of men does: مهندسون، محامين; أمين is one man."""
    return noun.endswith(("ون", "ين")) and not _is_one(noun)


def _is_one(noun: str) -> bool:
    """أمين: of the shape فعيل, whose last letter is the word's own."""
    return noun.endswith("ين") and len(noun) == len("امين") and noun in lexicon().title


def gender_of(noun: str, printed: str, is_title: bool, words: frozenset[str]) -> Literal["m", "f", "p"] | None:
    """What the first noun of a phrase, folded and as printed, tells of its gender; `words` are all its nouns, bare."""
    head = bare(noun)
    if head in lexicon().either_gender:
        return None
    if head in ("احدي", "احداهن"):
        return "f"
    if head.endswith("ات"):
        return "f"  # طالبت المؤسسات, never طالب المؤسسات
    if is_sound_plural(head) or head in lexicon().human_plural or words & {"مصادر", "شهود"}:
        return "p"
    if head in lexicon().personal_relation and head.endswith("ي"):
        return "f" if head.endswith("تي") else None  # زوجتي
    if is_title and not head.endswith(("ه", "ها", "هم")):
        return "m" if head in lexicon().title and not head.endswith(("اء", "ان")) else None
    return "f" if printed.endswith("ة") else None  # محاميه is his lawyer, محامية a woman
