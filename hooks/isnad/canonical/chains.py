"""Each speaker's chain is written once in an article: an annotation names its own only where that is another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from isnad.canonical.nodes import YamlNode, plain

_SPEAKER_IN = {"quotations": "speaker", "assertions": "source"}


@dataclass(slots=True)
class _Chained:
    """An annotation (its node and its fields), who speaks in it, and its chain: its own, or the speaker's."""

    item: YamlNode
    fields: dict[str, YamlNode]
    speaker: str
    chain: YamlNode


def tell_once(front: YamlNode) -> YamlNode:
    """An article's front matter with each speaker's chain told once, in `via`; what is written there is changed.

    That is the chain that most of his annotations have, the first of several; an empty one is told by leaving it out.
    Speakers stand in the order in which they speak; a chain of somebody who does not, last. Comments about a chain
    that moves stay with its annotation. Where `via` is no mapping nothing is changed.
    """
    if not isinstance(front.value, dict):
        return front
    table = front.value.pop("via", None) or YamlNode({})
    if not isinstance(table.value, dict):
        front.value["via"] = table
        return front
    annotations = [*_annotations(front.value, table.value)]
    shared = {one.speaker: table.value.get(one.speaker, YamlNode([])) for one in annotations}
    chains = {speaker: _most_common([one.chain for one in annotations if one.speaker == speaker]) for speaker in shared}
    for one in annotations:
        _write(one, chains[one.speaker])
    via = {speaker: YamlNode(chain.value, [*shared[speaker].all_comments()]) for speaker, chain in chains.items()}
    via = {speaker: chain for speaker, chain in via.items() if chain.value != [] or chain.comments}
    via |= {speaker: chain for speaker, chain in table.value.items() if speaker not in shared}
    if via:
        front.value["via"] = YamlNode(via, table.comments)
    else:
        front.comments += table.comments
    return front


def _annotations(front: dict[str, YamlNode], shared: dict[str, YamlNode]) -> Iterator[_Chained]:
    """The annotations that name a speaker; where none is named, a chain that is empty is left out."""
    for shelf, key in _SPEAKER_IN.items():
        items = front[shelf].value if shelf in front else []
        for item in items if isinstance(items, list) else []:
            fields = item.value if isinstance(item.value, dict) else {}
            speaker = fields[key].value if key in fields else None
            own = fields.get("via")
            if own and not isinstance(own.value, list):
                continue
            if isinstance(speaker, str):
                yield _Chained(item, fields, speaker, own or shared.get(speaker) or YamlNode([]))
            elif own and not own.value:
                item.comments += fields.pop("via").comments


def _most_common(chains: Sequence[YamlNode]) -> YamlNode:
    written = [repr(plain(chain)) for chain in chains]
    counted = Counter(written)
    most = max(counted.values())
    return _bare(next(chain for chain, text in zip(chains, written, strict=True) if counted[text] == most))


def _bare(node: YamlNode) -> YamlNode:
    """A value without its comments."""
    if isinstance(node.value, dict):
        return YamlNode({key: _bare(inner) for key, inner in node.value.items()})
    return YamlNode([_bare(item) for item in node.value] if isinstance(node.value, list) else node.value)


def _write(one: _Chained, shared: YamlNode) -> None:
    """Leave an annotation its chain where that is not the shared one."""
    own = one.fields.pop("via", None)
    if plain(one.chain) != plain(shared):
        one.fields["via"] = own or _bare(one.chain)
    elif own:
        one.item.comments += own.all_comments()
