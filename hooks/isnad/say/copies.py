"""What is said of a copy of the site that is held against its release, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class CopyWords:
    """Words before a path (`missing`, `changed`, `extra`), what a copy is (`whole`, `other`), and lines about it:
    `found` takes what it is and its release, `another_release` its release and the one asked for, `without_list` the
    place of the list of files, `has_example` the folder of the other site."""

    missing: str
    changed: str
    extra: str
    whole: str
    other: str
    found: str
    another_release: str
    without_list: str
    has_example: str


COPY_WORDS: Mapping[str, CopyWords] = {
    "ar": CopyWords(
        missing="ناقص",
        changed="متغيّر",
        extra="زائد",
        whole="النسخة كما نُشرت، بكل ملفاتها",
        other="النسخة ليست كما نُشرت",
        found="{}. الإصدار: {}",
        another_release="هذه نسخة من إصدار آخر: {}، والمطلوب: {}",
        without_list="{}: لا توجد هنا قائمة ملفات سليمة؛ نزّل النسخة كاملة من جديد",
        has_example="{}/ موقع آخر له قائمته وإصداره:",
    ),
    "en": CopyWords(
        missing="missing",
        changed="changed",
        extra="extra",
        whole="the copy is as it was published, every file of it",
        other="the copy is not as it was published",
        found="{}. Release: {}",
        another_release="this is a copy of another release: {}; asked for: {}",
        without_list="{}: there is no sound list of files here; download the whole copy anew",
        has_example="{}/ is another site, with a list and a release of its own:",
    ),
}
