"""The tables that are written: their columns. Offsets count code points of an article's text; ends are exclusive."""

import pyarrow as pa

_SPAN = [("article", pa.string()), ("start", pa.int32()), ("end", pa.int32())]
_STRINGS = pa.list_(pa.string())
_VIA = pa.list_(pa.struct([("from", pa.string()), ("verb", pa.string())]))

ARTICLES = pa.schema([
    ("article", pa.string()), ("source", pa.string()), ("place", pa.int64()), ("address", pa.string()),
    ("outlet", pa.string()), ("outlet_entry", pa.string()), ("agencies", _STRINGS), ("published", pa.string()),
    ("published_because", pa.string()), ("title", pa.string()), ("text_sha256", pa.string()), ("words", pa.int32()),
    ("language", pa.string()), ("captured", pa.string()), ("read_by", pa.string()), ("text", pa.string()),
])  # fmt: skip
MENTIONS = pa.schema([*_SPAN, ("entry", pa.string()), ("because", pa.string())])
QUOTATIONS = pa.schema([
    *_SPAN, ("kind", pa.string()), ("marked", pa.bool_()), ("verb", pa.string()), ("stance", pa.string()),
    ("speaker", pa.string()), ("speaker_start", pa.int32()), ("speaker_end", pa.int32()), ("via", _VIA),
    ("confidence", pa.float64()), ("doubtful", pa.bool_()), ("rule", pa.string()), ("speaker_rule", pa.string()),
])  # fmt: skip
VALUES = pa.schema([
    *_SPAN, ("sentence", pa.int32()), ("kind", pa.string()), ("min", pa.int64()), ("max", pa.int64()),
    ("approximate", pa.bool_()), ("date", pa.string()),
])  # fmt: skip
RECORDED = pa.schema([
    *_SPAN, ("recorded", pa.string()), ("recorded_start", pa.int32()), ("recorded_end", pa.int32()),
    ("words", pa.int32()),
])  # fmt: skip
"""`recorded_start` and `recorded_end` count in the original of a digest, in the body of a full text."""
BAD = pa.schema([("source", pa.string()), ("place", pa.int64()), ("because", pa.string())])
PAIRS = pa.schema([
    ("earlier", pa.string()), ("later", pa.string()), ("direction", pa.string()), ("shared_runs", pa.float64()),
    ("shared_spread", pa.float64()), ("shared_anchors", pa.float64()),
    ("one_origin", pa.bool_()), ("because", pa.string()),
])  # fmt: skip
PASSAGES = pa.schema([
    ("earlier", pa.string()), ("earlier_start", pa.int32()), ("earlier_end", pa.int32()), ("later", pa.string()),
    ("later_start", pa.int32()), ("later_end", pa.int32()), ("words", pa.int32()), ("similarity", pa.float64()),
    ("direction", pa.string()),
])  # fmt: skip
PAIR = pa.schema([("left", pa.uint64()), ("right", pa.uint64())])
"""Two articles that fell together, by their numbers; kept while a run lasts."""
CLUSTERS = pa.schema([("cluster", pa.string()), ("article", pa.string()), ("size", pa.int32())])
CANDIDATES = pa.schema([
    ("article", pa.string()), ("score", pa.float64()), ("published", pa.string()), ("address", pa.string()),
    ("title", pa.string()), ("entries", _STRINGS), ("because", _STRINGS), ("cluster", pa.string()),
])  # fmt: skip
NUMBERED = pa.schema([
    ("article", pa.string()), ("words", pa.list_(pa.int64())), ("starts", pa.list_(pa.int32())),
    ("ends", pa.list_(pa.int32())), ("anchors", pa.list_(pa.int64())), ("first", pa.date32()), ("last", pa.date32()),
    ("outlet", pa.string()), ("credits", _STRINGS),
])  # fmt: skip
"""Texts as numbers of their words, from which passages are aligned. They are kept while a run lasts and then deleted:
who has a list of words could read a text out of them."""

READ = {
    "articles": ARTICLES,
    "mentions": MENTIONS,
    "quotations": QUOTATIONS,
    "values": VALUES,
    "recorded": RECORDED,
    "bad": BAD,
}
"""What is found in one article at a time, a file a shard."""
COMPARED = {"pairs": PAIRS, "passages": PASSAGES}
"""What is found in two, a file a part of the pairs."""
