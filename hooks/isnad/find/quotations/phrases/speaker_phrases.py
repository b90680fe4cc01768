"""The phrase by which a text names or describes one who speaks: titles, names, what is said of him between commas.

A phrase is read from its first unit on, to where the name ends: «مدير شبكة الفرات، سالم العبد الله، إن» is one phrase,
«حذّر غيتس بيونغ يانغ من» two, «قالت إيمان للصحفيين» ends before her listeners. Nothing here knows verbs but by
`takes`: what may follow the subject of the verb that the phrase follows.
"""

from isnad.find.number_words import number_words
from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.marks.text_units import DASHES
from isnad.find.quotations.phrases.asides import is_listener, skip_asides
from isnad.find.quotations.phrases.not_subjects import is_oblique
from isnad.find.quotations.phrases.phrase_reader import read_plain_phrase
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.words.lexicon import bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_event_noun
from isnad.find.quotations.words.reporting_verbs import Takes
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_LONGEST_APPOSITION = 14  # units
_LONGEST_RELATIVE = 26
_PLACE_MOST = 8  # units of where somebody is from, after his name


def read_phrase(
    line: CuedLine, start: int, known: KnownSpeakers, takes: Takes = "-", *, attributed: bool = False
) -> SpeakerPhrase | None:
    """The phrase that begins at a unit, with its appositions; None where nobody can be named or described there.

    `attributed`: it follows a preposition, so that a clitic on its first word is no hindrance (وفقا لفيل).
    """
    key = (start, takes, attributed)
    if key not in line.read:
        first = read_plain_phrase(line, start, known, takes, attributed)
        whole = _with_appositions(line, _with_role(line, first, known), known, takes) if first else None
        line.read[key] = whole
    found: SpeakerPhrase | None = line.read[key]
    return found


def _with_role(line: CuedLine, phrase: SpeakerPhrase, known: KnownSpeakers) -> SpeakerPhrase:
    """A phrase that describes a speaker with no name, and nothing more, means that entry."""
    if phrase.entry or phrase.named or line.units[phrase.start].kind != "word":
        return phrase
    found = known.at(line.units, phrase.start)
    if found is None:
        return phrase
    entry, after = found
    rest = [line.word(at) for at in range(after, phrase.stop)]
    from_place = rest[:1] == ["من"] and all(line.units[at].kind == "name" for at in range(after + 1, phrase.stop))
    listens = (
        len(rest) == 1 and line.text(phrase.stop) == ":" and (is_listener(line, after, known) or rest[0][:2] == "لل")
    )
    if listens:
        return phrase._replace(entry=entry, stop=after, end=phrase.end)  # ناشطون محليون للأفق: …
    if from_place or all(bare(word) in lexicon().neutral_adjective for word in rest):
        return phrase._replace(entry=entry, stop=max(phrase.stop, after), end=max(phrase.end, after))
    return phrase


def _with_appositions(line: CuedLine, phrase: SpeakerPhrase, known: KnownSpeakers, takes: Takes) -> SpeakerPhrase:
    """A phrase with what stands between commas after it: a name, a title, a day."""
    at = phrase.end
    while line.text(at) in ("،", ",") or (line.text(at) in DASHES and at > phrase.stop - 1):
        if line.text(at) in DASHES:
            return phrase._replace(end=_after_dashes(line, at) or phrase.end)
        aside = _after_bracket(line, skip_asides(line, at + 1, known))
        if line.word(at + 1) == "وذلك":  # وذلك عبر المؤتمر الصحفي،
            reach = range(at + 2, min(len(line.units), at + _LONGEST_APPOSITION))
            aside = next((place for place in reach if line.units[place].kind == "stop"), aside)
        if aside > at + 1 and (line.text(aside) in ("،", ",") or line.word(aside) in lexicon().that):
            at = aside
            phrase = phrase._replace(end=aside)
            continue
        relative = _after_relative(line, at + 1, known)
        if relative:
            at = relative
            phrase = phrase._replace(end=relative)
            continue
        inner = _apposition(line, at + 1, known, takes)
        if inner is None or (inner.named and phrase.named and inner.nature == "person"):
            return phrase
        if phrase.nature == "body" and inner.nature == "person" and not (inner.entry or is_given(line, inner)):
            return phrase  # بحسب إدارة المتحف، جدار القاعة
        phrase = _joined(phrase, inner)
        at = phrase.end
    return phrase


def _after_dashes(line: CuedLine, start: int) -> int | None:
    """وقال المفتش -في تصريح أمس الأحد 3 مايو- «…»: the first unit after what stands between two dashes, where words in
    marks or أنّ follow; None where none do."""
    for at in range(start + 2, min(len(line.units), start + _LONGEST_APPOSITION)):
        if line.text(at) in DASHES:
            follows = line.units[at + 1] if at + 1 < len(line.units) else None
            said = follows is not None and (follows.kind == "quote" or follows.text in lexicon().that | {":"})
            return at + 1 if said else None
        cue = line.cue_at.get(at)
        verb = cue is not None and cue.form is not None and cue.form.shape == "finite"
        if line.units[at].ends or line.units[at].kind == "quote" or verb:
            return None
    return None


def _after_bracket(line: CuedLine, start: int) -> int:
    """The first unit after what stands in brackets at a unit: اليوم الثلاثاء (17 شباط 2026)."""
    if line.text(start) != "(":
        return start
    reach = range(start, min(len(line.units), start + _PLACE_MOST))
    return next((at + 1 for at in reach if line.text(at) == ")"), start)


