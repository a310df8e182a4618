"""Pages one below the other, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPicture
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.paper.output import Preview
from app.widgets.painting import smooth_painter

_GAP = 16
_PAPER, _EDGE = QColor("#ffffff"), QColor("#b8b8b8")
_MOST_WIDTH = 900


class PreviewView(QScrollArea):
    """Shows pages; arrows, Page Up and Page Down scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Preview"))
        self.verticalScrollBar().setSingleStep(40)

    def show_preview(self, made: Preview) -> None:
        """Show these pages from the first on."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        column.setSpacing(_GAP)
        for number, picture in enumerate(made.pages, start=1):
            page = _Page(picture, made)
            page.setAccessibleName(self.tr("Page {number}").format(number=number))
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(holder)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Let the pages be as wide as the window allows."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        holder = self.widget()
        if holder is not None:
            width = min(self.viewport().width() - 2 * _GAP, _MOST_WIDTH)
            for page in holder.findChildren(_Page):
                page.fit(width)


class _Page(QWidget):
    """One page; white as paper is, in a dark window too."""

    def __init__(self, picture: QPicture, made: Preview) -> None:
        super().__init__()
        self._picture = picture
        self._paper = made.paper

    def fit(self, width: int) -> None:
        """Be so wide, and as high as the paper then is."""
        height = round(width * self._paper.height() / self._paper.width())
        self.setFixedSize(QSize(max(1, width), max(1, height)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and text."""
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), _PAPER)
        painter.setPen(_EDGE)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        scale = self.width() / self._paper.width()
        painter.scale(scale, scale)
        self._picture.play(painter)
