"""Shows a page of the help: Markdown in the program's own look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.main_window.help_book import HelpBook, slug
from app.widgets.fonts import Size
from app.widgets.palette import Palette
from app.widgets.theme import colours

_MARGIN = 24
_PICTURE_WIDTH = 740  # as wide as the text in a new window
_LINE_HEIGHT = 135.0  # per cent
_CODE_LINE_HEIGHT = 120.0
_PICTURE = "\ufffc"  # what stands for a picture in a block's text
_HEADINGS = {1: Size.TITLE, 2: Size.CLOCK}
_WEB = ("http", "https")


class HelpView(QTextBrowser):
    """Follows links inside the help by itself; addresses on the web go to the system's browser.

    Back and forward are those of QTextBrowser.
    """

    page_shown = Signal(str)  # name of the page

    def __init__(self, book: HelpBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.setProperty("look", "reading")
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Page of the help"))
        self.document().setDocumentMargin(_MARGIN)
        self.document().setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._dress_page)

    def show_page(self, page: str, section: str = "") -> None:
        """Show a page from its beginning, or at the heading with this slug."""
        url = QUrl.fromLocalFile(str(self._book.path(page)))
        url.setFragment(section)
        self.setSource(url)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Load pictures no wider than the text."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(type, name)
        image = QImage(self.source().resolved(QUrl(name)).toLocalFile())
        ratio = self.devicePixelRatioF()
        width = round(min(image.width(), _PICTURE_WIDTH) * ratio)
        if image.width() > width:
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
        return image

    def changeEvent(self, event: QEvent) -> None:
        """Dress the page in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.source().isEmpty():
            scrolled = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(scrolled)

    def _dress_page(self, url: QUrl) -> None:
        """Dress the page that was just read, however one came to it, and go to its section."""
        _dress(self.document(), colours())
        if url.hasFragment():
            self.scrollToAnchor(url.fragment())
        page = self._book.page_at(Path(url.toLocalFile()))
        if page is not None:
            self.page_shown.emit(page)

    def _follow(self, link: QUrl) -> None:
        url = self.source().resolved(link)
        if url.scheme() in _WEB:
            QDesktopServices.openUrl(url)
        elif self._book.page_at(Path(url.toLocalFile())) is not None:
            self.setSource(url)


def _dress(document: QTextDocument, palette: Palette) -> None:
    """Give the parts of a page sizes, distances and colours; Markdown itself has none."""
    edit = QTextCursor(document)
    edit.beginEditBlock()  # one layout for all
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level:
            _dress_heading(block, level)
        elif _is_code(block):
            _dress_code(block, palette)
        elif _PICTURE in block.text():
            _set_distances(block, above=0, below=12, line_height=100)
        else:
            _set_distances(block, above=0, below=0 if _is_inside_list(block) else 8)
    for table in _tables(document.rootFrame()):
        _dress_table(table, palette)
    edit.endEditBlock()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _is_inside_list(block: QTextBlock) -> bool:
    """Tell whether an item of the same list follows."""
    return block.textList() is not None and block.next().textList() is not None


def _dress_heading(block: QTextBlock, level: int) -> None:
    look = QTextCharFormat()  # a new one: Markdown's says how much larger than usual
    look.setProperty(QTextFormat.Property.FontPixelSize, int(_HEADINGS.get(level, Size.BODY)))
    look.setFontWeight(QFont.Weight.Bold)
    look.setAnchor(True)
    look.setAnchorNames([slug(block.text())])
    _whole(block).setCharFormat(look)
    _set_distances(block, above=0 if level == 1 else 16, below=6)


def _whole(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dress_code(block: QTextBlock, palette: Palette) -> None:
    look = QTextCharFormat()
    look.setProperty(QTextFormat.Property.FontPixelSize, int(Size.SMALL))
    _whole(block).mergeCharFormat(look)
    distances = QTextBlockFormat()
    distances.setBackground(QColor(palette.sunken))
    distances.setTopMargin(0)
    distances.setBottomMargin(0 if _is_code(block.next()) else 10)
    # Else the ground of the next line would cover underscores.
    distances.setLineHeight(
        _CODE_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    QTextCursor(block).mergeBlockFormat(distances)


def _set_distances(
    block: QTextBlock, *, above: float, below: float, line_height: float = _LINE_HEIGHT
) -> None:
    distances = QTextBlockFormat()
    distances.setTopMargin(above)
    distances.setBottomMargin(below)
    distances.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(block).mergeBlockFormat(distances)


def _dress_table(table: QTextTable, palette: Palette) -> None:
    look = table.format()
    look.setBorder(1)
    look.setBorderCollapse(True)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QColor(palette.line))
    look.setCellPadding(5)
    look.setCellSpacing(0)
    look.setTopMargin(4)
    look.setBottomMargin(12)
    look.setRightMargin(1)  # widths of columns are rounded up
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(look)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        ground = cell.format()
        ground.setBackground(QColor(palette.sunken))
        cell.setFormat(ground)
    for block in _blocks_of(table):
        _set_distances(block, above=0, below=0)


def _blocks_of(table: QTextTable) -> Iterator[QTextBlock]:
    block = table.firstCursorPosition().block()
    last = table.lastPosition()
    while block.isValid() and block.position() <= last:
        yield block
        block = block.next()
