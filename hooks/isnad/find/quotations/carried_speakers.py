"""Who speaks where a verb has no subject of its own: قائلاً، قوله، وأضاف. Named rules, the last of those of speakers.

They carry a speaker over from elsewhere, so they are stricter than the others: gender agrees, nobody else has been
named in between, and the verb stands where no noun before it may be its subject.
"""

from collections.abc import Iterator
from dataclasses import replace

from isnad.find.quotations.clause_subjects import clause_subject
from isnad.find.quotations.cue_context import CueContext, Decision, ReportingCue, SpeakerRule, agree, same
from isnad.find.quotations.cued_lines import CuedLine, sure_surnames_of
from isnad.find.quotations.lexicon import any_of, lexicon
from isnad.find.quotations.reporting_verbs import Gender
from isnad.find.quotations.speaker_identity import NOBODY, speaker_of
from isnad.find.quotations.speaker_memory import Speaker
from isnad.find.quotations.speaker_phrases import is_given, read_phrase
from isnad.find.quotations.subjects import is_his_body, opens_with_phrases, sentence_subject
from isnad.find.quotations.told_before_verb import HOLDS_OCCASION, WAS_ASKED
from isnad.find.quotations.turned_subjects import subject_after_contrast, subject_of_joined_verb

_OWN_REACH = 30  # units from a speaker to قوله
_NEXT_LINE, _GOES_ON_LINES = 1, 3  # lines to the last speaker, from قال and from أضاف
_SENTENCES_BACK = 3  # in which a subject is looked for, of this line and of the one above
_CUES_BACK = 8  # cues of a sentence, from a verb with no subject
NEAREST_CLAUSE = "nearest-clause"
"""The rule of a speaker who is the subject of the clause before: measured by itself, not with who goes on with him."""
_TO_ONE = frozenset(("له", "لها", "لهم"))


