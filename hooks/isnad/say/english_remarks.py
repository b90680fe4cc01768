"""What is said to an editor about a text that is being drafted, in English: a template a remark."""

_READING = {
    "too-large": "{what}: larger than the limit of {megabytes} MB",
    "text-too-long": "the text is larger than the limit of {most} bytes: save the article alone, or part the text",
    "what-file": "the file",
    "what-page": "the HTML page",
    "what-inside": "what the {container} file holds",
    "other-document": (
        "the file is of the kind {kind}, and neither a text nor a saved page; save the page as HTML or MHTML, or paste "
        "its text into a file"
    ),
    "not-text": "the file is no text: it holds control bytes, as pictures and packed files do",
    "spoilt-before": (
        "the text was spoilt before: it was read in an encoding that is not its own and saved again "
        "(“Ø§Ù„” or “ط§ظ„” for “ال”); go back to the first file"
    ),
    "mark-and-bytes-differ": "it begins with the mark of {encoding}, but its bytes differ from byte {place} on",
    "both-byte-orders": "it is UTF-16 without a mark and reads in both byte orders; save it as UTF-8 and try again",
    "encoding-not-read": "its encoding is likely {encoding}, which is not read here; save it as UTF-8 and try again",
    "encoding-unknown": (
        "its encoding cannot be told: it ceases to be UTF-8 at byte {place}, on line {line}, and too little speaks for "
        "Windows-1256; save it as UTF-8 and try again"
    ),
    "encoding": "encoding {encoding}: {because}",
    "encoding-by-mark": "it begins with the byte order mark of {encoding}",
    "encoding-wide": (
        "it has no byte order mark; read as UTF-16, {percent}% of its characters are Arabic or Latin letters and marks"
    ),
    "encoding-ascii": "all its characters are ASCII, which is the same in every encoding",
    "encoding-utf8": "all its bytes are sound UTF-8, and {wide} of its characters are not ASCII",
    "encoding-windows": (
        "it is not UTF-8; read as Windows-1256, {percent}% of its words are among the commonest of Arabic or have its "
        "article"
    ),
    "encoding-windows-declared": "it is not UTF-8; the page calls itself Windows-1256, and its letters are Arabic",
    "controls": "control characters in the text: {count}",
    "declared-otherwise": "the page calls its encoding {declared}, and its bytes differ",
    "too-deep": "the parts of the {container} file stand too deep inside one another",
    "too-many-parts": "the {container} file has more than {most} parts",
    "too-many-pieces": "the page has more than {most} tags and pieces of text",
    "damaged": "the {container} file is damaged, or packed in a way that is not read here",
    "cut-short": "the {container} file is cut short, within the page; save it anew, or look for a whole copy",
    "cut-after-page": "the {container} file is cut after the page: that is whole, pictures and the like are missing",
    "cut-within": "the page is cut short: it ends within {tag}; save it anew, or look for a whole copy",
    "unfit-character": "the body holds a character that no file here may ({code}); delete it in a copy of the file",
    "page-without-end": "no tag ends the page (body or html): it may be cut; hold its last words against the article",
    "hidden-to-end": "{tag} hides what follows it to the end of the page, and nothing closes it: none of it was read",
    "perhaps-unseen": "the page's style may hide words that were read; see there whether readers see them: “{words}”",
    "styled-away": "the page's style keeps words from a reader's sight, which were not read ({count}): “{words}”",
    "not-a-file": "it is no file but a folder, a device or a pipe, and is not read",
    "packed-unknown": "the page is packed in a way that is not read here ({way})",
    "no-page-inside": "there is no HTML page in the {container} file",
    "one-page-of": "the file holds {count} HTML pages or more; this one was taken: {taken}",
    "nothing-visible": "the page shows no text; perhaps a script that does not run here would show it",
    "whole-page-taken": "all visible text was taken: {because}",
    "too-much-for-extraction": (
        "the page has {tags} tags, {deepest} inside one another, one of {attributes} attributes: too much to extract"
    ),
    "article-not-told": "the article could not be told from what stands around it",
    "line-put-back": "a line in the midst of the article that extraction dropped was put back: “{words}”",
    "line-left-out": "a long line outside the article was left out; look at it: “{words}”",
    "index-page": "this page lists the headlines of articles and is none",
    "empty-file": "the file is empty",
    "letters-lost": "{count} marks of a lost letter (U+FFFD), lost before it came; go back to the first file",
    "question-marks": "{count} rows of question marks stand for words lost before it came; go back to the first file",
    "misread-lines": "lines read in an encoding not their own and saved again ({count}), likely {encoding}: “{words}”",
    "less-than-half": (
        "only {kept} words were taken of {prose} in the page's long lines: most likely a part of the article is missing"
    ),
}

