"""The words by which the search knows who speaks: data in `lexicons/`, one row a reason.

Each file holds rows `list<TAB>words<TAB>why`. Words are folded as `isnad.find.text` folds (أإآ -> ا, ة -> ه, ى -> ي),
nouns have no article, and words of one row are parted by blanks. A row may stand in several lists, their names parted
by blanks. To add a word, write it in the row it belongs to, or in a new row with its reason.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

from isnad.find.given_names import given_names
from isnad.find.text import WORDS_KEPT

_WORD_LISTS = ("people", "bodies", "things", "function_words", "verb_forms", "verb_groups")
_HEADER = "list\twords\twhy"
_SHORTEST_NOUN = 2
_SHORTEST_JOINED = 4  # letters of a noun with و: ولجنة, not ودار
_OF_MEN = ("ون", "ين", "و")
"""The endings of a sound plural of men; the last stands before what follows in construct: محامو الدفاع."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of folded words, each named by the lists of `lexicons/*.tsv` (there with - for _)."""

    title: frozenset[str]
    calling: frozenset[str]
    calling_of_men: frozenset[str]
    rank: frozenset[str]
    personal_relation: frozenset[str]
    either_gender: frozenset[str]
    owned: frozenset[str]
    source_word: frozenset[str]
    learnt_from: frozenset[str]
    follows_affairs: frozenset[str]
    of_field: frozenset[str]
    of_learning: frozenset[str]
    of_office: frozenset[str]
    for_somewhere: frozenset[str]
    named_body: frozenset[str]
    family: frozenset[str]
    kunya: frozenset[str]
    honour: frozenset[str]
    outlet: frozenset[str]
    in_dateline: frozenset[str]
    outlet_tail: frozenset[str]
    speaking_body: frozenset[str]
    his_body: frozenset[str]
    one_in_y: frozenset[str]
    issues: frozenset[str]
    addresses_somebody: frozenset[str]
    puts_down_to: frozenset[str]
    no_authority: frozenset[str]
    of_law: frozenset[str]
    document: frozenset[str]
    what_is_said: frozenset[str]
    blame: frozenset[str]
    words_said: frozenset[str]
    talk: frozenset[str]
    comment: frozenset[str]
    own_letter: frozenset[str]
    saying_stem: frozenset[str]
    page_beginning: frozenset[str]
    naming: frozenset[str]
    named_in_marks: frozenset[str]
    called: frozenset[str]
    revealing: frozenset[str]
    his_name: frozenset[str]
    own_name: frozenset[str]
    that: frozenset[str]
    bare_that: frozenset[str]
    lifts: frozenset[str]
    that_again: frozenset[str]
    bare_that_and: frozenset[str]
    relative: frozenset[str]
    what: frozenset[str]
    whoever: frozenset[str]
    negation: frozenset[str]
    afterthought: frozenset[str]
    of_him: frozenset[str]
    during: frozenset[str]
    adverb: frozenset[str]
    in_turn: frozenset[str]
    day_word: frozenset[str]
    when_adjective: frozenset[str]
    when_clause: frozenset[str]
    when: frozenset[str]
    circumstance: frozenset[str]
    relation: frozenset[str]
    complement: frozenset[str]
    goes_into: frozenset[str]
    into_a_field: frozenset[str]
    placing: frozenset[str]
    before_place: frozenset[str]
    who_is: frozenset[str]
    backward: frozenset[str]
    to_somebody: frozenset[str]
    subject_pronoun: frozenset[str]
    but_he: frozenset[str]
    clitic: frozenset[str]
    to_be: frozenset[str]
    was: frozenset[str]
    quality: frozenset[str]
    quantity: frozenset[str]
    before_that: frozenset[str]
    before_and_after: frozenset[str]
    conjunction: frozenset[str]
    begins_clause: frozenset[str]
    contrasting: frozenset[str]
    excepting: frozenset[str]
    then: frozenset[str]
    attributed: frozenset[str]
    attributed_what: frozenset[str]
    sums_up: frozenset[str]
    attributed_pronoun: frozenset[str]
    opinion: frozenset[str]
    opinion_pronoun: frozenset[str]
    source_pronoun: frozenset[str]
    to_whom: frozenset[str]
    before_noun: frozenset[str]
    this: frozenset[str]
    this_is: frozenset[str]
    before_verb: frozenset[str]
    before_own_verb: frozenset[str]
    place_of_words: frozenset[str]
    occasion: frozenset[str]
    of_headline: frozenset[str]
    where_said: frozenset[str]
    on_occasion: frozenset[str]
    addressee: frozenset[str]
    of_press: frozenset[str]
    holds_it: frozenset[str]
    of_one_place: frozenset[str]
    done_to: frozenset[str]
    to_outlets: frozenset[str]
    of_outlets: frozenset[str]
    asks_anonymity: frozenset[str]
    given_name: frozenset[str]
    after_name: frozenset[str]
    adjective: frozenset[str]
    acting: frozenset[str]
    connector: frozenset[str]
    before_heading: frozenset[str]
    then_of_him: frozenset[str]
    sentence_preposition: frozenset[str]
    event_noun: frozenset[str]
    human_plural: frozenset[str]
    neutral_adjective: frozenset[str]
    letter_of_questioner: frozenset[str]
    letter_of_answerer: frozenset[str]
    vessel: frozenset[str]
    product: frozenset[str]
    other_word: frozenset[str]
    credit: frozenset[str]
    page_credit: frozenset[str]
    source_line: frozenset[str]
    question_word: frozenset[str]
    goes_on_verb: frozenset[str]
    topic: frozenset[str]
    expected: frozenset[str]
    body_part: frozenset[str]
    no_subject: frozenset[str]
    mute: frozenset[str]
    office_of_either: frozenset[str]
    called_on: frozenset[str]
    lawmaker: frozenset[str]
    deputy: frozenset[str]
    chamber: frozenset[str]
    leads_elsewhere: frozenset[str]
    leads_over: frozenset[str]
    whose_turn: frozenset[str]
    accused_of: frozenset[str]
    verb_in_al: frozenset[str]
    time_noun: frozenset[str]
    of_bodies: frozenset[str]
    manner_noun: frozenset[str]
    strongly: frozenset[str]
    manner_adjective: frozenset[str]
    asked_form: frozenset[str]
    i_said: frozenset[str]
    was_asked: frozenset[str]
    never_verb: frozenset[str]
    with_object_pronoun: frozenset[str]
    tells_somebody: frozenset[str]
    said_about: frozenset[str]
    of_it: frozenset[str]
    says_again: frozenset[str]
    meets: frozenset[str]
    us: frozenset[str]
    holy: frozenset[str]
    goes_on: frozenset[str]
    answers: frozenset[str]
    contrast: frozenset[str]
    denies: frozenset[str]
    denies_what: frozenset[str]
    appeals: frozenset[str]
    demands: frozenset[str]
    stands_below: frozenset[str]
    calls: frozenset[str]
    points: frozenset[str]
    tells: frozenset[str]
    answering: frozenset[str]
    impersonal: frozenset[str]
    tells_a_name: frozenset[str]
    learns: frozenset[str]
    held: frozenset[str]
    again: frozenset[str]
    received: frozenset[str]
    with_a_place: frozenset[str]
    recognises: frozenset[str]
    gives_names: frozenset[str]
    states_a_thing: frozenset[str]
    counts: frozenset[str]
    describes: frozenset[str]
    orders: frozenset[str]
    saying_noun: frozenset[str]
    interviews: frozenset[str]
    met_by_me: frozenset[str]
    reply_noun: frozenset[str]
    asks_noun: frozenset[str]
    wording: frozenset[str]
    opinion_noun: frozenset[str]
    sums_up_verb: frozenset[str]
    first_person: frozenset[str]


