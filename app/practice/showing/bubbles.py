"""What stands in the bubbles of a talk."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from app.widgets.palette import Tone

BUBBLE_ROLE = Qt.ItemDataRole.UserRole
"""Gives the ``Bubble`` of an index."""

READING_GAP = " · "
"""Between two words of how a line was read."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """One thing said.

    number: of the line in the talk. reading: how one's own line was read, in words; "" for the
    customer's. marked: it is one of the lines that are pointed at. remark: a coach's word on it.
    tones: of the words of the reading, in their order; without them it is neutral.
    """

    number: int
    mine: bool
    text: str
    reading: str = ""
    marked: bool = False
    remark: str = ""
    spoken: str = ""
    tones: tuple[tuple[str, Tone], ...] = ()
