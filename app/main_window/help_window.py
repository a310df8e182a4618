"""The help: contents and search at the left, a page at the right. Stays open beside the work."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.main_window.help_book import HelpBook, Section
from app.main_window.help_view import HelpView
from app.main_window.keys_dialog import KeysDialog
from app.main_window.pages import PageName
from app.widgets.buttons import KeyButton
from app.widgets.keycap import keycap_text
from app.widgets.labels import Label, Pane, Separator, TextLook
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names
from app.widgets.search_field import SearchField
from app.widgets.shortcuts import Shortcuts

FIRST_PAGE = "first-steps"
HELP_OF: Mapping[PageName, str] = {
    PageName.CALLS: "calls",
    PageName.CUSTOMERS: "customers",
}
"""The page of the help about a page of the window; the others have none yet."""

TOPIC = "help"
"""Name of a widget's property that names the page of the help about it."""

_SIZE = (1060, 760)
_LEFT_WIDTH = 250
_ROW_HEIGHT = 32


def topic_at(widget: QWidget | None, page: PageName | None) -> str:
    """Name the page of the help that fits where the keyboard is.

    widget: has the focus; the nearest widget around it with a topic decides, else the page.
    """
    while widget is not None:
        topic = widget.property(TOPIC)
        if isinstance(topic, str):
            return topic
        widget = widget.parentWidget()
    return HELP_OF.get(page, FIRST_PAGE) if page is not None else FIRST_PAGE


class HelpWindow(QWidget):
    """One for each window of the program; it goes when that goes.

    tour_wanted: to be walked through the window's parts.
    """

    tour_wanted = Signal()

    def __init__(self, book: HelpBook, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._book = book
        self._shortcuts = shortcuts
        self.setWindowTitle(self.tr("Talktrack: help"))
        self.resize(*_SIZE)
        self._field = SearchField(self.tr("Search the help…"), shortcuts.keycap("search"))
        self._contents = QListWidget()
        self._contents.setAccessibleName(self.tr("Contents"))
        self._found = RowList(self.tr("Found in the help"))
        self._found.setFocusProxy(self._field)
        self._nothing = Label(look=TextLook.MUTED, wrap=True)
        self._nothing.setContentsMargins(14, 10, 14, 10)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._left = QStackedWidget()
        self._view = HelpView(book)
        self._back = KeyButton(self.tr("Back"), _keycap(QKeySequence.StandardKey.Back))
        self._forward = KeyButton(self.tr("Forward"), _keycap(QKeySequence.StandardKey.Forward))
        self._keys = KeyButton(self.tr("All keys as they are set…"))
        self._tour = KeyButton(self.tr("Tour through the window"))
        self._tour.hide()
        self._hits: list[Section] = []
        self._fill_contents()
        self._lay_out()
        self._connect()

    @property
    def page(self) -> str:
        """The name of the page that is shown; empty before the first."""
        row = self._contents.currentRow()
        return "" if row < 0 else list(self._book.titles)[row]

    def open(self, page: str) -> None:
        """Show a page and bring the window to the front."""
        self.leave_search()
        self._view.show_page(page)
        self.show()
        self.raise_()
        self.activateWindow()
        self._contents.setFocus()

    def leave_search(self) -> None:
        """Empty the search field and show the contents again."""
        self._field.clear()
        self._left.setCurrentWidget(self._contents)

    def offer_tour(self, *, offered: bool) -> None:
        """Offer the tour, or not while there is nothing to walk through."""
        self._tour.setVisible(offered)

    def _want_tour(self) -> None:
        self.close()
        self.tour_wanted.emit()

    def _fill_contents(self) -> None:
        for title in self._book.titles.values():
            item = QListWidgetItem(title)
            item.setSizeHint(QSize(_LEFT_WIDTH - 40, _ROW_HEIGHT))
            self._contents.addItem(item)

    def _lay_out(self) -> None:
        for widget in (self._contents, self._found, self._nothing):
            self._left.addWidget(widget)
        side = Pane()
        side.setFixedWidth(_LEFT_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._field)
        column.addWidget(self._left, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 12, 16, 12)
        bar.setSpacing(8)
        bar.addWidget(self._back)
        bar.addWidget(self._forward)
        bar.addStretch(1)
        bar.addWidget(self._tour)
        bar.addWidget(self._keys)
        page = Pane()
        pages = QVBoxLayout(page)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(0)
        pages.addLayout(bar)
        pages.addWidget(Separator())
        pages.addWidget(self._view, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addWidget(page, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._search)
        self._field.moved.connect(self._move)
        self._field.returnPressed.connect(self._open_found)
        self._found.clicked.connect(self._open_found)
        self._contents.currentRowChanged.connect(self._show_chosen)
        self._view.page_shown.connect(self._mark)
        self._view.backwardAvailable.connect(self._back.setEnabled)
        self._view.forwardAvailable.connect(self._forward.setEnabled)
        self._back.clicked.connect(self._view.backward)
        self._forward.clicked.connect(self._view.forward)
        self._keys.clicked.connect(lambda: KeysDialog(self._shortcuts, self).open())
        self._tour.clicked.connect(self._want_tour)
        self._back.setEnabled(False)
        self._forward.setEnabled(False)
        self._shortcuts.bind("search", self, self._enter_search)
        for keys, do in (
            (QKeySequence.StandardKey.Back, self._view.backward),
            (QKeySequence.StandardKey.Forward, self._view.forward),
            (QKeySequence.StandardKey.Cancel, self._leave_or_close),
        ):
            QShortcut(QKeySequence(keys), self, do)

    def _show_chosen(self, row: int) -> None:
        self._view.show_page(list(self._book.titles)[row])

    def _mark(self, page: str) -> None:
        """Mark the page in the contents, however one came to it."""
        self._contents.blockSignals(True)
        self._contents.setCurrentRow(list(self._book.titles).index(page))
        self._contents.blockSignals(False)

    # --- searching ----------------------------------------------------------------------------

    def _enter_search(self) -> None:
        self._field.setFocus()
        self._field.selectAll()

    def _search(self, text: str) -> None:
        if not text.strip():
            self._left.setCurrentWidget(self._contents)
            return
        self._hits = self._book.search(text)
        self._found.show_rows([self._row(at, hit) for at, hit in enumerate(self._hits)])
        self._found.choose(0)
        self._nothing.setText(
            self.tr("Nothing found for “{text}”. Try one word less.").format(text=text.strip())
        )
        self._left.setCurrentWidget(self._found if self._hits else self._nothing)

    def _row(self, at: int, hit: Section) -> ListRow:
        title = self._book.titles[hit.page]
        return ListRow(
            key=at,
            title=hit.heading,
            subtitle="" if title == hit.heading else title,
            names=Names.NONE,
        )

    def _move(self, step: int) -> None:
        key = self._found.chosen_key()
        if isinstance(key, int):
            self._found.choose(key + step)

    def _open_found(self) -> None:
        key = self._found.chosen_key()
        if self._left.currentWidget() is self._found and isinstance(key, int):
            hit = self._hits[key]
            is_title = hit.heading == self._book.titles[hit.page]
            self._view.show_page(hit.page, "" if is_title else hit.slug)

    def _leave_or_close(self) -> None:
        if self._field.text():
            self.leave_search()
        else:
            self.close()


def _keycap(keys: QKeySequence.StandardKey) -> str:
    return keycap_text(QKeySequence(keys))
