"""The top bar: pages, search, the running call, today's figures, the user."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.main_window.pages import PageName, words
from app.widgets.initials import InitialsDisc
from app.widgets.labels import Label, TextLook
from app.widgets.nav_button import NavButton
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.search_field import SearchField
from app.widgets.shortcuts import Shortcuts

HEIGHT = 47
_SEARCH_WIDTH = 430


class TopBar(QFrame):
    """Stands over every page."""

    page_wanted = Signal(object)  # PageName
    call_wanted = Signal()  # back to the running call
    user_wanted = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._pages = {page: self._page_button(page, shortcuts) for page in PageName}
        placeholder = self.tr("Search customers, phone numbers, commands…")
        keycap = shortcuts.keycap("search")
        self.search = SearchField(placeholder, keycap, short=self.tr("Search…"))
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._call = Chip("", Tone.SUCCESS)
        self._call.hide()
        self._figures = Label(look=TextLook.SOFT)
        self._figures.setTextFormat(Qt.TextFormat.RichText)
        self._remark = Label(look=TextLook.SOFT)
        self._remark.hide()
        self._user = InitialsDisc()
        self._lay_out()
        self._call.clicked.connect(self.call_wanted)
        self._user.clicked.connect(self.user_wanted)

    def reveal_page(self, page: PageName) -> None:
        """Show the button of a page that has come."""
        self._pages[page].show()

    def mark_page(self, page: PageName) -> None:
        """Show which page one is on."""
        for name, button in self._pages.items():
            button.setChecked(name is page)

    def show_count(self, page: PageName, count: str, said: str) -> None:
        """Show beside a page's name how much waits there; said: what it is, for those who ask."""
        self._pages[page].show_count(count, said)

    def show_call(self, text: str) -> None:
        """Show the running call ("In call: Hofer 01:24"); an empty text takes it away."""
        self._call.show_fact(text, Tone.SUCCESS)
        self._call.setAccessibleName(text)
        self._call.setVisible(bool(text))

    def show_figures(self, calls: int, reached: int, orders: int) -> None:
        """Show one's own figures of today."""
        self._figures.setText(
            self.tr("Today {calls} · {reached} · {orders}").format(
                calls=self.tr("<b>%n</b> call(s)", "", calls),
                reached=self.tr("<b>%n</b> reached", "", reached),
                orders=self.tr("<b>%n</b> order(s)", "", orders),
            )
        )

    def show_remark(self, text: str) -> None:
        """Show a remark in place of the figures, such as that this is practice; "" ends it."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))
        self._figures.setVisible(not text)

    def show_user(self, name: str) -> None:
        """Show who works here."""
        self._user.show_user(name)

    def _page_button(self, page: PageName, shortcuts: Shortcuts) -> NavButton:
        button = NavButton(words(page), shortcuts.keycap(f"page_{page.value}"), self)
        button.clicked.connect(lambda: self.page_wanted.emit(page))
        button.hide()
        return button

    def _lay_out(self) -> None:
        pages = QHBoxLayout()
        pages.setSpacing(2)
        for button in self._pages.values():
            pages.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(Label("Talktrack", TextLook.BRAND))
        row.addSpacing(8)
        row.addLayout(pages)
        row.addStretch(1)
        row.addWidget(self.search, 6)
        row.addStretch(1)
        row.addWidget(self._call)
        row.addWidget(self._figures)
        row.addWidget(self._remark)
        row.addWidget(self._user)
