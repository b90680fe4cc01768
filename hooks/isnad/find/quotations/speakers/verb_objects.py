"""Phrases right behind a verb that are no subject of it: whom it calls on, what it is done to, what it tells of."""

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.not_subjects import is_oblique
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker
from isnad.find.quotations.speakers.cue_context import CueContext, agree
from isnad.find.quotations.speakers.subjects import is_owned_thing, phrase_before
from isnad.find.quotations.words.lexicon import any_of, bare, contents, lexicon
from isnad.find.quotations.words.noun_shapes import is_event_noun, is_verbal_shape
from isnad.find.quotations.words.reporting_verbs import VerbForm
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_FEWEST = 3  # letters of a word with its preposition
_STUDY_MOST = 10  # units of who made a study, up to أنّ
_MADE_IT = ("ته", "اه")  # ends of a verb with the pronoun of what was made: أجرته، أجراه
_FATHA = "\u064e"


def is_object(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """Whether the phrase after a verb is what is talked about, or whom: وصف الهجوم بأنه، اتهم واشنطن بأنها."""
    line, form = context.line, context.cue.form
    assert form is not None
    described = form.need == "names" and phrase.nature in ("common", "thing")
    after = _behind(line, phrase.end, described=described)
    following = line.word(after)
    if described and following in lexicon().relative:
        return True  # ووصف الأصوات التي جمعها الفريق بأنها
    if form.lemma in lexicon().with_a_place:
        return False  # جاء في المذكرة أن
    if is_oblique(line, phrase.start) or (line.units[phrase.start].kind == "word" and _has_fatha(line, phrase.start)):
        return True  # نبه المواطنين إلى، أجاب الطالبَ
    if form.lemma in lexicon().puts_down_to and following == "الي" and phrase.nature in ("common", "thing"):
        return True  # وعزا الأمر إلى كذا
    if form.has_object:
        what = line.word(context.cue.at - 1) == "ما"  # ما فنده الشابي: nobody but the subject follows
        return not (phrase.can_speak or (what and phrase.nature == "common"))
    if not _may_be_subject(line, context.cue.first, form, phrase):
        return True
    at_end = after >= len(line.units)
    if form.takes == "must":
        stated = is_event_noun(following) or (following[:2] != "ال" and is_verbal_shape(following))
        if stated and not following.endswith("ات"):  # اتهم النقيب فلان إدارات المواقع
            return True  # وإذ لفت إلى كذا، ناشد قائد الجيش ضبط المعابر
        placed = following.startswith("بال") and line.text(after + 1) in ("،", ",")  # حمل المكتب بالمحافظة، في بلاغ،
        given = following in lexicon().that | lexicon().complement or (following[:1] == "ب" and not placed)
        given = given and not _holds_whom(line, phrase)
        return at_end or given or line.text(phrase.end) == ":"
    if form.takes == "quality":
        if following in ("ان", "انه", "انها", "انهم") and form.lemma == "اعتبر":
            return not phrase.can_speak
        with_b = following[:1] == "ب" and following[1:] not in lexicon().manner_noun  # انتقد فلان التحكيم بشدة
        ascribed = at_end or following in lexicon().quality | lexicon().complement or with_b
        unit = line.units[phrase.end] if not at_end else None
        return ascribed or (
            unit is not None and unit.kind in ("quote", "stop") and unit.text != ":" and not phrase.can_speak
        )
    if phrase.nature == "thing" or (form.takes == "thing" and _is_done(line, phrase)):
        return following not in lexicon().that and not _is_study(line, phrase)
    if form.takes in ("thing", "person") or form.need == "clause":
        return phrase.nature == "common" and not _speaks_after(line, phrase.end, form.lemma)
    return False


def _is_study(line: CuedLine, phrase: SpeakerPhrase) -> bool:
    """كشف استطلاع أجرته الشبكة أن: whether a document of the shape of a verbal noun, whoever made it, and then أنّ stand
    behind a verb."""
    if line.word(phrase.start) not in lexicon().document or not line.word(phrase.end).endswith(_MADE_IT):
        return False
    reach = range(phrase.end + 1, min(len(line.units), phrase.end + _STUDY_MOST))
    stop = next((at for at in reach if line.units[at].kind == "stop" or line.word(at) in lexicon().that), None)
    return stop is not None and line.word(stop) in lexicon().that


def _holds_whom(line: CuedLine, phrase: SpeakerPhrase) -> bool:
    """اتهم الناطق باسم الحكومة التركية قسد بنقل كذا: whether a subject ends in whom the verb is done to, one bare
    word that is no given name behind a closed construct."""
    last, before = line.word(phrase.stop - 1), line.word(phrase.stop - 2)
    alone = phrase.nature == "title" and phrase.stop - phrase.start > 2 and phrase.end == phrase.stop
    plain = last != "" and not last.startswith("ال") and last not in any_of("given_name", "title", "speaking_body")
    return alone and plain and before.startswith("ال") and line.word(phrase.start).startswith("ال")


def _behind(line: CuedLine, end: int, *, described: bool) -> int:
    """The first unit behind a phrase that is neither when nor how; nor, of a thing that is `described`, an adjective of
    its own: ووصف القانون الجديد بأنه."""
    after = end
    while line.word(after) in any_of("adverb", "when_adjective"):
        after += 1
    after += 2 * (line.word(after) in lexicon().strongly)
    while described and line.word(after).startswith("ال") and line.word(after) not in lexicon().relative:
        after += 1
    return after


def _is_done(line: CuedLine, phrase: SpeakerPhrase) -> bool:
    """أعلن التوقف عن الصيد: whether a definite noun alone has the shape of a verbal noun that begins with ت."""
    noun = bare(line.word(phrase.start))
    alone = phrase.stop == phrase.start + 1 and line.word(phrase.start).startswith("الت")
    return alone and phrase.nature == "common" and not noun.endswith(("ي", "يه")) and is_verbal_shape(noun)


def _has_fatha(line: CuedLine, at: int) -> bool:
    """Whether a word is printed with the ending of an object: أجاب الطالبَ."""
    return line.source[line.units[at].start : line.units[at].end + 1].rstrip().endswith(_FATHA)


def _may_be_subject(line: CuedLine, verb: int, form: VerbForm, phrase: SpeakerPhrase) -> bool:
    """Whether a phrase agrees with a verb, and is neither the responsibility that it lays on somebody (حمّلت المسؤولية
    لمن) nor whom one addresses who has been named before (سأل فلان، قبل أن يخاطب الوزير)."""
    if form.gender != "p" and not agree(form.gender, phrase.gender) and not _holds_office(line, form, phrase):
        return False
    if form.gender == "f" and form.takes in ("must", "person") and bare(line.word(phrase.start)) in lexicon().his_body:
        return False  # واتهمت جهاز الشرطة بنقل
    if form.lemma == "حمل" and bare(line.word(phrase.start)) == "مسؤوليه":
        return False
    return form.takes not in ("must", "person") or not _is_after_before(line, verb)


def _holds_office(line: CuedLine, form: VerbForm, phrase: SpeakerPhrase) -> bool:
    """قالت المحافظ: whether an office that women bear in the form of men stands behind a verb that has no person as
    its object."""
    office = line.word(phrase.start).startswith("ال") and bare(line.word(phrase.start)) in lexicon().office_of_either
    return office and form.gender == "f" and form.takes in ("-", "thing")


def _is_after_before(line: CuedLine, verb: int) -> bool:
    """قبل أن يخاطب: whether a verb stands after أن of another that has its subject already."""
    return line.word(verb - 1) == "ان" and line.word(verb - 2) in lexicon().before_and_after | {"دون"}


def _speaks_after(line: CuedLine, end: int, lemma: str) -> bool:
    """Whether what is said follows a phrase, or another phrase that is the object: not تطلب القهوة قبل أن تعتذر."""
    at = end + (line.text(end) in ("،", ","))
    if at >= len(line.units):
        return False
    unit = line.units[at]
    if unit.kind == "word" and unit.text in any_of("afterthought", "relation") and unit.text not in lexicon().that:
        return unit.text in contents().get(lemma, ((), False))[0]
    return unit.kind != "stop" or unit.text == ":"


def is_called_on(line: CuedLine, phrase: SpeakerPhrase, lemma: str) -> bool:
    """Whether a definite phrase stands before the verb's own preposition: يدعو السكان إلى، يطالب الوزارة بـ."""
    named = line.units[phrase.start].kind in ("name", "quote")  # مرصد كذا يطالب «قسد» بفتح سجونها
    after = line.word(phrase.end)
    own = named and len(after) > _FEWEST and after[:1] in contents().get(lemma, ((), False))[0]
    return (own or _gives(line, phrase.end, lemma)) and (named or line.word(phrase.start).startswith("ال"))


def _gives(line: CuedLine, at: int, lemma: str) -> bool:
    """Whether a verb's own preposition stands at a unit, by itself or on its word."""
    word = line.word(at)
    tied = bare(word) != word or is_event_noun(word[1:]) or is_verbal_shape(word[1:])
    return _begins_given(word, lemma) and (word in contents()[lemma][0] or tied)


def _begins_given(word: str, lemma: str) -> bool:
    """Whether a verb's own preposition is a word, or begins it, whatever noun it is tied to."""
    own = contents().get(lemma, ((), False))[0]
    return word in own or word[:1] in own


def is_told_or_done(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """المركز يحذر من كذا ويدعو سكان الساحل إلى, الملتقى الذي اختتم أعماله: whom a verb calls on, what it is done to."""
    called_on = _calls_on_crowd(context, phrase) or _calls_on_body(context, phrase) or _orders_him(context, phrase)
    if context.cue.joined and called_on:
        return True
    within = context.line.word(context.cue.first - 1) in lexicon().relative
    form = context.cue.form
    if within and form and form.lemma in any_of("calls", "appeals") | {"طالب"} and not phrase.named:
        return is_called_on(context.line, phrase, form.lemma)  # المديرية التي طالبت الأهالي بكذا
    return within and phrase.nature in ("person", "common") and is_owned_thing(context.line, phrase.start)


def _calls_on_crowd(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """Whether many people stand between a verb of calling on and its own preposition, behind one who spoke before."""
    line, form = context.line, context.cue.form
    addressed = form is not None and (form.lemma in any_of("calls", "tells_somebody") or form.takes == "person")
    first = line.word(phrase.start)
    many = bare(first) in lexicon().human_plural
    if form is None or not addressed or not (phrase.gender == "p" or many) or phrase.named:
        return False
    definite = first.startswith("ال") or (many and line.word(phrase.start + 1).startswith("ال"))  # أصحاب المعامل
    gives = _gives(line, phrase.end, form.lemma)
    if form.lemma in lexicon().addresses_somebody and _spoke_above(context):
        stated = is_event_noun(line.word(phrase.end).removeprefix("ال"))
        return (gives or stated) and definite  # قال المحافظ كذا. وحث الأهالي على
    if not gives or line.sentence_start(context.cue.first) >= context.cue.first - 1:
        return False
    if not context.earlier:
        return definite  # جاء دور النقيب الذي لم يخف قلقه، ونبه الشباب إلى
    one = context.earlier[-1].speaker
    return (one.entry is not None or one.printed is not None) and agree(form.gender, one.gender)


def _calls_on_body(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """أدانت الوزارة الاعتداء، وطالبت المؤسسات الدولية بكذا: whether a body that others call on stands between a verb of
    calling on and its own preposition, behind one who speaks in the sentence or spoke last and whom the verb fits."""
    line, form = context.line, context.cue.form
    if form is not None and form.lemma in lexicon().calls and _calls_on_place(context, phrase):
        return True
    definite = line.word(phrase.start).startswith("ال") or line.word(phrase.start + 1).startswith("ال")  # وسائل الإعلام
    body = bare(line.word(phrase.start)) in lexicon().called_on and definite
    if form is None or not body or not (form.lemma in lexicon().calls and _gives(line, phrase.end, form.lemma)):
        return False
    before = context.earlier[-1].speaker if context.earlier else context.memory.last(form.gender)
    return before is not None and before.recognised and before.gender == form.gender


def _calls_on_place(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """اعتبرت موسكو كذا، وطالبت واشنطن بكذا: whether another place on record stands behind a verb of calling on than the
    entry that speaks in the sentence already."""
    place = phrase.entry is not None and context.known.kind(phrase.entry) == "place"
    earlier = context.earlier[-1].speaker if context.earlier else None
    form = context.cue.form
    given = form is not None and _begins_given(context.line.word(phrase.end), form.lemma)
    return place and given and earlier is not None and earlier.entry is not None and earlier.entry != phrase.entry


def _orders_him(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """زار المحافظ المستشفى مؤكدا كذا، ووجه مديره بتحويل المرضى: whether an office stands between وجه and its order,
    behind one who speaks in the sentence."""
    form, earlier = context.cue.form, context.earlier[-1].speaker if context.earlier else None
    if form is None or form.lemma != "وجه" or phrase.nature != "title" or earlier is None:
        return False
    gives = _begins_given(context.line.word(phrase.end), form.lemma)
    return gives and earlier.recognised and form.gender == "m" and agree(form.gender, earlier.gender)


def one_who_may_call(context: CueContext, phrase: SpeakerPhrase) -> Speaker | None:
    """قال المدير كذا. ودعا أصحاب المحال إلى كذا: whoever spoke before, where many people behind a verb of calling on
    may be those whom he calls on as well as its subject; None where they are its subject."""
    line, cue, form = context.line, context.cue, context.cue.form
    many = bare(line.word(phrase.start)) in lexicon().human_plural and not phrase.named
    if form is None or not (many and cue.joined and form.lemma in lexicon().calls):
        return None
    last = context.memory.last(form.gender)
    opens = line.sentence_start(cue.first) == cue.first and _gives(line, phrase.end, form.lemma)
    return last if opens and last and last.recognised and last.gender == form.gender else None


def _spoke_above(context: CueContext) -> bool:
    """Whether somebody whom a verb agrees with spoke last."""
    form = context.cue.form
    return form is not None and context.memory.last(form.gender) is not None


def is_listener_in_marks(context: CueContext, phrase: SpeakerPhrase) -> bool:
    """وكان فيل أبلغ «الأفق» أن: whom a verb of telling names in marks, where its subject stands before it."""
    line, cue, form = context.line, context.cue, context.cue.form
    addresses = form is not None and form.lemma in lexicon().tells_somebody and not form.has_object
    return addresses and line.units[phrase.start].kind == "quote" and line.sentence_start(cue.first) < cue.first


def did_before(line: CuedLine, verb: int, known: KnownSpeakers) -> bool:
    """وكان رئيس الحي قد وعد: whether somebody with an office, and كان before him, fills the place up to a verb."""
    verb -= line.word(verb - 1) == "قد"
    before = phrase_before(line, verb, known)
    titled = before is not None and before.nature in ("title", "body") and before.end == verb
    return titled and before is not None and line.word(before.start - 1) in lexicon().was
