"""What whoever filled a form is told: what is missing, what the check says, the draft. Arabic, as GitHub's Markdown.

Everything that somebody typed stands in fences longer than any in it, so it names nobody, links nowhere, loads nothing.
"""

import re
from collections.abc import Sequence

from archive.draft.proposal import Proposal

MOST_CHARACTERS = 60_000  # GitHub takes no comment over 65,536
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
    parts.append(_fenced(proposal.text, "yaml"))
    return '<div dir="rtl">\n\n' + "\n\n".join(parts) + "\n\n</div>\n"


def _list(heading: str, lines: Sequence[str]) -> list[str]:
    return [f"### {heading}", _fenced("\n".join(lines), "text")] if lines else []


def _fenced(text: str, kind: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    cut = text if len(text) <= MOST_CHARACTERS // 2 else text[: MOST_CHARACTERS // 2] + "\n… (قُطع ما بعد هذا)"
    return f"{fence}{kind}\n{cut.rstrip()}\n{fence}"
