"""How far a phrase that names or describes a speaker goes: over which units, up to its first comma."""

from isnad.find.quotations.cues.cued_lines import is_label, named_words_of
from isnad.find.quotations.marks.text_units import DASHES
from isnad.find.quotations.phrases.asides import is_listener
from isnad.find.quotations.phrases.not_subjects import is_oblique
from isnad.find.quotations.phrases.phrase_so_far import PhraseSoFar
from isnad.find.quotations.words.lexicon import any_of, bare, contents, lexicon
from isnad.find.quotations.words.noun_shapes import (
    WITH_PRONOUN,
    is_definite,
    is_event_noun,
    is_many,
    is_tied,
    is_with_article,
    looks_like_verb,
)

_NEVER_WITHIN = (
    "that", "relative", "negation", "clitic", "after_name", "question_word", "asks_anonymity", "what_is_said",
    "connector", "then_of_him",
)  # fmt: skip
"""Lists of words over which no phrase goes on."""
_MOST_NAMES = 5  # words of a personal name
_DISSENTS = frozenset(("معارض", "معارضه", "منشق", "منشقه"))  # callings, and adjectives before a name
_MOST_IN_MARKS = 3  # words of his name in quote marks
_OF_THINGS = ("ة", "ى", "ات")
"""Endings of a definite noun that is no man's last name; ية may be a woman's."""


def goes_on(phrase: PhraseSoFar) -> bool:
    """Whether the unit at `phrase.at` belongs to the phrase."""
    unit = phrase.line.units[phrase.at]
    if unit.kind == "stop":
        return _over_stop(phrase)
    if unit.kind == "name":
        return _over_name(phrase)
    if unit.kind == "quote" and phrase.names_body(phrase.at):
        return True
    if unit.kind == "quote":
        label = is_label(phrase.line, phrase.at, phrase.start) or _is_his_name(phrase) or _is_nickname(phrase)
        label = label and phrase.entry_at is None
        return label and bare(phrase.line.word(phrase.at - 1)) not in lexicon().occasion
    return _over_word(phrase, unit.text)


def _is_his_name(phrase: PhraseSoFar) -> bool:
    """مدير المنفذ “لؤي الشاوي”: a given name and one or two more words in marks, behind a title."""
    words = phrase.line.text(phrase.at).split()
    titled = phrase.head in lexicon().title and not phrase.names
    return titled and 1 < len(words) <= _MOST_IN_MARKS and words[0] in lexicon().given_name


def _is_nickname(phrase: PhraseSoFar) -> bool:
    """نجم الفريق أحمد سيد “زيزو”: one word in marks with no article, right behind a whole name."""
    word = phrase.line.text(phrase.at)
    return phrase.names > 1 and phrase.takes != "quality" and " " not in word and not word.startswith("ال")


def _over_stop(phrase: PhraseSoFar) -> bool:
    """Hyphens in names, initials and slashes."""
    units, at = phrase.line.units, phrase.at
    joined = at + 1 < len(units) and units[at - 1].end == units[at].start and units[at].end == units[at + 1].start
    if units[at].text == "/" and len(units[at - 1].text) == 1:
        return at + 1 < len(units)  # د/ يحيى
    if units[at].text in DASHES or units[at].text == "/":
        return joined
    initial = units[at].text == "." and not units[at].ends and len(units[at - 1].text) == 1
    return initial and at + 1 < len(units)


def _over_name(phrase: PhraseSoFar) -> bool:
    unit, words = phrase.line.units[phrase.at], lexicon()
    if unit.prefix[-1:] in ("ب", "ل", "ك"):
        return not phrase.names and phrase.entry_at is None and unit.prefix[-1:] != "ك" and _may_hold_clitic(phrase)
    if unit.prefix[:1] in ("و", "ف"):
        return phrase.entry_at is not None or phrase.names > 0
    if phrase.names or phrase.entry_at is not None:
        kind = phrase.known.kind(unit.entry) if unit.entry else "body"
        return phrase.takes == "-" and phrase.entry_at is None and kind == "person"
    if phrase.takes in ("person", "quality", "thing", "must") and phrase.closed:
        before = phrase.line.word(phrase.at - 1)
        kind = phrase.known.kind(unit.entry) if unit.entry else "body"
        return before in words.relation or kind == "person"
    return True