def _participle_or_noun(context: CueContext) -> Decision | None:
    """Whom قوله and قائلا belong to."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.shape == "finite":
        return None
    last = _who_reports(context)
    since = last.end if last else line.sentence_start(cue.first)
    turned = subject_after_contrast(context, since) or subject_of_joined_verb(context, since)
    turned = turned or _nearest_subject(context, since)
    if turned and (form.shape == "participle" or not cue.attributive) and agree(form.gender, turned.gender):
        return Decision(turned, cue.end, False)
    owned = form.shape == "noun" and line.word(cue.at).endswith(("ه", "ها"))
    if last and owned and not agree(form.gender, last.speaker.gender):
        return Decision(NOBODY, cue.end, False)  # تشير الصحيفة إلى تفاؤل فلان، بقوله: not hers
    if last and (form.shape == "participle" or cue.at - last.end < _OWN_REACH):
        replied = last.explicit and form.lemma == "قال" and last.speaker.printed is not None  # ردت أمازون بالقول
        return Decision(replace(last.speaker, known=True) if replied else last.speaker, cue.end, False)
    looks = cue.attributive or form.shape == "participle" or form.lemma == "قال"
    phrase = sentence_subject(line, cue.first, context.known) if looks else None
    if phrase and agree(form.gender, phrase.gender):
        speaker = speaker_of(line, phrase, context.memory)
        if speaker:
            return Decision(speaker, cue.end, False)
    found = context.memory.last(form.gender)
    return Decision(found, cue.end, False) if found else Decision(NOBODY, cue.end, False)


def _who_reports(context: CueContext) -> ReportingCue | None:
    """The last cue of the sentence that reports or whose subject may speak: not (أن اللجنة) أضافت محطتين."""
    form = context.cue.form
    near = reversed(context.earlier[-_OWN_REACH:])
    beside = context.earlier[-1] if context.earlier else None
    if beside and beside.explicit and beside.cue.end == context.cue.first and beside.speaker.printed:
        return beside  # الذي رد قائلا
    speaking = [one for one in near if one.reports or one.speaker.known or one.speaker.entry]
    speaking = [one for one in speaking if not _is_within(context, one)] or speaking
    if form and form.shape == "participle":  # أعلنت الناطقة أن خمسة يرجح أنهم قُتلوا، مشددة: not the five
        speaking = [one for one in speaking if agree(form.gender, one.speaker.gender)] or speaking
    return speaking[0] if speaking else context.earlier[-1] if context.earlier else None


def _is_within(context: CueContext, one: ReportingCue) -> bool:
    """Whether a verb only tells of what is reported: ما نشرته المواقع، (قال إن) اللجنة وثقت كذا."""
    object_of = one.cue.form is not None and one.cue.form.has_object
    if object_of and context.line.word(one.cue.at - 1) in ("ما", "مما", "بما", "لما"):
        return not one.cue.attributive
    if one.cue.joined or one.cue.attributive or (one.cue.form and one.cue.form.need == "relays"):
        return False
    near = context.earlier[-_CUES_BACK:]
    outer = (earlier.that for earlier in near if earlier.cue.at < one.cue.at)
    return not one.reports and any(that is not None and that < one.cue.at for that in outer)


def _nearest_subject(context: CueContext, since: int) -> Speaker | None:
    """بينما خالفه زميله فلان مؤكدا، فتلعثم الموظف وقال: the subject of the clause nearest before, after a unit."""
    line, cue, form = context.line, context.cue, context.cue.form
    start = max(since, line.sentence_start(cue.first), cue.first - 2 * _OWN_REACH)
    phrase = clause_subject(line, cue.first, start, context.known)
    if phrase is None or form is None or not agree(form.gender, phrase.gender):
        return None
    last = context.earlier[-1] if context.earlier else None
    if last and last.that is not None and last.that < phrase.start and not _turns_since(context, last.that):
        return None  # قال فلان إن الرعاة كانوا هناك وعبر الصبي، مضيفاً: within what he says
    speaker = speaker_of(line, phrase, context.memory)
    return replace(speaker, rule=NEAREST_CLAUSE) if speaker else None


def _turns_since(context: CueContext, start: int) -> bool:
    """Whether a clause of contrast (بينما، لكن), or words in marks, stand between a unit and the verb."""
    line = context.line
    places = range(start + 1, context.cue.first)
    return any(
        line.word(at) in any_of("contrast", "conjunction") | {"الامر"} or line.units[at].kind == "quote"
        for at in places
    )


def _same_sentence(context: CueContext) -> Decision | None:
    """قال فيل إن ...، وأضاف: whoever speaks in the sentence already."""
    form = context.cue.form
    if form is None or _asks(context) or _has_noun_before(context):
        return None
    if form.lemma in lexicon().answers and context.line.word(context.cue.at)[:1] == "ف" and _is_asked(context):
        last = context.memory.last(form.gender)  # وسأله صحافي عن كذا، فأجاب: whoever spoke before
        near = last is not None and context.memory.line - last.line <= _NEXT_LINE
        return Decision(last if last and near and not _names_asker(context, last) else NOBODY, context.cue.end, False)
    turned = _nearest_subject(
        context, max((one.end for one in context.earlier[-_CUES_BACK:] if one.explicit), default=0)
    )
    if turned and context.earlier:
        return Decision(turned, context.cue.end, False)  # هذا توقيعك». فتلعثم الموظف وقال
    within: Speaker | None = None
    for earlier in reversed(context.earlier[-_CUES_BACK:]):
        who = earlier.speaker
        if (who.entry or who.printed) and (form.gender == "p" or agree(form.gender, who.gender)):
            if not _is_within(context, earlier):
                return Decision(who, context.cue.end, False)
            within = within or who
    return Decision(within, context.cue.end, False) if within else None


def _answers(context: CueContext) -> Decision | None:
    """سألت ضابطاً فأجابني: whoever was asked answers; nobody where he cannot be read."""
    form = context.cue.form
    back = reversed(context.earlier[-_CUES_BACK:])
    asked = next((one for one in back if one.cue.form and one.cue.form.lemma == "سال"), None)
    then = context.line.word(context.cue.at)[:1] == "ف"
    if form is None or asked is None or asked.cue.form is None or not (then or form.lemma in lexicon().answers):
        return None
    if asked.cue.form.has_object:
        return _asked_before(context, asked)
    phrase = read_phrase(context.line, asked.end, context.known, attributed=True)
    speaker = speaker_of(context.line, phrase, context.memory) if phrase and phrase.can_speak else None
    return Decision(speaker or NOBODY, context.cue.end, False)


def _is_asked(context: CueContext) -> bool:
    """Whether somebody is asked in the sentence by a verb that has him as its pronoun: وسأله."""
    line, cue = context.line, context.cue
    before = range(cue.first - 1, max(line.sentence_start(cue.first), cue.first - _OWN_REACH) - 1, -1)
    return any(line.word(at).removeprefix("و") in lexicon().asked_form for at in before)


def _names_asker(context: CueContext, last: Speaker) -> bool:
    """Whether the last speaker stands in the sentence of the question itself, so that he may be the one who asks."""
    first = context.line.units[context.line.sentence_start(context.cue.first)].start
    return last.printed is not None and last.printed[0] >= first


def _asked_before(context: CueContext, asked: ReportingCue) -> Decision:
    """وحين سأله فلان: “…”، أجاب: whoever spoke before the one who asks."""
    form = context.cue.form
    assert form is not None
    named = asked.speaker.entry or asked.speaker.printed
    heads = context.line.sentence_start(context.cue.first) == 0  # سألتها عن كذا: nobody else comes between
    for one in reversed(context.memory.spoken[-_CUES_BACK:] if named or heads else ()):
        near = context.memory.line - one.line <= _NEXT_LINE
        if near and not same(one, asked.speaker) and agree(form.gender, one.gender):
            return Decision(one, context.cue.end, False)
    nearby = _subject_nearby(context) if heads and not named else None
    if not (heads or named):  # فلان، تسعة أعوام، يرفع يده. سألناه ماذا يريد فقال
        first = context.line.sentence_start(context.cue.first)
        before = next(_subjects_before(context, context.line, first, 1), None)
        nearby = Decision(before, context.cue.end, False) if before else None
    return nearby or Decision(NOBODY, context.cue.end, False)


def _met(context: CueContext) -> Decision | None:
    """التقت «المدار» المهندس فلاناً، فقال: whom the outlet met speaks, not the outlet."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or form.shape != "finite" or not (cue.joined or cue.attributive) or context.earlier:
        return None
    first = line.sentence_start(cue.first)
    places = range(first, min(cue.first, first + _OWN_REACH))
    at = next((place for place in places if line.word(place).lstrip("و") in lexicon().meets), None)
    if at is None:
        return None
    start = at + 1
    outlet = line.word(start) in lexicon().us or line.units[start].kind == "quote"
    phrase = read_phrase(line, start + outlet, context.known)
    by_us = outlet or line.word(at).endswith("نا")
    if phrase is None or not by_us or phrase.stop > cue.first or not phrase.can_speak:
        return None
    speaker = speaker_of(line, phrase, context.memory) if agree(form.gender, phrase.gender) else None
    return Decision(speaker, cue.end, False) if speaker else None


