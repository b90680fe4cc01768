"""Links among the files are told of and not followed; kinds and places of files: cases/check/files-out-of-place."""

from pathlib import Path

from isnad.read.folders import Folders
from isnad.read.unexpected_files import unexpected_files


def rules_by_path(root: Path) -> dict[str, str]:
    found = unexpected_files(Folders.at(root))
    return {message.path: message.fault.rule for message in found}


def test_the_sample_archive_has_none(sample_copy: Path) -> None:
    assert rules_by_path(sample_copy) == {}


def test_links_to_files_and_folders_are_told_of_and_not_followed(sample_copy: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("# سر\n", "utf-8")
    (sample_copy / "docs/assets").mkdir()
    (sample_copy / "docs/about.md").symlink_to(outside / "secret.md")
    (sample_copy / "docs/assets/stylesheets").symlink_to(outside, target_is_directory=True)
    (sample_copy / "docs/deep").symlink_to(sample_copy, target_is_directory=True)
    (sample_copy / "docs/nowhere").symlink_to(outside / "nowhere")
    paths = ("docs/about.md", "docs/assets/stylesheets", "docs/deep", "docs/nowhere")
    assert rules_by_path(sample_copy) == dict.fromkeys(paths, "linked-file")