def _may_hold_clitic(phrase: PhraseSoFar) -> bool:
    """الناطق لقسد, ممثل بالتحالف: a clitic within a title; never a listener (قال المدير لرويترز)."""
    unit = phrase.line.units[phrase.at]
    if unit.prefix[-1:] == "ب" and phrase.takes == "-" and phrase.head in lexicon().title and phrase.closed:
        return True  # مصدر في لجنة الدفاع بمجلس الدوما قد ذكر
    return phrase.head in lexicon().document and unit.prefix[-1:] == "ل" and phrase.at == phrase.start + 1


def _over_word(phrase: PhraseSoFar, word: str) -> bool:
    words = lexicon()
    if (
        word.isdigit()
        or word in any_of(*_NEVER_WITHIN)
        or (word in words.addressee and not (word in words.of_bodies and phrase.line.word(phrase.at - 1)[:2] == "ال"))
        or (word in lexicon().adverb and not (phrase.lifted and word.endswith("ا")))  # مسؤولاً سابقاً
        or word == "الا"
        or (word[:1] == "ب" and word[1:] in words.manner_noun)  # الحارس بنبرة حازمة
        or (phrase.at in phrase.line.tanween and not phrase.lifted)
        or _is_verb_of_hers(phrase, word)
        or looks_like_verb(word, in_name=phrase.names > 0, closed=phrase.closed)
    ):
        return False
    if phrase.at in phrase.line.cue_at and bare(word) not in words.title:
        return False
    if word in lexicon().acting:
        return True  # عميدة البلدية بالإنابة
    if (phrase.names or phrase.entry_at is not None) and _is_his_listener(phrase, word):
        return False
    before = phrase.line.word(phrase.at - 1)
    if {word, before} & words.into_a_field or _completes_field(phrase, word):
        return not phrase.names
    tied = phrase.at == phrase.start + 1 and word in words.of_him and _is_relative(phrase)
    tied = tied or (bare(before) in words.done_to and word in words.to_somebody)  # المجني عليه
    if tied or (word == "علي" and phrase.is_ali()):
        return True
    if phrase.is_printed_name(word):
        return True
    if word in any_of("afterthought", "relation"):
        return _over_preposition(phrase, word)
    if before in words.goes_into or (before == "عن" and not phrase.names):
        return True
    if word[:2] == "لل" and phrase.head in lexicon().of_office and not phrase.names:
        return True
    if (
        is_listener(phrase.line, phrase.at, phrase.known)
        or word.startswith("لل")
        or is_with_article(word)
        or is_tied(word, by_shape=not phrase.names)
    ):
        return _over_clitic(phrase, word)
    if word[:1] == "و" and bare(word) != word:
        return _over_and(phrase, word)
    return _over_noun(phrase, word)


def _completes_field(phrase: PhraseSoFar, word: str) -> bool:
    """أكد المتحدث باسم وزارة الزراعة: the definite noun that the body behind باسم, which has no article, asks for."""
    before = phrase.line.word(phrase.at - 1)
    behind_field = phrase.line.word(phrase.at - 2) in lexicon().into_a_field
    return behind_field and word.startswith("ال") and not before.startswith("ال")


def _is_verb_of_hers(phrase: PhraseSoFar, word: str) -> bool:
    """وثيقة اطلعت عليها الصحيفة: a word in ت right after one that is no given name, so that both are no name."""
    first = phrase.line.word(phrase.start)
    alone = phrase.names == 1 and phrase.at == phrase.start + 1 and first not in lexicon().given_name
    past = word.endswith("ت") and not word.endswith("ات") and len(word) > len("بنت")
    return alone and past and word not in lexicon().given_name


def _is_relative(phrase: PhraseSoFar) -> bool:
    """نظير له، زميل لها: whose counterpart or friend somebody is."""
    return phrase.head in any_of("personal_relation", "title")