_DATES = {
    "date-out-of-reach": "beyond the years that can be counted",
    "date-not-read": "no date can be read from it",
    "date-since": "“since”: this is where the time begins",
    "date-until": "“until”: this is where the time ends",
    "date-ends-crossed": "the time begins after its end",
    "date-about": "approximately",
    "date-part-unknown": "“{word}”: which part of it is not known exactly",
    "date-which-night": "“the night of”: the one before the day may be meant, or the one after it",
    "date-other-weekday": "this date was a {weekday}, not a {printed_weekday}",
    "date-day-first": "read as the day before the month",
    "date-two-digits": "the year is printed with two digits",
    "date-night-before": "the night before publication, between two days",
    "date-from-publication": "counted from the day of publication",
    "date-week-begins": "whether the week begins on Saturday, Sunday or Monday is not known",
    "date-relative-to-text": "“the one before” is told from another time in the text",
    "date-first-weekday-after": "the first {weekday} after publication",
    "date-last-weekday-before": "the last {weekday} before publication",
    "date-bare-weekday": "a bare day: the last {weekday} up to publication",
    "date-month-from-publication": "the month is counted from the day of publication",
    "date-no-such-day": "that month has no day of this number",
    "date-count-unknown": "how many is not known",
    "date-unpublished": "the day of publication, from which this is told, is not known",
    "date-year-from-publication": "the year is counted from the day of publication",
    "date-year-of-hijri-twin": "the year is that of the Hijri date printed with it",
    "date-weekday-never-fits": "the printed weekday does not fit it",
    "date-no-near-year": "in no year near publication does the day fit",
    "date-one-of-two": "the year is not printed: {one} or {other}",
    "date-relative-to-publication": "“{relative}”, told from the day of publication",
    "date-nearest-year": "the year is not printed: the one nearest to publication",
    "date-year-of-text": "the year is not printed with it: the one that the text states",
    "date-year-of-text-and-weekday": "the year is not printed with it: one that the text states, and the weekday fits",
    "date-years-that-fit": "the year is not printed, and the weekday fits in {years}",
    "date-yearless-unpublished": "the year is not printed, and the day of publication is not known",
    "date-from-hijri": "from the Hijri date by the calendar of Umm al-Qura; other countries may be a day off",
    "date-out-of-hijri-tables": "beyond the tables of Umm al-Qura (1343-1500 AH), or not a day of its month",
    "date-moved-to-weekday": "moved by a day to fit the printed weekday",
}

_PUBLISHED = {
    "published-unknown": "the text does not tell the day of its publication",
    "published-newest-in-text": "its newest full date, {newest}, is that of what it tells, not of its publication",
    "published-declared": "declared in the page's data ({where}): “{printed}”",
    "published-in-address": "in the page's address: “{printed}”",
    "published-labelled": "printed as the date of publication: “{printed}”",
    "published-updated": "printed as the date of the last update, “{printed}”; there is none of publication",
    "published-before-update": "printed on the page, which was updated not long after: “{printed}”",
    "published-own-day": "in the text “{printed}”",
    "published-year-of-event": "without a year; the year is that of the event it is filed under, and the weekday fits",
    "published-year-of-page": "without a year; the year is that of the date printed on the page",
    "published-with-headline": "printed with the article: “{printed}”",
    "published-dateline": "printed in the dateline: “{printed}”",
    "published-day-of-copy": "the page has {printed}, the text's newest year is {newest}: perhaps the day of copying",
    "published-before-text": "{printed} stands on the page, and the text has a later date, {newest}",
    "published-on-page": "printed on the page: “{printed}”",
    "published-not-contradicted": "the text does not contradict it",
    "published-page-clock": "{printed} opens the page, where sites print what day it is: perhaps the day of copying",
    "published-not-supported": "no date in the text supports it, and it may be the day of copying",
    "published-counted-from": "counted from “{printed}”",
    "published-this-month": "in the text “{printed}”, and the same day or its neighbour with its year",
}

