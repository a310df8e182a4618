"""Takes a sheet apart into bands: strips across the page that are never cut in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from app.paper.sheet import Block, Column, Sheet

DPI = 96.0
"""The unit of everything laid out; whoever paints scales it to the device."""

INK, FAINT, URGENT = QColor("#111111"), QColor("#555555"), QColor("#9b1c1c")
_LINE, _SHADE = QColor("#bbbbbb"), QColor("#eeeeee")
_LINES_OF_A_CELL, _LINES_OF_A_TEXT = 12, 30  # more is cut with "…": it would not fit a page
_ANY_NUMBER = 10_000  # of lines, where what does not fit is shortened otherwise
_GAP = 8.0  # between columns


@dataclass(frozen=True)
class _Placed:
    text: QTextLayout
    ink: QColor
    left: float
    top: float


@dataclass(frozen=True)
class Band:
    """A strip of the page; keeps: the next one should stand on the same page."""

    height: float
    texts: tuple[_Placed, ...]
    shade: bool = False
    line: bool = False
    keeps: bool = False
    repeats: tuple[Band, ...] = ()  # what stands above it where it is the first of a page

    def paint(self, painter: QPainter, top: float, width: float) -> None:
        """Paint it at a height of the page."""
        if self.shade:
            painter.fillRect(QRectF(0, top, width, self.height), _SHADE)
        for placed in self.texts:
            painter.setPen(placed.ink)
            placed.text.draw(painter, QPointF(placed.left, top + placed.top))
        if self.line:
            painter.setPen(QPen(_LINE, 0.75))
            bottom = top + self.height
            painter.drawLine(QPointF(0, bottom), QPointF(width, bottom))


def font(points: float, *, bold: bool = False) -> QFont:
    """Give a font whose letters keep their places however large they are painted."""
    made = QFont()
    made.setPixelSize(max(1, round(points * DPI / 72)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def bands(sheet: Sheet, width: float, points: float) -> Iterator[Band]:
    """Give the bands of a sheet from top to bottom; width: of the text, points: of its letters."""
    yield _text(sheet.title, width, font(points * 1.6, bold=True), above=0, keeps=True)
    if sheet.facts:
        yield _text(sheet.facts, width, font(points), ink=FAINT, above=2, keeps=True)
    most = _ANY_NUMBER if sheet.left_out_of_each else _LINES_OF_A_TEXT
    for block in sheet.blocks:
        yield from _block(block, width, points, most)


def line_ends(text: str, width: float, letters: QFont) -> list[int]:
    """Give where each printed line of a text ends, for ``head_of``."""
    layout, _ = _broken(text, width, letters, right=False)
    lines = map(layout.lineAt, range(layout.lineCount()))
    return [line.textStart() + line.textLength() for line in lines]


def head_of(text: str, end: int) -> str:
    """Give the text up to the end of a printed line; Qt counts some signs as two."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * end]
    return units.decode("utf-16-le", "ignore").rstrip()


def _block(block: Block, width: float, points: float, most: int) -> Iterator[Band]:
    if block.heading:
        ink, letters = URGENT if block.urgent else INK, font(points * 1.15, bold=True)
        yield _text(block.heading, width, letters, ink=ink, above=points * 1.3, keeps=True)
    if block.columns:
        yield from _table(block, width, points)
        return
    for row in block.rows:
        yield _text("\n".join(row), width, font(points), above=3, most=most)


def _table(block: Block, width: float, points: float) -> Iterator[Band]:
    places = list(_places(block.columns, width))
    heads = tuple(column.title for column in block.columns)
    right = tuple(column.right for column in block.columns)
    small = font(points * 0.9, bold=True)
    above = points * (0.3 if block.heading else 0.9)
    head = _row(heads, places, small, points, right=right, ink=FAINT, above=above, keeps=True)
    yield head
    group: tuple[Band, ...] = ()
    last = len(block.rows) - 1
    for at, row in enumerate(block.rows):
        if len(row) == 1 < len(block.columns):
            across = [(2.0, width - 4)]
            plain = _row(row, across, font(points, bold=True), points, shade=True, keeps=True)
            yield Band(
                plain.height, plain.texts, shade=True, line=True, keeps=True, repeats=(head,)
            )
            group = (plain,)
        else:
            letters = font(points, bold=block.ends_in_sum and at == last)
            one = _row(row, places, letters, points, right=right)
            keeps = block.ends_in_sum and at == last - 1
            yield Band(one.height, one.texts, line=True, keeps=keeps, repeats=(head, *group))


def _places(columns: Sequence[Column], width: float) -> Iterator[tuple[float, float]]:
    """Give left edge and width of each column."""
    whole, left = sum(column.share for column in columns), 0.0
    for column in columns:
        room = width * column.share / whole
        yield left + 2, room - _GAP
        left += room


def _row(
    texts: Sequence[str],
    places: Sequence[tuple[float, float]],
    letters: QFont,
    points: float,
    *,
    right: Sequence[bool] = (),
    ink: QColor = INK,
    above: float | None = None,
    shade: bool = False,
    keeps: bool = False,
) -> Band:
    edge = points * 0.4
    top = edge if above is None else above
    placed = []
    tallest = 0.0
    for at, (text, (left, room)) in enumerate(zip(texts, places, strict=True)):
        if text:
            ends = at < len(right) and right[at]
            laid, height = _laid_out(text, room, letters, _LINES_OF_A_CELL, right=ends)
            placed.append(_Placed(laid, ink, left, top))
            tallest = max(tallest, height)
    return Band(top + tallest + edge, tuple(placed), shade=shade, line=True, keeps=keeps)


def _text(
    text: str,
    width: float,
    letters: QFont,
    *,
    above: float,
    ink: QColor = INK,
    keeps: bool = False,
    most: int = _LINES_OF_A_TEXT,
) -> Band:
    laid, height = _laid_out(text, width, letters, most)
    return Band(above + height, (_Placed(laid, ink, 0, above),), keeps=keeps)


def _laid_out(
    text: str, width: float, letters: QFont, most: int, *, right: bool = False
) -> tuple[QTextLayout, float]:
    """Break a text into lines; long words are broken, and what goes beyond ``most`` is left out."""
    layout, height = _broken(text, width, letters, right=right)
    if layout.lineCount() > most:
        end = layout.lineAt(most - 1).textStart() + layout.lineAt(most - 1).textLength()
        layout, height = _broken(f"{head_of(text, end - 2)} …", width, letters, right=right)
    return layout, height


def _broken(text: str, width: float, letters: QFont, *, right: bool) -> tuple[QTextLayout, float]:
    layout = QTextLayout(text.replace("\n", "\u2028"), letters)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    if right:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height
