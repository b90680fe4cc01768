"""What is wrong with files and with the pages that people write, in English."""

ENGLISH_FILES = {
    "linked-file": ("the file is a link to another place", "put the file itself here"),
    "not-a-file": ("this is not an ordinary file", "rename or move it"),
    "file-too-large": ("the file is larger than {most} bytes", "shorten or split it"),
    "file-unreadable": ("the file may not be read", "let whoever builds the archive read it"),
    "unexpected-file": (
        "this file has no place here",
        "delete or move it; articles holds .md records, docs .md pages, docs/assets style sheets and scripts",
    ),
    "obeyed-file": (
        "tools obey what has this name here before the archive's own files, or make it themselves",
        "delete it; what sets the tools stands in `Makefile`, `mkdocs.yml` and `pyproject.toml`",
    ),
    "drawing-not-plain": (
        "the drawing holds what is neither a shape nor words: {found}",
        "delete it; an SVG may hold no script, style, picture or address outside itself",
    ),
    "drawing-unreadable": ("the drawing is not well-formed XML", "save it anew as SVG"),
    "module-of-python": ("Python has a module by this name, in whose place this one would run", "give it another name"),
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
        "a character newer than Unicode {unicode} ({code}) stands in the text: "
        "versions of Python differ on it, and so would the sites they build",
        "delete it, or say what it means in words",
    ),
    "heaped-marks": (
        "more than {most} marks stand upon one letter ({code}), and would cover the lines above it on the page",
        "delete those that nobody pronounces",
    ),
    "disk-full": (
        "the disk is full, or the file is larger than is allowed here: it was not written",
        "make room, then build again; the last site stands as it was",
    ),
    "read-only": ("the disk may only be read here", "build the site elsewhere: `site_dir` in mkdocs.yml"),
    "not-permitted": (
        "you are not allowed to write here",
        "ask who owns the folder, or build the site elsewhere: `site_dir` in mkdocs.yml",
    ),
    "site-not-writable": (
        "the folder that the site is built in cannot be written to ({why})",
        "let it be written to, or build the site elsewhere: site_dir in mkdocs.yml",
    ),
    "not-a-folder": (
        "the site is built here, where a link or a file stands: what it leads to is neither cleared nor written",
        "move it away, or build elsewhere: `site_dir` in mkdocs.yml",
    ),
    "odd-epoch": (
        "the day of the build is no number of seconds since 1970",
        "set SOURCE_DATE_EPOCH to one (git log -1 --format=%ct), or unset it",
    ),
    "no-records-folder": ("no folder of records is here", "name one in `articles` of mkdocs.yml, or in ARTICLES"),
    "odd-setting": (
        "`{name}`, of the settings or the environment, is what no page can bear: “{value}”",
        "write a whole http address, the name of a release or the way to a page, without blanks, quote marks, < or >",
    ),
    "odd-doi": (
        "the DOI is not of the form of one",
        "write it as it was registered, with no address before it, such as 10.5281/zenodo.1234567, or empty `doi`",
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
    "page-too-long": ("the page is longer than {most} characters", "shorten it, or make two pages of it"),
    "page-brackets": (
        "more than {most} brackets `[` stand in this paragraph",
        "shorten it, or part it with an empty line",
    ),
    "page-breaks": (
        "more than {most} headings or rules stand in this paragraph",
        "delete some, or leave a line empty after each",
    ),
    "page-too-deep": (
        "lists, quotations or emphasis stand in one another deeper than {most} levels",
        "move what is inside out",
    ),
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