def _over_preposition(phrase: PhraseSoFar, word: str) -> bool:
    """مسؤول في التحالف, شهود من البلدة, بيان صادر عن الوزارة; not the occasion (في بيان), nor a complement."""
    line, at, words = phrase.line, phrase.at, lexicon()
    if word == "عن":
        stands = phrase.head in lexicon().for_somewhere and not (phrase.names or _is_of_verb(phrase, word))
        return "صادر" in line.word(at - 1) or stands
    following = line.word(at + 1)
    follows = line.units[at + 1] if at + 1 < len(line.units) else None
    if word == "من" and phrase.counts_some:
        return True
    if word not in words.goes_into or follows is None or phrase.names or phrase.head not in words.title:
        return False
    if follows.kind == "quote":
        return phrase.names_body(at + 1) or is_label(line, at + 1, phrase.start)
    if bare(following) in words.occasion or following in any_of("adverb", "afterthought") or following.isdigit():
        return False
    if word == "لدي" and line.printed(at + 1).endswith(("ه", "ها", "هم")):
        return False  # الوالي لدى وقوفه على الحصاد: when, not where
    if word == "لدي" and following.startswith("ال"):
        return True  # السفير لدى الأمم المتحدة
    if word == "من":
        fits = following.startswith("داخل") or following in any_of("naming", "human_plural")  # من قرية كذا
        fits = fits or follows.kind == "name" or following.startswith("ال")
        return fits and phrase.takes not in ("person", "quality") and following not in ("الممكن", "المقرر", "المتوقع")
    if line.word(phrase.start).startswith("ال") and phrase.at == phrase.start + 1:
        field = phrase.head in any_of("of_field", "of_learning")  # الباحث في التراث
        return field or follows.kind == "name" or bare(following) in any_of("speaking_body", "naming")
    return True


def _is_of_verb(phrase: PhraseSoFar, preposition: str) -> bool:
    """وأعرب ممثل الهند عن تحفظه: whether a preposition further on is one with which the verb gives what it says."""
    verb = phrase.line.cue_at.get(phrase.start - 1)
    own = contents().get(verb.form.lemma, ((), False))[0] if verb and verb.form else ()
    head = phrase.at == phrase.start + 1 or phrase.line.word(phrase.start).startswith("ال")  # كشف النائب عن الدائرة
    return preposition in own and not head


def _over_clitic(phrase: PhraseSoFar, word: str) -> bool:
    """المدير العام للشركة, الخبير بالشؤون; not a listener (للوزير) nor a complement (بالجهود)."""
    words = lexicon()
    of_body = word.startswith("لل") or word in words.of_bodies
    body = phrase.head in words.speaking_body and phrase.closed and of_body
    if body and (phrase.attributed or not is_listener(phrase.line, phrase.at, phrase.known)):
        return True  # المديرية العامة للدفاع المدني
    noun = bare(word)
    between = [phrase.line.word(at) for at in range(phrase.start + 1, phrase.at)]
    beside = all(one in words.adjective for one in between)
    if beside and phrase.head in words.deputy and word[:1] == "ل" and word[:2] != "لل" and noun in words.title:
        return True  # النائب الأول لرئيس اللجنة
    if phrase.head in words.document and word[:1] == "ل" and not phrase.closed and not phrase.names:
        known = {noun, word[1:]} & any_of("title", "speaking_body")
        return bool(known) and known.isdisjoint(words.outlet)  # بلاغ لوزارة الداخلية
    if phrase.names or phrase.head not in words.title:
        return False
    if word[:1] == "ل":
        names_source = phrase.line.word(phrase.at - 1) in words.follows_affairs or phrase.head not in words.source_word
        return names_source and (phrase.attributed or noun not in any_of("outlet", "title"))
    given = phrase.takes in ("person", "must") and word[:1] == "ب" and is_event_noun(word[1:])  # طالب عضو آخر بإلزام
    field = phrase.head in words.of_field and not given
    return {noun, word[1:]} & words.speaking_body != frozenset() or field  # بمديرية كذا


def _over_and(phrase: PhraseSoFar, word: str) -> bool:
    """وزير الثقافة والإعلام; after a name only a second title or name (فلان والوزير)."""
    words = lexicon()
    return not phrase.names or bare(word) in words.title


