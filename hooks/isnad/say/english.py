"""What is wrong, in English: two templates a rule, what is wrong and what to write instead."""

from isnad.say.english_files import ENGLISH_FILES
from isnad.say.english_originals import ENGLISH_ORIGINALS
from isnad.say.english_remarks import ENGLISH_REMARKS, ENGLISH_TERMS
from isnad.say.language import Language

_VALUES = {
    "reserved-key": ("the field `{key}` is not written in front matter", "delete it"),
    "missing-field": ("this field is missing: `{field}`", "add a line: {field}: …"),
    "unknown-key": ("the field `{field}` is not known", "delete it, or write it as the template has it"),
    "empty-field": ("this field is empty", "delete it if its value is not known"),
    "empty-needed": ("this field is empty, and it is needed", "write its value"),
    "wrong-form": ("the value “{input}” does not have the form it needs", "write it in the form of {example}"),
    "not-one-line": ("the value “{input}” is not on one line", "bring it onto one"),
    "bad-id": ("“{input}” does not have the form of an id", "write lower-case Latin letters and digits, joined by `-`"),
    "look-alike-character": (
        "the id “{input}” holds “{char}” ({code} {name}), which looks like “{like}” and is not",
        "write “{like}” in its place",
    ),
    "too-long": ("the value is longer than {most} characters", "shorten it"),
    "list-too-short": ("an item of the list is missing", "add it"),
    "list-too-long": ("the list has more than {most} items", "delete those over the limit"),
    "not-text": ("text is wanted here", "put the value in quote marks"),
    "not-allowed": ("“{input}” is not one of the values allowed", "write one of: {allowed}"),
    "not-whole": ("a whole number is wanted, not “{input}”", "write it in digits alone"),
    "not-finite": ("a finite number is wanted, not “{input}”", "write the number, or delete the field if not known"),
    "not-number": ("a number is wanted, not “{input}”", "write it in digits alone"),
    "not-yes-or-no": ("true or false is wanted, not “{input}”", "write one of them"),
    "not-above": ("the number “{input}” is out of bounds", "write a number greater than {limit}"),
    "too-small": ("the number “{input}” is out of bounds", "write a number that is at least {limit}"),
    "too-great": ("the number “{input}” is out of bounds", "write a number that is at most {limit}"),
    "not-list": ("a list is wanted", "put the values between [ and ]"),
    "not-fields": ("fields are wanted, not a single value", "write pairs of `key: value`"),
    "passage-of-one": (
        "an article of a crawl joins two recorded ones or more",
        "name all that share its words, or leave it out",
    ),
    "unreasoned": ("what was not stated needs a reason", "add because"),
    "not-edtf": ("“{input}” is not an EDTF date", "write for example 2018-02-07 or 2018-02-07/2018-02-08"),
    "impossible-date": ("the calendar has no day “{input}”", "look at the month and the day again"),
    "ends-before": ("“{input}” ends before it begins", "write the first day, then the last"),
    "min-above-max": ("min is greater than max", "write the smaller in min and the greater in max"),
    "not-address": ("“{input}” is no valid http or https address", "copy the whole address from the browser"),
    "name-of-nothing": (
        "“{form}” names nothing in particular: a single letter, marks or figures, a word of every text",
        "delete it, or write the whole name",
    ),
    "event-told-twice": (
        "the event `{id}` has the name and the date of `{other}`",
        "make them one, or tell their names apart",
    ),
    "too-far-within": (
        "over {most} places lie around this one, each in the next",
        "mend `within`, or leave some out",
    ),
    "within-itself": ("`{id}` is within itself, by `within`", "mend `within` in one of the files"),
    "place-speaks": (
        "`{id}` is a place, which says nothing and passes nothing on",
        "name the person or the organisation",
    ),
    "country-of-no-code": (
        "`{code}` is no country's code in ISO 3166-1, and no outline is known by it",
        "write the country's three letters; like it are: {codes}",
    ),
    "country-of-unlike-code": (
        "`{code}` is no country's code in ISO 3166-1, and no outline is known by it",
        "write the country's three letters",
    ),
    "language-of-no-code": (
        "`{code}` is no language's tag in BCP 47",
        "write one tag a line, such as ku, ru or sr-Latn",
    ),
    "language-not-listed": (
        "this archive does not list the language `{code}` among those that names are told in; it lists: {listed}",
        "mend the tag, or add it to languages.txt on a line of its own",
    ),
    "no-languages-listed": (
        "this archive lists no languages that names are told in, and this one is in `{code}`",
        "write languages.txt, a BCP 47 tag a line, or leave the name out",
    ),
    "within-smaller": ("a {kind} is not within `{id}`, which is a {of}", "look at within, or at kind in either file"),
    "less-than-none": ("the claim `{claim}` is not answered by a number below none", "look at the number and its sign"),
    "out-of-reach": ("the date “{input}” is not within the years 1000 to 2999", "look at the year"),
    "not-kept": (
        "the number “{input}” has more digits than can be kept, and would be shown as another",
        "write it with at most 15 digits",
    ),
    "signed-zero": ("zero has no sign, and “{input}” has one", "write 0"),
    "name-with-more": (
        "the name “{form}” holds what is none of it: blanks, marks around it, or a comma after it",
        "write “{bare}”",
    ),
    "not-latin": (
        "the Latin name holds a letter that is not Latin, “{char}” ({code})",
        "write it in Latin letters alone",
    ),
    "question-twice": (
        "the claims `{id}` and `{other}` ask the same question",
        "make one claim of them, or say in the question what tells them apart",
    ),
    "private-character": (
        "a character that stands for no letter ({code}), which each typeface shows as it likes",
        "write the letter that was meant, or delete it",
    ),
    "part-of-a-person": (
        "the claim `{claim}` counts people, and this number is not a whole one",
        "look at the number, or at the claim",
    ),
    "open-at-both-ends": (
        "a number that is open has one end, and this one has two",
        "delete open, or one of min and max",
    ),
    "open-at-no-end": (
        "a number is open beyond min or max, and this one has neither",
        "write one of them, or delete open",
    ),
    "item-twice": ("“{item}” stands in this list already", "delete one"),
    "blank-value": ("nothing in this value can be seen", "write it, or delete the field"),
    "no-word": ("“{input}” holds no word", "write it in words"),
    "no-stretch": (
        "this stretch does not end after it begins",
        "write where its first letter stands, then where the one after its last does",
    ),
    "unacceptable": ("a value that cannot be taken: “{input}”", "write it as other files do"),
}

