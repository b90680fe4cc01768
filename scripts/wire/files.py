"""Invented articles as files of a crawl: lines of JSON, Parquet, or pages in a WARC."""

import json
from collections.abc import Iterable
from html import escape
from io import BytesIO
from pathlib import Path

from wire.copies import InventedArticle


def row_of(article: InventedArticle) -> dict[str, str]:
    """An article as a line or a row of a crawl."""
    facts = {"url": article.address, "outlet": article.outlet, "published": article.published}
    return {**facts, "title": article.title, "text": f"{article.title}\n\n{article.text}"}


def write_lines(made: Iterable[InventedArticle], path: Path) -> None:
    with path.with_name(f"{path.name}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(row_of(article), ensure_ascii=False) + "\n" for article in made)


def write_parquet(made: Iterable[InventedArticle], path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet as pq

    pq.write_table(pa.Table.from_pylist([row_of(one) for one in made]), path.with_name(f"{path.name}.parquet"))


def write_warc(made: Iterable[InventedArticle], path: Path) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.with_name(f"{path.name}.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for article in made:
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            page = BytesIO(page_of(article).encode())
            dated = {"WARC-Date": f"{article.published}T12:00:00Z"}
            writer.write_record(
                writer.create_warc_record(
                    article.address, "response", payload=page, http_headers=head, warc_headers_dict=dated
                )
            )


def page_of(article: InventedArticle) -> str:
    """An article as a page, with a menu before it and a foot behind it."""
    paragraphs = "\n".join(f"<p>{escape(one)}</p>" for one in article.text.split("\n\n"))
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>{escape(article.title)}</title>
<meta property="og:site_name" content="{escape(article.outlet)}">
<meta property="article:published_time" content="{article.published}"></head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/n">أخبار</a></li></ul></nav>
<main><article><h1>{escape(article.title)}</h1>
{paragraphs}</article></main>
<footer><p>جميع الحقوق محفوظة</p></footer></body></html>
"""
