"""A frame is cut at its marks, and prints each value as the theme's filter would have."""

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import Environment

from isnad.finish.frames import CONTENT, Shown, frame_of, mark, shape_of, stand_in

TEMPLATE = Environment().from_string("""<title>{{ page.meta.title }}</title>{{ page.meta.linked }}
<a href="/?title={{ page.meta.title | urlencode }}&amp;of={{ page.canonical_url | urlencode }}">{{ page.url }}</a>
{% for one in page.toc %}<nav aria-label="{{ one[0] | striptags | e }}" data-level="{{ one[2] }}">{{ one[0] }}</nav>
{% endfor %}{% for name, value in page.meta.head %}<meta name="{{ name }}" content="{{ value }}">{% endfor %}
{% if page.meta.description %}<p>{{ page.meta.description }}</p>{% endif %}
{% if "<h1" not in page.content %}<h1>none</h1>{% endif %}{{ page.content }}
{% for file in page.meta.citations %}<a href="{{ file.uri }}">{{ file.text }}</a>{% endfor %}
<a href="{{ page.edit_url }}">{{ page.edit_url | replace("/edit/", "/commits/", 1) }}</a>{{ page.file.src_uri }}""")

escaped = st.text().map(escape)
shown = st.builds(
    Shown,
    address=st.from_regex(r"([a-z]{1,3}/)?[a-z]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True),
    canonical_url=st.just(""),
    edit_url=st.sampled_from(["", "https://git.example/isnad/edit/main/docs/x.md"]),
    meta=st.fixed_dictionaries(
        dict.fromkeys(("title", "description", "picture", "feed"), escaped)
        | {
            "head": st.lists(st.tuples(st.sampled_from(["citation_title", "og:title"]), escaped), max_size=3).map(
                tuple
            ),
            "linked": escaped.map(lambda text: f'<script type="application/ld+json">{text}</script>'),
            "citations": st.just(()),
        }
    ),
    headings=st.lists(st.tuples(escaped, escaped, st.sampled_from([2, 3])), min_size=1, max_size=4).map(tuple),
    content=escaped.map(lambda text: f"<nav></nav><h1>{text}</h1>"),
)

LINKED = '<script type="application/ld+json"></script>'
NOTHING = {"title": "", "description": "", "picture": "", "feed": "", "head": (), "linked": LINKED, "citations": ()}
MARKED = Shown("a", "", "", NOTHING, (("&quot;", "", 2),), "<nav></nav><h1></h1>")
"""A page with a quote mark in a heading, which the theme escapes as a number."""


def _plain(page: Shown) -> str:
    """The page as the theme would write it with nothing standing for anything."""
    whole = {
        "url": f"{page.address}.html",
        "file": {"src_uri": f"{page.address}.md"},
        "toc": page.headings,
        **{name: getattr(page, name) for name in ("canonical_url", "edit_url", "meta", "content")},
    }
    return TEMPLATE.render(page=whole)


@given(page=shown)
@example(page=MARKED)
def test_a_frame_joined_with_a_pages_values_is_that_page(page: Shown) -> None:
    shape, values = shape_of(page)
    frame = frame_of(TEMPLATE.render(page=stand_in(shape, shape.headings)))
    assert frame.around(values) == _plain(page)


@given(one=shown, other=shown)
def test_pages_that_have_one_shape_have_one_frame(one: Shown, other: Shown) -> None:
    shape, _ = shape_of(one)
    other_shape, values = shape_of(other)
    if shape == other_shape:
        frame = frame_of(TEMPLATE.render(page=stand_in(shape, shape.headings)))
        assert frame.around(values) == _plain(other)


def test_two_articles_of_a_shelf_share_a_shape_and_another_shelf_has_its_own() -> None:
    def of(address: str, title: str) -> object:
        meta = {
            "title": title,
            "description": "",
            "picture": "",
            "feed": "",
            "head": (),
            "linked": "<script>",
            "citations": (),
        }
        return shape_of(Shown(address, "", "", meta, ((title, "title", 1),), "<h1>"))[0]

    assert of("articles/a", "x") == of("articles/b", "y")
    assert of("articles/a", "x") != of("claims/a", "x")
    assert of("articles/a", "x") != of("articles/b", "")


def test_what_has_no_value_is_missed() -> None:
    with pytest.raises(KeyError):
        frame_of(f"<p>{mark('title')}</p>").around({})


def test_the_content_is_set_where_the_theme_puts_it() -> None:
    assert frame_of(f"<main>{CONTENT}</main>").around({"content": "<h1>x</h1>"}) == "<main><h1>x</h1></main>"
