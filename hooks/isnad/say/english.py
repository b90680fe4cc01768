"""What is wrong, in English: two templates a rule, what is wrong and what to write instead."""

from isnad.say.english_remarks import ENGLISH_REMARKS, ENGLISH_TERMS
from isnad.say.language import Language

_FILES = {
    "linked-file": ("the file is a link to another place", "put the file itself here"),
    "not-a-file": ("this is not an ordinary file", "rename or move it"),
    "file-too-large": ("the file is larger than {most} bytes", "shorten or split it"),
    "file-unreadable": ("the file may not be read", "let whoever builds the archive read it"),
    "unexpected-file": (
        "this file has no place here",
        "delete or move it; articles holds .md records, docs .md pages, docs/assets style sheets and scripts",
    ),
    "obeyed-file": (
        "the build's tools obey a file of this name before the archive's own",
        "delete it; what sets the tools stands in `Makefile`, `mkdocs.yml` and `pyproject.toml`",
    ),
    "drawing-not-plain": (
        "the drawing holds what is neither a shape nor words: {found}",
        "delete it; an SVG may hold no script, style, picture or address outside itself",
    ),
    "drawing-unreadable": ("the drawing is not well-formed XML", "save it anew as SVG"),
    "theme-file": ("the theme has a file by such a name, which this one would replace", "give it another name"),
    "not-in-form": ("here the file differs from its one form, which has: {line}", "run make format"),
    "fingerprint-alone": (
        "this is the fingerprint of an article that has no record here",
        "give it the record's name, or delete it",
    ),
    "fingerprint-form": (
        "the fingerprint does not begin with {form}",
        "copy it as the importer made it; one of an earlier form is made anew from its original: make fingerprints",
    ),
    "fingerprint-character": ("a character is none of a fingerprint's ({code})", "copy it as the importer made it"),
    "fingerprint-cut": ("the fingerprint is cut off", "copy all of it, as the importer made it"),
    "fingerprint-place": ("a place stands twice in the fingerprint", "copy it as the importer made it"),
    "theme-changed": (
        "the theme no longer writes what we look for: {stock}",
        "compare hooks/isnad/finish with the theme",
    ),
    "not-utf8": ("the file is not UTF-8", "save it as UTF-8"),
    "control-character": ("an invisible control character ({code}) stands in the text", "delete it"),
    "newer-character": (
        "a character newer than Unicode {unicode} ({code}) stands in the text: versions of Python differ on it, and so "
        "would the sites they build",
        "delete it, or say what it means in words",
    ),
    "not-a-folder": (
        "the site is built here, where a link or a file stands: what it leads to is neither cleared nor written",
        "move it away, or build elsewhere: `site_dir` in mkdocs.yml",
    ),
    "site-not-writable": (
        "the folder that the site is built in cannot be written to ({why})",
        "let it be written to, or build the site elsewhere: site_dir in mkdocs.yml",
    ),
    "another-build": ("another build of this site has not ended", "wait for it, or stop it, and build again"),
    "file-lost": (
        "the build wrote this file, and it was gone before the build was done, so nothing was published",
        "see which program touches that folder, and build again",
    ),
    "taken-address": ("the archive makes a page at this address", "give the file another name"),
    "page-heading": ("the page does not begin with its heading", "write `# ` and the title on its first line"),
    "page-name": (
        "“{name}” will not do as the name of a page",
        "use small Latin letters and digits parted by `-`, and no name that tools reserve",
    ),
    "page-second-heading": ("the page has another first-level heading", "begin the heading with `## `"),
    "page-outside-picture": (
        "the page shows a picture from outside the archive",
        "delete it, or put it into docs/assets/images",
    ),
    "page-reserved-heading": ("a heading begins with `__`, which the theme reserves", "write it without `__`"),
    "page-html": ("an HTML tag stands in the page", 'delete it, or write `&lt;` for `<`; only <a id="…"></a> is taken'),
    "page-code-link": ("an address in the page may run something ({scheme}:)", "delete it, or write an http address"),
    "bad-file-name": (
        "a file's name is its id, and “{name}” does not have the form of one",
        "name it with lower-case Latin letters and digits, joined by `-`",
    ),
    "no-front-matter": (
        "the file does not begin with front matter between two lines of `---`",
        "make `---` its first line, with no line above it and no blank before it, and close the front matter likewise",
    ),
    "front-matter-open": ("no line of `---` ends the front matter", "add one between the fields and the body"),
    "front-matter-too-long": ("the front matter is longer than {most} characters", "shorten it"),
    "unfit-character": ("a character that front matter cannot hold ({code})", "delete it"),
    "not-yaml": ("this line is not YAML ({problem})", "look at blanks, colons and quote marks"),
    "tab-indent": ("the line begins with a tab", "write blanks in its place"),
    "odd-blank": ("the line begins with a blank that is not the ordinary one ({code})", "write ordinary blanks"),
    "uneven-indent": (
        "the line does not begin in the column that those above it ask for",
        "line it up with its fellows",
    ),
    "dash-without-blank": ("no blank after the `-` of the item", "write `- ` and then the field"),
    "colon-without-blank": ("no blank after the field's colon", "write the field's name, `: `, and its value"),
    "colon-missing": ("no colon follows the field {field}", "write {field}: and its value"),
    "colon-in-value": (
        "a colon and a blank stand in a value without quote marks",
        'put the whole value between " and "',
    ),
    "quote-open": ('a quote mark " is not closed on this line', 'close the value with "'),
    "quote-inside": ("something follows the quote mark that closed the value", 'write \\" for a mark inside the value'),
    "curly-quotes": (
        "“ ” or « » around a value are read as a part of it",
        'write " " in their place, or around them if they were printed',
    ),
    "arabic-comma": (
        "the Arabic comma `،` separates no values here",
        'write `,`, or put a value that holds it between " and "',
    ),
    "bracket-open": (
        "the bracket that opens here is not closed, or a comma is missing in it",
        "close it; write `,` between values",
    ),
    "reserved-start": ("no value may begin with `{char}`", 'put the whole value between " and "'),
    "hash-in-value": (
        "what follows `#` on this line is a comment and is not read",
        'put the whole value between " and ", or leave a blank after the `#` of a comment',
    ),
    "blank-left": (
        "a blank of the template was never filled: {blank}",
        "fill it, or delete the field if its value is not known",
    ),
    "front-matter-not-pairs": (
        "the front matter is not made of `key: value` pairs",
        "write each field on a line: its name, a colon, its value",
    ),
    "document-mark": ("`---` and `%` may not stand in front matter", "delete this line"),
    "yaml-alias": ("YAML aliases (& and *) are not taken", "write the value itself"),
    "yaml-tag": ("YAML tags (!) are not taken", "put the value in quote marks"),
    "too-deep": ("values are nested deeper than {most} levels", "move what is inside out"),
    "control-in-value": ("an invisible control character ({code}) stands in the value", "delete it"),
    "key-twice": ("the key `{key}` is written twice (first on line {line})", "keep one"),
    "odd-key": ("the key is not a plain word", "write one word before the colon"),
}

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
    "less-than-none": ("the claim `{claim}` is not answered by a number below none", "look at the number and its sign"),
    "out-of-reach": ("the date “{input}” is not within the years 1000 to 2999", "look at the year"),
    "blank-value": ("nothing in this value can be seen", "write it, or delete the field"),
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
    "shared-id": ("the id `{id}` is used in {other} as well", "change one of them"),
    "repeated-annotation": ("the id `{id}` is used on line {line} as well", "give this one a number not used yet"),
    "look-alike-ids": ("the eye cannot tell the id `{id}` from `{other}` ({path})", "give one of them another name"),
    "shared-alias": ("the old id `{alias}` leads to {other} as well", "delete it from one of the files"),
    "shared-name": ("the form “{form}” is recorded in {other} as well, so it links to neither", "keep it in one"),
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
    "note-link": ("the link “{href}” leads neither to a page of the archive nor to http or https", "mend or delete it"),
    "unknown-assertion": ("article {article} has no assertion {id}", "mend the id"),
    "likely-same-as-itself": ("likely_same names the assertion itself", "write the other's id, or delete it"),
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

