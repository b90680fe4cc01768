"""The nouns of the archive, frozen.

`records` is what people write, `texts` what is found in a text, `relations` who is linked to whom,
`pages` what a page holds, whatever it is written as.
"""