def _after_relative(line: CuedLine, start: int, known: KnownSpeakers) -> int | None:
    """The first unit after «، التي تسكن قرب النهر،» or «، وهو طبيب،» where أنّ or words follow, or those who listen and
    أنّ; None where none do."""
    words = lexicon()
    if line.word(start) not in words.relative and line.word(start) not in words.who_is:
        return None
    for at in range(start, min(len(line.units), start + _LONGEST_RELATIVE)):
        if line.units[at].ends or line.units[at].text == ":":
            return None
        if line.text(at) in ("،", ","):
            follows = line.units[at + 1] if at + 1 < len(line.units) else None
            given = (
                follows is not None and follows.text[:1] == "ب" and is_event_noun(follows.text[1:])
            )  # طالبت، وهي تبكي، بكذا
            that = follows is not None and follows.text == "الي" and line.word(at + 2) in words.that  # لفت، …، إلى أن
            said = follows is not None and (follows.kind == "quote" or follows.text in words.that or given or that)
            told = is_listener(line, at + 1, known) and line.word(at + 2) in words.that  # ، لرويترز إن
            return at + 1 if said or told or _leads_over_occasion(line, at + 1) else None
    return None


def _leads_over_occasion(line: CuedLine, start: int) -> bool:
    """وقال المرصد، الذي يعمل من المدينة، في بيان أمس، إن: whether an occasion, a comma and أنّ stand at a unit."""
    if line.word(start) not in lexicon().on_occasion:
        return False
    reach = range(start + 1, min(len(line.units), start + _PLACE_MOST + 2))
    stop = next((at for at in reach if line.units[at].kind == "stop" or at in line.cue_at), None)
    return stop is not None and line.text(stop) in ("،", ",") and line.word(stop + 1) in lexicon().that


def _apposition(line: CuedLine, start: int, known: KnownSpeakers, takes: Takes) -> SpeakerPhrase | None:
    """The phrase from a unit on, where it says who somebody is and something closes it."""
    if line.word(start) in lexicon().who_is and _is_doing(line.word(start + 1)):
        return None  # وهي تحمل رضيعها
    while line.word(start) in lexicon().who_is:
        start += 1
    head = line.word(start)
    if head.isdigit() or head in number_words().numbers:
        return None  # بحسب قيادة الحرس، ثلاثة عشر رجلا
    if (head[:1] == "و" and head not in lexicon().given_name) or (head.startswith("ال") and is_oblique(line, start)):
        return None  # والوزير، ولأول مرة: another, or no apposition; أبلغ القائد، فلان، الصحافيين أن
    means = line.word(start) == "اي"  # الرئاسة، أي الكرملين،
    inner = read_plain_phrase(line, start + means, known, takes, attributed=False)
    none = ("thing", "common") if means and inner and inner.entry else ("thing", "body", "common")
    if inner is None or inner.stop - inner.start > _LONGEST_APPOSITION or inner.nature in none:
        return None
    closed = inner.end >= len(line.units) or line.units[inner.end].kind in ("stop", "quote")
    leads = line.word(inner.end) in lexicon().that
    titled = inner.named and inner.nature == "title"
    if titled and line.word(inner.end) in lexicon().goes_into:  # الدكتورة فلانة من جامعة كذا،
        reach = range(inner.end, min(len(line.units), inner.end + _PLACE_MOST))
        comma = next((at for at in reach if line.units[at].kind == "stop" or at in line.cue_at), None)
        return inner._replace(end=comma) if comma is not None and line.text(comma) == "،" else None
    if line.word(inner.end) in lexicon().after_name:  # حارسة المرمى البالغة تسعة عشر عاماً،
        reach = range(inner.end, min(len(line.units), inner.end + _LONGEST_APPOSITION))
        comma = next((at for at in reach if line.units[at].kind == "stop"), None)
        return inner._replace(end=comma) if comma is not None else None
    relative = _after_relative(line, inner.end + 2 * (line.word(inner.end) == "غير"), known)  # غير الحكومية التي
    if relative and not (closed or leads):
        return inner._replace(end=relative)  # ابنته منى، الصحفية التي صارت كذا، إن
    return inner if closed or leads else None


def _is_doing(word: str) -> bool:
    """Whether a word after وهو or وهي is a verb in the present, no noun that says who it is."""
    return word[:1] in tuple("يت") and word not in lexicon().given_name and bare(word) not in lexicon().title


def _joined(phrase: SpeakerPhrase, inner: SpeakerPhrase) -> SpeakerPhrase:
    """A phrase and its apposition as one: whoever is named in either is the one."""
    person = inner.entry if inner.nature == "person" or (inner.nature == "body" and not phrase.entry) else None
    kept = not inner.named or (phrase.nature == "person" and inner.nature != "person")
    entry = person or (phrase.entry if kept else None)
    return SpeakerPhrase(
        phrase.start,
        phrase.stop if phrase.named else inner.stop,  # a name ends the printed phrase, whatever else he is
        inner.end,
        "person" if phrase.nature == "person" else phrase.nature if phrase.nature == "title" else inner.nature,
        entry,
        inner.entry_at if person else phrase.entry_at if entry else None,
        phrase.gender or inner.gender,
        phrase.named or inner.named,
        phrase.words | inner.words,
    )


def is_given(line: CuedLine, phrase: SpeakerPhrase) -> bool:
    """Whether a phrase holds a given name."""
    return not lexicon().given_name.isdisjoint(line.words[phrase.start : phrase.stop])
