"""Opens the end of the day, and offers it when work ends."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.calls.day.closing_time import is_closing
from app.widgets.message_line import Answer, Message

if TYPE_CHECKING:
    from app.background import Background
    from app.calls.day.end_of_day_dialog import EndOfDayDialog
    from app.calls.open_calls.call_desk import CallDesk
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.widgets.shortcuts import Shortcuts

_LOOK_MS = 30_000


class EndOfDayFlow(QObject):
    """Keeps at most one dialog open; offers it once a day, by a line, and never in a call."""

    message_wanted = Signal(object)  # Message
    call_wanted = Signal(object, object)  # customer id, follow-up id
    resume_wanted = Signal(object)  # call id
    clear_up_wanted = Signal()
    print_wanted = Signal(object)  # Printable

    def __init__(
        self,
        background: Background,
        desk: CallDesk,
        owner: QueueOwner,
        clock: Clock,
        shortcuts: Shortcuts,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._background = background
        self._desk = desk
        self._owner = owner
        self._clock = clock
        self._shortcuts = shortcuts
        self._window = window
        self._dialog: EndOfDayDialog | None = None
        self._offered_on: date | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        shortcuts.bind("end_of_day", window, self.open)

    @property
    def opened(self) -> bool:
        """Tell whether the dialog is there."""
        return self._dialog is not None

    @Slot()
    def open(self) -> EndOfDayDialog:
        """Show the end of the day; the window behind stays usable."""
        if self._dialog is None:
            self._dialog = self._make_dialog()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    @Slot()
    def look(self) -> None:
        """Offer it when work has just ended; a running call first comes to its end."""
        local = self._clock().astimezone(ZoneInfo(self._owner.zone))
        if self._offered_on == local.date() or self._desk.in_call or self._dialog is not None:
            return
        if is_closing(self._owner, local):
            self._offered_on = local.date()
            text = self.tr("It is {time}. Look at what is left of today, and at tomorrow?")
            answer = Answer(self.tr("End of day"), self._open)
            self.message_wanted.emit(
                Message(
                    text=text.format(time=f"{local:%H:%M}"), answers=(answer,), key="end-of-day"
                )
            )

    def _open(self) -> None:
        self.open()

    def _make_dialog(self) -> EndOfDayDialog:
        from app.calls.day.end_of_day_dialog import EndOfDayDialog  # wanted once a day

        dialog = EndOfDayDialog(
            self._background,
            self._owner,
            self._clock,
            self._shortcuts,
            lambda: self._desk.parked,
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.call_wanted.connect(self.call_wanted)
        dialog.resume_wanted.connect(self.resume_wanted)
        dialog.clear_up_wanted.connect(self.clear_up_wanted)
        dialog.print_wanted.connect(self.print_wanted)
        dialog.destroyed.connect(self._forget)
        self._desk.parked_changed.connect(dialog.show_drafts)
        return dialog

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
