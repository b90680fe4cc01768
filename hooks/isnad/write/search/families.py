"""The tables that send a word to its family: plurals, numbers in words and figures, months in all their names."""

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale  # every family of Arabic month names, kept by the CLDR
from babel.dates import get_month_names

from isnad.write.search.letters import letters_of
from isnad.write.search.plurals import FAMILIES

OWN_ARTICLES = (
    "الماني", "الكترون", "الزام", "الغاء", "التزام", "التحاق", "التماس", "الفريد", "البرت", "اليزابيث", "الفين",
    "الفان", "البانيا", "الاسكا",
)  # fmt: skip
"""Words whose ال is their own."""

_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_MR")
_MORE_MONTHS = {
    1: "january jan", 2: "february feb", 3: "march", 4: "ابريل april", 5: "ايار مايس may", 6: "يونية june",
    7: "يولية july", 8: "august", 9: "september sept", 10: "october", 11: "november", 12: "december",
}  # fmt: skip
_UNITS = {
    1: "واحد واحدة", 2: "اثنان اثنين اتنين اثنتان اثنتين تنين", 3: "ثلاثة ثلاث تلاتة تلات", 4: "اربعة اربع",
    5: "خمسة خمس", 6: "ستة ست", 7: "سبعة سبع", 8: "ثمانية ثماني ثمان تمنية", 9: "تسعة تسع", 10: "عشر",
    20: "عشرين عشرون", 30: "ثلاثين ثلاثون تلاتين", 40: "اربعين اربعون", 50: "خمسين خمسون", 60: "ستين ستون",
    70: "سبعين سبعون", 80: "ثمانين ثمانون تمانين", 90: "تسعين تسعون", 100: "مئة مائة مية",
    200: "مئتان مئتين مائتان مائتين ميتين مئتا مائتا مئتي مائتي", 300: "ثلاثمئة ثلاثمائة تلاتمية ثلاثمية",
    400: "اربعمئة اربعمائة اربعمية", 500: "خمسمئة خمسمائة خمسمية", 600: "ستمئة ستمائة ستمية",
    700: "سبعمئة سبعمائة سبعمية", 800: "ثمانمئة ثمانمائة ثمانيمئة تمنمية", 900: "تسعمئة تسعمائة تسعمية",
    2000: "الفان الفين الفا الفي",
}  # fmt: skip
_HEADS = {3: "ثلاث ثلاثة تلات", 4: "اربع اربعة", 5: "خمس خمسة", 6: "ست ستة", 7: "سبع سبعة", 8: "ثمان ثماني ثمانية",
          9: "تسع تسعة", 10: "عشرة عشر"}  # fmt: skip
_STOP = """
في من الى على عن مع هذا هذه ذلك تلك هؤلاء اولئك الذي التي الذين اللذان اللتان اللاتي اللي يلي هو هي هم هن هما انا
نحن انت كان كانت كانوا يكون تكون ان انه انها انهم انما إذ اذا لو لولا لم لن لا ما ليس ليست قد لقد كل كلها كله كلهم
بعض اي ايضا او ام ثم حتى منذ حين حيث بين بعد قبل عند لدى لدي ضد نحو حول خلال اثناء دون غير سوى مثل كما لكن بل به
بها بهم له لها لهم فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها عليهم اليه اليها اليهم معه معها معهم وهو
وهي وقد وكان وكانت ولم ولا وفي ومن وعلى والى وان كم هل متى اين ماذا لماذا كيف ايه مين وين شو ليش ليه قديش ايش شلون
ازاي امتى ايمت ايمتى فين منو شنو هيك هاد هاي هيدا هيدي هدول كانو رح عم لسا بس كمان مو مش مافي عنا عندهم هنا هناك
الان بأن بان بانه بانها كذلك احد احدى ذات نفس نفسه نفسها جدا فقط تم يتم جرى وفق وفقا بحسب حسب عبر ضمن لما مما عما
بما فيما وما ولو تحت فوق امام وراء ب ل ك و ف س م ا ع هـ اريد ابحث بدي عاوز اعرف معلومات بشأن شأن عدا يا يوجد توجد
ذكر موضوع باسم the of and in a an to on at by for is was who what where when how many el al ez ad az مسبقا مسبق سابقا
حاليا فعلا عدم بعدم وعدم لعدم
"""


@lru_cache(maxsize=1)
def family_lists() -> dict[str, tuple[str, ...]]:
    """Each family's name and its other members, in search letters; the first family that a word is in keeps it."""
    lists: dict[str, tuple[str, ...]] = {}
    seen: set[str] = set()
    for name, *members in _families():
        if name in seen:
            continue
        own = tuple(dict.fromkeys(member for member in members if member not in seen and member != name))
        seen.update((name, *own))
        lists[name] = own
    return lists


@lru_cache(maxsize=1)
def family_table() -> dict[str, str]:
    """Every member of a family, and its name itself -> the family's name; ضرب, which ضربتين leaves, is of ضربة."""
    table = {member: name for name, members in family_lists().items() for member in (name, *members)}
    bare = {member[:-1]: name for member, name in table.items() if member.endswith("ه") and len(member) > 3}
    return bare | table


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words that say nothing about what a text is about, in search letters."""
    return frozenset(letters_of(_STOP))


@lru_cache(maxsize=1)
def phrases() -> dict[str, str]:
    """Words that together are one, written without their blanks -> its family: كانونالثاني, خمسمئه, ثلاثهالاف."""
    joined: dict[str, str] = {}
    for name, words in (*_month_phrases(), *_number_phrases()):
        joined["".join(letters_of(words))] = name
    return joined


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """The names of the months' families -> the month's number."""
    return {next(letters_of(names[0])): number for number, names in enumerate(_months(), start=1)}


def _families() -> Iterator[list[str]]:
    for month in _months():
        yield list(dict.fromkeys(word for name in month if " " not in name for word in letters_of(name)))
    for number, written in _UNITS.items():
        yield [str(number), *letters_of(written)]
    for family in FAMILIES.replace("\n", "|").split("|"):
        if words := list(letters_of(family)):
            yield words


def _months() -> list[list[str]]:
    """Each month's names, January first, the Levantine one before the others where it is one word."""
    months: list[list[str]] = [[] for _ in range(12)]
    for locale in map(Locale.parse, _LOCALES):
        for number, name in get_month_names("wide", locale=locale).items():
            months[number - 1].append(name)
    return [[*names, *_MORE_MONTHS[number].split()] for number, names in enumerate(months, start=1)]


def _month_phrases() -> Iterator[tuple[str, str]]:
    for names in _months():
        first = "".join(letters_of(next(name for name in names if " " not in name)))
        for name in names:
            if " " in name:
                yield first, name
                yield first, name.replace(" ال", " ")


def _number_phrases() -> Iterator[tuple[str, str]]:
    for number, heads in _HEADS.items():
        for head in heads.split():
            yield str(number * 1000), f"{head} آلاف"
            if number < 10:
                yield from ((str(number * 100), f"{head} {hundred}") for hundred in ("مئة", "مائة", "مية"))
        yield str(number * 1000), f"{number} آلاف"
        yield str(number * 1000), f"{number} الف"
    for number in range(20, 100, 10):
        for written in _UNITS[number].split():
            yield str(number * 1000), f"{written} ألف"
        yield str(number * 1000), f"{number} ألف"
