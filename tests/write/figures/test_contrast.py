"""The tones of answers against what they stand on, in both schemes: WCAG 2.2's 4.5:1 for words and 3:1 for marks."""

import re
from pathlib import Path

import pytest

SHEETS = Path(__file__).parents[3] / "docs" / "assets" / "stylesheets"
SCHEMES = {"light": ("#ffffff", "#000000de"), "slate": ("#1e2129", "#e2e4e9d1")}
"""The page's own colour and its words' in the theme's two schemes; paper has the light one's."""
_TINT = 0.12
_DARK = re.compile(r"\[data-md-color-scheme(?:=\"slate\")?\]\)?\s*\{(.*?)\}", re.DOTALL)
_TONE = re.compile(r"--(isnad-tone-[0-9a-z]+|isnad-claim):\s*(#[0-9a-f]{6})")

Colour = tuple[float, float, float]


def colour(text: str) -> tuple[Colour, float]:
    values = [int(text[i : i + 2], 16) / 255 for i in range(1, len(text), 2)]
    return (values[0], values[1], values[2]), values[3] if len(values) == 4 else 1.0


def over(front: Colour, alpha: float, back: Colour) -> Colour:
    red, green, blue = (alpha * f + (1 - alpha) * b for f, b in zip(front, back, strict=True))
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(of: Colour) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def tones(scheme: str) -> dict[str, str]:
    sheets = "".join((SHEETS / name).read_text("utf-8") for name in ("tones.css", "isnad.css", "figures.css"))
    dark = "".join(_DARK.findall(sheets))
    return dict(_TONE.findall(_DARK.sub("", sheets) if scheme == "light" else dark))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_tones_can_be_read(scheme: str) -> None:
    page, words = SCHEMES[scheme]
    paper, (ink, alpha) = colour(page)[0], colour(words)
    found = tones(scheme)
    assert len(found) == 8, "six tones, one for no answer, and the flag's"
    for name, value in found.items():
        tone = colour(value)[0]
        tinted = over(tone, _TINT, paper)
        assert contrast(tone, paper) >= 4.5, f"{name} as words on the page"
        assert contrast(over(ink, alpha, tinted), tinted) >= 4.5, f"words in a box of {name}"
        assert contrast(tone, tinted) >= 3, f"the edge of a box of {name}"
        assert contrast(paper, tone) >= 4.5, f"a number in a disc of {name}"
    flag = colour(found["isnad-claim"])[0]
    for name, value in found.items():
        assert contrast(flag, over(colour(value)[0], _TINT, paper)) >= 4.5, f"a flag in a box of {name}"
