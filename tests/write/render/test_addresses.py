"""Links between pages are relative, and lead where they say."""

from posixpath import dirname, join, normpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.pipeline import Checked
from isnad.write.render.addresses import address_of, file_href, href, kind_of, lasting_addresses

IDS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
ADDRESSES = st.one_of(st.just("index"), st.just("about"), st.lists(IDS, min_size=1, max_size=4).map("/".join))
ENDINGS = st.sampled_from([".html", ".md"])


@given(target=ADDRESSES, here=ADDRESSES, ending=ENDINGS, anchor=st.one_of(st.just(""), IDS))
def test_a_link_resolves_to_its_target_from_any_page(target: str, here: str, ending: str, anchor: str) -> None:
    link = href(target, anchor, here, ending)
    page = f"https://example.org/some/root/{here}{ending}"
    wanted = f"https://example.org/some/root/{target}{ending}"
    assert urljoin(page, link) == (f"{wanted}#{anchor}" if anchor else wanted)
    assert not link.startswith("/")


@given(target=ADDRESSES, here=ADDRESSES, ending=ENDINGS)
def test_a_link_resolves_in_a_folder_with_no_server_too(target: str, here: str, ending: str) -> None:
    assert normpath(join(dirname(here), href(target, "", here, ending))) == f"{target}{ending}"


@given(folder=ADDRESSES, name=IDS, here=ADDRESSES, ending=ENDINGS)
def test_a_file_is_led_to_from_any_page(folder: str, name: str, here: str, ending: str) -> None:
    file = f"{folder}/{name}.graphml"
    page = f"https://example.org/some/root/{here}{ending}"
    assert urljoin(page, file_href(file, here)) == f"https://example.org/some/root/{file}"


@pytest.mark.parametrize(
    ("target", "anchor", "here", "link"),
    [
        ("people/a", "", "articles/b", "../people/a.html"),
        ("people/a", "q1", "articles/b", "../people/a.html#q1"),
        ("people/a", "", "people/b", "a.html"),
        ("people/a", "", "index", "people/a.html"),
        ("index", "", "people/a", "../index.html"),
        ("people/a", "names", "people/a", "#names"),
        ("people/a", "", "people/a", "a.html"),
    ],
)
def test_a_link_is_as_short_as_can_be(target: str, anchor: str, here: str, link: str) -> None:
    assert href(target, anchor, here, ".html") == link


def test_every_record_has_an_address_of_its_own(sample: Checked) -> None:
    addresses = [address_of(record) for record in sample.archive.records()]
    assert len(set(addresses)) == len(addresses)
    assert {address.split("/")[0] for address in addresses} == {
        *("articles", "people", "places", "organisations", "claims", "events"),
    }


def test_an_entry_is_marked_by_what_it_is(sample: Checked) -> None:
    kinds = {(address_of(entry).split("/")[0], kind_of(entry)) for entry in sample.archive.entries.values()}
    assert kinds == {("people", "person"), ("places", "place"), ("organisations", "organisation")}


@pytest.mark.parametrize("archive", ["sample", "bridge", "khasham"])
def test_what_notes_may_link_to_is_made_of_every_archive(archive: str, request: pytest.FixtureRequest) -> None:
    checked, written = request.getfixturevalue(archive), request.getfixturevalue(f"{archive}_written")
    made = {page.page.address for page in written.pages} | {file.uri.removesuffix(".md") for file in written.files}
    assert set(lasting_addresses(checked.archive)) <= made
