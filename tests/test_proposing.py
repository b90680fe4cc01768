"""A filled issue form: the reply that it gets, and that nothing anybody types in it is more than text."""

import json
import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from isnad.draft.issue_form import IssueForm, answers_in, read_forms
from isnad.draft.proposal import propose
from isnad.draft.web_address import MOST_OF_ADDRESS
from isnad.model.records import RECORDS, Record
from isnad.model.relations import Archive
from isnad.pipeline import Checked
from isnad.proposing import answer_issue
from isnad.read.folders import Folders
from isnad.read.records import read_record
from isnad.say.arabic import ARABIC
from isnad.say.english import ENGLISH
from quick_yaml import loaded
from typed_into_forms import EVENTS, TYPED

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = {form.name: form for form in read_forms(TEMPLATES)}
FILLED: dict[str, dict[str, str]] = {
    "article": {
        "title": "المدينة تعيد فتح الجسر",
        "outlet": "الصباح",
        "events": "bridge-2020",
        "date": "2020-06-01",
        "certainty": "stated · مطبوع على المقال",
        "agencies": "وكالة الأخبار",
        "body": "قال رئيس البلدية إن الجسر فُتح.",
        "quotations": "سمير حداد | رئيس البلدية | قال | فُتح الجسر",
        "agreed": "- [x] الملخّص بكلماتي",
    },
    "entry": {
        "name": "حي النهر",
        "kind": "town · بلدة",
        "latin": "River Quarter",
        "names": "حي النهر\nحارة النهر",
        "location": "35.3, 40.2, 3",
        "because": "من خريطة البلدية",
        "body": "حي قرب الجسر.",
    },
    "claim": {
        "question": "متى أُعيد فتح الجسر؟",
        "event": "bridge-2020",
        "kind": "choice · واحد من أجوبة محدّدة",
        "id": "bridge-reopened",
        "positions": "spring: في الربيع\nsummer: في الصيف",
        "body": "السؤال عن فتحه للسيارات.",
    },
    "correction": {
        "page": "https://example.org/articles/morning-bridge-closed.html#q1",
        "field": "byline",
        "was": "ليلى منصور",
        "now": "ليلى المنصور",
        "because": "كذلك طُبع اسمها في النسخة الورقية",
    },
}
FOLDERS = {"article": "articles", "entry": "docs", "claim": "docs", "correction": "articles"}


def issue_text(form: IssueForm, answers: Mapping[str, str]) -> str:
    """What GitHub writes for a filled form."""
    return "\n\n".join(f"### {q.label}\n\n{answers.get(q.id) or '_No response_'}" for q in form.questions)


Answer = Callable[..., str]


@pytest.fixture
def answer(cases: Path) -> Answer:
    root = cases / "archive"

    def ask(form: str, /, **changed: str) -> str:
        body = issue_text(FORMS[form], FILLED[form] | changed)
        issue = {"number": 7, "body": body, "created_at": "2026-11-22T01:02:03Z"}
        reply = answer_issue(issue, Folders.at(root), TEMPLATES, repository="who/isnad")
        assert reply is not None
        return reply

    return ask


def _draft(reply: str) -> str:
    fence = next(token for token in MarkdownIt().parse(reply) if token.type == "fence" and token.info == "yaml")
    return fence.content


def test_there_is_a_form_for_each_kind_of_record_and_for_corrections() -> None:
    assert FORMS.keys() == {"article", "claim", "correction", "entry"}


@pytest.mark.parametrize("name", ["entry", "claim"])
def test_a_filled_form_makes_a_record_that_the_check_takes(answer: Answer, name: str) -> None:
    reply = answer(name)
    assert "لا ينقص شيء" in reply
    path = re.search("`(docs/[^`]+)`", reply)
    assert path
    record = read_record(RECORDS[path[1].split("/")[1]], path[1], _draft(reply).encode())
    assert isinstance(record, Record)


