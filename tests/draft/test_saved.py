"""What is read from a page, whatever it was saved as, and what is said of it."""

from collections.abc import Callable

import pytest

from isnad.draft.limits import UnreadableFile
from isnad.draft.page import OriginalText
from isnad.draft.saved import read_original
from isnad.model.remarks import remark
from isnad.say.saying import LANGUAGES, remarked

Page = Callable[..., str]


def codes(saved: OriginalText) -> set[str]:
    return {note.code for note in saved.notes}


def article(saved: OriginalText) -> list[str]:
    """The lines of a page that are its article."""
    lines = saved.text.split("\n")
    return [lines[number - 1] for number in sorted(saved.article)] if saved.article else lines


@pytest.fixture(params=["html", "htm windows", "html utf-16", "mhtml", "warc", "warc.gz", "wacz"])
def saved_as(request: pytest.FixtureRequest, page: Page) -> tuple[str, bytes]:
    """A file's name and bytes in each form."""
    give = request.getfixturevalue
    match request.param:
        case "html":
            return "a.html", page().encode()
        case "htm windows":
            return "A.HTM", page(
                meta='<meta http-equiv=Content-Type content="text/html; charset=windows-1256">'
            ).encode("cp1256")
        case "html utf-16":
            return "a.html", page(meta="").encode("utf-16")
        case "mhtml":
            return "a.mhtml", give("mhtml")
        case "wacz":
            return "a.wacz", give("wacz")
        case kind:
            return f"a.{kind}", give("captured")(packed=kind.endswith("gz"))


def test_every_form_gives_the_article_line_by_line(saved_as: tuple[str, bytes], paragraphs: tuple[str, ...]) -> None:
    lines = article(read_original(*saved_as))
    assert [line for line in lines if line in paragraphs] == list(paragraphs)
    assert not any(word in line for line in lines for word in ("الرئيسية", "اقرأ أيضاً", "برنامج", "إطار"))


def test_a_container_is_known_by_its_bytes_under_any_name(
    saved_as: tuple[str, bytes], paragraphs: tuple[str, ...]
) -> None:
    lines = article(read_original("a.txt", saved_as[1]))
    assert [line for line in lines if line in paragraphs] == list(paragraphs)


def test_every_form_gives_what_the_page_declares(saved_as: tuple[str, bytes]) -> None:
    read = read_original(*saved_as)
    assert read.declared.titles[0] == "إغلاق الجسر القديم أمام الشاحنات"
    assert [moment.text for moment in read.declared.moments if moment.kind == "published"] == [
        "2020-03-02T09:30:00+02:00"
    ]
    assert read.declared.facts == {
        "site_name": "أخبار المثال",
        "author": "ليلى منصور",
        "url": "https://akhbar.example/2020/03/02/bridge",
        "description": "بلدية المدينة تغلق الجسر أسبوعين",
    }


def test_every_form_says_how_its_encoding_was_told(saved_as: tuple[str, bytes]) -> None:
    assert "encoding" in codes(read_original(*saved_as))


def test_a_page_that_calls_its_encoding_wrongly_is_told(page: Page) -> None:
    saved = read_original("a.html", page(meta="<meta charset=iso-8859-1>").encode())
    assert remark("declared-otherwise", declared="iso-8859-1") in saved.notes


def test_pasted_text_stays_as_it_is() -> None:
    text = "سطر أول\r\n\r\n  سطر ثان \u200f<b>ليس وسماً</b>\n"
    saved = read_original("a.txt", text.encode())
    assert (saved.text, saved.article, saved.metadata, saved.notes) == (text, None, {}, ())


def test_the_page_keeps_its_code_points(page: Page) -> None:
    """trafilatura composes letters, drops joiners and reorders marks; the text is the page's own."""
    odd = "قالَّ المتحدّث\u0650 إنّ المي\u200cاه ا\u0654خذت ترتفع في ﻻفتة الن\u064e\u0651هر منذ السبت في ی‌کشنبه."
    body = "".join(f"<p>{text}</p>" for text in ("مقدمة قصيرة للخبر عن مياه النهر التي ارتفعت أمس في البلدة.", odd) * 2)
    assert odd in read_original("a.html", page(body).encode()).text.split("\n")


def test_a_paragraph_that_the_tool_drops_is_put_back_and_told(page: Page, paragraphs: tuple[str, ...]) -> None:
    lost = "هذه فقرة طويلة من المقال وُضعت في صندوق تسقطه أداة الاستخراج لأن اسمه يوحي بأنه إعلان لا خبر."
    box = f'<div class="related share social-share newsletter">{lost}</div>'
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    saved = read_original("a.html", page(body.replace("<p>وكان", f"{box}<p>وكان")).encode())
    assert lost in article(saved)
    assert "line-put-back" in codes(saved)


def test_text_outside_the_article_is_left_out_and_told(page: Page) -> None:
    other = "تعليق من قارئ يروي فيه بإسهاب أنه عبر الجسر مرات كثيرة في السنوات الماضية ولم ير فيه شيئاً مقلقاً."
    html = page().replace("</footer>", f"<p>{other}</p></footer>")
    saved = read_original("a.html", html.encode())
    assert other not in article(saved) and other in saved.text
    assert "line-left-out" in codes(saved)


@pytest.mark.parametrize("depth", [150, 300, 1000, 20_000])
def test_text_under_many_tags_is_not_lost(page: Page, paragraphs: tuple[str, ...], depth: int) -> None:
    body = "<div>" * depth + "".join(f"<p>{text}</p>" for text in paragraphs) + "</div>" * depth
    saved = read_original("a.html", page(body).encode())
    assert set(paragraphs) <= set(article(saved))
    assert depth < 200 or "whole-page-taken" in codes(saved)


def test_a_page_without_an_article_gives_all_it_shows() -> None:
    saved = read_original("a.html", "<title>ع</title><ul><li>سطر أول<li>سطر ثان</ul>".encode())
    assert saved.text == "سطر أول\nسطر ثان"
    assert saved.declared.titles == ("ع",)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://[", "//a.example/", "نص"])
def test_an_address_that_is_none_is_not_taken(page: Page, address: str) -> None:
    html = page().replace("https://akhbar.example/2020/03/02/bridge", address)
    assert address not in read_original("a.html", html.encode()).metadata.get("url", "")


@pytest.mark.parametrize("name", ["a.html", "a.mhtml", "a.warc", "a.warc.gz", "a.wacz"])
@pytest.mark.parametrize("raw", [b"", b"\n", b"\x1f\x8b", b"PK\x05\x06", b"WARC/1.0\r\n", b"MIME-Version: 1.0\r\n\r\n"])
def test_a_file_that_holds_no_page_is_refused(name: str, raw: bytes) -> None:
    try:
        read_original(name, raw)
    except UnreadableFile as refused:
        assert all(remarked(refused.remark, language) for language in LANGUAGES.values())
    else:
        assert name == "a.html" and raw.startswith((b"WARC", b"PK", b"MIME"))  # text without tags is a page too


@pytest.mark.parametrize("form", ["mhtml", "warc", "warc.gz", "wacz"])
def test_a_file_cut_off_or_damaged_is_read_or_refused(form: str, request: pytest.FixtureRequest) -> None:
    give = request.getfixturevalue
    raw = give(form) if form in ("mhtml", "wacz") else give("captured")(packed=form.endswith("gz"))
    for place in range(0, len(raw), max(1, len(raw) // 150)):
        for damaged in (raw[:place], raw[:place] + bytes([raw[place] ^ 0x55]) + raw[place + 1 :]):
            try:
                read_original(f"a.{form}", damaged)
            except UnreadableFile:
                continue
