"""An invented news page, and the files it may be saved as."""

import gzip
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ADDRESS = "https://akhbar.example/2020/03/02/bridge"
TITLE = "إغلاق الجسر القديم أمام الشاحنات"
PARAGRAPHS = (
    "أغلقت بلدية المدينة صباح الإثنين الجسر القديم أمام الشاحنات الثقيلة، بعد أن ظهرت شقوق في دعامته الشمالية.",
    "وقال رئيس البلدية سمير حداد: “لن يُفتح الجسر قبل أن ينتهي الفحص”، وأضاف أن الفحص يستغرق أسبوعين على الأقل.",
    "شقوق منذ الشتاء",
    "وكان سكان الضفة قد أبلغوا عن الشقوق في كانون الثاني، لكنّ أحداً لم يأت لينظر فيها، كما يقول صاحب مقهى مجاور.",
    "وتعبر الجسر كل يوم نحو ثلاثمئة شاحنة تنقل الحجارة من المقالع إلى الميناء، وستسلك الآن طريق الوادي الأطول.",
    "ولم تذكر البلدية كم سيكلّف الإصلاح، ولا من أين سيأتي المال، مكتفية بالقول إن الأمر قيد الدراسة.",
)
FURNITURE = ("الرئيسية", "اقرأ أيضاً: أسعار الخضار في السوق", "جميع الحقوق محفوظة")
PAGE = f"""<!DOCTYPE html>
<html lang="ar" dir="rtl"><head>{{meta}}<title>{TITLE} - أخبار المثال</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="أخبار المثال">
<meta property="og:description" content="بلدية المدينة تغلق الجسر أسبوعين">
<meta name="author" content="ليلى منصور">
<meta property="article:published_time" content="2020-03-02T09:30:00+02:00"><link rel="canonical" href="{ADDRESS}">
<style>p {{{{ color: red }}}}</style><script>document.write("<p>كلام يكتبه برنامج لا يعمل هنا وهو طويل</p>")</script>
</head><body><nav><ul><li><a href="/">{FURNITURE[0]}</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<main><article><h1>{TITLE}</h1>{{body}}</article></main>
<aside><a href="/x">{FURNITURE[1]}</a></aside><footer><p>{FURNITURE[2]}</p></footer></body></html>"""
BODY = "\n".join(f"<h2>{text}</h2>" if len(text) < 20 else f"<p>{text}</p>" for text in PARAGRAPHS)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Reading a page asks nobody for anything."""

    def refused(*_: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr("socket.socket.connect", refused)
    monkeypatch.setattr("socket.getaddrinfo", refused)
    yield


@pytest.fixture(scope="session")
def paragraphs() -> tuple[str, ...]:
    return PARAGRAPHS


@pytest.fixture(scope="session")
def page() -> Callable[..., str]:
    """The page's HTML, with another body or another declaration of its encoding."""

    def make(body: str = BODY, meta: str = '<meta charset="utf-8">') -> str:
        return PAGE.format(body=body, meta=meta)

    return make


@pytest.fixture(scope="session")
def mhtml(page: Callable[..., str]) -> bytes:
    """The page with a frame before it, as Chromium saves it."""
    message = EmailMessage()
    message["Subject"] = TITLE
    message["Snapshot-Content-Location"] = ADDRESS
    message["Date"] = "Mon, 2 Mar 2020 10:00:00 -0000"
    message.make_related()
    for address, html in (("https://ads.example/", "<p>إعلان في إطار</p>"), (ADDRESS, page())):
        part = EmailMessage()
        part.set_content(html, subtype="html", charset="utf-8", cte="quoted-printable")
        part["Content-Location"] = address
        message.attach(part)
    return message.as_bytes()


Make = Callable[..., bytes]


@pytest.fixture(scope="session")
def warc() -> Make:
    """A WARC of answers: (address, status, headers, bytes) each, packed or not."""

    def make(*answers: tuple[str, str, dict[str, str], bytes], packed: bool = False) -> bytes:
        out = BytesIO()
        writer: Any = WARCWriter(out, gzip=packed)
        for address, status, headers, raw in answers:
            http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record(address, "response", payload=BytesIO(raw), http_headers=http))
        return out.getvalue()

    return make


@pytest.fixture(scope="session")
def captured(page: Callable[..., str], warc: Make) -> Make:
    """A WARC with a redirect, a picture, and the page, its bytes packed by the server."""
    html = {"Content-Type": "text/html; charset=utf-8"}

    def make(packed: bool) -> bytes:
        return warc(
            (ADDRESS.replace("https", "http"), "301 Moved", html, b"<p>moved</p>"),
            ("https://akhbar.example/a.png", "200 OK", {"Content-Type": "image/png"}, b"\x89PNG"),
            (ADDRESS, "200 OK", {**html, "Content-Encoding": "gzip"}, gzip.compress(page().encode())),
            packed=packed,
        )

    return make


@pytest.fixture(scope="session")
def wacz(page: Callable[..., str], warc: Make) -> bytes:
    """A WACZ of two pages, whose list names the second."""
    html = {"Content-Type": "text/html"}
    other = ("https://akhbar.example/", "200 OK", html, "<p>الصفحة الأولى</p>".encode())
    out = BytesIO()
    with ZipFile(out, "w") as zipped:
        zipped.writestr("archive/data.warc.gz", warc(other, (ADDRESS, "200 OK", html, page().encode()), packed=True))
        zipped.writestr("pages/pages.jsonl", f'{{"format": "json-pages-1.0"}}\n{{"url": "{ADDRESS}"}}\n')
    return out.getvalue()
