"""Who finds what: by who answers, in quote marks, on a day, under filters; which words stand for which."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from isnad.write.search.letters import words_in
from isnad.write.search.terms import terms_of

Find = Callable[..., dict[str, Any]]


def _pages(answer: dict[str, Any]) -> list[str]:
    return [result["page"] for group in answer["groups"] for result in group["results"]]


def _group(answer: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return next((group["results"] for group in answer["groups"] if group["kind"] == kind), [])


def test_a_claim_says_its_answers_and_not_its_unit(find: Find) -> None:
    claims = {result["page"]: result for result in _group(find("كم قتل من القوات التي قصفها التحالف"), "claim")}
    claim = claims["claims/attackers-deaths.html"]
    assert claim["answers"][0]["text"].replace("\u00a0", " ") == (
        "«أكثر من 100» — مسؤول أمريكي لم يُذكر اسمه — من 1 إلى 4 مصادر أولى"
    )
    for result in _group(find("قتيل"), "claim"):
        assert result["answers"] and result["text"] != "قتيل"
        assert len(result["answers"]) <= 3


def test_answers_that_match_show_before_others_and_the_others_are_counted(find: Find) -> None:
    (claim,) = [
        result for result in _group(find("الكرملين"), "claim") if result["page"] == "claims/russians-killed.html"
    ]
    assert any(answer["text"].endswith("الكرملين") and answer["marks"] for answer in claim["answers"])


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("الكرملين", "russians-killed"),  # speaks
        ("Kremlin", "russians-killed"),
        ("الرئاسة الروسية", "russians-killed"),  # by another name
        ("رويترز", "russians-killed"),  # passes it on
        ("عنب بلدي", "russians-killed"),  # prints it
        ("enab baladi", "russians-killed"),
        ("يافلينسكي", "demand-disclosure"),
        ("فيل", "us-casualties"),
    ],
)
def test_claims_are_found_by_whoever_has_a_part_in_their_answers(
    page: Page, find: Find, query: str, wanted: str
) -> None:
    every = page.evaluate("query => isnadSearch.find(query, {kind: 'claim'}, 50)", query)
    assert f"claims/{wanted}.html" in _pages(every)
    assert _group(find(query), "claim")


def _texts(result: dict[str, Any]) -> list[str]:
    return [result["title"], result["text"], *(answer["text"] for answer in result["answers"])]


@pytest.mark.parametrize("quoted", ["«{}»", '"{}"', "“{}”", "”{}“"])
def test_what_is_quoted_is_found_as_it_stands_and_nothing_else(find: Find, quoted: str) -> None:
    found = [result for group in find(quoted.format("القوات الموالية للأسد"))["groups"] for result in group["results"]]
    assert found
    for result in found:
        assert any("القوات الموالية للأسد" in text for text in _texts(result)), result
        marked = [result["text"][start:end] for start, end in result["marks"]]
        assert set(marked) <= {"القوات الموالية للأسد"}
    assert len(found) < sum(len(group["results"]) for group in find("القوات الموالية للأسد")["groups"])


def test_letters_are_folded_between_quote_marks_and_order_and_neighbours_are_kept(find: Find) -> None:
    plain = _pages(find("«قتلى من الروس»"))
    assert plain == _pages(find("«قَتلـى مِن الروس»")) == _pages(find('"قتلی من الروس"')) != []
    assert find("«الروس من قتلى»")["groups"] == []
    assert find("«قتلى الروس»")["groups"] == []
    assert find("«قتيل من الروس»")["groups"] == []


def test_quoted_words_are_asked_for_beside_others_and_an_open_mark_is_none(find: Find) -> None:
    both = find("دير الزور «قتلى من الروس»")
    assert both["groups"]
    assert set(_pages(both)) <= set(_pages(find("«قتلى من الروس»")))
    assert _pages(find("«قتلى من الروس")) == _pages(find("قتلى من الروس"))
    assert find("«زقزقة الروس»")["missing"] == ["زقزقة"]
    assert find("«» «؟»")["groups"] == []


@pytest.mark.parametrize("query", ["text full", "الحقل ومعناه", "asserts", "rests_on", "كيف أكتب المسألة", "موقف"])
def test_no_markdown_shows_in_what_is_found(find: Find, query: str) -> None:
    results = [result for group in find(query)["groups"] for result in group["results"]]
    assert not [text for result in results for text in _texts(result) if "**" in text or "|" in text or "](" in text]


@pytest.mark.parametrize("query", ["مسألة", "مقال", "الأرشيف", "كيف أصحح خطأ في المقال"])
def test_the_editors_guide_stands_behind_what_is_for_readers(find: Find, query: str) -> None:
    groups = find(query)["groups"]
    assert groups[-1]["kind"] == "guide" and len(groups) > 1
    assert "guide.html" not in _pages({"groups": groups[:-1]})
    assert set(_pages(find(query, kind="guide"))) == {"guide.html"}


@pytest.mark.parametrize(
    ("query", "never", "offered"),
    [
        ("هجوم", "عدوان", {"عدوان", "اعتداء"}),
        ("عدوان", "هجوم", {"هجوم", "اعتداء"}),
        ("قتيل", "ضحية", {"شهيد", "ضحية"}),
        ("مرتزق", "متعاقدين", {"متعاقد", "مقاتل"}),
        ("فصيل", "ميليشيا", {"ميليشيا", "جماعة"}),
        ("مقاتل", "مرتزقة", {"مرتزق", "متعاقد"}),
    ],
)
def test_a_word_that_takes_a_side_is_offered_and_never_put_for_another(
    find: Find, query: str, never: str, offered: set[str]
) -> None:
    answer = find(query)
    marked = {
        _units(shown["text"], mark)
        for group in answer["groups"]
        for result in group["results"]
        for shown in (result, *result["answers"])
        for mark in shown["marks"]
    }
    assert marked
    forms = {terms_of(word.letters)[0] for text in marked for word in words_in(text)}
    assert terms_of(words_in(never)[0].letters)[0] not in forms
    assert set() != {offer["word"] for offer in answer["offers"]} <= offered
    assert not [form for form in answer["alsoFor"] if terms_of(words_in(form)[0].letters)[0] in terms_of(never)]


def _units(text: str, mark: list[int]) -> str:
    return text.encode("utf-16-le")[2 * mark[0] : 2 * mark[1]].decode("utf-16-le")


def test_an_offer_is_the_query_with_the_other_word_in_its_place(find: Find) -> None:
    offers = {offer["word"]: offer["query"] for offer in find("سبب هجوم خشام")["offers"]}
    assert offers["عدوان"] == "سبب عدوان خشام"
    promised = {offer["word"]: offer["query"] for offer in find("هل وعد الروس بعدم المشاركة")["offers"]}
    assert _pages(find(promised["أكد"]))[0] == "claims/russian-assurance.html"
    assert find("قوات سوريا الديمقراطية")["offers"] == []  # a name is no word to be put otherwise


def test_the_foreign_ministry_is_not_what_lies_outside(find: Find) -> None:
    marked = [
        _units(result["text"], mark)
        for group in find("الخارجية")["groups"]
        for result in group["results"]
        for mark in result["marks"]
    ]
    assert not [word for word in marked if word.startswith(("خارجه", "خارج "))]
    assert "guide.html" not in _pages(find("الخارجية"))
    assert "guide.html" in _pages(find("خارجهما"))


@pytest.mark.parametrize(
    "query", ["2018-02-07", "2018/2/7", "7 شباط 2018", "٧/٢/٢٠١٨", "7 شباط/فبراير 2018", "٧ فبراير ٢٠١٨", "7 Feb 2018"]
)
def test_a_day_is_found_however_it_is_written(find: Find, query: str) -> None:
    pages = _pages(find(query))
    assert {"events/khasham-2018.html", "claims/event-date.html"} <= set(pages)
    assert pages == _pages(find("2018-02-07"))
    assert "articles/turkey-now-battle-details-100.html" not in pages  # it came out on the 8th


def test_a_day_of_which_nothing_is_told_finds_nothing(find: Find) -> None:
    answer = find("2018-12-31")
    assert (answer["groups"], answer["missing"]) == ([], ["2018-12-31"])


def test_a_person_a_body_a_place_a_claim_and_a_stance_filter(find: Find, site: Path) -> None:
    def found(query: str = "", **filters: str) -> list[dict[str, Any]]:
        return [result for group in find(query, **filters)["groups"] for result in group["results"]]

    for name, id_, shelf in (
        ("person", "thomas-veale", "people"),
        ("person", "kremlin", "organisations"),
        ("place", "khasham", "places"),
    ):
        results = found(**{name: id_})
        assert f"{shelf}/{id_}.html" in [result["page"] for result in results]
        assert any(result["page"].startswith("articles/") for result in results)
        narrowed = found("قتلى", **{name: id_}, kind="article")
        assert narrowed
        for result in narrowed:
            html = (site / result["page"]).read_text("utf-8")
            sentence = html[html.index(f'id="{result["anchor"]}"') :].partition("</p>")[0]
            assert f"{shelf}/{id_}.html" in sentence or result["anchor"] == "title", sentence
    claim = found(claim="russian-deaths")
    assert {result["page"] for result in claim if result["page"].startswith("claims/")} == {
        "claims/russian-deaths.html"
    }
    assert any(result["page"].startswith("articles/") for result in claim)
    denied = {result["page"] for result in found(stance="denies")}
    assert "claims/russian-regulars-presence.html" in denied
    assert "claims/russian-deaths.html" not in denied


def test_filters_that_stand_together_hold_together(find: Find) -> None:
    assert _pages(find("", claim="russian-deaths", stance="denies")) == []
    assert "claims/russians-killed.html" in _pages(find("", person="kremlin", stance="does-not-know"))
    assert _pages(find("", person="kremlin", stance="denies")) == []
    regulars = {"claim": "russian-regulars-presence", "stance": "denies"}
    assert "claims/russian-regulars-presence.html" in _pages(find("", **regulars, person="russian-defence-ministry"))
    assert _pages(find("", **regulars, person="thomas-veale")) == []
    assert set(_pages(find("", **regulars, kind="article", outlet="enab-baladi"))) == {
        "articles/enab-baladi-russian-servicemen-killed.html"
    }


@pytest.mark.parametrize("name", ["person", "place", "claim", "stance"])
def test_a_filter_that_names_nobody_lets_nothing_through(find: Find, name: str) -> None:
    for value in ("__proto__", "unheard-of", "1"):
        assert find("روس", **{name: value})["groups"] == []


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("أين وقعت الضربة", "location"),  # claims lead, though articles say «الضربة» themselves
        ("وين صارت الضربة", "location"),
        ("هل يعلم الروس مسبقاً", "russian-command-knowledge"),
        ("كم قتل من القوات التي قصفها التحالف", "attackers-deaths"),
    ],
)
def test_a_question_is_led_by_the_claim_that_asks_it(find: Find, query: str, wanted: str) -> None:
    assert _pages(find(query))[0] == f"claims/{wanted}.html"


def test_who_is_named_leads_where_nothing_is_asked(find: Find) -> None:
    assert _pages(find("الكرملين"))[0] == "organisations/kremlin.html"


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("متى وقعت الضربة", "event-date"),
        ("أين وقعت الضربة", "location"),
        ("متى سيطرت قسد على النفط", "territory-taken-2017"),
    ],
)
def test_a_claim_that_asks_what_is_asked_and_little_else_comes_first(find: Find, query: str, wanted: str) -> None:
    assert _group(find(query), "claim")[0]["page"] == f"claims/{wanted}.html"


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("متى كانت الغارة", "event-date"),
        ("ما تاريخ الضربة", "event-date"),
        ("أين كانت الغارة", "location"),
        ("في أي مكان حصلت المعركة", "location"),
        ("أين تقع الضربة", "location"),
        ("كم عدد القتلى", "attackers-deaths"),
        ("ما حصيلة القتلى", "attackers-deaths"),
        ("كم مات من المهاجمين", "attackers-deaths"),
        ("كم شخص قتلت الضربة", "attackers-deaths"),
        ("كم عدد القتلى الروس", "russian-deaths"),
        ("كم قتل من قسد", "sdf-casualties"),
        ("كم خسرت أمريكا من الجنود", "us-casualties"),
        ("كيف اندلع الاشتباك", "who-initiated"),
        ("من نفى وجود الروس", "russian-regulars-presence"),
        ("من ينفي وجود قوات روسية", "russian-regulars-presence"),
        ("كم مقاتل لفاغنر في سوريا", "wagner-numbers-syria"),
        ("هل عرف الروس بالهجوم مسبقا", "russian-command-knowledge"),
        ("ما هدف الهجوم", "motive"),
        ("لماذا هاجموا", "motive"),
        ("ماذا كان هدفهم", "motive"),
        ("من هم الروس الذين قتلوا", "named-russian-dead"),
        ("هل اعترفت روسيا بالمرتزقة", "russia-acknowledges-contractors"),
    ],
)
def test_a_question_in_a_readers_own_words_finds_its_claim_before_others(find: Find, query: str, wanted: str) -> None:
    assert _group(find(query), "claim")[0]["page"] == f"claims/{wanted}.html"
