"""All colours of the program, light and dark, and the proof that they can be read.

Colours are "#rrggbb" strings, so that this module needs no Qt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

LEAST_CONTRAST = 4.5
"""WCAG 2.2, criterion 1.4.3 (AA), for texts of ordinary size."""


class Tone(StrEnum):
    """What a coloured mark says; the text beside it says the same in words."""

    DANGER = "danger"
    WARNING = "warning"
    INFO = "info"
    SUCCESS = "success"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Ink:
    """A text colour and the ground it stands on."""

    text: str
    ground: str


@dataclass(frozen=True, kw_only=True)
class Palette:
    """The colours of one theme by what they are for."""

    window: str  # behind cards
    surface: str  # panels, cards, fields
    sunken: str  # trays, the search field
    line: str  # between panels
    hairline: str  # between rows
    border: str  # of buttons and fields
    text: str
    text_soft: str  # pages not chosen, second words
    text_muted: str  # labels, hints, the second line of a row
    accent: str  # the one accent: primary button, bars, focus
    accent_hover: str
    on_accent: str
    accent_text: str  # the accent as text
    chosen: str  # ground of the selected row or page
    hover: str
    track: str  # the empty part of a bar
    good: str  # bars and lamps only, never text
    doubtful: str  # bars and lamps only, never text
    bad: str  # bars and lamps only, never text
    keycap_on_accent: str
    danger: Ink
    warning: Ink
    info: Ink
    success: Ink
    neutral: Ink
    segment_a: Ink
    segment_b: Ink
    segment_c: Ink
    initials: Ink

    def tone(self, tone: Tone) -> Ink:
        """Give text and ground of a pill or message."""
        ink: Ink = getattr(self, tone.value)
        return ink

    def segment(self, letter: str) -> Ink:
        """Give the colours of a segment's badge; K (key account) as A, unknown ones as C."""
        return {"K": self.segment_a, "A": self.segment_a, "B": self.segment_b}.get(
            letter[:1], self.segment_c
        )


LIGHT = Palette(
    window="#f4f6f8",
    surface="#ffffff",
    sunken="#eef1f4",
    line="#e1e5ea",
    hairline="#f0f2f5",
    border="#d5dbe2",
    text="#1b2430",
    text_soft="#4a5b6c",
    text_muted="#5f6b78",
    accent="#1a6db0",
    accent_hover="#155d98",
    on_accent="#ffffff",
    accent_text="#135082",
    chosen="#e9f2fa",
    hover="#f6f8fa",
    track="#e6eaee",
    good="#2f9e5f",
    doubtful="#e09f06",
    bad="#c9433a",
    keycap_on_accent="#155d98",
    danger=Ink("#9a2a20", "#fce6e4"),
    warning=Ink("#7a470c", "#fdf0d8"),
    info=Ink("#135082", "#e2eef9"),
    success=Ink("#1c5a36", "#e0f2e6"),
    neutral=Ink("#4a5b6c", "#edf0f3"),
    segment_a=Ink("#135082", "#e2eef9"),
    segment_b=Ink("#28562f", "#e6f2e4"),
    segment_c=Ink("#6f4a2c", "#f1eee6"),
    initials=Ink("#ffffff", "#135082"),
)

DARK = Palette(
    window="#12171d",
    surface="#1a2129",
    sunken="#242d37",
    line="#2c3641",
    hairline="#252e38",
    border="#3d4956",
    text="#e8edf2",
    text_soft="#b9c4cf",
    text_muted="#9fabb8",
    accent="#2474b8",
    accent_hover="#1f69a9",
    on_accent="#ffffff",
    accent_text="#8cc4f2",
    chosen="#1d3349",
    hover="#212a34",
    track="#2f3945",
    good="#3aa76a",
    doubtful="#d99a1c",
    bad="#dd5a50",
    keycap_on_accent="#1b5f9a",
    danger=Ink("#ffb9b2", "#48211f"),
    warning=Ink("#f6cd86", "#42310f"),
    info=Ink("#9fcef6", "#1b3a58"),
    success=Ink("#9adbb4", "#17392a"),
    neutral=Ink("#bcc7d2", "#2d3742"),
    segment_a=Ink("#9fcef6", "#1b3a58"),
    segment_b=Ink("#a5d8ad", "#1f3a26"),
    segment_c=Ink("#e0c39f", "#3a3024"),
    initials=Ink("#ffffff", "#1f5f99"),
)


def contrast(first: str, second: str) -> float:
    """Tell how well two colours stand apart, 1 (not at all) to 21 (black on white).

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_pairs(palette: Palette) -> Iterator[tuple[str, Ink]]:
    """Give each pair of text and ground that the program shows, with a name for it."""
    plain_grounds = ("window", "surface", "sunken", "chosen", "hover")
    for text in ("text", "text_soft", "text_muted", "accent_text"):
        for ground in plain_grounds:
            yield f"{text} on {ground}", Ink(getattr(palette, text), getattr(palette, ground))
    for ground in ("accent", "accent_hover", "keycap_on_accent"):
        yield f"on_accent on {ground}", Ink(palette.on_accent, getattr(palette, ground))
    for tone in Tone:
        yield tone.value, palette.tone(tone)
    for letter in "ABC":
        yield f"segment {letter}", palette.segment(letter)
    yield "initials", palette.initials


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