def _in_document(context: CueContext) -> Decision | None:
    """في بيان من «الاتحاد» جاء فيه: the author who stands right before; else nobody who spoke elsewhere."""
    line, cue, form = context.line, context.cue, context.cue.form
    within = form is not None and line.word(cue.at + 1) in ("فيه", "فيها")
    if form is None or not within:
        return None
    author = _author_before(context)
    if author:
        return Decision(author, cue.end, True)
    if form.lemma not in ("جاء", "ورد"):
        return None
    nearest = (
        None if context.earlier else clause_subject(line, cue.first, line.sentence_start(cue.first), context.known)
    )
    if nearest is None and not context.earlier and line.word(cue.first - 1).removesuffix("ا") in lexicon().document:
        nearest = sentence_subject(line, cue.first, context.known)  # عقدت الرابطة اجتماعاً وأصدرت بياناً جاء فيه
    who_wrote = speaker_of(line, nearest, context.memory) if nearest else None
    if who_wrote:
        return Decision(who_wrote, cue.end, False)  # تقدم النائب فلان بطلب إحاطة، جاء فيه
    before = line.units[cue.first - 1] if cue.first else None
    if before and before.kind in ("name", "quote"):
        inner = before.quoted
        span = (inner.start, inner.end) if inner else (before.start, before.end)
        return Decision(Speaker(before.entry, span, known=True), cue.end, True)
    who = context.earlier[-1].speaker if context.earlier else NOBODY
    return Decision(who, cue.end, False)