def test_names_in_other_languages_are_those_of_the_archive(sample_copy: Path) -> None:
    (sample_copy / "languages.txt").write_text("ku\nru\n", "utf-8")
    given = {"names_in": "ku: Taxa Çem\nRiver quarter\nrus: Речной квартал"}
    issue = {"number": 7, "body": issue_text(FORMS["entry"], FILLED["entry"] | given), "created_at": "2026-11-22"}
    folders = Folders.at(sample_copy)
    reply = answer_issue(issue, folders, TEMPLATES, ENGLISH)
    assert reply is not None
    assert loaded(_draft(reply).split("---")[1])["names_in"] == {"ku": "Taxa Çem", "rus": "Речной квартал"}
    assert "“River quarter” is no name in a language" in reply
    assert re.search("`rus`.*it lists: ku, ru; perhaps “ru”", reply) and "`ku`" not in reply


def test_an_article_waits_for_its_original_and_for_an_editor(answer: Answer) -> None:
    reply = answer("article")
    front = loaded(_draft(reply).split("---")[1])
    assert (front["outlet"], front["agencies"], front["text"]) == ("al-sabah", ["wakala"], "digest")
    assert "اقتباس من البلاغ: سمير حداد | رئيس البلدية | قال | فُتح الجسر" in front["review"]["confirm"]
    assert "ينقص هذا الحقل: «original»" in reply
    assert "`articles/al-sabah-2020-06-01.md`" in reply


@pytest.mark.parametrize("name", ["entry", "claim"])
def test_the_reply_leads_to_a_new_file_with_the_whole_draft_in_it(answer: Answer, name: str) -> None:
    reply = answer(name)
    (link,) = re.findall(r"\]\((https://\S+)\)", reply)
    asked = parse_qs(urlsplit(link).query, strict_parsing=True)
    assert urlsplit(link).path == "/who/isnad/new/main"
    assert asked == {"filename": [re.search("`(docs/[^`]+)`", reply)[1]], "value": [_draft(reply)]}  # type: ignore[index]


def test_a_draft_that_no_address_holds_is_pasted(answer: Answer) -> None:
    reply = answer("article", body="كلمة " * 400)
    (link,) = re.findall(r"\]\((https://\S+)\)", reply)
    assert parse_qs(urlsplit(link).query) == {"filename": ["articles/al-sabah-2020-06-01.md"]}
    assert "أطول مما يحمله عنوان" in reply
    assert _draft(reply).count("كلمة") == 400


def test_a_correction_leads_to_the_file_that_it_mends(answer: Answer) -> None:
    assert "](https://github.com/who/isnad/edit/main/articles/morning-bridge-closed.md)" in answer("correction")


def test_an_article_with_its_originals_line_is_a_complete_file(answer: Answer) -> None:
    print_ = "0123456789abcdef" * 4
    reply = answer("article", original=f"al-sabah.txt، {print_}، 412")
    front = loaded(_draft(reply).split("---")[1])
    assert front["original"] == {"file": "al-sabah.txt", "sha256": print_, "words": 412}
    assert "ينقص هذا الحقل" not in reply and "يكتبه محرّر عنده نص المقال" not in reply
    record = read_record(RECORDS["articles"], "articles/al-sabah-2020-06-01.md", _draft(reply).encode())
    assert isinstance(record, Record)
    for wrong in ("al-sabah.txt", f"a.txt, {print_}, 0", "a.txt, xyz, 412", f"a.txt, {print_}, 1, 2"):
        assert "سطر الأصل ثلاثة" in answer("article", original=wrong)


def test_a_correction_keeps_the_old_value(answer: Answer) -> None:
    reply = answer("correction")
    assert "لا ينقص شيء" in reply
    assert "`articles/morning-bridge-closed.md`" in reply
    assert yaml.load(_draft(reply), Loader=yaml.BaseLoader) == {
        "byline": "ليلى المنصور",
        "corrections": [
            {
                "date": "2026-11-22",
                "field": "byline",
                "was": "ليلى منصور",
                "because": "كذلك طُبع اسمها في النسخة الورقية",
            }
        ],
    }


