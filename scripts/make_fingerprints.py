"""Make the fingerprints of an archive's articles anew from their originals: articles/<id>.fingerprint.

    python scripts/make_fingerprints.py ORIGINALS [--root DIR]

For when the form of fingerprints changes, or one was lost. An original that the folder has not, or whose SHA-256 is not
the one on record, is named, and its fingerprint stays as it is; so is a record that cannot be read.
Exit code 0: every article has its fingerprint anew; 1: some has not; 2: wrong arguments.
"""

import argparse
import sys
from hashlib import sha256
from pathlib import Path

from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.read.folders import FINGERPRINT, Folders, read_archive, read_originals
from isnad.say.saying import LANGUAGES, as_text
from isnad.say.streams import said_by, speak_utf8

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("originals", type=a_path, metavar="ORIGINALS", help="the folder that holds the originals")
    parser.add_argument("--root", type=a_path, default=ROOT, help="the archive's folder (default: this repository)")
    options = parser.parse_args()
    if not options.originals.is_dir():
        parser.error(f"no such folder: {visible(str(options.originals))}")
    folders = Folders.at(options.root)
    if not folders.articles.is_dir():
        parser.error(f"no such folder: {visible(str(folders.articles))}")
    from isnad.drafting import find_all, open_import
    from isnad.importing import put

    archive, messages = read_archive(folders)
    unread = [message for message in messages if Path(message.path).stem in archive.unread]
    print("".join(f"{as_text(message, LANGUAGES['en'])}\n" for message in unread), end="", file=sys.stderr)
    originals = read_originals(options.originals, {article.original.file for article in archive.articles.values()})
    context = open_import(archive)
    left = len(unread)
    for article in archive.articles.values():
        raw = originals.get(article.original.file)
        if raw is None or sha256(raw).hexdigest() != article.original.sha256:
            print(f"{article.id}: its original is not in {visible(str(options.originals))}", file=sys.stderr)
            left += 1
            continue
        found = find_all(article.original.file, raw, context, article.forms)
        try:
            put(folders.articles / f"{article.id}{FINGERPRINT}", f"{found.fingerprint}\n")
        except OSError as wrong:
            print(f"{article.id}{FINGERPRINT}: not written: {wrong.strerror}", file=sys.stderr)
            left += 1
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(said_by(main))
