"""The words of an answer in a line: who stands behind it, and what does not stand there."""

from isnad.write.words.numbers import counted

OWN_VOICE = "بلسان "
GAP = "حلقة مجهولة"
HEADLINE = "عنوان لا سند له في متنه"
BETWEEN = "\N{NO-BREAK SPACE}— "
ALL_THAT_IS_SAID = "كل ما قيل ({})"


def other_sources(number: int) -> str:
    """How many more stand behind an answer than are named: two or more, with their noun."""
    return f"و{counted(number, 'other speaker')}"
