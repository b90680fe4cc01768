"""The archive's words for its corrections: their page, their feeds, the lines on other pages."""

from isnad.write.words.heads import DATE, PAGE

TITLE = "التصويبات"
WHAT_IT_IS = "كل تغيير في معلومة منشورة في الأرشيف: متى، وماذا كانت، وماذا صارت، ولماذا."
FOLLOW = "تابعها: "
NONE_YET = "لا تصويب بعد: لم تتغيّر معلومة منشورة."
REMOVED = "حُذف"
IN_THE_TEXT = "في نص الصفحة"
CAPTION = "التصويبات، أحدثها أولاً"
HEAD = (PAGE, DATE, "الحقل", "كان", "صار", "السبب")
IN = " في "


def corrected_on(day: str) -> str:
    """The day of a correction, before the field that it names."""
    return f"صُوِّب في {day}: "


def in_full(was: str | None, now: str | None, because: str) -> str:
    """A correction as running text: the old value, the new one where there is one, the reason."""
    became = f" صار: «{now}»." if now else ""
    return f"كان: «{was}».{became} السبب: {because}"