def _over_noun(phrase: PhraseSoFar, word: str) -> bool:
    words = lexicon()
    noun = bare(word)
    if phrase.names >= _MOST_NAMES or (phrase.entry_at == phrase.start and phrase.takes != "-" and word[:2] != "ال"):
        return False  # نشرت صحيفة الأفق تحقيقا: what follows a known name is no more of it
    if phrase.line.word(phrase.at - 1) == "عبد" and word.startswith("ال"):
        return True  # حسن عبد المحمود
    if phrase.names and _begins_object(phrase, word):
        return False
    if phrase.takes == "-":
        return not (phrase.names > 1 and noun in words.occasion)
    if word.startswith("ال"):
        if phrase.names and phrase.takes in ("person", "must") and is_oblique(phrase.line, phrase.at):
            return False  # ينصح فلان المستخدمين بكذا
        if phrase.closed and phrase.takes in ("quality", "must") and _is_followed_by_quality(phrase):
            return False  # وصفت الكتلة الموازنة بأنها
        if phrase.names:
            other = noun in any_of("speaking_body", "event_noun", "naming")
            stated = noun in words.event_noun and phrase.line.word(phrase.at - 1) in named_words_of(phrase.line.source)
            of_one = phrase.names == 1 or (_is_servant_of(phrase) and not other)
            return not stated and (of_one or not (other or phrase.names >= 3 or phrase.takes != "thing"))
        return not phrase.closed or _is_adjective(phrase, word)
    if phrase.names == 1 and _is_surname(phrase, word):
        return True
    if noun in any_of("title", "speaking_body") and phrase.closed:
        colleague = phrase.at == phrase.start + 1 and (
            phrase.owned != "" or phrase.line.word(phrase.start) in words.owned
        )
        return word in words.given_name or colleague  # العقيد سلطان الخيال، زميلته اختصاصية الأمراض فلانة
    many = is_many(phrase.head) and phrase.closed and word not in words.given_name
    if many and not phrase.line.word(phrase.start).startswith("ال"):
        return False  # ثمّن رؤساء اللجان جهود الوزارة
    body = phrase.head in words.speaking_body and phrase.head not in words.title  # has no name of a person's
    if _is_behind_its_place(phrase, word) and phrase.takes == "thing":
        return False
    return not (phrase.closed or phrase.names) or not (body or is_event_noun(word))


def _is_servant_of(phrase: PhraseSoFar) -> bool:
    """عبد الرحمن: whether the two words of one given name are all that has been read of a name."""
    return phrase.names == 2 and phrase.line.word(phrase.at - 2) == "عبد"


def _is_behind_its_place(phrase: PhraseSoFar, word: str) -> bool:
    """أكدت بلدية رفح إغلاق البئر: whether a verbal noun stands behind a body of one place and what it is called."""
    return phrase.head in lexicon().of_one_place and phrase.at > phrase.start + 1 and is_event_noun(word)


def _begins_object(phrase: PhraseSoFar, word: str) -> bool:
    """Behind a name: ناشدت أم محمود رئيس الجمهورية; أبدى فلان سعادته، رضاه."""
    if phrase.names > 1 and phrase.takes not in ("-", "must") and _begins_construct(phrase, word):
        return True  # استنكرت الناشطة فلانة الفلانية حملة السخرية
    if phrase.names > 1 and phrase.takes != "-" and _is_things(phrase, word):
        return True  # اتهم النقيب فلان الفلاني إدارات المواقع بكذا
    definite = phrase.takes == "person" and word.startswith("ال")  # طالب فلان الوزير بكذا
    if (phrase.takes == "must" or definite) and bare(word) in lexicon().title:
        return True
    if phrase.takes != "-" and word in lexicon().event_noun and phrase.line.word(phrase.at + 1) == "اي":
        return True  # نفى فلان وجود أي اتفاق
    printed = phrase.line.printed(phrase.at)
    if phrase.names > 1 and phrase.takes == "thing" and word.startswith("ال") and printed.endswith(_OF_THINGS):
        return not printed.endswith("ية")  # استغرب أمين المرفأ فلان الفلاني الشكوى
    felt = printed.endswith(WITH_PRONOUN)
    return felt and phrase.takes != "-" and word not in lexicon().given_name


