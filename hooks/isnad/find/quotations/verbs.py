"""The verbs by which Arabic news says that somebody said something.

To add a verb, add it to `_VERBS` under what it needs in order to report: its past tense, its present without the
first letter, its active participle without the final alif, its verbal noun, each folded as `isnad.find.text` folds
(أإآ -> ا, ة -> ه, ى -> ي) and "-" where it is not used so. Where its stance is not "asserts", list it in `_STANCES`.

- says: words may follow it at once, after a colon or after أنّ (قال);
- clause: only a colon or أنّ makes it report (نشر);
- names: it also gives something a name in the speaker's words (وصفه بـ، اعتبره);
- carries: it hands on what another said (نقل عن، نسب إلى).

Where a form is also another word (نشر، رد، نقل، وصف، ذكر، عبر), list the form in `_OTHER_WORDS`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from isnad.find.quotations.speaker_words import listed
from isnad.model.fields import Stance

Need = Literal["says", "clause", "names", "carries"]
Shape = Literal["finite", "participle", "noun"]
Gender = Literal["m", "f", "p"]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a reporting verb. `doubtful` ones are also other words; a "noun" has its owner on it (قوله).

    `has_object` ones have a pronoun for what is said, or of whom (وصفه, قاله).
    """

    lemma: str
    need: Need
    stance: Stance
    shape: Shape
    gender: Gender
    doubtful: bool
    has_object: bool = False


