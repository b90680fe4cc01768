"""issue -> answers -> a draft -> what the check says of it -> a reply: the order in which a filled form is read."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from isnad.draft.issue_form import answers_in, read_forms
from isnad.draft.proposal import Proposal, propose
from isnad.draft.reply import reply
from isnad.pipeline import check_archive
from isnad.read.folders import LANGUAGES, Folders, read_archive
from isnad.say.arabic import ARABIC
from isnad.say.language import Language
from isnad.say.saying import as_text


class NoNumber(ValueError):
    """An issue without the number that every issue has."""


def answer_issue(
    issue: Mapping[str, object],
    folders: Folders,
    forms: Path,
    language: Language = ARABIC,
    repository: str | None = None,
) -> str | None:
    """The reply to an issue that was opened with one of our forms, as Markdown, or None for any other.

    `issue` is GitHub's own object (`number`, `body`, `created_at`); `forms` the folder that holds the forms;
    `repository` is `owner/name`, to which the reply leads. The reply and what waits in its draft for an editor are in
    `language`. Raises NoNumber.
    """
    answers = answers_in(str(issue.get("body") or ""), read_forms(forms))
    if answers is None:
        return None
    number = issue.get("number")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 < number < 1 << 63:
        raise NoNumber(f"number: {number!r:.40}")
    archive, _ = read_archive(folders)
    proposal = propose(answers, archive, number, str(issue.get("created_at"))[:10], language)
    return reply(proposal, _said_of(proposal, folders, language) if proposal.whole else [], language, repository)


def _said_of(proposal: Proposal, folders: Folders, language: Language) -> list[str]:
    """What the check would say if the draft stood in the archive: asked of a copy, so that nothing here is touched."""
    with TemporaryDirectory() as scratch:
        root = Path(scratch)
        if (languages := folders.root / LANGUAGES).is_file():
            shutil.copy(languages, root)
        only_records = shutil.ignore_patterns("assets")
        shutil.copytree(folders.articles, root / "articles")
        shutil.copytree(folders.docs, root / "docs", ignore=only_records)
        file = root / proposal.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(proposal.text, encoding="utf-8", newline="\n")
        checked = check_archive(Folders.at(root))
        return [as_text(message, language) for message in checked.messages]