_TO_CONFIRM = {
    "confirm-title": "the title as printed",
    "confirm-no-title": "title: not known from the text; the file's name stands in its place",
    "confirm-outlet": "outlet: {outlet}",
    "confirm-no-outlet": "outlet: not known from the text",
    "confirm-date": "day of publication: {date} ({because})",
    "confirm-no-date": "day of publication: not known ({because})",
    "confirm-body": "body: look through what was left out as the page's furniture, line by line",
    "digest-quotation": "«{words}» — said by: {speaker}",
    "digest-to-write": "The digest of the article is written here.",
    "confirm-byline": "byline: {byline}",
    "confirm-events": "events: {events}; are they what the article is about?",
    "confirm-no-events": "events: the text does not tell which recorded event it is about",
    "confirm-digest": "digest: write it in your own words around these quotations",
    "confirm-dropped": "a line taken for furniture of the page: “{words}”",
    "confirm-more-dropped": "and other lines taken for furniture of the page: {count}",
    "confirm-more-suggestions": "and other words that may be speech: {count}",
    "kept-original": "the original is kept in {folder}, a folder that is not published",
    "not-kept": "{folder} has another original of this name; keep this file yourself",
    "not-fetched": "the page {url} was not fetched: {why}",
    "confirm-note": "note on the reading: {note}",
    "confirm-quotation": "{id}: confidence {confidence}; look at speaker, verb and chain",
    "confirm-doubtful-quotation": "{id}: is the speaker right? confidence {confidence}; look at verb and chain too",
    "confirm-candidates": "{id}: two rules choose different speakers ({words}), so none is filled in; choose one",
    "confirm-speaker": "add an entry for the speaker “{words}”, or write an id in place of {stub}",
    "confirm-suggestion": "words that may be a quotation: “{words}”",
    "confirm-form-original": "original: run the importer on its text, which writes the field original",
    "confirm-form-digest": "digest: hold it against the original",
    "confirm-form-quotation": "quotation from the form: {line}",
    "confirm-form-assertion": "assertion from the form: {line}",
    "intermediary-without-entry": "an intermediary that has no entry yet",
    "link": "“{printed}” -> {entry}: {link_reason}",
    "shared-passage": "passage shared with {article}, {count} words: “{words}…” ({there})",
    "passage-in-body": "body {start}-{end}",
    "passage-in-original": "{start}-{end} of its original",
    "draft-waits": "a draft that waits for review",
    "record-completed": "the record is whole",
}

_FORMS = {
    "form-unanswered": "“{question}” was not answered",
    "form-unknown": "no {shelf} has the name “{words}”; {instead}",
    "form-perhaps": "perhaps “{name}” ({id})",
    "form-known-events": "known are: {ids}",
    "form-another-issue": "open another issue that adds the {shelf}",
    "form-location": "a location is three numbers with commas between: latitude, longitude, precision in kilometres",
    "form-position": "the position “{line}” has no id; write an id in English, a colon, and its text",
    "form-name-in": "“{line}” is no name in a language; write its tag, a colon, and the name: ku: Pira Geliyê",
    "form-no-field": "the record has no field “{field}”",
    "form-no-field-but": "the record has no field “{field}”; perhaps “{near}”",
    "form-recorded-now": "“{field}” now holds “{recorded}”, not “{was}”",
    "form-no-page": "no page has the address “{page}”; copy it from the browser",
    "reply-welcome": "Thank you. A program has read the form; nothing is published yet: a person will read it first.",
    "reply-lacking": "What the form lacks, or the archive does not know",
    "reply-checked": "What the check says of the draft",
    "reply-nothing-lacking": "Nothing is lacking that the archive can check by itself.",
    "reply-again": "Edit this issue if you like: it is checked again, and this reply changes.",
    "reply-original": (
        "The field original (the original's file and hash) is written by an editor who has the article's text. "
        "Do not paste the text here."
    ),
    "form-original": "the original's line is three things with commas between: file name, SHA-256 (64 digits), words",
    "reply-create": "Make the file on the web, with the draft in it: read it, then propose it",
    "reply-create-empty": "Make the file on the web and paste the whole draft: it is longer than an address holds",
    "reply-edit": "Open the file on the web and add these lines to its front matter",
    "reply-draft": "The draft",
    "reply-saved-as": "This is saved as",
    "reply-added-to": "These lines are added to the front matter of",
    "reply-page-file": "the page's file",
    "reply-cut": "(cut here)",
    "reply-not-shown": "This text is not shown: it holds a long row of one mark.",
}

ENGLISH_REMARKS = {**_READING, **_DATES, **_PUBLISHED, **_TO_CONFIRM, **_FORMS}

_WEEKDAYS = {
    "0": "Monday",
    "1": "Tuesday",
    "2": "Wednesday",
    "3": "Thursday",
    "4": "Friday",
    "5": "Saturday",
    "6": "Sunday",
}
ENGLISH_TERMS = {
    "weekday": _WEEKDAYS,
    "printed_weekday": _WEEKDAYS,
    "relative": {"last": "last", "this": "this", "next": "next", "before": "before"},
    "link_reason": {
        "name": "a recorded name",
        "short": "a short form beside what settles it",
        "description": "a recorded description",
        "article": "a form of this article's own",
    },
}
"""Words of the parts that name one of a few things; days count from Monday, 0."""
