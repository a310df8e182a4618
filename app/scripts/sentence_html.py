"""The sentence of the script pane as rich text: filled values underlined, gaps marked."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from app.scripts.placeholders import Part, PartKind
from app.scripts.texts import Address
from app.widgets.palette import Palette

_QUOTES = {"de": ("«", "»"), "de_DE": ("„", "“"), "de_AT": ("„", "“")}
_UNBROKEN = 16  # letters: sums and dates stay on one line, long names may be broken
_ENGLISH_QUOTES = ("“", "”")


def sentence_html(parts: Iterable[Part], palette: Palette, quotes: tuple[str, str]) -> str:
    """Write a sentence; values are escaped, whatever the customer's name may hold.

    A gap stands in brackets as well as in another colour.
    """
    return quotes[0] + "".join(_part_html(part, palette) for part in parts) + quotes[1]


def quotes_of(address: Address) -> tuple[str, str]:
    """Give the quotation marks of a language."""
    regional = f"{address.language}_{address.region}"
    return _QUOTES.get(regional) or _QUOTES.get(address.language, _ENGLISH_QUOTES)


def _part_html(part: Part, palette: Palette) -> str:
    text = escape(part.text).replace("\n", "<br>")
    if part.kind is PartKind.FILLED and len(part.text) <= _UNBROKEN:
        text = text.replace(" ", "&nbsp;")
    match part.kind:
        case PartKind.FILLED:
            return f'<span style="text-decoration: underline">{text}</span>'
        case PartKind.GAP:
            ink = palette.warning
            style = f"color: {ink.text}; background-color: {ink.ground}"
            return f'<span style="{style}">[{text}]</span>'
        case PartKind.TEXT:
            return text
