"""Sheets as pictures for the preview, as PDF, and on a printer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter, QPicture

from app.errors import UserError
from app.paper.bands import DPI
from app.paper.pages import Pages, page_layout
from app.paper.sheet import Sheet
from app.whole_files import write_whole

_PDF_DPI = 1200


class NotOnPaperError(UserError):
    """A file could not be written, or the printer took nothing; the detail is the system's."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


@dataclass(frozen=True)
class Preview:
    """Pages to be looked at; paper: their size, in the unit of the pictures."""

    paper: QSizeF
    pages: tuple[QPicture, ...]


def preview(sheet: Sheet, foot: str) -> Preview:
    """Lay a sheet out to be looked at."""
    pages = Pages(sheet, foot)
    pictures = []
    for number in range(pages.count):
        picture = QPicture()
        painter = QPainter(picture)
        pages.paint(painter, number)
        painter.end()
        pictures.append(picture)
    return Preview(pages.paper, tuple(pictures))


def write_pdf(sheet: Sheet, foot: str, path: Path) -> None:
    """Write a sheet as PDF, whole or not at all. Raises NotOnPaperError."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("Talktrack")
    writer.setResolution(_PDF_DPI)
    writer.setPageLayout(page_layout(sheet))
    _paint_all(Pages(sheet, foot), writer, _PDF_DPI)
    buffer.close()
    try:
        write_whole(path, bytes(content.data()))
    except OSError as error:
        raise NotOnPaperError(str(path), error.strerror or str(error)) from error


def print_on(sheet: Sheet, foot: str, printer: QPagedPaintDevice, name: str, dpi: int) -> None:
    """Print a sheet on the paper that the printer has. Raises NotOnPaperError.

    name: of the printer, for what is said when it takes nothing.
    """
    pages = Pages(sheet, foot, printer.pageLayout())
    if not _paint_all(pages, printer, dpi):
        raise NotOnPaperError(name, "")


def _paint_all(pages: Pages, device: QPagedPaintDevice, dpi: int) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = dpi / DPI
    painter.scale(scale, scale)
    for number in range(pages.count):
        if number and not device.newPage():
            painter.end()
            return False
        pages.paint(painter, number)
    return painter.end()