def lexicon_rows(name: str, header: str) -> Iterator[list[str]]:
    """The rows of `lexicons/<name>.tsv` below its header. Raises ValueError where a row or the header is not so."""
    lines = (files("isnad.find.quotations.words") / "lexicons" / f"{name}.tsv").read_text("utf-8").splitlines()
    if lines[0] != header:
        raise ValueError(f"{name}.tsv: its first line is not {header!r}")
    for number, line in enumerate(lines[1:], 2):
        row = line.split("\t")
        if len(row) != header.count("\t") + 1 or not all(row):
            raise ValueError(f"{name}.tsv:{number}: a row has as many filled columns as the header")
        yield row


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Every list, read once. Raises ValueError where the files hold a list that `Lexicon` has not, or lack one."""
    lists: defaultdict[str, set[str]] = defaultdict(set)
    for name in _WORD_LISTS:
        for names, words, _ in lexicon_rows(name, _HEADER):
            for list_name in names.split():
                lists[list_name.replace("-", "_")].update(words.split())
    for word in lists["calling"]:
        lists["title"] |= {word + ending for ending in ("", *_OF_MEN, "ه", "ات")}
    for word in lists["calling_of_men"]:
        lists["title"] |= {word + ending for ending in ("", *_OF_MEN)}
    lists["speaking_body"] |= lists["outlet"]  # an outlet speaks through no person
    lists["naming"] |= lists["outlet"]  # and its name may follow in quote marks
    lists["given_name"] |= given_names()
    known = {field.name for field in fields(Lexicon)}
    if known != lists.keys():
        raise ValueError(f"lexicons: lists without a field, or the reverse: {sorted(known ^ lists.keys())}")
    return Lexicon(**{name: frozenset(words) for name, words in lists.items()})


def is_saying_noun(word: str) -> bool:
    """Whether a folded word is the noun of a verb of saying, with a clitic on it or not: قول، وبقول."""
    return word in saying_nouns()


@lru_cache(maxsize=1)
def saying_nouns() -> frozenset[str]:
    """The nouns of verbs of saying, and the same with a clitic."""
    return frozenset(clitic + noun for clitic in ("", *"وفبل") for noun in lexicon().saying_noun)


def begins_a_page(word: str) -> bool:
    """Whether a folded word begins like one for where things are said or written."""
    return word.startswith(tuple(lexicon().page_beginning))


def begins_own_name(word: str) -> bool:
    """Whether a folded word begins like one for somebody's name or identity: اسمه، هويتها."""
    return word.startswith(tuple(lexicon().own_name))


