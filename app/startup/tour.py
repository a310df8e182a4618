"""The tour of six steps; it comes by itself once, over the example data, and from the help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QWidget

from app.calls.conversation.call_head import CallHead
from app.calls.wrap_up.panel import WrapUpPanel
from app.main_window.pages import PageName
from app.widgets.tour_card import TourCard, TourStep

if TYPE_CHECKING:
    from app.startup.rooms import Rooms
    from app.startup.surroundings import Surroundings

_KEY = "tour/seen"


class Tour(QObject):
    """Shows the card; who went through or skipped it is not asked again."""

    def __init__(self, rooms: Rooms, around: Surroundings) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._around = around
        self._card: TourCard | None = None
        around.window.tour_wanted.connect(self.start)
        around.window.page_shown.connect(self._leave)
        around.window.offers_tour = True

    def start_once(self) -> None:
        """Begin unless it was seen; once the window has settled."""
        if not was_seen(self._around.profile.window_file):
            QTimer.singleShot(0, self, self.start)

    def start(self) -> TourCard:
        """Begin with the first step."""
        if self._card is None:
            self._around.window.show_page(PageName.CALLS)
            self._around.window.activateWindow()
            self._card = TourCard(self._steps(), self._around.window)
            self._card.ended.connect(self._end)
        return self._card

    def _leave(self, page: PageName) -> None:
        """End it where one goes elsewhere: what it shows is on the page Calls."""
        if self._card is not None and page is not PageName.CALLS:
            self._card.end()

    def _end(self) -> None:
        self._card = None
        keep_seen(self._around.profile.window_file)
        if self._around.window.current_page is PageName.CALLS:
            self._rooms.pane.focus_note()

    def _steps(self) -> list[TourStep]:
        rooms, window = self._rooms, self._around.window
        keys = self._around.shortcuts.keycap
        dial, save, search, help_ = (
            keys(name) for name in ("dial", "save_and_next", "search", "help")
        )
        return [
            TourStep(
                self.tr("Whom to call now"),
                self.tr(
                    "The best call stands on top, and every row says why it is there. The first "
                    "one already stands ready in the middle."
                ),
                lambda: rooms.list,
            ),
            TourStep(
                self.tr("{key} rings").format(key=dial),
                self.tr(
                    "The same key hangs up, and after “no answer” rings the next customer. Other "
                    "numbers and people are behind the small arrow."
                ),
                lambda: _part(rooms.pane, CallHead),
            ),
            TourStep(
                self.tr("Before and during the call"),
                self.tr(
                    "First you see what matters: promises, open quotes, last contacts. While you "
                    "talk, the call script stands here, with a field for your note beside it. "
                    "What you type is saved by itself."
                ),
                lambda: rooms.pane,
            ),
            TourStep(
                self.tr("One key for the outcome"),
                self.tr(
                    "Each outcome brings its usual next step; change the date as you say it, such "
                    "as “fri 10”. {key} saves, and the next customer stands there."
                ).format(key=save),
                lambda: _part(rooms.pane, WrapUpPanel),
            ),
            TourStep(
                self.tr("What is planned"),
                self.tr(
                    "Promises and follow-ups by time: call, snooze or done with one key each. "
                    "Nothing you promised is forgotten."
                ),
                lambda: rooms.queue,
            ),
            TourStep(
                self.tr("Find anything"),
                self.tr(
                    "{search} finds customers, numbers and commands from everywhere; {help} opens "
                    "the help, where this tour can be seen again."
                ).format(search=search, help=help_),
                lambda: window.top_bar,
            ),
        ]


def _part(pane: QWidget, kind: type[QWidget]) -> QWidget:
    found: QWidget | None = pane.findChild(kind)
    assert found is not None
    return found


def was_seen(file: Path) -> bool:
    """Tell whether the tour was seen or skipped with this profile."""
    kept = QSettings(str(file), QSettings.Format.IniFormat).value(_KEY)
    return str(kept) == "true"


def keep_seen(file: Path) -> None:
    """Remember that the tour was seen."""
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue(_KEY, "true")
    settings.sync()