def _author_before(context: CueContext) -> Speaker | None:
    """نشرت الصحيفة مقالاً لمراسلها فلان، قال فيه: whoever wrote what the verb points back to."""
    line, cue = context.line, context.cue
    for at in range(cue.first - 1, max(line.sentence_start(cue.first), cue.first - _OWN_REACH), -1):
        word = line.word(at)
        if word.removesuffix("ا") in lexicon().document and line.word(at + 1)[:1] == "ل":
            phrase = read_phrase(line, at + 1, context.known, attributed=True)
            return speaker_of(line, phrase, context.memory) if phrase and phrase.can_speak else None
    return None


def _lemma(context: CueContext) -> str:
    """The lemma of a cue's verb; nothing where it has none."""
    return context.cue.form.lemma if context.cue.form else ""


def _has_noun_before(context: CueContext) -> bool:
    """Whether a word stands right before a verb that may be the end of its subject: كانت الأم تصيح.

    What joins a verb to others (و), a particle, an adverb or a verb that goes on in it (مضى يقول) is none.
    """
    line, cue = context.line, context.cue
    at = cue.first - 1
    while at >= 0 and line.word(at) in any_of("negation", "adverb", "goes_on_verb"):
        at -= 1
    if cue.joined or cue.attributive or at < 0 or line.sentence[at] != line.sentence[cue.first]:
        return False
    said_of_noun = (cue.form and cue.form.has_object) or line.word(cue.end) in ("فيه", "فيها", "فيهم")
    if line.word(cue.at)[:2] in ("لي", "لت"):
        return False  # تدخّل الباحث فلان ليذكّر
    if line.word(line.sentence_start(at)) in lexicon().sentence_preposition and opens_with_phrases(
        line, cue.first, context.known
    ):
        return False  # وفي اتصال مع الصحيفة أضاف
    after_question = (
        _lemma(context) in lexicon().answers and line.word(line.sentence_start(at)) in lexicon().when_clause
    )
    if said_of_noun or after_question or line.word(at) in lexicon().subject_pronoun:
        return False  # هجوم اعتبره “غير مبرر”، رسالة قال فيها، لكنه أقر
    free = any_of("before_verb", "connector", "that", "relative", "conjunction", "afterthought", "question_word")
    word = line.word(at)
    return (word != "" and word not in free) or line.units[at].kind == "name"


def _asks(context: CueContext) -> bool:
    """سألناه: whoever asks is seldom one who spoke."""
    form = context.cue.form
    return bool(form and form.lemma == "سال" and form.has_object)


def _subject_of_sentence(context: CueContext) -> Decision | None:
    """زار وفد المهندسين الحقل، وأكد: the subject that the verb before has."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or _asks(context) or _has_noun_before(context) or line.sentence_start(cue.first) == cue.first:
        return None
    first = line.sentence_start(cue.first)
    nearest = clause_subject(line, cue.first, first, context.known)
    fits = nearest is not None and agree(form.gender, nearest.gender)
    phrase = nearest if fits else sentence_subject(line, cue.first, context.known, context.memory)
    if phrase is None or (form.gender != "p" and not agree(form.gender, phrase.gender)):
        return None
    last = context.memory.last(form.gender)
    if phrase.nature == "common" and last:
        return None
    speaker = speaker_of(line, phrase, context.memory)
    if speaker is None:
        return None
    if last and last.line == context.memory.line and form.lemma in lexicon().goes_on and not same(last, speaker):
        return Decision(replace(speaker, others=(last,)), cue.end, False)
    return Decision(speaker, cue.end, False)


def _subjects_before(context: CueContext, line: CuedLine, end: int, most: int) -> Iterator[Speaker]:
    """The subjects, who may speak, of so many sentences of a line before a unit; the nearest first."""
    form = context.cue.form
    while end > 0 and most > 0:
        phrase = sentence_subject(line, end - 1, context.known)
        named = phrase is not None and phrase.named and line.word(context.cue.first - 1) in lexicon().subject_pronoun
        somebody = phrase is not None and (
            phrase.entry
            or named
            or phrase.words & any_of("title", "speaking_body")
            or is_given(line, phrase)
            or line.word(phrase.start) in sure_surnames_of(line.source)
        )
        if (
            phrase
            and somebody
            and form
            and agree(form.gender, phrase.gender)
            and not is_his_body(line, phrase, form.gender)
        ):
            speaker = speaker_of(line, phrase, context.memory)
            if speaker:
                yield speaker
        end, most = line.sentence_start(end - 1), most - 1


def _subject_nearby(context: CueContext) -> Decision | None:
    """تجلس المخرجة فلانة في المقهى. …. «…»، تقول: nobody has spoken yet, and one subject stands in the text above."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or _asks(context) or _has_noun_before(context):
        return None
    above, far = context.memory.above, context.memory.above_that
    lines = (
        above,
        None if cue.first or (above and above.cues) else far,
    )  # يقول: at a line's head, a quiet line between
    places = [(line, line.sentence_start(cue.first)), *((one, len(one.units)) for one in lines if one)]
    found = (one for where, end in places for one in _subjects_before(context, where, end, _SENTENCES_BACK))
    speaker = next(found, None)
    return Decision(speaker, cue.end, False) if speaker else None


