"""Mappings that work out what they hold when they are asked for it: of all that pages could ask, a page asks little."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class EachWhenAsked(Mapping[K, V]):
    """A mapping of known keys, each of whose values is worked out once, when it is first asked for."""

    def __init__(self, keys: Iterable[K], value_of: Callable[[K], V]) -> None:
        self._keys = dict.fromkeys(keys)
        self._value_of = value_of
        self._known: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._known:
            if key not in self._keys:
                raise KeyError(key)
            self._known[key] = self._value_of(key)
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class WholeWhenAsked(Mapping[K, V]):
    """A mapping that is worked out whole, once, when anything is first asked of it."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        self._make = make

    @cached_property
    def _whole(self) -> Mapping[K, V]:
        whole = self._make()
        del self._make  # what it was made of may be let go
        return whole

    def __getitem__(self, key: K) -> V:
        return self._whole[key]

    def __contains__(self, key: object) -> bool:
        return key in self._whole

    def __iter__(self) -> Iterator[K]:
        yield from self._whole  # what goes over it later does not ask yet

    def __len__(self) -> int:
        return len(self._whole)
