"""What is told of a page as it is rendered: the words of its first heading and of each link, whatever is in them."""

from isnad.check.rendered import rendered_pages


def test_words_are_told_without_what_stands_in_them() -> None:
    text = "# عنوان **غليظ** هنا\n\n# عنوان ثان\n\n[كلمات *مائلة* ثم `رمز`](https://a.example) و[أخرى](b.md)\n"
    page = rendered_pages({"docs/x.md": text})["docs/x.md"]
    assert page.title == "عنوان غليظ هنا"
    assert list(page.links) == [("https://a.example", "كلمات مائلة ثم رمز"), ("b.md", "أخرى")]
