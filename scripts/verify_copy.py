"""Check a copy of the built archive against its manifest: what is missing, what changed, what is extra.

    python scripts/verify_copy.py DIR [--release HASH] [--lang en]

A manifest can be forged together with the files that it lists. So take the release's hash from where you trust it (the
page of the release, a citation), and give it: with it, every byte of the copy is told. A site that stands in
DIR/example, as on the web, is another one, with a release of its own: it is checked by its manifest, and named apart.

Exits 0 where the copy is whole, 1 where it is not or is of another release, 2 where it has no manifest to read.
"""

import argparse
import sys
from pathlib import Path

from isnad.finish.manifest import EXAMPLE, NAME, BrokenManifest, differences, has_example
from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.say.copies import COPY_WORDS, CopyWords
from isnad.say.streams import said_by, speak_utf8


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=a_path, metavar="DIR", help="the copy, with manifest.json at its root")
    parser.add_argument("--release", type=str.lower, metavar="HASH", help="the release that it should be: 64 digits")
    parser.add_argument("--lang", choices=sorted(COPY_WORDS), default="ar", help="what is said, in it (default: ar)")
    asked = parser.parse_args()
    return say_differences(asked.folder, asked.release, COPY_WORDS[asked.lang])


def say_differences(folder: Path, wanted: str | None, words: CopyWords = COPY_WORDS["ar"]) -> int:
    """Say how a copy, and the example within it, differ from their manifests; the exit code that tells it."""
    state = _say_of_one(folder, wanted, words)
    if has_example(folder):
        print(words.has_example.format(EXAMPLE), file=sys.stderr)
        return max(state, _say_of_one(folder / EXAMPLE, None, words))
    return state


def _say_of_one(folder: Path, wanted: str | None, words: CopyWords) -> int:
    try:
        release, found = differences(folder)
    except BrokenManifest:
        where = visible(str(folder / NAME))
        print(words.without_list.format(where), file=sys.stderr)
        return 2
    for what, paths in ((words.missing, found.missing), (words.changed, found.changed), (words.extra, found.extra)):
        for path in paths:
            print(f"{what}: {visible(path)}")
    if wanted is not None and wanted != release:
        print(words.another_release.format(release, visible(wanted)), file=sys.stderr)
        return 1
    state = words.other if found else words.whole
    print(words.found.format(state, release), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(said_by(main))
