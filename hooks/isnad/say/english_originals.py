"""What is wrong with what a record says of its original, and what is worth a look there, in English."""

ENGLISH_ORIGINALS = {
    "other-original": ("the fingerprint is not that of the original's file", "mend sha256, or use the right file"),
    "original-unreadable": ("the original cannot be read", "put the record's own file here, or mend its name"),
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
    "original-of-nothing": (
        "this is the SHA-256 of a file that holds nothing",
        "take it from the original itself (sha256sum FILE)",
    ),
    "archived-at-itself": (
        "the archived copy's address is that of the article",
        "write where the archive of the web keeps it, or delete archived",
    ),
    "stretch-of-another-length": (
        "the words are {words} characters long, and their stretch in the original {stretch}",
        "copy the words as the original has them, or mend the stretch",
    ),
    "stretches-of-two-texts": (
        "this stretch of the original meets that of other words, and what both have is not the same",
        "mend one of the stretches",
    ),
    "address-of-two": (
        "advice: the article `{id}` has this address, too",
        "if they are one, delete one of the records",
    ),
    "title-of-two": (
        "advice: the same outlet published the article `{id}` under this title",
        "if they are one, delete one of the records",
    ),
    "direct-without-marks": (
        "advice: the quotation is direct, and no quotation mark is open before it in its paragraph",
        "look at the text again; what was reported in other words is indirect",
    ),
    "figure-unlike-words": ("advice: the number is not what “{printed}” says", "look at min, max and as again"),
    "not-archived": (
        "advice: no archived copy of {url} is named",
        "have an archive of the web keep it, then write `archived` with its `url` and `at`",
    ),
}