def _last_to_speak(context: CueContext) -> Decision | None:
    """وأضاف at the head of a sentence."""
    line, cue, form = context.line, context.cue, context.cue.form
    if form is None or _asks(context):
        return None
    if _has_noun_before(context):
        return Decision(NOBODY, cue.end, False)
    last = context.memory.last(form.gender if form.gender != "p" else None)
    if last and context.memory.line - last.line > (_GOES_ON_LINES if form.lemma in lexicon().goes_on else _NEXT_LINE):
        last = None
    first = line.sentence_start(cue.first)
    recent = next(_subjects_before(context, line, first, 1), None)
    if last is None:
        return Decision(recent, cue.end, False) if recent else None
    begins = first == cue.first and not (cue.joined or cue.attributive)
    if begins and last.line != context.memory.line:
        return Decision(recent, cue.end, False) if recent else None  # لي صديق في المدينة. كتب لي: “…”
    if recent and last.line != context.memory.line and not same(last, recent):
        if form.lemma in lexicon().goes_on:
            return Decision(replace(last, others=(recent,)), cue.end, False)
        return Decision(recent, cue.end, False)  # لا تتفق الباحثة فلانة مع هذا. وترى أن
    return Decision(last, cue.end, False)


OWN_WORDS = SpeakerRule(
    "own-words", "قائلاً، قوله: they belong to who speaks in the sentence, or to its subject", _participle_or_noun
)


def _to_one_before(context: CueContext) -> Decision | None:
    """وبحسبه، في رأيها، وفقا له: whoever spoke last."""
    line, cue = context.line, context.cue
    owned = line.word(cue.at) in any_of("attributed_pronoun", "opinion_pronoun")
    follows = cue.form is None and line.word(cue.at) in lexicon().attributed and line.word(cue.end) in _TO_ONE
    if cue.form is not None or not (owned or follows):
        return None
    word = line.word(cue.end) if follows else line.word(cue.at)
    gender: Gender = "p" if word.endswith("هم") else "f" if word.endswith("ها") else "m"
    last = context.memory.last(gender)
    near = last is not None and context.memory.line - last.line <= _NEXT_LINE
    return Decision(last if near and last else NOBODY, cue.end + follows, near)


TO_ONE_BEFORE = SpeakerRule("to-one-before", "وبحسبه، في رأيها، وفقاً له: who spoke last is meant", _to_one_before)

CARRIED: tuple[SpeakerRule, ...] = (
    SpeakerRule("in-document", "في بيان من «الاتحاد» جاء فيه: the author stands right before", _in_document),
    SpeakerRule("asked-answers", "سألت فلاناً فأجابني: not the one who asks", _answers),
    WAS_ASKED,
    HOLDS_OCCASION,
    SpeakerRule("met-speaks", "التقت «المدار» فلاناً، فقال: whom the outlet met", _met),
    SpeakerRule(
        "same-sentence", "a verb with no subject goes on with the one before it in the sentence", _same_sentence
    ),
    SpeakerRule("sentence-subject", "زار فلان المعرض وقال: the subject of the verb before", _subject_of_sentence),
    SpeakerRule("last-to-speak", "وأضاف: whoever spoke last and agrees in gender", _last_to_speak),
    SpeakerRule("subject-nearby", "«…»، تقول: nobody spoke yet, so the subject of the text above", _subject_nearby),
)
