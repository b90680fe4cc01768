"""Print the reply to an issue that was opened with one of our forms: what is missing, what the check says, a draft.

    python scripts/check_issue_form.py EVENT.json [--lang en]

EVENT.json is what GitHub hands to a workflow (the file that GITHUB_EVENT_PATH names); `-` reads it from standard input.
Everything in it is data. Prints nothing for an issue that was not opened with a form. Exit code 0; 2: not such a file.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from isnad.read.arguments import a_path
from isnad.read.folders import Folders
from isnad.say.saying import LANGUAGES, remarked
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent
NAME = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("event", metavar="EVENT.json", type=a_path, help="the event; `-`: standard input")
    parser.add_argument("--lang", choices=sorted(LANGUAGES), default="ar", help="the reply's language (default: ar)")
    options = parser.parse_args()
    from isnad.draft.limits import MOST_BYTES, UnreadableFile, sized_bytes

    try:
        from_input = options.event == Path("-")
        event = json.loads(sys.stdin.buffer.read(MOST_BYTES) if from_input else sized_bytes(options.event))
        issue, repository = event["issue"], event.get("repository")
    except UnreadableFile as wrong:
        parser.error(remarked(wrong.remark, LANGUAGES[options.lang]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as wrong:
        parser.error(f"no issue in this file: {wrong}")
    if not isinstance(issue, dict):
        parser.error(f"no issue in this file: {type(issue).__name__} in its place")
    name = repository.get("full_name") if isinstance(repository, dict) else None
    if not isinstance(name, str) or not NAME.fullmatch(name):
        name = None  # then no address can be given, and the reply gives none
    from isnad.proposing import NoNumber, answer_issue

    forms = ROOT / ".github" / "ISSUE_TEMPLATE"
    folders = Folders.at(ROOT)
    try:
        answer = answer_issue(issue, folders, forms, LANGUAGES[options.lang], name)
    except NoNumber as wrong:
        parser.error(f"no issue in this file: {wrong}")
    sys.stdout.buffer.write((answer or "").encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