_ANNOTATIONS = {
    "words-too-few": ("these words stand in the {zone} fewer than {times} times", "mend occurrence"),
    "words-not-there": (
        "these words do not stand in the {zone} letter by letter",
        "copy them from the text as they are",
    ),
    "words-twice": ("these words stand in the {zone} more than once", "make them longer or add occurrence"),
    "words-across-paragraphs": ("these words run over two paragraphs", "keep to one paragraph"),
    "position-of-another-kind": ("the claim `{claim}` is of kind {kind} and takes no position", "use value"),
    "unknown-position": ("`{position}` is no position of `{claim}`", "write one of: {positions}"),
    "value-of-another-kind": (
        "the claim `{claim}` is of kind {kind} and does not take: {fields}",
        "delete them, or mend claim",
    ),
    "words-of-nothing": ("these words hold no letter and no figure", "write the words that say it"),
    "words-cut-off": (
        "these words begin or end within a word",
        "copy whole words; what is joined to a word's beginning (و، ال) may be left out",
    ),
    "outside-whole": ("the quoted words (original) do not stand within the whole saying (whole)", "mend one of them"),
    "hedge-not-there": (
        "the hedge “{hedge}” does not stand in the article",
        "copy it from the text as it is, or delete it",
    ),
    "label-twice": ("the answers `{id}` and `{other}` have one label", "tell them apart, or delete one"),
    "chain-comes-back": ("the chain passes through `{id}`, who is in it already", "delete this link"),
    "no-answer": ("an assertion without an answer", "add position or value"),
    "anchor-in-use": ("`{anchor}` is the address of a sentence now, and no old one", "delete this line"),
    "anchor-to-nowhere": (
        "no sentence of the body has the address `{anchor}`",
        "correct it, or write `text` where the sentence is gone",
    ),
    "said-and-silent": ("`{claim}` is among both the silences and the assertions", "delete it from one"),
    "claim-of-another-event": (
        "the claim `{claim}` is about the event `{event}`, which is not in this article's events",
        "add the event or delete the claim",
    ),
    "tile-of-another-event": ("the claim `{claim}` is about the event `{event}`", "name claims of this event only"),
    "choice-without-positions": ("a choice claim needs positions", "add them: the id of each answer and its label"),
    "positions-without-choice": ("only a claim of kind choice has positions", "delete them or change kind"),
    "groups-of-another-kind": ("only a claim of kind choice or place has compatible", "delete it or change kind"),
    "group-of-one": ("a group in compatible needs two different answers or more", "add an answer or delete the group"),
    "people-of-another-kind": ("only a claim of kind number or choice has people", "delete people or change kind"),
    "headline-without-support": (
        "the headline says this in the outlet's own voice, and nothing tells what it rests on",
        "add rests_on with the ids of assertions of the text, or unsupported: true where the text gives nothing for it",
    ),
    "rests-and-unsupported": ("the assertion rests on others and is unsupported", "keep rests_on or unsupported"),
    "unsupported-in-body": ("only a headline's assertion is unsupported", "delete it"),
    "rests-on-itself": ("the assertion rests on itself", "write the id of the one it rests on, or delete it"),
    "rests-on-nothing": ("this article has no assertion {id}", "write the id of one of its own assertions"),
    "rests-on-other-claim": ("assertion {id} answers {claim}", "write {claim}#{id}, or {id} alone"),
    "rests-on-loop": ("assertions rest on one another and lead back to the first: {way}", "delete one of rests_on"),
    "chain-of-nobody": (
        "{id} says nothing in this article",
        "write the id of one of its speakers, or delete the chain",
    ),
    "gap-beside-speaker": (
        "the chain begins with a gap, and quotation {quotation} gives the same words to {speaker}",
        "write source: {speaker}, or words that are not his",
    ),
    "negation-cut-off": (
        "“{negation}” stands before these words, so that alone they say the opposite",
        "begin them with the negation, or choose words that none stands before",
    ),
    "day-of-saying": (
        "the date in these words is that of the saying, not of what happened",
        "delete the assertion, or write in because why it is the day of what happened",
    ),
}