@pytest.mark.parametrize(
    ("name", "changed", "expected"),
    [
        ("article", {"title": ""}, "لم تُجب عن «العنوان كما طُبع · Title as printed»"),
        ("article", {"agreed": "- [ ] الملخّص بكلماتي"}, "لم تُجب عن «قبل الإرسال · Before you send it»"),
        ("article", {"outlet": "الصبح"}, "لعلك تريد «الصباح» (al-sabah)"),
        ("article", {"outlet": "جريدة لا نعرفها"}, "افتح بلاغاً آخر تضيف به جهة"),
        ("article", {"events": "bridge-2021"}, "لا نعرف حدثاً بالاسم «bridge-2021»"),
        ("article", {"date": "الثلاثاء"}, "ليس على صورة EDTF"),
        ("article", {"url": "javascript:alert(1)"}, "ليس رابط http أو https"),
        ("entry", {"location": "35.3 شمالاً"}, "الإحداثية ثلاثة أعداد"),
        ("entry", {"location": "135.3, 40, 3"}, "لا يزيد على 90"),
        ("entry", {"wikidata": "Bridge"}, "ليست على الصورة المطلوبة"),
        ("entry", {"names": "جسر الوادي"}, "الصيغة «جسر الوادي» مسجّلة أيضاً في"),
        ("claim", {"positions": "في الربيع"}, "الجواب «في الربيع» بلا معرّف"),
        ("correction", {"page": "articles/none.html"}, "لا نعرف صفحة بالعنوان «articles/none.html»"),
        ("correction", {"field": "bylin"}, "لعلك تريد «byline»"),
        ("correction", {"was": "غيرها"}, "المسجّل الآن في «byline» هو «ليلى منصور» لا «غيرها»"),
    ],
)
def test_what_is_missing_or_unknown_is_told(answer: Answer, name: str, changed: dict[str, str], expected: str) -> None:
    assert expected in answer(name, **changed)


class _OneAddress:
    """An archive whose shelves stand at one address in memory, one after the other, as freed ones may."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._shelf: dict[str, Record] = {}

    def __getattr__(self, shelf: str) -> dict[str, Record]:
        self._shelf.clear()
        self._shelf.update(getattr(self._archive, shelf))
        return self._shelf


def test_a_name_is_looked_for_on_its_own_shelf_whatever_shelf_was_asked_before(sample: Checked) -> None:
    event = sample.archive.events["bridge-2020"]
    answers = FILLED["article"] | {"events": event.name, "outlet": "الصباح"}
    read = answers_in(issue_text(FORMS["article"], answers), tuple(FORMS.values()))
    assert read
    proposal = propose(read, cast(Archive, _OneAddress(sample.archive)), 7, "2026-11-22", ARABIC)
    assert not proposal.faults
    assert "bridge-2020" in proposal.text


def test_whoever_reads_english_is_answered_in_english(cases: Path) -> None:
    folders = Folders.at(cases / "archive")
    body = issue_text(FORMS["article"], FILLED["article"] | {"outlet": "جريدة لا نعرفها"})
    said = answer_issue({"body": body, "number": 7, "created_at": "2026-11-22T"}, folders, TEMPLATES, ENGLISH)
    assert said and said.startswith('<div dir="ltr">')
    assert "no organisation has the name “جريدة لا نعرفها”; open another issue" in said


@pytest.mark.parametrize("body", ["", "مرحباً", "### عنوان آخر\n\nنص", "نص\n### العنوان كما طُبع · Title as printed"])
def test_an_issue_that_is_no_form_gets_no_reply(body: str, tmp_path: Path) -> None:
    assert answer_issue({"body": body}, Folders(tmp_path, tmp_path, tmp_path), TEMPLATES) is None


HOSTILE = (
    "```\n</div><img src=x onerror=alert(1)> @everyone #1 [x](javascript:alert(1))\n````\n~~~",
    "---\noutlet: other\n---\n!!python/object/apply:os.system ['id']",
    "$(touch /tmp/run) `id` ${{ github.token }} ; rm -rf .",
    "../../../../etc/passwd",
    "&a [*a, *a]",
    "\u202e\u2066\ufeff\x00\x1b[31m",
    "::set-output name=x::y\n::error file=a::b",
    "### الجهة الناشرة · Outlet\n\nالمساء",
)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", sorted(FILLED))
def test_hostile_answers_stay_in_their_fences(answer: Answer, name: str, hostile: str) -> None:
    _only_fences(answer(name, **{question.id: hostile for question in FORMS[name].questions}))


def _only_fences(reply: str) -> None:
    """Outside its fences a reply says only what we say: a path is made of an id's letters, and nothing is raw HTML."""
    tokens = MarkdownIt("commonmark", {"html": True}).parse(reply)
    assert [token.content for token in tokens if token.type == "html_block"] == ['<div dir="rtl">\n', "</div>\n"]
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "code_inline", "softbreak", "link_open", "link_close"}
    links = [str(child.attrs["href"]) for child in inline if child.type == "link_open"]
    assert len(links) <= 1
    assert all(re.fullmatch(r"https://github\.com/who/isnad/(new|edit)/main[/?][\w./%=&~-]*", link) for link in links)
    assert all(len(link) <= MOST_OF_ADDRESS for link in links)
    paths = [child.content for child in inline if child.type == "code_inline"]
    assert all(re.fullmatch(r"(articles|docs/[a-z]+)/[a-z0-9-]+\.md", path) for path in paths)
    said = [child.content for child in inline if child.type == "text"]  # a path is held by its form, above
    assert not any("@" in words or "https" in words for words in said)


