"""Where the texts of a row stand, and how they fit there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from app.widgets.fitting import Fitted, in_lines, in_one_line
from app.widgets.fonts import Size, font
from app.widgets.painting import BADGE_SIZE, PILL_PADDING, small_bold, text_width
from app.widgets.rows import ListRow, Names

SIDE = 14  # pixels free at the left and right of a row
GAP = 7
DOT_STEP = 12.0
_NOTE_GAP = 5
_LEAST_GAP = 4


@dataclass(frozen=True, slots=True)
class Place:
    """From left to right within a row; the first line ends where the next thing begins."""

    left: float
    first_right: float
    right: float


@dataclass(frozen=True, slots=True)
class RowTexts:
    """The two texts of a row as they fit."""

    row: ListRow
    title: Fitted
    subtitle: Fitted

    @property
    def further(self) -> int:
        """Count the lines beyond the usual two."""
        return len(self.title.lines) + len(self.subtitle.lines) - 2

    def cut(self, *, names: bool) -> Iterator[str]:
        """Give the whole texts of which a part is missing; with or without names."""
        if self.title.cut and (names or Names.TITLE not in self.row.names):
            yield self.row.title
        if self.subtitle.cut and (names or Names.SUBTITLE not in self.row.names):
            yield self.row.subtitle


class RowMeasure:
    """Measures rows in the fonts they are painted in."""

    def __init__(self) -> None:
        self.title_font = font(Size.BODY, QFont.Weight.DemiBold)
        self.subtitle_font = font(Size.SMALL)
        self._title = QFontMetricsF(self.title_font)
        self._subtitle = QFontMetricsF(self.subtitle_font)

    def texts(self, row: ListRow, width: float) -> RowTexts:
        """Fit both texts into a row of this width."""
        return RowTexts(
            row,
            _fitted(row.title, self._title, self.title_place(row, width), Names.TITLE in row.names),
            _fitted(
                row.subtitle,
                self._subtitle,
                self.subtitle_place(row, width),
                Names.SUBTITLE in row.names,
            ),
        )

    def title_place(self, row: ListRow, width: float) -> Place:
        """Behind the badge, and before the pill."""
        left = SIDE + (BADGE_SIZE + GAP if row.badge else 0)
        right = width - SIDE
        return Place(left, right - (pill_width(row) + GAP if row.pill else 0), right)

    def subtitle_place(self, row: ListRow, width: float) -> Place:
        """Before the dots and the note."""
        right = width - SIDE
        dots = row.tries[1] * DOT_STEP if row.tries is not None else 0
        return Place(SIDE, right - self.note_room(row) - dots - _LEAST_GAP, right)

    def note_room(self, row: ListRow) -> float:
        """Tell how much of the second line the note takes, with the gap before it."""
        return self._subtitle.horizontalAdvance(row.note) + _NOTE_GAP if row.note else 0.0


def pill_width(row: ListRow) -> float:
    """Tell how wide the pill is."""
    return text_width(row.pill, small_bold()) + 2 * PILL_PADDING


def _fitted(text: str, metrics: QFontMetricsF, place: Place, is_name: bool) -> Fitted:
    first = place.first_right - place.left
    if is_name:
        return in_one_line(text, metrics, first)
    return in_lines(text, metrics, first, place.right - place.left)
