"""Ids that lead to one another and back: what rests on itself, or lies within itself, by however many steps."""

from collections.abc import Collection, Iterator, Mapping


def loops_in(leads: Mapping[str, Collection[str]]) -> Iterator[tuple[str, ...]]:
    """The loops among ids, each told from one of its ids on, without its return; no two share an id.

    `leads` tells for each id which ids it leads to; an id that is no key of it leads nowhere.
    """
    finished: set[str] = set()
    for start in leads:
        way: dict[str, Iterator[str]] = {} if start in finished else {start: iter(leads[start])}
        while way:
            here = next(reversed(way))
            after = next(way[here], None)
            if after is None:
                del way[here]
                finished.add(here)
            elif after in way:
                ids = [*way]
                loop = tuple(ids[ids.index(after) :])
                yield loop
                finished.update(loop)
                for id_ in loop:
                    del way[id_]
            elif after in leads and after not in finished:
                way[after] = iter(leads[after])
