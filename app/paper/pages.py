"""Spreads a sheet over pages, and paints them; black on white, whatever the window looks like.

Everything here may be done on a worker, as long as one thread does all of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from app.paper.bands import DPI, FAINT, Band, bands, font
from app.paper.sheet import Sheet
from app.paper.shortening import shortened
from app.widgets.languages import Translate

_MARGIN_MM = 15.0
_MM_OF_AN_INCH = 25.4
_MARGIN = _MARGIN_MM / _MM_OF_AN_INCH * DPI
_MARGINS = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
_FOOT = 26.0  # below the text, for the page's number
_POINTS = (9.0, 8.0, 7.5, 7.0)
"""What does not fit on its one page is tried smaller; the last one can still be read."""


def page_layout(sheet: Sheet) -> QPageLayout:
    """Give the paper: A4, across where the sheet wants it."""
    across = QPageLayout.Orientation.Landscape
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        across if sheet.landscape else upright,
        QMarginsF(),  # ours are within the page, whatever the printer thinks
    )


def page_text(translate: Translate = QCoreApplication.translate) -> str:
    """Give how pages are counted below each, with "{number}" and "{count}"."""
    return translate("paper", "Page {number} of {count}")


class Pages:
    """A sheet on its pages.

    foot: what stands at the left below each page. layout: the printer's paper; None: A4.
    """

    def __init__(self, sheet: Sheet, foot: str, layout: QPageLayout | None = None) -> None:
        layout = layout or page_layout(sheet)
        self.paper: QSizeF = layout.fullRect(QPageLayout.Unit.Inch).size() * DPI
        self._inside = QRectF(QPointF(), self.paper).marginsRemoved(_MARGINS)
        self._foot = sheet.foot or foot
        self._counted = sheet.page or page_text()
        self._room = self._inside.height() - _FOOT
        self._pages = self._one_page(sheet) if sheet.one_page else self._spread(sheet, _POINTS[0])

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0; the painter's unit is the document's."""
        painter.save()
        painter.translate(self._inside.topLeft())
        top = 0.0
        for band in self._pages[number]:
            band.paint(painter, top, self._inside.width())
            top += band.height
        self._paint_foot(painter, self._counted.format(number=number + 1, count=self.count))
        painter.restore()

    def _paint_foot(self, painter: QPainter, number_text: str) -> None:
        place = QRectF(0, self._room, self._inside.width(), _FOOT)
        painter.setFont(font(_POINTS[-1]))
        painter.setPen(FAINT)
        low = Qt.AlignmentFlag.AlignBottom
        painter.drawText(place, low | Qt.AlignmentFlag.AlignLeft, self._foot)
        painter.drawText(place, low | Qt.AlignmentFlag.AlignRight, number_text)

    def _one_page(self, sheet: Sheet) -> list[list[Band]]:
        """Make what belongs on one page smaller, then shorter, until it is on one."""
        for points in _POINTS:
            pages = self._spread(sheet, points)
            if len(pages) == 1:
                return pages
        if sheet.left_out_of_each:
            evenly = shortened(sheet, self._inside.width(), _POINTS[-1], self._is_one_page)
            return pages if evenly is None else self._spread(evenly, _POINTS[-1])
        shorter = sheet.without_last_row()
        while shorter is not None:
            pages = self._spread(shorter, _POINTS[-1])
            if len(pages) == 1:
                return pages
            shorter = shorter.without_last_row()
        return pages

    def _is_one_page(self, sheet: Sheet) -> bool:
        return len(self._spread(sheet, _POINTS[-1])) == 1

    def _spread(self, sheet: Sheet, points: float) -> list[list[Band]]:
        return _spread(bands(sheet, self._inside.width(), points), self._room)


def _spread(strips: Iterable[Band], room: float) -> list[list[Band]]:
    """Fill page after page; a heading goes with what it heads."""
    pages: list[list[Band]] = [[]]
    used = 0.0
    for band in strips:
        if pages[-1] and used + band.height > room:
            moved = _headings_at_end(pages[-1])
            del pages[-1][len(pages[-1]) - len(moved) :]
            page = moved or list(band.repeats)
            pages.append(page)
            used = sum(one.height for one in page)
        pages[-1].append(band)
        used += band.height
    return pages


def _headings_at_end(page: list[Band]) -> list[Band]:
    """Give the headings that would stand alone; none where there is nothing else on the page."""
    at = len(page)
    while at and page[at - 1].keeps:
        at -= 1
    if not at:
        return []
    moved = page[at:]
    return [*moved[0].repeats, *moved] if moved else []
