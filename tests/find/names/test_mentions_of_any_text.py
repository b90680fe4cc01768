"""What holds for the mentions in any text whatever."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.find.names.mentions import find_mentions
from isnad.find.names.registry import names_of, own_forms
from isnad.find.text import fold, is_word
from isnad.model.characters import QUOTE_MARKS
from isnad.model.records import Organisation, Person, Place
from isnad.model.source import Source
from isnad.model.texts import Mention

ENTRIES = (
    Person(id="haddad", source=Source(""), kind="person", name="سمير حداد", short=("حداد",), never=("حداد القرية",)),
    Place(id="deir", source=Source(""), kind="city", name="دير الزور", names=("ديرالزور",)),
    Organisation(id="zor", source=Source(""), kind="party", name="الزور"),
    Organisation(id="state", source=Source(""), kind="group", name="تنظيم الدولة"),
)
NAMES = names_of(ENTRIES)
OWN = own_forms({"haddad": ("الرئيس",), "zor": ("رئيس دير الزور",)})
WORDS = [
    "سمير",
    "حداد",
    "القرية",
    "دير",
    "الزور",
    "ديرالزور",
    "للزور",
    "تنظيم",
    "الدولة",
    "الرئيس",
    "رئيس",
    "كالرئيس",
    "و",
    "ب",
    "ك",
    "لل",
    "ال",
    "ا",
    "x",
    "3",
]
BETWEEN = (*' \n\u00a0“”"،./(ـ', "  ", *"\u064e\u064b\u0651\u0654\u200f")
NAMED = ("سمير حداد", "دير الزور", "رئيس دير الزور", "تنظيم “الدولة”", "لدير الزور", "حداد القرية", " سمير حدّاد ")
PIECES = st.sampled_from([*NAMED, *WORDS, *BETWEEN])
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(st.characters(exclude_categories=["Cs"])))
TASHKEEL = st.sampled_from("\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670")


def mentions(text: str) -> tuple[Mention, ...]:
    return find_mentions({"title": fold(""), "body": fold(text)}, NAMES, OWN)


@given(TEXTS)
def test_mentions_stand_in_the_text_and_none_overlaps_another_but_names_in_a_description(text: str) -> None:
    reached, outer_end = 0, 0
    for mention in mentions(text):
        assert reached <= mention.span.start < mention.span.end <= len(text)
        if mention.nested:
            assert mention.span.end <= outer_end
            reached = mention.span.end
        else:
            assert mention.span.start >= outer_end
            reached, outer_end = mention.span.start, mention.span.end


@given(TEXTS)
def test_a_clitic_stands_before_the_name_and_within_the_mention(text: str) -> None:
    for mention in mentions(text):
        first = mention.span.start + mention.clitic
        assert set(fold(text[mention.span.start : first]).unquoted().text) <= set("وفبكل")
        rest = fold(text[first : mention.span.end]).unquoted().text
        form = fold(mention.form).text
        assert rest in (form, "لل" + form.removeprefix("ال"))


@given(TEXTS)
def test_mentions_begin_and_end_at_the_edges_of_words(text: str) -> None:
    """Whatever folding keeps: a stretch drawn before a word (ـفيل) or a mark of no width may stand beside it."""
    for mention in mentions(text):
        before, after = fold(text[: mention.span.start]).text, fold(text[mention.span.end :]).text
        assert not (before and is_word(before[-1]))
        assert not (after and is_word(after[0])) or text[mention.span.end - 1] in QUOTE_MARKS
        assert is_word(text[mention.span.start])


@given(TEXTS)
def test_what_a_mention_covers_folds_to_its_form_after_its_clitics(text: str) -> None:
    for mention in mentions(text):
        stretch = fold(text[mention.span.start : mention.span.end]).unquoted().text
        form = fold(mention.form).text
        assert stretch.endswith((form, "لل" + form.removeprefix("ال")))
        assert len(stretch) <= len(form) + 2


@given(TEXTS, st.data())
def test_tashkeel_changes_no_mention(text: str, data: st.DataObject) -> None:
    """Any sign after any letter, but for tanween with fatha, which makes another word."""
    letters = [place for place, char in enumerate(text) if "\u0621" <= char <= "\u064a" and char != "\u0640"]
    chosen = data.draw(st.dictionaries(st.sampled_from(letters), TASHKEEL)) if letters else {}
    pointed = "".join(char + chosen.get(place, "") for place, char in enumerate(text))
    seen = [(mention.entry, mention.form, mention.why) for mention in mentions(pointed)]
    assert seen == [(mention.entry, mention.form, mention.why) for mention in mentions(text)]


@given(TEXTS)
def test_no_mention_runs_over_a_line_end(text: str) -> None:
    assert not any("\n" in text[mention.span.start : mention.span.end] for mention in mentions(text))


@given(TEXTS)
def test_a_short_form_links_only_beside_a_longer_one(text: str) -> None:
    found = mentions(text)
    assert not any(m.why == "short" for m in found) or any(m.entry == "haddad" and m.why != "short" for m in found)
