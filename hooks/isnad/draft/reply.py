"""What whoever filled a form is told: what is missing, what the check says, the draft. GitHub's Markdown.

Everything that somebody typed stands in fences longer than any in it, so it names nobody, links nowhere, loads nothing;
and once more, percent-encoded, in the address of the page on which the file is made.
"""

import re
from collections.abc import Sequence

from isnad.draft.proposal import Proposal
from isnad.draft.web_address import edit_address, new_file_address
from isnad.model.remarks import remark
from isnad.say.language import Language
from isnad.say.saying import remarked

_MOST_OF_LIST, _MOST_OF_DRAFT = 8_000, 36_000  # GitHub takes no comment over 65,536
_LONGEST_FENCE = 100  # nobody writes so many of one mark, and a fence would have to be longer


def reply(proposal: Proposal, messages: Sequence[str], language: Language, repository: str | None = None) -> str:
    """The comment below an issue, in a language. `messages` are the check's own, on the draft.

    `repository` is `owner/name` on GitHub: with it the comment leads to where the file is made, or edited.
    """

    def say(code: str) -> str:
        return remarked(remark(code), language)

    faults = [remarked(fault, language) for fault in proposal.faults]
    parts = [say("reply-welcome"), *_list(say("reply-lacking"), faults, language)]
    parts += _list(say("reply-checked"), messages, language)
    if not proposal.faults and not messages:
        parts.append(say("reply-nothing-lacking"))
    elif proposal.faults:
        parts.append(say("reply-again"))
    if proposal.path.startswith("articles/") and proposal.whole and "\noriginal:" not in proposal.text:
        parts.append(say("reply-original"))
    place = f"`{proposal.path}`" if proposal.path else say("reply-page-file")
    where = say("reply-saved-as") if proposal.whole else say("reply-added-to")
    parts.append(f"### {say('reply-draft')}\n\n{where} {place}:")
    parts.append(_fenced(proposal.text, "yaml", _MOST_OF_DRAFT, language))
    if repository and proposal.path:
        parts.append(_way_on(proposal, repository, language))
    return f'<div dir="{language.direction}">\n\n' + "\n\n".join(parts) + "\n\n</div>\n"


def _way_on(proposal: Proposal, repository: str, language: Language) -> str:
    """A link to the page on which the file is made, its text there already where an address can hold it."""
    address, code = edit_address(repository, proposal.path), "reply-edit"
    if proposal.whole:
        address, is_filled = new_file_address(repository, proposal.path, proposal.text)
        code = "reply-create" if is_filled else "reply-create-empty"
    return f"[{remarked(remark(code), language)}]({address})"


def _list(heading: str, lines: Sequence[str], language: Language) -> list[str]:
    return [f"### {heading}", _fenced("\n".join(lines), "text", _MOST_OF_LIST, language)] if lines else []


def _fenced(text: str, kind: str, most: int, language: Language) -> str:
    """A text, cut where it is too long, between fences that nothing in it can close."""
    cut = text if len(text) <= most else f"{text[:most]}\n… {remarked(remark('reply-cut'), language)}"
    longest = max((len(run) for run in re.findall("`+", cut)), default=0)
    if longest > _LONGEST_FENCE:
        return remarked(remark("reply-not-shown"), language)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{kind}\n{cut.rstrip()}\n{fence}"