_ARCHIVE = {
    "unknown-id": ("no {shelf} has the id `{id}`", "add its file or mend the id"),
    "reserved-id": ("the id `{id}` is kept for a page of the archive or a device of the system", "choose another"),
    "invisible-character": (
        "a character that nobody sees ({code}) hides in the text",
        "delete it, or type the text anew; the archive sets directions itself",
    ),
    "published-before-event": (
        "the date of publication {date} is before the event that the article is about ({event}: {happened})",
        "look at the year and the month again, or at events",
    ),
    "published-after-recorded": ("the date of publication {date} is after that of the record ({recorded})", "mend one"),
    "original-twice": (
        "the article `{id}` was made of this same original",
        "delete one of the records, or mend original",
    ),
    "wikidata-twice": ("`{other}` is {id} of Wikidata as well", "make the two entries one, or mend wikidata"),
    "own-agency": ("`{id}` is the outlet itself", "delete it; agencies are those that the outlet had the article from"),
    "revised-before-recorded": (
        "the record was revised on {date}, before it was made ({recorded})",
        "mend one of the dates",
    ),
    "captured-before-published": (
        "the page was saved on {date}, before it was published ({published})",
        "mend one of the dates",
    ),
    "day-to-come": ("the day {date} is still to come", "look at the year and the month"),
    "shared-id": ("the id `{id}` is used in {other} as well", "change one of them"),
    "repeated-annotation": ("the id `{id}` is used on line {line} as well", "give this one a number not used yet"),
    "look-alike-ids": ("the eye cannot tell the id `{id}` from `{other}` ({path})", "give one of them another name"),
    "shared-alias": ("the old id `{alias}` leads to {other} as well", "delete it from one of the files"),
    "shared-name": ("the form “{form}” is recorded in {other} as well, so it links to neither", "keep it in one"),
    "same-as-otherwise": (
        "the two entries are each declared the other, and one more surely than the other (`{other}`)",
        "write the same certainty in both, or delete same_as from one",
    ),
    "wikidata-of-a-role": (
        "a source that nobody names has an entry of Wikidata, which says who that is",
        "delete wikidata; whoever is known has an entry by name, and same_as leads there",
    ),
    "never-its-name": (
        "“{form}” is a name of this entry, so it cannot stand in not",
        "delete it from one of the fields",
    ),
    "form-of-two": (
        "in this article the form “{form}” is of `{other}` as well, so nobody knows who is meant",
        "keep one",
    ),
    "form-of-another": (
        "advice: “{form}” is the name of `{other}`, and this form gives it to another",
        "if they are not two of one name, delete the form or mend the id",
    ),
    "form-not-there": (
        "advice: the form “{form}” does not stand in the article",
        "copy it from the text as it is, or delete it",
    ),
    "short-name-twice": ("the article `{other}` of the same event is called “{name}”, too", "tell them apart"),
    "same-as-itself": ("same_as leads to the entry itself", "write the other entry's id or delete it"),
    "unmentioned-entry": (
        "no article and no other file mentions `{id}`",
        "add to names the form that was printed, or delete the file if it was never published",
    ),
    "unconfirmed": ("not reviewed yet: {line}", "delete this line once it is"),
    "reviewed-by-author": ("the record was reviewed by its own author (“{name}”)", "name another in reviewed_by"),
    "review-without-author": ("the record has a reviewer and no author", "add recorded_by"),
    "note-html": ("an HTML tag stands in the note", "delete it, or write `&lt;` for `<`"),
    "note-image": ("an image stands in the note", "delete it"),
    "link-nowhere": (
        "the link “{href}” leads to no page of the archive that is always there",
        "write the way from this file to another record's, such as ../claims/id.md, or delete it",
    ),
    "link-to-no-part": (
        "the page has no part by the name that the link “{href}” gives",
        "name a part of a written page, or the page alone",
    ),
    "note-block": ("a heading or a block of code stands in the note", "write it as a sentence"),
    "note-for-others": (
        "a brace `{{`, or a link that is defined apart or has a blank in its address, stands in the note; "
        "other programs would obey it",
        "delete it, or write the link where it stands: [words](address)",
    ),
    "link-says-otherwise": (
        "the link's words are “{said}”, and it leads to “{href}”",
        "write where it leads, or words that are no address",
    ),
    "note-link": ("the link “{href}” leads neither to a page of the archive nor to http or https", "mend or delete it"),
    "unknown-assertion": ("article {article} has no assertion {id}", "mend the id"),
    "likely-same-as-itself": ("likely_same names the assertion itself", "write the other's id, or delete it"),
    "likely-same-of-another-claim": (
        "likely_same names an assertion to another claim ({claim}), where it is not counted with it",
        "write the id of an assertion to the same claim, or delete it",
    ),
    "identity-of-a-person": ("identity is for an entry of the kind role alone", "delete it"),
    "one-by-wording": (
        "likeness of wording makes no one of those behind a description",
        "write how: unknown, or a reason other than likeness",
    ),
    "same-by-wording": (
        "likeness of wording makes two entries no one",
        "write certainty: likely, or a reason other than likeness",
    ),
}

