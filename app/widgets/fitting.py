"""Fits texts into the room that a painted row has: names are cut, other texts go on below."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QStyledItemDelegate

_BLANKS = re.compile(r"[ \t\r\n]+")
MOST_LINES = 4  # what is longer is to be read in the customer's history

_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines; cut where a part of it is missing."""

    lines: tuple[str, ...]
    cut: bool = False


def in_one_line(text: str, metrics: QFontMetricsF, width: float) -> Fitted:
    """Cut a text to a width in pixels."""
    if metrics.horizontalAdvance(text) <= width:
        return Fitted((text,))
    return Fitted((metrics.elidedText(text, _ELIDE, width),), cut=True)


def in_lines(text: str, metrics: QFontMetricsF, first: float, rest: float) -> Fitted:
    """Break a text between words; the first line may have less room than the others.

    first, rest: widths in pixels. A single word that is wider, and what the last line allowed
    cannot hold, is cut. Words joined by a no-break space stay together.
    """
    if metrics.horizontalAdvance(text) <= first:
        return Fitted((text,))
    lines = [""]
    for word in _BLANKS.split(text.strip()):
        longer = f"{lines[-1]} {word}".lstrip()
        room = first if len(lines) == 1 else rest
        if len(lines) == MOST_LINES or metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    rooms = [first] + [rest] * (len(lines) - 1)
    fitted = [in_one_line(*one) for one in zip(lines, [metrics] * len(lines), rooms, strict=True)]
    return Fitted(tuple(one.lines[0] for one in fitted), cut=any(one.cut for one in fitted))


class FittingDelegate(QStyledItemDelegate):
    """Paints texts into the room there is.

    text_cut: while painting, a text that could not be shown in full; names are not told, as the
    page of the customer has them.
    """

    text_cut = Signal(str)
