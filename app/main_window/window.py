"""The frame window: top bar, message line, one page at a time, status bar."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from app.clock import Clock
from app.main_window.first_size import first_size, within
from app.main_window.number_line import NumberLine
from app.main_window.pages import PageName
from app.main_window.status_bar import StatusBar
from app.main_window.top_bar import TopBar
from app.paths import resources_dir
from app.widgets.labels import Separator
from app.widgets.message_line import MessageLine
from app.widgets.shortcuts import Shortcuts

if TYPE_CHECKING:
    from app.main_window.help_window import HelpWindow
    from app.main_window.search_popup import SearchPopup

_CLOCK_MS = 1_000
_FRAME_MS = 200  # so long a window manager may take to put its frame around the window


class MainWindow(QMainWindow):
    """Shows the pages it is given and what concerns all of them.

    Its parts are public: ``top_bar``, ``messages``, ``status_bar``, ``search``.
    """

    page_shown = Signal(object)  # PageName
    page_again = Signal(object)  # PageName; its key was pressed while it is shown
    tour_wanted = Signal()  # from the help
    closing = Signal()  # before the window goes: last chance to save drafts

    def __init__(
        self,
        shortcuts: Shortcuts,
        clock: Clock,
        geometry_file: Path,
        *,
        zone: str | None = None,
    ) -> None:
        """Make the frame without any page.

        geometry_file: an ini file below the profile; it need not exist yet.
        zone: whose time the status bar tells; None is the computer's.
        """
        super().__init__()
        self._shortcuts = shortcuts
        self._clock = clock
        self._zone = ZoneInfo(zone) if zone else None
        self._geometry = QSettings(str(geometry_file), QSettings.Format.IniFormat, self)
        self._pages: dict[PageName, QWidget] = {}
        self._shown: PageName | None = None
        self._help: HelpWindow | None = None
        self._notice: QWidget | None = None
        self._first_size: QSize | None = None  # while nobody gave it another one
        self.offers_tour = False  # once there is something to walk through
        self.setWindowTitle("Talktrack")
        self.top_bar = TopBar(shortcuts)
        self.messages = MessageLine()
        self.number_line = NumberLine()
        self.status_bar = StatusBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._restore_geometry()
        self._tick()

    @cached_property
    def search(self) -> SearchPopup:
        """What the search over everything finds; the first paint does without."""
        from app.main_window.search_popup import SearchPopup

        return SearchPopup(self.top_bar.search, self)

    @property
    def current_page(self) -> PageName | None:
        """The page that is shown; None before the first has come."""
        return self._shown

    def set_page(self, name: PageName, page: QWidget) -> None:
        """Take a page in; its button and key appear with it. The first one is shown.

        Raises ValueError where the page is already there.
        """
        if name in self._pages:
            raise ValueError(f"page {name} is already there")
        self._pages[name] = page
        self._stack.addWidget(page)
        self.top_bar.reveal_page(name)
        self._shortcuts.bind(f"page_{name.value}", self, lambda: self._go_to(name))
        if self._shown is None:
            self.show_page(name)
            page.setFocus()  # else the first button of the bar would have the keyboard

    def show_page(self, name: PageName) -> None:
        """Show a page; KeyError where it was never handed in."""
        self._stack.setCurrentWidget(self._pages[name])
        self.top_bar.mark_page(name)  # the pressed button has switched itself
        if name is not self._shown:
            self._shown = name
            self.page_shown.emit(name)

    def _go_to(self, name: PageName) -> None:
        """Show a page by its key, or tell that it is shown already."""
        if self._stack.currentWidget() is self._pages[name]:
            self.page_again.emit(name)
        self.show_page(name)

    def show_instead(self, notice: QWidget | None) -> None:
        """Show something in place of all pages, such as why there are none; None ends it."""
        if self._notice is not None:
            self._stack.removeWidget(self._notice)
            self._notice.deleteLater()
        self._notice = notice
        if notice is not None:
            self._stack.addWidget(notice)
            self._stack.setCurrentWidget(notice)

    def show_help(self) -> HelpWindow:
        """Open the help at the page about where the keyboard is."""
        from app.main_window.help_window import topic_at

        if self._help is None:
            self._help = self._make_help()
        self._help.offer_tour(offered=self.offers_tour)
        self._help.open(topic_at(self.focusWidget(), self._shown))
        return self._help

    def showEvent(self, event: QShowEvent) -> None:
        """See to it that the first window of a profile has its status bar on the screen."""
        super().showEvent(event)
        if self._first_size is not None:
            QTimer.singleShot(_FRAME_MS, self, self._fit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the geometry and let others save."""
        self._geometry.setValue("window/geometry", self.saveGeometry())
        self._geometry.sync()
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(Separator())
        column.addWidget(self.messages)
        column.addWidget(self.number_line)
        column.addWidget(self._stack, 1)
        column.addWidget(Separator())
        column.addWidget(self.status_bar)
        self.setCentralWidget(frame)

    def _connect(self) -> None:
        self.top_bar.page_wanted.connect(self.show_page)
        self._shortcuts.bind("search", self, lambda: self.search.enter())
        self._shortcuts.bind("help", self, self.show_help)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._shortcuts.win_over_fields(application)
        timer = QTimer(self, interval=_CLOCK_MS)
        timer.timeout.connect(self._tick)
        timer.start()

    def _make_help(self) -> HelpWindow:
        # Seldom wanted, so imported when it is.
        from app.main_window.help_book import HelpBook
        from app.main_window.help_window import HelpWindow

        language = self.tr("en", "folder of the help in this language")
        made = HelpWindow(HelpBook(resources_dir() / "help", language), self._shortcuts, self)
        made.tour_wanted.connect(self.tour_wanted)
        return made

    def _restore_geometry(self) -> None:
        kept = self._geometry.value("window/geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight, None, self)
            self._first_size = first_size(self.screen().availableSize(), title)
            self.resize(self._first_size)

    def _fit(self) -> None:
        """Come back onto the screen: how thick the system's frame is shows only by and by."""
        untouched, self._first_size = self.size() == self._first_size, None
        if untouched:
            screen = self.screen().availableGeometry()
            wanted = within(screen, self.frameGeometry(), self.geometry())
            if wanted != self.geometry():
                self.setGeometry(wanted)

    def _tick(self) -> None:
        self.status_bar.show_moment(self._clock().astimezone(self._zone))
