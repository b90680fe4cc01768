"""The nouns of the archive, frozen.

`records` is what people write (its kinds of value in `fields`, its dates in `dates`, its places in files in `source`);
`texts` what is found in a text; `relations`, `comparison` and `accounts` who is linked to whom and what comparing them
shows, together in `related`; `drafts` what the importer found; `figures` what a figure draws; `pages` what a page
holds, whatever it is written as.
"""