_ORIGINALS = {
    "other-original": ("the fingerprint is not that of the original's file", "mend sha256, or use the right file"),
    "original-unreadable": (
        "the original cannot be read",
        "put the record's own file here, or mend its name",
    ),
    "full-without-licence": (
        "this is the article's whole text, and no licence to publish it is named",
        "write text: digest and a digest in your own words, or name the licence in licence",
    ),
    "own-use-published": (
        "a full text for its holder's own use (licence: own-use) stands in a folder that is published",
        "move the file to the folder full, or write a digest in your own words",
    ),
    "original-words": ("the number of words is not the original's", "write: words: {words}"),
    "anchor-nowhere": ("the original does not have these words: “{words}”", "copy them from it as they are"),
    "anchor-likely": ("`original` was put where the original is most like them: “{printed}”", "check it"),
    "anchor-several": ("the original has these words in several places: {places}", "write `original`, or more words"),
    "original-lines": ("the recorded place is not within one line of the original", "mend original"),
    "original-otherwise": ("the original says at this place: “{printed}”", "mend original or words"),
    "digest-too-long": ("the digest has {words} words, its original {original}", "shorten it to {most} at the most"),
    "running-words": (
        "the digest has {count} running words of the original: “{words}…”",
        "reword it so that there are at most {most}",
    ),
    "quoted-otherwise": (
        "the digest has in «quotation marks» what is not in the original: “{words}”",
        "copy it letter by letter, or delete the marks",
    ),
    "whole-not-around": ("the whole quotation (whole) is not around its place (original)", "mend one of them"),
    "lost-place": ("`{id}` has no place in the original's text", "mend original or add it"),
}

ENGLISH = Language(
    rules={**_FILES, **_VALUES, **_ANNOTATIONS, **_ARCHIVE, **_CORRECTIONS, **_ORIGINALS},
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
    direction="ltr",
)