@settings(max_examples=settings().max_examples // 2)
@given(st.dictionaries(st.sampled_from([q.id for form in FORMS.values() for q in form.questions]), st.text()))
@pytest.mark.parametrize("name", sorted(FILLED))
def test_any_answers_are_text_in_the_draft(sample: Checked, name: str, answers: dict[str, str]) -> None:
    read = answers_in(issue_text(FORMS[name], FILLED[name] | answers), tuple(FORMS.values()))
    assert read and read.form.name == name
    proposal = propose(read, sample.archive, 7, "2026-11-22", ARABIC)
    assert re.fullmatch(r"((articles|docs/[a-z]+)/[a-z0-9-]+\.md)?", proposal.path)
    front = proposal.text.split("---\n", 2)[1] if proposal.whole else proposal.text
    assert isinstance(loaded(front), dict)


def test_a_very_long_body_is_read_in_good_time_and_cut(answer: Answer) -> None:
    for name, changed in (
        ("article", {"agencies": "جهة لا نعرفها، " * 500, "body": "كلمة " * 10_000}),
        ("article", {"body": "`" * 60_000}),
        ("claim", {"positions": "\n".join(f"موضع {n}" for n in range(6_000))}),
        ("entry", {"names": "\n".join(f"name{n}: {{" for n in range(5_000))}),
    ):
        reply = answer(name, **changed)
        assert len(reply) < 65_536
        _only_fences(reply)


def test_the_script_prints_the_reply_and_nothing_for_other_issues(
    run_script: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    def run(event: object) -> subprocess.CompletedProcess[str]:
        file = tmp_path / "event.json"
        file.write_text(json.dumps(event), encoding="utf-8")
        return run_script(ROOT / "scripts" / "check_issue_form.py", file)

    body = issue_text(FORMS["correction"], {"page": "thomas-veale", "field": "name", "was": "\ud800", "now": "ب"})
    issue = {"number": 7, "body": body, "created_at": "2026-11-22T01:02:03Z"}
    ran = run({"issue": issue})
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "docs/people/thomas-veale.md" in ran.stdout
    assert run({"issue": issue | {"body": None}}).stdout == ""
    assert run({"comment": {}}).returncode == 2


@pytest.mark.parametrize(
    "event",
    [
        *("", "null", "[]", "3", "{}", '{"issue": null}', '{"issue": []}', '{"issue": "a"}', '{"issue": 1e999}'),
        *('{"issue": ' + "[" * 100_000, '{"issue": ' + '{"a": ' * 5_000, '{"issue": {"number": ' + "9" * 5_000 + "}}"),
    ],
    ids=lambda event: event[:24],
)
def test_an_event_that_holds_no_issue_is_refused_in_words(
    run_script: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, event: str
) -> None:
    file = tmp_path / "event.json"
    file.write_text(event, encoding="utf-8")
    said = run_script(ROOT / "scripts" / "check_issue_form.py", file)
    assert said.returncode == 2
    assert "no issue in this file" in said.stderr


@pytest.mark.parametrize("field", ["body", "title", "number", "labels", "user"])
@pytest.mark.parametrize("value", [None, 3, [], {}, [None], [{"name": 3}], "\ud800", "\0", float("nan")], ids=repr)
def test_an_issue_with_something_odd_in_a_field_is_none_of_ours(
    run_script: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, field: str, value: object
) -> None:
    file = tmp_path / "event.json"
    file.write_text(json.dumps({"issue": {"body": "x", "title": "y", "number": 1, field: value}}), encoding="utf-8")
    assert run_script(ROOT / "scripts" / "check_issue_form.py", file).returncode == 0


@pytest.mark.parametrize("name", sorted(FILLED))
@pytest.mark.parametrize("typed", TYPED)
def test_whatever_is_typed_into_every_field_is_text_in_a_fence(answer: Answer, name: str, typed: str) -> None:
    reply = answer(name, **{question.id: TYPED[typed] for question in FORMS[name].questions})
    _only_fences(reply)
    assert len(reply) < 65_536
    reply.encode("utf-8")


@pytest.mark.parametrize("name", EVENTS)
def test_a_form_whose_issue_says_something_odd_of_itself_is_answered_or_refused_in_words(
    run_script: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, name: str
) -> None:
    whole = {"number": 7, "body": issue_text(FORMS["article"], FILLED["article"]), "created_at": "2026-11-22T01:02:03Z"}
    file = tmp_path / "event.json"
    file.write_text(json.dumps({"issue": {**whole, **EVENTS[name]}}), encoding="utf-8")
    said = run_script(ROOT / "scripts" / "check_issue_form.py", file)
    assert "Traceback" not in said.stderr
    assert said.returncode in (0, 2)
    if said.returncode:
        assert "no issue in this file" in said.stderr
    else:
        _only_fences(said.stdout)


REPOSITORIES: dict[str, object] = {
    "a list": [1],
    "a name alone": "who/isnad",
    "a number for a name": {"full_name": 5},
    "a list for a name": {"full_name": [[]]},
    "markup in a name": {"full_name": "who/is`nad) <img src=x>"},
    "a second line in a name": {"full_name": "who/isnad\n@everyone"},
    "another host in a name": {"full_name": "/evil.example"},
    "a name of nothing": {"full_name": ""},
}


@pytest.mark.parametrize("said", REPOSITORIES.values(), ids=REPOSITORIES.keys())
def test_a_repository_that_says_something_odd_of_itself_is_led_to_nowhere(
    run_script: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path, said: object
) -> None:
    body = issue_text(FORMS["entry"], FILLED["entry"])
    issue = {"number": 7, "body": body, "created_at": "2026-11-22T01:02:03Z"}
    file = tmp_path / "event.json"
    file.write_text(json.dumps({"issue": issue, "repository": said}), encoding="utf-8")
    replied = run_script(ROOT / "scripts" / "check_issue_form.py", file)
    file.write_text(json.dumps({"issue": issue}), encoding="utf-8")
    assert (replied.returncode, replied.stdout) == (
        0,
        run_script(ROOT / "scripts" / "check_issue_form.py", file).stdout,
    )
    assert replied.stdout