_VERBS: dict[Need, str] = {
    "says": """
        قال قول قائل قول; صرح صرح مصرح تصريح; اضاف ضيف مضيف -; تابع تابع متابع -; اردف ردف مردف -
        اكد ؤكد مؤكد تاكيد; اوضح وضح موضح -; اعلن علن معلن اعلان; ذكر ذكر - ذكر; اشار شير مشير اشاره
        لفت لفت لافت -; شدد شدد مشدد تشديد; نوه نوه منوه -; بين بين مبين -; افاد فيد مفيد افاده; كتب كتب - -
        علق علق معلق تعليق; رد رد - رد; اجاب جيب مجيب -; استطرد ستطرد مستطرد -; استدرك ستدرك مستدرك -
        واصل واصل مواصل -; ختم ختم خاتم -; اختتم ختتم مختتم -; حذر حذر محذر تحذير; هدد هدد مهدد تهديد
        توعد توعد متوعد -; زعم زعم زاعم زعم; ادعي دعي مدعي ادعاء; اعترف عترف معترف اعتراف; اقر قر مقر اقرار
        راي ري - راي; تساءل تساءل متسائل تساؤل; سال سال - -; غرد غرد مغرد -; ابلغ بلغ مبلغ -
        اخبر خبر مخبر -; جزم جزم جازم -; اقسم قسم مقسم -; تعهد تعهد متعهد -; وعد عد واعد -; نبه نبه منبه -
        شرح شرح شارح -; هتف هتف هاتف -; صرخ صرخ صارخ -; زاد زيد - -; روي روي راوي -; حكي حكي - -
        سرد سرد - -; فسر فسر مفسر تفسير; اكمل كمل مكمل -; خاطب خاطب مخاطب -; طمان طمئن مطمئن -
        جدد جدد مجدد -; عقب عقب معقب -; استنكر ستنكر مستنكر -; ندد ندد مندد -; عبر عبر معبر تعبير
        اعرب عرب معرب -; تمني تمني متمني -; اشتكي شتكي مشتكي -; المح لمح ملمح -; حسم حسم - -; سخر سخر ساخر -
        استغرب ستغرب مستغرب -; احتج حتج محتج -; افصح فصح مفصح -; ناشد ناشد مناشد -; استهل ستهل مستهل -
        جاء - - -; ورد - - -""",
    "clause": """
        كشف كشف كاشف -; نشر نشر - -; اورد ورد مورد -; رفض رفض رافض -; طلب طلب - -; طالب طالب مطالب -
        دعا دعو داعي -; اتهم تهم متهم -; حمل حمل محمل -; حث حث - -; برر برر مبرر -; لخص لخص ملخص -
        خلص خلص - -; استنتج ستنتج - -; توقع توقع متوقع -; شكك شكك مشكك -; تحدث تحدث متحدث -; ابدي بدي مبدي -
        اقترح قترح مقترح -; قرر قرر مقرر -; تبني تبني - -; ادلي دلي - -; لاحظ لاحظ ملاحظ -; قدر قدر - -
        رجح رجح مرجح -; اعتقد عتقد معتقد -; ظن ظن - -; اعلم علم - -; كذب كذب مكذب -; دحض دحض - -
        فند فند مفند -; نفي نفي نافي -; انكر نكر منكر -; استبعد ستبعد مستبعد -""",
    "names": """
        وصف صف واصف وصف; اعتبر عتبر معتبر -; سمي سمي - -; اسمي سمي - -; نعت نعت - -; ادان دين مدين -
        انتقد نتقد منتقد -; استهجن ستهجن - -; شبه شبه مشبه -; لقب لقب - -""",
    "carries": "نقل نقل ناقل -; نسب نسب ناسب -; اقتبس قتبس - -; تناقل تناقل - -",
}
_STANCES: dict[Stance, str] = {
    "suspects": "توقع شكك قدر رجح اعتقد ظن المح استبعد",
    "denies": "نفي انكر كذب دحض فند رفض",
}
_OTHER_WORDS = listed(
    """نشر رد نقل وصف ذكر كشف زعم قول نفي رفض طلب كتب علق عبر بين عقب حذر شرح وعد قدر ختم تابع توقع تعهد تحدث
    جدد زاد حكي راي ورد نسب حث ظن طالب شبه نعت لقب سمي حمل مضي روي علم عد دعوه سرد سال خلص واصل تبين تعبر
    تعلق تعد يعد يرد ترد ورده تبلغ يبلغ تزيد يزيد تضيف تخبر تعلم يعلم تحمل يحمل تقر تقدر يقدر تكمل تخلص سخر
    تسخر قرر مقر محمل مقدر مكمل خاتم مدعي معبر مقرر مدين مبين معلق محذر هاتف شارح متابع مهدد ملاحظ معتبر قرا
    حسم نوه جاء متهم متحدث مطالب ساخر مصرح معلن محتج طلبه نقله نشره وصفه كشفه ذكره رفضه نفيه رده كتبه حمله
    دينه طالبه طلبت نسبه شبهه لقبه"""
)
_ASKED = listed("سالناه سالناها سالناهم سالته سالتها سالتهم سالوه سالوها سالوهم سالني سالوني سالونا")
_ALSO_NEVER = listed("تبين علم عد يعد تعد علمت يعلم تعلم لافته مقره يدعي تدعي يدعون")
_OBJECTS = ("ه", "ها", "هم", "هما")
_WITH_OBJECTS = listed(
    """قال ذكر اعلن اكد كشف نشر اورد وصف اعتبر سمي اسمي نعت شبه لقب نقل نسب ابلغ اخبر زعم ادعي اوضح كتب روي
    ادان انتقد"""
)
_OWNERS = ("ه", "ها", "هم", "هما", "هن")
_NEGATED: dict[Stance, Stance] = {
    "asserts": "cannot-confirm",
    "denies": "cannot-confirm",
    "suspects": "asserts",
    "cannot-confirm": "cannot-confirm",
}
_UNSURE = re.compile(
    r"(?:لا|لم|لن|ليس) (?:[يتن](?:مكن|ستطيع|ستطع|تسن|تسني)|بوسع|بامكان|باستطاعه)\w{0,4}(?: \w{1,20}){0,5}? "
    r"(?:ال)?(?:تاكيد|تاكد|تحقق|نفي|يؤكد|نؤكد|تؤكد)\b"
)
ATTRIBUTIONS = listed("بحسب حسب وفق وفقا طبقا استنادا وحسب ووفق ووفقا وبحسب نقلا ونقلا")
"""Words before the one to whom something is attributed, with no verb: بحسب فيل، وفقا لفيل، نقلا عن فيل."""
ATTRIBUTED_WHAT = listed("ما لما حسبما كما مثلما وفقما وكما وحسبما هكذا كذلك")
"""Words that may stand between an attribution and a reporting verb, or instead of it: حسبما قال."""