_CORRECTIONS = {
    "correction-of-nothing": (
        "this record has no field `{field}`",
        "write the field's name as front matter has it, or body",
    ),
    "correction-of-no-change": (
        "the old value is what came after it: {field} did not change",
        "write in was what it was before, or delete the correction",
    ),
    "correction-out-of-order": (
        "the correction of {date} is earlier than the one above it ({before})",
        "put corrections in order, oldest first",
    ),
    "correction-before-record": (
        "the correction of {date} is earlier than the record ({recorded})",
        "mend one of the dates",
    ),
    "lost-anchor": (
        "a published sentence is worded otherwise, and its address `{anchor}` is lost",
        "add this line to old_anchors: {line} (write `text` where the sentence is gone)",
    ),
    "lost-id": (
        "the published id `{id}` has disappeared",
        "bring the file back, or add `{id}` to the aliases of the file that took its place",
    ),
    "changed-fact": (
        "the published `{field}` was changed without a correction",
        'add to corrections: {{date: …, field: {field}, was: "{was}", because: …}}',
    ),
    "changed-body": (
        "the published body was changed without a correction",
        "add to corrections: {{date: …, field: body, was: …, because: …}}, with the old wording in was",
    ),
    "false-was": ("`was` is not what `{field}` said when it was published", 'write: was: "{was}"'),
    "lost-correction": (
        "the correction of `{field}` of {date} has disappeared or changed",
        "bring it back as it was; corrections are never deleted",
    ),
}

ENGLISH = Language(
    rules={**ENGLISH_FILES, **_VALUES, **_ANNOTATIONS, **_ARCHIVE, **_CORRECTIONS, **ENGLISH_ORIGINALS},
    near="perhaps “{near}”",
    terms={
        **ENGLISH_TERMS,
        "zone": {"title": "title", "body": "body"},
        "shelf": {
            "entries": "entry",
            "people": "person or role",
            "places": "place",
            "organisations": "organisation",
            "articles": "article",
            "claims": "claim",
            "events": "event",
        },
    },
    listed=", ",
    then="; ",
    remarks=ENGLISH_REMARKS,
    steps={
        "read": "reading files",
        "find": "finding names",
        "check": "checking",
        "write": "making pages",
        "publish": "writing pages",
        "import": "importing texts",
        "release": "files of the release",
    },
    direction="ltr",
)