def _begins_construct(phrase: PhraseSoFar, word: str) -> bool:
    """حملة السخرية: a feminine noun that is no name and a definite one behind it, which no personal name holds."""
    feminine = phrase.line.printed(phrase.at).endswith("ة") and word not in lexicon().given_name
    return feminine and phrase.line.word(phrase.at + 1).startswith("ال") and not word.startswith("ال")


def _is_things(phrase: PhraseSoFar, word: str) -> bool:
    """إدارات المواقع: a plural in ات that is no name, and a word behind it that it governs."""
    after = phrase.line.word(phrase.at + 1)
    long = len(word) > len("بركات") and word.endswith("ات") and word not in lexicon().given_name
    return long and after != "" and after not in any_of("that", "relation", "afterthought")


def _is_his_listener(phrase: PhraseSoFar, word: str) -> bool:
    """قال بوتين لطياريه، لزملائها: behind a name, لـ and a noun with its owner."""
    owned = phrase.line.has_owner(phrase.at)
    return word[:1] == "ل" and owned and len(word) > len("لحمه") and word not in lexicon().given_name


def _is_surname(phrase: PhraseSoFar, word: str) -> bool:
    """سليم نجار، فراس جمعة: a calling, or a noun that only looks like a verbal one, right after a given name."""
    words, before = lexicon(), phrase.line.word(phrase.at - 1)
    calling = word in words.title and not phrase.line.word(phrase.at + 1).startswith("ال")  # no نائب المدير
    looks = is_event_noun(word) and word.endswith("ه") and not phrase.line.word(phrase.at + 1).startswith("ال")
    return before in words.given_name and (calling or looks)


def _is_followed_by_quality(phrase: PhraseSoFar) -> bool:
    following = phrase.line.word(phrase.at + 1)
    return following in lexicon().quality or (phrase.takes == "must" and following[:1] == "ب")


def _is_name(phrase: PhraseSoFar, at: int) -> bool:
    """Whether a person on record or a given name stands at a unit."""
    unit = phrase.line.units[at] if at < len(phrase.line.units) else None
    person = unit is not None and unit.entry is not None and phrase.known.kind(unit.entry) == "person"
    return person or phrase.line.word(at) in lexicon().given_name


def _is_adjective(phrase: PhraseSoFar, word: str) -> bool:
    """Whether a word with the article goes on describing rather than beginning the object."""
    noun = bare(word)
    if word in lexicon().adjective:
        return True
    if noun in lexicon().rank:
        return True
    if noun in _DISSENTS and _is_name(phrase, phrase.at + 1):
        return True  # طالب السياسي الروسي المعارض فلان بكذا
    if noun in lexicon().title:
        if noun in lexicon().event_noun and phrase.head in lexicon().speaking_body - lexicon().title:
            return False  # أعلنت البلدية الحداد
        of_field = noun.endswith(("ي", "يه")) and phrase.at == phrase.start + 1  # اعتبر الخبير الاقتصادي فلان أن
        behind_thing = phrase.line.word(phrase.at - 1).startswith("ال")
        of_office = behind_thing and noun.endswith("ي") and noun not in lexicon().one_in_y  # مدير المكتب الإداري فلان
        of_field = (of_field or of_office) and noun not in lexicon().human_plural  # ناشدت الوزارة الأهالي
        return phrase.takes == "thing" or of_field  # وزير النقل المهندس فلان: a person is no thing that is stated
    line, before = phrase.line, phrase.at - 1
    hers = line.word(before).startswith("ال") and line.printed(before).endswith("ة")
    if noun.endswith("يه") and hers and noun in lexicon().event_noun and noun != "مسؤوليه":
        return True  # مدير الطبابة الشرعية فلان
    things = bare(line.word(before)) not in any_of("title", "human_plural", "rank") and before > phrase.start
    if things and is_definite(line.word(before)) and noun.endswith("يه") and phrase.takes in ("-", "thing"):
        return True  # رئيس لجنة العلاقات الخارجية في المجلس
    if noun in any_of("speaking_body", "event_noun"):
        return False
    return noun.endswith(("ي", "يه", "يون", "يين")) or (noun.startswith("م") and not noun.endswith("ات"))