def stance_of(form: VerbForm, negated: bool, words: str) -> Stance:
    """What the speaker does with the words (folded): those of doubt outweigh the verb; negation turns it."""
    if _UNSURE.search(words[:200]):
        return "cannot-confirm"
    return _NEGATED[form.stance] if negated else form.stance


def verb_form(word: str) -> tuple[VerbForm, int] | None:
    """The reporting verb that a folded word is, and how many letters of it are a conjunction (و، ف، س); or None."""
    for skipped in (0, 1, 2):
        head, rest = word[:skipped], word[skipped:]
        if not rest or (skipped and (head[0] not in "وف" or (skipped == 2 and head[1] != "س"))):
            break
        form = _FORMS.get(rest)
        if form:
            return form, skipped
    return None


def _forms() -> Iterator[tuple[str, VerbForm]]:
    """Every form with its verb; where two verbs share a form, the first in the table keeps it."""
    for need, rows in _VERBS.items():
        for row in rows.replace("\n", ";").split(";"):
            if row.strip():
                past, present, participle, noun = row.split()
                yield from _of_verb(need, past, present, participle, noun)


def _of_verb(need: Need, past: str, present: str, participle: str, noun: str) -> Iterator[tuple[str, VerbForm]]:
    stance: Stance = next((stance for stance, lemmas in _STANCES.items() if past in lemmas.split()), "asserts")

    def form(word: str, shape: Shape, gender: Gender, has_object: bool = False) -> tuple[str, VerbForm]:
        return word, VerbForm(past, need, stance, shape, gender, word in _OTHER_WORDS, has_object)

    stem = past[:-1] if past[-1] in "يا" else past
    finite: list[tuple[str, Gender]] = [(past, "m"), (stem + "ت", "f"), (stem + "وا", "p"), (stem + "تا", "f")]
    if present != "-":
        bare = present[:-1] if present[-1] in "يو" else present
        finite += [("ي" + present, "m"), ("ت" + present, "f"), ("ي" + bare + "ون", "p")]
    for word, gender in finite:
        yield form(word, "finite", gender)
    if past == "سال":
        yield from (form(word, "finite", "p", True) for word in sorted(_ASKED))
    for word, gender in finite:
        if past not in _WITH_OBJECTS:
            continue
        if word.endswith("وا"):
            yield form(word[:-1] + "ه", "finite", gender, True)
        else:
            base = past[:-1] + "ا" if word == past and past[-1] in "يا" else word
            yield from (form(base + suffix, "finite", gender, True) for suffix in _OBJECTS)
    if participle != "-":
        endings: tuple[tuple[str, Gender], ...] = (("ا", "m"), ("ه", "f"), ("ين", "p"))
        yield from (form(participle + ending, "participle", gender) for ending, gender in endings)
    if noun != "-":
        for owner in _OWNERS:
            gender = "f" if owner == "ها" else "m" if owner == "ه" else "p"
            yield form(noun + owner, "noun", gender)
            yield form("ب" + noun + owner, "noun", gender)


def _table() -> dict[str, VerbForm]:
    table: dict[str, VerbForm] = {}
    for word, form in _forms():
        known = table.get(word)
        if word not in _ALSO_NEVER and known is None:
            table[word] = form
    for spoken in ("بالقول", "القول", "والقول"):  # رد بالقول، مضى إلى القول
        table[spoken] = VerbForm("قال", "says", "asserts", "noun", "m", spoken != "بالقول")
    return table


_FORMS = _table()
