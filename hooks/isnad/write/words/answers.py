"""The words of an answer in a line: who stands behind it, and what does not stand there."""

OWN_VOICE = "بلسان "
GAP = "حلقة مجهولة"
HEADLINE = "عنوان لا سند له في متنه"
BETWEEN = "\N{NO-BREAK SPACE}— "
OTHER_SOURCES = "وغيرهم ({})"
ALL_THAT_IS_SAID = "كل ما قيل ({})"
