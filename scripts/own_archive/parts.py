"""What an archive of one's own consists of: code that is copied, pages that bear its name, records to begin with."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKELETON = ROOT / "examples" / "skeleton"
RECORDS = ROOT / "examples" / "bridge"
TEXTS = ROOT / "examples" / "tutorial"
SUMS = "copied.sha256"
"""The list of what was copied, as `sha256sum` prints it; `sha256sum --check copied.sha256` holds it too."""
NAME = "‹NAME›"
_OUR_NAME = "«إسناد»"
"""What stands in the skeleton, and in pages of ours, where another archive's name belongs."""

_SCRIPTS = (
    *(
        "anchor",
        "check_archive",
        "check_issue_form",
        "export_data",
        "extract_outlines",
        "format_records",
        "import_article",
    ),
    *("list_changed_pages", "make_fingerprints", "pack_site", "record", "serve_site", "verify_copy"),
)
_COPIED = (
    *("hooks", "overrides", "docs/assets", "schema", "templates"),
    *("scripts/natural_earth", "scripts/task_runner"),
    *(".github/ISSUE_TEMPLATE", ".github/workflows/issue-form.yml", ".github/dependabot.yml"),
    *(
        ".github/PULL_REQUEST_TEMPLATE.md",
        ".editorconfig",
        ".gitattributes",
        ".gitignore",
        "LICENSE",
        "Makefile",
        "pyproject.toml",
    ),
    *(f"requirements/{name}.txt" for name in ("own", "record", "release", "site")),
    *(f"scripts/{name}.py" for name in _SCRIPTS),
)
_NAMED = (
    *(f"docs/{name}.md" for name in ("contribute", "fingerprints", "guide", "importer", "rights")),
    *(".github/CODEOWNERS", "CONTRIBUTING.md", "CONTRIBUTING.ar.md", "TUTORIAL.md", "TUTORIAL.ar.md", "mkdocs.yml"),
)
_SKIPPED = ("__pycache__", ".mypy_cache")


def copied() -> dict[str, Path]:
    """The code and looks that are the same in every archive: their place there, and where they stand here."""
    return dict(_found(ROOT, _COPIED))


def own_texts(name: str) -> dict[str, str]:
    """Pages and settings that the archive goes on writing itself, with its name in them."""
    texts = {path: file.read_text("utf-8") for path, file in _found(ROOT, _NAMED)}
    texts["mkdocs.yml"] = texts["mkdocs.yml"].replace("site_name: إسناد", f'site_name: "{name}"', 1)
    ours = (ROOT / "docs" / "about.md").read_text("utf-8")
    skeleton = {path: file.read_text("utf-8") for path, file in _found(SKELETON, [file.name for file in _in(SKELETON)])}
    skeleton["docs/about.md"] += ours[ours.index('<a id="who">') :]
    named = {path: text.replace(_OUR_NAME, f"«{name}»") for path, text in texts.items()}
    return named | {path: text.replace(NAME, name) for path, text in skeleton.items()}


def records() -> dict[str, Path]:
    """The invented event: its records and entries, its originals, and texts to try the recorder on."""
    of_event = _found(RECORDS, ("articles", "docs", "originals"))
    return {**dict(of_event), **{f"originals/{file.name}": file for file in _in(TEXTS) if file.suffix == ".txt"}}


def sums() -> str:
    """The list of what is copied, one file a line."""
    return "".join(f"{sha256(file.read_bytes()).hexdigest()}  {path}\n" for path, file in sorted(copied().items()))


def _found(root: Path, parts: tuple[str, ...] | list[str]) -> Iterator[tuple[str, Path]]:
    for part in parts:
        place = root / part
        for file in [place] if place.is_file() else sorted(place.rglob("*")):
            if file.is_file() and not set(_SKIPPED) & set(file.parts):
                yield file.relative_to(root).as_posix(), file


def _in(folder: Path) -> list[Path]:
    return sorted(place for place in folder.iterdir() if place.name not in _SKIPPED)