@lru_cache(maxsize=128)
def any_of(*lists: str) -> frozenset[str]:
    """The words of several lists, by their fields' names in `Lexicon`; made once for each choice of lists."""
    return frozenset[str]().union(*(getattr(lexicon(), name) for name in lists))


@lru_cache(maxsize=1)
def _tied() -> frozenset[str]:
    """The nouns from which لـ and بـ are taken off."""
    words = lexicon()
    return words.title | words.outlet | words.document | words.naming


@lru_cache(maxsize=WORDS_KEPT)
def bare(word: str) -> str:
    """A folded word without conjunction, preposition and article; a noun that only looks so is given back whole."""
    if word in lexicon().title:
        return word  # والدة
    for known in (word, word[1:] if word[:1] in tuple("وف") else word):
        for prefix in ("لل", "بال", "كال", "ال", "ل", "ب"):
            if known.startswith(prefix) and len(known) - len(prefix) >= _SHORTEST_NOUN:
                stripped = known[len(prefix) :]
                if prefix in ("ل", "ب") and stripped not in _tied():
                    continue
                return stripped
    words = lexicon()
    joined = word[:1] == "و" and (word[1:] in words.title | words.outlet or word[1:] in words.speaking_body)
    return word[1:] if joined and len(word) > _SHORTEST_JOINED else word


@lru_cache(maxsize=1)
def contents() -> Mapping[str, tuple[tuple[str, ...], bool]]:
    """For each verb the prepositions that give what is said, and whether a verbal noun alone does (`contents.tsv`)."""
    rows = lexicon_rows("contents", "verb\tprepositions\tverbal-noun\twhy")
    return {verb: (() if given == "-" else tuple(given.split()), noun == "yes") for verb, given, noun, _ in rows}
