"""Axes of numbers: round steps, and where a value stands between the ends. Exact, for any finite numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from isnad.write.words.figures import MILLIARD, MILLION

_MOST_TICKS = 5
_NAMED = ((Decimal(10) ** 9, f" {MILLIARD}"), (Decimal(10) ** 6, f" {MILLION}"))
_DIGITS = 800
"""Enough to hold any difference of two binary floating-point numbers."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`, with a tick at every step."""

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    def share(self, value: float) -> float:
        """Where a value stands: 0 at the low end, 1 at the high end."""
        with localcontext(prec=_DIGITS):
            return float((Decimal(value) - self.low) / (self.high - self.low))


def axis(values: Sequence[float], *, beyond: bool = False) -> Axis:
    """An axis around values, and a step beyond them where one is open.

    It starts at 0 where they are not all far from it, so that lengths can be compared.
    """
    with localcontext(prec=_DIGITS):
        low, high = Decimal(min(values)), Decimal(max(values))
        if low >= 0 and (low == high or low * 4 < high * 3):
            low = Decimal(0)
        elif high <= 0 and (low == high or high * 4 > low * 3):
            high = Decimal(0)
        if low == high:
            high = low + 1
        step = _step(high - low)
        first, last = (low / step).to_integral_value("ROUND_FLOOR"), (high / step).to_integral_value("ROUND_CEILING")
        last += beyond and last * step == Decimal(max(values))
        ticks = tuple((first + i) * step for i in range(int(last - first) + 1))
        return Axis(ticks[0], ticks[-1], ticks)


def _step(span: Decimal) -> Decimal:
    """The least of 1, 2 and 5 times a power of ten that leaves few ticks."""
    power = Decimal(10) ** (span.adjusted() - 1)
    return next(power * k for k in (1, 2, 5, 10, 20, 50, 100) if power * k * _MOST_TICKS >= span)


def tick_text(tick: Decimal) -> str:
    """A tick's label: plain up to a million, then in millions and milliards, then as a power of ten."""
    size = abs(tick)
    if size and (size >= Decimal(10) ** 13 or size < Decimal("0.0001")):
        return f"{tick:.3g}"
    for unit, name in _NAMED:
        if size >= unit:
            return f"{(tick / unit).normalize():f}{name}"
    return f"{tick.normalize():f}" if tick else "0"
