"""What whoever filled a form is told: what is missing, what the check says, the draft. Arabic, as GitHub's Markdown.

Everything that somebody typed stands in fences longer than any in it, so it names nobody, links nowhere, loads nothing.
"""

import re
from collections.abc import Sequence

from isnad.draft.proposal import Proposal

_MOST_OF_LIST, _MOST_OF_DRAFT = 10_000, 40_000  # GitHub takes no comment over 65,536
_LONGEST_FENCE = 100  # nobody writes so many of one mark, and a fence would have to be longer
_WELCOME = "شكراً لك. قُرئ النموذج آلياً، ولم يُنشر شيء بعد: سيقرؤه إنسان قبل ذلك."
_AGAIN = "حرّر البلاغ نفسه إن أردت، فيُفحص من جديد ويتغيّر هذا الرد."
_ORIGINAL = "الحقل original (ملف الأصل وبصمته) يكتبه محرّر عنده نص المقال. لا تلصق النص هنا."


def reply(proposal: Proposal, messages: Sequence[str]) -> str:
    """The comment below an issue. `messages` are the check's own, on the draft."""
    parts = [_WELCOME, *_list("ما ينقص النموذج، أو لا يعرفه الأرشيف", proposal.faults)]
    parts += _list("ما يقوله الفحص عن المسودة", messages)
    if not proposal.faults and not messages:
        parts.append("لا ينقص شيء مما يفحصه الأرشيف آلياً.")
    elif proposal.faults:
        parts.append(_AGAIN)
    if proposal.path.startswith("articles/") and proposal.whole:
        parts.append(_ORIGINAL)
    place = f"`{proposal.path}`" if proposal.path else "ملف الصفحة"
    parts.append(f"### المسودة\n\n{'يُحفظ هذا في' if proposal.whole else 'تُضاف هذه الأسطر إلى رأس'} {place}:")
    parts.append(_fenced(proposal.text, "yaml", _MOST_OF_DRAFT))
    return '<div dir="rtl">\n\n' + "\n\n".join(parts) + "\n\n</div>\n"


def _list(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"### {heading}", _fenced("\n".join(lines), "text", _MOST_OF_LIST)] if lines else []


def _fenced(text: str, kind: str, most: int) -> str:
    """A text, cut where it is too long, between fences that nothing in it can close."""
    cut = text if len(text) <= most else text[:most] + "\n… (قُطع ما بعد هذا)"
    longest = max((len(run) for run in re.findall("`+", cut)), default=0)
    if longest > _LONGEST_FENCE:
        return "لا يُعرض هذا النص: فيه صفّ طويل من العلامة نفسها."
    fence = "`" * max(3, longest + 1)
    return f"{fence}{kind}\n{cut.rstrip()}\n{fence}"
